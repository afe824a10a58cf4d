"""Does the vendor say what the model cannot do?"""

from bonafides.checks.element import stated
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """From the card; a general caution is not a limitation."""
    return stated(dossier, "limitations", "a concrete limitation of the model")
