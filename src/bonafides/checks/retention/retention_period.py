"""Is it said how long our content is kept?"""

from bonafides.checks.absence import TERMS, absent
from bonafides.checks.positions import spoken
from bonafides.language.periods import periods
from bonafides.model import Answer, Claim, Dossier, not_satisfied, satisfied

TOPIC = "retention.customer-content"


def check(dossier: Dossier) -> Answer:
    """A fixed period or none at all satisfies; "as long as needed" does not."""
    claims = spoken(dossier.about(TOPIC))
    vague = [c for c in claims if c.value == "as-long-as-needed"]
    bounded = [c for c in claims if c.value in ("zero", "fixed")]
    if bounded and not vague:
        said = bounded[0]
        days = said.details.get("days")
        length = "not at all" if said.value == "zero" else f"for {days} days" if days else "for a fixed period"
        longest = _longest(said)
        more = f", and some of it for up to {longest} days" if isinstance(days, int) and longest > days else ""
        return satisfied(
            f"{said.path} keeps content {length}{more}.", citing=said.citations, confidence=said.confidence
        )
    if vague:
        because = (
            f"{vague[0].path} names no period: content is kept for as long as it is needed, or as the contract runs."
        )
        return not_satisfied(because, citing=vague[0].citations, confidence=vague[0].confidence)
    if claims:
        because = f"{claims[0].path} keeps content until the customer deletes it, with no period of its own."
        return not_satisfied(because, citing=claims[0].citations, confidence=claims[0].confidence)
    return absent(dossier, "No document says how long customer content is kept.", kinds=TERMS)


def _longest(said: Claim) -> int:
    """Days of the longest period in the sentences cited: what is looked at by people is often kept longer."""
    return max((period.days for cited in said.citations for period in periods(cited.quote)), default=0)
