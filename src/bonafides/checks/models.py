"""Which cards speak for the tool: the sold model's, when the packet says which that is; else all of them."""

from collections.abc import Sequence

from bonafides.checks.discount import discounted
from bonafides.model import CardSet, Claim, Dossier, card_sets, model_parts, same_model

_NAMING = ("upstream.models", "bill-of-materials.models", "subject.tool")


def cards(dossier: Dossier) -> tuple[CardSet, ...]:
    """The sets of cards that answer for the tool; those on somebody else's model only where there is no other."""
    current = [c for c in dossier.claims if c.path not in dossier.superseded]
    every = card_sets(current)
    others = discounted(dossier)
    ours = tuple(s for s in every if not set(s.paths) <= set(others)) or every
    named = _named(dossier, [path for s in every for path in s.paths])
    sold = tuple(s for s in ours if s.model and any(_is(s.model, name) for name in named))
    return sold or ours


def _named(dossier: Dossier, cards: Sequence[str]) -> list[str]:
    """Models and tools that the buyer, a contract or a list names; what a card calls itself decides nothing."""
    found = [] if "tool" in dossier.engagement.inferred else [dossier.engagement.tool]
    for topic in _NAMING:
        for claim in dossier.about(topic):
            if topic != "subject.tool" or claim.path not in cards:
                found += _names(claim)
    return [name for name in found if name]


def _names(claim: Claim) -> list[str]:
    listed = claim.details.get("names", claim.value)
    return [str(n) for n in listed] if isinstance(listed, list | tuple) else [str(listed)]


def _is(model: str, name: str) -> bool:
    """Whether a name is the model's, or the family's of which it is a version: `Kestrel` sells `Kestrel 3`."""
    parts, said = model_parts(model), model_parts(name)
    told = any(len(part) > 1 and part.isalpha() for part in said)
    return same_model(model, name) or (told and said <= parts and not any(p.isdigit() for p in said))
