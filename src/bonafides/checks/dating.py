"""Dates of claims, and whether evidence of a kind is too old under the buyer's policy."""

import datetime

from bonafides.model import Claim, Dossier


def day_of(claim: Claim) -> datetime.date | None:
    """The day that a claim states, the last one where it states a period; None where it states none."""
    try:
        return datetime.date.fromisoformat(str(claim.value).rsplit("/", 1)[-1])
    except ValueError:
        return None


def age_of(dossier: Dossier, day: datetime.date) -> int:
    """Days from `day` to the audit's date; negative where it lies ahead."""
    return (dossier.engagement.date - day).days


def is_stale(dossier: Dossier, kind: str, day: datetime.date) -> bool:
    """Whether evidence of this kind and day is older than the policy allows."""
    limit = dossier.ages.get(kind)
    return limit is not None and age_of(dossier, day) > limit
