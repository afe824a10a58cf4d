"""Risk by risk: what the SOC 2 in hand says, what it cannot say, which evidence would."""

from collections.abc import Sequence

from bonafides.model import Dossier, Finding, Outcome, Soc2Risk


def soc2_gap(dossier: Dossier, findings: Sequence[Finding], risks: Sequence[dict[str, str]]) -> tuple[Soc2Risk, ...]:
    """One row per risk of the catalogue (`risk`, `criteria`, `not_covered`, `evidence`, `check`).

    `evidence_needed` says so where the packet already holds that evidence.
    """
    report = _report(dossier)
    outcomes = {f.card.check: f for f in findings}
    return tuple(_row(risk, report, outcomes.get(risk["check"])) for risk in risks)


def _report(dossier: Dossier) -> str:
    reports = dossier.of_kind("soc2-report")
    if not reports:
        return ""
    scope = {c.path: c.value for c in dossier.about("soc2.ai-in-scope")}
    path = reports[0].evidence.path
    return f"{path} ({'AI in scope' if scope.get(path) == 'yes' else 'AI not in scope'})"


def _row(risk: dict[str, str], report: str, finding: Finding | None) -> Soc2Risk:
    if not report:
        says = "No SOC 2 report is in the packet."
    elif risk["criteria"]:
        says = f"{report}: nearest criteria {risk['criteria']}."
    else:
        says = f"{report}: no criterion speaks of it."
    needed = risk["evidence"]
    if finding is not None and finding.outcome is Outcome.SATISFIED and finding.answer.citations:
        needed = f"In the packet: {finding.answer.citations[0].path}."
    return Soc2Risk(risk["risk"], says, risk["not_covered"], needed)
