"""The lines of one Markdown block: where their content stands, and where a list or a heading hides in them."""

import re
from collections.abc import Sequence

from bonafides.documents.markdown_inline import Span
from bonafides.documents.text_lines import Line

_BULLET = re.compile(r"[•●○◦▪■□‣⁃∙➢❖]\s?")
_NUMBERED = re.compile(r"(?:\*\*|__)?\(?(?:\d{1,2}(?:\\?\.\d{1,2}){0,4}|[a-z]|[ivx]{1,5})\\?[.)](?:\s|\*\*)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,300})(?<=\S)\1")
_BREAK = re.compile(r"(?: {2,}|\\|<br\s?/?>\s*)$", re.IGNORECASE)


def content_spans(text: str, lines: Sequence[Line], first: int, content: str) -> list[Span]:
    """Raw spans of the lines of `content`, the parser's text of a block that begins in line `first`."""
    spans: list[Span] = []
    for index, words in enumerate(content.split("\n")):
        line = lines[min(first + index, len(lines) - 1)]
        raw = text[line.start : line.end]
        wanted = words.strip()
        if not wanted:
            continue
        # The content stands at the line's end, save for closing marks of a heading.
        tail = raw.rstrip()
        at = len(tail) - len(wanted) if tail.endswith(wanted) else raw.find(wanted)
        if at >= 0:
            spans.append((line.start + at, line.start + at + len(wanted)))
        elif tail:
            spans.append((line.start + len(raw) - len(raw.lstrip()), line.start + len(tail)))
    return spans


def segments(text: str, spans: list[Span]) -> list[list[Span]]:
    """The lines of a paragraph, parted where a bold title stands on a line of its own or a typed list begins."""
    parts: list[list[Span]] = []
    for index, (start, end) in enumerate(spans):
        raw = text[start:end]
        bullet = _BULLET.match(raw)
        broken = index > 0 and _broken(text, spans[index - 1][1])
        titled = len(parts) > 0 and len(parts[-1]) == 1 and broken and bold_only(text, parts[-1])
        begins = bullet or titled or (broken and (_NUMBERED.match(raw) or bold_only(text, [(start, end)])))
        if begins or not parts:
            parts.append([])
        marked = bullet.end() if bullet and bullet.end() < len(raw) else 0
        parts[-1].append((start + marked, end))
    return parts


def bold_only(text: str, spans: list[Span]) -> bool:
    """Whether all words of a block of one line are bold."""
    if len(spans) != 1 or spans[0][1] - spans[0][0] > 304:
        return False
    raw = _BREAK.sub("", text[spans[0][0] : spans[0][1]]).strip().rstrip(":").rstrip()
    found = _BOLD.fullmatch(raw)
    return bool(found) and found[1] not in found[2] if found else False


def _broken(text: str, end: int) -> bool:
    """Whether a hard line break stands at the end of a line's content."""
    return text.startswith("  ", end) or bool(_BREAK.search(text[max(0, end - 8) : end]))
