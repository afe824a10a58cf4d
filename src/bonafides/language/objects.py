"""What an act is done to and for: the data in a clause, the models or services that it serves."""

import re

from bonafides.language.lexicon import Mark
from bonafides.language.meaning import Data, Target
from bonafides.language.parsed import Parsed
from bonafides.language.stretches import Act, Kind

REACH = 160
"""Characters after an action in which its object is looked for."""
OWNED = 40
"""Characters between "your" and its noun."""
JOINED = 7
"""Characters between "files" and "you upload" ("files that you upload")."""
TERM_WORDS = 4
"""Words of the longest defined term that is looked up."""
MODELS = frozenset({Target.MODEL, Target.OWN, Target.ONLY_OWN, Target.THIRD, Target.SHARED, Target.CUSTOMER})
_MADE = (" model", " models", " llms", " ai")
"""Endings of names that are somebody else's models where they are what is trained."""
_PRODUCT = re.compile(
    r"(?: (?!and|or|to|in|for|with|on|of)\w+){0,3} (?:services?|features?|tools?|products?|platforms?|apps?|applications?|solutions?|offerings?|functionality)\b"
)
_OFFERED_BY = re.compile(
    r"(?: (?:or|and|ai|llm|model|large|language|service|technology|hosting|cloud|infrastructure)){0,4} (?:providers?|vendors?|suppliers?)\b(?! models?\b)"
)
"""Who offers models is no model: "vendors that help us improve the Services, including model or AI service providers"."""
_NAMED = re.compile(
    r"(?:,? (?:and |or )?(?:[a-z]+(?:,| and| or)? ){0,4}?)(?!You\b|Your\b|We\b|Our\b|AI\b|I\b)[A-Z][A-Za-z]+(?=[.,;)’']| (?:and|or|by|for|to|in|with|platform|app|service)\b|$)"
)
"""What is improved has a name of its own: "to improve, promote and protect Northlight"."""
_INSTRUMENT = ("using", "with", "by", "through", "via")
_NOT_PART = re.compile(
    r"\b(?:that|which) (?:excludes?|omits?)(?: \w+){0,2} $|\bwithout(?: raw| any| the)* $"
    r"|\b(?:not|never|n't|without) (?:\w+ ){0,2}(?:(?:includ|contain|compris|involv)\w*|identif(?:y|ies|ying))(?: \w+){0,4} $"
)
_MARKED = re.compile(
    r"(?: (?:that|which))?(?: (?:you|customers?|users?))? (?:have |has )?(?:not )?"
    r"(?:mark|designat|flagg|label|delet|exclud|select|tagg|specif)\w*"
)
NOTHING: frozenset[Data] = frozenset()


def targets_of(parsed: Parsed, act: Act) -> frozenset[Target]:
    """Objects that follow an action, up to the next verb or instrument; of "trained" also those before it."""
    marks, text = parsed.marks, parsed.text
    found: set[Target] = set()
    end = marks[act.index].end
    for at in range(act.index + 1, act.last):
        mark = marks[at]
        if mark.start - end > REACH or mark.group in ("negation", "modal") or mark.tag in ("join.that", "break.;"):
            break
        if mark.group == "verb" and not _listed(parsed, at):
            break
        if mark.tag in ("break.|", "break.?") or text[mark.start : mark.end] in _INSTRUMENT:
            break
        if mark.group == "target" and not _OFFERED_BY.match(text, mark.end):
            found.add(Target.SERVICE if _powered(text, mark) else Target(mark.tag.partition(".")[2]))
        elif mark.tag == "actor.third" and text[mark.start : mark.end].endswith(_MADE):
            found.add(Target.THIRD)
    if not found and marks[act.index].tag == "action.improve" and _NAMED.match(parsed.original, marks[act.index].end):
        found.add(Target.SERVICE)
    if not found & MODELS and marks[act.index].tag == "action.train":
        before = (m for m in marks[act.first : act.index] if m.group == "target")
        found |= {Target(m.tag.partition(".")[2]) for m in before} & MODELS
    return frozenset(found)


def _powered(text: str, mark: Mark) -> bool:
    """ "our AI-powered services", "our AI automation tools": products that hold AI, no models."""
    return text[mark.start : mark.end].endswith(("ai", "artificial intelligence", "machine learning")) and bool(
        _PRODUCT.match(text, mark.end)
    )


def _listed(parsed: Parsed, at: int) -> bool:
    """Whether a verb goes on a list of verbs with one object: "improve, promote and provide the Services"."""
    return parsed.marks[at].tag == "verb.provide" and parsed.marks[at - 1].tag in ("join.and", "break.,")


def data_in(parsed: Parsed, first: int, last: int, kind: Kind = Kind.MAIN) -> frozenset[Data]:
    """Kinds of data named between two marks, in stretches of one kind."""
    found: set[Data] = set()
    for index in range(first, last):
        mark = parsed.marks[index]
        if mark.group == "data" and parsed.kinds[index] is kind:
            before = parsed.text[max(0, mark.start - 60) : mark.start]
            if mark.tag == "data.visitor" and before.endswith("for "):
                continue  # "for advertising" is a purpose.
            kinds = NOTHING if _NOT_PART.search(before) else _kinds_of(parsed, index)
            # Feedback at the end of a list of content is no limit; content that comes with feedback is limited by it.
            found |= kinds - {Data.FEEDBACK} if Data.CONTENT in found else kinds
    return frozenset(found)


def refers_back(parsed: Parsed, first: int, last: int) -> bool:
    """Whether "such data", "the data" or "it" stands between two marks."""
    return any(
        mark.tag == "data.anaphora" or (mark.tag == "data.noun" and parsed.text.endswith("the ", 0, mark.start))
        for mark in parsed.marks[first:last]
    )


def _kinds_of(parsed: Parsed, index: int) -> frozenset[Data]:
    """What one noun stands for; a capital inside a sentence ("the Content") makes it a term of the contract."""
    mark = parsed.marks[index]
    kind = mark.tag.partition(".")[2]
    noun = parsed.original[mark.start : mark.end].rpartition(" ")[2]
    term = noun[:1].isupper() and not noun.isupper() and not _goes_on(parsed.original, mark.end)
    if term and (defined := _defined(parsed, mark.end)):
        return defined
    if kind in ("anaphora", "noun") and term and index:
        return frozenset({Data.CONTENT})
    if kind == "anaphora":
        return NOTHING
    if kind != "noun":
        return frozenset({Data(kind), *_narrowed(parsed, index)})
    if _owned(parsed, index):
        return frozenset({Data.CONTENT, *_narrowed(parsed, index)})
    return frozenset({Data.INFORMATION if _collected(parsed, index) else Data.GENERIC})


def _narrowed(parsed: Parsed, index: int) -> frozenset[Data]:
    """ "content that you mark as private" is a part of the content only."""
    place = parsed.marks[index].end
    return frozenset({Data.SUBSET}) if _MARKED.match(parsed.text, place) else NOTHING


def _names_customers(parsed: Parsed, mark: Mark) -> bool:
    """ "Enterprise customers' content": a tier may hold the owner."""
    return mark.group == "scope" and (
        "customer" in parsed.text[mark.start : mark.end] or "user" in parsed.text[mark.start : mark.end]
    )


def _collected(parsed: Parsed, index: int) -> bool:
    """ "data which we receive from you": whatever the vendor collects."""
    coming = [mark for mark in parsed.marks[index + 1 : index + 4] if mark.tag != "join.that"]
    near = len(coming) > 1 and coming[0].start - parsed.marks[index].end <= OWNED // 2
    return near and [mark.tag for mark in coming[:2]] == ["actor.vendor", "verb.collect"]


def _goes_on(original: str, end: int) -> bool:
    """Whether the capitals go on ("Data Retention"), so that the noun is part of a longer name."""
    following = original[end : end + 2]
    return following[:1] == " " and following[1:].isupper()


def _defined(parsed: Parsed, end: int) -> frozenset[Data]:
    """What the document says that the term ending here means: the longest of up to four words."""
    if not parsed.terms:
        return NOTHING
    words = parsed.original[max(0, end - 60) : end].split()[-TERM_WORDS:]
    for first in range(len(words)):
        known = parsed.terms.get(" ".join(words[first:]).strip("“”\"'(").casefold())
        if known:
            return known
    return NOTHING


def _owned(parsed: Parsed, index: int) -> bool:
    """ "your <files>", "<files> that you upload", "Customer <records>"."""
    marks = parsed.marks
    noun = marks[index]
    for other in reversed(marks[max(0, index - 3) : index]):
        if noun.start - other.end > OWNED or other.group in ("break", "verb", "modal"):
            break
        if other.tag in ("owner.customer", "actor.customer") or _names_customers(parsed, other):
            return True
    before = marks[max(0, index - 2) : index]
    if [mark.tag for mark in before] == ["actor.customer", "verb.provide"]:
        return True
    if parsed.text.startswith(
        (" of our users", " of users", " of our customers", " of customers", " of you", " of all users"), noun.end
    ):
        return True
    for other in marks[index + 1 : index + 4]:
        if other.start - noun.end > JOINED or other.group == "break":
            break
        if other.tag == "actor.customer":
            return True
    return False
