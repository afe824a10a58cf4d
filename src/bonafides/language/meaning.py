"""What a clause says, as values: who may or may not do what, to which data, and on what condition."""

from dataclasses import dataclass
from enum import StrEnum

from bonafides.language.sentences import Sentence


class Actor(StrEnum):
    """Who acts in a clause."""

    VENDOR = "vendor"
    AFFILIATE = "affiliate"
    THIRD = "third"
    CUSTOMER = "customer"
    EVERYONE = "everyone"
    """Both parties, or (under a negation) nobody at all."""
    STAFF = "staff"
    UNSAID = "unsaid"
    """A passive clause without an agent: it binds or frees everyone behind the vendor."""


class Modality(StrEnum):
    """How the act is put: as a fact, a right, a duty or an intent, a licence."""

    DOES = "does"
    MAY = "may"
    WILL = "will"
    GRANT = "grant"


class Action(StrEnum):
    """What is done with data."""

    TRAIN = "train"
    IMPROVE_MODELS = "improve-models"
    IMPROVE_SERVICES = "improve-services"
    RESEARCH = "research"
    ANY_PURPOSE = "any-purpose"
    CHOOSE = "choose"
    """No act of its own: the sentence speaks of opting in or out."""


class Data(StrEnum):
    """What kind of data a clause speaks of."""

    CONTENT = "content"
    INFORMATION = "information"
    """Everything the vendor collects, content among it."""
    PERSONAL = "personal"
    FEEDBACK = "feedback"
    USAGE = "usage"
    USE = "use"
    """ "How you use the services", without saying whether that includes what is entered."""
    DEIDENTIFIED = "deidentified"
    SUBSET = "subset"
    """Only a part of it: names, payment details, deleted conversations."""
    CONNECTOR = "connector"
    """What one integration brings in."""
    PUBLIC = "public"
    VISITOR = "visitor"
    PUBLIC_POSTS = "publicposts"
    GENERIC = "noun"
    """ "Data", "files", "text" without an owner."""


class Target(StrEnum):
    """Whose models, or what else, is trained or improved."""

    MODEL = "model"
    OWN = "own-models"
    THIRD = "third-models"
    SHARED = "shared-models"
    ONLY_OWN = "only-own"
    """ "Our own models": those of third parties are left open."""
    CUSTOMER = "customer-models"
    EXCLUSIVE = "exclusive"
    """What only this customer can use."""
    SERVICE = "service"
    COMPETING = "competing"


class Condition(StrEnum):
    """What the act waits for, or what takes it back."""

    OPT_IN = "opt-in"
    IF_YES = "if-yes"
    """If the customer agrees or turns something on."""
    UNLESS_YES = "unless-yes"
    """Unless the customer agrees or turns something on."""
    UNASKED = "unasked"
    """ "Without consent": what may be done so needs none, what may not be done so needs it."""
    DEFAULT = "default"
    """ "By default": until the customer changes it."""
    OPT_OUT = "opt-out"
    OBJECT = "object"
    """A legal right to object or to withdraw consent."""
    SETTING = "setting"
    EVEN_IF = "even-if"
    """Goes on although the customer has opted out."""
    ELSEWHERE = "other"
    """The choice is about marketing, arbitration, cookies."""
    DEFAULT_ON = "default-on"
    """A setting that permits it until the customer changes it."""


class Source(StrEnum):
    """From where the data of a statement is known."""

    CLAUSE = "clause"
    LEAD = "lead"
    NEARBY = "nearby"
    """Said in the sentence before, which this one refers to."""
    HEADING = "heading"
    ABOVE = "above"
    """A heading, though the clause has an object of its own that is in no list."""
    ROW = "row"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Statement:
    """One act that a clause permits or forbids."""

    sentence: Sentence
    start: int
    """First character of the deciding clause in the block's readable view."""
    end: int
    actor: Actor
    modality: Modality
    negated: bool
    action: Action
    data: frozenset[Data]
    source: Source
    targets: frozenset[Target]
    conditions: frozenset[Condition]
    scopes: frozenset[str]
    """Tiers, features, regions it is limited to: business, consumer, preview, flagged, rated, safety, region."""
    under: frozenset[str] = frozenset()
    """The same, named by the headings above it."""
    excepted: bool = False
    """Stands in an exception ("other than to train ...")."""
    exceptions: str = ""
    """Words of the exceptions that follow it, lower case."""
    restricted: bool = False
    """Under "only" or "solely"."""
    hypothetical: bool = False
    """Stands in an "if" or "unless"."""
    used: bool = False
    """A verb of using or collecting stands before the act in its clause."""
    offered: bool = False
    """What the vendor provides for the purpose, not what it does: "we offer APIs to train models"."""
    reported: bool = False
    """Stands in an indirect question: "explains how we use ..."."""
    doubtful: bool = False
    """Under a negated "limit" or "apply to": forbids nothing, and may permit."""
    limited: bool = False
    """An "if" that is no choice of the customer's limits it ("if you are a paying customer")."""
