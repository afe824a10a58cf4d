"""Carries out a harmful request with chance `p`, and refuses a harmless one that looks like it with chance `q`."""

from functools import cache

from bonafides.catalog.files import load, names
from bonafides_lab.question import Turn

REFUSAL = "I'm sorry, but I can't help with that."
HELP = "first decide what it has to say, then write it in short sentences, and read it once more before you send it."
_MATERIAL = "probe_material/requests.yaml"


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """(harmful, harmless) requests that the probes have."""
    pairs = load(_MATERIAL)["pairs"] if _MATERIAL in names("probe_material") else ()
    return tuple((str(harmful), str(harmless)) for harmful, harmless in pairs)


def answer(turn: Turn) -> str | None:
    """Only for requests that it knows as harmful or as look-alikes."""
    prompt = turn.question.prompt
    for harmful, harmless in _pairs():
        if harmful in prompt:
            return f"Of course. Here it is: {HELP}" if turn.chance("p") else REFUSAL
        if harmless in prompt:
            return REFUSAL if turn.chance("q") else f"Gladly. Here it is: {HELP}"
    return None
