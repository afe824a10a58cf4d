"""Is it said up to which date the model has seen data?"""

from bonafides.checks.element import stated
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """From the card; a release date is no cutoff."""
    return stated(dossier, "training-data-cutoff", "a training cutoff")
