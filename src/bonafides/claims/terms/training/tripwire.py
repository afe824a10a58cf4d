"""A promise stands only where every other sentence that might permit training is explained as harmless.

The reader of clauses misses what is worded unlike its lexicon. Here the words of training are few and wide, and it is the harmless that has to be
shown: what is neither denied nor the customer's own act nor about people, public data or a customer's own model is unexplained.
"""

import re
from collections.abc import Iterator, Sequence

from bonafides.claims.terms.training.roles import Role, role_of
from bonafides.claims.terms.training.suspicion import phrases, quiet, suspicions
from bonafides.language.answers import is_question
from bonafides.language.definitions import defines
from bonafides.language.lexicon import normal
from bonafides.language.meaning import Action, Actor, Data, Modality, Source, Statement, Target
from bonafides.language.sentences import Sentence
from bonafides.language.spans import LONG, window
from bonafides.model import BlockKind

_COUNTED = frozenset(
    {Role.PERMISSION, Role.OPT_OUT, Role.UNTIL_TOLD, Role.OPT_IN, Role.CARVED, Role.DERIVED, Role.HINT}
)
_PARTS = re.compile(
    r";|[—–] (?=(?:never|not|no|but|we|our|it|they|this)\b)|,? \b(?:but|however|though|although|whereas|while|yet|rather than)\b|,? and (?=we\b|our\b|they\b|it\b|may\b|will\b)"
    r"|, (?=(?:so )?(?:we|it|they) |(?:our|the) (?:\w+ ){1,3}(?:is|are|may|will|can)\b)"
)
_NO = r"(?:not|never|no|nor|neither|none|without|zero|cannot|nothing|n't|prohibit\w*|forbid\w*|refrain\w*|preclud\w*|exclud\w*|disallow\w*|abstain\w*|(?:\w+n't))"
_DENIED = re.compile(rf"\b{_NO}\b|\bwe (?:\w+ ){{0,5}}(?:disabl\w+|turn\w* off|switch\w* off|opt\w* out)\b")
_DENIED_BEHIND = re.compile(
    rf"^ (?:no|none)\b|^[^,;]{{0,90}}\b(?:is|are|be|does|do|remains?|shall|will) (?:\w+ )?{_NO}\b|^.{{0,200}}\|\s*(?:no|never|none|✗|✘|❌)\b"
)
_UNDENIED = re.compile(
    r"\b(?:nothing|not|no|n't|never|nor|without)\b(?: \w+){0,4}? (?:stop|prevent|prohibit|limit|restrict|prejudice|preclude|hinder|impair|affect"
    r"|object|objection|claim|bar|forbid|exclude|only|merely|solely|just)\w*"
)
_NOT_BY_VENDOR = re.compile(
    r"\b(?:you|customers?|users?|clients?|developers?|licensees?)(?: (?:may|can|will|must|might|to|also|and|\w+ly))* $"
    r"|\b(?:lets?|helps?|allows?|enables?|permits?)(?: \w+){1,3}(?: to)?(?: \w+ and)? $"
    r"|\b(?:delet|destroy|eras|purg|remov)\w*(?: \w+){0,6} $"
)
"""What a customer does or is helped to do, and what is deleted."""
_CUSTOMERS_RIGHT = re.compile(
    r"(?:^|[:.)] )[\W\d]*(?:you|customers?|users?|licensees?|developers?|clients?) (?:may|can|must|shall|will|are free to|are responsible for)\b(?! have)"
)
_OURS = re.compile(r"\b(?:we|us|our|provider|vendor|company|supplier)\b")
"""Words for the vendor in a sentence on what customers may do."""
_TITLED = re.compile(r"[\W\d]*(?:how|what|why|when|where|who|which|whether)\b")
_NAMES = re.compile(r"[(](?:the |each,? (?:a|an) |collectively,? )?[“\"][A-Z]")
"""A definition in passing: `programs that train models (the "Services")`."""
_PURPOSE = re.compile(
    r"\b(?:to|for) (?:\w+ )?(?:re|fine )?(?:train|tun|improv|develop|enhanc|build)\w*|\b(?:our|its|their) (?:\w+ ){0,2}models?\b"
)
_BASES = re.compile(r"\b(?:interests?|legal|contract|consent|purposes?|we|our|yes)\b")
"""In a table without the name of a model these make a row more than an entry of a list."""
_THEIR_GOOD = re.compile(r"\byour (?:privacy|trust|security|rights|needs|experience|confidentiality)\b")
"""What of the customer's is no data."""
_POINTER = re.compile(
    r"[\W\d]*(?:for (?:more|further|additional) (?:information|details?)|(?:please )?(?:see|visit|read|review|refer to|check out|consult)\b|(?:learn|read|find out) more)\b"
)
"""Where more is told: such a sentence permits nothing, unless it says that something is trained."""
_SAID = re.compile(r"\b(?:we|may|will|is|are|can|be|have|has)\b")


def unexplained(said: Sequence[Sentence], found: Sequence[Statement]) -> list[Statement]:
    """Sentences that may permit training and that nothing explains, each as a statement on data that is not told.

    What names feedback or de-identified data is given these as its data.
    """
    counted = {_place(s.sentence) for s in found if not s.negated and role_of(s) in _COUNTED}
    return [
        _suspect(sentence, at)
        for sentence in said
        if _place(sentence) not in counted and (at := _trips(sentence)) is not None
    ]


def names_training(suspect: Statement) -> bool:
    """Whether a suspect sentence names training itself and what is the customers', so that a silent document is open."""
    text = normal(suspect.sentence.whole)
    return not suspect.data and bool(phrases("teaches").search(text) and phrases("theirs").search(text))


def _place(sentence: Sentence) -> tuple[int, int]:
    return sentence.block.start, sentence.start


def _trips(sentence: Sentence) -> int | None:
    """Where in the sentence the first unexplained suspicion stands; None when there is none."""
    text = normal(sentence.text)
    if not phrases("machines", "teaches").search(text) or is_question(text) or defines(sentence.text):
        return None
    if sentence.block.kind is BlockKind.HEADING and not _says(text.rstrip()):
        return None
    lead = normal(sentence.lead)
    whole = quiet(f"{lead} {text}" if lead else text)
    if not phrases("concerns").search(whole) or _harmless(whole, sentence):
        return None
    own = len(whole) - len(text)
    return next((max(0, at - own) for at in _affirmed(whole) if at >= own), None)


def _says(heading: str) -> bool:
    """Whether a heading is a sentence, not a title of what is told below."""
    return heading.endswith(".") or bool(_SAID.search(heading) and not _TITLED.match(heading))


def _affirmed(text: str) -> Iterator[int]:
    """Places of suspicions that stand in no denied part of the sentence and are no customer's act."""
    edges = [0, *(m.start() for m in _PARTS.finditer(text)), len(text)]
    for begin, end in zip(edges, edges[1:], strict=False):
        if _CUSTOMERS_RIGHT.search(text[begin:end]) and not _OURS.search(text, begin, end):
            continue
        for at, after in suspicions(text, begin, end):
            before = text[begin:at]
            denied = _DENIED.search(_UNDENIED.sub("", before)) or _DENIED_BEHIND.search(text[after:end])
            if not denied and not _NOT_BY_VENDOR.search(before) and not _consented(text):
                yield at


def _harmless(text: str, sentence: Sentence) -> bool:
    """People who are trained, data from elsewhere, a customer's own model, ownership, names, rules for customers."""
    if phrases("of-the-customer", "ownership").search(text):
        return True
    if _NAMES.search(sentence.text) and not _PURPOSE.search(text):
        return True
    if phrases("of-people").search(text) and not phrases("machines").search(text):
        return True
    if phrases("elsewhere").search(text) and not phrases("theirs").search(_THEIR_GOOD.sub(" ", text)):
        return True
    if sentence.block.kind is BlockKind.ROW and not (phrases("machines").search(text) or _BASES.search(text)):
        return True
    if _POINTER.match(text) and not phrases("teaches").search(text):
        return True
    above = " ".join(sentence.block.path[-2:]).casefold()
    return bool(phrases("rules").search(above)) and " we " not in f" {text} "


def _consented(text: str) -> bool:
    return any(
        not re.match(r"[^,.;]{0,30}\b(?:not|otherwise)\b", text[m.end() :])
        for m in re.finditer(
            rf"\b(?:with|subject to|only|if|unless|where|(?<!not )(?:requires?|needs))\b[^,.;]{{0,40}}?(?:{phrases('consent').pattern})",
            text,
        )
    )


def _suspect(sentence: Sentence, at: int) -> Statement:
    text = normal(sentence.text)
    start, end = (0, len(text)) if len(text) <= LONG else window(text, 0, len(text), at)
    kinds = {Data.FEEDBACK: "feedback", Data.DEIDENTIFIED: "deidentified"}
    data = frozenset(kind for kind, name in kinds.items() if phrases(name).search(text))
    return Statement(
        sentence, sentence.start + start, sentence.start + end, Actor.UNSAID, Modality.DOES, False, Action.TRAIN, data,
        Source.UNKNOWN, frozenset({Target.MODEL}), frozenset(), frozenset(),
    )  # fmt: skip
