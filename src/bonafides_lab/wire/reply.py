"""An answer, and the numbers that protocols want with it."""

import hashlib
import math
from dataclasses import dataclass

from bonafides_lab.question import Question


@dataclass(frozen=True, slots=True)
class Said:
    """What the vendor said, before a protocol dresses it."""

    question: Question
    text: str
    model: str
    fingerprint: str
    """What it says of its build."""
    build: str
    """Which build it is."""
    cut: bool = False

    @property
    def tokens_in(self) -> int:
        """Words of the request, as if they were tokens."""
        return len(self.question.everything.split())

    @property
    def tokens_out(self) -> int:
        """Words of the answer."""
        return len(self.text.split())

    @property
    def logprobs(self) -> list[tuple[str, float]]:
        """(token, log-probability): the same for the same build and text, different for another build."""
        return [(word, _logprob(self.build, index, word)) for index, word in enumerate(self.text.split())]


def _logprob(build: str, index: int, word: str) -> float:
    digest = hashlib.sha256(f"{build}\0{index}\0{word}".encode("utf-8", "replace")).digest()
    return math.log(0.05 + 0.95 * digest[0] / 255)


def plain(content: object) -> str:
    """Text of a content that is a string or a list of parts."""
    if isinstance(content, list):
        return "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""
