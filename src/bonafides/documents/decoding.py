"""Bytes to text: the encoding is told from the bytes, and newlines are left as they are."""

import codecs

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
_HARMLESS = frozenset(b"\t\n\r\x0b\x0c\x1b\x08")


def decode(data: bytes) -> str:
    """The text of `data`, without a byte order mark; bytes that fit no encoding become U+FFFD. Never raises."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    wide = _wide(data[:_SAMPLE])
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _patched(data)


def is_text(data: bytes) -> bool:
    """Whether the beginning of `data` looks like text in some encoding."""
    sample = data[:_SAMPLE]
    if any(sample.startswith(mark) for mark, _ in _BOMS) or _wide(sample):
        return True
    if b"\0" in sample:
        return False
    odd = sum(1 for byte in sample if byte < 32 and byte not in _HARMLESS)
    return odd * 100 <= len(sample)


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: Latin text has a zero in every second byte."""
    half = len(sample) // 2
    if half < 4:
        return ""
    even, odd = sample[0 : half * 2 : 2].count(0), sample[1 : half * 2 : 2].count(0)
    if odd * 10 >= half * 6 and even * 20 <= half:
        return "utf-16-le"
    if even * 10 >= half * 6 and odd * 20 <= half:
        return "utf-16-be"
    return ""


def _patched(data: bytes) -> str:
    """UTF-8 with a few broken bytes stays UTF-8; anything else is read as cp1252."""
    text = data.decode("utf-8", "replace")
    good = sum(1 for char in text if char > "\x7f") - text.count("\ufffd")
    return text if good > text.count("\ufffd") else data.decode("cp1252", "replace")
