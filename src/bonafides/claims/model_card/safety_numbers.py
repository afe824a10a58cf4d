"""Was it measured how often the model does harm?"""

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.figures import Figure, figures
from bonafides.claims.model_card.filters import is_duty, is_elsewhere, is_untested
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases

FILE = "safety_numbers"


def judge(card: Card) -> Judgement:
    """Present with this model's figure; partial with a test described without one; duties of the buyer are nothing."""
    found = figures(card, phrases(FILE, "tests"), phrases(FILE, "headings"))
    own = [f for f in found if f.whose == "own" and not _is_detection(f)]
    if _is_detector(card):
        own = []
        found = ()
    if own:
        value = "; ".join(dict.fromkeys(f"{f.what}: {f.value}" for f in own[:4]))
        return present((f.passage for f in own), value=value)
    touched = [f.passage for f in found if f.whose == "unclear"]
    touched += [p for p in card.passages if _described(p)]
    pictures = [p for p in card.pictures if "safety" in p.zones and phrases(FILE, "tests").search(p.text)]
    if touched or pictures:
        return partial([*touched, *pictures], picture=True if pictures and not touched else None)
    return absent((f.passage for f in found), whose="another model's" if found else None)


def _is_detection(figure: Figure) -> bool:
    """Whether a figure is the accuracy with which harmful content is told, not how often the model is harmful."""
    return bool(phrases(FILE, "detector").search(f"{figure.what} {figure.passage.text}"))


def _is_detector(card: Card) -> bool:
    """Whether the card's model is itself a filter for such content."""
    title = " ".join(n.text for n in card.names[:-1])
    opening = " ".join(p.text for p in card.passages[:6] if not p.block.cells)
    return bool(phrases(FILE, "detector").search(f"{title} {opening}"))


def _described(passage: Passage) -> bool:
    text = passage.text
    named = phrases(FILE, "described").search(text) or phrases(FILE, "named").search(text)
    return bool(named) and not (passage.block.cells or is_duty(text) or is_untested(text) or is_elsewhere(text))
