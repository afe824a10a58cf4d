"""A correction: what a named person says in place of a reading, with a reason and an end."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Corrects(StrEnum):
    """What a correction speaks of."""

    KIND = "kind"
    CLAIM = "claim"
    FINDING = "finding"
    WAIVER = "waiver"


class Status(StrEnum):
    """Whether a correction counts on the day of the audit."""

    COUNTS = "counts"
    LAPSED = "lapsed"
    NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of a file of corrections; only the fields of its sort are filled."""

    number: int
    """Place in the file, from 1."""
    corrects: Corrects
    value: str | int | tuple[str, ...]
    """Document kind, value of the claim or outcome that holds instead; '' for a waiver."""
    author: str
    """Who answers for it; for a waiver, the owner of the risk."""
    reason: str
    date: datetime.date
    expiry: datetime.date
    """Last day on which it counts."""
    document: str = ""
    """Path in the packet, for a kind or a claim."""
    topic: str = ""
    check: str = ""
    quote: str = ""
    """Words of the document that show it, verbatim; '' where none are given."""

    @property
    def target(self) -> str:
        """What it speaks of, on one line."""
        return self.check or (f"{self.topic} of {self.document}" if self.topic else self.document)

    def status(self, today: datetime.date) -> Status:
        """Whether it counts on this day."""
        if today > self.expiry:
            return Status.LAPSED
        return Status.COUNTS if today >= self.date else Status.NOT_YET


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction beside what the machine had read."""

    correction: Correction
    machine: str
    """The machine's own reading."""
    status: Status
