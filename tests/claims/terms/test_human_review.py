"""Whether people of the vendor may read content: sentences in our own words."""

import pytest
from reading import claim

TOPIC = "access.human-review"
ALLOWED = [
    "Our employees may review your conversations to improve quality.",
    "Trained reviewers look at a sample of the prompts and answers.",
    "We may monitor and screen User Content at our discretion.",
    "Quill reserves the right to inspect Customer Content for violations.",
    "Some chats are read by people to help us find mistakes.",
    "Human annotators may label your inputs.",
    "Authorised staff can access your content where you ask for support or where we investigate abuse.",
    "Your messages may be reviewed by our contractors.",
    "Content that is flagged may be subject to manual review of the prompts by our safety team.",
    "You agree that the Company may view, edit or remove your submissions.",
    "We have no obligation to monitor content, but we reserve the right to review it and to remove anything.",
    "Provider is not required to screen content. It has the right to do so at its sole discretion.",
    "A limited number of engineers may access Customer Data to troubleshoot problems.",
    "Provider personnel shall not access Customer Data except as necessary to provide or support the Services.",
    "We will not read your messages except to maintain the service and prevent abuse.",
    "Moderators can see what you post and read private messages.",
    "We sometimes listen to voice recordings to improve speech recognition.",
    "Our team may look at your files when you report a problem.",
]
DENIED = [
    "Our employees do not read your conversations.",
    "No human ever reviews your prompts.",
    "Quill cannot access the content of your messages.",
    "Personnel of the Provider will never access Customer Content without the Customer's permission.",
    "We do not look at your data unless you ask us to.",
    "Nobody at Quill can read your chats.",
    "Your inputs are not reviewed by humans.",
    "Our staff will not view your documents except with your prior written consent.",
    "Because messages are encrypted end to end, we are unable to read your messages.",
    "We do not have the ability to see your prompts.",
]
SILENT = [
    "You may access and review your personal data in your account settings.",
    "Please review this Privacy Policy to learn how we use your information.",
    "Administrators of your organisation may access and monitor your content.",
    "Customer is responsible for human review of outputs before relying on them.",
    "The app may access your camera and your files.",
    "If you connect a third-party account, we may access data in that account.",
    "Our service providers may have access to your personal information.",
    "We may access, preserve and disclose your information if the law requires it.",
    "We use automated systems to review content.",
    "Access to Customer Data is restricted to personnel on a need-to-know basis.",
    "We monitor the performance of the Services.",
    "We have no obligation to review or monitor any content.",
    "Customer shall not access or read the data of other users.",
    "You must review all outputs.",
    "We may review your application for an account.",
    "The parties will review these fees once a year.",
    "Auditors may inspect our facilities and records.",
    "We maintain logs that record who accesses personal data.",
    "Employees receive training before they may enter the data centre.",
    "The parents can review the child's personal information.",
    "Other users may view the content that you publish.",
    "We read every suggestion that you send.",
    "You have a right to request human review of an automated decision.",
    "We may remove or disable access to content that infringes rights.",
]


@pytest.mark.parametrize("text", ALLOWED)
def test_allowed(text: str) -> None:
    assert claim(TOPIC, text).value == "allowed"


@pytest.mark.parametrize("text", DENIED)
def test_denied(text: str) -> None:
    assert claim(TOPIC, text).value == "denied"


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert claim(TOPIC, text).value == "silent"


@pytest.mark.parametrize("promise", DENIED[:4])
@pytest.mark.parametrize("permission", ALLOWED[:4])
def test_a_permission_beside_a_promise_decides(promise: str, permission: str) -> None:
    assert claim(TOPIC, f"{promise}\n\n{permission}").value == "allowed"


def test_a_question_is_shown_behind_what_answers_it() -> None:
    text = (
        "Do your staff review my prompts and outputs?\n\nOur trained reviewers read some of your prompts and outputs."
    )
    found = claim(TOPIC, text)
    assert found.value == "allowed" and not found.citations[0].quote.endswith("?")
