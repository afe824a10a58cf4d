"""Claims against measurements on the page: a plot, a table, figures with intervals, nothing where nothing is."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from bonafides.catalog.reconciling import reconciling
from bonafides.decision.reconciliation import reconcile
from bonafides.model import Audit, Claim, Confidence, Estimate, Measurement, fold
from bonafides.pipeline.measured import stated
from bonafides.report import html
from bonafides.report.redact import redact

NASTY = "target <script>alert(1)</script>"


def _measured(audit: Audit) -> Audit:
    value = {"value": "Hallucination rate: 1.8 %"}
    topic = "model-card.hallucination-rate"
    path = audit.documents[0].evidence.path
    claim = Claim(topic, "present", Confidence.HIGH, audit.claims[0].citations, value, path, "model-card")
    estimate = Estimate(0.3, 0.22, 0.39, 100, "wilson")
    made = stated(
        [Measurement("fabrication-rate", estimate, "invented_entities", denominator="items", hits=30, target=NASTY)]
    )
    held = reconcile([claim], made, reconciling())
    return replace(audit, claims=(*audit.claims, claim), measurements=made, reconciliation=held)


def test_a_contradicted_claim_is_drawn_and_told(audit: Audit) -> None:
    page = LexborHTMLParser(html.render(_measured(audit)))
    section = page.css_first("section[aria-labelledby=measured]")
    text = fold(section.text(separator=" "))
    assert section.css("figure svg desc") and len(section.css("svg circle")) == 1
    assert "contradicted" in text and "30 of 100 items" in text and "22.0 % to 39.0 %" in text
    assert not page.css("script, img")
    assert "1 figures" not in text


def test_redacting_keeps_the_figure(audit: Audit) -> None:
    text = html.render(redact(_measured(audit)))
    assert "contradicted" in text and "30 of 100 items" in text


def test_nothing_measured_makes_no_section(audit: Audit) -> None:
    assert not LexborHTMLParser(html.render(audit)).css("section[aria-labelledby=measured]")
    assert "Nothing was measured on the live tool." in fold(html.render(audit))
