"""Who sells what: inferred from what the documents say of themselves."""

import re
from collections import Counter

from bonafides.model import Claim

BINDING = (
    "terms-of-service",
    "commercial-terms",
    "developer-terms",
    "data-processing-agreement",
    "order-form",
    "privacy-policy",
)


def infer(claims: tuple[Claim, ...], topic: str) -> str:
    """The name that most documents give for `topic`, contracts before others; '' where none does.

    A vendor's own name used for a product counts only where no document names the product otherwise; a template's
    names only where nothing else names any.
    """
    unreal = {c.path for c in claims if c.topic == "document.template"}
    said = [c for c in claims if c.topic == topic and c.citations]
    told = [c for c in said if c.path not in unreal] or said
    named = [c for c in told if not c.details.get("brand")] or told
    binding = [c for c in named if c.kind in BINDING]
    votes = Counter(_key(str(c.value)) for c in binding or named)
    if not votes:
        return ""
    best, _ = max(votes.items(), key=lambda pair: (pair[1], -len(pair[0]), pair[0]))
    return next(str(c.value) for c in binding or named if _key(str(c.value)) == best)


def _key(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold()).strip()
