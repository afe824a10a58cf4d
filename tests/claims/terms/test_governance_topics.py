"""The topics that a buyer's lawyer asks about beside training: each in several hands' wording, traps among them."""

import pytest

from bonafides.claims.terms import claims
from bonafides.documents.reading import read
from bonafides.model import Claim

SAYS: list[tuple[str, str, str]] = [
    # incident notice
    ("incident.notice", "within-time", "Processor shall notify Customer of any Personal Data Breach without undue delay and no later than 48 hours after becoming aware of it."),
    ("incident.notice", "within-time", "If a security incident affects Your Content, we will inform you within three (3) business days."),
    ("incident.notice", "within-time", "Vendor shall tell the Client of each data breach promptly, but in no event later than ninety-six (96) hours from its discovery."),
    ("incident.notice", "no-period", "Acme will notify the Client promptly upon becoming aware of a data breach."),
    ("incident.notice", "silent", "You must notify us within 24 hours of any security breach of your account."),
    ("incident.notice", "silent", "In the event of a material breach, either party may terminate this Agreement within 30 days."),
    ("incident.notice", "silent", "Customer agrees to report any unauthorized access to Provider immediately."),
    # audit
    ("audit.right", "granted", "Customer may, once a year and on thirty days' notice, audit Provider's compliance with this DPA."),
    ("audit.right", "granted", "The processor shall allow for and contribute to audits, including inspections, conducted by the controller or another auditor mandated by the controller."),
    ("audit.right", "reports-only", "Any audit right of Customer shall be satisfied by Provider making available its most recent SOC 2 report."),
    ("audit.right", "denied", "The Client shall have no right to audit or inspect the facilities of the Company."),
    ("audit.right", "silent", "We may audit your use of the Services to verify compliance with these Terms."),
    ("audit.right", "silent", "The Service keeps audit logs of administrator actions for twelve months."),
    # indemnity
    ("indemnity.outputs", "covers-outputs", "Provider shall defend and indemnify Customer against third-party claims. The indemnity covers claims that an Output infringes intellectual property rights."),
    ("indemnity.outputs", "service-only", "Vendor will defend and hold harmless Customer from claims that the Service infringes a patent or copyright."),
    ("indemnity.outputs", "customer-only", "You will indemnify and hold harmless Acme from any claims arising out of your use of the Services."),
    ("indemnity.outputs", "excluded", "Provider shall indemnify Customer against infringement claims. This indemnity does not cover claims arising from Outputs."),
    ("indemnity.outputs", "silent", "The Services produce outputs from the prompts that users enter."),
    # flow-down of the training ban
    ("training.flow-down", "bound", "We do not permit our subprocessors or model providers to train on Customer Data."),
    ("training.flow-down", "bound", "Each third-party LLM provider is contractually prohibited from using inputs to train its models."),
    ("training.flow-down", "hedged", "Third-party AI providers may not use your content to train their models unless you opt in to data sharing."),
    ("training.flow-down", "silent", "You may not use outputs, or permit third parties to use them, to train models that compete with us."),
    ("training.flow-down", "silent", "Subcontractors who have not completed security awareness training are not given access."),
    # duties of subprocessors
    ("subprocessors.obligations", "bound-and-liable", "Provider imposes on each subprocessor, by written contract, the same data protection obligations. Provider remains fully liable for the acts and omissions of its subprocessors."),
    ("subprocessors.obligations", "same-obligations", "We enter into an agreement with each sub-processor containing obligations no less protective than those in this DPA."),
    ("subprocessors.obligations", "liable", "The Company shall be responsible for the performance of its subcontractors."),
    ("subprocessors.obligations", "silent", "We are not responsible for the acts of subcontractors that you engage."),
    # change of terms
    ("terms.change", "by-posting", "We may modify these Terms at any time by posting the revised version. Your continued use of the Services constitutes acceptance."),
    ("terms.change", "notice", "Provider may amend this Agreement and will notify Customer thirty days before the amendment takes effect."),
    ("terms.change", "by-agreement", "No amendment of this Agreement is valid unless made in writing and signed by both parties."),
    ("terms.change", "by-agreement", "This Agreement may be modified only by a written instrument executed by authorized representatives of the parties."),
    ("terms.change", "silent", "We may change the features of the Services from time to time."),
    # former version
    ("change.former-version", "kept", "The previous version of the model shall remain available for 90 days after a new one is released."),
    ("change.former-version", "kept", "Customers can pin a specific model version."),
    ("change.former-version", "silent", "Previous versions of a model will no longer be available after an update."),
    ("change.former-version", "silent", "Previous versions of these Terms remain available on our website."),
    # service levels
    ("service.levels", "quality", "The share of fabricated answers shall not exceed 2 % of questions in any month, measured for accuracy on the agreed set."),
    ("service.levels", "availability", "Provider will use commercially reasonable efforts to make the Service available 99.9% of the time in each month."),
    ("service.levels", "none", "The Services are provided as is and we do not warrant that they will be available or accurate."),
    ("service.levels", "silent", "Fees increase by 5% each year."),
    # place
    ("processing.place", "named", "Customer Data is stored and processed only in data centers in Frankfurt, Germany."),
    ("processing.place", "anywhere", "Your information may be stored and processed in any country in which we or our service providers maintain facilities."),
    ("processing.place", "silent", "This Agreement is governed by the laws of Ireland, whose courts process all claims about data."),
    # testing
    ("testing.right", "banned", "You may not perform penetration tests or benchmark the Services without our prior written consent."),
    ("testing.right", "restricted", "Customer shall not: (a) resell the Service; (b) conduct load testing or vulnerability scanning of the Service."),
    ("testing.right", "allowed", "Customer may evaluate and test the Service for accuracy, bias and security on a test account."),
    ("testing.right", "silent", "Provider conducts penetration tests every year."),
    ("testing.right", "silent", "Customer may test the new version for sixty days before it takes effect."),
    ("processing.place", "silent", "You grant us a worldwide licence to host, store and process Your Content."),
    ("subprocessors.obligations", "bound-and-liable", "The Processor imposes the same obligations on each sub-processor by contract and remains fully liable to the Controller."),
]  # fmt: skip


def _claims(text: str) -> dict[str, Claim]:
    document = read("contract.md", f"# Agreement\n\n{text}\n".encode())
    return {c.topic: c for c in claims(document)}


@pytest.mark.parametrize("topic,value,text", SAYS, ids=[f"{t}-{v}-{n}" for n, (t, v, _) in enumerate(SAYS)])
def test_wording(topic: str, value: str, text: str) -> None:
    claim = _claims(text)[topic]
    assert claim.value == value
    assert bool(claim.citations) is (value != "silent")


def test_hours_are_read() -> None:
    found = _claims("We will notify you of an incident within seventy-two (72) hours.")["incident.notice"]
    assert found.details["hours"] == 72
    assert _claims("We will notify you of an incident within 5 days.")["incident.notice"].details["hours"] == 120


def test_the_longest_time_counts() -> None:
    text = "We notify the authority and the customer of a data breach within 24 hours. We inform customers of other incidents within 10 days."
    assert _claims(text)["incident.notice"].details["hours"] == 240


def test_places_and_days_are_named() -> None:
    assert _claims("Customer Data is hosted in Ireland and the United States.")["processing.place"].details[
        "places"
    ] == ("Ireland", "United States")
    kept = _claims("A former model version stays available for six months.")["change.former-version"]
    assert kept.details["days"] == 180


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_loosest_sentence_decides(order: tuple[int, int]) -> None:
    two = [
        "Customer Data is stored in Germany.",
        "Customer Data may be processed in any country where we have facilities.",
    ]
    assert _claims("\n\n".join(two[i] for i in order))["processing.place"].value == "anywhere"
