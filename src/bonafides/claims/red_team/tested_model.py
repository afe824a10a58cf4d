"""Which model or version was attacked: a labelled field, a sentence about what was tested, or the title."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bonafides.claims.red_team.categories import PHRASES
from bonafides.claims.soc2.flow import Flow, cited, patterns, sentence
from bonafides.model import Claim, Confidence, fold

_TITLE = 600
"""Characters of the cover, whose product and version are what was tested."""
_NUMBER = r"v?\d+(?:\.\d+){0,3}(?:[-.]?[a-z]{1,6}\d{0,4})?(?![\w%]|\.\d)(?!\s?(?:%|percent|per cent))"
_VERSIONED = re.compile(
    rf"(?P<name>(?:[A-Z][\w&-]*\s+){{0,3}}[A-Z][\w&-]*),?\s*(?:\(?(?:\w+\s+)?(?:version|release|build|rev\.?|v\.?)\s*(?:no\.?\s*)?)(?P<number>{_NUMBER})"
)
_BARE = re.compile(rf"(?i:\b(?:version|release|build)\s+(?:no\.?\s*)?)(?P<number>{_NUMBER})")
_IDENTIFIER = re.compile(r"\b(?=[\w.:/@-]*[A-Za-z])(?=[\w.:/@-]*\d)[A-Za-z][\w./@:]*(?:[-_.:@][\w]+){1,8}\b")
"""Names such as `family-size-2.1-date`."""
_NAMED = re.compile(rf"(?P<name>(?:[A-Z][\w&-]*\s+){{1,3}})(?P<number>{_NUMBER})")
_LATER = re.compile(
    r"\b(?:will|next|planned|upcoming|forthcoming|future|later|scheduled|redesign\w*|previous|earlier|prior|predecessor|successor|replaced by|superseded)\b",
    re.IGNORECASE,
)
_NO_MODEL = re.compile(
    r"\b(?:owasp|nist|iso|iec|rmf|cvss|cve|soc|section|appendix|table|figure|phase|tls|http|page|report|document|template|methodology|burp|garak|pyrit|promptfoo|python|top 10)\b",
    re.IGNORECASE,
)
_COVER = re.compile(
    r"^(?:(?:ai|red|team(?:ing)?|adversarial|security|safety|testing|test|evaluation|assessment|report|summary|executive|the|of|final|on)[\s:-]+)+",
    re.IGNORECASE,
)
"""Words of a title before the name of what was tested."""
_COUNTED = re.compile(
    r"\b(?:severity|phase|round|stage|week|day|tier|level|priority|grade|class|category|finding|test|scenario|question|step|part|chapter|article|annex|year|quarter|version|release|build|attack|group|team|wave|sprint|run)\s*$",
    re.IGNORECASE,
)
"""Words whose number counts them."""
_TITLED = re.compile(
    r"\s+(?:system card|model card|ai red|red[- ]team|adversarial|safety (?:card|report)|evaluation)", re.IGNORECASE
)
_ATTACKED = re.compile(
    r"\b(?:attack(?:ed|s|ing)(?: on)?|tested|evaluated|probed|assessed|red[- ]teamed|against|evaluation of|assessment of)\s+(?:the\s+)?(?:model\s+)?$",
    re.IGNORECASE,
)
_FINDING = re.compile(r"[A-Za-z]{1,4}[-_.]?\d{1,3}")
_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s*$")


@dataclass(frozen=True, slots=True)
class _Seen:
    value: str
    number: str
    start: int
    end: int
    weight: int


def tested_model(flow: Flow) -> Claim | None:
    """`red-team.model-version`; a version that is only to come, or was there before, is not the one tested."""
    seen = [*_labelled(flow), *_told(flow)]
    if not seen:
        return None
    weights: Counter[str] = Counter()
    for one in seen:
        weights[one.number] += one.weight
    number = max(weights, key=lambda n: (weights[n], -min(s.start for s in seen if s.number == n)))
    best = max((s for s in seen if s.number == number), key=lambda s: (s.weight, len(s.value) < 60, -s.start))
    others = sorted(n for n in weights if n != number)
    details: dict[str, object] = {"also_named": others} if others else {}
    shown = [cited(flow, *_span(flow, best))]
    differs = patterns(PHRASES, "not_as_sold").search(flow.text)
    if differs:
        shown.append(cited(flow, *sentence(flow, *differs.span())))
        details["not_as_sold"] = shown[-1].quote[:200]
    sure = Confidence.HIGH if best.weight >= 5 else Confidence.MEDIUM
    return Claim("red-team.model-version", best.value, sure, tuple(shown), details)


def _span(flow: Flow, seen: _Seen) -> tuple[int, int]:
    low, high = sentence(flow, seen.start, seen.end)
    return (low, high) if high - low <= 350 else (seen.start, seen.end)


def _labelled(flow: Flow) -> Iterator[_Seen]:
    """A field such as `Model under test: x`, whose value holds an identifier or a version."""
    for match in patterns(PHRASES, "model_label").finditer(flow.text):
        line = flow.text[match.end() : match.end() + 120].split("\n")[0]
        value = fold(
            re.split(r"[;|]|,\s(?!v|ver|rel)|\.\s|\s\(|\s(?:between|from|during|using|with|was|were|as)\s", line)[0]
        ).strip(" |.:")
        found = _IDENTIFIER.search(value) or re.search(_NUMBER, value)
        if value and found and not _LATER.search(line[:60]):
            yield _Seen(value[:100], found.group().lstrip("v"), match.start(), match.end() + len(value), 5)


def _told(flow: Flow) -> Iterator[_Seen]:
    for pattern, kind in ((_VERSIONED, "name"), (_BARE, "bare"), (_IDENTIFIER, "identifier"), (_NAMED, "name")):
        for match in pattern.finditer(flow.text):
            weight = _weight(flow, match, kind)
            if weight:
                number = (match.group() if kind == "identifier" else match["number"]).lstrip("v")
                value = _COVER.sub("", fold(match.group()))
                yield _Seen(value, number, match.start(), match.end(), weight)


def _weight(flow: Flow, match: re.Match[str], kind: str) -> int:
    """How much a mention says about what was tested: 0 nothing, more with words of testing around it."""
    low, high = sentence(flow, *match.span())
    around, before = flow.text[low:high], flow.text[low : match.start()]
    after = re.split(r"[.;]\s", flow.text[match.end() : match.end() + 25])[0]
    if _LATER.search(before[-60:]) or _LATER.search(match.group()) or _LATER.search(after):
        return 0
    if kind == "identifier" and _FINDING.fullmatch(match.group()):
        return 0
    if _NO_MODEL.search(match.group()) or _MONTH.search(before) or _MONTH.search(match.group().rstrip("0123456789 ")):
        return 0
    if kind == "name" and _is_count(match) and not _is_generation(flow, match, before):
        return 0
    told = bool(patterns(PHRASES, "tested_words").search(around))
    if match.start() < _TITLE and kind == "name":
        return 3
    return 2 if told else 0 if kind in ("identifier", "name") else 1


def _is_generation(flow: Flow, match: re.Match[str], before: str) -> bool:
    """Whether `Name 3` is a model's name: attacked in so many words, or with a title that says what is described."""
    if _COUNTED.search(match["name"]):
        return False
    titled = match.start() < _TITLE and _TITLED.match(flow.text, match.end())
    return bool(titled or _ATTACKED.search(before))


def _is_count(match: re.Match[str]) -> bool:
    """Whether `Name 3` may be only the number of a section, a finding or a grade, as in `Severity 3`."""
    said = re.search(r"\b(?:version|release|build|v\.?)\s*\d", match.group(), re.IGNORECASE)
    return not said and "." not in match["number"]
