"""Plain text: paragraphs by blank lines, headings by number or capitals, list items by their mark."""

from bonafides.documents.decoding import decode
from bonafides.documents.outline import nest
from bonafides.documents.prose import prose_blocks
from bonafides.documents.text_lines import lines_of
from bonafides.model import Document, Evidence

READS = ("text/plain",)


def read(data: bytes, evidence: Evidence) -> Document:
    """The text is the decoded file itself."""
    text = decode(data)
    return Document(evidence, text, nest(prose_blocks(text, lines_of(text))))
