"""After which date does the model know nothing?"""

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.filters import is_empty
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases
from bonafides.claims.model_card.when import date_in, date_or_year_in

FILE = "cutoff"
SECTION = "cutoff"


def judge(card: Card) -> Judgement:
    """Present with a date behind which no data is; partial with a window of training or of a part of the data."""
    stated = [(value, p) for p in card.passages if (value := _stated(p))]
    if stated:
        return present((p for _, p in stated), value=stated[0][0])
    windows = [(value, p) for p in card.passages if (value := _window(p) or _gathered(p))]
    if windows:
        return partial((p for _, p in windows), value=windows[0][0], window=True)
    refused = [p for p in card.passages if _names_it(p) and is_empty(p.value)]
    return absent(refused[:1])


def _names_it(passage: Passage) -> bool:
    return SECTION in passage.zones or bool(phrases(FILE, "cutoff").search(passage.text))


def _stated(passage: Passage) -> str | None:
    if SECTION in passage.zones and not is_empty(passage.value):
        return date_or_year_in(passage.value)
    for key in ("cutoff", "ends"):
        for found in phrases(FILE, key).finditer(passage.text):
            around = passage.text[max(0, found.start() - 40) : found.end() + 70]
            behind = passage.text[found.end() : found.end() + 70]
            if key == "ends" and phrases(FILE, "never").search(around):
                continue
            value = date_or_year_in(behind) or (date_or_year_in(around) if key == "cutoff" else None)
            if value and not _only_gathered(found.group(), value):
                return value
    return None


def _only_gathered(cue: str, value: str) -> bool:
    """Whether it says in which year a data set was made, and not up to when its data reach."""
    return bool(phrases(FILE, "gathered").search(f"data {cue}")) and date_in(value) is None


def _gathered(passage: Passage) -> str | None:
    """The year in which data were collected; when a test or the model was made is no matter."""
    found = phrases(FILE, "gathered").search(passage.text)
    if not found or passage.zones & {"evaluation", "version"} or phrases(FILE, "never").search(passage.text):
        return None
    return date_or_year_in(passage.text[found.end() : found.end() + 20])


def _window(passage: Passage) -> str | None:
    found = phrases(FILE, "window").search(passage.text)
    if not found or phrases(FILE, "never").search(passage.text):
        return None
    if (
        found.re.search(passage.text)
        and "training-data" not in passage.zones
        and "train" not in passage.text.casefold()
    ):
        return None
    behind = passage.text[found.start() : found.end() + 60]
    return date_in(behind) or _two_years(behind)


def _two_years(text: str) -> str | None:
    first = date_or_year_in(text)
    if first is None:
        return None
    second = date_or_year_in(text[text.find(first) + len(first) :])
    return f"{first} to {second}" if second else None
