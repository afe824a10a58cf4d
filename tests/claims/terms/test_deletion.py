"""What becomes of content when the contract ends: sentences in our own words."""

import pytest
from reading import claim

TOPIC = "deletion.on-termination"
DAYS = [
    (30, "Within thirty days of termination we delete all Customer Data."),
    (
        60,
        "Upon expiry of the Agreement, Provider shall erase Customer Content no later than sixty (60) days thereafter.",
    ),
    (90, "Ninety (90) days after your subscription ends, your data will be permanently deleted."),
    (14, "If you close your account, we remove your content within two weeks."),
    (30, "For 30 days after the end of the contract Customer may export its data, after which we will delete it."),
    (180, "Customer Data is retained for six months following termination and is then destroyed."),
    (7, "After you delete your account, your files are erased within 7 days."),
    (45, "Processor shall return or destroy all personal data within 45 days of the end of the provision of services."),
    (30, "On cancellation of the service your workspace is kept for one month, then purged."),
    (10, "Provider will, at Customer's option, return or delete the data within ten (10) days after termination."),
]
ON_REQUEST = [
    "After termination, Processor will delete or return all personal data at the choice of the Controller.",
    "Following termination of this Agreement, we will destroy Customer Data upon Customer's written request.",
    "Recipient shall return or destroy all Confidential Information when the Discloser asks for it or so requests.",
    "At the end of the services, Provider deletes the Customer's content if the Customer so instructs.",
    "On expiration, Vendor shall, at Customer's election, return or erase Customer Content.",
    "Upon termination, and at the direction of Customer, Quill shall purge the data.",
]
VAGUE = [
    "Upon termination we will delete your data.",
    "When the Agreement ends, Provider shall promptly erase Customer Data.",
    "We may delete your content after your account is closed.",
    "Upon termination or upon the Customer's request, Processor destroys the personal data.",
    "After termination we may, at our sole option, delete the materials in your account.",
    "Within a reasonable time after expiry of the contract, all copies of Customer Data are destroyed.",
    "Upon termination, each party shall return or destroy the other's Confidential Information, including all copies.",
    "If your account is terminated, your content will be removed from our servers.",
    "Personal data are deleted in accordance with our schedule once the agreement has expired.",
]
SILENT = [
    "You may request deletion of your personal data.",
    "Upon termination you must destroy all copies of the software.",
    "Customer shall return all materials of Provider when the Agreement ends.",
    "We delete personal data when it is no longer needed.",
    "Either party may terminate on thirty days' notice.",
    "If we learn that a child under 13 gave us data, we will delete it and close the account.",
    "Access of employees is removed upon termination of employment, and their data is returned.",
    "Cookies are deleted when you close your browser.",
    "We may remove content that infringes rights and terminate the accounts of repeat infringers.",
    "Chats are deleted after 30 days.",
    "Fees are not refunded upon termination.",
    "To delete your account, go to the settings page where your data is shown.",
    "Once you delete your account you will not be able to retrieve any of your content.",
    "Sections 3 to 9 survive termination of this Agreement.",
    "Returns of hardware are accepted within 30 days of purchase.",
    "Upon receiving your verified request, we will delete your personal information.",
    "We retain all rights in the Services after termination.",
    "You can cancel within 14 days and get your money returned.",
    "We suspend accounts that are in breach and may remove their content.",
]


@pytest.mark.parametrize(("days", "text"), DAYS)
def test_days(days: int, text: str) -> None:
    found = claim(TOPIC, text)
    assert (found.value, found.details.get("days")) == ("days", days)


@pytest.mark.parametrize("text", ON_REQUEST)
def test_on_request(text: str) -> None:
    assert claim(TOPIC, text).value == "on-request"


@pytest.mark.parametrize("text", VAGUE)
def test_vague(text: str) -> None:
    assert claim(TOPIC, text).value == "vague"


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert claim(TOPIC, text, kind="privacy-policy").value == "silent"


def test_days_may_stand_in_the_lead_of_a_list() -> None:
    text = "Within 20 days of the date of termination, Provider will:\n\n(a) return a copy of Customer Data; and\n\n(b) delete all other copies of Customer Data.\n"
    assert claim(TOPIC, text).details["days"] == 20


def test_content_goes_before_secrets() -> None:
    text = "Upon termination each party destroys the other's Confidential Information upon request.\n\nUpon termination we erase Customer Data within 15 days."
    assert claim(TOPIC, text).value == "days"


def test_days_of_backups_are_not_those_of_the_data() -> None:
    found = claim(TOPIC, "Upon termination we delete your data; copies in backups, kept for 90 days, go later.")
    assert found.value == "vague"
