"""Every format, on an audit with hostile text and on an empty one: inert, stable, and true to the schema."""

import json
import os
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from bonafides.model import Audit, fold
from bonafides.report import findings_json, html, inquiry_markdown, read_json, terminal

SNAPSHOTS = Path(__file__).parent.parent / "snapshots" / "report"
RENDERERS = {
    "report.html": html.render,
    "findings.json": findings_json.render,
    "inquiry.md": inquiry_markdown.render,
    "terminal.txt": terminal.render,
}
ACTIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.mark.parametrize("name", RENDERERS)
@pytest.mark.parametrize("which", ["audit", "empty"])
def test_bytes_are_as_before(name: str, which: str, request: pytest.FixtureRequest) -> None:
    """Set BONAFIDES_SNAPSHOTS=write to accept a change after reading it."""
    text = RENDERERS[name](request.getfixturevalue(which))
    path = SNAPSHOTS / f"{which}.{name}"
    if os.environ.get("BONAFIDES_SNAPSHOTS") == "write":
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


@pytest.mark.parametrize("name", RENDERERS)
def test_vendor_text_is_inert(name: str, audit: Audit) -> None:
    text = RENDERERS[name](audit)
    assert not ACTIVE.search(text)
    text.encode()
    if name in ("report.html", "inquiry.md"):
        assert not re.search(r"(?<!\\)<(script|img)", text)


def test_colour_only_where_wanted(audit: Audit) -> None:
    assert "\x1b" in terminal.render(audit, color=True)
    assert "\x1b[31mred" not in terminal.render(audit, color=True)
    assert max(map(len, terminal.render(audit, 80).splitlines())) <= 80


def test_every_link_of_the_page_resolves(audit: Audit) -> None:
    tree = LexborHTMLParser(html.render(audit))
    ids = Counter(node.attributes["id"] for node in tree.css("[id]"))
    assert set(ids.values()) == {1}
    targets = [node.attributes["href"] or "" for node in tree.css("[href]")]
    assert targets
    assert all(t.startswith("#") and t[1:] in ids for t in targets)
    assert not tree.css("[src], script, link, iframe, object, embed, form")
    assert "url(" not in tree.css_first("style").text()


def test_headings_do_not_skip_a_level(audit: Audit) -> None:
    levels = [int(n.tag[1]) for n in LexborHTMLParser(html.render(audit)).css("h1, h2, h3, h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_a_quote_opens_in_its_context(audit: Audit) -> None:
    tree = LexborHTMLParser(html.render(audit))
    shown = fold(tree.css_first("details.quote blockquote").text())
    marked = fold(tree.css_first("mark").text())
    assert marked.startswith("We may use Content")
    assert "the clause. We may use" in shown
    assert "models. After it comes more." in shown


def test_findings_json_keeps_the_schema_and_the_words(audit: Audit) -> None:
    data = json.loads(findings_json.render(audit))
    assert {
        "engagement",
        "recommendation",
        "documents",
        "claims",
        "measurements",
        "findings",
        "soc2_gap",
        "reconciliation",
    } <= set(data)
    assert {"vendor", "tool", "tier", "date", "packet_sha256"} <= set(data["engagement"])
    assert {"value", "because", "conditions", "reaudit_by", "triggers"} <= set(data["recommendation"])
    assert {"risk", "soc2_says", "not_covered", "evidence_needed"} <= set(data["soc2_gap"][0])
    for finding in data["findings"]:
        assert {
            "check",
            "controls",
            "title",
            "severity",
            "confidence",
            "outcome",
            "because",
            "citations",
            "ask",
        } <= set(finding)
    cited = next(f for f in data["findings"] if f["citations"])["citations"][0]
    assert cited["quote"] == next(f for f in audit.findings if f.answer.citations).answer.citations[0].quote


def test_read_json_puts_claims_in_their_documents(audit: Audit) -> None:
    data = json.loads(read_json.render(audit.documents, audit.claims))
    contract, scan = data["documents"]
    assert len(contract["claims"]) == len(audit.claims)
    assert set(contract["claims"][0]) == {"topic", "value", "confidence", "citations", "details"}
    assert (scan["read"], scan["reason"], scan["claims"]) == ("not-read", "no text layer", [])


def test_worst_finding_comes_first(audit: Audit) -> None:
    page = LexborHTMLParser(html.render(audit))
    assert page.css_first("article").attributes["id"] == "finding-training-zero"


def test_markdown_letter_follows_importance(audit: Audit) -> None:
    text = inquiry_markdown.render(audit)
    assert text.index("training.zero") < text.index("human") < text.index("everything") < text.index("broken")
    assert "shall not use" in text and text.index("Annex") > text.index("broken")
