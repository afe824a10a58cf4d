"""Notice of new subprocessors: sentences in our own words."""

import pytest
from reading import claim

TOPIC = "subprocessors.notice"
DPA = "data-processing-agreement"
DAYS = [
    (30, "Processor shall inform Controller of any new subprocessor at least thirty (30) days before it starts work."),
    (14, "We will give you fourteen days' prior written notice of intended additions to our sub-processors."),
    (10, "Quill notifies customers of changes to its list of subprocessors ten (10) business days in advance."),
    (45, "Before engaging another Sub-processor, Provider will update the list at least 45 days prior to the engagement."),
    (7, "A minimum of one week's notice will be given by email before any replacement of a subcontractor that handles personal data."),
    (30, "Customer will be notified of a new Subprocessor no later than 30 days before that Subprocessor processes Customer Data, and may object within ten days."),
    (60, "No new sub processor is appointed unless Provider has given the Customer notice of sixty (60) days."),
    (15, "We publish intended changes to subprocessors on our website 15 days ahead of their taking effect and inform subscribers."),
    (30, "Vendor shall provide at least 30 days advance notification of the appointment of any additional Subprocessors."),
    (20, "Notice of replacement of subprocessors: 20 days in advance, by e-mail."),
]  # fmt: skip
NO_PERIOD = [
    "Processor shall inform the Controller of any intended changes concerning the addition or replacement of other processors, giving the Controller the chance to object.",
    "We will notify you before we engage a new subprocessor.",
    "You can subscribe to our mailing list to be notified of new sub-processors.",
    "Provider gives reasonable prior notice of additional Subprocessors.",
    "Customer may object to a new Subprocessor within ten (10) days after notice of its appointment was given.",
    "When Quill adds a subcontractor that processes personal data, it informs its customers by email.",
    "Processor will announce the replacement of any subprocessor on its status page in advance.",
    "The customer shall receive notice of each new Sub-processor and may raise objections within 5 days of such notice.",
    "Updates of the subprocessor list are notified through an RSS feed.",
    "Should we intend to use further processors, we will let you know.",
]
LIST = [
    "A list of our subprocessors is available at https://quill.example/subprocessors.",
    "The Sub-processors engaged at the date of this DPA are listed in Annex III.",
    "See our subprocessor list for who helps us.",
    "Subprocessors are set out in Schedule 2.",
    "Appendix B lists the sub-processors and their locations.",
    "Our current list of third-party service providers is published on our website at https://quill.example/vendors.",
    "You can find a list of the companies that process data for us here.",
    "The names of the subcontractors are published on the trust page and found at quill.example/trust.",
]
SILENT = [
    "We share personal data with service providers who host our systems.",
    "Processor shall bind each subprocessor to the same duties by written contract.",
    "Processor remains liable for the acts of its subprocessors.",
    "The provider may use subcontractors without notifying the customer.",
    "Processor will notify Controller of a personal data breach within 48 hours, including one at a subprocessor.",
    "Confidential Information may be shared with subcontractors who need to know it.",
    "You must notify us of any change of your address at least 10 days before.",
    "The third-party vendors we use for advertising are listed below.",
    "We will notify you 30 days before we change this agreement.",
    "Indemnified parties include affiliates, subcontractors and agents.",
    "The Customer shall notify the Processor of any new controller thirty days in advance.",
    "We list prices on our website.",
    "A list of available models is found on our website.",
    "Third parties do not get your data.",
]


@pytest.mark.parametrize(("days", "text"), DAYS)
def test_advance_days(days: int, text: str) -> None:
    found = claim(TOPIC, text, kind=DPA)
    assert (found.value, found.details.get("days")) == ("advance-days", days)


@pytest.mark.parametrize("text", NO_PERIOD)
def test_notice_without_a_period(text: str) -> None:
    assert claim(TOPIC, text, kind=DPA).value == "notice-no-period"


@pytest.mark.parametrize("text", LIST)
def test_a_list_alone(text: str) -> None:
    assert claim(TOPIC, text, kind=DPA).value == "list-only"


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert claim(TOPIC, text, kind=DPA).value == "silent"


@pytest.mark.parametrize("listed", LIST[:3])
@pytest.mark.parametrize(("days", "told"), DAYS[:3])
def test_days_go_before_a_list(days: int, told: str, listed: str) -> None:
    assert claim(TOPIC, f"{listed}\n\n{told}", kind=DPA).details["days"] == days


def test_the_sentence_before_may_name_them() -> None:
    text = "Processor may replace its subprocessors. It will give notice of such changes 30 days in advance."
    assert claim(TOPIC, text, kind=DPA).value == "advance-days"
