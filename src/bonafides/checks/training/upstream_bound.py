"""Are those behind the vendor kept from training on our content?"""

from bonafides.checks.standing import standing
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """A sentence that bars others from training satisfies; a way round it, or the fact alone, settles nothing."""
    return standing(
        dossier,
        "training.flow-down",
        "No contract bars subprocessors or model companies from training on what is passed on to them.",
        good={"bound": "bars those who receive content from the vendor from training on it"},
        bad={"permitted": "lets those who receive content from the vendor train on it"},
        unclear={
            "hedged": "speaks of training by others, but leaves them a way round",
            "stated": "says that those behind the vendor do not train on content, and nothing that binds them",
        },
    )
