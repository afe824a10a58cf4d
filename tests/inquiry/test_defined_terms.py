"""Contracts in different hands call the same things by different names; a clause has to use theirs."""

import pytest

from bonafides.documents.reading import read
from bonafides.inquiry.defined_terms import terms_of
from bonafides.model import Terms

CONTRACTS = {
    "third person": (
        '# Subscription Agreement\n\nThe Provider shall host the Platform. The Provider will support it. "Client Data" means '
        "what Client submits. Client shall pay. Client may export Client Data. This Agreement begins on signature. "
        "Use of the Platform is subject to this Agreement.",
        "",
        Terms("the Provider", "Client", "Client Data", "the Platform", "this Agreement", True),
    ),
    "first person": (
        "# Terms of Use\n\nWe will provide the Services. We may change the Services. You must not misuse them. You may "
        "stop at any time. Your Content stays yours; you may delete Your Content. We do not own Your Content. "
        "These Terms apply. By using the Services you accept these Terms.",
        "",
        Terms("we", "you", "Your Content", "the Services", "these Terms", True),
    ),
    "short name": (
        "# Master Terms\n\nQuill Works GmbH (“Quill”) offers software. Quill shall keep Customer Content secret. Quill may "
        "suspend. Customer shall name users. Customer Content belongs to Customer. Customer Content is encrypted.",
        "Quill Works GmbH",
        Terms("Quill", "Customer", "Customer Content", "the Service", "this Agreement", True),
    ),
    "only personal data is defined": (
        "# DPA\n\nProcessor shall process Customer Personal Data. Processor shall delete Customer Personal Data. "
        '"Customer Personal Data" means personal data of Customer. Controller may audit. This DPA prevails.',
        "",
        Terms("Processor", "Controller", "Customer Content", "the Service", "this DPA", False),
    ),
    "nothing is defined": ("A note about nothing.", "", Terms()),
}


@pytest.mark.parametrize("name", CONTRACTS)
def test_terms(name: str) -> None:
    text, vendor, expected = CONTRACTS[name]
    assert terms_of(read("terms.md", text.encode()), vendor) == expected


def test_words_of_the_first_person_bend() -> None:
    words = Terms(vendor="we", customer="you").words()
    assert (words["Vendor"], words["vendor_to"], words["Vendor_of"]) == ("We", "us", "Our")
    assert (words["Customer_of"], words["customer_to"]) == ("Your", "you")


def test_words_of_a_name_keep_it() -> None:
    words = Terms(vendor="the Company", customer="Customer").words()
    assert (words["Vendor"], words["vendor_of"]) == ("The Company", "the Company's")
    assert Terms(vendor="Athenas").words()["vendor_of"] == "Athenas'"


def test_hostile_definitions_bring_nothing_in() -> None:
    text = 'The Company shall pay. "Customer <script>Data" means x. "Customer \x1b[31mData" means y.'
    found = terms_of(read("terms.md", text.encode()), "<b>Evil</b>, Inc.")
    assert all(c.isalnum() or c in " -’'" for name in (found.vendor, found.content, found.service) for c in name)
