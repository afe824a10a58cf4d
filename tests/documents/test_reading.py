"""The one door: never raises on what a vendor sent, and says why it could not read."""

import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.documents.media_type import DOCX, media_type
from bonafides.documents.reading import read, readers
from bonafides.model import Document, Read

Holds = Callable[[Document], None]

NAMES = st.sampled_from(["a.md", "a.txt", "a.csv", "a.html", "a.json", "a.jsonl", "a.xml", "a.pdf", "a.docx", "a"])
PARTS = st.sampled_from(
    "# Head|**|*|_|`|~~|[a](b)|](|![|<b>|</b>|<table>|</table>|<tr>|<td>|</td>|<!--|-->|<script>|</script>|&amp;|&|\\|"
    "\n\n|\n|\r\n|- |1. |> |    |---|===|(a) |, |; |\"|'|{|}|[|]|:|<a>|</a>|<?xml?>|<![CDATA[|]]>|word|Größe|\u00ad|\ufffe"
    "|\u200b|\t|\x0c|\u2028|$x$|{/*|*/}|<li>|<h2>|</h2>|<div>|1.1 Scope|ALL CAPS|30 days.".split("|")
)


@settings(max_examples=300, deadline=None)
@given(NAMES, st.lists(PARTS, max_size=40))
def test_whatever_the_text_views_lead_back(name: str, parts: list[str]) -> None:
    document = read(name, "".join(parts).encode("utf-8"))
    last = 0
    for block in document.blocks:
        assert last <= block.start < block.end <= len(document.text)
        last = block.start
        assert block.view.text == " ".join(block.view.text.split()) or block.kind.value in ("code", "record")
        for start in range(0, len(block.view.text), 3):
            low, high = block.view.span(start, len(block.view.text))
            assert block.start <= low <= high <= block.end


@settings(max_examples=150, deadline=None)
@given(
    NAMES, st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<?xml version='1.0'?>", b"{"])
)
def test_whatever_the_bytes_nothing_is_raised(name: str, data: bytes, magic: bytes) -> None:
    document = read(name, magic + data)
    assert document.read is Read.FULL or document.reason
    assert document.blocks or document.read is Read.NOT_READ


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf"])
def test_an_empty_file_says_so(data: bytes) -> None:
    document = read("a.md", data)
    assert (document.read, document.reason) == (Read.NOT_READ, "empty file")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"SQLite format 3\0" + bytes(100), "database"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "image (PNG)"),
        (bytes(range(256)) * 4, "not text"),
        (b"{\\rtf1 hello}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99) + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "old Office file"),
        (b"PK\x03\x04 no zip", "damaged zip"),
    ],
)
def test_other_files_are_named(data: bytes, words: str) -> None:
    document = read("a.pdf", data)
    assert document.read is Read.NOT_READ
    assert words in document.reason


def test_a_name_is_only_data() -> None:
    name = "<script>alert(1)</script>\x1b[31m.md"
    assert read(name, b"Hello there").evidence.path == name


def test_the_digest_is_of_the_bytes() -> None:
    evidence = read("a.md", b"abc").evidence
    assert (evidence.sha256[:8], evidence.size) == ("ba7816bf", 3)


def _zip(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.md", b"%PDF-1.4 ...", "application/pdf"),
        ("a.pdf", b"# Title\n\n[x](https://y)\n\n**bold** text\n", "text/markdown"),
        ("a.txt", b"<!DOCTYPE html><p>x", "text/html"),
        ("a.md", b"<p align='center'>x</p>\n\n# T", "text/markdown"),
        ("a.md", b"<html><body>x", "text/html"),
        ("a.txt", b'{"a": 1}', "application/json"),
        ("a.json", b'{"a": 1}\n{"a": 2}\n', "application/jsonl"),
        ("a.md", b"[link](x) is no JSON", "text/markdown"),
        ("a", b"<?xml version='1.0'?><a/>", "application/xml"),
        ("a.xhtml", b"<?xml version='1.0'?><html/>", "text/html"),
        ("a.csv", b"a,b\n1,2\n", "text/csv"),
        ("a", b"a,b,c,d\n1,2,3,4\n1,2,3,4\n1,2,3,4\n", "text/csv"),
        ("a.txt", b"Just words, and more.\nWords, here.\n", "text/plain"),
        ("a.docx", _zip("samples/1.json", "header.json"), "application/x-inspect-log"),
        ("a.zip", _zip("[Content_Types].xml", "word/document.xml"), DOCX),
        ("a.docx", _zip("a.txt"), "application/zip"),
    ],
)
def test_the_content_tells_the_type(name: str, data: bytes, expected: str) -> None:
    assert media_type(name, data) == expected


def test_every_reader_is_found() -> None:
    assert {"application/pdf", "text/markdown", "text/plain", "text/csv", "text/html", "application/json"} <= set(
        readers()
    )
    assert DOCX in readers()
