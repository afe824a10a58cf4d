"""Can the terms that bind us be changed without our agreement?"""

from bonafides.checks.positions import CONTRACTS
from bonafides.checks.standing import standing
from bonafides.model import Answer, Dossier

AGREED = CONTRACTS - {"privacy-policy"}
"""A privacy policy is the vendor's own notice; nobody expects to sign its changes."""


def check(dossier: Dossier) -> Answer:
    """Amendment by signed writing satisfies; by posting, or by notice alone, does not."""
    return standing(
        dossier,
        "terms.change",
        "No contract says that its terms change only by agreement.",
        good={"by-agreement": "is changed only in a writing that both parties agree to"},
        bad={
            "by-posting": "may be changed by the vendor alone, by posting or at any time, whether or not we agree",
            "notice": "may be changed by the vendor on notice, whether or not we agree",
        },
        kinds=AGREED,
    )
