"""Marks over or along the pages of a document, such as `DRAFT`: lines that say nothing else, headers and footers too."""

import re

from bonafides.claims.soc2.flow import patterns
from bonafides.model import Citation, Document, cite

WORDS = "soc2/genuine.yaml"
_LINE = re.compile(r"[^\r\n]+")
_LONGEST = 90
_PAGE = re.compile(
    r"^(?:page\s*)?\d{1,4}(?:\s+of\s+\d{1,4})?(?=\s+\D)|(?<=\D)\s(?:page\s*)?\d{1,4}(?:\s+of\s+\d{1,4})?$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[-–—|:(]\s*((?:DRAFT|SAMPLE|SPECIMEN|TEMPLATE|MOCK)[^\w]*(?:ONLY|COPY|REPORT)?)\W*(?:page\s*)?\d{0,4}\W*$"
)


def marks(document: Document) -> tuple[Citation, ...]:
    """Citations of at most two such lines; read from the whole text, since headers and footers are in no block."""
    found: list[Citation] = []
    for line in _LINE.finditer(document.text):
        text = _PAGE.sub("", line[0].strip(" \t*_#>|")).strip()
        if not text or len(text) > _LONGEST:
            continue
        tail = _TAIL.search(text)
        if tail or (text[:1].isupper() and patterns(WORDS, "mark").fullmatch(text)):
            start = line.start() + line[0].index(text)
            found.append(cite(document, start, start + len(text)))
            if len(found) == 2:
                break
    return tuple(found)
