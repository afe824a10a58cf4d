"""Find the names of data sets: known ones, shapes of names, labelled and linked ones; and counts of data."""

import re
from functools import cache

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.filters import is_content
from bonafides.claims.model_card.lexicon import names, phrases, words
from bonafides.claims.model_card.names import names_a_family
from bonafides.claims.model_card.sections import zones

FILE = "training_data"
SECTION = "training-data"
_COUNT = re.compile(r"[~≈>]?\s?\d[\d.,]*\s?(?:\+|[kKmMbBtT]\b|%|million|billion|trillion|thousand|hours?|h\b|[GMTK]B)?")
_SHAPE = re.compile(
    r"\b(?!(?:The|This|These|Our|Its|Their|All|Each|Both|An?|Training)\s)([A-Z][\w+./-]{1,40}(?:\s[A-Z0-9][\w+./-]{0,30}){0,3})(?:\s\(?(?:\w+\s){0,2}?)(?:dataset|datasets|corpus|corpora|subsets?)\b"
    r"|\b(?:dataset|datasets|corpus|corpora)[,:]?\s(?:(?:called|named|known as|such as|including|are|is|were|used|from|of|the)\s){0,3}\(?[\"'`]?([A-Z][\w+./-]{2,40}(?:\s[A-Z0-9][\w+.-]{0,30}){0,2})"
    r"|\b(?:trained|fine-?tuned|pre-?trained)\s(?:\w+\s){0,3}?(?:on|using|with|from)\s(?:the\s)?[\"'`\[]?([A-Z]\w*(?:[A-Z0-9]|-\d)[\w+./-]{0,40})"
    r"|\b(?:data|images?|samples?|recordings?|volumes?|scans?|slides?|texts?|documents?)\s(?:is|are|was|were|comes?|came)\s(?:\w+\s)?from\s(?:the\s)?"
    r"[\"'`\[]?(?!North|South|East|West|Central|United|Latin|Europe)([A-Z][\w+./-]{1,40}(?:\s\(?[A-Z0-9][\w+./)-]{0,30}){0,6})"
)
_LINKED = re.compile(
    r"huggingface\.co/datasets/[\w.-]{1,60}(?:/[\w.-]{1,80})?|kaggle\.com/(?:(?:datasets|c|competitions)/)?[\w-]+(?:/[\w-]+)?|zenodo\.org/record|physionet\.org/content",
    re.I,
)
_NAMING = re.compile(
    r"(?:training |main |primary |public )?(?:data ?sets?|data|corpus|corpora|name|sources?|trained on)\b", re.I
)
_LEADING = re.compile(
    r"[\W_]{0,4}(?:(?P<id>[A-Za-z][\w.-]{1,40}/[A-Za-z][\w.-]{1,60})|(?P<name>[A-Z][\w.+-]{1,30}(?:\s(?:[A-Z0-9]|v\d)[\w.+-]{0,30}){0,4}))"
)
_FILE = re.compile(r"\.(?:py|json\w?|csv|ya?ml|md|txt|ipynb|parquet)$")


def headed(passage: Passage) -> str:
    """What a row says in a column headed `Training data`."""
    return " ".join(c.text for c in passage.block.cells if c.header and SECTION in zones(c.header))


def heard(text: str) -> str:
    """The part of a sentence that speaks of training: what it says of a test behind that does not count."""
    test = phrases(FILE, "evaluation").search(text)
    if test is None or phrases(FILE, "both").search(text):
        return text
    trained = phrases(FILE, "trained").search(text)
    return text[: test.start()] if trained and trained.start() < test.start() else ""


def only_pointer(passage: Passage) -> bool:
    """Pointers count unless they name what they point to: a link to a data set is a name."""
    if is_content(passage) or is_count(passage) or _known(passage) or _LINKED.search(passage.text):
        return False
    return not any(_looks_like_name(m[2] or m[3] or m[4] or "") for m in _SHAPE.finditer(passage.text))


def data_names(card: Card, passage: Passage) -> tuple[str, ...]:
    """Data sets that a passage names: known ones, shapes of names, and links to collections of data."""
    raw = card.document.text[passage.block.start : passage.block.end]
    found = _known(passage)
    shaped = [next(g for g in match.groups() if g) for match in _SHAPE.finditer(heard(passage.text))]
    for name in [*shaped, *_led(passage)]:
        if _looks_like_name(name) and not phrases(FILE, "never-names").match(name) and not names_a_family(name):
            found.append(name)
    found += _linked(card, passage)
    if not found and (linked := _LINKED.search(raw)):
        found.append(linked.group())
    return tuple(dict.fromkeys(found))


def _known(passage: Passage) -> list[str]:
    """Public data sets that it names; below a heading on training data, in small letters too."""
    text = headed(passage) or heard(passage.text)
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


def _linked(card: Card, passage: Passage) -> list[str]:
    """Linked cells below `Source` or `Dataset` in a table of the training data: what a link leads to has a name."""
    if SECTION not in passage.zones:
        return []
    cells = [c for c in passage.block.cells if c.text and _NAMING.match(c.header.strip(" *_"))]
    low, high = passage.block.start, passage.block.end
    links = {link.text.strip() for link in card.document.links if low <= link.start < high}
    return [c.text.strip() for c in cells if c.text.strip() in links]


@cache
def _in_any_case() -> re.Pattern[str]:
    """Names of two words, which are names in small letters too."""
    listed = [str(n) for n in words("datasets")["names"] if " " in str(n)]
    return re.compile("|".join(rf"\b{re.escape(n)}\b" for n in listed), re.IGNORECASE)


def is_count(passage: Passage) -> bool:
    """Whether a row below such a heading counts data: `German | 137k` under `Number of reviews`."""
    if SECTION not in passage.zones or len(passage.block.cells) < 2:
        return False
    return any(_COUNT.match(c.text) and phrases(FILE, "counted").search(c.header) for c in passage.block.cells)


def _looks_like_name(name: str) -> bool:
    return any(c.isdigit() for c in name) or sum(c.isupper() for c in name) > 1 or "/" in name
