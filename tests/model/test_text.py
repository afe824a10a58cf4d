"""Views map back to the raw text, whatever was dropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.model import Document, Evidence, cite, fold, satisfied, view_of

WORDS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), max_size=12)


@given(WORDS, st.data())
def test_a_view_of_kept_pieces_maps_each_character_back(pieces: list[str], data: st.DataObject) -> None:
    raw = "".join(pieces)
    kept, at = [], 0
    for piece in pieces:
        if data.draw(st.booleans()):
            kept.append((piece, at))
        at += len(piece)
    view = view_of(kept, len(raw))
    assert all(raw[view.raw(i)] == c for i, c in enumerate(view.text))


def test_pieces_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="order"):
        view_of([("b", 5), ("a", 1)], 9)


@given(st.text(max_size=900), st.integers(0, 900), st.integers(0, 900))
def test_a_citation_is_verbatim_and_short(text: str, a: int, b: int) -> None:
    low, high = sorted((min(a, len(text)), min(b, len(text))))
    cited = cite(Document(Evidence("x", "0" * 64, 1, "text/plain"), text), low, high)
    assert cited.quote == fold(text[cited.start : cited.end])
    assert len(cited.quote) <= 400


def test_no_citation_no_judgement() -> None:
    with pytest.raises(ValueError, match="no citation"):
        satisfied("It holds.", citing=())
