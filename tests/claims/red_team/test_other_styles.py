"""Red-team reports in other styles, each set written after the reader was frozen.

On first reading 50 of 63 fields of the second set were right, 26 of 35 of the third, 24 of 33 of the fourth, 18 of 31
of the fifth, 17 of 20 of the sixth.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bonafides.claims.red_team import claims
from bonafides.documents.reading import read
from bonafides.model import Claim, fold

SETS = ("second", "third", "fourth", "fifth", "sixth")
KEY = {
    f"{part}/{name}": fields
    for part in SETS
    for name, fields in YAML(typ="safe").load(Path(__file__).parent / part / "key.yaml").items()
}
CONTAINED = ("model-version", "success-rate")
"""Topics whose key is a part of the value."""


def _read(name: str) -> dict[str, Claim]:
    document = replace(read(name, (Path(__file__).parent / name).read_bytes()), kind="red-team-report")
    found = {c.topic.removeprefix("red-team."): c for c in claims(document)}
    for c in (c for claim in found.values() for c in claim.citations):
        assert fold(document.text[c.start : c.end]) == c.quote and c.quote
    return found


@pytest.mark.parametrize(("name", "topic"), [(name, topic) for name in KEY for topic in KEY[name]])
def test_agrees_with_its_key(name: str, topic: str) -> None:
    found, wanted = _read(name), KEY[name][topic]
    value = found[topic].value if topic in found else None
    if topic in CONTAINED and wanted is not None:
        assert wanted in str(value)
    else:
        assert value in (wanted if isinstance(wanted, list) else [wanted])


def _text(text: str) -> dict[str, Claim]:
    document = replace(read("r.md", text.encode()), kind="red-team-report")
    return {c.topic.removeprefix("red-team."): c for c in claims(document)}


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("We recommend a retest to confirm that the fixes work. Findings were fixed.", "claimed"),
        ("A retest is planned once the findings have been fixed.", "open"),
        ("All findings were fixed; a retest on 3 May 2026 confirmed it.", "retested"),
        ("After the fixes were deployed we repeated every successful attack; none succeeded.", "retested"),
    ],
)
def test_a_retest_counts_only_once_it_was_made(said: str, value: str) -> None:
    assert (
        _text(f"# AI red team\n\nJailbreaks and prompt injection against the LLM.\n\n{said}\n")["remediation"].value
        == value
    )


TABLE = "# AI red team\n\nAgainst the LLM.\n\n| Attack | Attempts | Successful |\n|---|---|---|\n| Prompt injection | 40 | 4 |\n| Jailbreak | 60 | 1 |\n"


def test_a_table_of_results_is_summed_where_no_sentence_counts() -> None:
    found = _text(TABLE)
    assert found["attempts"].value == 100 and found["success-rate"].value == "5%"


def test_a_table_that_does_not_add_up_is_doubted() -> None:
    found = _text(TABLE + "| Total | 120 | 5 |\n")
    assert found["valid"].value == "doubtful" and "add up" in str(found["valid"].details["reasons"])


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("The team attacked Heron Chat, version 3.1. Version 3.2 will follow in June.", "3.1"),
        ("Target model: heron-2.4-turbo", "heron-2.4-turbo"),
        ("| System under test | Heron 5.0.1 |\n|---|---|\n| Findings | 2.3% |", "Heron 5.0.1"),
        ("The previous release 1.8 was tested in 2024; this exercise was run against release 2.0.", "2.0"),
    ],
)
def test_the_version_attacked_is_not_the_next_nor_the_last(said: str, value: str) -> None:
    assert value in str(_text(f"# AI red team\n\n{said}\n")["model-version"].value)


PARTIES = [
    ("Our staff attacked the model. We hold no interest in the developer, and the developer paid nothing.\n\nHillford Institute for AI Testing, a public body, wrote this note.", "yes"),
    ("Our staff attacked the model for three weeks before release.", "no"),
    ("Prepared by the Independent Assurance Office.", "no"),
    ("The Trust Team attacked the model. The Trust Team is separate from the product team.", "no"),
    ("We plan to have an external firm, Basalt Ltd, repeat the test.", "unknown"),
    ("Testing will be carried out by Basalt Ltd, an independent firm, next spring.", "unknown"),
    ("Testing was carried out by Basalt Ltd, an independent firm.", "yes"),
    ("Heron Labs tested Heron 3. Heron Labs was commissioned by the board.", "unknown"),
    ("An external firm was commissioned; it is not named here.", "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "value"), PARTIES)
def test_a_team_is_no_outsider_and_an_institute_of_its_own_is(said: str, value: str) -> None:
    found = _text(f"# AI red team\n\n{said}\n\nJailbreaks were tried against the LLM.\n")
    assert found["independent-party"].value == value


def test_tries_of_one_task_are_kept_apart_from_attempts() -> None:
    found = _text(
        "# AI red team\n\nThe model complied in 30 of 1,000 attempts. Counting a task as broken if one of its four "
        "attempts worked, 22 of 250 tasks were broken.\n"
    )
    assert found["success-rate"].value == "3%" and found["success-rate"].details["also_stated"] == ["22 of 250"]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("We attacked Loam 2 in May.", "Loam 2"),
        ("Severity 3 findings were tested against the LLM.", None),
        ("We attacked in Phase 2 of the work.", None),
    ],
)
def test_a_generation_is_a_version_and_a_count_is_none(said: str, value: str | None) -> None:
    found = _text(f"# AI red team\n\n{said}\n")
    assert (str(found["model-version"].value) if "model-version" in found else None) in (value, f"We attacked {value}")
