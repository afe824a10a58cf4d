"""Where the shared read-only material is, what happens without it, and dossiers built by hand."""

import datetime
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bonafides.catalog.policies import policy
from bonafides.claims.positions import opposed, positions
from bonafides.model import Citation, Claim, Confidence, Document, Dossier, Engagement, Evidence, Read, Tier

ROOT = Path(__file__).parents[1]
NO_SKIP = bool(os.environ.get("BONAFIDES_NO_SKIP"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with packets and labelled documents; tests that need it skip loudly where it is absent."""
    folder = ROOT.parent / "shared"
    if not (folder / "benchmarks").is_dir():
        pytest.skip(f"{folder.name}/ with the labelled documents is not beside the project")
    return folder


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):  # type: ignore[no-untyped-def]
    """Under BONAFIDES_NO_SKIP=1 a skip is a failure: CI has everything the tests need."""
    report = yield
    if NO_SKIP and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where no skip is allowed: {report.longrepr}"
    return report


TODAY = datetime.date(2026, 1, 15)


def make_claim(topic: str, value: object, kind: str, path: str = "", /, **details: object) -> Claim:
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
    ages = policy("default", Tier.MEDIUM).ages
    return Dossier(
        engagement, tuple(documents + lost), claims, ages, positions=positions(claims), contradictions=opposed(claims)
    )


@pytest.fixture
def claim() -> Callable[..., Claim]:
    return make_claim


@pytest.fixture
def dossier() -> Callable[..., Dossier]:
    return make_dossier
