"""What every document says of itself: about whom, from when, which other documents belong to it and which of them go first."""

from bonafides.claims.every_document import date, incorporates, model, precedence, subject, template
from bonafides.claims.red_team.records import is_log
from bonafides.model import Claim, Document


def claims(document: Document) -> tuple[Claim, ...]:
    """Claims on `subject.vendor`, `subject.tool`, `subject.model`, `document.date`, `document.incorporates`,
    `document.precedence` and `document.template`.

    What is not said is left out. The logs of tools are full of names and dates of attacks: `red_team` reads theirs.
    """
    if is_log(document):
        return ()
    told = (subject, model, date, incorporates, precedence, template)
    return tuple(claim for module in told for claim in module.claims(document))
