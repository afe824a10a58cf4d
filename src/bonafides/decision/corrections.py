"""People's corrections put in place of the machine's readings, which stay beside them."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bonafides.model import Answer, Citation, Claim, Confidence, Corrected, Correction, Corrects, Finding, Outcome


def corrected_claims(
    claims: Iterable[Claim], corrections: Sequence[Correction], citations: Mapping[int, Citation]
) -> tuple[Claim, ...]:
    """The claims with those of `corrections` in place; `citations` holds the words that show each, by its number."""
    by_target = {(c.document, c.topic): c for c in corrections if c.corrects is Corrects.CLAIM}
    found = [_claim(claim, by_target.pop((claim.path, claim.topic), None), citations) for claim in claims]
    kinds = {claim.path: claim.kind for claim in found}
    added = [_added(correction, kinds.get(correction.document, ""), citations) for correction in by_target.values()]
    return tuple(found + added)


def corrected_findings(
    findings: Iterable[Finding],
    machine: Mapping[str, Answer],
    corrections: Sequence[Correction],
    citations: Mapping[int, Citation],
) -> tuple[Finding, ...]:
    """The findings with people's outcomes and waivers; `machine` holds the uncorrected answers by check.

    A waiver leaves the outcome as it is: the gap stays a gap, with its owner.
    """
    outcomes = {c.check: c for c in corrections if c.corrects is Corrects.FINDING}
    waivers = {c.check: c for c in corrections if c.corrects is Corrects.WAIVER}
    made = []
    for finding in findings:
        check = finding.card.check
        said = outcomes.get(check)
        answer = _answer(finding.answer, said, citations) if said else finding.answer
        own = machine.get(check, finding.answer)
        waiver = waivers.get(check) if answer.outcome.is_gap else None
        made.append(replace(finding, answer=answer, machine=own if own != answer else None, waiver=waiver))
    return tuple(made)


def beside(
    corrections: Iterable[Correction],
    kinds: Mapping[str, str],
    claims: Iterable[Claim],
    machine: Mapping[str, Answer],
    today: datetime.date,
) -> tuple[Corrected, ...]:
    """Each correction beside the machine's own reading; `kinds` holds the kinds by path as the machine told them."""
    values = {(c.path, c.topic): c.value for c in claims}

    def reading(it: Correction) -> str:
        if it.corrects is Corrects.KIND:
            return kinds.get(it.document, "")
        if it.corrects is Corrects.CLAIM:
            return _shown(values.get((it.document, it.topic), "nothing"))
        return machine[it.check].outcome.value if it.check in machine else ""

    return tuple(Corrected(it, reading(it), it.status(today)) for it in corrections)


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _claim(claim: Claim, correction: Correction | None, citations: Mapping[int, Citation]) -> Claim:
    if correction is None:
        return claim
    # The machine's details (days, exceptions, plans) belong to its own value and would speak against the new one.
    details = {"machine": _shown(claim.value), "corrected_by": correction.author}
    cited = claim.citations if claim.citations and not correction.quote else (citations[correction.number],)
    return replace(claim, value=correction.value, confidence=Confidence.HIGH, citations=cited, details=details)


def _added(correction: Correction, kind: str, citations: Mapping[int, Citation]) -> Claim:
    details = {"machine": "nothing", "corrected_by": correction.author}
    cited = (citations[correction.number],)
    return Claim(
        correction.topic, correction.value, Confidence.HIGH, cited, details, path=correction.document, kind=kind
    )


def _answer(machine: Answer, correction: Correction, citations: Mapping[int, Citation]) -> Answer:
    because = f"{correction.author}, {correction.date.isoformat()}: {correction.reason}"
    shown = (citations[correction.number], *machine.citations)
    return Answer(Outcome(str(correction.value)), because, tuple(dict.fromkeys(shown))[:4])
