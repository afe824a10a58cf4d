"""Markdown: views read like the rendered page, offsets count in the file."""

from collections.abc import Callable

from bonafides.documents.reading import read
from bonafides.model import BlockKind, Document, Read, fold

Holds = Callable[[Document], None]


def of(text: str, name: str = "a.md") -> Document:
    return read(name, text.encode())


def views(document: Document) -> list[str]:
    return [block.view.text for block in document.blocks]


def test_the_text_is_the_file_itself(holds: Holds) -> None:
    raw = "# Terms\r\n\r\nWe *never* train.\r\n\r\n* one\r\n* two\r\n"
    document = of(raw)
    assert document.text == raw
    assert document.read is Read.FULL
    assert views(document) == ["Terms", "We never train.", "one", "two"]
    assert [block.line for block in document.blocks] == [1, 3, 5, 6]
    holds(document)


def test_marks_are_dropped_and_traced() -> None:
    document = of("We do **not** use `your` [data &amp; files](https://x.example/a_(b)) for *any_thing* \\[1\\].")
    block = document.blocks[0]
    assert block.view.text == "We do not use your data & files for any_thing [1]."
    start = block.view.text.index("not use your data")
    low, high = block.view.span(start, start + len("not use your data"))
    assert document.text[low:high] == "not** use `your` [data"
    assert [(link.text, link.target) for link in document.links] == [("data & files", "https://x.example/a_(b)")]


def test_stars_that_are_no_marks_stay() -> None:
    assert views(of("5 * 3 is a*b, snake_case_name and **open")) == ["5 * 3 is a*b, snake_case_name and **open"]


def test_a_paragraph_over_several_lines_is_one_line() -> None:
    document = of("> We will *not\n> train* on\n> it.\n\n1.  First\n    goes on.\n\n    Second paragraph.\n")
    assert views(document) == ["We will not train on it.", "First goes on.", "Second paragraph."]
    assert [block.kind for block in document.blocks][1:] == [BlockKind.LIST_ITEM] * 2


def test_every_block_knows_the_headings_above_it() -> None:
    document = of("Terms\n=====\n\n## 1. Data ##\n\n### Training\n\nNo.\n\n## 2. End\n\nBye.")
    assert document.blocks[3].path == ("Terms", "1. Data", "Training")
    assert document.blocks[5].path == ("Terms", "2. End")
    assert document.blocks[2].path == ("Terms", "1. Data")


def test_bold_and_capital_lines_are_headings() -> None:
    document = of(
        "# T\n\n**1\\. Agreement to Terms.**  \nYou agree.\n\n**We never sell your data.**\n\nDATA RETENTION\n\nWe keep it."
    )
    kinds = [(block.kind, block.view.text) for block in document.blocks]
    assert kinds[1] == (BlockKind.HEADING, "1. Agreement to Terms.")
    assert kinds[2] == (BlockKind.PARAGRAPH, "You agree.")
    assert kinds[3] == (BlockKind.PARAGRAPH, "We never sell your data.")
    assert kinds[4] == (BlockKind.HEADING, "DATA RETENTION")
    assert document.blocks[5].path == ("T", "DATA RETENTION")


def test_a_rule_below_a_long_paragraph_does_not_make_it_a_heading() -> None:
    sentence = "We may use your content to train our models unless you tell us otherwise in writing. " * 3
    document = of(sentence + "\n---\n\nNext.")
    assert document.blocks[0].kind is BlockKind.PARAGRAPH


def test_table_rows_have_cells_below_their_heads(holds: Holds) -> None:
    document = of("| Name | Place |\n|---|---|\n| **AWS** \\| x | `US` |\n| Only | |\n")
    rows = document.blocks
    assert [row.kind for row in rows] == [BlockKind.ROW] * 3
    assert [(cell.header, cell.text) for cell in rows[1].cells] == [("Name", "AWS | x"), ("Place", "US")]
    assert document.text[rows[1].cells[0].start : rows[1].cells[0].end] == "**AWS** \\| x"
    assert rows[1].view.text == "AWS | x | US"
    assert [cell.header for cell in rows[2].cells] == ["Name"]
    holds(document)


def test_html_inside_is_read_for_its_visible_text(holds: Holds) -> None:
    document = of(
        "# T\n\n<div align='center'>\n<h2>Use</h2>\n<p>We <b>keep</b> it<br>30 days.</p>\n<!-- hidden -->\n"
        "<script>evil()</script>\n</div>\n\n<table>\n<tr><th>Name</th><th>Place</th></tr>\n\n"
        "    <tr><td><a href='https://a.example'>AWS</a></td>\n    <td>US</td></tr>\n</table>\n\nEnd <i>here</i>.\n"
    )
    assert views(document) == ["T", "Use", "We keep it", "30 days.", "Name | Place", "AWS | US", "End here."]
    assert document.blocks[2].path == ("T", "Use")
    assert [(cell.header, cell.text) for cell in document.blocks[5].cells] == [("Name", "AWS"), ("Place", "US")]
    assert document.links[0].target == "https://a.example"
    holds(document)


def test_front_matter_is_metadata() -> None:
    document = of("---\nlicense: mit\ntitle: 'Card'\ntags:\n- a\n---\n# Model\n\nText.")
    assert dict(document.metadata) == {"license": "mit", "title": "Card"}
    assert document.blocks[0].kind is BlockKind.CODE
    assert document.blocks[1].view.text == "Model"
    assert document.blocks[1].line == 7


def test_code_and_modules_are_code() -> None:
    document = of("import A from './a'\n\n```python\nx = '**'\n```\n\n<Note>Text</Note>\n", "a.mdx")
    assert [(block.kind, block.view.text) for block in document.blocks] == [
        (BlockKind.CODE, "import A from './a'"),
        (BlockKind.CODE, "x = '**'"),
        (BlockKind.PARAGRAPH, "Text"),
    ]


def test_words_set_in_by_four_spaces_are_not_lost() -> None:
    document = of("Title\n\n    We may share your data with partners\n    in other countries.\n")
    assert "share your data with partners" in " ".join(views(document))
    assert all(block.kind is BlockKind.PARAGRAPH for block in document.blocks)


def test_link_references_and_autolinks() -> None:
    document = of("See [our DPA][dpa], [dpa] and <https://a.example/x>, [not a link].\n\n[dpa]: https://d.example\n")
    assert views(document) == ["See our DPA, dpa and https://a.example/x, [not a link]."]
    assert [link.target for link in document.links] == ["https://d.example", "https://d.example", "https://a.example/x"]


def test_typed_bullets_become_items() -> None:
    document = of("We may:\n• train models\n• sell data\n")
    assert views(document) == ["We may:", "train models", "sell data"]


def test_views_fold_like_quotes() -> None:
    document = of("A  word\u00a0with\u200b odd\u00ad\n   spaces ")
    assert views(document) == [fold(document.blocks[0].view.text)] == ["A word with oddspaces"]


def test_a_large_file_takes_linear_time() -> None:
    document = of("[" * 20_000 + "\n\n" + "*a " * 20_000 + "\n\n" + "`" * 9_999 + " `" * 9_999 + "\n\n<" * 9_999)
    assert document.read is Read.FULL
