"""A simulated vendor: asks its behaviours in order, and answers like an honest one where none has an answer."""

import pkgutil
import random
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Protocol, cast

import bonafides_lab.behaviours
from bonafides_lab.question import Memory, Question, Turn
from bonafides_lab.scenario import Scenario


class Behaviour(Protocol):
    """What a module of `behaviours/` offers; besides, it may have `prepare(options)` and be marked `SLOW`."""

    def answer(self, turn: Turn) -> str | None:
        """What is said, or None where this behaviour has nothing to say."""


@cache
def behaviours() -> dict[str, Behaviour]:
    """Every behaviour by name: the modules of `behaviours/`."""
    package = bonafides_lab.behaviours
    found = sorted(m.name for m in pkgutil.iter_modules(package.__path__))
    return {name: cast(Behaviour, import_module(f"{package.__name__}.{name}")) for name in found}


def _nothing(options: Mapping[str, object]) -> None:
    """Most behaviours need nothing."""


class Vendor:
    """One vendor with its memory."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        """`seed` decides every draw.

        Raises KeyError when the scenario names an unknown behaviour, UsageError when one lacks what it needs.
        """
        self.scenario, self.seed = scenario, seed
        self.memory = Memory()
        self._behaviours = [behaviours()[name] for name in (*scenario.behaviours, "honest")]
        self.slow = any(getattr(behaviour, "SLOW", False) for behaviour in self._behaviours)
        for behaviour in self._behaviours:
            getattr(behaviour, "prepare", _nothing)(scenario.options)

    def answer(self, question: Question) -> str:
        """What this vendor says."""
        memory = self.memory
        memory.requests += 1
        memory.asked[question.everything] += 1
        turn = Turn(question, memory, self.draw("answer", question), self.scenario.options)
        said = next(text for behaviour in self._behaviours if (text := behaviour.answer(turn)) is not None)
        memory.seen.append((question.tenant, question.session, question.prompt))
        return said

    def draw(self, purpose: str, question: Question) -> random.Random:
        """Randomness for one purpose and question, the same whenever the same question comes for the n-th time."""
        times = self.memory.asked[question.everything]
        return random.Random(f"{self.seed}\0{purpose}\0{times}\0{question.everything}")  # noqa: S311  (has to repeat)

    def retrain(self) -> int:
        """Train on everything that users have said; says on how many texts."""
        self.memory.learned = [text for _, _, text in self.memory.seen]
        return len(self.memory.learned)
