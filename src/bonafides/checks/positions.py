"""The values of positions in terms that checks tell apart."""

from bonafides.model import Citation, Claim

CONTRACTS = frozenset(
    {
        "terms-of-service",
        "commercial-terms",
        "developer-terms",
        "data-processing-agreement",
        "order-form",
        "service-level-agreement",
        "privacy-policy",
    }
)
"""Kinds that bind the vendor; a questionnaire or a card does not."""
PROMISES = frozenset({"never", "opt-in"})
TRAINS = frozenset({"permitted", "opt-out"})


def spoken(claims: tuple[Claim, ...]) -> list[Claim]:
    """Claims that say something and show where, those of contracts first: they can be held to."""
    said = [c for c in claims if c.value != "silent" and c.citations]
    return sorted(said, key=lambda c: c.kind not in CONTRACTS)


def first_citations(claims: list[Claim]) -> tuple[Citation, ...]:
    """The first citation of each of up to four documents, then what is left of the first one's."""
    heads = list(dict.fromkeys(c.citations[0] for c in claims))
    return tuple(dict.fromkeys([*heads, *claims[0].citations]))[:4]
