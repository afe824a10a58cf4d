"""How long content is kept: sentences in our own words, what decides, what wins, and what must not count."""

import pytest
from reading import claim

TOPIC = "retention.customer-content"
NEEDED = [
    "Quill keeps your personal information for as long as it is needed for the purposes described here.",
    "We store personal data only for the period necessary to fulfil the purposes for which it was collected.",
    "Information about you will not be held longer than is required by the reasons we gathered it for.",
    "Your data is retained for the duration of your subscription.",
    "We retain Customer Content for the term of the Agreement.",
    "We hold on to personal data while your account is active and as needed to give you the Services.",
    "Provider will store Customer Data for so long as Customer maintains an account.",
    "When we no longer need your personal data, we delete it or make it anonymous.",
    "Personal data shall be kept no longer than necessary.",
    "We may retain your information as necessary to comply with our legal obligations and to resolve disputes.",
    "How long we keep your information depends on why we collected it; it is held until it is no longer required.",
    "Retention periods vary with the type of personal data and the purpose for which we use the data.",
    "We keep the data you provide throughout the term of our relationship with you and for as long as the law requires.",
    "User content is stored during the term of the contract.",
    "We preserve your information for as long as reasonably necessary to run our business.",
]
FIXED = [
    (30, "Prompts and completions are retained for 30 days and then erased."),
    (30, "We delete inputs and outputs within thirty (30) days of their creation."),
    (14, "Uploaded files are purged automatically after two weeks."),
    (365, "Chat histories are kept for a year."),
    (90, "Conversations are stored for up to ninety days."),
    (1, "API inputs are held for no more than 24 hours."),
    (180, "The retention period for transcripts is six months."),
    (730, "We keep your personal data for two years."),
    (60, "Customer Content is automatically removed from our systems sixty days after it was submitted."),
    (30, "By default, queries are logged with a retention of 30 days."),
    (7, "Audio recordings are erased one week after transcription."),
    (28, "Your prompts are saved for four weeks to detect abuse, after which they are destroyed."),
]
ZERO = [
    "We do not store your prompts or the answers to them.",
    "Inputs and outputs are never retained.",
    "Customer Content is processed only in memory and is not written to disk.",
    "We have a zero data retention policy for all prompts.",
    "Prompts are immediately discarded after the response is delivered.",
    "Quill will not keep or log any customer data that passes through the API.",
    "Your documents are deleted immediately after processing.",
    "Neither inputs nor outputs are stored by us.",
]
USER = [
    "Your conversations are stored until you delete them.",
    "Customer can delete Customer Data at any time through the dashboard.",
    "You may remove your content using the tools in the app whenever you like.",
    "We keep uploaded documents until they are deleted by the customer.",
    "The Services enable you to delete your files yourself.",
    "Projects and chats remain saved until the user removes them.",
]
SILENT = [
    "You retain all right, title and interest in your content.",
    "Customer shall keep its credentials confidential.",
    "Cookies are stored on your device for 30 days.",
    "We retain payment records for seven years as tax law requires.",
    "You have the right to request deletion of your personal data.",
    "We do not store your credit card number.",
    "Recipient shall hold the Confidential Information in confidence for three years.",
    "Server logs are deleted after 90 days.",
    "Applications of job candidates are kept for six months.",
    "Fees paid are non-refundable after 30 days.",
    "You must notify us within 30 days of any dispute.",
    "You may request zero data retention if your plan is eligible.",
    "Provider shall not retain, use or disclose Personal Information for any purpose other than the business purpose.",
    "Passwords are never stored in plain text.",
    "We store backups in two regions.",
    "Quill employs 30 people and keeps growing.",
    "We keep your data secure.",
    "We are not obliged to store or keep copies of Your Content.",
    "You must keep a copy of your files for as long as needed.",
    "The app stores are not parties to these terms.",
]


@pytest.mark.parametrize("text", NEEDED)
def test_as_long_as_needed(text: str) -> None:
    assert claim(TOPIC, text).value == "as-long-as-needed"


@pytest.mark.parametrize(("days", "text"), FIXED)
def test_fixed(days: int, text: str) -> None:
    found = claim(TOPIC, text)
    assert (found.value, found.details.get("days")) == ("fixed", days)
    assert str(found.details["period"]) in text


@pytest.mark.parametrize("text", ZERO)
def test_zero(text: str) -> None:
    assert claim(TOPIC, text).value == "zero"


@pytest.mark.parametrize("text", USER)
def test_until_deleted_by_the_user(text: str) -> None:
    assert claim(TOPIC, text).value == "until-deleted-by-user"


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert claim(TOPIC, text).value == "silent"


MIXED = [
    ("fixed", "We retain personal data for as long as necessary.\n\nChats are deleted after 30 days."),
    (
        "as-long-as-needed",
        "Chats are kept for 30 days.\n\nCustomer Content may be retained for as long as needed to provide the Services.",
    ),
    (
        "as-long-as-needed",
        "We keep personal data as long as your account is active.\n\nSupport tickets are kept for two years.",
    ),
    (
        "zero",
        "We retain your information as long as needed for our legitimate business purposes.\n\nPrompts are never stored.",
    ),
    ("fixed", "Prompts are never stored.\n\nOutputs are kept for seven days."),
    (
        "as-long-as-needed",
        "If you close your account, we delete your data within 30 days.\n\nWe keep personal information as long as it is needed for these purposes.",
    ),
]


@pytest.mark.parametrize(("value", "text"), MIXED)
def test_which_of_several_decides(value: str, text: str) -> None:
    assert claim(TOPIC, text, kind="privacy-policy").value == value


def test_the_period_without_a_condition_goes_first() -> None:
    found = claim(TOPIC, "If the setting is off, chats are kept for 72 hours.\n\nChats are kept for 18 months.")
    assert found.details["days"] == 540
    assert found.details["other_periods"] == {"72 hours": 3}


def test_under_a_heading_on_retention_the_thing_kept_may_be_a_pronoun() -> None:
    assert claim(TOPIC, "It is kept for 45 days.", heading="Data retention").value == "fixed"


def test_a_table_of_periods() -> None:
    text = "| Data | Retention period |\n|---|---|\n| Prompts and answers | 30 days |\n| Billing records | 10 years |\n"
    found = claim(TOPIC, text, heading="How long we keep data")
    assert (found.value, found.details.get("days")) == ("fixed", 30)
