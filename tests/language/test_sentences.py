"""What counts as a sentence, and what only points to one."""

from bonafides.documents.reading import read
from bonafides.language.sentences import sentences


def _texts(markdown: str) -> list[str]:
    return [s.text.strip() for s in sentences(read("terms.md", markdown.encode()).blocks)]


def test_entries_of_a_table_of_contents_say_nothing() -> None:
    said = _texts(
        "# Terms\n\n## Table of Contents\n\n1. [Training Data](#t)\n2. [Fees](#f)\n\n## Training Data\n\nBooks.\n\n## Fees\n\n- Fees are due.\n"
    )
    assert said.count("Training Data") == 1 and "Fees are due." in said


def test_what_no_chapter_is_called_is_kept_whatever_stands_above_it() -> None:
    kept = "We train models on your content"
    assert kept in _texts(f"# Terms\n\n## Contents\n\n- Fees\n- {kept}\n\n## Fees\n\nNone.\n")


def test_a_sentence_under_contents_is_kept() -> None:
    kept = "We train models on your content."
    assert kept in _texts(f"# Terms\n\n## Contents\n\n- {kept}\n")
