"""The YAML head of a Hugging Face card: licence, data sets, results, and where they stand."""

import re
from collections.abc import Iterator

from bonafides.claims.model_card import model_index
from bonafides.claims.model_card.card import Card, Passage
from bonafides.model import BlockKind

_KEY = re.compile(r"(?m)^([A-Za-z_][\w-]{0,40}):[ \t]*(.*)$")
_ITEM = re.compile(r"(?m)^[ \t]*-[ \t]+(\S.*)$")


def values(card: Card, key: str) -> tuple[tuple[str, Passage], ...]:
    """Values of one key of the head, each with the line it stands in; nothing without a head."""
    return tuple(_values(card, key))


def datasets(card: Card) -> tuple[Passage, ...]:
    """Lines of the head that name data sets."""
    return tuple(passage for name, passage in values(card, "datasets") if re.search(r"[A-Za-z]{2}", name))


def results(card: Card) -> tuple[tuple[str, str, Passage], ...]:
    """(name of the measurement, value, passage) of the head's `model-index`."""
    head = _head(card)
    if head is None:
        return ()
    text, passage = head
    return tuple((r.name, r.value, _line(passage, *_lines(text, r.start, r.end))) for r in model_index.results(text))


def _lines(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole line a value stands in."""
    stop = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, stop if stop >= 0 else len(text)


def _values(card: Card, key: str) -> Iterator[tuple[str, Passage]]:
    head = _head(card)
    if head is None:
        return
    text, passage = head
    keys = list(_KEY.finditer(text))
    for index, match in enumerate(keys):
        if match[1].casefold() != key:
            continue
        inline = match[2].strip()
        if inline:
            for name in inline.strip("[]").split(","):
                yield name.strip("\"' "), _line(passage, match.start(), match.end())
            continue
        stop = keys[index + 1].start() if index + 1 < len(keys) else len(text)
        for item in _ITEM.finditer(text, match.end(), stop):
            yield item[1].strip("\"' "), _line(passage, item.start(), item.end())


def _head(card: Card) -> tuple[str, Passage] | None:
    first = card.document.blocks[0] if card.document.blocks else None
    if first is None or first.kind is not BlockKind.CODE or first.start or not first.view.text.startswith("---"):
        return None
    text = first.view.text
    return text, Passage(text, first, 0, len(text), "", "", text, frozenset())


def _line(head: Passage, start: int, end: int) -> Passage:
    text = head.text[start:end]
    return Passage(text, head.block, start, end, "", "", text, frozenset())
