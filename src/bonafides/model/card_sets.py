"""Which cards of a packet speak of the same model: one may be spread over files, and two may be of two models."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bonafides.model.claim import Claim

PREFIX = "model-card."
NAMED_BY = ("subject.model", "bill-of-materials.models")
_TOKEN = re.compile(r"[a-z]+|\d+")
_PHRASES = re.compile(r"large language models?|foundation models?", re.IGNORECASE)
_GENERIC = frozenset(
    "the a an model models card cards system data statement readme md evaluation evaluations safety results notes note"
    " description overview for of and our on with to in family report documentation training limitations details sheet"
    " version v language ai".split()
)
"""Words of titles that tell no model from another."""
_VARIANTS = frozenset(
    "instruct chat base it mini small large medium nano micro tiny xl xxl pro plus max ultra lite light flash turbo"
    " vision vl audio code coder math reasoning thinking preview distill distilled quantized awq gptq gguf fp int guard"
    " embed embedding reranker edge onnx gpu cpu npu cuda".split()
)
"""Words that make a different model of the same family."""


@dataclass(frozen=True, slots=True)
class CardSet:
    """The files of a packet that speak of one model."""

    model: str
    """As the files name it, '' where none does."""
    paths: tuple[str, ...]


def model_parts(name: str) -> frozenset[str]:
    """Telling words and numbers of a model's name."""
    return frozenset(t for t in _TOKEN.findall(_PHRASES.sub(" ", name.casefold())) if t not in _GENERIC)


def same_model(one: str, other: str) -> bool:
    """Whether two names are one model's: equal, or one says more without another number or variant."""
    few, many = sorted((model_parts(one), model_parts(other)), key=len)
    if not any(len(part) > 1 and part.isalpha() for part in few):
        return False
    more = many - few
    return few <= many and not more & _VARIANTS and not any(part.isdigit() for part in more)


def card_sets(claims: Iterable[Claim]) -> tuple[CardSet, ...]:
    """Sets in the order of their first file.

    A file that names no model joins the one set of its folder, or the only set there is.
    """
    held = tuple(claims)
    paths = sorted({c.path for c in held if c.topic.startswith(PREFIX)})
    names = {path: _name(path, held) for path in paths}
    sets: list[CardSet] = []
    for path in (p for p in paths if names[p]):
        index = next((i for i, known in enumerate(sets) if same_model(known.model, names[path])), None)
        if index is None:
            sets.append(CardSet(names[path], (path,)))
        else:
            sets[index] = CardSet(sets[index].model, (*sets[index].paths, path))
    for path in (p for p in paths if not names[p]):
        sets = _joined(sets, path)
    return tuple(sorted(sets, key=lambda s: s.paths))


def _name(path: str, claims: tuple[Claim, ...]) -> str:
    """The model that a file names: of a bill of materials the first."""
    for topic in NAMED_BY:
        for claim in claims:
            if claim.path == path and claim.topic == topic and claim.value:
                value = claim.value
                return str(value[0]) if isinstance(value, list | tuple) else str(value)
    return ""


def _joined(sets: list[CardSet], path: str) -> list[CardSet]:
    folder = path.rpartition("/")[0]
    named = [s for s in sets if s.model]
    near = [s for s in named if folder and any(p.rpartition("/")[0] == folder for p in s.paths)]
    home = near if len(near) == 1 else named if len(named) == 1 else []
    if not home:
        return [*sets, CardSet("", (path,))]
    return [CardSet(s.model, tuple(sorted((*s.paths, path)))) if s is home[0] else s for s in sets]
