"""Deviations, counted from the results of the tests of controls."""

import re

from bonafides.claims.soc2.flow import cited, flow_of, patterns
from bonafides.claims.soc2.results import WORDS, Result, entries, results
from bonafides.model import MAX_CITATIONS, Block, Claim, Confidence, Document, cite, fold

_NUMBERS = {
    n: i
    for i, n in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60}
_N = rf"(\d{{1,5}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_LABEL = re.compile(r"^(?:[\w']+ ){0,3}(?:results?|outcome|conclusion)(?: of [\w ]{1,20})? ?[:-] ?", re.IGNORECASE)
_YES_NO = re.compile(r"(?:exceptions?|deviations?)(?: noted| found| identified)? ?: ?(\S+)$", re.IGNORECASE)
_OF = re.compile(
    rf"\b{_N}(?:\s*\(\d{{1,5}}\))?\s+(?:(?:[a-z]+\s+){{0,3}}?)(?:of|out\s+of|from)\s+(?:(?:the|a|our|all|these|those|sample|total|population|selected|sampled|of)\s+){{0,5}}{_N}\b",
    re.IGNORECASE,
)
_ACCOUNT = 75
"""Characters from which the same words about two controls are about one test."""
_NO_TESTS = {
    "soc3-report": "a SOC 3 report shows no tests of controls",
    "I": "a type I report tests no control over time",
}


def deviations(document: Document, tests: tuple[Block, ...], named: str) -> Claim:
    """`soc2.deviations`: their number; `unknown` with `details.counted` false where no results could be read.

    `details.at_least` is true where results of some controls were lost. `named` is the type of the report. Each test is counted once, however often its result is told.
    """
    if document.kind == "soc3-report":
        return _uncounted(document, _NO_TESTS["soc3-report"])
    found = results(document, tests)
    first = [r for r in found if not r.restated] or found
    judged = [(r, judge(r.text, r.header)) for r in first]
    bad = _distinct([r for r, said in judged if said == "deviation"])
    unclear = sum(said == "unclear" for _, said in judged)
    if not judged or (not bad and (named == "I" or _doubtful(first, unclear, tests))):
        return _uncounted(document, _NO_TESTS.get(named, "no results of tests of controls could be read row by row"))
    details = {
        "counted": True,
        "results": len(judged),
        "not_tested": sum(said == "not-tested" for _, said in judged),
        "unclear": unclear,
        "at_least": _lost(first, tests),
        "rows": [{"control": r.control, "result": r.text, "page": r.block.page} for r in bad],
    }
    shown = bad or [r for r, _ in judged]
    citations = tuple(cite(document, r.start, r.end, r.block) for r in shown[:MAX_CITATIONS] if r.end > r.start)
    sure = Confidence.HIGH if first[0].block.cells and len(first) > 3 and not unclear else Confidence.MEDIUM
    sure = Confidence.LOW if details["at_least"] else sure
    return Claim("soc2.deviations", len(bad), sure, citations, details)


def _doubtful(found: list[Result], unclear: int, tests: tuple[Block, ...]) -> bool:
    """Whether no deviation may mean that some were not seen: unclear results, or more controls than results."""
    if found[0].block.cells:
        return unclear * 5 > len(found)
    return unclear > 0 or _lost(found, tests)


def _lost(found: list[Result], tests: tuple[Block, ...]) -> bool:
    """Whether more controls than results were seen, as where a page lost its table."""
    return not found[0].block.cells and entries(tests) > len(found)


def judge(text: str, header: str = "") -> str:
    """What one result says: `none`, `deviation`, `not-tested` or `unclear`; `header` is the head of its column."""
    labelled = _YES_NO.match(fold(text))
    if labelled and (told := _told(labelled.group(1))):
        return told
    said = _LABEL.sub("", fold(text).replace("’", "'"))
    if header and patterns(WORDS, "counted_header").fullmatch(fold(header)) and (told := _told(said)):
        return told
    if _is_passed(said):
        return "none"
    none = patterns(WORDS, "none_noted").search(said)
    rest = patterns(WORDS, "none_noted").sub(" ", patterns(WORDS, "earlier").sub(" ", said))
    untested = patterns(WORDS, "not_tested").search(rest)
    rest = patterns(WORDS, "not_tested").sub(" ", rest)
    if _fraction(rest, bool(none)) or patterns(WORDS, "deviation").search(rest):
        return "deviation"
    if not none and not untested and patterns(WORDS, "late").search(rest):
        return "deviation"
    affirmed = none or patterns(WORDS, "affirms").search(said)
    return "not-tested" if untested else "none" if affirmed else "unclear"


def _is_passed(said: str) -> bool:
    """Whether a result is nothing but words or marks that affirm: `Pass`, `Effective`, a tick."""
    if len(said) > _ACCOUNT:
        return False
    parts = [part.strip() for part in re.split(r"[,;.|:()✓✔✅☑–-]+", said) if part.strip()]
    return bool(said) and all(patterns(WORDS, "passed").fullmatch(part) for part in parts)


def _told(said: str) -> str:
    """An answer below a head such as `Exceptions`: a number, yes or no."""
    word = said.strip(" .").casefold()
    if word in ("none", "no", "n", "nil", "n/a", "-", "0") or word in ("none noted", "no exceptions"):
        return "none"
    return "deviation" if word in ("yes", "y") or re.fullmatch(r"[1-9]\d{0,3}", word) else ""


def _fraction(said: str, none: bool) -> bool:
    """Whether the result tells of some of a sample, not all of it: `2 of 25`, or `23 of 25 were approved`."""
    for match in _OF.finditer(said):
        part, whole = _number(match.group(1)), _number(match.group(2))
        if (
            0 < part < whole
            and not none
            and not re.search(r"inspected|selected|sampled|tested", said[: match.start()][-40:], re.I)
        ):
            return True
    return False


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _distinct(found: list[Result]) -> list[Result]:
    """Without repeats: one control mapped to several criteria is tested once, and a long account tells one test."""
    seen: dict[tuple[str, str], Result] = {}
    for result in found:
        text = fold(result.text).casefold()
        seen.setdefault(("" if len(text) > _ACCOUNT else result.control.casefold(), text[:200]), result)
    return list(seen.values())


def _uncounted(document: Document, reason: str) -> Claim:
    flow = flow_of(document)
    said = patterns(WORDS, "none_noted", flow.text).search(flow.text)
    citations = (cited(flow, said.start(), said.end()),) if said else ()
    return Claim("soc2.deviations", "unknown", Confidence.LOW, citations, {"counted": False, "reason": reason})
