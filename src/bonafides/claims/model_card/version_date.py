"""Which version is this, and of when?"""

import re
from collections.abc import Iterator

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.front_matter import values
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import names as listed
from bonafides.claims.model_card.lexicon import phrases, plain
from bonafides.claims.model_card.names import base_names, name_of
from bonafides.claims.model_card.sections import zones, zones_of
from bonafides.claims.model_card.when import DAY_OR_MONTH
from bonafides.model import BlockKind

FILE = "version_date"
_VERSION = re.compile(r"\b(?:version|release|v\.?)[\s:]{0,3}\d+(?:\.\d+){0,3}\b", re.IGNORECASE)
_IN_NAME = re.compile(
    r"(?<![\w./])[A-Za-z][A-Za-z-]{1,30}?[\s-]?(?:v|V|r|k|m|o|VIT-[BLHG]/)?\d{1,2}(?:[.\-]\d{1,2}){0,2}(?![\w/]*(?:\d|[bBkKmM]\b))(?!\s?(?:tokens?|billion|million|B\b|M\b|K\b|%|x\b|bit\b|steps|layers|parameters|Gi?B|days|hours|epochs|languages))"
)
_REACH = 60
_CARD = re.compile(r"\bcards?\b", re.IGNORECASE)


def judge(card: Card) -> Judgement:
    """Present with a date of model or card; partial with a bare version or a name that carries one."""
    dated = [(m, p) for p in (*card.passages, *_headings(card)) if (m := _dated(p))]
    if dated:
        return present((p for _, p in dated), value=dated[0][0])
    for key in ("date", "release_date", "last_updated", "version"):
        for value, passage in values(card, key):
            if DAY_OR_MONTH.search(value):
                return present([passage], value=value)
    named = [p for p in _openings(card) if _names_version(card, p)]
    named += [p for p in card.passages if _VERSION.search(p.text) and "version" in p.zones]
    if named:
        return partial(named, value=_shown(named[0]))
    return absent()


def _dated(passage: Passage) -> str | None:
    """A date that stands with a word for version, release or update; dates in citations and data do not count."""
    for found in DAY_OR_MONTH.finditer(passage.text):
        around = passage.text[max(0, found.start() - _REACH) : found.end() + 25]
        context = f"{passage.label} {passage.lead[-40:]} {around}"
        if phrases(FILE, "never").search(context) or passage.zones & {"cutoff", "evaluation", "training-data"}:
            continue
        if "version" in passage.zones or phrases(FILE, "dated").search(context):
            return found.group()
    return None


def _headings(card: Card) -> Iterator[Passage]:
    """Headings of a change log: `v2.0 (January 2025)`, or a date below `News`."""
    for block in card.document.blocks:
        text = plain(block.view.text)
        if block.kind is BlockKind.HEADING and DAY_OR_MONTH.search(text):
            here = zones(text) | zones_of(block.path)
            if "version" in here or _VERSION.match(text) or _CARD.search(text):
                yield Passage(text, block, 0, len(block.view.text), "", "", text, frozenset({"version"}))


def _openings(card: Card) -> list[Passage]:
    """Titles and the sentences in which the card names its model."""
    found = []
    for block in card.document.blocks[:40]:
        if block.kind is BlockKind.HEADING and block.level == 1:
            text = plain(block.view.text)
            found.append(Passage(text, block, 0, len(block.view.text), "", "", text, frozenset()))
    owned = [n for n in card.names[:-1] if any(ch.isdigit() for ch in n.text)]
    for passage in card.passages[:80]:
        if not passage.block.cells and any(plain(n.text) in passage.text for n in owned):
            found.append(passage)
    return found


def _names_version(card: Card, passage: Passage) -> bool:
    bases = {name_of(b).parts for b in base_names(card.document.text)}
    bases |= {name_of(b.rsplit("/", 1)[-1]).parts for b, _ in values(card, "base_model")}
    for name in card.names[:-1] if card.names else ():
        if plain(name.text) not in passage.text and name.text != passage.text:
            continue
        for found in _IN_NAME.finditer(plain(name.text)):
            known = listed("datasets", "names").search(found.group())
            if not known and not any(name_of(found.group()).parts <= base or base <= name.parts for base in bases):
                return True
    return False


def _shown(passage: Passage) -> str:
    found = _IN_NAME.search(passage.text) or _VERSION.search(passage.text)
    return found.group() if found else passage.text[:60]
