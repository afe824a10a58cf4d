"""How much a text looks like each kind of document."""

import re

from bonafides.claims.kinds.lexicon import Kind, kinds
from bonafides.model import BlockKind, Document

HEAD = 400
"""Characters in which a document says what it is."""
BODY = 30_000
AGAINST = 4.0
"""Taken off a text that only speaks about such a document."""
TOGETHER = 5.0
"""What phrases that occur together add, about as much as a title."""


def scores(document: Document) -> dict[str, float]:
    """Score by kind; a kind whose needed words are missing has 0."""
    headings = [b.view.text for b in document.blocks[:12] if b.kind is BlockKind.HEADING][:3]
    start = " ".join(b.view.text for b in document.blocks[:4])[:HEAD]
    head = _plain(f"{document.metadata.get('title', '')} | {' | '.join(headings)} | {start}")
    first = next((t for t in [*headings, *(b.view.text for b in document.blocks[:20])] if t.strip()), "")
    file = re.sub(r"[^a-z0-9]+", " ", document.evidence.path.rsplit("/", 1)[-1].casefold())
    body = _plain(document.text[:BODY])
    titled, named, filed = _titles(_plain(first)[:120]), _titles(head), _titles(file)
    return {
        kind.name: _phrases(kind, f"{head} {body}")
        + _step(titled.get(kind.name, 0), 3, 1, 5)
        + _step(named.get(kind.name, 0), 1, 0.5, 3)
        + _step(filed.get(kind.name, 0), 1.5, 0, 0)
        if _possible(kind, f"{head} {body}")
        else 0.0
        for kind in kinds()
    }


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'").replace("‑", "-")


def _step(words: int, base: float, each: float, most: int) -> float:
    return base + each * min(words, most) if words else 0.0


def _titles(text: str) -> dict[str, int]:
    """Words of the longest title of each kind in `text`; a title inside a longer title of another kind is no title."""
    found = [(m.start(), m.end(), m[0], kind.name) for kind in kinds() for m in kind.title.finditer(text)]
    longest: dict[str, int] = {}
    for start, end, title, name in found:
        if not any(s <= start and end <= e and e - s > end - start for s, e, _, other in found if other != name):
            longest[name] = max(longest.get(name, 0), len(title.split()))
    return longest


def _possible(kind: Kind, text: str) -> bool:
    return all(any(phrase in text for phrase in some) for some in kind.needs)


def _phrases(kind: Kind, text: str) -> float:
    held = sum(phrase in text for phrase in kind.phrases)
    score = 6 * min(1.0, held / max(4.0, 0.6 * len(kind.phrases)))
    score += TOGETHER * any(all(phrase in text for phrase in whole) for whole in kind.together)
    return score - AGAINST * any(phrase in text for phrase in kind.against)
