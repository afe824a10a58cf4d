"""The parts of the letter to the vendor that its formats share: who, when, by when, and the annex of clauses."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bonafides.model import Audit, Question


@dataclass(frozen=True, slots=True)
class Letter:
    """What stands above the questions, and which clause stands where in the annex."""

    title: str
    head: tuple[tuple[str, str], ...]
    """(label, text): addressee, subject, date, deadline, sender."""
    opening: str
    annex: tuple[tuple[str, Question], ...]
    """(entry `A1`, question with a redline), in the order of the questions."""

    def entry(self, question: Question) -> str:
        """Entry of the question's clause in the annex, '' where it has none."""
        return next((entry for entry, other in self.annex if other is question), "")


def letter(audit: Audit, words: Mapping[str, Any]) -> Letter:
    """The letter of this audit; the deadline counts from the audit's date."""
    engagement = audit.engagement
    deadline = engagement.date + datetime.timedelta(days=int(words["answer_within_days"]))
    about = ", ".join(name for name in (engagement.vendor, engagement.tool) if name) or words["your_tool"]
    labels = words["head"]
    head = [
        (labels["to"], engagement.vendor or words["the_vendor"]),
        (labels["about"], engagement.tool or words["your_tool"]),
    ]
    head += [(labels["date"], engagement.date.isoformat())]
    if audit.inquiry:
        head += [(labels["deadline"], deadline.isoformat()), (labels["from"], words["sender"])]
    drafted = [q for q in audit.inquiry if q.redline]
    opening = f"{words['opening']} {words['clause_lead'] if drafted else ''}".strip()
    annex = tuple((f"A{number}", question) for number, question in enumerate(drafted, 1))
    return Letter(f"{words['title']} {about}", tuple(head), opening, annex)
