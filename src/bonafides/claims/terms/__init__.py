"""What contracts and privacy policies promise about customer content, topic by topic."""

from types import ModuleType

from bonafides.claims.terms import (
    audit_right,
    change_notice,
    deletion,
    flow_down,
    former_version,
    human_review,
    incident_notice,
    output_indemnity,
    processing_place,
    retention,
    selection,
    service_levels,
    subprocessor_duties,
    subprocessor_notice,
    terms_change,
    testing_right,
    training,
    upstream,
    upstream_use,
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

_TOPICS: tuple[ModuleType, ...] = (
    retention,
    human_review,
    subprocessor_notice,
    change_notice,
    deletion,
    upstream,
    upstream_use,
    incident_notice,
    audit_right,
    output_indemnity,
    flow_down,
    subprocessor_duties,
    terms_change,
    former_version,
    service_levels,
    processing_place,
    testing_right,
)


def claims(document: Document) -> tuple[Claim, ...]:
    """Exactly one claim on each topic; a topic that is not spoken of is `silent`."""
    said = sentences(document.blocks)
    selected = selection.select(said, _TOPICS)
    rest = (topic.claim(document, of) for topic, of in zip(_TOPICS, selected, strict=True))
    return (training.claim(document, said), *rest)
