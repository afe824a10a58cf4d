"""Is it said to whom a wrong or harmful output is reported?"""

from bonafides.checks.element import stated
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """From the card: a contact for questions about the model."""
    return stated(dossier, "contact", "whom to tell of a wrong or harmful output")
