"""What an edited sentence on training says more, or no longer, than its other form: data, and limits."""

import re
from collections.abc import Mapping

from rapidfuzz import fuzz, process

from bonafides.monitor.alignment import words
from bonafides.monitor.training.side import Said
from bonafides.monitor.training.trait import DATA, KEPT_OUT, Trait, Traits

ALIKE = 88
"""Likeness (0 to 100) of the words that two forms of one sentence share, where one has some more."""
INSERTED = 6
"""Words by which one form is longer; with more of them it says something else beside."""
_NOUNS = re.compile(
    r"(?:content|data|conversation|chat|prompt|input|output|completion|document|file|upload|message|e-?mail|image|photo|picture|drawing|video|audio|voice|recording"
    r"|transcript|note|code|quer(?:y|ie)|search(?:e)?|calendar|contact|location|biometric|metadata|submission|material|record|listing|design|call|meeting|project|creation)s?"
)
_TRAINS = frozenset({Trait.TRAINS})
_PROMISES = frozenset({Trait.PROMISE, Trait.CONSENT, Trait.LIMITED_PROMISE})


_LIMITS = frozenset({Trait.SAFEGUARD, Trait.RESTRICTED})


def edited(old: Said, new: Said) -> tuple[Said, Said]:
    """Both sides, with what only one form of an edited promise or permission names among its traits."""
    marked_old = _marked(_freed(old, new), new, _PROMISES, KEPT_OUT)
    return marked_old, _marked(_freed(new, old), old, _TRAINS, DATA)


def _marked(here: Said, there: Said, kind: frozenset[Trait], mark: str) -> Said:
    """`here`, whose sentences of this kind are marked with the data that their other form in `there` lacks."""
    forms = _forms(there, kind)
    return [(s, traits | _more(words(s.text), traits, forms, mark) if traits & kind else traits) for s, traits in here]


def _freed(here: Said, there: Said) -> Said:
    """`here`, whose permissions are marked where their other form in `there` has a limit and they have none."""
    forms = _forms(there, _TRAINS)
    said = []
    for sentence, traits in here:
        former = _form(words(sentence.text), forms) if traits & _TRAINS and not traits & _LIMITS else None
        freed = former is not None and forms[former] & _LIMITS
        said.append((sentence, traits | {Trait.FREED} if freed else traits))
    return said


def _forms(said: Said, kind: frozenset[Trait]) -> dict[str, Traits]:
    return {words(s.text): traits for s, traits in said if traits & kind}


def _form(key: str, forms: Mapping[str, Traits]) -> str | None:
    """The words of the other form of a sentence that was edited."""
    if key in forms:
        return None
    best = process.extractOne(key, list(forms), scorer=fuzz.token_set_ratio, score_cutoff=ALIKE)
    return best[0] if best else None


def _more(key: str, traits: Traits, forms: Mapping[str, Traits], mark: str) -> Traits:
    """Data named in `key` and not in its other form, where that names nothing else instead."""
    other = _form(key, forms)
    if other is None or any(trait.startswith(mark) for trait in traits - forms[other]):
        return frozenset()
    mine, theirs = set(key.split()), set(other.split())
    instead = any(_NOUNS.fullmatch(w) for w in theirs - mine)
    if instead or len(mine - theirs) > INSERTED:
        return frozenset()
    return frozenset(f"{mark}{w}" for w in mine - theirs if _NOUNS.fullmatch(w))
