"""How often is what the model says untrue?"""

import re

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.figures import figures
from bonafides.claims.model_card.filters import is_duty
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases

FILE = "hallucination"
_ASSERTED = re.compile(r"\b(?:may|might|can|could|will|tends? to|do(?:es)? not (?!use\b))\b", re.IGNORECASE)
"""Among excluded uses, `to disseminate false information` is what users must not do, not what the model does."""


def judge(card: Card) -> Judgement:
    """Present with this model's figure from a test of facts; partial when it is named without one."""
    found = figures(card, phrases(FILE, "tests"), phrases(FILE, "headings"))
    own = [f for f in found if f.whose == "own"]
    if own:
        value = "; ".join(dict.fromkeys(f"{f.what}: {f.value}" for f in own[:4]))
        return present((f.passage for f in own), value=value)
    unclear = [f.passage for f in found if f.whose == "unclear"]
    named = [p for p in card.passages if _named(p)]
    if unclear or named:
        return partial([*unclear, *named], whose="unclear" if unclear else None)
    return absent((f.passage for f in found), whose="another model's" if found else None)


def _named(passage: Passage) -> bool:
    if passage.block.cells or ("out-of-scope-use" in passage.zones and not _ASSERTED.search(passage.text)):
        return False
    text = passage.text
    if not phrases(FILE, "named").search(text) or phrases(FILE, "never").search(text):
        return False
    return not is_duty(text) or bool(passage.zones & {"limitations"})
