"""A trial's answer is its last one, and its key names it in the run."""

from bonafides.model import Trial, TrialStatus


def test_answer_is_the_last_one_and_empty_where_there_is_none() -> None:
    trial = Trial("i", "p", 2, 7, TrialStatus.FINISHED, ("first", "second"))
    assert trial.answer == "second"
    assert Trial("i", "p", 2, 7, TrialStatus.ERROR, error="timeout").answer == ""


def test_key_is_probe_item_and_repeat() -> None:
    assert Trial("i", "p", 2, 7, TrialStatus.FINISHED).key == ("p", "i", 2)
