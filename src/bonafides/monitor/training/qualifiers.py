"""What qualifies a sentence on training: who else, which kinds of data, how long, how safe, with which exceptions."""

from bonafides.language.sentences import Sentence
from bonafides.model import BlockKind
from bonafides.monitor.training import wording as say
from bonafides.monitor.training.trait import DATA, EXCEPTION, Trait

_OF_A_PERMISSION = (
    (Trait.RESTRICTED, say.RESTRICTED),
    (Trait.SAFEGUARD, say.SAFEGUARD),
    (Trait.LASTING, say.LASTING),
)


def of_permission(sentence: Sentence) -> set[str]:
    """Who else trains, on which kinds of data, with which safeguard and for how long."""
    text = sentence.text
    found: set[str] = {Trait.OTHERS_TRAIN} if say.OTHERS.search(text) else set()
    if sentence.block.kind is BlockKind.ROW:
        # A row names every kind of data and safeguard of its purpose in separate cells; none limits another.
        return found
    found |= {f"{DATA}{name}" for name, pattern in say.KINDS_OF_DATA if pattern.search(text)}
    return found | {trait for trait, pattern in _OF_A_PERMISSION if pattern.search(text)}


def of_promise(sentence: Sentence, exceptions: str) -> set[str]:
    """Whom it binds beside the vendor, and what it leaves out; `exceptions` are the engine's words of them."""
    text = sentence.text
    found: set[str] = {Trait.OTHERS_BOUND} if say.OTHERS.search(text) or say.ANYONE.search(text) else set()
    if not exceptions:
        return found
    return found | (exceptions_in(exceptions) or {f"{EXCEPTION}{' '.join(exceptions.split())}"})


def exceptions_in(text: str) -> set[str]:
    """The kinds of exceptions that the words name."""
    return {f"{EXCEPTION}{name}" for name, pattern in say.EXCEPTIONS if pattern.search(text)}


def way_out(text: str) -> set[str]:
    """A way to refuse, for everybody or for some."""
    return {Trait.SOME_WAY_OUT if say.OF_SOME.search(text) else Trait.WAY_OUT}


def offers(text: str) -> bool:
    """Whether the words offer a choice about the use of data, not about mail, cookies or arbitration."""
    return bool(say.OFFERED.search(text)) and not say.OF_SOMETHING_ELSE.search(text)
