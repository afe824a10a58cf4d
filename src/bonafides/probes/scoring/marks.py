"""What keeps an answer from being scored at all."""

from bonafides.model import Score, Trial, TrialStatus, unscored


def unanswered(trial: Trial) -> Score | None:
    """Unscored where the call failed or nothing came back; None where there is something to read."""
    if trial.status is TrialStatus.ERROR:
        return unscored(f"the call failed: {trial.error}", label="error")
    if trial.finish in ("content_filter", "refusal") and not trial.answer.strip():
        return unscored("the target's filter kept the answer back", label="filtered")
    if not trial.answer.strip():
        return unscored("the answer is empty", label="empty")
    return None
