"""Questionnaires in the looks of published forms, built here with questions of our own."""

import io
from dataclasses import replace

import pytest
import xlsxwriter

from bonafides.claims.questionnaire import claims
from bonafides.documents.reading import read
from bonafides.model import Claim, Document, fold

Sheet = list[list[str]]


def _book(sheets: dict[str, Sheet]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                if len(row) == 1:
                    sheet.merge_range(number, 0, number, 4, row[0])
                else:
                    sheet.write_row(number, 0, row)
    return out.getvalue()


def _read(name: str, data: bytes) -> tuple[Document, dict[str, Claim]]:
    document = replace(read(name, data), kind="questionnaire-answers")
    found = {c.topic.removeprefix("questionnaire."): c for c in claims(document)}
    for c in (c for claim in found.values() for c in claim.citations):
        assert fold(document.text[c.start : c.end]) == c.quote and c.quote
    return document, found


AI_CAIQ = {
    "Introduction": [["How to fill in this form"], ["Version", "1.1.0"]],
    "AI-CAIQ": [
        ["AI-CAIQ v1.1.0 of an invented vendor"],
        ["Question ID", "Question", "CSP CAIQ Answer", "SSRM Control Ownership", "CSP Implementation Description"],
        ["AIS-01.1", "Are coding rules written down?", "Yes", "CSP-owned", "In the handbook."],
        ["LOG-15.1", "Does the service log the prompts and outputs of all users?", "Yes", "CSP-owned", "Kept 30 days."],
        ["MDS-02.1", "Are models trained on what customers submit?", "No", "CSP-owned", ""],
        ["MDS-03.1", "Is every model weighed for bias?", "N/A", "", ""],
    ],
}


def test_a_workbook_of_several_sheets_under_a_merged_title() -> None:
    _, found = _read("a.xlsx", _book(AI_CAIQ))
    assert found["form"].value == "ai-caiq@1.1.0" and found["answers"].value == 4
    assert [found["answers"].details[k] for k in ("yes", "no", "na", "text")] == [2, 1, 1, 0]
    row = found["answers"].details["rows"][1]  # type: ignore[index]
    assert (row["id"], row["answer"], row["text"]) == ("LOG-15.1", "Yes", "Kept 30 days.")


def test_logging_everything_is_a_lead_and_denying_training_a_claim() -> None:
    _, found = _read("a.xlsx", _book(AI_CAIQ))
    assert found["logs-content"].value == "yes" and "prompts and outputs" in found["logs-content"].citations[0].quote
    assert found["trains-on-content"].value == "no" and "submit" in found["trains-on-content"].citations[0].quote


@pytest.mark.parametrize(
    ("head", "name", "form"),
    [
        ("CAIQ v4.0.3", "a.csv", "caiq@4.0.3"),
        ("HECVAT Full 4.1.4", "a.csv", "hecvat@4.1.4"),
        ("SIG Lite 2025", "a.csv", "sig@2025"),
        ("Vendor questions of a bank", "a.csv", "free-form"),
    ],
)
def test_the_form_is_told_by_its_stamp(head: str, name: str, form: str) -> None:
    text = f"{head},,\nNo.,Question,Vendor response\n1,Is data encrypted at rest?,Yes\n2,Is there a policy?,No\n3,Is it tested?,Yes\n"
    _, found = _read(name, text.encode())
    assert found["form"].value == form and found["answers"].value == 3


def test_the_form_is_told_by_its_ids() -> None:
    rows = "\n".join(f"AIS-0{n}.1,Is rule {n} written down?,Yes" for n in range(1, 7))
    assert _read("a.csv", f"ID,Question,Answer\n{rows}\n".encode())[1]["form"].value == "caiq"


def test_a_template_is_said_to_be_one() -> None:
    _, found = _read(
        "a.md", b"| ID | Question | Response |\n|---|---|---|\n| 1 | Is data encrypted? | |\n| 2 | Is it tested? | |\n"
    )
    assert found["answers"].value == 0 and found["answers"].details["template"] is True


def test_ticks_under_yes_no_and_na() -> None:
    text = "ID,Question,Yes,No,N/A,Comments\n1,Is data encrypted?,x,,,AES\n2,Do you train on our prompts?,,X,,\n3,Cards stored?,,,✓,\n"
    _, found = _read("a.csv", text.encode())
    assert [r["said"] for r in found["answers"].details["rows"]] == ["yes", "no", "na"]  # type: ignore[attr-defined]
    assert found["trains-on-content"].value == "no"


@pytest.mark.parametrize(
    ("question", "answer", "value"),
    [
        ("Do you use customer prompts to train models?", "No, never.", "no"),
        ("Is our data excluded from training of your models?", "Yes", "no"),
        ("Do you ensure that uploads are not used for training?", "No", "yes"),
        ("What customer data trains your models?", "Usage data, de-identified", "unclear"),
        ("Do you train on user inputs?", "Partially", "partly"),
    ],
)
def test_a_question_put_the_other_way_round_is_turned(question: str, answer: str, value: str) -> None:
    text = f'ID,Question,Response\n1,"{question}","{answer}"\n2,Is there a policy?,Yes\n3,Other?,No\n'
    assert _read("a.csv", text.encode())[1]["trains-on-content"].value == value


def test_two_answers_that_differ_are_contradictory() -> None:
    text = "ID,Question,Response\n1,Do you train on our prompts?,No\n2,Are models trained on customer inputs?,Yes\n3,Other?,No\n"
    assert _read("a.csv", text.encode())[1]["trains-on-content"].value == "contradictory"


def test_a_person_of_the_customer_who_checks_is_no_access_by_the_vendor() -> None:
    text = "ID,Question,Response\n1,Is a human required to review output before use?,Yes\n2,Is there a policy?,Yes\n3,Other?,No\n"
    assert "human-review" not in _read("a.csv", text.encode())[1]


def test_heads_of_two_storeys() -> None:
    """The upper storey says that answers follow, the lower which column means which."""
    rows = [
        ["Control domain", "ID", "Control specification", "Assessment questions", "Consensus answers", "", "", "Notes"],
        ["", "", "", "", "Yes", "No", "N/A", ""],
        ["Data", "D-1", "Protect data.", "Is data encrypted?", "x", "", "", "AES"],
        ["Data", "D-2", "Keep data apart.", "Do you train on prompts of users?", "", "x", "", "Never"],
        ["Data", "D-3", "Cards.", "Are cards stored?", "", "", "x", ""],
    ]
    _, found = _read("a.xlsx", _book({"Sheet": rows}))
    listed = found["answers"].details["rows"]
    assert [r["said"] for r in listed] == ["yes", "no", "na"]  # type: ignore[attr-defined]
    assert found["trains-on-content"].value == "no"
