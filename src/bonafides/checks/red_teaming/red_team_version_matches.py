"""Was the version that is sold the one that was attacked?"""

import re

from bonafides.model import Answer, Claim, Dossier, inconclusive, not_applicable, not_satisfied, satisfied

_NUMBER = re.compile(r"\d+(?:\.\d+)*")


def check(dossier: Dossier) -> Answer:
    """The attacked version is held against the versions that cards and bills of materials name."""
    named = [c for c in dossier.about("red-team.model-version") if c.citations and c.kind == "red-team-report"]
    attacked = [c for c in named if _is_named(c)]
    if not dossier.of_kind("red-team-report"):
        return not_applicable("No red-team report is in the packet; that gap is shown by itself.")
    if not attacked:
        return inconclusive("The red-team report does not name the version of the model that was attacked.")
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
