"""Does the tool give the same answer to the same question?"""

from bonafides.checks.measured import bounded
from bonafides.model import Answer, Dossier

BOUND = 0.1
"""Share of questions with more than one answer that advice can bear; a line to argue with."""


def check(dossier: Dossier) -> Answer:
    """Over repetition and over other wordings."""
    measured = dossier.measured("inconsistency-rate", "paraphrase-inconsistency-rate")
    return bounded(measured, BOUND, "of questions that get more than one answer")
