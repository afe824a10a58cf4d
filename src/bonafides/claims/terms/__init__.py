"""What contracts and privacy policies promise about customer content, topic by topic."""

from types import ModuleType

from bonafides.claims.terms import (
    change_notice,
    deletion,
    human_review,
    retention,
    selection,
    subprocessor_notice,
    training,
    upstream,
)
from bonafides.language.sentences import sentences
from bonafides.model import Claim, Document

KINDS = (
    "terms-of-service",
    "commercial-terms",
    "developer-terms",
    "data-processing-agreement",
    "privacy-policy",
    "service-level-agreement",
    "order-form",
    "security-overview",
)

_TOPICS: tuple[ModuleType, ...] = (retention, human_review, subprocessor_notice, change_notice, deletion, upstream)


def claims(document: Document) -> tuple[Claim, ...]:
    """Exactly one claim on each of the seven topics; a topic that is not spoken of is `silent`."""
    said = sentences(document.blocks)
    selected = selection.select(said, _TOPICS)
    rest = (topic.claim(document, of) for topic, of in zip(_TOPICS, selected, strict=True))
    return (training.claim(document, said), *rest)
