"""Are the main sources of the training data named?"""

from bonafides.checks.element import stated
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """From the card: data sets, crawls or licensors by name."""
    return stated(dossier, "training-data-sources-named", "the main sources of the training data by name")
