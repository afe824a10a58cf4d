"""The whole audit as one JSON document: `findings.json` and what `audit --json` prints."""

from bonafides.catalog.controls import asking
from bonafides.model import (
    Audit,
    CardGrade,
    Claim,
    ControlStatus,
    Finding,
    Position,
    Question,
    Recommendation,
    Reconciliation,
    Redline,
)
from bonafides.report import people
from bonafides.report.measure_json import finite, measurement
from bonafides.report.plain import citation, claim, document, dumps, order, plain
from bonafides.report.second_reader import entry


def render(audit: Audit) -> str:
    """JSON text; every list sorted, so that the same audit gives the same bytes."""
    return dumps(
        {
            "version": audit.version,
            "engagement": _engagement(audit),
            "recommendation": _recommendation(audit),
            "documents": [document(d) for d in sorted(audit.documents, key=lambda d: d.evidence.path)],
            "claims": [_claim(c) for c in sorted(audit.claims, key=order)],
            "reader": entry(audit.second_reading),
            "positions": [_position(p) for p in audit.positions],
            "measurements": [measurement(m) for m in audit.measurements],
            "findings": [_finding(f) for f in sorted(audit.findings, key=lambda f: f.card.check)],
            "inquiry": [_question(q) for q in audit.inquiry],
            "controls": [_control(c) for c in audit.controls],
            "soc2_gap": [_risk(audit, index) for index in range(len(audit.soc2_gap))],
            "reconciliation": [_reconciliation(r) for r in audit.reconciliation],
            "model_cards": [_card(grade) for grade in audit.card_grades],
            **people.audit(audit),
            **({"redacted": True} if audit.redacted else {}),
        }
    )


def _card(value: CardGrade) -> dict[str, object]:
    """Counts and letter; the words of each element are in its claim."""
    return {
        "model": value.model,
        "path": value.paths[0],
        "paths": list(value.paths),
        "letter": value.letter,
        "elements": {e.element.id: e.grade for e in value.elements},
        **{grade: value.count(grade) for grade in ("present", "partial", "absent")},
    }


def _engagement(audit: Audit) -> dict[str, object]:
    engagement = audit.engagement
    return {
        "vendor": engagement.vendor,
        "tool": engagement.tool,
        "tier": engagement.tier.value,
        "date": engagement.date.isoformat(),
        "packet_sha256": engagement.packet_sha256,
        "inferred": sorted(engagement.inferred),
    }


def _recommendation(audit: Audit) -> dict[str, object]:
    value = audit.recommendation
    return {
        "value": value.value.value,
        "because": [{"check": r.check, "value": r.value.value, "text": r.text} for r in value.because],
        "conditions": list(value.conditions),
        "reaudit_by": value.reaudit_by.isoformat(),
        "triggers": list(value.triggers),
        "policy": value.policy,
        **({"machine": _without(audit.machine)} if audit.machine else {}),
    }


def _without(value: Recommendation) -> dict[str, object]:
    """The recommendation without people's corrections."""
    return {
        "value": value.value.value,
        "conditions": list(value.conditions),
        "reaudit_by": value.reaudit_by.isoformat(),
    }


def _reconciliation(value: Reconciliation) -> dict[str, object]:
    held = value.measurement
    return {
        "claim": _claim(value.claim),
        "stated": finite(value.stated),
        "measurement": measurement(held) if held else None,
        "status": value.standing.value,
        "because": value.because,
    }


def _claim(value: Claim) -> dict[str, object]:
    return {"path": value.path, "kind": value.kind, **claim(value)}


def _finding(value: Finding) -> dict[str, object]:
    return {
        "check": value.card.check,
        "controls": list(value.card.controls),
        "title": value.card.title,
        "question": value.card.question,
        "severity": value.card.severity.value,
        "confidence": value.answer.confidence.value,
        "outcome": value.outcome.value,
        "because": value.answer.because,
        "citations": [citation(c) for c in value.answer.citations],
        "ask": {"question": value.card.ask.question, "clause": value.card.ask.clause},
        **people.finding(value),
    }


def _control(value: ControlStatus) -> dict[str, object]:
    standings = asking(value.control.id)
    return {
        "id": value.control.id,
        "family": value.control.family,
        "title": value.control.title,
        "severity": value.control.severity.value,
        "needed": value.needed,
        "status": value.status,
        "because": value.because,
        "checks": list(value.control.checks),
        "asked_by": {s.framework: list(s.items) for s in standings if s.says == "asks"},
        "not_asked_by": [s.framework for s in standings if s.says == "does-not-ask"],
    }


def _question(value: Question) -> dict[str, object]:
    return {
        "check": value.check,
        "title": value.title,
        "severity": value.severity.value,
        "question": value.question,
        "clause": value.clause,
        "because": value.because,
        "citations": [citation(c) for c in value.citations],
        "outcome": value.outcome.value,
        "why": value.why,
        "also": list(value.also),
        "redline": _redline(value.redline) if value.redline else None,
    }


def _redline(value: Redline) -> dict[str, object]:
    return {
        "quote": citation(value.citation) if value.citation else None,
        "problem": value.problem,
        "replacement": value.replacement,
        "fallback": value.fallback,
        "document": value.document,
        "action": value.action,
        "title": value.title,
    }


def _risk(audit: Audit, index: int) -> dict[str, object]:
    risk = audit.soc2_gap[index]
    return {
        "risk": risk.risk,
        "soc2_says": risk.soc2_says,
        "not_covered": risk.not_covered,
        "evidence_needed": risk.evidence_needed,
        "status": risk.status,
        "in_packet": risk.in_packet,
        "citations": [citation(c) for c in risk.citations],
        "soc2_citations": [citation(c) for c in risk.soc2_citations],
    }


def _position(value: Position) -> dict[str, object]:
    decided, clause = value.decided_by, value.by_precedence
    return {
        "topic": value.topic,
        "scope": value.scope,
        "value": value.value,
        "because": value.because,
        "path": decided.path if decided else "",
        "citations": [citation(c) for c in decided.citations] if decided else [],
        "beside": [{"path": c.path, "value": plain(c.value)} for c in value.beside],
        "outranked": [{"path": c.path, "value": plain(c.value)} for c in value.outranked],
        "by_precedence": [citation(c) for c in clause.citations] if clause else [],
    }
