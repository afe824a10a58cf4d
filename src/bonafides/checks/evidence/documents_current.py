"""Is what we were sent still in force?"""

import datetime

from bonafides.checks.absence import absent
from bonafides.model import Answer, Claim, Dossier, not_satisfied, satisfied

MAX_AGE_DAYS = 730
"""Two years: terms of AI services change several times a year; older ones are likely to be superseded."""


def check(dossier: Dossier) -> Answer:
    """Not satisfied when a document is older than two years, or dated after the audit."""
    today = dossier.engagement.date
    dated = [(d, c) for c in dossier.about("document.date") if c.citations and (d := _date(c))]
    if not dated:
        return absent(dossier, "No document says when it was made or took effect.")
    stale = [(d, c) for d, c in dated if (today - d).days > MAX_AGE_DAYS]
    if stale:
        oldest, claim = min(stale, key=lambda pair: (pair[0], pair[1].path))
        because = f"{claim.path} is dated {oldest}, {(today - oldest).days // 365} years before this audit."
        return not_satisfied(because, citing=[c.citations[0] for _, c in stale[:4]])
    oldest, _ = min(dated, key=lambda pair: (pair[0], pair[1].path))
    because = f"The {len(dated)} dated documents are no older than {oldest}."
    return satisfied(because, citing=[c.citations[0] for _, c in dated[:4]])


def _date(claim: Claim) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(str(claim.value))
    except ValueError:
        return None
