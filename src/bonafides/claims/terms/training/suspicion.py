"""Where words of training stand in a sentence: teaching anywhere, bettering where a machine is what gets better."""

import re
from collections.abc import Iterator
from functools import cache

from bonafides.catalog import files
from bonafides.language.kinds_of_act import OF_THE_WORLD

FILE = "language/tripwire.yaml"
IDIOMS = "language/clauses/staff-training.yaml"
NEUTRAL = "language/clauses/negation.yaml"
NEAR = 110
"""Characters between "improve" and "models" in one suspicion."""
_INSTRUMENT = re.compile(
    r"\b(?:with|using|by|through|via|powered by|based on)(?: \w+)? $"
    r"|\b(?:we|services?|platform|product|company|[a-z]+ai|it|features) (?:may |also |can |will )?(?:uses?|employs?|utili[sz]es?|leverages?|deploys?) (?:\w+ ){0,3}$"
)
"""What is done with a machine is not done to it: "we use artificial intelligence to improve search"."""
_NO_MACHINE = re.compile(
    r" (?:powered|based|driven|enabled|assisted|generated|created|produced)\b"
    r"|(?:[ /](?:or|and|ai|large|language|foundation|models?|llms?|service|technology|infrastructure|cloud)){0,4}"
    r" (?:providers?|vendors?|partners?|suppliers?|compan(?:y|ies))\b"
    r"|(?: model)? (?:outputs?|responses?|results?|answers?|suggestions?|recommendations?|summaries|drafts?|insights|polic(?:y|ies)|laws?|regulations?|act)\b"
)
"""What is made by a machine, who offers it, what is powered by it: none of them learns."""
_NATURE = re.compile(
    r"\b(?:reflect\w*|contain\w*|exhibit\w*|inherit\w*|mirror\w*|influenced by|affected by|limitations of|bias(?:es)? (?:in|of|from)|errors in|present in|quality of)"
    r" (?:(?:the|their|its|any|underlying|model|models?'?s?) ){0,3}training data\b"
    r"|\bthe (?:\w+ ){0,2}(?:data|datasets?|information|material|text)(?: that| which)? (?:they|it|the (?:\w+ )?models?|such models?|these models?) (?:were|was|are|is|have been|has been) (?:pre ?)?trained(?: on)?\b"
    r"|\btraining (?:settings?|preferences?|posture|status|polic(?:y|ies)|commitments?|permissions?)\b"
    r"|\bpre ?trained (?:\w+ ){0,2}?(?:models?|llms?|ai|networks?|algorithms?)\b"
    r"|\btraining data cut ?off\b|\btraining cut ?off\b"
)
"""What is said of the nature of models, not of what is done with anybody's data."""
_CHANGES = re.compile(
    r"\b(?:(?:modif|chang|updat|add|improv|enhanc|replac|suspend|limit|evolv|expand|adjust)\w*(?:, | or | and |, or |, and )){1,6}"
    r"(?:discontinu|withdr[ae]w|suspend|remov|retir|deprecat|limit)\w*"
)
"""What may be "changed, improved or discontinued" is a product: here nothing learns."""
_SELF = re.compile(r"(?:smarter|better|adapts?|evolves?|improves?|improving|advances?|skills|benefits?)\b")
_OBJECT = re.compile(
    r" (?:(?:and|or) \w+ )?(?:the|your|our|its|their|a|an|user|customer|how|product|service|services|efficiency|output|outputs)\b"
)


_WORLD = re.compile(OF_THE_WORLD)


def suspicions(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of words of teaching, and of words of bettering whose object, or whose subject, is a machine."""
    yield from (m.span() for m in phrases("teaches").finditer(text, begin, end))
    machines = [
        m
        for m in phrases("machines").finditer(text, begin, end)
        if not (_INSTRUMENT.search(text, begin, m.start()) or _NO_MACHINE.match(text, m.end()))
    ]
    for better in phrases("betters").finditer(text, begin, end) if machines else ():
        behind = any(0 <= m.start() - better.end() < NEAR for m in machines)
        ahead = any(0 <= better.start() - m.end() < NEAR for m in machines)
        if behind or (ahead and (not _SELF.match(text, better.start()) or not _OBJECT.match(text, better.end()))):
            yield better.span()


def quiet(text: str) -> str:
    """A normal text with idioms, and what is said of the nature of models, as blanks of the same length."""
    for harmless in (_idioms(), _NATURE, _CHANGES, _WORLD):
        text = harmless.sub(lambda m: " " * len(m[0]), text)
    return text


@cache
def phrases(*names: str) -> re.Pattern[str]:
    """Any of the phrases under these names in the file of the tripwire."""
    data = files.load(FILE)
    return _pattern([phrase for name in names for phrase in _split(data[name])])


@cache
def _idioms() -> re.Pattern[str]:
    return _pattern([*_split(files.load(IDIOMS)["idiom"]), *_split(files.load(NEUTRAL)["neutral"])])


def _split(text: str) -> list[str]:
    return [phrase.strip() for phrase in text.split(",") if phrase.strip()]


def _pattern(listed: list[str]) -> re.Pattern[str]:
    ordered = sorted(listed, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(p).replace(r"\*", r"\w*") for p in ordered) + r")(?!\w)")
