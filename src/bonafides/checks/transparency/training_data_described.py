"""Is it said what data the model was made from?"""

from bonafides.checks.element import stated
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """From the card; silence here is the biggest red flag of all."""
    return stated(dossier, "training-data-described", "what the model was trained on")
