"""A quote as it is shown on one line: marks of Markdown go, words stay; the verbatim form stands in its context."""

import re

from bonafides.model import MAX_QUOTE

WHOLE = MAX_QUOTE + 20
"""Characters in which any citation fits."""
_CUT = re.compile(r"[\w,–-]$")
_MARKS = (
    (re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"(\*\*\*|\*\*|__|~~|`+)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])"), r"\1"),
    (re.compile(r"^(?:#{1,6}|>|[-*+]|\d{1,3}[.)])\s+"), ""),
    (re.compile(r"\*\*|(?<!\w)__|__(?!\w)"), ""),
    (re.compile(r"\[(?=[A-Za-z][^\[\]]*$)"), ""),
    (re.compile(r"^\|\s*|\s*\|$"), ""),
    (re.compile(r"\s*\|\s*"), " · "),
)


def quoted(text: str, length: int = 220) -> str:
    """`text` without marks of Markdown, cut at a word to `length` characters; "…" ends what was cut."""
    cut_short = len(text) > MAX_QUOTE - 30 and bool(_CUT.search(text))
    for pattern, put in _MARKS:
        text = pattern.sub(put, text)
    text += " …" if cut_short else ""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return f"{cut.rpartition(' ')[0] or cut} …"
