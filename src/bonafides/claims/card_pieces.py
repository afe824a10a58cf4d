"""Pieces of a card in files of their own: an evaluation, safety notes, that say little about what they belong to."""

import re
from collections.abc import Iterable, Sequence

from bonafides.claims.classify import MODEL_WORDS
from bonafides.claims.model_card.names import own_names
from bonafides.claims.model_card.sections import zones
from bonafides.model import BlockKind, Claim, Document, Read, card_sets, model_parts

CARD = "model-card"
_FILED = re.compile(
    r"(?:^|[-_. ])(?:evaluations?|evals?|benchmarks?|notes|limitations?|safety|responsible|bias|fairness|training|data"
    r"|usage|uses|intended|licen[cs]e|description|readme|red-?team\w*|results)(?:$|[-_. ])",
    re.IGNORECASE,
)
_TITLED = frozenset(
    "red team teaming risk risks fairness bias biases benchmark benchmarks update technical responsible use uses intended"
    " licence license contact changelog".split()
)
"""Words that a title adds to the model's name when the file is a piece of its card."""
_ENOUGH = 2


def pieces(documents: Sequence[Document], claims: Iterable[Claim]) -> tuple[str, ...]:
    """Paths of files of no kind that belong to a card of the packet, by their title or by folder and file name."""
    sets = card_sets(claims)
    folders = [{_folder(path) for path in each.paths} for each in sets]
    found = []
    for document in documents:
        if document.kind != "other" or document.read is Read.NOT_READ:
            continue
        near = [each for each in folders if _folder(document.evidence.path) in each]
        named = any(_is_of(document, each.model) for each in sets if each.model)
        if named or (len(near) == 1 and _looks_like_one(document)):
            found.append(document.evidence.path)
    return tuple(found)


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _is_of(document: Document, model: str) -> bool:
    """Whether its title names the model and else only what a card's section is called."""
    parts = model_parts(model)
    named = [model_parts(name.text) for name in own_names(document)[:-1]]
    return any(parts and parts <= each and each - parts <= _TITLED for each in named)


def _looks_like_one(document: Document) -> bool:
    """Whether the file is called what a card's section is, and speaks of a model or opens such a section."""
    stem = document.evidence.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    words = set(re.findall(r"[a-z][\w-]+", document.text[:20_000].casefold())) & MODEL_WORDS
    opened = any(b.kind is BlockKind.HEADING and zones(b.view.text) for b in document.blocks)
    inside = bool(_folder(document.evidence.path)) and opened
    return bool(_FILED.search(stem)) and (len(words) >= _ENOUGH or inside)
