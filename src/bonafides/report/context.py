"""A quote in its place: the words of the document before and behind it."""

from dataclasses import dataclass

from bonafides.model import Citation, Document, fold

AROUND = 300
"""Characters shown on each side of a quote."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote with the text around it; both sides are '' when the document is not at hand."""

    citation: Citation
    before: str
    behind: str
    document: int
    """Number of the document in the report, 0 when unknown."""


def passage(citation: Citation, documents: dict[str, tuple[int, Document]]) -> Passage:
    """The passage of `citation`; `documents` maps path to number and document."""
    number, document = documents.get(citation.path, (0, None))
    if document is None:
        return Passage(citation, "", "", 0)
    text, start, end = document.text, citation.start, citation.end
    before = fold(text[max(0, start - AROUND) : start])
    behind = fold(text[end : end + AROUND])
    if start > AROUND:
        before = f"… {before.partition(' ')[2] or before}"
    if end + AROUND < len(text):
        behind = f"{behind.rpartition(' ')[0] or behind} …"
    gap_before = " " if text[start - 1 : start].isspace() else ""
    gap_behind = " " if text[end : end + 1].isspace() else ""
    return Passage(citation, before + gap_before, gap_behind + behind, number)
