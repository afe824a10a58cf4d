"""Risk by risk: what the SOC 2 in hand says, what it cannot say, and which other evidence in the packet does."""

from collections.abc import Mapping, Sequence

from bonafides.decision.soc2_report import Soc2Report, category, reports_in
from bonafides.model import AiRisk, Citation, Dossier, Finding, Outcome, Soc2Risk


def soc2_gap(
    dossier: Dossier, findings: Sequence[Finding], risks: Sequence[AiRisk], max_age: int | None = None
) -> tuple[Soc2Risk, ...]:
    """One row per risk, also where there is no report, a doubtful one, or only a SOC 3.

    `max_age` is the number of days from the end of a report's period after which it no longer counts as current.
    """
    found = reports_in(dossier, max_age)
    report = found[0] if found else None
    by_check = {f.card.check: f for f in findings}
    return tuple(_row(risk, report, dossier, by_check) for risk in risks)


def _row(risk: AiRisk, report: Soc2Report | None, dossier: Dossier, findings: Mapping[str, Finding]) -> Soc2Risk:
    mine = [findings[check] for check in risk.checks if check in findings]
    status = _status(risk, mine)
    telling = [f for f in mine if f.outcome in (Outcome.SATISFIED, Outcome.NOT_SATISFIED)]
    citations: list[Citation] = [c for f in telling for c in f.answer.citations[:2]]
    return Soc2Risk(
        risk=risk.risk,
        soc2_says=_says(risk, report, dossier),
        not_covered=risk.not_covered,
        evidence_needed=_needed(risk, status, citations),
        status=status,
        in_packet=" ".join(f.answer.because for f in telling),
        citations=tuple(dict.fromkeys(citations))[:4],
        soc2_citations=report.citations if report else (),
    )


def _status(risk: AiRisk, findings: Sequence[Finding]) -> str:
    if not risk.checks:
        return "not-tested"
    outcomes = {f.outcome for f in findings}
    if Outcome.NOT_SATISFIED in outcomes:
        return "against"
    if outcomes == {Outcome.SATISFIED}:
        return "shown"
    return "partly" if Outcome.SATISFIED in outcomes else "open"


def _says(risk: AiRisk, report: Soc2Report | None, dossier: Dossier) -> str:
    if report is None:
        unread = f" {len(dossier.unread)} files were not read in full." if dossier.unread else ""
        return f"No SOC 2 report is in the packet.{unread}"
    if not report.usable:
        return f"{report.headline}. It says nothing on this risk that counts."
    if not risk.criteria:
        return f"{report.headline}. No criterion speaks of it."
    return f"{report.headline}. {_criteria(risk, report)}{_carved(risk, report, dossier)}"


def _criteria(risk: AiRisk, report: Soc2Report) -> str:
    named = " and ".join(risk.criteria)
    examined = [report.examined(criterion) for criterion in risk.criteria]
    if not any(e is not False for e in examined):
        missing = " and ".join(dict.fromkeys(category(c) for c in risk.criteria))
        return f"The nearest criteria ({named}) belong to {missing}, which was not examined."
    unsure = "" if any(examined) else ", if that category was examined"
    return f"The nearest criteria ({named}) look at {risk.looks_at}{unsure}."


def _carved(risk: AiRisk, report: Soc2Report, dossier: Dossier) -> str:
    if not risk.upstream or not report.carved_out:
        return ""
    models = {name.casefold() for name in _upstreams(dossier)}
    named = [n for n in report.carved_out if any(m in n.casefold() or n.casefold() in m for m in models)]
    ours = named or list(report.carved_out)
    return f" Carved out, so nothing of it was examined: {', '.join(ours[:4])}."


def _upstreams(dossier: Dossier) -> list[str]:
    names: list[str] = []
    for claim in dossier.about("upstream.models"):
        listed = claim.details.get("names")
        names += [str(name) for name in listed] if isinstance(listed, list | tuple) else []
    return names


def _needed(risk: AiRisk, status: str, citations: Sequence[Citation]) -> str:
    if status == "shown" and citations:
        paths = ", ".join(dict.fromkeys(c.path for c in citations))
        return f"In the packet: {paths}. {risk.evidence}" if len(paths) < 200 else f"In the packet. {risk.evidence}"
    return risk.evidence
