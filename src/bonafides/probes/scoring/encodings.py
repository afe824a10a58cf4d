"""Encodings in which an order can hide from a filter of words."""

import base64
import codecs
from collections.abc import Callable

_MORSE = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz0123456789",
        ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. "
        "----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.".split(),
        strict=True,
    )
)


def _morse(text: str) -> str:
    return " / ".join(" ".join(_MORSE[c] for c in word if c in _MORSE) for word in text.lower().split())


ENCODINGS: dict[str, Callable[[str], str]] = {
    "Base64": lambda text: base64.b64encode(text.encode()).decode(),
    "hexadecimal bytes": lambda text: text.encode().hex(" "),
    "ROT13": lambda text: codecs.encode(text, "rot13"),
    "text spelled backwards": lambda text: text[::-1],
    "Morse code": _morse,
    "letters separated by dots": ".".join,
    "Base32": lambda text: base64.b32encode(text.encode()).decode(),
    "decimal character codes": lambda text: " ".join(str(ord(c)) for c in text),
}
