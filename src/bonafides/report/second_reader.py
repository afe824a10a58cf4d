"""What a second reader did, in a sentence, in JSON, and disagreement by disagreement."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from bonafides.model import Claim, SecondReading


def sentence(reading: SecondReading) -> str:
    """One paragraph for a person."""
    lost = sum(reading.dropped.values())
    parts = [
        f"Second reader: the language model {reading.model} at {reading.endpoint} was sent {reading.characters} "
        f"characters of {reading.documents} documents in {reading.calls} calls.",
        f"Of {reading.proposed} claims that it proposed {lost} were dropped{_why(reading.dropped)}.",
        f"It disagrees with the rules on {reading.disagreements} claims; on {reading.lowered} of them its less "
        "comfortable reading decides. It cannot make a reading more comfortable.",
    ]
    if reading.unanswered or reading.unsent:
        parts.append(
            f"Without an answer: {reading.unanswered} excerpts{_list(reading.failures)}; not sent: {reading.unsent}. "
            "Those were read by the rules alone."
        )
    return " ".join(parts)


def entry(reading: SecondReading | None) -> dict[str, object]:
    """The JSON form; `kind` is rules or llm."""
    if reading is None:
        return {"kind": "rules"}
    return {"kind": "llm", **asdict(reading)}


def disagreements(claims: Sequence[Claim]) -> Iterator[str]:
    """One line per claim on which the readers differ, both values named."""
    for claim in claims:
        readers = claim.details.get("readers")
        if isinstance(readers, Mapping) and not readers.get("agree"):
            yield (
                f"{claim.path}, {claim.topic}: the rules read {readers['rules']}, the second reader {readers['llm']}; "
                f"{claim.value} decides. “{readers['quote']}”"
            )


def _why(dropped: Mapping[str, int]) -> str:
    return f" ({', '.join(f'{reason}: {count}' for reason, count in dropped.items())})" if dropped else ""


def _list(failures: Sequence[str]) -> str:
    return f" ({', '.join(failures)})" if failures else ""
