"""Which of many statements of one document is the answer: causes found by reading whole documents for the first time."""

import pytest
from reading import claim

RETENTION = "retention.customer-content"
REVIEW = "access.human-review"
SUBPROCESSORS = "subprocessors.notice"
CHANGE = "change.notice"
DELETION = "deletion.on-termination"
PRIVACY = "privacy-policy"
DPA = "data-processing-agreement"

CASES = [
    # A period that counts from an end told before it is no period of keeping.
    (RETENTION, "silent", "You lose access when you cancel. Within 45 days, your content will be wiped from our disks."),
    (RETENTION, "silent", "Ask for a copy before you leave. After 20 days we may erase your files."),
    (RETENTION, "silent", "Nightly copies of Customer Data expire 40 days after the deletion event."),
    (RETENTION, "fixed", "Transcripts are erased within ten days."),
    # What a law alone requires is an exception to deletion.
    (RETENTION, "silent", "Processor may retain Personal Data only to the extent required by applicable law."),
    (RETENTION, "as-long-as-needed", "We retain your data as necessary to settle disputes and enforce our contracts."),
    # Nothing kept of a part leaves the rest; nothing kept of what is entered does not.
    (RETENTION, "as-long-as-needed", "We keep personal data for as long as we need it.\n\nWe do not store recordings of calls."),
    (RETENTION, "zero", "We keep personal data for as long as we need it.\n\nYour prompts are never stored by us."),
    (RETENTION, "as-long-as-needed", "We keep personal data while you have an account.\n\nIf a chat was flagged, it is kept for two years."),
    (RETENTION, "silent", "In this configuration requests pass our gateway and Customer Data is not stored by Vendor."),
    # How long something is processed, or the contract lasts, is no word on keeping.
    (RETENTION, "silent", "Duration: for as long as your account is active."),
    (RETENTION, "silent", "This DPA remains in effect for the duration of the Agreement and the time needed for the deletion of Personal Data."),
    (RETENTION, "silent", "On account deletion, your files are removed within 30 days."),
    (RETENTION, "silent", "Term: These Terms apply for the duration of your subscription."),
    # A denial for one purpose leaves others; a case that the customer opened leaves a denial standing.
    (REVIEW, "silent", "No person at Larch looks at your data for these purposes."),
    (REVIEW, "denied", "Our employees do not read your documents except when needed to solve an issue you have reported."),
    (REVIEW, "denied", "Our staff may only view your repositories with your written permission, or to comply with the law."),
    (REVIEW, "allowed", "Our employees do not read your documents except to investigate how the product is used."),
    (REVIEW, "silent", "By granting us access to your drive, you agree that we may access your documents and show them to you."),
    (REVIEW, "silent", "We may offer early-access programmes, sponsored content and the like."),
    # A register is a list; a page brought up to date beforehand is notice; kinds of recipients are neither.
    (RETENTION, "silent", "## Data retention\n\nAudio is not stored once the call ends.\n\nTranscripts are retained for six months of inactivity. Profiles are erased 1 month later."),
    (RETENTION, "as-long-as-needed", "Vendor retains uploaded videos and associated metadata for the duration of the contract."),
    # A machine, and whoever the customer lets in, are no staff.
    (REVIEW, "silent", "We extract the text of your documents so the AI can read them."),
    (REVIEW, "silent", "If you share a conversation, anyone with the link can view that conversation."),
    (SUBPROCESSORS, "list-only", "Countries are named in our subprocessor register."),
    (SUBPROCESSORS, "list-only", "We share data with infrastructure companies (see our sub-processors)."),
    (SUBPROCESSORS, "list-only", "The full list, with the place of each company, is published at /legal/subprocessors."),
    (SUBPROCESSORS, "notice-no-period", "We will update our page of subprocessors before we engage a new subprocessor."),
    (SUBPROCESSORS, "silent", "We disclose data to the kinds of service providers and others listed in this section."),
    # A thing may have "data" in its name; a promise of notice may speak of money too; a claim of a third party is aside.
    (CHANGE, "at-any-time", "Larch reserves the right to discontinue any part of the Data Hosting Service at any time."),
    (CHANGE, "notice-no-period", "We may change or remove features. For a change that takes away what you pay for, we give reasonable notice and refund prepaid fees."),
    (CHANGE, "silent", "If such a claim looks likely we may modify the service or replace the affected part."),
    (CHANGE, "at-any-time", "We may change the Services at any time.\n\nWe notify you of material changes to our fees."),
    # What goes on from an end told before it; an end or an instruction; rights of persons; "it".
    (CHANGE, "notice-no-period", "We may change the Service at any time.\n\nFor paying customers, we will give fair notice before discontinuing features of their plan."),
    (CHANGE, "silent", "We may update this policy. If changes are significant, we will tell you via the application."),
    (CHANGE, "at-any-time", "We may change or discontinue any part of Larch at any time."),
    (CHANGE, "silent", "When we do so, we will change the date above and publish the new version on the same page."),
    # Not without notice is a promise, unless it is liability that is denied; trial features have their own rules.
    (CHANGE, "notice-no-period", "We will not make changes that reduce the Services without telling you in a notice."),
    (CHANGE, "notice-no-period", "Larch will not materially reduce the functionality of the Service without reasonable notice."),
    (CHANGE, "at-any-time", "We may change or discontinue the Service and shall not be liable where we do so without notice."),
    (CHANGE, "advance-days", "Beta features may change without notice.\n\nWe give 30 days' notice before we discontinue a feature of the Service."),
    (SUBPROCESSORS, "advance-days", "Vendor will not engage a new subprocessor without 30 days' prior notice to Customer."),
    # A member of the team is staff.
    (REVIEW, "allowed", "No team member reads your conversations except when technically required."),
    (REVIEW, "denied", "No team member reads your conversations except with your consent."),
    (DELETION, "silent", "Vendor has the right to remove content or terminate or deny access to the Service."),
    (DELETION, "days", "Your workspace closes when your account is cancelled. Within 25 days, all content will be erased."),
    (DELETION, "vague", "Upon termination or Customer's instruction, Vendor will return or delete Customer Data."),
    (DELETION, "days", "On termination we delete or return Customer Data. Unless you ask otherwise, we delete it within ten days of termination."),
    (DELETION, "days", "On termination: your licence ends. You can export your content for ten days, then we delete it within 50 days."),
    (DELETION, "vague", "You may close your account whenever you like. Upon closure, we will remove your files in line with our policies."),
    (DELETION, "vague", "You may cancel your account.\n\nUpon termination of the account your documents are deleted."),
    (DELETION, "vague", "If you delete your account, or ask us to delete your data, we delete it within a reasonable time."),
    (DELETION, "vague", "Deleting your account removes the account and everything that is attached to it."),
    (DELETION, "days", "Upon termination:\n\n- Your licence ends\n- You will have 30 days to export your designs before deletion"),
    (DELETION, "silent", "You may cancel your plan at any time. Upon deletion of a picture, its copies are removed within 30 days."),
    (DELETION, "silent", "You have the following rights:\n\n- Erasure: request deletion of your account and all its data."),
]  # fmt: skip


@pytest.mark.parametrize(("topic", "value", "text"), CASES)
def test_the_statement_that_decides(topic: str, value: str, text: str) -> None:
    kind = DPA if topic == SUBPROCESSORS else PRIVACY if topic == RETENTION else "terms-of-service"
    assert claim(topic, text, kind=kind).value == value


def test_the_longest_window_is_named_and_copies_for_repair_are_left_aside() -> None:
    text = "On termination we return Customer Data within 15 days.\n\nOn termination we erase Customer Data within 40 days.\n\nOn termination, backups with Customer Data are erased within 90 days."
    assert claim(DELETION, text).details["days"] == 40


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("After termination, Customer Data stays available for export for 15 days, and is then erased within 45 days.", 45),
        ("After termination, you may download your content for 15 days, after which it is erased.", 15),
        ("On termination we erase all Customer Data within 70 days, including from backups.", 70),
        ("Upon termination:\n\n- Data can be read for 25 days\n- Deletion is completed within 65 days", 65),
        ("On termination we erase Customer Data from systems and backups within 80 days.", 80),
        ("If requested by Customer within 15 days of termination, Vendor erases Customer Data within 35 days.", 35),
    ],
)  # fmt: skip
def test_the_days_until_all_is_gone(text: str, days: int) -> None:
    assert claim(DELETION, text).details["days"] == days


def test_the_title_above_says_what_a_section_is_about() -> None:
    text = "## Return and deletion of data\n\n### Deletion\n\nFollowing the time named above, or upon Customer's earlier instruction, Vendor shall delete Personal Data within 55 days."
    assert claim(DELETION, text, kind=DPA).details["days"] == 55


def test_a_section_for_each_company_names_those_behind() -> None:
    text = 'This agreement is between you and Larch Ltd ("Larch").\n\n## Current sub-processors\n\n### Cohere Inc.\n\n- Receives prompts, in Canada.\n\n### Stripe\n\n- Takes payments.\n'
    assert claim("upstream.models", text, kind=DPA).details["names"] == ("Cohere",)


def test_a_field_for_keys_of_another_company_names_nobody_behind() -> None:
    text = "Third-party AI. The app allows you to provide API keys for OpenAI and sends your prompts to it."
    assert claim("upstream.models", text).value == "silent"


def test_a_longer_name_stands_for_the_shorter() -> None:
    text = (
        "Providers. Your prompts are sent to Google Gemini.\n\nOur provider forbids Gemini to keep what is sent to it."
    )
    assert claim("upstream.models", text).details["names"] == ("Google Gemini",)
