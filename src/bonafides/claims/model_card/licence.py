"""Under which licence does one get the model?"""

import re

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.filters import is_duty, is_empty
from bonafides.claims.model_card.front_matter import values
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases
from bonafides.claims.model_card.sections import zones

FILE = "licence"
SECTION = "licence"
_PROPER = re.compile(
    r"\W{0,4}(?!(?:Custom|See|Other|The|This|Please|Software|Model|Repository|Various|Full|View|Read|Open|No|Unknown)\b)"
    r"[A-Z][\w.+-]{1,30}(?:\s[\w.+-]{1,20}){0,4}?\s(?:[Ll]icen[cs]e|[Tt]erms)(?:\s(?:[Aa]greement|of (?:[Uu]se|[Ss]ervice)|v?\d[\d.]*)){0,2}"
)
"""`License: Umbrella Community License 1.1`: a name that no list knows."""


def judge(card: Card) -> Judgement:
    """Present when it is named, or its terms are; partial with `custom`, `see the licence file`."""
    named = [(name, p) for p in card.passages if (name := _named(p))]
    if named:
        ordered = sorted(named, key=lambda pair: (SECTION not in pair[1].zones, pair[1].block.start))
        return present((p for _, p in ordered), value=ordered[0][0])
    head = [(v, p) for key in ("license", "license_name") for v, p in values(card, key) if not is_empty(v)]
    known = [(v, p) for v, p in head if v.casefold() not in ("other", "custom")]
    if known:
        return present((p for _, p in known), value=known[0][0])
    termed = [p for p in card.under(SECTION) if phrases(FILE, "only").search(p.text)]
    if termed:
        return present(termed)
    section = [p for p in card.under(SECTION) if _refers(p)]
    loose = [p for p in card.passages if "licen" in p.text.casefold() and _refers(p) and _is_of_model(p)]
    touched = [*section, *(p for _, p in head), *loose]
    return partial(touched) if touched else absent(card.under(SECTION))


def _named(passage: Passage) -> str | None:
    """The name of the model's licence; licences of data and of other models are not it."""
    text = passage.text
    inside = SECTION in passage.zones
    for found in phrases(FILE, "names").finditer(text):
        before = text[max(0, found.start() - 70) : found.start()]
        behind = text[found.end() : found.end() + 30]
        granted = phrases(FILE, "grants").search(before) or "licen" in behind.casefold()[:14] or inside
        other = phrases(FILE, "not-model").search(text[max(0, found.start() - 90) : found.end() + 20])
        custom = phrases(FILE, "custom").search(text[max(0, found.start() - 12) : found.end()])
        if granted and not custom and not other and (not passage.block.cells or inside):
            return found.group().strip()
    named = _PROPER.match(passage.value) if inside and zones(passage.label) else None
    return named.group().strip() if named else None


def _refers(passage: Passage) -> bool:
    return not is_empty(passage.value) and not is_duty(passage.text) and len(passage.text.split()) > 1


def _is_of_model(passage: Passage) -> bool:
    text = passage.text
    granted = phrases(FILE, "grants").search(text) and phrases(FILE, "custom").search(text)
    return bool(granted) and not phrases(FILE, "not-model").search(text)
