"""CSV, XLSX, JSON and XML: records with their place in the file."""

import io
from collections.abc import Callable

import xlsxwriter

from bonafides.documents.reading import read
from bonafides.model import BlockKind, Document, Read

Holds = Callable[[Document], None]


def test_csv_cells_point_into_the_file(holds: Holds) -> None:
    raw = 'Name;Says\r\n"AWS; Inc.";"We ""never""\r\n train"\r\n;\r\nLast; one \r\n'
    document = read("a.csv", raw.encode("cp1252"))
    assert document.text == raw
    rows = document.blocks
    assert [[cell.text for cell in row.cells] for row in rows] == [
        ["Name", "Says"],
        ["AWS; Inc.", 'We "never" train'],
        ["Last", "one"],
    ]
    assert [row.line for row in rows] == [1, 2, 5]
    cell = rows[1].cells[1]
    assert (cell.header, document.text[cell.start : cell.end]) == ("Says", 'We ""never""\r\n train')
    holds(document)


def test_csv_with_a_quote_that_never_ends(holds: Holds) -> None:
    document = read("a.csv", b'a,b\n"open,c\nd,e\n')
    assert "".join(cell.text for row in document.blocks for cell in row.cells) == 'ab"opencde'
    holds(document)


def test_tabs() -> None:
    document = read("a.tsv", b"Name\tPlace\nA, B\tUS\n")
    assert [cell.text for cell in document.blocks[1].cells] == ["A, B", "US"]


def _workbook(fill: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    fill(book)
    book.close()
    return stream.getvalue()


def test_xlsx_rows_know_sheet_row_and_heads(holds: Holds) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Answers")
        sheet.write_row(0, 0, ["Questionnaire 2026"])
        sheet.write_row(2, 1, ["ID", "Question", "Answer"])
        sheet.write_row(3, 1, [1, "Do you train on\ncustomer data?", "No"])
        sheet.write_row(5, 1, [2.5, "Since?", True])
        book.add_worksheet("Empty")

    document = read("a.xlsx", _workbook(fill))
    assert document.read is Read.FULL
    row = document.blocks[2]
    assert (row.table, row.line) == ("Answers", 4)
    assert [(cell.header, cell.text) for cell in row.cells] == [
        ("ID", "1"),
        ("Question", "Do you train on customer data?"),
        ("Answer", "No"),
    ]
    assert document.text[row.cells[1].start : row.cells[1].end] == "Do you train on customer data?"
    assert document.blocks[3].line == 6
    holds(document)


def test_xlsx_with_cells_far_apart_is_refused() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "a")
        sheet.write(1_048_575, 16_383, "b")

    document = read("a.xlsx", _workbook(fill))
    assert document.read is Read.NOT_READ
    assert "too far apart" in document.reason


def test_json_records(holds: Holds) -> None:
    raw = '{"name": "x", "items": [{"a": 1},\n {"b": [2]}], "deep": {"k": {"z": 1}}, "empty": {}}'
    document = read("a.json", raw.encode())
    assert [(block.path, document.text[block.start : block.end]) for block in document.blocks] == [
        ((), '"name": "x"'),
        (("items",), '{"a": 1}'),
        (("items",), '{"b": [2]}'),
        (("deep",), '"k": {"z": 1}'),
        ((), '"empty": {}'),
    ]
    assert [block.line for block in document.blocks] == [1, 1, 2, 2, 2]
    holds(document)


def test_json_lines_with_a_broken_one() -> None:
    document = read("a.jsonl", b'{"a": 1}\n\n{"a": 2}\n{"a": 3}\n{broken\n')
    assert document.read is Read.PARTIAL
    assert [block.line for block in document.blocks] == [1, 3, 4]
    assert document.unread[0].where == "line 5"


def test_json_nested_too_deep_does_not_end_the_reader() -> None:
    assert read("a.json", b"[" * 100_000 + b"]" * 100_000).evidence.media_type.startswith("text/")


def test_xml_text_and_its_place(holds: Holds) -> None:
    raw = '<?xml version="1.0"?>\n<b:bom xmlns:b="u" a="x>y"><name>A &amp; B</name>\n<x/><![CDATA[<raw>]]></b:bom>'
    document = read("a.xml", raw.encode())
    assert document.text == raw
    assert [(block.path, block.view.text, block.line) for block in document.blocks] == [
        (("bom", "name"), "A & B", 2),
        (("bom",), "<raw>", 3),
    ]
    assert all(block.kind is BlockKind.RECORD for block in document.blocks)
    holds(document)


def test_entity_bombs_are_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cc"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    document = read("a.xml", bomb)
    assert document.read is Read.NOT_READ
    assert "entities" in document.reason
