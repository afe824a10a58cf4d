"""Do the vendor's figures hold when we measure?"""

from bonafides.checks.measured import cited, unmeasured
from bonafides.model import Answer, Dossier, Standing, inconclusive, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """One contradicted claim is enough, since it is the vendor's word on its own product."""
    held = [e for e in dossier.reconciliation if e.measurement is not None]
    if not held:
        return unmeasured()
    against = [e for e in held if e.standing is Standing.CONTRADICTED]
    if against:
        others = f" And {len(against) - 1} more." if len(against) > 1 else ""
        words = (*against[0].claim.citations, *cited(e.measurement for e in against if e.measurement))
        return not_satisfied(f"{against[0].because}{others}", citing=words)
    open_ = [e for e in held if e.standing is not Standing.CORROBORATED]
    if open_:
        return inconclusive(f"Not all figures could be told right or wrong. {open_[0].because}")
    words = tuple(c for e in held for c in (*e.claim.citations, *cited([e.measurement] if e.measurement else [])))
    return satisfied(f"All {len(held)} figures that were measured hold.", citing=words)
