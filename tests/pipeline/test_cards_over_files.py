"""Cards over several files of a packet are judged together; cards of two models are not; a predecessor's speaks for itself."""

import datetime
from pathlib import Path

import pytest

from bonafides.model import Audit, Outcome
from bonafides.pipeline.audit import Request, audit

DAY = datetime.date(2026, 1, 15)
DESCRIPTION = """# Kestrel 3

Kestrel 3 is a language model by Acme Robotics for drafting and summarising claims correspondence.

## Intended use

Kestrel 3 is intended for claims handlers who draft letters.

## Training data

Pretrained on 2 trillion tokens of Common Crawl and Wikipedia.

**Licence:** Acme Community License
"""
EVALUATION = "# Evaluation\n\n| Benchmark | Score |\n|---|---|\n| TruthfulQA | 61.2 |\n| Toxic output rate | 1.3% |\n"
SAFETY = """# Kestrel 3: safety notes

## Limitations

It struggles with scanned tables and with long policies beyond 20 pages.

## Contact

models@acme.example
"""
OSPREY = """# Model Card: Osprey 1

Osprey 1 is a speech recognition model by Acme Robotics.

## Training data cutoff

Data up to March 2024.

## Limitations

Osprey 1 struggles with heavy accents.
"""
KESTREL_2 = """# Model Card: Kestrel 2

Kestrel 2 is a language model by Acme Robotics.

## Training data cutoff

Knowledge cutoff: December 2022
"""


def _packet(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _audit(folder: Path, files: dict[str, str], tool: str = "") -> Audit:
    return audit(Request((_packet(folder, files),), DAY, tool=tool))


def _finding(result: Audit, check: str) -> tuple[Outcome, str, list[str]]:
    answer = next(f.answer for f in result.findings if f.card.check == check)
    return answer.outcome, answer.because, [c.path for c in answer.citations]


SPLIT = {"kestrel/description.md": DESCRIPTION, "kestrel/evaluation.md": EVALUATION, "kestrel/safety.md": SAFETY}


def test_a_card_over_three_files_is_one_card_and_each_answer_cites_its_file(tmp_path: Path) -> None:
    result = _audit(tmp_path, SPLIT)
    (grade,) = result.card_grades
    assert (grade.model, grade.paths) == ("Kestrel 3", tuple(SPLIT))
    values = {e.element.id: (e.grade, e.claim.path if e.claim else "") for e in grade.elements}
    assert values["training-data-sources-named"] == ("present", "kestrel/description.md")
    assert values["hallucination-rate"] == ("present", "kestrel/evaluation.md")
    assert values["contact"] == ("present", "kestrel/safety.md")
    assert _finding(result, "transparency.limitations_stated")[::2] == (Outcome.SATISFIED, ["kestrel/safety.md"])
    outcome, because, _ = _finding(result, "transparency.model_card_present")
    assert outcome is Outcome.SATISFIED
    assert all(path in because for path in SPLIT)


def test_what_another_models_card_states_is_not_stated_of_the_one_that_is_sold(tmp_path: Path) -> None:
    result = _audit(tmp_path, {"kestrel.md": DESCRIPTION, "osprey.md": OSPREY}, tool="Kestrel 3")
    assert [(g.model, g.paths) for g in result.card_grades] == [
        ("Kestrel 3", ("kestrel.md",)),
        ("Osprey 1", ("osprey.md",)),
    ]
    outcome, because, _ = _finding(result, "transparency.training_cutoff_stated")
    assert (outcome, "osprey.md does, for another model" in because) == (Outcome.SILENT, True)
    assert _finding(result, "provenance.sources_named")[0] is Outcome.SATISFIED


@pytest.mark.parametrize(("other", "text"), [("osprey.md", OSPREY), ("kestrel-2.md", KESTREL_2)])
def test_where_the_packet_does_not_say_which_is_sold_one_card_does_not_answer_for_both(
    tmp_path: Path, other: str, text: str
) -> None:
    result = _audit(tmp_path, {"kestrel.md": DESCRIPTION, other: text})
    outcome, because, cited = _finding(result, "transparency.training_cutoff_stated")
    assert (outcome, cited) == (Outcome.INCONCLUSIVE, [other])
    assert "kestrel.md" in because
    assert "nothing says that the first alone counts" in because


def test_a_predecessors_cutoff_is_not_the_successors(tmp_path: Path) -> None:
    result = _audit(tmp_path, {"kestrel-2.md": KESTREL_2, "kestrel-3.md": DESCRIPTION}, tool="Kestrel 3")
    assert _finding(result, "transparency.training_cutoff_stated")[0] is Outcome.SILENT


def test_a_model_that_a_list_of_upstreams_names_is_the_one_that_counts(tmp_path: Path) -> None:
    terms = "# Terms of Service\n\nThese Terms of Service are a contract between you and Beta Desk Ltd. Beta Desk uses Osprey 1 of Acme Robotics.\n"
    files = {"kestrel.md": DESCRIPTION, "osprey.md": OSPREY, "terms.md": terms}
    result = _audit(tmp_path, files, tool="Osprey 1")
    assert _finding(result, "transparency.training_cutoff_stated")[::2] == (Outcome.SATISFIED, ["osprey.md"])


def test_a_text_of_no_kind_beside_a_card_stays_what_it_is(tmp_path: Path) -> None:
    files = {"kestrel.md": DESCRIPTION, "party.md": "# Summer party\n\nBring a cake. Limitations of space apply.\n"}
    result = _audit(tmp_path, files)
    assert {d.evidence.path: d.kind for d in result.documents} == {"kestrel.md": "model-card", "party.md": "other"}
    assert [g.paths for g in result.card_grades] == [("kestrel.md",)]
