"""Was the version that is sold the one that was attacked?"""

import re

from bonafides.checks.naming import tool_words
from bonafides.checks.subjects import words_of
from bonafides.model import (
    Answer,
    Citation,
    Claim,
    Confidence,
    Dossier,
    inconclusive,
    not_applicable,
    not_satisfied,
    satisfied,
)

_NAMES = ("subject.tool", "bill-of-materials.models", "upstream.models")
_TELLS = frozenset({"model-card", "system-card", "bill-of-materials", "order-form"})
"""Kinds that name the model that is sold; a contract's name for the service tells no model."""
_COMMON = frozenset(
    "model models version release build chat instruct assistant bot base turbo preview latest api the and production"
    " staging http https large small mini medium system tool platform service application".split()
)
_NUMBER = re.compile(r"\d+(?:\.\d+)*")


def check(dossier: Dossier) -> Answer:
    """The attacked version is held against the versions that cards and bills of materials name."""
    named = [c for c in dossier.about("red-team.model-version") if c.citations and c.kind == "red-team-report"]
    attacked = [c for c in named if _is_named(c)]
    if not dossier.of_kind("red-team-report"):
        return not_applicable("No red-team report is in the packet; that gap is shown by itself.")
    if not attacked:
        return inconclusive("The red-team report does not name the version of the model that was attacked.")
    told = attacked[0].details.get("not_as_sold")
    if told:
        because = f"{attacked[0].path} attacked {attacked[0].value}, and says itself: “{told}”."
        return not_satisfied(because, citing=_where_told(attacked[0], str(told)))
    other_name = _other_name(dossier, attacked[0])
    if other_name:
        return other_name
    sold = _sold(dossier)
    mine = _version(str(attacked[0].value))
    if not mine or not sold:
        because = f"{attacked[0].path} attacked {attacked[0].value}; no other document names the version that is sold."
        return inconclusive(because, citing=attacked[0].citations)
    same = [c for c, version in sold if _agree(mine, version)]
    if same:
        because = f"{attacked[0].path} attacked {attacked[0].value}, the version that {same[0].path} describes."
        return satisfied(because, citing=(attacked[0].citations[0], same[0].citations[0]))
    other = sold[0][0]
    because = f"{attacked[0].path} attacked {attacked[0].value}, but {other.path} describes version {sold[0][1]}."
    return not_satisfied(because, citing=(attacked[0].citations[0], other.citations[0]))


def _where_told(claim: Claim, told: str) -> tuple[Citation, ...]:
    return tuple(c for c in claim.citations if told[:40] in c.quote) or claim.citations


def _other_name(dossier: Dossier, attacked: Claim) -> Answer | None:
    """Whether what was attacked bears another name than what is sold: a model beneath the tool is not the tool."""
    words, tool = _name_words(str(attacked.value)), dossier.engagement.tool
    if not words or words & (_name_words(tool) | words_of(dossier.engagement.vendor)):
        return None
    names = [c for t in _NAMES for c in dossier.about(t) if c.kind != "red-team-report" and c.citations]
    ours = [c for c in names if c.topic != "upstream.models" and c.kind in _TELLS]
    if any(words & _name_words(_named(c)) for c in ours):
        return None
    said = f"{attacked.path} attacked {attacked.value}"
    beneath = next((c for c in names if c not in ours and words & _name_words(_named(c))), None)
    if beneath:
        because = f"{said}, which {beneath.path} names beneath the tool: what was built around it was not attacked."
        return inconclusive(because, citing=(attacked.citations[0], beneath.citations[0]))
    if ours:
        because = f"{said}, but {ours[0].path} speaks of {_named(ours[0])}."
        return not_satisfied(
            because, citing=(attacked.citations[0], ours[0].citations[0]), confidence=Confidence.MEDIUM
        )
    if not tool_words(dossier):
        return None
    return inconclusive(f"{said}; nothing says that it is the model behind {tool}.", citing=attacked.citations)


def _named(claim: Claim) -> str:
    names = claim.details.get("names")
    return ", ".join(map(str, names)) if isinstance(names, list | tuple) else str(claim.value)


def _name_words(name: str) -> set[str]:
    """Words of a model's name that tell it from others: no numbers, sizes or words such as `chat`."""
    return {
        w for w in re.findall(r"[a-z]{3,}", name.casefold().rpartition("/")[2]) if w in words_of(w) and w not in _COMMON
    }


def _is_named(claim: Claim) -> bool:
    """Whether it names what was attacked: a rate, or a version that is still to come, is none."""
    ahead = re.search(
        r"\b(?:will be|scheduled|planned|next (?:release|version)|after the release)\b", claim.citations[0].quote
    )
    return bool(re.search(r"[A-Za-z]", str(claim.value))) and "%" not in str(claim.value) and not ahead


def _sold(dossier: Dossier) -> list[tuple[Claim, str]]:
    """Versions that other evidence states, each with its claim; a date is no version."""
    found = []
    for topic in ("model-card.version-date", "subject.tool", "bill-of-materials.models"):
        for claim in dossier.about(topic):
            words = f"{claim.details.get('value', '')} {claim.value}" if claim.citations else ""
            quote = claim.citations[0].quote if claim.citations else ""
            version = _version(words) or (_version(quote) if topic == "model-card.version-date" else "")
            if claim.citations and claim.kind != "red-team-report" and version:
                found.append((claim, version))
    return found


def _version(text: str) -> str:
    """The first number that looks like a version: not a year, a day or a date."""
    plain = re.sub(r"\b20\d\d(?:[-/.]\d{1,2}){0,2}\b|\b\d{1,2} \w+ 20\d\d\b|\b\w{3,9} \d{1,2},? 20\d\d\b", " ", text)
    return next((m.group() for m in _NUMBER.finditer(plain) if len(m.group()) < 8), "")


def _agree(one: str, other: str) -> bool:
    """`5.2` and `5.2.1` agree; `5` says too little to differ from `5.2`; `4` and `5.2` do not agree."""
    a, b = one.split("."), other.split(".")
    shared = min(len(a), len(b))
    return a[:shared] == b[:shared]
