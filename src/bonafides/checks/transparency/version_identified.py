"""Is the model's version and date named?"""

from bonafides.checks.element import stated
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """From the card: a version with its date."""
    return stated(dossier, "version-date", "the version of the model and its date")
