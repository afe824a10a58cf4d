"""The SOC 2 gap as a table: what every row says of the report in hand is said once, above."""

from bonafides.model import Audit, Soc2Risk

_STOP = ". "


def headline(audit: Audit) -> str:
    """The sentences that all rows begin with, '' when there are none."""
    rows = [risk.soc2_says.split(_STOP) for risk in audit.soc2_gap]
    shared = []
    for sentences in zip(*rows, strict=False):
        if len(set(sentences)) > 1:
            break
        shared.append(sentences[0])
    text = _STOP.join(shared)
    return text if not text or text.endswith(".") else f"{text}."


def own(risk: Soc2Risk, shared: str) -> str:
    """What a row says beyond the shared sentences."""
    return risk.soc2_says.removeprefix(shared).strip()
