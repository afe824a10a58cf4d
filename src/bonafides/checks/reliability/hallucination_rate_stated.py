"""Does the vendor say how often the model invents?"""

from bonafides.checks.element import stated
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """From the card; accuracy on other tasks is not it."""
    return stated(dossier, "hallucination-rate", "a measured hallucination or factuality rate")
