"""Dossiers built by hand."""

import datetime
from collections.abc import Callable

import pytest

from bonafides.model import Citation, Claim, Confidence, Document, Dossier, Engagement, Evidence, Read, Tier

TODAY = datetime.date(2026, 1, 15)


def make_claim(topic: str, value: object, kind: str, path: str = "", **details: object) -> Claim:
    """A claim with one citation."""
    path = path or f"{kind}.md"
    cited = Citation(path, "0" * 64, f"words on {topic}", 0, 10, None, "line 1")
    return Claim(topic, value, Confidence.HIGH, (cited,), details, path=path, kind=kind)  # type: ignore[arg-type]


def make_dossier(*claims: Claim, unread: tuple[str, ...] = (), kinds: tuple[str, ...] = ()) -> Dossier:
    """A dossier of Acme's Scribe whose documents are those of the claims, and some that were not read."""
    named = {c.path: c.kind for c in claims} | {f"{kind}.md": kind for kind in kinds}
    documents = [Document(Evidence(p, "0" * 64, 1, "text/markdown"), kind=k) for p, k in named.items()]
    lost = [Document(Evidence(p, "1" * 64, 1, "application/pdf"), read=Read.NOT_READ, reason="scanned") for p in unread]
    engagement = Engagement("Acme, Inc.", "Scribe", Tier.MEDIUM, TODAY, "0" * 64)
    return Dossier(engagement, tuple(documents + lost), claims)


@pytest.fixture
def claim() -> Callable[..., Claim]:
    return make_claim


@pytest.fixture
def dossier() -> Callable[..., Dossier]:
    return make_dossier
