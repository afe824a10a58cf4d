"""Bills of materials: models by name, and the card inside, from JSON and XML."""

import json
from dataclasses import replace

from bonafides.claims.bill_of_materials import claims
from bonafides.documents.reading import read
from bonafides.model import Claim, fold

BILL = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.6",
    "components": [
        {"type": "library", "name": "jinja2", "version": "3.1"},
        {
            "type": "machine-learning-model",
            "name": "orel",
            "version": "2.1",
            "licenses": [{"license": {"id": "Apache-2.0"}}],
            "supplier": {"name": "Orel BV", "contact": [{"name": "desk", "email": "cards@orel.example"}]},
            "modelCard": {
                "modelParameters": {
                    "task": "task goes here",
                    "datasets": [
                        {"type": "dataset", "name": "Common Crawl 2023", "description": "1.2 TB of web pages"}
                    ],
                },
                "quantitativeAnalysis": {"performanceMetrics": [{"type": "accuracy", "value": "0.9"}]},
                "considerations": {
                    "users": ["Who are the intended users of the model?", "Claims handlers"],
                    "useCases": ["Sorting letters by topic"],
                    "technicalLimitations": ["Poor results on handwriting"],
                    "fairnessAssessments": [{"groupAtRisk": 'Letters in "Frisian" are misread more often'}],
                },
            },
        },
    ],
}
XML = """<?xml version="1.0"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components>
<component type="library"><name>jinja2</name><version>3.1</version></component>
<component type="machine-learning-model"><name>orel</name><version>2.1</version>
<modelCard><considerations><users><user>Claims handlers</user></users>
<technicalLimitations><technicalLimitation>What are the known technical limitations?</technicalLimitation></technicalLimitations>
</considerations></modelCard></component></components></bom>
"""


def _claims(text: str, path: str) -> dict[str, Claim]:
    document = replace(read(path, text.encode()), kind="bill-of-materials")
    found = claims(document)
    assert len({c.topic for c in found}) == len(found)
    for c in (c for claim in found for c in claim.citations):
        assert fold(document.text[c.start : c.end]) == c.quote
    return {c.topic.removeprefix("model-card."): c for c in found}


def test_models_and_card_of_a_json_bill() -> None:
    found = _claims(json.dumps(BILL, indent=1), "bom.json")
    assert found["bill-of-materials.models"].value == ("orel",)
    assert {e: c.value for e, c in found.items() if c.value == "present"} == {
        "intended-use": "present",
        "limitations": "present",
        "known-biases": "present",
        "training-data-described": "present",
        "training-data-sources-named": "present",
        "contact": "present",
        "licence": "present",
    }
    assert found["licence"].details["value"] == "Apache-2.0"
    assert found["version-date"].value == "partial"
    assert "Claims handlers" in {c.quote for c in found["intended-use"].citations}


def test_escapes_are_cited_as_they_stand() -> None:
    card = {"considerations": {"technicalLimitations": ['Cannot tell "a" from \u00e4']}}
    bill = {"components": [{"type": "machine-learning-model", "name": "o", "modelCard": card}]}
    found = _claims(json.dumps(bill), "bom.json")
    assert found["limitations"].citations[0].quote == 'Cannot tell \\"a\\" from \\u00e4'


def test_questions_of_the_form_are_no_answers() -> None:
    found = _claims(XML, "bom.xml")
    assert found["bill-of-materials.models"].value == ("orel",)
    assert found["limitations"].value == "absent"
    assert found["intended-use"].value == "present"


def test_bill_without_models_has_no_card() -> None:
    bill = {"bomFormat": "CycloneDX", "components": [{"type": "library", "name": "jinja2"}]}
    found = _claims(json.dumps(bill), "bom.json")
    assert found["bill-of-materials.models"].value == ()
    assert len(found) == 1


def test_spdx_model_and_its_card() -> None:
    graph = [
        {"type": "ai_AIPackage", "name": "orel", "ai_limitation": "Fails on long letters", "ai_domain": ["insurance"]},
        {"type": "software_Package", "name": "jinja2"},
    ]
    found = _claims(json.dumps({"@context": "spdx", "@graph": graph}), "bom.spdx.json")
    assert found["bill-of-materials.models"].value == ("orel",)
    assert found["limitations"].value == "present"
