"""Could everything in the packet be read?"""

from bonafides.model import Answer, Dossier, inconclusive, not_applicable


def check(dossier: Dossier) -> Answer:
    """Inconclusive where something could not be read: what stands there is not known."""
    unread = sorted(dossier.unread, key=lambda d: d.evidence.path)
    if not unread:
        return not_applicable(f"All {len(dossier.documents)} files were read in full.")
    listed = "; ".join(f"{d.evidence.path} ({d.reason or 'reason unknown'})" for d in unread[:4])
    more = f"; and {len(unread) - 4} more" if len(unread) > 4 else ""
    return inconclusive(f"Not read in full: {listed}{more}.")
