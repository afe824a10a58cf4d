"""HTML: what a reader sees, in order."""

from collections.abc import Callable

from bonafides.documents.reading import read
from bonafides.model import Document

Holds = Callable[[Document], None]

PAGE = """<!DOCTYPE html><html><head><title>T &amp; C</title><style>x{}</style></head><body><nav>menu</nav>
<h1>Terms</h1><p>We do <b>not</b> train on <a href="/dpa">your
 data</a>.<br>Never.</p><script>evil()</script><div style="display: none">hidden</div>
<ul><li>one<ul><li>nested</li></ul></li><li><p>two</p></li></ul><div><b>1. Scope</b></div><div>loose <i>text</i></div>
<table><tr><th>Name</th><th>Place</th></tr><tr><td>AWS <a href="x">link</a></td><td><p>US</p></td></tr></table>
<table><tr><td><h2>Layout</h2></td><td>beside</td></tr></table></body></html>"""


def test_a_page(holds: Holds) -> None:
    document = read("a.html", PAGE.encode())
    assert [(block.kind.value, block.level, block.view.text) for block in document.blocks] == [
        ("heading", 1, "Terms"),
        ("paragraph", 0, "We do not train on your data. Never."),
        ("list-item", 1, "one"),
        ("list-item", 2, "nested"),
        ("list-item", 1, "two"),
        ("heading", 8, "1. Scope"),
        ("paragraph", 0, "loose text"),
        ("row", 0, "Name | Place"),
        ("row", 0, "AWS link | US"),
        ("heading", 2, "Layout"),
        ("paragraph", 0, "beside"),
    ]
    assert [(cell.header, cell.text) for cell in document.blocks[8].cells] == [("Name", "AWS link"), ("Place", "US")]
    assert [(link.target, document.text[link.start : link.end]) for link in document.links] == [
        ("/dpa", "your data"),
        ("x", "link"),
    ]
    assert document.metadata["title"] == "T & C"
    assert document.blocks[6].path == ("Terms", "1. Scope")
    holds(document)


def test_the_page_names_its_encoding() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Größe</p></body></html>'
    assert read("a.html", page.encode("iso-8859-1")).text == "Größe"


def test_deep_nesting_does_not_end_the_reader() -> None:
    assert read("a.html", b"<html><body>" + b"<div>" * 20_000 + b"deep").text.strip() == "deep"
