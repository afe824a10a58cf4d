"""Is what the questionnaire answers with "yes" borne out by anything else in the packet?"""

import re
from collections.abc import Iterator

from bonafides.checks.rows import affirms, answered, cited
from bonafides.model import Answer, Claim, Dossier, inconclusive, not_applicable, not_satisfied, satisfied

PRESENT, YES = frozenset({"present"}), frozenset({"yes"})
BORNE_OUT_BY: tuple[tuple[str, str, str, frozenset[str]], ...] = (
    ("red-team tests", r"red[- ]?team|adversarial (?:test|attack)|prompt injection", "red-team.is-ai-red-team", YES),
    ("a model card", r"model card|system card", "model-card.intended-use", PRESENT),
    ("a bias evaluation", r"\bbias|fairness|discriminat", "model-card.bias-evaluation-numbers", PRESENT),
    ("hallucination", r"hallucinat|factual\w* accura|fabricat", "model-card.hallucination-rate", PRESENT),
    ("a SOC 2 report", r"\bSOC ?2\b", "soc2.genuine", frozenset({"plausible"})),
    ("an ISO 42001 certificate", r"\b42001\b", "iso42001.certificate", YES),
    (
        "the sources of training data",
        r"(?:source|provenance|origin).{0,40}training data|training data.{0,40}(?:source|provenance|document)",
        "model-card.training-data-described",
        PRESENT,
    ),
    (
        "notice of incidents",
        r"(?:notif|inform).{0,40}(?:incident|breach)|(?:incident|breach).{0,40}(?:notif|inform)",
        "incident.notice",
        frozenset({"within-time", "no-period"}),
    ),
    (
        "notice of model changes",
        r"(?:notif|inform|notice).{0,60}(?:model (?:change|update|version)|change.{0,20}model)",
        "change.notice",
        frozenset({"advance-days", "notice-no-period"}),
    ),
    (
        "a right to audit",
        r"right (?:to|of) audit|audit right|customers? (?:may|can) audit",
        "audit.right",
        frozenset({"granted"}),
    ),
)
"""What a question is about, the words that tell it, and which claim of another document bears a "yes" out."""


def check(dossier: Dossier) -> Answer:
    """A "yes" is a claim, never evidence: each needs a report, a card or a contract that says the same."""
    if not dossier.about("questionnaire.answers"):
        return not_applicable("No answered questionnaire is in the packet.")
    told = [(label, sheet, row, claim) for sheet, row in answered(dossier) if affirms(row)
            for label, claim in _backing(dossier, str(row.get("question", "")))]  # fmt: skip
    if not told and dossier.unread:
        return inconclusive("No “yes” was read that other evidence could bear out, and not everything could be read.")
    if not told:
        return not_applicable("No “yes” in the questionnaire speaks of anything that other evidence could bear out.")
    bare = [(label, sheet, row) for label, sheet, row, claim in told if claim is None]
    if bare:
        labels = ", ".join(dict.fromkeys(label for label, _, _ in bare))
        because = f"{bare[0][1].path} answers yes on {labels}, and nothing else in the packet shows it."
        shown = [c for _, sheet, row in bare[:3] for c in cited(dossier, sheet, row)]
        if dossier.unread:
            return inconclusive(f"{because} Files that were not read may.", citing=shown)
        return not_satisfied(because, citing=shown)
    shown = [c for _, sheet, row, _ in told[:2] for c in cited(dossier, sheet, row)]
    shown += [claim.citations[0] for _, _, _, claim in told[:2] if claim is not None]
    labels = ", ".join(dict.fromkeys(label for label, *_ in told))
    return satisfied(f"Other evidence in the packet bears out the answers on {labels}.", citing=shown)


def _backing(dossier: Dossier, question: str) -> Iterator[tuple[str, Claim | None]]:
    """For each thing the question is about, the claim of another document that bears a yes out, if there is one."""
    for label, words, topic, values in BORNE_OUT_BY:
        if re.search(words, question, re.IGNORECASE):
            held = [c for c in dossier.about(topic) if str(c.value) in values and c.citations]
            yield label, next((c for c in held if c.kind != "questionnaire-answers"), None)
