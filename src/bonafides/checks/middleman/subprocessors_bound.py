"""Do the vendor's duties reach its subprocessors, and does it answer for them?"""

from bonafides.checks.standing import standing
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """Both are needed: the same duties by contract, and liability for whoever breaks them."""
    return standing(
        dossier,
        "subprocessors.obligations",
        "No contract says that subprocessors are bound to the vendor's duties, or that it answers for them.",
        good={"bound-and-liable": "binds subprocessors to the same duties and makes the vendor liable for them"},
        unclear={
            "same-obligations": "binds subprocessors to the vendor's duties, but does not say who answers for a breach",
            "liable": "makes the vendor answer for subprocessors, but does not bind them to the same duties",
        },
        adds_up=True,
    )
