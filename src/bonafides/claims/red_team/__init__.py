"""Claims of red-team and penetration-test reports, written or machine-readable."""

from dataclasses import replace

from bonafides.claims.red_team.garak import claims_of_garak, is_garak
from bonafides.claims.red_team.garak_hits import claims_of_hits, is_hits
from bonafides.claims.red_team.inspect_tool import claims_of_inspect, is_inspect
from bonafides.claims.red_team.lm_eval import claims_of_lm_eval, is_lm_eval
from bonafides.claims.red_team.promptfoo import claims_of_promptfoo, is_promptfoo
from bonafides.claims.red_team.pyrit import claims_of_pyrit, is_pyrit
from bonafides.claims.red_team.records import Record, broken_lines, is_log, records_of
from bonafides.claims.red_team.written import claims_of_text
from bonafides.model import Claim, Confidence, Document

KINDS = ("red-team-report", "penetration-test-report")


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim per `red-team.*` topic stated; whether it is an AI red team and valid, always."""
    if not document.text.strip():
        return ()
    records = records_of(document)
    found = _of_tool(document, records) if records else ()
    if not found:
        return claims_of_text(document)
    broken = broken_lines(document)
    told = tuple(_truncated(c, broken) if broken and c.topic == "red-team.valid" else c for c in found)
    return (*told, *_of_the_log(told)) if is_log(document) else told


def _of_tool(document: Document, records: tuple[Record, ...]) -> tuple[Claim, ...]:
    """What the log of a known tool says; () where the tool is not known."""
    if is_garak(records):
        return claims_of_garak(document, records)
    if is_hits(records):
        return claims_of_hits(document, records)
    if is_promptfoo(records):
        return claims_of_promptfoo(document, records)
    if is_inspect(records):
        return claims_of_inspect(document, records)
    if is_pyrit(records):
        return claims_of_pyrit(document, records)
    return claims_of_lm_eval(document, records) if is_lm_eval(records) else ()


def _of_the_log(found: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Subject and date of the log itself: the model it names and the day of the run, never words of an attack."""
    told = {c.topic: c for c in found}
    model, day = told.get("red-team.model-version"), told.get("red-team.date")
    about = (replace(model, topic="subject.tool", confidence=Confidence.LOW),) if model else ()
    return (*about, *((replace(day, topic="document.date", details={"basis": "the run"}),) if day else ()))


def _truncated(claim: Claim, broken: int) -> Claim:
    reasons = claim.details.get("reasons")
    listed = [*reasons] if isinstance(reasons, list) else []
    details = dict(claim.details) | {"reasons": [*listed, f"{broken} of its lines cannot be read: the file is cut"]}
    return replace(claim, value="doubtful", details=details)
