"""Make vendor text harmless wherever it is shown: nothing in it may move a cursor, turn a line round or hide."""

import re

_ACTIVE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
    "|[\U000e0000-\U000e007f]"
)
_UNSEEN = re.compile("\r\n?|[\u00ad\u200b\u2060\ufeff\ufffe]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>&#|~!$])")
_SCHEME = re.compile(r"(:)(?=//)|(?<=www)(\.)", re.IGNORECASE)


def inert(text: str) -> str:
    """Text with control characters, direction marks and lone surrogates written out as `⟨U+XXXX⟩`.

    Line breaks and tabs stay; zero-width spaces and soft hyphens go.
    """
    plain = _UNSEEN.sub(lambda m: "\n" if m[0][0] == "\r" else "", text)
    return _ACTIVE.sub(lambda m: f"⟨U+{ord(m[0]):04X}⟩", plain)


def inert_line(text: str) -> str:
    """The same on one line: white space runs become one space."""
    return inert(" ".join(text.split()))


def inert_markdown(text: str) -> str:
    """The same for a line of Markdown: no mark-up, no HTML, no link comes to life."""
    return _SCHEME.sub(lambda m: f"\\{m[0]}", _MARKDOWN.sub(r"\\\1", inert_line(text)))


def inert_json(text: str) -> str:
    """JSON text in which active characters are escaped, so that printing it is safe and parsing gives them back."""
    return _ACTIVE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] in "\n\r\t":
        return match[0]
    if code < 0x10000:
        return f"\\u{code:04x}"
    return f"\\u{0xD800 + ((code - 0x10000) >> 10):04x}\\u{0xDC00 + ((code - 0x10000) & 0x3FF):04x}"
