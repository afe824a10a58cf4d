"""Opinions in the words of many auditors; what only sounds like one decides nothing."""

import pytest

from bonafides.claims.soc2.flow import flow_of
from bonafides.claims.soc2.opinion import is_cut_off, opinion
from bonafides.documents.reading import read

SAID = [
    ("unqualified", "In our opinion, in all material respects, the description presents the system. Our opinion is not modified with respect to this."),
    ("unqualified", "In our opinion, the controls were effective. This report should not be used by anyone except for specified parties."),
    ("unqualified", "In our opinion, management's assertion is fairly stated, in all material respects."),
    ("unqualified", "The report for the prior period contained a qualified opinion.\n\nIn our opinion, the controls were suitably designed."),
    ("unqualified", "We did not examine section V and accordingly express no opinion on it.\n\nIn our opinion, the description fairly presents the system."),
    ("qualified", "In our opinion, except for the matter described above, in all material respects, the controls operated effectively."),
    ("qualified", "In our opinion:\n\na. The description presents the system.\n\nb. Except for the matter described above, the controls operated effectively."),
    ("qualified", "## Qualified Opinion\n\nIn our opinion, the controls were suitably designed."),
    ("adverse", "In our opinion, because of the significance of the matters above, the description does not present fairly the system."),
    ("adverse", "In our opinion, the controls did not operate effectively throughout the period."),
    ("disclaimer", "We lacked evidence. Accordingly, we do not express an opinion on the description of the system."),
    (None, "In our opinion, in all material respects,"),
    (None, "We believe that the evidence is sufficient for our opinion."),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "text"), SAID)
def test_value(wanted: str | None, text: str) -> None:
    document = read("a.md", f"# Independent Service Auditor's Report\n\n{text}\n".encode())
    claim = opinion(flow_of(document))
    assert (claim.value if claim else None) == wanted


def test_an_opinion_that_never_says_anything_is_cut_off() -> None:
    assert is_cut_off(flow_of(read("a.md", b"In our opinion, in all material respects,\n")))
    assert not is_cut_off(flow_of(read("a.md", b"In our opinion, the controls were suitably designed.\n")))
