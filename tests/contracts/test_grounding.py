"""Every quote stands in its document, over every document beside the project and in it; topics are claimed once."""

from pathlib import Path

import pytest

from bonafides.model import Claim, Document, Read, fold
from bonafides.pipeline.read import read_packet

ROOT = Path(__file__).parents[2]


def _hold(documents: tuple[Document, ...], claims: tuple[Claim, ...]) -> None:
    texts = {d.evidence.path: d for d in documents}
    assert len(texts) == len(documents)
    seen = set()
    for claim in claims:
        document = texts[claim.path]
        assert document.read is not Read.NOT_READ
        assert (claim.path, claim.topic) not in seen
        seen.add((claim.path, claim.topic))
        assert len(claim.citations) <= 4
        for cited in claim.citations:
            assert 0 < len(cited.quote) <= 400, claim
            assert fold(document.text[cited.start : cited.end]) == cited.quote, claim
            assert cited.sha256 == document.evidence.sha256


@pytest.mark.parametrize("packet", ["meridian-draft", "good-vendor", "bad-vendor"])
def test_examples(packet: str) -> None:
    documents, claims = read_packet([ROOT / "examples" / packet])
    assert claims
    _hold(documents, claims)


@pytest.mark.parametrize(
    "folder", ["benchmarks/terms/docs", "benchmarks/evidence/docs", "benchmarks/history/pairs", "packets"]
)
def test_shared(shared: Path, folder: str) -> None:
    documents, claims = read_packet([shared / folder])
    assert claims
    _hold(documents, claims)
