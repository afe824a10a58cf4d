"""All that is known in an engagement, read-only: what checks answer from."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from bonafides.model.claim import Claim
from bonafides.model.document import Document, Read
from bonafides.model.measurement import Measurement
from bonafides.model.position import EVERYBODY, Contradiction, Position
from bonafides.model.reconciliation import Reconciliation

_NO_AGES: Mapping[str, int] = MappingProxyType({})
_NO_PATHS: Mapping[str, str] = MappingProxyType({})


class Tier(StrEnum):
    """How much harm the tool could do where the buyer uses it."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class Engagement:
    """One audit of one tool."""

    vendor: str
    tool: str
    tier: Tier
    date: datetime.date
    packet_sha256: str
    inferred: tuple[str, ...] = ()
    """Which of `vendor` and `tool` were inferred from the packet."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Documents and claims of one engagement."""

    engagement: Engagement
    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    ages: Mapping[str, int] = field(default_factory=lambda: _NO_AGES)
    """By document kind, the days after which evidence no longer speaks of today; a kind left out is never too old."""
    superseded: Mapping[str, str] = field(default_factory=lambda: _NO_PATHS)
    """Path of an older version of a document to that of the newer one: what the older says decides nothing."""

    measurements: tuple[Measurement, ...] = ()
    """What was measured on the live tool; empty where nothing was."""
    reconciliation: tuple[Reconciliation, ...] = ()
    """Claims held against the measurements."""
    positions: tuple[Position, ...] = ()
    """Where the packet as a whole stands, topic by topic."""
    contradictions: tuple[Contradiction, ...] = ()

    def position(self, topic: str) -> Position | None:
        """The position on `topic` for every plan and every kind of data; None where no document could speak of it."""
        return next((p for p in self.positions if p.topic == topic and p.scope == EVERYBODY), None)

    def standing(self, topic: str) -> tuple[Claim, ...]:
        """Claims on `topic` but those that a clause of precedence sets aside."""
        held = self.position(topic)
        return tuple(c for c in self.about(topic) if held is None or c not in held.outranked)

    def measured(self, *metrics: str) -> tuple[Measurement, ...]:
        """Measurements of these metrics that rest on at least one scored answer."""
        return tuple(m for m in self.measurements if m.metric in metrics and m.estimate.value is not None)

    def about(self, topic: str, *, kinds: frozenset[str] | None = None) -> tuple[Claim, ...]:
        """Claims on `topic`, in the order of the packet, superseded documents left out; of `kinds` where given."""
        held = (c for c in self.claims if c.topic == topic and c.path not in self.superseded)
        return tuple(c for c in held if kinds is None or c.kind in kinds)

    def of_kind(self, *kinds: str) -> tuple[Document, ...]:
        """Documents of these kinds, parts of a file counted, that could be read at least partly."""
        return tuple(
            d
            for d in self.documents
            if d.read is not Read.NOT_READ
            and d.evidence.path not in self.superseded
            and (d.kind in kinds or any(p.kind in kinds for p in d.parts))
        )

    @property
    def unread(self) -> tuple[Document, ...]:
        """Documents of which something could not be read: absence of a statement is not silence there."""
        return tuple(d for d in self.documents if d.read is not Read.FULL)
