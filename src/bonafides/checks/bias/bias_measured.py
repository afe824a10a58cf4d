"""Was the model measured for unequal treatment?"""

from bonafides.checks.element import stated
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """From the card; a sentence on bias without a figure does not answer it."""
    return stated(dossier, "bias-evaluation-numbers", "figures of a bias evaluation")
