"""The spine on small packets: read, check, weigh, write."""

import datetime
import json
from pathlib import Path

import pytest

from bonafides.checks.discovery import checks
from bonafides.documents.packet import OURS
from bonafides.errors import NothingReadable, OutputError, PacketError
from bonafides.model import Answer, Dossier, Go, Outcome, Read, Tier
from bonafides.pipeline.audit import Request, answer_all, audit
from bonafides.pipeline.write import default_folder, write

DAY = datetime.date(2026, 1, 15)
TERMS = """# Acme Terms of Service

Last updated: June 1, 2025

These Terms of Service are a contract between you and Acme, Inc. ("Acme", "we"). By using the Services you agree to these Terms.

## 1. Your content

You keep all rights in the content that you submit. We may use your inputs and outputs to train and improve our machine learning models.

## 2. Changes

We may modify or discontinue the Services at any time without notice.

## 3. Governing law

These Terms are governed by the laws of Delaware. Limitation of liability: our liability is limited to the fees paid.
"""


def _packet(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


def _audit(folder: Path, tier: Tier = Tier.MEDIUM):  # type: ignore[no-untyped-def]
    return audit(Request((folder,), DAY, tier=tier))


def test_a_contract_that_trains_is_no_go_with_the_sentence_cited(tmp_path: Path) -> None:
    result = _audit(_packet(tmp_path, terms__md=TERMS.encode()))
    assert result.recommendation.value is Go.NO_GO
    first = result.recommendation.because[0]
    assert first.check == "training.way_out"
    found = next(f for f in result.findings if f.card.check == first.check)
    assert "train and improve our machine learning models" in found.answer.citations[0].quote


def test_one_finding_per_check_and_every_quote_verbatim(tmp_path: Path) -> None:
    result = _audit(_packet(tmp_path, terms__md=TERMS.encode()))
    assert [f.card.check for f in result.findings] == [name for name, _ in checks()]
    assert all(c.quote in " ".join(TERMS.split()) for f in result.findings for c in f.answer.citations)


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one = _packet(tmp_path / "a", x__md=TERMS.encode(), y__txt=b"A note.")
    two = _packet(tmp_path / "b", y__txt=b"A note.", x__md=TERMS.encode())
    assert _audit(one).engagement.packet_sha256 == _audit(two).engagement.packet_sha256


def test_a_file_that_cannot_be_read_is_said_and_the_rest_audited(tmp_path: Path) -> None:
    result = _audit(_packet(tmp_path, terms__md=TERMS.encode(), blob__pdf=b"%PDF-1.7 broken", empty__txt=b""))
    states = {d.evidence.path.rsplit("/", 1)[-1]: d.read for d in result.documents}
    assert states == {"terms.md": Read.FULL, "blob.pdf": Read.NOT_READ, "empty.txt": Read.NOT_READ}
    assert result.recommendation.value is Go.NO_GO


def test_nothing_readable_and_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(PacketError):
        _audit(tmp_path)
    with pytest.raises(NothingReadable, match="empty file"):
        _audit(_packet(tmp_path, empty__md=b""))


def test_a_check_that_fails_is_an_error_finding() -> None:
    def broken(_: Dossier) -> Answer:
        raise ZeroDivisionError

    (finding,) = answer_all(None, [("training.way_out", broken)])  # type: ignore[arg-type]
    assert finding.outcome is Outcome.ERROR


def test_files_are_written_whole_and_twice_the_same(tmp_path: Path) -> None:
    result = _audit(_packet(tmp_path, terms__md=TERMS.encode()))
    first = {p.name: p.read_bytes() for p in write(result, tmp_path / "out")}
    again = {p.name: p.read_bytes() for p in write(result, tmp_path / "out")}
    assert first == again
    assert set(first) == {"report.html", "findings.json", "inquiry.md", "inquiry.docx"}
    assert set(first) <= OURS
    assert json.loads(first["findings.json"])["recommendation"]["value"] == "no-go"
    assert not list((tmp_path / "out").glob(".*"))


def test_a_folder_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    result = _audit(_packet(tmp_path, terms__md=TERMS.encode()))
    with pytest.raises(OutputError, match="cannot write"):
        write(result, tmp_path / "terms.md" / "out")


def test_the_default_folder_has_nothing_of_a_hostile_name(tmp_path: Path) -> None:
    result = audit(Request((_packet(tmp_path, t__md=TERMS.encode()),), DAY, vendor="../../Ev\x1bil/ Inc"))
    assert default_folder(result).as_posix() == "bonafides-out/ev-il-inc-2026-01-15"
