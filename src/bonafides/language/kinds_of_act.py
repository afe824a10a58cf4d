"""Which act an action mark names: the training of models is not that of people, "improve" needs what is improved."""

import re

from bonafides.language.meaning import Action, Actor, Data, Modality, Target
from bonafides.language.objects import MODELS, targets_of
from bonafides.language.parsed import Parsed
from bonafides.language.stretches import Act, Kind

_PROCESSES = ("process", "method", "explanation", "stage", "step", "technique", "approach", "phase")
_POSSESSED = ("regarding ", "our ", "the ", "this ", "their ", "its ", "such ", "each ", "'s ", "of training ", "your ")
"""Before "training", when no model follows: the noun is only spoken of."""
_LIMITS = (
    "solely", "only ", "for the purpose", "purposes of", "in order to", "in connection with", "as necessary",
    "to provide", "to operate", "to enable", "to the extent", "to perform", "to promote",
)  # fmt: skip
_ALWAYS = (
    "retrain",
    "fine tun",
    "finetun",
    "pretrain",
    "pre train",
    "reinforcement learning",
    "machine learning purpose",
)
_MODIFIES = re.compile(
    r" (?:programs?|programmes?|services?|data|election|permission|team|group|preview|tools?|records?|communit\w+|institut\w+|organi[sz]ations?|partners?"
    r"|participants?|source|licen[cs]es?|mode|settings?|is|published|papers?|stud(?:y|ies)|projects?|use|workflow|credits?|features?)\b"
)
"""After "research" these make it a name or a property: "a research preview"."""
_THEIR_MAKING = (" you ", " users ", " customers ")
"""Before "create" these tell what the customer makes: "the content you create inside the AI"."""
OF_THE_WORLD = (
    r"(?<!our )(?<!its )\b(?:semantic|data|world|financial|business|pricing|threat|cost|operating|process|domain|mental|dimensional|object|3d"
    r"|revenue|delivery|decision|risk|budget|forecast|entity|stakeholder|solid|building|role|service|spreadsheet) models?\b"
)
"""Models of a thing, made for the customer: nothing that learns from anybody."""
_DRAWN = re.compile(
    rf" (?:(?!(?:ai|ml|our|its|algorithms?|llms?|learning|language)\b)[\w,'()/]+ ){{0,8}}?{OF_THE_WORLD}(?!.{{0,40}}\b(?:ai|learning|language) models?)"
)
_TRAINED = re.compile(
    r"(?:pre |re)?(?:trained|tuned) (?:\w+ ){0,2}?(?:models?|llms?|ai|networks?|algorithms?|classifiers?|embeddings?)\b"
)
"""An adjective, unless an auxiliary stands before it: "it uses pre-trained models"."""
_CORPORA = ("training data", "training set", "training corp")
_FILLS = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|becom(?:e|es|ing)|add(?:s|ed|ing)?|part of|includ(?:e|es|ed|ing)|enter(?:s|ed)?|serv(?:e|es|ing)|turn(?:s|ed|ing)?|as|into|keep|compil\w+|treat\w*|contribut\w+|feed(?:s|ing)?|fed|form(?:s|ing)?|creat\w+|generat\w+|build\w*|curat\w+|collect\w*|retain\w*|exclud\w*|not|no|never|without)\b"
)
_COMES_FROM = re.compile(
    r"\b(?:includes?|included in|comes? from|consists? of|part of|becomes?|drawn from|taken from|added to|goes? into)\b"
)
_OF_DATA = frozenset({Data.CONTENT, Data.PERSONAL, Data.INFORMATION, Data.USAGE, Data.DEIDENTIFIED, Data.SUBSET})


def action_of(parsed: Parsed, act: Act, data: frozenset[Data]) -> tuple[Action | None, frozenset[Target]]:
    """The action and its targets; None where the mark is no act on data (courses for staff, tests of systems)."""
    mark = parsed.marks[act.index]
    kind = mark.tag.partition(".")[2]
    targets = targets_of(parsed, act)
    named = targets & MODELS
    if any(other.tag == "target.competing" for other in parsed.marks):
        targets |= {Target.COMPETING}
    if any(other.tag == "target.exclusive" for other in parsed.marks):
        targets |= {Target.CUSTOMER}
    if parsed.text.endswith("their ", 0, mark.start):
        targets |= {Target.THIRD}
    if kind in ("better", "enter"):
        enough = named if kind == "enter" else _made_better(parsed, act)
        return (Action.TRAIN if enough and kind == "enter" else Action.IMPROVE_MODELS if enough else None), targets
    if kind == "make" and (parsed.text.endswith(_THEIR_MAKING, 0, mark.start) or _DRAWN.match(parsed.text, mark.end)):
        return None, targets
    if kind in ("improve", "make"):
        served = kind == "improve" and Target.SERVICE in targets
        return (Action.IMPROVE_MODELS if named else Action.IMPROVE_SERVICES if served else None), targets
    if kind == "derive":
        return (Action.ANY_PURPOSE if _without_end(parsed, act) else None), targets
    if kind == "any-purpose":
        limited = any(kind is Kind.EXCEPT for kind in parsed.kinds[act.index : act.index + 2])
        return (None if limited else Action.ANY_PURPOSE), targets
    if kind in ("train", "improve-models"):
        return (Action(kind) if _of_machines(parsed, act, named, data) else None), targets
    if kind == "research" and _MODIFIES.match(parsed.text, mark.end):
        return None, targets
    return Action(kind), targets


def _of_machines(parsed: Parsed, act: Act, named: frozenset[Target], data: frozenset[Data]) -> bool:
    """A model is named, or data is what is trained on; a "training process" alone is only spoken of."""
    mark = parsed.marks[act.index]
    following = parsed.text[mark.end : mark.end + 14].lstrip()
    if following.startswith(_PROCESSES) or parsed.text.endswith(("process of ", "course of "), 0, mark.start):
        return False
    if parsed.text.startswith("learn", mark.start):
        return _learner_before(parsed, act, data)
    if _TRAINED.match(parsed.text, mark.start) and not _helped(parsed, act):
        return False
    if parsed.text.startswith(_CORPORA, mark.start) and not _filled(parsed, act):
        return False
    if parsed.text.startswith(_ALWAYS, mark.start):
        return True
    if named or mark.tag == "action.improve-models":
        return True
    owned = parsed.text.startswith("training", mark.start) and parsed.text.endswith(_POSSESSED, 0, mark.start)
    if owned and not (Data.CONTENT in data and (act.state.negated or _made_of(parsed, mark.start))):
        return False
    around = [other.tag for other in parsed.marks]
    if "staff-training.idiom" in around or act.state.actor is Actor.STAFF:
        return False
    if any(tag.startswith("target.") and tag != "target.service" for tag in around):
        return True
    return bool(data & _OF_DATA)


def _learner_before(parsed: Parsed, act: Act, data: frozenset[Data]) -> bool:
    """ "our models learn from ...": people learn as well, so the learner is a model, or a system that learns from content."""
    before = {Target(m.tag.partition(".")[2]) for m in parsed.marks[act.first : act.index] if m.group == "target"}
    return bool(before & MODELS) or (Target.SERVICE in before and Data.CONTENT in data)


def _made_better(parsed: Parsed, act: Act) -> bool:
    """ "make our models smarter"."""
    place = parsed.marks[act.index].start
    before = [m for m in parsed.marks[max(0, act.index - 3) : act.index] if m.group == "target"]
    return (
        bool(before)
        and " mak" in parsed.text[max(0, place - 60) : place]
        and Target(before[-1].tag.partition(".")[2]) in MODELS
    )


def _without_end(parsed: Parsed, act: Act) -> bool:
    """A licence to derive works that never ends and names no purpose covers every purpose."""
    lasting = "perpetual" in parsed.text or "irrevocable" in parsed.text
    return act.state.modality is Modality.GRANT and lasting and not any(limit in parsed.text for limit in _LIMITS)


def _helped(parsed: Parsed, act: Act) -> bool:
    """ "we have trained models on ...": an auxiliary, or a subject, right before a participle makes a verb of it."""
    before = parsed.marks[act.index - 1] if act.index else None
    start = parsed.marks[act.index].start
    return (
        before is not None
        and start - before.end <= 2
        and (before.group in ("modal", "actor") or before.tag == "verb.provide")
    )


def _filled(parsed: Parsed, act: Act) -> bool:
    """ "used as training data", "the training data includes prompts"; "outputs may reflect training data" fills none."""
    at = parsed.marks[act.index].start
    begin = parsed.marks[act.first].start if act.first else 0
    return bool(_FILLS.search(parsed.text, begin, at)) or bool(_COMES_FROM.search(parsed.text, at))


def _made_of(parsed: Parsed, place: int) -> bool:
    """ "The training data comes from users' conversations" says what is trained on."""
    own = not parsed.text.endswith("your ", 0, place)
    return own and bool(_COMES_FROM.search(parsed.text))
