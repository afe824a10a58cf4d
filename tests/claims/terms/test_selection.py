"""One pass finds the same sentences as looking for every stem in every sentence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.claims import terms
from bonafides.claims.terms import retention, selection
from bonafides.documents.reading import read
from bonafides.language.sentences import sentences
from bonafides.model import BlockKind

WORDS = ["retained", "days", "We", "MONITOR", "İ", "subprocessors", "OpenAI", "deleted", "ß", "\n\n", "# Retention\n\n", "- ", ". ", "after", "changes", "x"]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_the_same_as_looking_one_by_one(text: str) -> None:
    found = sentences(read("a.md", text.encode()).blocks)
    for topic, taken in zip(terms._TOPICS, selection.select(found, terms._TOPICS), strict=True):
        plain = [
            s
            for s in found
            if s.block.kind is not BlockKind.HEADING
            and (selection.holds(s.text, topic.STEMS) or bool(topic.UNDER and topic.UNDER.search(s.above)))
        ]
        assert taken == plain


def test_sentences_under_a_title_need_no_stem() -> None:
    found = sentences(read("a.md", b"# Places\n\nThirty days.\n\n# Storage period\n\nThirty days.\n").blocks)
    ((one,),) = selection.select(found, (retention,))
    assert one.heading == "Storage period"
