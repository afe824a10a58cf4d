"""Bills of materials: the models that a CycloneDX or SPDX file lists."""

import json
from collections.abc import Iterator
from typing import Any

from bonafides.model import Citation, Claim, Confidence, Document, cite

KINDS = ("bill-of-materials",)

TOPIC = "bill-of-materials.models"


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim with the names of the models, cited where they stand; an empty value when none is listed."""
    names = list(dict.fromkeys(_models(document)))
    cited = tuple(c for name in names[:4] if (c := _cited(document, name)))
    return (Claim(TOPIC, tuple(names), Confidence.HIGH if names else Confidence.MEDIUM, cited),)


def _models(document: Document) -> Iterator[str]:
    try:
        data = json.loads(document.text)
    except (ValueError, RecursionError):
        return
    if isinstance(data, dict):
        for component in _listed(data.get("components")) + _listed(data.get("packages")) + _listed(data.get("@graph")):
            if _is_model(component) and isinstance(component.get("name"), str):
                yield component["name"]


def _listed(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _is_model(component: dict[str, Any]) -> bool:
    kind = str(component.get("type", "")).casefold()
    return kind in ("machine-learning-model", "ai_aipackage") or "modelCard" in component


def _cited(document: Document, name: str) -> Citation | None:
    at = document.text.find(json.dumps(name, ensure_ascii=False))
    if at < 0:
        return None
    block = next((b for b in document.blocks if b.start <= at < b.end), None)
    return cite(document, at + 1, at + 1 + len(name), block)
