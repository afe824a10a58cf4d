"""Who tested, and whether that is anybody but the vendor: a team of the same company is not, whatever it is called."""

import re

from bonafides.claims.red_team.categories import PHRASES
from bonafides.claims.soc2.flow import Flow, cited, pattern, patterns, sentence
from bonafides.model import Citation, Claim, Confidence, fold

_FIRM = re.compile(
    r"\s*(?:the\s+|an?\s+)?(?:independent\s+|external\s+|third[- ]party\s+)?"
    r"(?:(?:security\s+)?(?:firm|company|consultancy|lab)\s+)?"
    r"([A-Z][\w&.'-]*(?:\s+(?:(?:and|of|&)\s+)?[A-Z0-9][\w&.'-]*){0,5})"
)
_NO_FIRM = re.compile(
    r"^(?:the|our|this|these|all|each|we|a|an|every|testing|tests?|attacks?|prompts?|it|they|in|no|red team)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\n|(?<=[a-z]{4})\.\s|(?<=\b[A-Z]{3})\.\s")
"""Where the name of a firm is over: at the end of a line or sentence, not at `Ltd.`."""
TOPIC = "red-team.independent-party"
_HEAD = 900
"""Characters at the head in which an institute names itself."""
_OUTSIDER = 2
"""Times that a report calls its subject `the developer` or `the client`, from which "our staff" is not the vendor's."""


def independent_party(flow: Flow, tested: str = "") -> Claim:
    """yes (named and said to be an outsider), no (the vendor's own), unknown; a tester is no outsider to a model
    `tested` that bears its name.
    """
    outside = next(
        (m for m in patterns(PHRASES, "independent_outside").finditer(flow.text) if not _to_come(flow, m)), None
    )
    own = patterns(PHRASES, "independent_own").search(flow.text) or _first_person(flow, outside)
    party, shown = _named_party(flow, outside is not None)
    if own and not (outside and party and not _is_team(party) and not _named_in(party, flow, own)):
        return Claim(TOPIC, "no", Confidence.MEDIUM, (cited(flow, *sentence(flow, *own.span())),), {"party": party})
    if party and not outside and patterns(PHRASES, "team_of_its_own").fullmatch(party):
        details = {"party": party, "because": "a team, whatever it is called, is no company of its own"}
        return Claim(TOPIC, "no", Confidence.MEDIUM, shown, details)
    if party and outside and _shares_name(party, tested):
        details = {"party": party, "because": f"it bears the name of what was tested, {tested}"}
        return Claim(TOPIC, "unknown", Confidence.LOW, shown, details)
    if party and outside:
        return Claim(TOPIC, "yes", Confidence.HIGH, shown, {"party": party})
    if party:
        details = {"party": party, "because": "who tested is named, but not that it is anybody other than the vendor"}
        return Claim(TOPIC, "unknown", Confidence.LOW, shown, details)
    if outside:
        details = {"because": "an outside tester is spoken of but not named"}
        return Claim(TOPIC, "unknown", Confidence.LOW, (cited(flow, *sentence(flow, *outside.span())),), details)
    return Claim(TOPIC, "unknown", Confidence.LOW)


def _to_come(flow: Flow, match: re.Match[str]) -> bool:
    """Whether the sentence speaks of a test that is planned or offered, not of the one reported."""
    return patterns(PHRASES, "to_come").search(flow.text, *sentence(flow, *match.span())) is not None


def _first_person(flow: Flow, outside: re.Match[str] | None) -> re.Match[str] | None:
    """`our team` in the vendor's own report; where an outsider writes of `the client` it is the tester's."""
    told = len(patterns(PHRASES, "third_person").findall(flow.text))
    if outside and told >= _OUTSIDER:
        return None
    return patterns(PHRASES, "independent_own_first_person").search(flow.text)


def _shares_name(party: str, tested: str) -> bool:
    own, other = (re.findall(r"[^\W\d_]{4,}", name.casefold()) for name in (party, tested.rpartition("/")[2]))
    return bool(own and other) and own[0] == other[0]


def _named_in(party: str, flow: Flow, own: re.Match[str]) -> bool:
    return party.split(maxsplit=1)[0].lower() in flow.text[own.start() : own.end()].lower()


def _is_team(party: str) -> bool:
    """Whether the name is that of a group of people, which says nothing of the company they work for."""
    return bool(re.search(r"\b(?:team|group|unit|department|office|function)\b", party, re.IGNORECASE))


def _named_party(flow: Flow, outside: bool) -> tuple[str, tuple[Citation, ...]]:
    for match in patterns(PHRASES, "by").finditer(flow.text):
        firm = _FIRM.match(flow.text, match.end())
        if (
            firm
            and not _to_come(flow, match)
            and not pattern(r"^(?:the|our|internal|model|llm|ai|we|red)\b").search(firm.group(1))
        ):
            return fold(_ENDS.split(firm.group(1))[0]).rstrip("."), (
                cited(flow, *sentence(flow, match.start(), firm.end())),
            )
    for match in patterns(PHRASES, "named_first").finditer(flow.text):
        name = _ENDS.split(match["firm"])[-1]
        if _to_come(flow, match) or _NO_FIRM.search(name) or not (_is_company(name) or len(name.split()) > 1):
            continue
        return fold(name).rstrip("."), (
            cited(flow, *sentence(flow, match.start("firm") + len(match["firm"]) - len(name), match.end())),
        )
    head = patterns(PHRASES, "in_head").search(flow.text, 0, _HEAD) if outside else None
    if head:
        return fold(head["firm"]), (cited(flow, *sentence(flow, *head.span("firm"))),)
    return "", ()


def _is_company(name: str) -> bool:
    return bool(
        re.search(
            r"\b(?:Ltd|LLC|LLP|Inc|GmbH|AG|AS|ApS|BV|SA|Labs?|Security|Research|Consulting|Cyber|Assurance)\b", name
        )
    )
