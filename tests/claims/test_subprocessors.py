"""Lists of subprocessors: rows, dates, and the AI companies among them."""

from bonafides.claims.subprocessors import claims
from bonafides.claims.subprocessors.upstreams import upstreams_in
from bonafides.documents.reading import read
from bonafides.model import Claim, fold

TABLE = """# Sub-processors

Last updated: 3 March 2026

| Entity name | Service provided | Personal data processed | Location |
|---|---|---|---|
| OpenAI, L.L.C. | Language model inference | Prompts | United States |
| Amazon Web Services | Hosting | All | Ireland |
| Nimbus Text BV | Generative AI summaries | Documents | Netherlands |
"""
ITEMS = "# Who helps us\n\n- Anthropic: answers questions\n- Mailbird - sends mail\n"


def _claims(text: str) -> dict[str, Claim]:
    document = read("list.md", text.encode())
    found = {c.topic: c for c in claims(document)}
    for c in (c for claim in found.values() for c in claim.citations):
        assert fold(document.text[c.start : c.end]) == c.quote
    return found


def test_table() -> None:
    found = _claims(TABLE)
    assert found["subprocessors.list"].value == ("OpenAI, L.L.C.", "Amazon Web Services", "Nimbus Text BV")
    rows = found["subprocessors.list"].details["rows"]
    assert [(r["purpose"], r["place"], r["ai"]) for r in rows] == [  # type: ignore[attr-defined]
        ("Language model inference", "United States", True),
        ("Hosting", "Ireland", False),
        ("Generative AI summaries", "Netherlands", True),
    ]
    assert found["subprocessors.updated"].value == "2026-03-03"
    assert found["upstream.models"].details["names"] == ["OpenAI", "Nimbus Text BV"]


def test_items() -> None:
    found = _claims(ITEMS)
    assert found["subprocessors.list"].value == ("Anthropic", "Mailbird")
    assert found["upstream.models"].value == "named"
    assert "subprocessors.updated" not in found


def test_a_list_without_ai_is_silent_on_models() -> None:
    found = _claims("| Vendor | Purpose |\n|---|---|\n| Postbox | Mail |\n")
    assert found["upstream.models"].value == "silent"


def test_everyday_words_are_no_companies() -> None:
    assert upstreams_in("We replicate data so that teams cohere; claude monet painted.") == ()
