"""Does the version that we tested stay available after a change?"""

from bonafides.checks.standing import standing
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """A version that can be pinned, or an old one kept beside the new, satisfies."""
    return standing(
        dossier,
        "change.former-version",
        "No contract keeps the former version of the model available after a change.",
        good={"kept": "keeps a former or pinned version available"},
    )
