"""Claims of red-team and penetration-test reports, written or machine-readable."""

from dataclasses import replace

from bonafides.claims.red_team.garak import claims_of_garak, is_garak
from bonafides.claims.red_team.inspect_tool import claims_of_inspect, is_inspect
from bonafides.claims.red_team.lm_eval import claims_of_lm_eval, is_lm_eval
from bonafides.claims.red_team.promptfoo import claims_of_promptfoo, is_promptfoo
from bonafides.claims.red_team.pyrit import claims_of_pyrit, is_pyrit
from bonafides.claims.red_team.records import broken_lines, records_of
from bonafides.claims.red_team.written import claims_of_text
from bonafides.model import Claim, Document

KINDS = ("red-team-report", "penetration-test-report")


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim per `red-team.*` topic stated; whether it is an AI red team and valid, always."""
    if not document.text.strip():
        return ()
    records = records_of(document)
    if not records:
        return claims_of_text(document)
    if is_garak(records):
        found = claims_of_garak(document, records)
    elif is_promptfoo(records[0]):
        found = claims_of_promptfoo(document, records[0])
    elif is_inspect(records):
        found = claims_of_inspect(document, records)
    elif is_pyrit(records):
        found = claims_of_pyrit(document, records)
    elif is_lm_eval(records):
        found = claims_of_lm_eval(document, records)
    else:
        return claims_of_text(document)
    broken = broken_lines(document)
    return tuple(_truncated(c, broken) if broken and c.topic == "red-team.valid" else c for c in found)


def _truncated(claim: Claim, broken: int) -> Claim:
    reasons = claim.details.get("reasons")
    listed = [*reasons] if isinstance(reasons, list) else []
    details = dict(claim.details) | {"reasons": [*listed, f"{broken} of its lines cannot be read: the file is cut"]}
    return replace(claim, value="doubtful", details=details)
