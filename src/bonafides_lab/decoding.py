"""Texts hidden in a text: what a model that can decode would read."""

import base64
import binascii
import codecs
import re
from collections.abc import Callable, Iterator

MORSE = dict(
    zip(
        ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. "
        "----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.".split(),
        "abcdefghijklmnopqrstuvwxyz0123456789",
        strict=True,
    )
)
_MORSE_CODES = re.compile(r"\b([a-z]{2,5}\d{2,5}) and ([a-z]{2,5}\d{2,5})\b")


def readings(text: str) -> Iterator[str]:
    """The text itself, then everything that can be decoded from its parts."""
    yield text
    for pattern, decode in _WAYS:
        for match in pattern.finditer(text):
            try:
                found = decode(match[0])
            except (binascii.Error, ValueError):
                continue
            yield found
    yield codecs.encode(text, "rot13")
    yield text[::-1]


def _base64(text: str) -> str:
    return base64.b64decode(text + "=" * (-len(text) % 4), validate=True).decode()


def _base32(text: str) -> str:
    return base64.b32decode(text + "=" * (-len(text) % 8)).decode()


def _morse(text: str) -> str:
    words = [[MORSE[letter] for letter in word.split() if letter in MORSE] for word in text.split("/")]
    plain = " ".join("".join(word) for word in words)
    # Morse has no quotation marks and no capitals.
    return _MORSE_CODES.sub(lambda m: f'"{m[1].upper()}" and "{m[2].upper()}"', plain)


_WAYS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (re.compile(r"[A-Za-z0-9+/]{24,}={0,2}"), _base64),
    (re.compile(r"[A-Z2-7]{24,}={0,6}"), _base32),
    (re.compile(r"(?:[0-9a-f]{2} ){12,}[0-9a-f]{2}"), lambda t: bytes.fromhex(t).decode()),
    (re.compile(r"(?:\d{2,3} ){12,}\d{2,3}"), lambda t: "".join(chr(int(n)) for n in t.split())),
    (re.compile(r"(?:[^.\n]\.){24,}[^.\n]"), lambda t: t[::2]),
    (re.compile(r"[.\-/ ]{40,}"), _morse),
)
