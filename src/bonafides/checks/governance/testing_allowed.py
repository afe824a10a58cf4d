"""Do the terms allow us to test the tool?"""

from bonafides.checks.standing import standing
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """A right to test satisfies; a ban on benchmarks or security tests does not."""
    return standing(
        dossier,
        "testing.right",
        "No contract gives us a right to test the tool.",
        good={"allowed": "allows the customer to test or evaluate the service"},
        bad={"banned": "forbids the customer to test, scan or benchmark the service"},
    )
