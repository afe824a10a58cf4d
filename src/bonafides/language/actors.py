"""Who acts in a clause: the vendor, its people, the customer, somebody else, or nobody that is named."""

import re
from enum import StrEnum

REACH = 300
"""Characters before a verb in which its subject is looked for."""
_CUSTOMER = "you customer customers client clients subscriber subscribers user users end-user end-users member members licensee controller controllers exporter individual individuals consumer consumers developer developers administrator administrators owner owners organisation organization employer".split()
_PEOPLE = "employee employees personnel staff staffs contractor contractors human humans reviewer reviewers annotator annotators moderator moderators engineer engineers agents agent team teams operators operator specialists analysts linguists people person persons somebody someone nobody no-one anyone anybody worker workers representative representatives".split()
_VENDOR = "we us company provider vendor processor supplier licensor importer contractor-of-record recipient party parties affiliates affiliate".split()
_OTHER = "it they that which this these those such third-party partners partner providers subprocessors sub-processors subprocessor sub-processor authority authorities court advertisers".split()
_TOOLS = frozenset("app apps application applications service services platform platforms software model models website websites site sites product products network system systems api apis assistant feature features tool tools".split())  # fmt: skip
"""Things that act only where a verb of theirs follows: "the Services may"."""
_OUTSIDE = frozenset("third third-party other external outside independent unaffiliated".split())
"""Before a party's name these make somebody else of it: "third parties"."""
_BEFORE_OBJECTS = frozenset(
    "about to from with for on at than via through into against between under by behind".split()
)
"""Who stands behind these is no subject: "information about you"."""
_NO_ONE = re.compile(r"\bno one\b", re.IGNORECASE)
_ARTICLES = frozenset("the a an".split())
_MODALS = frozenset("may can will shall might could must does do has have is are was were cannot reserves would should also only never not".split())  # fmt: skip
_WORD = re.compile(r"[A-Za-z][\w’'&.-]*")
_ALL = frozenset(_CUSTOMER) | frozenset(_PEOPLE) | frozenset(_VENDOR) | frozenset(_OTHER)
_CLAUSE_END = re.compile(r"[;:]|\.\s|,\s(?:and|but|or)\s|\s(?:but|whereas|while|unless|if|because)\s")
_NOT_A_NAME = frozenset("the a an if when where in on at for to of any all no not unless upon after before during as by with from subject notwithstanding without under section clause this these your our their its each both personal data content information services service input inputs output outputs materials material terms term agreement account accounts submission submissions property feedback policy dpa addendum confidential contents messages prompts prompt however further additionally such".split())  # fmt: skip


_THING = frozenset("data content contents information personal confidential materials inputs input outputs prompts account accounts property submissions conversations".split())  # fmt: skip
"""After an actor's name these make a thing of it: "Customer Data" does nothing."""


_RELATIVE = re.compile(r"(?:we|you) (?:use|engage|employ|hire|appoint|choose|work with|partner with|contract with),? (?:may|can|will|have|has|do|are|might)\b", re.IGNORECASE)  # fmt: skip
"""In "the companies we use may see it" those companies act, not we."""


class Actor(StrEnum):
    """Whose act a clause tells of."""

    VENDOR = "vendor"
    PEOPLE = "people"
    """Named persons: staff, contractors, reviewers."""
    CUSTOMER = "customer"
    OTHER = "other"
    NOBODY = ""
    """No actor is named before the verb."""


def agent(text: str, at: int) -> Actor:
    """The actor named last before position `at`, where the verb stands, and inside its clause if one is named there."""
    return subject(text, at)[0]


def subject(text: str, at: int) -> tuple[Actor, int]:
    """That actor, and the position where it is named (`at` itself where nobody is)."""
    start = max(0, at - REACH)
    window = text[start:at]
    cut = max((m.end() for m in _CLAUSE_END.finditer(window)), default=0)
    for begin in dict.fromkeys((cut, 0)):
        found = _last(window[begin:], start + begin == 0)
        if found:
            return found[0], start + begin + found[1]
    return Actor.NOBODY, at


def _last(window: str, opens: bool) -> tuple[Actor, int] | None:
    words = [(m[0], m.start()) for m in _WORD.finditer(_NO_ONE.sub("no-one", window))]
    for index in range(len(words) - 1, -1, -1):
        word, at = words[index]
        behind = words[index + 1][0].casefold() if index + 1 < len(words) else ""
        found = None if behind in _THING else _actor(word, behind, opens and index == 0)
        if found is None or _RELATIVE.match(window, at):
            continue
        before = [w.casefold() for w, _ in words[max(0, index - 2) : index]]
        close = before[-1] if before else ""
        ahead = before[0] if close in _ARTICLES else close
        if ahead not in _BEFORE_OBJECTS and not (ahead == "of" and found is not Actor.PEOPLE):
            return Actor.OTHER if found is Actor.VENDOR and close in _OUTSIDE else found, at
    return None


def _actor(word: str, behind: str, first: bool) -> Actor | None:
    plain = word.casefold().rstrip(".'’").removesuffix("’s").removesuffix("'s")
    if plain != word.casefold().rstrip(".'’"):
        return None  # A possessor does not act: "the customer's data".
    if plain in _TOOLS:
        return Actor.OTHER if behind in _MODALS else None
    if plain in _ALL:
        return _kind(plain)
    named = word[0].isupper() and plain not in _NOT_A_NAME and len(plain) > 1
    return Actor.VENDOR if named and not (first and plain.endswith(("ly", "ing"))) else None


def _kind(plain: str) -> Actor:
    if plain in _CUSTOMER:
        return Actor.CUSTOMER
    if plain in _PEOPLE:
        return Actor.PEOPLE
    return Actor.VENDOR if plain in _VENDOR else Actor.OTHER
