"""Are there figures from a safety evaluation?"""

from bonafides.checks.element import stated
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """From the card; a description without a figure does not answer it."""
    return stated(dossier, "safety-evaluation-numbers", "figures of a safety evaluation")
