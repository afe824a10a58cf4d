"""Pages and passages of an English document that are in another language: they are not read, and that is said."""

import re
from collections.abc import Iterator
from itertools import islice

from bonafides.claims.languages import main_language
from bonafides.model import Block, BlockKind, Document, Unread

LANGUAGES = {"zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ru": "Russian", "ar": "Arabic", "de": "German",
             "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch"}  # fmt: skip
_TELLING = 100
"""Characters from which a block tells its language."""
_PROSE = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.ROW})
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|for|that|you|we)\b", re.IGNORECASE)
_OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u3040-\ud7ff]")
_UNLIKE = 60
"""Characters of text for each small English word above which a block is looked at closely."""


def foreign(document: Document) -> Iterator[Unread]:
    """One entry for each run of blocks that is in one other language, with the page or line where it begins and ends."""
    run: list[tuple[str, Block]] = []
    numbered = ((_place(block, number), block) for number, block in enumerate(document.blocks, 1))
    for where, block in numbered:
        if block.kind not in _PROSE:
            continue
        tells = _tells(block.view.text)
        if tells and _is_english(block.view.text):
            yield from _said(run)
            run = []
        elif tells or run:
            run.append((where, block))
    yield from _said(run)


def _tells(text: str) -> bool:
    """Whether a text is long enough to tell its language, or in another script."""
    return len(text) >= _TELLING or _is_other_script(text)


def _is_english(text: str) -> bool:
    wanted = len(text) // _UNLIKE
    enough = next(islice(_ENGLISH.finditer(text), wanted, None), None)
    return enough is not None and not _is_other_script(text)


def _is_other_script(text: str) -> bool:
    return not text.isascii() and len(_OTHER_SCRIPT.findall(text)) * 20 >= len(text)


def _said(run: list[tuple[str, Block]]) -> Iterator[Unread]:
    """The run, split where its language changes."""
    held: list[tuple[str, str]] = []
    for where, block in run:
        code = main_language(block.view.text)
        if held and code and held[-1][1] and code != held[-1][1]:
            yield from _entry(held, run)
            held = []
        held.append((where, code or (held[-1][1] if held else "")))
    yield from _entry(held, run)


def _entry(held: list[tuple[str, str]], run: list[tuple[str, Block]]) -> Iterator[Unread]:
    places = {where for where, _ in held}
    code = held[-1][1] if held else ""
    code = code or main_language(" ".join(block.view.text for where, block in run if where in places))
    if code not in ("", "en"):
        first, last = held[0][0], held[-1][0]
        where = first if first == last else f"{first} to {last.rpartition(' ')[2]}"
        yield Unread(where, f"in {LANGUAGES.get(code, code)}; only English is read")


def _place(block: Block, number: int) -> str:
    if block.page:
        return f"page {block.page}"
    return f"line {block.line}" if block.line else f"block {number}"
