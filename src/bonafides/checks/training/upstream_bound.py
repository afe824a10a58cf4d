"""Are those behind the vendor kept from training on our content?"""

from bonafides.checks.standing import standing
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """A sentence that bars third parties from training satisfies; one with a way round it settles nothing."""
    return standing(
        dossier,
        "training.flow-down",
        "No contract bars subprocessors or model companies from training on what is passed on to them.",
        good={"bound": "bars those who receive content from the vendor from training on it"},
        unclear={"hedged": "speaks of training by others, but leaves them a way round"},
    )
