"""A clause of the library, and the words in which one contract calls its parties and its content."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bonafides.model.claim import Citation

_FIRST_PERSON = {"we": ("us", "our"), "you": ("you", "your")}
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Terms:
    """The defined terms of one contract; the defaults are those of a contract that we would write."""

    vendor: str = "Vendor"
    """As the subject of a sentence: `Vendor`, `the Company`, `we`."""
    customer: str = "Customer"
    content: str = "Customer Content"
    service: str = "the Service"
    agreement: str = "this Agreement"
    defines_content: bool = False
    """Whether the contract itself uses `content`; else a clause that uses it has to define it."""

    def words(self) -> dict[str, str]:
        """Every slot that a clause may hold, with the words that fill it; a capital begins a sentence."""
        filled: dict[str, str] = {}
        for role, name in (("vendor", self.vendor), ("customer", self.customer)):
            to, of = _FIRST_PERSON.get(name, (name, f"{name}'s" if not name.endswith("s") else f"{name}'"))
            filled |= {role: name, f"{role}_to": to, f"{role}_of": of}
        filled |= {"content": self.content, "service": self.service, "agreement": self.agreement}
        return filled | {slot.capitalize(): text[:1].upper() + text[1:] for slot, text in filled.items()}


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause that we ask for, with what is wrong with the sentences that stand in its place."""

    id: str
    title: str
    topic: str
    """Topic of the claims that speak of it, '' where no reader does."""
    belongs_in: tuple[str, ...]
    """Document kinds that it belongs in, the best first."""
    text: str
    fallback: str
    """What to settle for when the clause is refused."""
    problems: Mapping[str, str]
    """What is wrong, by value of the claim; `silent` where nothing is said, `other` for any other value."""
    wording: tuple[tuple[tuple[str, ...], str], ...]
    """Phrases (lower case) and what is wrong with a sentence that holds one of them."""

    def filled(self, text: str, terms: Terms) -> str:
        """`text` of this clause in the words of `terms`. Raises KeyError for a slot that there is not."""
        words = terms.words()
        return _SLOT.sub(lambda match: words[match[1]], text)


@dataclass(frozen=True, slots=True)
class Redline:
    """The vendor's sentence, what is wrong with it, what should stand there, and what to settle for."""

    citation: Citation | None
    """The vendor's sentence; None where nothing is said and the clause has to be inserted."""
    problem: str
    replacement: str
    fallback: str
    document: str
    """Path of the document to be amended, '' where no contract is in the packet."""
    action: str
    """`replace` the sentence, `override` it from the contract, or `insert` the clause."""
    title: str = ""
    """What the clause is about; says nothing of the vendor."""


DEFINITION = (
    "“{content}” means everything submitted to {service} by {customer_to} and {customer_of} users, everything "
    "returned by {service}, and data derived from either."
)
"""Added to a clause whose contract has no word of its own for content."""
