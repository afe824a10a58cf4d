"""Notice of changes of the service: sentences in our own words."""

import pytest
from reading import claim

TOPIC = "change.notice"
DAYS = [
    (90, "We will give you at least ninety days' notice before we retire a model."),
    (30, "Provider shall notify Customer thirty (30) days in advance of any material change to the Services."),
    (180, "Before discontinuing an API version, Quill will announce it no less than six months in advance."),
    (60, "If we discontinue a feature that you rely on, you will be notified 60 days before it ends."),
    (14, "We may modify the Platform, but will inform you two weeks prior to any change that reduces its functionality."),
    (365, "Company will provide twelve (365 days) notice: at least 365 days before deprecation of the Service takes effect, customers will be told."),
    (30, "Deprecation of models is announced with at least 30 days' notice, which we will send by email."),
    (10, "We will tell you 10 business days before removing functionality from the product; notice goes to your administrator."),
]  # fmt: skip
NOTICE = [
    "We may change the Services and will notify you of material changes.",
    "We will let you know before we discontinue the service.",
    "Quill may retire models upon reasonable prior notice.",
    "We may add, alter or withdraw features. If such changes affect you, we will inform you by email.",
    "Provider reserves the right to modify the Services by posting a notice on its website.",
    "If we stop offering a product, we'll give you reasonable advance notice.",
    "Customer shall be informed of any discontinuation of the Service.",
    "We may discontinue the API at any time upon notice to you.",
]
ANY_TIME = [
    "We may change, suspend or discontinue the Services at any time without notice.",
    "Quill reserves the right to modify or discontinue any feature at its sole discretion.",
    "Features may be changed or withdrawn from time to time.",
    "The Services may change without notice to you.",
    "We can stop providing the service, or any part of it, whenever we choose and for any reason.",
    "Provider may update or replace the models that power the Services.",
    "The Platform is subject to change.",
    "We are entitled to alter functionality with or without prior notice.",
    "Company shall have the right to shut down the product for any reason.",
    "We may at any time and without liability modify the website or the tools on it.",
    "You agree that Quill may remove features from the Services at any time.",
    "From time to time we may make changes to the Service.",
]
SILENT = [
    "We may change these Terms at any time; we will notify you thirty days before.",
    "We will give you 30 days' notice of changes to our prices.",
    "You may stop using the Services at any time.",
    "We may suspend your access to the Services if you breach this Agreement.",
    "Either party may terminate this Agreement on 30 days' notice.",
    "We use your email to notify you of changes to our services.",
    "We may update this Privacy Policy from time to time and will post a notice on our website.",
    "Customer may change its subscription plan at any time.",
    "We will notify you of scheduled maintenance of the Service 48 hours in advance.",
    "The app installs software updates automatically and without notice.",
    "You shall not modify, alter or reverse engineer the Services.",
    "We will notify you of a security incident that affects the Services within 72 hours.",
    "The security measures may be updated from time to time, provided that the protection of the Services is not reduced.",
    "We are not liable for any modification or interruption of the Services.",
    "We may terminate your account if you do not pay for the Services.",
    "You may modify the outputs of the models.",
    "Upon termination of the Services you must stop using the software.",
    "We may remove content that violates our policies from the Services.",
    "Users can change the settings of the product.",
    "Subscriptions renew unless cancelled at least 30 days before the end of the term of the Service.",
]


@pytest.mark.parametrize(("days", "text"), DAYS)
def test_advance_days(days: int, text: str) -> None:
    found = claim(TOPIC, text)
    assert (found.value, found.details.get("days")) == ("advance-days", days)


@pytest.mark.parametrize("text", NOTICE)
def test_notice_without_a_period(text: str) -> None:
    assert claim(TOPIC, text).value == "notice-no-period"


@pytest.mark.parametrize("text", ANY_TIME)
def test_at_any_time(text: str) -> None:
    assert claim(TOPIC, text).value == "at-any-time"


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert claim(TOPIC, text).value == "silent"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (
            "advance-days",
            "We may modify the Services.\n\nWe will give at least 30 days' notice of changes to the Services that reduce what they do.",
        ),
        (
            "at-any-time",
            "We will notify you 30 days before a material change to the Services.\n\nQuill may, without notice, change features of the Services.",
        ),
        (
            "notice-no-period",
            "We may modify the Services at any time.\n\nWe will notify you of material changes to the Services.",
        ),
    ],
)
def test_which_of_several_decides(value: str, text: str) -> None:
    assert claim(TOPIC, text).value == value
