"""Every report of the example packets, end to end, is as it was when somebody last read it.

`make snapshots` accepts a change after reading the difference. Long reports are kept in a form that a person can review:
report.html as its visible text, one line per block, and findings.json as one line per document, claim, finding and control.
"""

import datetime
import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from bonafides.documents.tesseract import program
from bonafides.model import Audit, fold
from bonafides.pipeline.audit import Request, audit
from bonafides.report import findings_json, html, inquiry_markdown, terminal

EXAMPLES = Path(__file__).parents[1] / "examples"
SNAPSHOTS = Path(__file__).parent / "snapshots" / "examples"
PACKETS = ("good-vendor", "bad-vendor", "meridian-draft")
TODAY = datetime.date(2026, 11, 1)
BLOCKS = {"h1", "h2", "h3", "h4", "p", "li", "th", "td", "caption", "summary", "figcaption"}
"""Blocks that get a line; the context of a quote is the document itself and gets none."""


@cache
def _audit(packet: str) -> Audit:
    return audit(Request((EXAMPLES / packet,), TODAY))


def _page(packet: str) -> str:
    lines: list[str] = []
    for node in LexborHTMLParser(html.render(_audit(packet))).css(", ".join(sorted(BLOCKS))):
        text = fold(" ".join(_own(node)))
        if text:
            lines.append(f"{node.tag}: {text}")
    return "\n".join(lines) + "\n"


def _own(node: LexborNode) -> list[str]:
    """Texts of a block without those of the blocks inside it, which get lines of their own."""
    found = []
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            found.append(child.text_content or "")
        elif child.tag not in BLOCKS | {"blockquote"}:
            found += _own(child)
    return found


def _findings(packet: str) -> str:
    data = json.loads(findings_json.render(_audit(packet)))
    lines = [json.dumps({k: data[k] for k in ("engagement", "recommendation")}, indent=1, ensure_ascii=False)]
    lines += [f"document {d['path']}: {d['kind']}, {d['read']}" for d in data["documents"]]
    lines += [f"claim {c['path']} {c['topic']}: {_short(c['value'])} ({c['confidence']})" for c in data["claims"]]
    lines += [
        f"finding {f['check']}: {f['outcome']}, {f['severity']}, {f['confidence']}; {f['because']}"
        f" {[[c['path'], c['start'], c['end']] for c in f['citations']]}"
        for f in data["findings"]
    ]
    lines += [f"control {c['id']}: {c['status']}" for c in data["controls"]]
    lines += [f"soc2 {r['risk']}: {r['status']}" for r in data["soc2_gap"]]
    return "\n".join([*lines, f"keys {', '.join(sorted(data))}"]) + "\n"


def _short(value: Any) -> str:
    return fold(json.dumps(value, ensure_ascii=False))[:120]


REPORTS = {
    "report.txt": _page,
    "findings.txt": _findings,
    "inquiry.md": lambda packet: inquiry_markdown.render(_audit(packet)),
    "terminal.txt": lambda packet: terminal.render(_audit(packet)),
}


@pytest.mark.parametrize("packet", PACKETS)
@pytest.mark.parametrize("name", REPORTS)
def test_reports_are_as_somebody_read_them(packet: str, name: str) -> None:
    if any("scan" in d.evidence.path.lower() or d.scans for d in _audit(packet).documents) and not program():
        pytest.skip("NOT CHECKED: the packet holds a scan, and tesseract is not installed")
    text = REPORTS[name](packet)
    path = SNAPSHOTS / packet / name
    if os.environ.get("BONAFIDES_SNAPSHOTS") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    if not path.exists():
        pytest.skip(f"NOT CHECKED: {packet}/{name} was never accepted; run `make snapshots` and read what it writes")
    assert text == path.read_text("utf-8"), "read the difference; `make snapshots` accepts it"


@pytest.mark.parametrize("packet", PACKETS)
def test_a_summary_fits_a_screen_of_eighty_columns(packet: str) -> None:
    text = terminal.render(_audit(packet))
    assert max(map(len, text.splitlines())) <= 80
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", text)
    assert len(terminal.render(_audit(packet), verbose=True).splitlines()) > len(text.splitlines())


@pytest.mark.parametrize("packet", PACKETS)
def test_the_first_screen_says_what_matters(packet: str) -> None:
    head = LexborHTMLParser(html.render(_audit(packet))).css_first("header")
    result = _audit(packet)
    text = fold(head.text(separator=" "))
    assert all(fold(reason.text) in text for reason in result.recommendation.because)
    assert result.recommendation.reaudit_by.isoformat() in text
    assert all(fold(condition) in text for condition in result.recommendation.conditions)
    assert all(fold(trigger) in text for trigger in result.recommendation.triggers)
    shown = [node for node in head.css(".reasons > li") if not _inside_details(node)]
    assert 1 <= len(shown) <= 4


def _inside_details(node: LexborNode) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.tag == "details":
            return True
        parent = parent.parent
    return False
