"""Where the shared read-only material is, and what happens without it."""

import os
from pathlib import Path

import pytest

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
