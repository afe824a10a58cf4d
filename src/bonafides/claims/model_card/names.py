"""How a card calls its own model, so that a competitor's number is not taken for this model's."""

import re
from dataclasses import dataclass

from bonafides.claims.model_card.lexicon import phrases, plain
from bonafides.claims.model_card.sections import zones
from bonafides.model import BlockKind, Document

_TOKEN = re.compile(r"[a-z]+|\d+")
_IS = re.compile(
    r"(?:(?:[Tt]he|[Oo]ur|Meet|Introducing)\s)?[`*_\"']{0,3}"
    r"(?P<name>[A-Z0-9][\w.\-/+]{0,40}(?<!\.)(?:\s(?:[A-Z0-9][\w.\-/+]{0,40}(?<!\.)|v\d[\w.]{0,8}|large|base|small|mini|medium|uncased|cased|finetuned)){0,6})"
    r"[`*_\"']{0,3}(?:\s\([^()]{1,60}\))?(?:\s(?:models?|family|collection|series|checkpoint|of))?[\s,]{1,2}"
    r"(?:is|are|was|were|has|belongs?|utilizes|uses|comes|supports|consists|can|developed|the)\b"
)
_NO_NAME = re.compile(
    r"(?:This|These|It|We|The|Our|In|As|For|Some|All|Since|Although|While|There|They|You|Each|Training|Data|Note)\b"
)
_GENERIC = frozenset(
    "the a an model models card cards readme md evaluation notes description overview system data statement this these "
    "it they we our for of and with to on in large language hf main index en details introduction about".split()
)
_BASE = re.compile(
    r"\b(?:versions?|conversions?|quanti[sz]ations?|distillations?|derivatives?|port|variants?|copy|fine-?tun\w{1,4}|checkpoint)"
    r"\s(?:of|from)\s(?:the\s)?(?:[\w ]{0,30}?\s)?(?P<name>[A-Za-z][\w.\-]{1,50}\d[\w.\-]{0,30})"
)
MIN_LIKENESS = 0.4


@dataclass(frozen=True, slots=True)
class Name:
    """A name and its parts: letters and numbers apart."""

    text: str
    parts: frozenset[str]


def name_of(text: str) -> Name:
    """The name as comparable parts."""
    return Name(text, frozenset(t for t in _TOKEN.findall(text.casefold()) if t not in _GENERIC))


def own_names(document: Document) -> tuple[Name, ...]:
    """Names from the first headings and from the sentences that say what the model is, then the file's name."""
    found: list[str] = []
    for block in document.blocks[:60]:
        text = plain(block.view.text)
        titled = not zones(text) or any(ch.isdigit() for ch in text)
        if block.kind is BlockKind.HEADING and block.level == 1 and len(text) < 80 and titled:
            found.append(text)
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            found += _opened(text)
    stem = document.evidence.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    named = [name_of(text) for text in list(dict.fromkeys(found))[:6]]
    return (*(n for n in named if _is_name(n)), name_of(stem))


def _opened(text: str) -> list[str]:
    """Names with which the sentences of a paragraph open and of which they say what they are."""
    starts = [0, *(m.end() for m in re.finditer(r"[.!?]\s+(?=[A-Z`*\"])", text[:1_500]))]
    opened = [_IS.match(text, at) for at in starts]
    return [m["name"] for m in opened if m and not _NO_NAME.match(m["name"])]


def base_names(text: str) -> frozenset[str]:
    """Names, casefolded, of which the text says that this model is a version."""
    return frozenset(m["name"].rstrip(".").casefold() for m in _BASE.finditer(plain(text)[:20_000]))


def likeness(label: str, own: tuple[Name, ...]) -> float:
    """How much a column's or row's label is one of the own names, from 0 to 1; a shared number alone is nothing."""
    parts = name_of(plain(label)).parts
    best = 0.0
    for name in own:
        shared = parts & name.parts
        if any(len(p) > 1 and p.isalpha() for p in shared):
            best = max(best, 2 * len(shared) / (len(parts) + len(name.parts)))
    return best


def names_a_model(label: str) -> bool:
    """Whether a label reads as some model's name."""
    text = plain(label)
    return bool(phrases("models", "families").search(text) or phrases("models", "sized").search(text))


def names_a_family(label: str) -> bool:
    """Whether a label holds the name of a known family of models."""
    return bool(phrases("models", "families").search(plain(label)))


def _is_name(name: Name) -> bool:
    return any(part.isalpha() and len(part) > 1 for part in name.parts)
