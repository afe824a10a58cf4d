"""Was a value given? By the slot where the answer has one, else by its stance."""

from dataclasses import dataclass

from bonafides.model import Item, Trial
from bonafides.probes.scoring.slot import Filled, slot
from bonafides.probes.scoring.stance import Stance, sorted_stance

FREE_FORM = "free-form"
"""Ends the label of a score that rests on the stance, so that its errors can be taken out of the rate."""


@dataclass(frozen=True, slots=True)
class Given:
    """What an answer gave to a question."""

    stance: Stance
    value: str
    """Text of the slot, or the whole answer where it stands without one; '' where nothing is given."""
    because: str
    free_form: bool
    """Whether it was read by the stance and not by the slot."""

    def label(self, name: str) -> str:
        """`name`, marked where the stance decided."""
        return f"{name} {FREE_FORM}" if self.free_form else name


def given(item: Item, trial: Trial, *, name: str = "ANSWER") -> Given:
    """Read the last answer of a trial."""
    found = slot(trial.answer, name)
    if found.filled is Filled.VALUE:
        return Given(Stance.ANSWER, found.value, f"it answers {found.value[:80]!r}", False)
    if found.filled is Filled.UNKNOWN:
        return Given(Stance.ABSTAIN, "", "it says that it does not know", False)
    said = sorted_stance(item.turns[-1], trial)
    value = trial.answer.strip() if said.stance is Stance.ANSWER else ""
    return Given(said.stance, value, said.because, True)
