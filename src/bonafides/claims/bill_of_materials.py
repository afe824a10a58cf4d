"""Bills of materials: the models that a CycloneDX or SPDX file lists, and what their cards inside state."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bonafides.claims.model_card import ELEMENTS
from bonafides.claims.model_card.judgement import Judgement, claim, partial, present
from bonafides.claims.model_card.located_json import Key, leaves
from bonafides.claims.model_card.structured import Field, block_at, card_of_fields, is_template, names_data_set
from bonafides.model import MAX_CITATIONS, Claim, Confidence, Document, cite

KINDS = ("bill-of-materials",)

TOPIC = "bill-of-materials.models"
_MODEL_TYPES = frozenset({"machine-learning-model", "ai_aipackage", "ai.aipackage", "aipackage"})
_XML_MODEL = re.compile(
    r"<(?:\w{1,20}:)?component\b[^>]{0,300}\btype\s*=\s*[\"']machine-learning-model[\"'][^>]{0,300}>"
)
_XML_NAME = re.compile(r"<(?:\w{1,20}:)?name>([^<]{1,300})</")
_NAMING = frozenset({"datasets", "considerations", "properties"})
"""Keys below which a name says something of the model, and is not that of a supplier or a licence."""
_CARD_KEYS = ("modelcard", "modelparameters", "considerations", "quantitativeanalysis")


@dataclass(frozen=True, slots=True)
class Component:
    """One component of a bill: its fields, and whether it is a model."""

    fields: tuple[Field, ...]
    is_model: bool

    def first(self, key: str) -> Field | None:
        """The first field with this key at the component's own level."""
        return next((f for f in self.fields if f.keys[-1] == key), None)

    @property
    def has_card(self) -> bool:
        """Whether a card of the model is inside."""
        return any(k.casefold() in _CARD_KEYS or k.casefold().startswith("ai_") for f in self.fields for k in f.keys)


def claims(document: Document) -> tuple[Claim, ...]:
    """The names of the models, cited where they stand, and the elements of the first model's card, if there is one."""
    components = list(_components(document))
    models = [linked(c, components) for c in components if c.is_model]
    found = {f.text: f for c in models if (f := c.first("name"))}
    shown = list(found.values())[:MAX_CITATIONS]
    cited = tuple(cite(document, f.start, f.end, block_at(document, f.start, f.end)) for f in shown)
    listed = Claim(TOPIC, tuple(found), Confidence.HIGH if found else Confidence.MEDIUM, cited)
    carded = next((c for c in models if c.has_card), None)
    return (listed, *(_card_claims(document, carded) if carded else ()))


def linked(model: Component, components: Iterable[Component]) -> Component:
    """The model with what an SPDX graph ties to it by relationships: data sets, licences, the supplier's address."""
    by_id = {f.text: c for c in components if (f := c.first("spdxId"))}
    own = model.first("spdxId")
    found: list[Field] = []
    for relation in components:
        start, kind = relation.first("from"), relation.first("relationshipType")
        if own and start and kind and start.text == own.text:
            for target in (by_id.get(f.text) for f in relation.fields if f.keys[-1] == "to"):
                found += _tied(kind.text, target) if target else []
    for field in (f for f in model.fields if f.keys[-1] in ("suppliedBy", "originatedBy")):
        found += _addresses(by_id.get(field.text))
    return replace(model, fields=(*model.fields, *found)) if found else model


def _tied(relation: str, target: Component) -> list[Field]:
    if relation == "trainedOn":
        return [replace(f, keys=("datasets", *f.keys)) for f in target.fields]
    if relation in ("hasDeclaredLicense", "hasConcludedLicense"):
        named = ("simplelicensing_licenseExpression", "name")
        return [replace(f, keys=("license", "expression")) for f in target.fields if f.keys[-1] in named]
    return []


def _addresses(owner: Component | None) -> list[Field]:
    """E-mail addresses among the identifiers of an organisation or a person."""
    fields = owner.fields if owner else ()
    return [replace(f, keys=("contact", "email")) for f in fields if f.keys[-1] == "identifier" and "@" in f.text]


def _components(document: Document) -> Iterator[Component]:
    if document.evidence.media_type == "application/xml":
        yield from _of_xml(document)
    else:
        yield from _of_json(document.text)


def _of_json(text: str) -> Iterator[Component]:
    """Fields grouped by the innermost list item of components, packages or graph that they stand in."""
    groups: dict[tuple[Key, ...], list[Field]] = {}
    for path, field in leaves(text):
        owner = _owner(path)
        if owner:
            below = tuple(k for k in path[len(owner) :] if isinstance(k, str))
            groups.setdefault(owner, []).append(replace(field, keys=below or field.keys[-1:]))
    for fields in groups.values():
        types = {f.text.casefold() for f in fields if f.keys in (("type",), ("@type",), ("primaryPackagePurpose",))}
        own = tuple(f for f in fields if f.keys[-1] != "name" or len(f.keys) == 1 or _NAMING & set(f.keys))
        carded = any(f.keys[0] == "modelCard" for f in fields)
        yield Component(own, bool(types & (_MODEL_TYPES | {"model"})) or carded)


def _owner(path: tuple[Key, ...]) -> tuple[Key, ...]:
    """The path of the innermost component; lists inside its card are its own."""
    if "modelCard" in path:
        path = path[: path.index("modelCard")]
    for at in range(len(path) - 1, 0, -1):
        if isinstance(path[at], int) and path[at - 1] in ("components", "packages", "@graph"):
            return path[: at + 1]
    return path[:2] if path[:2] == ("metadata", "component") else ()


def _of_xml(document: Document) -> Iterator[Component]:
    """Components in the order of the file: the element that opens one says whether it is a model."""
    text = document.text
    opened = [m.start() for m in re.finditer(r"<(?:\w{1,20}:)?component\b", text)]
    models = {m.start() for m in _XML_MODEL.finditer(text)}
    for index, start in enumerate(opened):
        end = opened[index + 1] if index + 1 < len(opened) else len(text)
        inside = [b for b in document.blocks if start <= b.start < end]
        fields = tuple(Field(_below(b.path), b.view.text, b.start, b.end) for b in inside if b.path)
        own = tuple(f for f in fields if not (f.keys[-1] == "name" and len(f.keys) > 1 and "datasets" not in f.keys))
        yield Component(own, start in models or any("modelCard" in f.keys for f in fields))


def _below(path: tuple[str, ...]) -> tuple[str, ...]:
    """Keys below the last component."""
    places = [i for i, key in enumerate(path) if key == "component"]
    return path[places[-1] + 1 :] or path[-1:] if places else path


def _card_claims(document: Document, component: Component) -> Iterable[Claim]:
    name = component.first("name")
    card = card_of_fields(document, component.fields, name.text if name else "")
    for element, judge in ELEMENTS.items():
        judged = judge(card)
        if judged.value != "present":
            judged = _from_fields(document, component, element, judged)
        yield claim(card, element, judged)


def _from_fields(document: Document, component: Component, element: str, judged: Judgement) -> Judgement:
    """What keys say on their own: a named data set, a licence, a date, an address; a bare version is partial."""
    found = [f for f in component.fields if _states(element, f)]
    shown = card_of_fields(document, found, "").passages
    if shown:
        return present(shown, value=found[0].text[:200])
    version = next((f for f in component.fields if f.keys in (("version",), ("software_packageVersion",))), None)
    if element == "version-date" and version:
        return partial(card_of_fields(document, [version], "").passages, value=version.text)
    return judged


def _states(element: str, field: Field) -> bool:
    """Whether a field's keys say that it is this element."""
    keys, last = field.keys, field.keys[-1]
    match element:
        case "training-data-sources-named":
            return "datasets" in keys and last == "name" and names_data_set(field.text)
        case "licence":
            return "license" in keys and last in ("id", "expression", "name")
        case "contact":
            return "contact" in keys and last == "email"
        case "version-date":
            return last in ("releaseTime", "builtTime")
        case "intended-use":
            return last.casefold() in ("usecases", "usecase")
        case "known-biases":
            return last.casefold() in ("groupatrisk", "dataset_knownbias") and not is_template(field.text)
    return False
