"""Read one passage as a document of a kind and give the claim on one topic."""

from dataclasses import replace

from bonafides.claims import terms
from bonafides.documents.reading import read
from bonafides.model import Claim, fold

DPA, PRIVACY, TERMS, COMMERCIAL = "data-processing-agreement", "privacy-policy", "terms-of-service", "commercial-terms"
SECURITY = "security-overview"
RETENTION, REVIEW, SUBPROCESSORS, CHANGE, DELETION = (
    "retention.customer-content",
    "access.human-review",
    "subprocessors.notice",
    "change.notice",
    "deletion.on-termination",
)


def claim(topic: str, text: str, heading: str = "Terms", kind: str = COMMERCIAL) -> Claim:
    """The claim on `topic` of a Markdown document with one heading; its quotes are checked against the text."""
    document = replace(read("terms.md", f"# {heading}\n\n{text}\n".encode()), kind=kind)
    (found,) = (c for c in terms.claims(document) if c.topic == topic)
    assert bool(found.citations) is (found.value != "silent")
    assert all(fold(document.text[c.start : c.end]) == c.quote for c in found.citations)
    return found
