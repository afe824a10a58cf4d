"""Does the vendor run a certified management system for AI?"""

from bonafides.checks.absence import absent
from bonafides.checks.dating import age_of, day_of
from bonafides.model import Answer, Dossier, inconclusive, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """A certificate to ISO/IEC 42001 that is in force and states its scope satisfies."""
    claims = [c for c in dossier.about("iso42001.certificate") if c.citations]
    valid = [c for c in claims if c.value == "yes"]
    if not claims:
        return absent(dossier, "No certificate of a management system for AI is in the packet.")
    if not valid:
        reasons = claims[0].details.get("reasons")
        listed = (
            "; ".join(map(str, reasons)) if isinstance(reasons, list | tuple) and reasons else "it certifies nothing"
        )
        return not_satisfied(f"{claims[0].path} is no certificate to rely on: {listed}.", citing=claims[0].citations)
    path = valid[0].path
    until = [(day, c) for c in dossier.about("iso42001.valid-until") if c.path == path and (day := day_of(c))]
    if until and age_of(dossier, until[0][0]) > 0:
        because = f"{path} ran out on {until[0][0]}."
        return not_satisfied(because, citing=until[0][1].citations)
    scope = [c for c in dossier.about("iso42001.scope") if c.path == path and c.citations]
    if not until or not scope:
        missing = "until when it holds" if not until else "its scope"
        return inconclusive(f"{path} does not say {missing}.", citing=valid[0].citations)
    because = f"{path} certifies a management system for AI until {until[0][0]}; its scope: {scope[0].value}."
    return satisfied(because, citing=(valid[0].citations[0], scope[0].citations[0]), confidence=valid[0].confidence)
