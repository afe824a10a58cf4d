"""Did anybody attack this model before it was sold?"""

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.filters import is_duty, is_empty, is_pointer, is_untested
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases

FILE = "red_teaming"


def judge(card: Card) -> Judgement:
    """Present when testing of this model is described; partial when only named, of a base model, or pointed to.

    Advice to the buyer to test is absent, and so is a plan.
    """
    said = [p for p in card.passages if _names_it(p) and not is_duty(p.text) and not is_untested(p.text)]
    done = [p for p in said if _is_done(p)]
    if done:
        return present(sorted(done, key=lambda p: "red-team" not in p.zones))
    below = [p for p in card.under("red-team") if len(p.text.split()) > 4 and not is_duty(p.text)]
    touched = said or [p for p in below if not is_untested(p.text) and not is_empty(p.value)]
    return partial(touched) if touched else absent(p for p in card.passages if _names_it(p))


def _names_it(passage: Passage) -> bool:
    text = passage.text
    named = phrases(FILE, "named").search(text) or ("red-team" in passage.zones and phrases(FILE, "acted").search(text))
    return bool(named) and not phrases(FILE, "never").search(text)


def _is_done(passage: Passage) -> bool:
    text = passage.text
    if phrases(FILE, "other").search(text) or (is_pointer(text) and len(text.split()) < 20):
        return False
    acted = "red-team" in passage.zones and phrases(FILE, "acted").search(text)
    return bool(acted or phrases(FILE, "done").search(text)) and len(text.split()) > 5
