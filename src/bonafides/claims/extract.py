"""All claims of one document: the module of its kind is found by being there."""

import pkgutil
from dataclasses import replace
from functools import cache
from importlib import import_module
from types import ModuleType

import bonafides.claims
from bonafides.claims import every_document
from bonafides.claims.model_card import user_data
from bonafides.claims.terms import training
from bonafides.errors import CatalogError
from bonafides.model import Claim, Document, Read

TRAINING = "training.customer-content"
PROSE = frozenset({"model-card", "system-card", "data-statement", "other"})
"""Kinds that are no contract but may say in prose what the vendor trains on; a form's questions are not its answers."""


def extract(document: Document) -> tuple[Claim, ...]:
    """Claims in the order of their modules, one per topic. Raises CatalogError when two modules claim one topic."""
    if document.read is Read.NOT_READ:
        return ()
    kinds = {document.kind, *(part.kind for part in document.parts)}
    found = list(every_document.claims(document))
    for module in readers():
        if kinds & set(module.KINDS):
            found += module.claims(document)
    if document.kind in PROSE and not any(c.topic == TRAINING for c in found):
        said = training.statement(document)
        said = user_data.of_card(said, document) if document.kind in user_data.KINDS else said
        found += [said] if said else []
    topics = [c.topic for c in found]
    twice = {t for t in topics if topics.count(t) > 1}
    if twice:
        raise CatalogError(f"two modules claim {', '.join(sorted(twice))} of a {document.kind}")
    return tuple(replace(c, path=document.evidence.path, kind=document.kind, part=_part(document, c)) for c in found)


@cache
def readers() -> tuple[ModuleType, ...]:
    """Modules and packages of `claims` with `KINDS`, sorted by name."""
    found = (
        import_module(f"bonafides.claims.{i.name}")
        for i in pkgutil.iter_modules(bonafides.claims.__path__)
        if i.name != "extract"
    )
    return tuple(m for m in sorted(found, key=lambda m: m.__name__) if hasattr(m, "KINDS"))


def _part(document: Document, claim: Claim) -> str | None:
    if not claim.citations:
        return None
    at = claim.citations[0].start
    return next((p.title for p in document.parts if p.start <= at < p.end), None)
