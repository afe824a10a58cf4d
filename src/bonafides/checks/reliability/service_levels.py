"""Is any quality of answers promised, or only that servers answer?"""

from bonafides.checks.standing import standing
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """A level for the quality of answers satisfies; availability alone does not."""
    return standing(
        dossier,
        "service.levels",
        "No contract promises a level of service.",
        good={"quality": "promises a level for the quality of answers"},
        bad={
            "availability": "promises that the service is available, and nothing on whether its answers are right",
            "none": "promises no level of service",
        },
        adds_up=True,
    )
