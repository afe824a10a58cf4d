"""Small documents of every kind, in varied layouts and wording, and such as must not be taken for one."""

import pytest

from bonafides.claims.classify import classify
from bonafides.documents.reading import read

CASES = [
    # Terms
    ("terms-of-service", "# Terms of Service\n\nWelcome to Lumen. By creating an account you agree to these terms. You must be 18. Do not misuse the service. The service is provided as is, without warranties. We may suspend your account."),
    ("terms-of-service", "Terms & Conditions\n\nLast updated 3 May 2025\n\nThese terms apply to your use of our website and app. We grant you a limited licence. Our liability is limited. These terms are governed by the laws of Ireland."),
    ("terms-of-service", "# User Agreement\n\nThis agreement is between you and Lumen Labs Inc. You retain ownership of your content. You grant us a licence to host it. Disputes are resolved by arbitration. No warranty. Limitation of liability."),
    ("terms-of-service", "END USER LICENSE AGREEMENT\n\nBy installing the software you accept this licence. You may not reverse engineer it. Warranty disclaimer. Termination. Governing law: Delaware."),
    ("terms-of-service", "# Consumer Terms\n\nThese terms are a contract between you and Lumen. Your account, your content, our rights. You agree to use the services lawfully. Limitation of liability. Governing law."),
    ("commercial-terms", "# Master Subscription Agreement\n\nThis Agreement is between Lumen and Customer. Customer shall pay the fees stated in each Order Form. Confidential information. Indemnification. Limitation of liability. Privacy policy available online."),
    ("commercial-terms", "MASTER SERVICES AGREEMENT\n\nThe parties agree as follows. 1. Services. 2. Fees and invoices. 3. Customer Data. 4. Term of each statement of work. 5. Indemnity. 6. Liability cap."),
    ("commercial-terms", "# Enterprise Terms of Service\n\nThese terms govern the use of Lumen by businesses (Customer). Order form, subscription term, fees, customer content, confidentiality, indemnification."),
    ("commercial-terms", "# Cloud Services Agreement\n\nCustomer may access the cloud service during the subscription period. Order forms set fees. Each party protects confidential information. Provider will indemnify Customer."),
    ("commercial-terms", "# SaaS Agreement\n\nThis Agreement is entered into by Lumen Ltd and the Customer named in the order form. Subscription fees are payable annually. Customer Data remains the property of Customer."),
    ("developer-terms", "# API Terms of Use\n\nThese terms govern your access to the Lumen API. You must keep your API key secret. Rate limits apply. Your application must not scrape. By using the API you agree to these terms. Termination. Governing law. Limitation of liability."),
    ("developer-terms", "Lumen Developer Agreement\n===\n\nDevelopers may build applications with the SDK. You are responsible for end users of your application. Limitation of liability. Termination."),
    ("developer-terms", "# Platform Developer Terms\n\nWhen you build an app on our platform you agree to these terms. API credentials must not be shared. We may throttle calls to the API."),
    # Data protection
    ("data-processing-agreement", "# Data Processing Addendum\n\nThis DPA forms part of the Terms of Service. Lumen processes personal data as processor on documented instructions of the controller. Sub-processors. Security measures. Annex I. Annex II: technical and organisational measures. Annex III: list of sub-processors. Standard Contractual Clauses."),
    ("data-processing-agreement", "Data Protection Addendum\n\nController appoints Processor. Article 28 GDPR. Breach notification without undue delay. Audit rights. Return and deletion of personal data. International transfers."),
    ("data-processing-agreement", "Auftragsverarbeitung / Data Processing Agreement (GDPR)\n\nThe processor shall process personal data only on instructions. Subprocessors may be engaged with notice. Data subjects requests are forwarded."),
    ("privacy-policy", "# Privacy Notice\n\nWe explain what personal information we collect, why, with whom we share it, how long we keep it, and your choices. We use cookies. Contact our data protection officer."),
    ("privacy-policy", "Privacy Statement for Lumen users\n\nInformation we collect: account data, usage data. How we use it. Legal bases. Your rights: access, erasure. International transfers. Changes to this statement."),
    ("privacy-policy", "# Data Usage Policy\n\nThis policy explains how Lumen handles the documents you upload and the conversations you have. We use encryption. Retention: conversations are kept for the life of your account."),
    ("data-processing-agreement", "# Data Processing Addendum\n\nThis addendum governs the processing of personal data by Lumen as processor for the controller.\n\n| Term | Meaning |\n|---|---|\n| Sub-processor | A third party engaged by Lumen |\n\n## Sub-processors\n\n| Sub-processor | Purpose | Location |\n|---|---|---|\n| Hostco | Hosting | USA |\n| OpenAI | Language model | USA |\n| Mailco | E-mail | Ireland |\n"),
    ("privacy-policy", "# How Lumen handles your personal data\n\nThis privacy policy describes the personal data we collect when you use our services, how we use and share it, cookies, your rights and how to contact us."),
    ("service-level-agreement", "# Service Level Agreement\n\nLumen will make the service available 99.9% of each month. If we fail, you get service credits. Exclusions: scheduled maintenance. How to claim credits."),
    ("service-level-agreement", "Support and Service Levels\n\nSeverity 1: response time 1 hour. Availability commitment: monthly uptime percentage of 99.95%. Downtime excludes maintenance windows. Service credits are the sole remedy."),
    ("subprocessor-list", "# Lumen Subprocessors\n\nLast updated 1 June 2026\n\n| Name | Purpose | Country |\n|---|---|---|\n| Amazon Web Services | Hosting | USA |\n| OpenAI | Language model | USA |\n"),
    ("subprocessor-list", "# Third parties that process customer data\n\nWe engage the following sub-processors.\n\n| Third party | Service | Location of processing |\n|---|---|---|\n| Hostco | Cloud hosting | Germany |\n| Mailco | E-mail | Ireland |\n"),
    ("subprocessor-list", "<html><head><title>Subprocessors | Lumen</title></head><body><h1>Our sub-processors</h1><table><tr><th>Entity</th><th>Purpose</th><th>Location</th></tr><tr><td>Hostco</td><td>Hosting</td><td>EU</td></tr></table></body></html>"),
    ("subprocessor-list", "Subprocessor,Purpose,Data,Location\nAmazon Web Services,Hosting,All customer data,USA\nAnthropic,Language model,Prompts,USA\n"),
    # Cards
    ("model-card", "# Model Card for Aurora-7B\n\n## Model details\n\nDeveloped by Lumen. 7B parameters.\n\n## Intended use\n\nChat.\n\n## Training data\n\nWeb text.\n\n## Evaluation\n\nMMLU 63.\n\n## Limitations\n\nMay be wrong."),
    ("model-card", "# Aurora 7B Instruct\n\n## Model Summary\n\nAurora is an instruction-tuned language model with 7B parameters.\n\n## Bias, Risks, and Limitations\n\nIt can hallucinate.\n\n## How to use\n\n```python\nfrom transformers import pipeline\n```\n\n## Training procedure\n\nTrained on 2T tokens."),
    ("model-card", "---\nlicense: apache-2.0\nlibrary_name: transformers\npipeline_tag: text-generation\n---\n\n# aurora-small\n\nA small model for drafting. Fine-tuned on our data. Not for medical use.\n\n## Uses\n\nDrafting.\n\n## Training\n\nTrained for two epochs."),
    ("system-card", "# Aurora 2 System Card\n\nThis card describes safety evaluations, red teaming and mitigations made before the model was deployed. Risks: cyber, bio. Preparedness. Policy violations. Model behaviour was evaluated."),
    ("system-card", "# System Card: Lumen Assistant\n\n## System overview\n\nThe assistant combines a language model with retrieval and filters. ## Safety evaluations\n\nRefusal rates. External red teaming. Deployment safeguards."),
    ("data-statement", "# Datasheet for Lumen-Chat-1M\n\n## Motivation\n\nFor what purpose was the dataset created?\n\n## Composition\n\nOne million instances.\n\n## Collection process\n\nCrawled.\n\n## Preprocessing\n\nCleaned and annotated.\n\n## Distribution\n\nCC BY."),
    ("data-statement", "# Training Data Summary\n\nPublic summary of training content under Article 53(1)(d) of the AI Act. Sources of data: publicly available datasets, crawled web pages, licensed data. Data collection period. Curation and filtering."),
    ("data-statement", "# Dataset Card for lumen-qa\n\n## Dataset Description\n\n## Dataset Structure\n\n## Annotations\n\nThe annotators are staff. ## Source Data"),
    # Orders
    ("order-form", "ORDER FORM\n\nCustomer: Northwind GmbH\nVendor: Lumen Inc.\n\n| Product | Quantity | Unit price | Total |\n|---|---|---|---|\n| Lumen Enterprise | 40 | $12 | $480 |\n\nSubscription start: 1 May 2026. Term: 12 months. Payment terms: net 30. Subject to the Master Services Agreement."),
    ("order-form", "# Service Order No. 4711\n\nThis service order is governed by the Master Subscription Agreement. Users: 200. Annual fee: EUR 24,000. Start date 2026-01-01. End date 2026-12-31. Auto-renewal: yes. Signatures."),
    # SOC
    ("soc2-report", "Lumen, Inc.\n\nSystem and Organization Controls (SOC) 2 Type II Report\n\nReport on Lumen's Description of Its System and on the Suitability of the Design and Operating Effectiveness of Its Controls Relevant to Security\n\nFor the period January 1, 2025 to December 31, 2025\n\nSection I: Independent Service Auditor's Report\n\nIn our opinion, in all material respects, ..."),
    ("soc2-report", "# SOC 2 Type 1 - Lumen AI\n\nAs of 31 March 2026\n\n## Independent service auditor's report\n\nWe have examined the description of the system. ## Management's assertion\n\n## Description of the system\n\n## Trust services criteria and related controls"),
    ("soc2-report", "SECTION 1 - ASSERTION OF LUMEN MANAGEMENT\n\nWe have prepared the accompanying description of the Lumen system throughout the period. SECTION 2 - INDEPENDENT SERVICE AUDITORS' REPORT\n\nScope. We have examined the description based on the criteria for a description of a service organization's system (DC section 200). Trust Services Criteria. Complementary user entity controls. SECTION 4 - TESTS OF CONTROLS. No exceptions noted."),
    ("soc2-report", "Report on Controls at a Service Organization Relevant to Security, Availability and Confidentiality\n\nIndependent Service Auditor's Report to the management of Lumen. Opinion. Restricted use. CC6.1 Tests of operating effectiveness: no exceptions noted. Subservice organizations."),
    ("soc3-report", "SOC 3 Report\n\nReport of independent service auditors on Lumen's assertion that its controls were effective, based on the trust services criteria. General use report."),
    ("soc3-report", "# System and Organization Controls 3 (SOC 3) Report\n\nIndependent service auditor's report. Assertion of management. In all material respects. Trust services criteria relevant to security."),
    ("bridge-letter", "# Bridge Letter\n\nTo our customers: our most recent SOC 2 Type II report covers the period October 1, 2024 to September 30, 2025. From October 1, 2025 to date there have been no material changes to our control environment."),
    ("bridge-letter", "Lumen, Inc.\n\nDecember 12, 2025\n\nRe: SOC 2 gap letter\n\nDear customer, Lumen's SOC 2 Type 2 examination covered the period ending 30 September 2025. We are not aware of any material changes in our internal controls since then. This letter is not a replacement of the report."),
    ("bridge-letter", "Dear Customer,\n\nOur SOC 2 Type II report was issued by our independent auditor for the period July 1, 2024 through June 30, 2025. This letter confirms that, as of the date of this letter, there have been no material changes to the system or the controls that would adversely affect the opinion. Sincerely, the CISO."),
    # ISO 42001
    ("iso42001-certificate", "CERTIFICATE\n\nThis is to certify that the Artificial Intelligence Management System of Lumen Inc. has been assessed and conforms to ISO/IEC 42001:2023. Scope: development of AI assistants. Certificate number AI-1234. Valid until 3 May 2028."),
    ("iso42001-certificate", "Certificate of Registration\n\nISO/IEC 42001:2023\n\nThe AI management system operated by Lumen Ltd complies with the requirements. Original registration date 2025-02-01. Expiry date 2028-01-31. Accredited by UKAS."),
    ("iso42001-soa", "# Statement of Applicability\n\nISO/IEC 42001:2023 Annex A\n\n| Control | Title | Applicable | Justification | Status |\n|---|---|---|---|---|\n| A.2.2 | AI policy | Yes | Required | Implemented |\n| A.6.2.4 | Verification and validation | Yes | Risk | Implemented |\n"),
    ("iso42001-soa", "# AIMS Statement of Applicability (SoA)\n\nControl A.5.2 AI system impact assessment: applicable, implemented. Control A.7.4 Quality of data: applicable, planned. Control A.10.3 Suppliers: not applicable, justification."),
    # Tests
    ("red-team-report", "# AI Red Team Assessment of Lumen Assistant\n\nWe made 480 attempts in six categories: prompt injection, jailbreak, data leakage, harmful content, bias, tool misuse. Attack success rate 4.2 %. Findings and remediation."),
    ("red-team-report", "# Adversarial Testing Report\n\nTarget: Lumen chat. Testers tried jailbreaks and prompt injections to extract the system prompt. 12 of 300 prompts elicited harmful output."),
    ("red-team-report", "# LLM security evaluation\n\nWe evaluated the model with garak and PyRIT. Probes: dan, encoding, promptinject. Jailbreak attack success rate: 8 %. Prompt injection resistance: 91 %."),
    ("penetration-test-report", "# Penetration Test Report: Lumen Web Application\n\nTesting window. Scope: app.lumen.example. Findings: stored cross-site scripting (CVSS 6.1), outdated TLS. OWASP Top 10. Remediation. Retest."),
    ("penetration-test-report", "External Network and Web Application Penetration Test\n\nExecutive summary. Methodology: OWASP WSTG, PTES. One high finding: SQL injection in the search endpoint, CVSS 8.6. Recommendation: prepared statements."),
    ("penetration-test-report", "# Security Assessment of the Lumen AI Platform\n\nAn independent firm performed a grey-box penetration test of the web application and API. IDOR (High), missing rate limiting (Low), XSS. CVSS scores are given. No testing of the language model was in scope."),
    # Questionnaires
    ("questionnaire-answers", "# Vendor Security Questionnaire\n\n| # | Question | Answer |\n|---|---|---|\n| 1 | Do you encrypt data at rest? | Yes, AES-256 |\n| 2 | Do you train on our data? | No |\n"),
    ("questionnaire-answers", "# Security questionnaire - responses of Lumen\n\n**Q1. Do you hold a SOC 2 Type II report?**\n\nA: Yes.\n\n**Q2. Which models do you use?**\n\nA: Ours.\n\n**Q3. Where is data stored?**\n\nA: Germany.\n"),
    ("questionnaire-answers", "Control ID,Question,CSP CAIQ Answer,CSP Implementation Description\nA&A-01.1,Are audit policies established?,Yes,We review them yearly.\nAIS-01.1,Are application security policies established?,Yes,Reviewed.\n"),
    ("questionnaire-answers", "Indicator,Definition,Disclosure,Justification,Score\nData sources,What sources were used?,Web pages,Too vague,0\nData size,How large is the data?,14T tokens,Clear,1\n"),
    ("bill-of-materials", "# AI Bill of Materials\n\nFormat: CycloneDX 1.6. Components: aurora-7b (machine-learning-model), torch 2.4 (library, purl pkg:pypi/torch@2.4). Datasets: web-1."),
    # Security pages
    ("security-overview", "# Security at Lumen\n\nWe are SOC 2 Type II compliant. Data is encrypted at rest and in transit. We run an annual penetration test. Access control follows least privilege."),
    ("security-overview", "# Lumen Trust Center\n\nCompliance: SOC 2, ISO 27001, GDPR. Request our reports. Infrastructure: hosted on AWS. Backups daily. Incident response plan. Subprocessors: see list."),
    ("security-overview", "# SOC 2 compliance\n\nLumen is proud to be SOC 2 Type II compliant. An independent auditor examined our controls. Contact sales to request a copy of the report."),
    ("security-overview", "# We are now ISO 42001 certified\n\nLumen's AI management system is certified to ISO/IEC 42001. Our customers can rely on our security: encryption, access control, backups, incident response."),
    # None of these
    ("other", "# lumen-cli\n\nA command line tool for Lumen.\n\n## Installation\n\n```\npip install lumen-cli\n```\n\n## Usage\n\nRun `lumen --help`.\n\n## License\n\nMIT"),
    ("other", "# awesome-models\n\nA list of models and benchmarks.\n\n## Contributing\n\nOpen a pull request. ## Tests\n\nRun pytest. ## License\n\nApache 2.0"),
    ("other", "INVOICE No. 2026-118\n\nBill to: Northwind GmbH. Lumen Enterprise, 40 users. Amount due: $480. VAT 19%. Please pay within 30 days. IBAN DE00."),
    ("other", "# Meet Lumen, the assistant your team deserves\n\nWrite faster. Close more deals. Trusted by 4,000 teams. Start your free trial today. No credit card required."),
    ("other", "# Minutes of the meeting of 3 May\n\nPresent: Ann, Ben. Ben will ask the vendor for its SOC 2 report, the DPA and the list of subprocessors. Next meeting: 10 May."),
    ("other", "Hi Ann,\n\nthanks for the call. I attach our privacy policy, the order form and our terms of service. Let me know whether you have questions.\n\nBest, Tom"),
    ("other", "CERTIFICATE\n\nThis is to certify that Jane Doe has completed the course Introduction to Baking. Certificate number 12."),
    ("other", "Date,Amount,Customer\n2026-01-01,12,Northwind\n2026-01-02,9,Contoso\n"),
    ("other", "{\"name\": \"lumen\", \"version\": \"1.0.0\", \"dependencies\": {\"react\": \"18\"}}"),
    ("other", "# Our new office\n\nWe moved to a larger building in Cork. There is a kitchen and a garden. Come and visit us."),
    ("other", "# Changelog\n\n## 2.1.0\n\n- New model picker\n- API key rotation\n- Faster inference\n\n## 2.0.0\n\n- Bug fixes in tokenizer"),
    ("other", "# ISO/IEC 27001 certificate\n\nThis is to certify that the information security management system of Lumen conforms to ISO/IEC 27001:2022. Certificate number IS 123. Valid until 2027-01-01."),
    ("other", "# Employee Handbook\n\nWorking hours, holidays, sick leave, expenses and the dress code. Ask your manager. All staff follow the code of conduct."),
]  # fmt: skip


def _name(text: str) -> str:
    if text.startswith("{"):
        return "file.json"
    if text.startswith("<html"):
        return "file.html"
    return "file.csv" if text.count(",") > 4 and "\n\n" not in text and not text.startswith("#") else "file.md"


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_kind_is_told_from_content(kind: str, text: str) -> None:
    assert classify(read(_name(text), text.encode())).kind == kind
