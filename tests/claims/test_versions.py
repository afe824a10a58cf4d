"""Which of two versions is the older, and when two documents are not versions of one."""

from dataclasses import replace

import pytest

from bonafides.claims.versions import superseded
from bonafides.documents.reading import read
from bonafides.model import Claim, Confidence, Document, Read

BODY = "\n\n".join(f"Clause {word}: the parties agree on the matter of {word} as written here." for word in "a b c d e f g h".split())  # fmt: skip
OTHER = "\n\n".join(f"Nothing of this stands elsewhere, says the {word} sentence of this text." for word in "i j k l m n".split())  # fmt: skip


def _packet(*given: tuple[str, str, str, str, str]) -> tuple[list[Document], list[Claim]]:
    documents, claims = [], []
    for path, kind, title, body, day in given:
        documents.append(replace(read(path, f"# {title}\n\n{body}\n".encode()), kind=kind))
        if day:
            claims.append(Claim("document.date", day, Confidence.HIGH, (), {}, path, kind))
    return documents, claims


OLD = ("old.md", "terms-of-service", "Terms of Service (January 2024)", BODY, "2024-01-01")
NEW = ("new.md", "terms-of-service", "Terms of Service v2, June 2025", BODY + "\n\nA new clause.", "2025-06-01")


def test_the_later_version_takes_the_place() -> None:
    assert superseded(*_packet(OLD, NEW)) == {"old.md": "new.md"}


@pytest.mark.parametrize(
    "other",
    [
        ("new.md", "terms-of-service", "Commercial Terms of Service", BODY, "2025-06-01"),
        ("new.md", "commercial-terms", "Terms of Service", BODY, "2025-06-01"),
        ("new.md", "terms-of-service", "Terms of Service", OTHER, "2025-06-01"),
        ("new.md", "terms-of-service", "Terms of Service", BODY, ""),
        ("new.md", "terms-of-service", "Terms of Service", BODY, "2024-01-01"),
    ],
    ids=["another title", "another kind", "another text", "no date", "same day"],
)
def test_in_doubt_both_stand(other: tuple[str, str, str, str, str]) -> None:
    assert superseded(*_packet(OLD, other)) == {}


def test_a_newer_one_that_was_read_in_part_supersedes_nothing() -> None:
    documents, claims = _packet(OLD, NEW)
    documents[1] = replace(documents[1], read=Read.PARTIAL)
    assert superseded(documents, claims) == {}


def test_the_older_one_does_not_decide(tmp_path) -> None:  # type: ignore[no-untyped-def]
    import datetime  # noqa: PLC0415

    from bonafides.pipeline.audit import Request, audit  # noqa: PLC0415

    head = "# Acme Terms of Service\n\nLast updated: {}\n\nThese Terms of Service are a contract between you and Acme, Inc. By using the Services you agree to these Terms. Our liability is limited.\n\n"
    (tmp_path / "a.md").write_text(
        head.format("June 1, 2024") + BODY + "\n\nWe do not use your content to train our models.\n"
    )
    (tmp_path / "b.md").write_text(
        head.format("June 1, 2025") + BODY + "\n\nWe may use your content to train our models.\n"
    )
    result = audit(Request((tmp_path,), datetime.date(2026, 1, 15)))
    found = {f.card.check: f.answer for f in result.findings}
    assert found["evidence.one_version_each"].outcome.value == "not-satisfied"
    assert "a.md is superseded by" in found["evidence.one_version_each"].because
    assert {c.path.rsplit("/", 1)[-1] for c in found["training.way_out"].citations} == {"b.md"}
    assert found["evidence.claims_agree"].outcome.value != "not-satisfied"
