"""Sentences that look like a promise on the topics of governance and are none, beside the promise they resemble."""

import pytest
from reading import claim

PLACE, TEST, DUTIES, LEVELS = "processing.place", "testing.right", "subprocessors.obligations", "service.levels"
FORMER, FLOW, AUDIT, INCIDENT = "change.former-version", "training.flow-down", "audit.right", "incident.notice"
INDEMNITY, CHANGE = "indemnity.outputs", "terms.change"
CASES = [
    # Places: definitions, where people are, other data, law; and a world that is opened beside a name.
    (PLACE, "anywhere", "Personal data may be held and processed anywhere, including but not limited to Canada, under laws that are not those of your home."),
    (PLACE, "anywhere", "We keep your files on servers in Germany and other countries."),
    (PLACE, "anywhere", "Content is hosted in Ireland. It may be transferred to, and processed in, any other jurisdiction where our affiliates work."),
    (PLACE, "named", "We host all customer content in data centres located in Sweden and Finland."),
    (PLACE, "named", "Our servers are located in the European Union, and your documents are kept there."),
    (PLACE, "named", "Customer Data will never leave the EEA."),
    (PLACE, "named", "Prompts are processed exclusively on infrastructure in France."),
    (PLACE, "named", "All processing of data takes place within the EU, as the GDPR asks."),
    (PLACE, "anywhere", "Client Data may be stored in any region in which our subcontractors operate."),
    (PLACE, "silent", "Customer Data will not be transferred outside the EEA unless standard safeguards are in place."),
    (PLACE, "silent", "“Regulated Data” means data processed under the laws in force in the United Kingdom."),
    (PLACE, "silent", "If you are located in the EU, you may ask us which of your data we process."),
    (PLACE, "silent", "Data collected from people while they are located in Switzerland counts as Swiss data."),
    (PLACE, "silent", "This section is for users and others who reside in the State of California and whose data we process."),
    (PLACE, "silent", "“Firm”, for the purpose of that act, means whoever processes data of consumers and does business in the State of California."),
    (PLACE, "silent", "Halden AS, a company from Norway, collects, stores and protects your information."),
    (PLACE, "silent", "Card data for billing is processed by our payment company in the United States."),
    (PLACE, "silent", "You give us a worldwide, sublicensable licence to store and copy your content."),
    (PLACE, "silent", "Processor may transfer data to other countries only if the law of the Controller permits it."),
    # Tests: duties to check answers, lists of functions, the vendor's own tests; and which tests a ban is on.
    (TEST, "silent", "New functions may be unstable while they are in their testing period."),
    (TEST, "silent", "A workspace where users can train, benchmark and deploy models of their own."),
    (TEST, "silent", "You must evaluate the output of the service before you rely on it."),
    (TEST, "silent", "Customers may evaluate the service free of charge during a trial."),
    (TEST, "silent", "Users may rate answers to help us evaluate our models."),
    (TEST, "silent", "We may test your plug-in for security before we list it."),
    (TEST, "silent", "Reverse engineering of the software is prohibited."),
    (TEST, "restricted", "You shall not probe or scan our network, or test the vulnerability of any system, without permission."),
    (TEST, "restricted", "Users must not attempt to jailbreak the assistant."),
    (TEST, "restricted", "Customers are not permitted to run penetration tests of their own."),
    (TEST, "restricted", "You may not publish the results of any benchmark of the service."),
    (TEST, "banned", "Licensee shall not access the platform to monitor its performance or for other benchmarking purposes."),
    (TEST, "banned", "Customer may not test or evaluate the models except with our consent."),
    (TEST, "allowed", "The client may measure the accuracy of the answers of the tool at any time and keep the results."),
    (TEST, "allowed", "We permit customers to conduct red teaming and bias tests of the models on a sandbox account."),
    # Subprocessors: rules of confidence, the customer's own people.
    (DUTIES, "silent", "Each party may show Confidential Information to subcontractors who are bound by terms no less strict than these."),
    (DUTIES, "silent", "The recipient protects it with steps equivalent to those for its own secrets, and so do its subcontractors who need to know it."),
    (DUTIES, "silent", "Customer is responsible for the acts and omissions of its own subcontractors."),
    (DUTIES, "same-obligations", "The subcontractor must be subject to the same contractual provisions as the contractor."),
    (DUTIES, "silent", "Our sub-processors are bound by data processing agreements."),
    (DUTIES, "liable", "Supplier shall be liable towards the Client for all processing carried out by its sub-processors."),
    (DUTIES, "same-obligations", "Subprocessors agree to protect the data to a standard consistent with the requirements of this addendum."),
    # Levels: figures that promise nothing, or speak of money; a guarantee without a figure.
    (LEVELS, "silent", "Third-party components may not be available 100 % of the time."),
    (LEVELS, "silent", "Liability for inaccurate outputs shall not exceed 100% of the fees paid."),
    (LEVELS, "silent", "Our engine can reach accuracy of up to 97% on clean audio."),
    (LEVELS, "silent", "No transmission is 100% secure, and no store is always available."),
    (LEVELS, "availability", "We guarantee you the availability of the platform and pay service credits for downtime."),
    (LEVELS, "quality", "Provider guarantees that at least 95 % of answers are accurate on the agreed set."),
    (LEVELS, "none", "The editor comes without any warranty that its operation will be uninterrupted or error-free."),
    # Former versions: of documents, of the customer's models, where the vendor pleases.
    (FORMER, "silent", "Earlier versions of this notice can be requested from our privacy team."),
    (FORMER, "silent", "These terms and all previous versions are available in our archive."),
    (FORMER, "silent", "An older model may remain available at our discretion."),
    (FORMER, "silent", "Previous releases of the mobile app remain available in the store."),
    (FORMER, "silent", "We keep using past chats to train newer models."),
    (FORMER, "kept", "After an upgrade, the former model version stays available for three months."),
    (FORMER, "kept", "Customers may remain on a tested model snapshot until its end of life."),
    # Training by others: permissions, statements of fact, the vendor's own promise.
    (FLOW, "permitted", "We may share Content with vendors to train the products that these vendors develop."),
    (FLOW, "hedged", "You license us and our affiliates to train models on it. We do not share it with third-party AI providers for their own training."),
    (FLOW, "stated", "The model providers that we call do not train on your prompts."),
    (FLOW, "stated", "Your text is sent to OpenAI, which does not use it to train models."),
    (FLOW, "bound", "These providers are not permitted to use your prompts to train their models."),
    (FLOW, "bound", "Our contracts with AI companies forbid them to fine-tune models on Client Data."),
    (FLOW, "bound", "Supplier does not train on Client Data and does not allow any third party to do so."),
    (FLOW, "silent", "We do not use Client Data to train any model, whether our own or that of a third party."),
    (FLOW, "silent", "A few conversations are read by trained reviewers of our service providers."),
    (FLOW, "stated", "The AI vendors we use are bound by secrecy agreements and do not train their public models on your text."),
    (FLOW, "stated", "Files go to a third-party provider under that provider's API terms, which forbid training on them."),
    (FLOW, "stated", "These terms are between you and Wharf Ltd. (“Wharf”). Text sent to the Anthropic API is not used to train Anthropic's models."),
    (FLOW, "hedged", "To the best of our knowledge these providers do not train their models on what we send."),
    (FLOW, "bound", "Model providers are required by contract not to use Client Data for training."),
    (FLOW, "silent", "We do not sell health data, and we do not use it to train models for the benefit of third parties."),
    (FLOW, "stated", "The model company may keep logs for the prevention of abuse, but does not use your text to train its models. These providers say so."),
    (FLOW, "silent", "We prohibit third parties from using our services to train competing models."),
    (FLOW, "bound", "Drafts are sent to AI companies. Providers are used under contract and are not permitted to train on your text."),
    (FLOW, "hedged", "OpenAI and Cohere process calls for Wharf Ltd., and they are not permitted to train their models on them unless you opt in."),
    (FLOW, "silent", "The Provider shall not use Customer Data to train its models."),
    (FLOW, "silent", "The Company will not use your content to train models without your consent."),
    # Audits: the customer audited, logs to look up, limits that grant.
    (AUDIT, "silent", "Licensee shall permit Licensor to inspect the records of its use."),
    (AUDIT, "silent", "You can audit the usage data that the app collects at any time."),
    (AUDIT, "granted", "The Controller shall not be entitled to more than one audit of the Processor in a calendar year."),
    (AUDIT, "granted", "Any on-site audit shall be announced with thirty days' notice and take place once a year."),
    (AUDIT, "granted", "On-site audits shall be subject to thirty days' notice."),
    (AUDIT, "granted", "An inspection on site may be carried out by the Client; inspections will be limited to once per year."),
    (AUDIT, "granted", "The Client may audit the Supplier. The Supplier may give reports in lieu of an audit; the Client may still conduct audits where they do not suffice."),
    (AUDIT, "silent", "Audits will be conducted every year by an independent firm."),
    (AUDIT, "denied", "Customer has no right to audit the premises of the Provider."),
    # Incidents: times for authorities, aims, help with the customer's own notices.
    (INCIDENT, "no-period", "We notify the supervisory authority within 72 hours of a data breach and inform affected users without undue delay."),
    (INCIDENT, "no-period", "Processor will notify Customer of a Personal Data Breach without undue delay and, where feasible, within 72 hours."),
    (INCIDENT, "within-time", "Provider will notify Customer of a Security Incident without undue delay when feasible, but no later than 72 hours after learning of it."),
    (INCIDENT, "silent", "Except where the breach is serious, we will tell you of it and let you mend it."),
    (INCIDENT, "silent", "Processor will assist Customer in its duty to notify authorities of a personal data breach within 72 hours."),
    (INCIDENT, "within-time", "On learning of a security incident, Supplier shall:\n\n- contain it\n- notify the Client within 24 hours"),
    (INCIDENT, "within-time", "In case of a breach, we will notify affected organizations within 48 hours."),
    # Indemnities: the customer's own for outputs, fines, the reach in a definition.
    (INDEMNITY, "service-only", "Vendor will defend Customer against third-party claims that the Service infringes a patent. Customer shall indemnify Vendor for claims arising from:\n\n- its use of Outputs"),
    (INDEMNITY, "silent", "Processor shall indemnify Customer for fines that an authority imposes."),
    (INDEMNITY, "covers-outputs", "Vendor will defend Customer against each Covered Claim. “Covered Claim” means a third-party claim that Outputs infringe a copyright."),
    (INDEMNITY, "customer-only", "You’ll indemnify us for claims that arise from your content."),
    # Changes of terms: the customer's own documents, notice that may be given.
    (CHANGE, "by-posting", "We may revise this Privacy Notice as our product evolves."),
    (CHANGE, "by-posting", "This policy may be changed without any notification to users."),
    (CHANGE, "notice", "Processor may, from time to time, amend this agreement with prior written notice of 30 days."),
    (CHANGE, "by-agreement", "This contract is modified only by a document signed by both parties."),
    (CHANGE, "silent", "The list will update automatically if the information is updated in the Linked Agreement."),
    (CHANGE, "silent", "We give notice of changes of subprocessors as set out in the DPA."),
    (CHANGE, "silent", "Customer may change its own privacy policy from time to time."),
    (CHANGE, "silent", "An “Order Form” means a document signed by both parties under this agreement, which may be modified by them in writing."),
    # A second hand, on the topics that real contracts seldom speak of.
    (TEST, "silent", "You are responsible for testing the outputs before you deploy them."),
    (TEST, "silent", "Customer may request a summary of our latest penetration test."),
    (TEST, "silent", "Users may participate in evaluation of new models by choosing between two answers."),
    (TEST, "silent", "We measure the performance of the Service and may test new features on a share of users."),
    (TEST, "silent", "You may use the evaluation dataset to test your own models."),
    (TEST, "silent", "Customers can run evaluations of their fine-tuned models in the console."),
    (TEST, "silent", "You may not use the Service to test stolen credit cards."),
    (TEST, "silent", "You may not use the API to scan for personal data of others."),
    (TEST, "banned", "Customer shall not use the Services for benchmarking or competitive analysis."),
    (TEST, "banned", "Neither Customer nor any third party on its behalf may conduct performance tests of the Service."),
    (TEST, "restricted", "Except as part of our bug bounty program, you must not carry out security testing of the platform."),
    (TEST, "restricted", "The following is prohibited: probing, scanning or testing the vulnerability of any network."),
    (TEST, "allowed", "Customer is entitled to test the AI system for accuracy, robustness and discrimination, itself or through a third party."),
    (TEST, "allowed", "The Customer may at any time conduct benchmark tests and evaluations of the Service and publish the results."),
    (TEST, "silent", "If you are a direct competitor, you may not access the Service."),
    (TEST, "silent", "The students may take tests in the Service."),
    (TEST, "silent", "You can test our service for free for 14 days."),
    (TEST, "silent", "You may evaluate whether the Service meets your needs."),
    (TEST, "silent", "Customer may audit and test the vendor's disaster recovery plan."),
    (FORMER, "silent", "The current version of our models is described in the model card and remains available at example.org."),
    (FORMER, "silent", "We may retire a model version at any time."),
    (FORMER, "silent", "We will use reasonable efforts to keep prior model versions available."),
    (FORMER, "silent", "The current model continues to improve as we train it."),
    (FORMER, "silent", "We support existing model integrations in the editor."),
    (FORMER, "silent", "Your fine-tuned model versions remain available in your account."),
    (FORMER, "silent", "The previous business model remains in place."),
    (FORMER, "silent", "Older vehicle models are supported by the app."),
    (FORMER, "kept", "Each model version is offered for at least six months after its successor is released."),
    (FORMER, "kept", "Upon release of a new model version we shall keep the replaced version running for 90 days."),
    (INDEMNITY, "customer-only", "Customer shall indemnify Vendor from claims arising out of Customer's use of Outputs."),
    (INDEMNITY, "service-only", "Supplier shall defend the Client against claims of third parties that the Platform infringes their rights. The Client is responsible for Outputs."),
    (INDEMNITY, "covers-outputs", "We will defend you against third-party claims that Output generated by the paid Services infringes a copyright, and pay damages awarded."),
    (INDEMNITY, "excluded", "Vendor will indemnify Customer against infringement claims. Vendor has no obligation under this section for claims arising from Output."),
    (INDEMNITY, "silent", "Outputs are provided without warranty and you bear all risk of claims by third parties."),
    (INDEMNITY, "service-only", "Each party shall indemnify the other. Provider shall indemnify Customer against third-party claims that the Service infringes. Customer's indemnity covers claims that its Outputs harm others."),
    (LEVELS, "silent", "The model reaches 92% accuracy on a public benchmark."),
    (LEVELS, "silent", "At least 95% of our customers say that answers are accurate."),
    (LEVELS, "silent", "Customer shall ensure that at least 90% of its data is accurate."),
    (LEVELS, "availability", "Uptime: 99.9% per month"),
    (LEVELS, "quality", "The hallucination rate shall be below 3% in each month."),
    (LEVELS, "silent", "We strive for 99.9% uptime but this is not a commitment."),
    (LEVELS, "availability", "If monthly availability falls below 99.5%, Customer receives a credit of 10% of the fee."),
    (LEVELS, "silent", "Support replies to 90% of tickets within one day."),
    (PLACE, "silent", "Our office is located in London, where our staff process support requests about data."),
    (PLACE, "silent", "The data protection officer can be reached at our servers team in Dublin, Ireland."),
    (PLACE, "named", "All customer data resides in AWS eu-central-1 (Frankfurt, Germany)."),
    (PLACE, "named", "Data at rest is kept in Switzerland."),
    (PLACE, "anywhere", "We may transfer, store and process your information outside of your country."),
    (PLACE, "silent", "You may not store export-controlled data in the Service or send it to China."),
    (PLACE, "silent", "The Service is operated from the United States; if you use it from the EU, you do so at your own initiative."),
    (PLACE, "silent", "We comply with the EU-U.S. Data Privacy Framework regarding personal data transferred from the European Union to the United States."),
    (AUDIT, "silent", "Customer shall allow Vendor to audit its use of the licences once a year."),
    (AUDIT, "reports-only", "Customer agrees that its audit rights are satisfied by Vendor's SOC 2 Type II report."),
    (AUDIT, "granted", "Supplier shall grant the Client and its regulators access to its premises and records for audit purposes."),
    (AUDIT, "silent", "Vendor's independent auditors examine its controls every year."),
    (AUDIT, "silent", "You may inspect the goods on delivery."),
    (AUDIT, "denied", "No audit of the facilities of our subprocessors is possible; Customer shall not audit them."),
    (INCIDENT, "silent", "We will report incidents of abuse to the police within 24 hours."),
    (INCIDENT, "within-time", "Supplier informs the Client of every security incident no later than the next business day and within 24 hours at most."),
    (INCIDENT, "silent", "Users shall notify Provider within 24 hours of any unauthorized access."),
    (INCIDENT, "silent", "If you materially breach these terms we will notify you and you have 30 days to cure."),
    (INCIDENT, "no-period", "We will notify affected customers of security incidents as required by law."),
    (CHANGE, "by-agreement", "Changes and additions to this contract must be in writing and signed by both sides."),
    (CHANGE, "by-posting", "We reserve the right to change these terms without notice."),
    (CHANGE, "silent", "The parties may agree on changes of the fees."),
    (DUTIES, "silent", "Subprocessors must meet our security requirements."),
    (DUTIES, "bound-and-liable", "Supplier shall flow down to each subcontractor obligations no less stringent than those in this DPA and shall be liable for their failures as for its own."),
    (DUTIES, "silent", "Vendor is not liable for acts of its subprocessors."),
]  # fmt: skip


@pytest.mark.parametrize("topic,value,text", CASES, ids=[f"{t}-{v}-{n}" for n, (t, v, _) in enumerate(CASES)])
def test_trap(topic: str, value: str, text: str) -> None:
    assert claim(topic, text, "Agreement").value == value


def test_a_ban_tells_which_tests_and_whether_permission_lifts_it() -> None:
    found = claim(TEST, "You may not run load tests or penetration tests of the service without our consent.")
    assert found.details == {"kinds": ("security tests", "load tests"), "with_permission": True}
    both = claim(TEST, "You may not benchmark the service or publish the results of tests of it.")
    assert both.value == "banned" and both.details["kinds"] == ("publishing results", "measuring")
    plain = claim(TEST, "You may not scan our network.")
    assert plain.details == {"kinds": ("security tests",)}


def test_a_ban_reaches_items_under_its_title() -> None:
    assert claim(TEST, "- Attempting to jailbreak the assistant", "Prohibited activities").value == "restricted"
    assert claim(TEST, "- Attempting to jailbreak the assistant fails", "How we protect you").value == "silent"


def test_a_version_is_one_of_the_model_where_models_are_spoken_of() -> None:
    text = "For sixty days after a change, Customer may continue to use the former version."
    assert claim(FORMER, text, "Changes of the model").value == "kept"
    assert claim(FORMER, text, "Changes of this agreement").value == "silent"


def test_an_aim_is_shown_with_its_hours() -> None:
    found = claim(INCIDENT, "We aim to notify customers of security incidents within 48 hours.")
    assert found.value == "no-period" and found.details["aim"] == 48


def test_places_stand_in_columns_and_lists() -> None:
    table = (
        "| Sub-processor | Purpose | Storage location |\n|---|---|---|\n| Harbor Cloud | Hosting of content | Ireland |"
    )
    assert claim(PLACE, table, "Sub-processors").value == "named"
    assert claim(PLACE, table.replace("Ireland", "Worldwide"), "Sub-processors").value == "anywhere"
    assert claim(PLACE, table.replace("Hosting of content", "Payment processing"), "Sub-processors").value == "silent"
    assert claim(PLACE, "- Location: Poland", "Approved sub-processors").value == "named"
    assert claim(PLACE, "- Location: Poland", "Parties").value == "silent"
