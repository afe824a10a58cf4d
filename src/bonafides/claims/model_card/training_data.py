"""What did the model learn from, and are the sources named?"""

import re
from collections.abc import Iterator
from functools import cache

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.filters import is_content, is_duty, is_empty, is_pointer
from bonafides.claims.model_card.front_matter import datasets
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import names, phrases, words
from bonafides.claims.model_card.names import names_a_family
from bonafides.claims.model_card.sections import zones

FILE = "training_data"
SECTION = "training-data"
_OFF = frozenset({"evaluation", "howto", "out-of-scope-use", "contact", "licence", "bias", "intended-use"})
_COUNT = re.compile(r"[~≈>]?\s?\d[\d.,]*\s?(?:\+|[kKmMbBtT]\b|%|million|billion|trillion|thousand|hours?|h\b|[GMTK]B)?")
_SHAPE = re.compile(
    r"\b(?!(?:The|This|These|Our|Its|Their|All|Each|Both|An?|Training)\s)([A-Z][\w+./-]{1,40}(?:\s[A-Z0-9][\w+./-]{0,30}){0,3})(?:\s\(?(?:\w+\s){0,2}?)(?:dataset|datasets|corpus|corpora|subsets?)\b"
    r"|\b(?:dataset|datasets|corpus|corpora)[,:]?\s(?:(?:called|named|known as|such as|including|are|is|were|used|from|of|the)\s){0,3}\(?[\"'`]?([A-Z][\w+./-]{2,40}(?:\s[A-Z0-9][\w+.-]{0,30}){0,2})"
    r"|\b(?:trained|fine-?tuned|pre-?trained)\s(?:\w+\s){0,3}?(?:on|using|with|from)\s(?:the\s)?[\"'`\[]?([A-Z]\w*(?:[A-Z0-9]|-\d)[\w+./-]{0,40})"
)
_INSTRUCTED = re.compile(r"instruct|(?<![a-z])chat|assistant", re.I)
_LINKED = re.compile(
    r"huggingface\.co/datasets/[\w.-]{1,60}(?:/[\w.-]{1,80})?|kaggle\.com/(?:datasets|c)/|zenodo\.org/record|physionet\.org/content",
    re.I,
)
_NAMING = re.compile(r"(?:training |main |primary |public )?(?:data ?sets?|data|corpus|corpora|name|sources?|trained on)\b", re.I)
_LEADING = re.compile(
    r"[\W_]{0,4}(?:(?P<id>[A-Za-z][\w.-]{1,40}/[A-Za-z][\w.-]{1,60})|(?P<name>[A-Z][\w.+-]{1,30}(?:\s[A-Z0-9][\w.+-]{0,30}){0,4}))"
)
_FILE = re.compile(r"\.(?:py|json\w?|csv|ya?ml|md|txt|ipynb|parquet)$")


def described(card: Card) -> Judgement:
    """Present with a named data set, a size and its kind, or three kinds; partial with less."""
    said = list(_about_training(card))
    named = [p for p in said if _names(card, p)]
    listed = datasets(card)
    sized = [p for p in said if phrases(FILE, "size").search(p.text) or phrases(FILE, "told").search(p.text)]
    counted = [p for p in said if _is_count(p)]
    kinds = {kind: p for p in reversed(said) for kind, pattern in _kinds() if pattern.search(p.text)}
    enough = named or listed or counted or len(kinds) >= 4 or (sized and len(kinds) >= 2) or _one_rich(said)
    enough = enough or _told(sized)
    if enough and not named and _only_tuning(card, sized):
        return partial(_best(said, named, sized), kinds=tuple(sorted(kinds)), fine_tuning_only=True)
    if enough:
        return present([*_best(said, named, sized), *listed], kinds=tuple(sorted(kinds)))
    if said and (kinds or sized or any(phrases(FILE, "vague").search(p.text) for p in said)):
        return partial(_best(said, named, sized), kinds=tuple(sorted(kinds)))
    return absent(p for p in card.under(SECTION) if is_empty(p.value))


def sources(card: Card) -> Judgement:
    """Present when the main data sets are named; partial with one out of more, or a pointer to where they are listed."""
    found: dict[str, Passage] = {}
    for passage in _about_training(card):
        for name in _names(card, passage):
            found.setdefault(name, passage)
    listed = datasets(card)
    value = tuple(dict.fromkeys(found))
    shown = [*dict.fromkeys(found.values()), *listed]
    if listed or any(not _is_example(name, p) for name, p in found.items()) or len(found) > 2:
        return present(shown, value=value or None)
    pointers = [p for p in card.under(SECTION) if _points_to_sources(p)]
    if shown or pointers:
        return partial([*shown, *pointers], value=value or None)
    return absent(p for p in card.under(SECTION) if is_empty(p.value))


def _about_training(card: Card) -> Iterator[Passage]:
    for passage in card.passages:
        inside = SECTION in passage.zones or bool(_headed(passage))
        if passage.block.cells and not inside and not phrases(FILE, "training").search(passage.label):
            continue
        off = passage.zones & _OFF and not inside
        text = passage.whole
        about = inside or (phrases(FILE, "training").search(passage.text) and phrases(FILE, "data").search(text))
        if off or not about or is_duty(text) or phrases(FILE, "not-training").search(passage.text):
            continue
        if _heard(passage.text) and not _only_pointer(passage):
            yield passage


def _headed(passage: Passage) -> str:
    """What a row says in a column headed `Training data`."""
    return " ".join(c.text for c in passage.block.cells if c.header and SECTION in zones(c.header))


def _heard(text: str) -> str:
    """The part of a sentence that speaks of training: what it says of a test behind that does not count."""
    test = phrases(FILE, "evaluation").search(text)
    if test is None or phrases(FILE, "both").search(text):
        return text
    trained = phrases(FILE, "trained").search(text)
    return text[: test.start()] if trained and trained.start() < test.start() else ""


def _only_pointer(passage: Passage) -> bool:
    """Pointers count unless they name what they point to: a link to a data set is a name."""
    if is_content(passage) or _is_count(passage) or _known(passage):
        return False
    return not any(_looks_like_name(m[2] or m[3] or "") for m in _SHAPE.finditer(passage.text))


def _names(card: Card, passage: Passage) -> tuple[str, ...]:
    """Data sets that a passage names: known ones, shapes of names, and links to collections of data."""
    raw = card.document.text[passage.block.start : passage.block.end]
    found = _known(passage)
    shaped = [next(g for g in match.groups() if g) for match in _SHAPE.finditer(_heard(passage.text))]
    for name in [*shaped, *_led(passage)]:
        if _looks_like_name(name) and not phrases(FILE, "never-names").match(name) and not names_a_family(name):
            found.append(name)
    if not found and _LINKED.search(raw):
        found.append(_LINKED.search(raw).group())  # type: ignore[union-attr]
    return tuple(dict.fromkeys(found))


def _known(passage: Passage) -> list[str]:
    """Public data sets that it names; below a heading on training data, in small letters too."""
    text = _headed(passage) or _heard(passage.text)
    found = [m.group() for m in names("datasets", "names").finditer(text)]
    if not found and SECTION in passage.zones:
        found = [m.group() for m in _in_any_case().finditer(text)]
    return found


def _led(passage: Passage) -> list[str]:
    """The name with which the value of a label such as `Dataset:` opens."""
    if SECTION not in passage.zones or not passage.label or not _NAMING.match(passage.label) or passage.block.cells:
        return []
    found = _LEADING.match(passage.value)
    name = (found["id"] or found["name"]) if found else ""
    return [] if _FILE.search(name) else [name]


@cache
def _in_any_case() -> re.Pattern[str]:
    """Names of two words, which are names in small letters too."""
    listed = [str(n) for n in words("datasets")["names"] if " " in str(n)]
    return re.compile("|".join(rf"\b{re.escape(n)}\b" for n in listed), re.IGNORECASE)


def _is_count(passage: Passage) -> bool:
    """Whether a row below such a heading counts data: `German | 137k` under `Number of reviews`."""
    if SECTION not in passage.zones or len(passage.block.cells) < 2:
        return False
    return any(_COUNT.match(c.text) and phrases(FILE, "counted").search(c.header) for c in passage.block.cells)


def _looks_like_name(name: str) -> bool:
    return any(c.isdigit() for c in name) or sum(c.isupper() for c in name) > 1 or "/" in name


def _is_example(name: str, passage: Passage) -> bool:
    before = passage.text[: max(0, passage.text.find(name))]
    return bool(phrases(FILE, "example").search(before[-70:]))


def _points_to_sources(passage: Passage) -> bool:
    text = passage.text.casefold()
    listed = any(word in text for word in ("dataset", "data card", "data sheet", "datasheet", "data sources"))
    return listed and is_pointer(passage.text)


def _only_tuning(card: Card, shown: list[Passage]) -> bool:
    """Whether a model that follows instructions tells only the size of what it was tuned on."""
    opening = " ".join(p.text for p in card.passages[:12])
    instructed = _INSTRUCTED.search(" ".join(n.text for n in card.names)) or _INSTRUCTED.search(opening)
    return bool(shown and instructed) and all(phrases(FILE, "fine-tuning").search(p.whole) for p in shown)


def _told(sized: list[Passage]) -> bool:
    """Whether one sentence gives a size and what it is a size of."""
    weak = {"synthetic", "licensed", "human"}
    if any(phrases(FILE, "told").search(p.text) for p in sized):
        return True
    return any(kind not in weak and pattern.search(p.text) for p in sized for kind, pattern in _kinds())


def _one_rich(said: list[Passage]) -> bool:
    """Whether one list or sentence names three kinds at once."""
    return any(sum(bool(pattern.search(p.text)) for _, pattern in _kinds()) >= 3 for p in said)


def _best(said: list[Passage], named: list[Passage], sized: list[Passage]) -> list[Passage]:
    def weight(p: Passage) -> tuple[int, int]:
        kinds = sum(bool(pattern.search(p.text)) for _, pattern in _kinds())
        return -(3 * (p in named) + 2 * (p in sized) + kinds + (SECTION in p.zones)), p.block.start

    return sorted(said, key=weight)


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((k, re.compile(rf"\b(?:{v})", re.I)) for k, v in words(FILE)["kinds"].items())
