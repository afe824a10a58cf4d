"""Are known biases named by direction and group?"""

from bonafides.checks.element import stated
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """From the card; a general caution names none."""
    return stated(dossier, "known-biases", "a known bias by direction or group")
