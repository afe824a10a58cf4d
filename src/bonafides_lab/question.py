"""What a simulated vendor is asked, and what it keeps between questions."""

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Question:
    """One request, whatever protocol it came by."""

    system: str
    turns: tuple[tuple[str, str], ...]
    """(role, text), oldest first; the last is the user's."""
    tenant: str = ""
    """The key that came with it."""
    session: str = ""
    """Id of the conversation at protocols that keep one."""
    max_tokens: int = 512
    logprobs: bool = False

    @property
    def prompt(self) -> str:
        """What the user says now."""
        return self.turns[-1][1] if self.turns else ""

    @property
    def everything(self) -> str:
        """All text of the request."""
        return "\n".join((self.system, *(text for _, text in self.turns)))


@dataclass(slots=True)
class Memory:
    """What a vendor keeps; a well-behaved one looks at nothing in it."""

    requests: int = 0
    seen: list[tuple[str, str, str]] = field(default_factory=list)
    """(tenant, session, text) of what users said, in order."""
    learned: list[str] = field(default_factory=list)
    """Texts that the last training took in."""
    asked: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question with everything that an answer may depend on."""

    question: Question
    memory: Memory
    draw: random.Random
    """Depends on the seed, the text of the request and how often it has come before, not on its place in time."""
    options: Mapping[str, object]

    def chance(self, name: str, default: float = 0.0) -> bool:
        """True with the probability that this option gives; draws exactly once."""
        return self.draw.random() < self.number(name, default)

    def number(self, name: str, default: float = 0.0) -> float:
        """A numeric option."""
        value = self.options.get(name, default)
        return float(value) if isinstance(value, int | float) else default

    def words(self, name: str) -> tuple[str, ...]:
        """An option that lists words."""
        value = self.options.get(name)
        return tuple(map(str, value)) if isinstance(value, list) else ()
