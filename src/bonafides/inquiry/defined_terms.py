"""The words in which one contract calls the vendor, the customer, their content and the service."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from bonafides.model import Document, Terms, fold

_MODAL = r"(?:shall|will|may|agrees?|must|can|reserves?|has|have|do|does|is|are)\b"
_VENDORS = ("Company", "Provider", "Vendor", "Supplier", "Licensor", "Processor", "Service Provider", "Data Processor")
_CUSTOMERS = (
    "Customer",
    "Client",
    "Subscriber",
    "Licensee",
    "Controller",
    "User",
    "Purchaser",
    "Member",
    "Data Controller",
)
_SERVICES = (
    r"(?:Subscription |Cloud |Hosted |SaaS |AI |Software )?"
    r"(?:Services?|Platform|Software|Products?|Offerings?|Solutions?|APIs?|Application)"
)
_AGREEMENT = re.compile(
    r"\b[Tt](?:his|hese) ((?:[A-Z][a-z]+ ){0,2}(?:Agreement|Terms(?: of (?:Service|Use))?|DPA|Addendum|Order Form))\b"
)
_SERVICE = re.compile(rf"\b(?:the|our) ({_SERVICES})\b")
_OWNER = r"(?:Customer|Client|User|Your|Subscriber|Licensee|Member|Controller|End User)"
_CONTENT = re.compile(
    rf"(?<![\w-])((?:{_OWNER} (?:Data|Content|Property|Materials|Information|Inputs?|Submissions?))"
    r"|Inputs? and Outputs?|Prompts? and (?:Outputs?|Completions?))\b"
    r"(?! (?:Processing|Protection|Policy|Addendum|Agreement|Subject))"
)
_QUOTED = re.compile(r"[“\"]((?:[A-Z][\w’'-]*)(?: (?:and )?[A-Z][\w’'-]*){0,3})[,.]?[”\"]")
_OFTEN = 3
"""Uses from which a term that is not defined in quotes counts as a term."""


def terms_of(document: Document, vendor: str = "") -> Terms:
    """The defined terms of `document`; what it does not define keeps our own word.

    A term that names personal data only is never taken: a clause about it would leave all other content open.
    """
    return _terms(document.text, vendor)


@lru_cache(maxsize=16)
def _terms(raw: str, vendor: str) -> Terms:
    text = fold(raw)
    ours = Terms()
    content = _content(text)
    speaker = _party(text, _VENDORS, "we", _short_names(vendor))
    addressed = "you" if speaker == "we" and re.search(r"\b[Yy]our?\b", text) else ""
    return Terms(
        vendor=speaker or ours.vendor,
        customer=_party(text, _CUSTOMERS, "you", ()) or addressed or ours.customer,
        content=content or ours.content,
        service=f"the {found}" if (found := _most(_SERVICE.findall(text))) else ours.service,
        agreement=_agreement(text) or ours.agreement,
        defines_content=bool(content),
    )


def _party(text: str, names: Iterable[str], pronoun: str, short: Iterable[str]) -> str:
    """Who acts most often as the subject of a duty or a right: a defined name, the short name, or the pronoun."""
    known = tuple(dict.fromkeys((*names, *short)))
    counts = Counter({f"{article}{name}": 0 for name in known for article in ("", "the ")})
    # The longest first: "Data Processor" must not count for the shorter name that ends it.
    ordered = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    for found in re.finditer(rf"({ordered}) {_MODAL}", text):
        article = _article(text, found.start())
        if article is not None:
            counts[f"{article}{found[1]}"] += 1
    counts[pronoun] = len(re.findall(rf"\b{pronoun} {_MODAL}", text, re.IGNORECASE))
    best, uses = max(counts.items(), key=lambda pair: (pair[1], -len(pair[0])))
    return best if uses >= 1 else ""


def _article(text: str, at: int) -> str | None:
    """'the ' or '' before the name at `at`; None where the name is the end of a longer one or of another subject."""
    before = text[max(0, at - 6) : at]
    if not before.endswith(("the ", "The ")):
        return None if before[-1:].isalnum() or before[-1:] == "_" else ""
    return "the " if not re.search(r"\w$|[\w’'-] $", before[:-4]) else None


def _short_names(vendor: str) -> tuple[str, ...]:
    """`Meridian Labs, Inc.` is called `Meridian Labs` or `Meridian` in its own contract."""
    words = re.findall(r"[A-Z][\w-]*", vendor.partition(",")[0])
    kept = [w for w in words if w.casefold() not in ("inc", "llc", "ltd", "gmbh", "corp", "limited", "the", "co")]
    return tuple(dict.fromkeys(" ".join(kept[:n]) for n in range(1, len(kept) + 1)))


def _content(text: str) -> str:
    defined = {q for q in _QUOTED.findall(text) if _CONTENT.fullmatch(q)}
    counts = Counter(_CONTENT.findall(text))
    held = {name: n for name, n in counts.items() if name in defined or n >= _OFTEN}
    if held:
        return str(max(held.items(), key=lambda pair: (pair[0] in defined, pair[1], pair[0]))[0])
    return "Content" if '"Content"' in text or "“Content”" in text or "“Content,”" in text else ""


def _agreement(text: str) -> str:
    name = _most(_AGREEMENT.findall(text))
    return f"{'these' if name.startswith('Terms') or name.endswith('Terms') else 'this'} {name}" if name else ""


def _most(found: list[str]) -> str:
    counts = Counter(found)
    return max(counts.items(), key=lambda pair: (pair[1], pair[0]))[0] if counts else ""
