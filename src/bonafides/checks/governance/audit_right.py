"""May we, or our auditor, look for ourselves?"""

from bonafides.checks.standing import standing
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """A right to audit satisfies; reports in its place do not."""
    return standing(
        dossier,
        "audit.right",
        "No contract gives us a right to audit.",
        good={"granted": "lets us, or an auditor of ours, examine what the vendor does"},
        bad={
            "reports-only": "offers reports in place of an examination of our own",
            "denied": "denies us an examination of our own",
        },
    )
