"""Pages and passages of an English document that are in another language: they are not read, and that is said."""

import re
from collections.abc import Iterator

from bonafides.claims.languages import main_language
from bonafides.model import Block, Document, Unread

LANGUAGES = {"zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ru": "Russian", "ar": "Arabic", "de": "German",
             "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch"}  # fmt: skip
_PASSAGE = 1_500
"""Characters of a passage where a document has no pages."""
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|for|that|you|we)\b", re.IGNORECASE)
_OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u3040-\ud7ff]")
_UNLIKE = 120
"""Characters of text for each small English word above which a passage is looked at closely."""
_STRUCTURED = ("application/json", "application/jsonl", "application/xml")


def foreign(document: Document) -> Iterator[Unread]:
    """One entry for each run of pages or passages that are mostly in one other language."""
    if document.evidence.media_type in _STRUCTURED:
        return
    run: tuple[str, str, str] | None = None
    for where, text in _passages(document):
        code = _language(text)
        if run and code == run[0]:
            run = (code, run[1], where)
            continue
        if run:
            yield _said(*run)
        run = (code, where, where) if code else None
    if run:
        yield _said(*run)


def _language(text: str) -> str:
    """Code of the language when it is another one, else ''."""
    if len(_ENGLISH.findall(text)) * _UNLIKE > len(text) and len(_OTHER_SCRIPT.findall(text)) * 20 < len(text):
        return ""
    code = main_language(text)
    return "" if code == "en" else code


def _said(code: str, first: str, last: str) -> Unread:
    where = first if first == last else f"{first} to {last.rpartition(' ')[2]}"
    return Unread(where, f"in {LANGUAGES.get(code, code)}; only English is read")


def _passages(document: Document) -> Iterator[tuple[str, str]]:
    """(place, text) of each page, or of blocks that follow each other up to some length."""
    held: list[str] = []
    place, size = "", 0
    for number, block in enumerate(document.blocks, 1):
        here = _place(block, number)
        if held and (here != place if block.page else size > _PASSAGE):
            yield place, " ".join(held)
            held, size = [], 0
        if not held:
            place = here
        held.append(block.view.text)
        size += len(block.view.text)
    if held:
        yield place, " ".join(held)


def _place(block: Block, number: int) -> str:
    if block.page:
        return f"page {block.page}"
    return f"line {block.line}" if block.line else f"block {number}"
