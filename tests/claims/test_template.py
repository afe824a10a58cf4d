"""Evidence that says of itself that it is none, and evidence that only speaks of templates."""

from dataclasses import replace

import pytest

from bonafides.claims.every_document.template import claims
from bonafides.documents.reading import read

CASES = [
    ("model-card", True, "# Model Card\n\nThis model card is a sample for demonstration purposes only.\n"),
    ("red-team-report", True, "# Report\n\nThis document is fictional; no such test took place.\n"),
    ("model-card", True, "# Card\n\nBy {{ developers }}\n\nLicence: {{ license }}\n\nContact: [insert contact]\n"),
    ("bridge-letter", True, "[Company Name]\n\nDear [Name of client], the report of [date] holds.\n"),
    (
        "bill-of-materials",
        True,
        "# Parts\n\nTask: the task goes here\n\nWeights: https://example.com/w\n\nUse: intended use goes here\n",
    ),
    (
        "questionnaire-answers",
        False,
        "# Form\n\nA link, as https://example.com/a\n\nor https://example.com/b\n\nor https://example.com/c\n",
    ),
    ("model-card", False, "# Card\n\nWhatever the user types goes here first; see https://example.com.\n"),
    ("model-card", False, "# Card\n\nThe prompt template is described below. Samples were drawn at random.\n"),
    ("model-card", False, "# Card\n\nOwner: [TBD]\n\nThe model is meant for drafting.\n"),
    ("red-team-report", False, "# Report\n\nWe sent 480 template attacks; a sample of answers is in the annex.\n"),
    ("order-form", False, "# Order\n\n[Customer name] [Date] [Company] [Name]\n"),
]


@pytest.mark.parametrize("kind,is_one,text", CASES)
def test_wording(kind: str, is_one: bool, text: str) -> None:
    found = claims(replace(read("evidence.md", text.encode()), kind=kind))
    assert bool(found) is is_one
    assert all(c.citations and c.details["reason"] for c in found)
