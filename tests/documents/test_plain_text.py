"""Plain text: paragraphs, headings and list items by their look."""

import pytest

from bonafides.documents.reading import read
from bonafides.model import BlockKind

TEXT = """MASTER AGREEMENT

1. Definitions
In this agreement "Data" means everything that
the customer enters.

2. Use of Data

The vendor does not:
(a) train models on Data; or
(b) sell Data.
- keep copies

Article 5 does not apply to
free users.
"""


def test_blocks_of_a_contract() -> None:
    document = read("a.txt", TEXT.encode())
    assert document.text == TEXT
    assert [(block.kind.value, block.view.text) for block in document.blocks] == [
        ("heading", "MASTER AGREEMENT"),
        ("heading", "1. Definitions"),
        ("paragraph", 'In this agreement "Data" means everything that the customer enters.'),
        ("heading", "2. Use of Data"),
        ("paragraph", "The vendor does not:"),
        ("list-item", "(a) train models on Data; or"),
        ("list-item", "(b) sell Data."),
        ("list-item", "keep copies"),
        ("paragraph", "Article 5 does not apply to free users."),
    ]
    assert document.blocks[2].path == ("MASTER AGREEMENT", "1. Definitions")
    assert document.blocks[5].line == 10


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Größe".encode(), "Größe"),
        ("\ufeffGröße".encode(), "Größe"),
        ("Größe und mehr".encode("utf-16"), "Größe und mehr"),
        ("Größe und mehr".encode("utf-16-le"), "Größe und mehr"),
        ("Größe und mehr".encode("utf-16-be"), "Größe und mehr"),
        ("“Größe”".encode("cp1252"), "“Größe”"),
        ("Größe “ä” ü ".encode() + b"\xff", "Größe “ä” ü \ufffd"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert read("a.txt", data).text == text


def test_newlines_are_left_as_they_are() -> None:
    assert read("a.txt", b"one\r\ntwo\rthree\n\nfour").text == "one\r\ntwo\rthree\n\nfour"


def test_a_heading_needs_more_than_a_number() -> None:
    document = read("a.txt", b"30 days after the end of the contract\nwe delete it all.\n")
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH]
