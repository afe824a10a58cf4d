"""What to answer when nothing that was read speaks of a question."""

from collections.abc import Iterable

from bonafides.model import Answer, Citation, Dossier, Read, inconclusive, silent


def absent(dossier: Dossier, because: str, *, citing: Iterable[Citation] = ()) -> Answer:
    """Silent, or inconclusive where something that might have spoken could not be read: not looked is never silence."""
    if not dossier.unread:
        return silent(because, citing=citing)
    first, *rest = sorted(dossier.unread, key=lambda d: (d.read is not Read.NOT_READ, d.evidence.path))
    others = f" (and {len(rest)} more)" if rest else ""
    return inconclusive(
        f"{because} But {first.evidence.path}{others} was not read in full; it may stand there.", citing=citing
    )
