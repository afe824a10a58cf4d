"""The whole audit: a packet and a policy in, a recommendation with its reasons out."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from bonafides import __version__
from bonafides.catalog.card_scale import card_scale
from bonafides.catalog.cards import card
from bonafides.catalog.clauses import clauses
from bonafides.catalog.controls import controls
from bonafides.catalog.policies import policy
from bonafides.catalog.reconciling import reconciling
from bonafides.catalog.soc2_risks import soc2_risks
from bonafides.checks.discount import without_comfort
from bonafides.checks.discovery import Check, checks
from bonafides.claims.positions import opposed, positions, together
from bonafides.claims.versions import superseded
from bonafides.decision.card_grade import card_grades
from bonafides.decision.corrections import beside, corrected_claims, corrected_findings
from bonafides.decision.coverage import coverage
from bonafides.decision.progress import progress as since
from bonafides.decision.recommend import recommend
from bonafides.decision.reconciliation import reconcile
from bonafides.decision.soc2_gap import soc2_gap
from bonafides.errors import NothingReadable
from bonafides.inquiry.questions import questions
from bonafides.model import (
    Answer,
    Audit,
    Claim,
    Contradiction,
    Correction,
    Document,
    Dossier,
    Earlier,
    Engagement,
    Finding,
    Measurement,
    Outcome,
    Policy,
    Read,
    SecondReading,
    Status,
    Tier,
)
from bonafides.pipeline.corrections import held_against, read_again
from bonafides.pipeline.llm_endpoint import Endpoint
from bonafides.pipeline.measured import stated
from bonafides.pipeline.previous import same_tool
from bonafides.pipeline.read import packet_sha256, read_packet
from bonafides.pipeline.subject import infer


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asks for; '' means: infer it from the packet."""

    paths: tuple[Path, ...]
    today: datetime.date
    vendor: str = ""
    tool: str = ""
    tier: Tier = Tier.MEDIUM
    policy: str = "default"
    measurements: tuple[Measurement, ...] = ()
    """What was measured on the live tool, where it was."""
    corrections: tuple[Correction, ...] = ()
    """What people say in place of the machine's readings."""
    previous: Earlier | None = None
    """The previous audit of the same tool, to compare with."""
    reader: Endpoint | None = None
    """A language model as second reader; None for the rules alone."""


def audit(
    request: Request,
    *,
    progress: Callable[[str], None] = lambda _: None,
    notice: Callable[[str], None] = lambda _: None,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> Audit:
    """Read, check, weigh.

    `notice` is told what leaves this machine before it does; `environment` holds the second reader's key.
    Raises PacketError, PolicyError, NothingReadable when no file could be read, CorrectionError when a correction
    names what is not in the packet, and PreviousError when the previous audit is about something else.
    """
    rules = policy(request.policy, request.tier)
    documents, claims = read_packet(request.paths, progress=progress, meanwhile=_prepare)
    if all(d.read is Read.NOT_READ for d in documents):
        reasons = "; ".join(f"{d.evidence.path}: {d.reason}" for d in documents[:5])
        raise NothingReadable(
            f"nothing in the packet could be read ({reasons})", advice="Ask the vendor for text files."
        )
    both, found, second = _read_twice(documents, claims, request, environment, notice)
    result = _concluded(request, rules, documents, both, second, found)
    if request.corrections:
        result = _corrected(request, rules, result)
    if request.previous is None:
        return result
    same_tool(request.previous, result.engagement)
    return replace(result, progress=since(request.previous, result.findings, result.documents))


def _prepare() -> None:
    """Load what is needed once everything is read; all of it is kept, and it costs no time while others read."""
    for name, _ in checks():
        card(name)
    controls()
    clauses()
    soc2_risks()
    reconciling()
    from bonafides.pipeline import write  # noqa: PLC0415  (loaded before the readers start, it would delay them)

    write.prepare()


Adjust = Callable[[tuple[Finding, ...]], tuple[Finding, ...]]


def _concluded(
    request: Request,
    rules: Policy,
    documents: tuple[Document, ...],
    claims: tuple[Claim, ...],
    second: SecondReading | None,
    found: tuple[Contradiction, ...] = (),
    adjust: Adjust = lambda findings: findings,
) -> Audit:
    """The audit of these claims; `found` are contradictions that another reading of them showed."""
    vendor = request.vendor or infer(claims, "subject.vendor")
    tool = request.tool or infer(claims, "subject.tool")
    inferred = tuple(name for name, given in (("vendor", request.vendor), ("tool", request.tool)) if not given)
    engagement = Engagement(vendor, tool, request.tier, request.today, packet_sha256(documents), inferred)
    measured = stated(request.measurements)
    held = reconcile(claims, measured, reconciling())
    old = superseded(documents, claims)
    current = [c for c in claims if c.path not in old]
    opposites = (c for c in together(opposed(current), found) if not {c.strict.path, c.loose.path} & set(old))
    dossier = Dossier(
        engagement, documents, claims, rules.ages, old, measured, held, positions(current), tuple(opposites)
    )
    findings = adjust(answer_all(dossier, checks()))
    known = coverage(controls().values(), findings, dossier)
    return Audit(
        engagement=engagement,
        documents=documents,
        claims=claims,
        findings=findings,
        recommendation=recommend(findings, rules, dossier, known),
        inquiry=questions([f for f in findings if f.waiver is None], clauses(), dossier),
        soc2_gap=soc2_gap(dossier, findings, soc2_risks(), rules.ages.get("soc2-report")),
        version=__version__,
        controls=known,
        measurements=measured,
        reconciliation=held,
        card_grades=card_grades(claims, card_scale(), [d.evidence.path for d in dossier.unread]),
        positions=dossier.positions,
        contradictions=dossier.contradictions,
        second_reading=second,
    )


def _corrected(request: Request, rules: Policy, machine: Audit) -> Audit:
    """The audit with people's corrections in it, and the machine's readings beside them."""
    shown = held_against(request.corrections, machine.documents, machine.claims)
    in_force = [c for c in request.corrections if c.status(request.today) is Status.COUNTS]
    documents, claims = read_again(machine.documents, machine.claims, in_force)
    answers = {f.card.check: f.answer for f in machine.findings}
    kinds = {d.evidence.path: d.kind for d in machine.documents}
    again = _concluded(
        request,
        rules,
        documents,
        corrected_claims(claims, in_force, shown),
        machine.second_reading,
        adjust=lambda findings: corrected_findings(findings, answers, in_force, shown),
    )
    listed = beside(request.corrections, kinds, machine.claims, answers, request.today)
    return replace(again, corrections=listed, machine=machine.recommendation)


def _read_twice(
    documents: tuple[Document, ...],
    claims: tuple[Claim, ...],
    request: Request,
    environment: Mapping[str, str],
    notice: Callable[[str], None],
) -> tuple[tuple[Claim, ...], tuple[Contradiction, ...], SecondReading | None]:
    """The claims with the second reader's part in them, where one is asked for; the contradictions of the first."""
    if request.reader is None:
        return claims, (), None
    from bonafides.pipeline.llm_reader import second_reading  # noqa: PLC0415  (its libraries load only when used)

    both, account = second_reading(documents, claims, request.reader, environment, request.today, progress=notice)
    return both, opposed(claims), account


def answer_all(dossier: Dossier, asked: Sequence[tuple[str, Check]]) -> tuple[Finding, ...]:
    """Exactly one finding per check; a check that fails becomes an `error`, never a clean answer."""
    return tuple(Finding(card(name), _answer(check, dossier)) for name, check in asked)


def _answer(check: Check, dossier: Dossier) -> Answer:
    try:
        return without_comfort(check(dossier), dossier)
    except Exception as error:  # noqa: BLE001  (the pipeline's edge: what a check cannot answer is shown as such)
        return Answer(Outcome.ERROR, f"This check failed and answered nothing ({type(error).__name__}: {error}).")
