"""Subprocessor lists in many shapes: workbooks, PDF tables, pages, bullets, headings, one sentence, no heads at all."""

import io
from pathlib import Path

import pytest
import xlsxwriter
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from bonafides.claims.classify import classify
from bonafides.claims.subprocessors import claims
from bonafides.documents.reading import read
from bonafides.model import Claim, fold
from bonafides.monitor.difference import difference

Wanted = list[tuple[str, str, str, bool]]

SHAPES: dict[str, tuple[str, Wanted]] = {
    "no-heads.md": (
        "# Sub-processors\n\n| | | |\n|---|---|---|\n| Webhost, Inc. | Hosting | Ireland |\n| Anthropic PBC | Text generation | USA |\n",
        [("Webhost, Inc.", "Hosting", "Ireland", False), ("Anthropic PBC", "Text generation", "USA", True)],
    ),
    "bullets.md": (
        "# List of subprocessors\n\n* **Cloudworks GmbH** (Germany): hosting of data\n* **Texture Ltd** (United Kingdom): large language model\n",
        [("Cloudworks GmbH", "hosting of data", "Germany", False), ("Texture Ltd", "large language model", "United Kingdom", True)],
    ),
    "headings.md": (
        "# Our subprocessors\n\n## Wordsmith Ltd\n\nPurpose: Foundation model\n\nLocation: Ireland\n\n## Nordhost AS\n\nPurpose: Hosting\n\nLocation: Norway\n",
        [("Wordsmith Ltd", "Foundation model", "Ireland", True), ("Nordhost AS", "Hosting", "Norway", False)],
    ),
    "page.html": (
        "<html><body><h1>Subprocessors</h1><table><tr><th>Who</th><th>Why we use them</th><th>Where</th></tr>"
        "<tr><td>Brightgrid</td><td>Vector search</td><td>Sweden</td></tr><tr><td>Mailer</td><td>Mail</td><td>USA</td></tr></table></body></html>",
        [("Brightgrid", "Vector search", "Sweden", True), ("Mailer", "Mail", "USA", False)],
    ),
    "sentence.md": (
        "# Third-party subprocessors\n\nWe engage the following subprocessors: Webhost (hosting, Frankfurt), OpenAI (language model, United States) and Chatter (support, Ireland).\n",
        [("Webhost", "hosting", "Frankfurt", False), ("OpenAI", "language model", "United States", True), ("Chatter", "support", "Ireland", False)],
    ),
    "two-tables.md": (
        "# Sub-processors\n\n| Sub-processor | Activity | Country |\n|---|---|---|\n| Host | Servers | Germany |\n\n## AI\n\n| Model provider | Models used | Region |\n|---|---|---|\n| Cohere Inc | Rerank | Canada |\n",
        [("Host", "Servers", "Germany", False), ("Cohere Inc", "Rerank", "Canada", True)],
    ),
}  # fmt: skip


def _claims(name: str, data: bytes) -> dict[str, Claim]:
    document = classify(read(name, data))
    found = {c.topic: c for c in claims(document)}
    for c in (c for claim in found.values() for c in claim.citations):
        assert fold(document.text[c.start : c.end]) == c.quote and c.quote
    return found


def _rows(found: dict[str, Claim]) -> Wanted:
    rows = found["subprocessors.list"].details["rows"]
    return [(r["name"], r["purpose"], r["place"], r["ai"]) for r in rows]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_shape(name: str) -> None:
    text, wanted = SHAPES[name]
    assert _rows(_claims(name, text.encode())) == wanted


def test_workbook_with_a_title_over_its_heads() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Subprocessors")
        sheet.merge_range(0, 0, 0, 3, "Subprocessor register (updated 3 June 2026)")
        sheet.write_row(2, 0, ["Legal name", "Role", "Categories of data", "Server location"])
        sheet.write_row(3, 0, ["Together Computer Inc.", "Model inference", "Prompts", "USA"])
    found = _claims("a.xlsx", out.getvalue())
    assert _rows(found) == [("Together Computer Inc.", "Model inference", "USA", True)]
    assert found["subprocessors.updated"].value == "2026-06-03"


@pytest.mark.parametrize("ruled", [True, False])
def test_pdf_table(ruled: bool, tmp_path: Path) -> None:
    """Without rules the cells cannot be told apart: no row is guessed, but the AI company is still named."""
    styles, path = getSampleStyleSheet(), tmp_path / "a.pdf"
    cells = [
        ["Subprocessor", "Service", "Country"],
        ["Webhost", "Hosting", "Ireland"],
        ["Fireworks AI", "Inference", "Canada"],
    ]
    look = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if ruled else [])
    title = [Paragraph("Sub-processors", styles["Title"]), Paragraph("Version of 9 March 2026", styles["Normal"])]
    SimpleDocTemplate(str(path)).build([*title, Table(cells, style=look)])
    found = _claims("a.pdf", path.read_bytes())
    assert found["upstream.models"].details["names"] == ["Fireworks AI"]
    assert found["subprocessors.updated"].value == "2026-03-09"
    if ruled:
        assert [row[0] for row in _rows(found)] == ["Webhost", "Fireworks AI"]


def test_whom_a_subprocessor_passes_data_on_to() -> None:
    text = "# Sub-processors\n\n| Name | Service | Own sub-processors | Location |\n|---|---|---|---|\n| Draftly | Drafts replies | Anthropic, Webhost | USA |\n| Post | Mail | none | USA |\n"
    found = _claims("a.md", text.encode())
    rows = found["subprocessors.list"].details["rows"]
    assert [(r["chain"], r["ai"]) for r in rows] == [(("Anthropic", "Webhost"), True), ((), False)]  # type: ignore[attr-defined]


LIST = "# Sub-processors\n\nLast updated: 3 March 2026\n\n| Name | Purpose | Location |\n|---|---|---|\n| Webhost | Hosting | Ireland |\n| Mailer | Mail | Germany |\n"


def _changes(old: str, new: str) -> dict[str, tuple[str, str]]:
    first, second = classify(read("a.md", old.encode())), classify(read("b.md", new.encode()))
    found = difference(first, claims(first), second, claims(second))
    return {t.topic: (t.direction.value, t.because) for t in found.topics}


@pytest.mark.parametrize(
    ("new", "direction", "because"),
    [
        (LIST + "| Lingua | Language model | USA |\n", "worse", "new: Lingua (Language model)"),
        (LIST.replace("| Mailer | Mail | Germany |\n", ""), "better", "no longer listed: Mailer (Mail)"),
        (LIST.replace("Germany", "United States"), "unclear", "place Germany became United States"),
    ],
)
def test_an_edit_under_the_same_date_is_silent(new: str, direction: str, because: str) -> None:
    change = _changes(LIST, new)["subprocessors.list"]
    assert change[0] == direction and because in change[1] and "a silent edit" in change[1]


def test_an_edit_under_a_new_date_is_not_silent_and_no_edit_is_none() -> None:
    change = _changes(LIST, LIST.replace("3 March", "9 April").replace("Germany", "Poland"))["subprocessors.list"]
    assert "silent" not in change[1]
    assert "subprocessors.list" not in _changes(LIST, LIST.replace("3 March", "9 April"))


BARE = (
    "Granite Compute Inc.,Hosting of the application,Ireland,Customer content\n"
    "Parrotfish AI,Language model that drafts answers,United States,Prompts\n"
    "Lattice Mail Ltd,Outgoing e-mail,Germany,E-mail addresses\n"
)


def test_a_file_without_heads_is_a_list_by_its_name_and_its_places() -> None:
    document = classify(read("acme_sub_processors.csv", BARE.encode()))
    found = {c.topic: c for c in claims(document)}
    assert document.kind == "subprocessor-list"
    assert found["subprocessors.list"].value == ("Granite Compute Inc.", "Parrotfish AI", "Lattice Mail Ltd")
    assert found["upstream.models"].details["names"] == ["Parrotfish AI"]
    assert classify(read("offices.csv", BARE.encode())).kind == "other"


def test_titles_across_the_table_are_no_companies_and_say_what_for() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("List")
    sheet.merge_range("A1:C1", "Acme, Inc. - Sub-processors, last updated 3 March 2026")
    sheet.write_row(2, 0, ["Entity name", "Purpose of processing", "Location"])
    sheet.write_row(3, 0, ["Granite Compute Inc.", "Hosting", "Ireland"])
    sheet.merge_range("A5:C5", "Language models")
    sheet.write_row(5, 0, ["Parrotfish", "", "United States"])
    sheet.write_row(6, 0, ["Lone Company LLC"])
    book.close()
    document = classify(read("list.xlsx", out.getvalue()))
    rows = {c.topic: c for c in claims(document)}["subprocessors.list"].details["rows"]
    assert isinstance(rows, list)
    assert [(r["name"], r["ai"]) for r in rows] == [
        ("Granite Compute Inc.", False),
        ("Parrotfish", True),
        ("Lone Company LLC", True),
    ]


def test_a_list_whose_rows_cannot_be_told_apart_is_not_silent_on_models() -> None:
    text = "# Sub-processors\n\nSub-processor Service Country Granite Compute Hosting Ireland Parrotfish Inference Norway\n"
    topics = {c.topic for c in claims(classify(read("subprocessors.md", text.encode())))}
    assert "subprocessors.list" not in topics and "upstream.models" not in topics


def test_whom_a_company_passes_data_on_to_is_kept() -> None:
    text = "# Sub-processors\n\n| Name | Purpose | Country |\n|---|---|---|\n| Parrotfish AI | LLM inference (passes prompts on to Halyard Models) | USA |\n| Granite | Hosting | Ireland |\n"
    rows = {c.topic: c for c in claims(classify(read("subprocessors.md", text.encode())))}["subprocessors.list"].details
    assert rows["rows"][0]["chain"] == ("Halyard Models",) and rows["rows"][1]["chain"] == ()  # type: ignore[index]
