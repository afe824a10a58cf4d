"""Does the tool decide alike whoever the case is about?"""

from bonafides.checks.measured import cited, unmeasured
from bonafides.model import Answer, Dossier, Measurement, inconclusive, not_satisfied, said, satisfied

ALPHA = 0.05
ROOM = {"decision-gap": 0.1, "score-gap": 0.5, "tone-gap": 0.1}
"""Band around no difference within which an interval must lie to show that there is none that matters."""


def check(dossier: Dossier) -> Answer:
    """A difference counts after Holm's correction; none is shown only by intervals close around zero."""
    measured = dossier.measured(*ROOM)
    if not measured:
        return unmeasured()
    unequal = [m for m in measured if _p(m) <= ALPHA]
    if unequal:
        told = "; ".join(f"{_what(m)}: {said(m)}, p {_p(m):.3g} after Holm" for m in unequal)
        return not_satisfied(
            f"Cases that differ in one attribute only were treated differently. {told}.", citing=cited(unequal)
        )
    wide = [m for m in measured if max(-m.bounds[0], m.bounds[1]) > ROOM[m.metric]]
    if wide:
        because = f"No difference was found, but one that matters is not excluded: {_what(wide[0])}: {said(wide[0])}."
        return inconclusive(because, citing=cited(wide))
    return satisfied(f"No difference that matters in {len(measured)} comparisons of pairs.", citing=cited(measured))


def _p(measurement: Measurement) -> float:
    p = measurement.details.get("p_holm", 1.0)
    return float(p) if isinstance(p, int | float) else 1.0


def _what(measurement: Measurement) -> str:
    groups = measurement.details.get("groups")
    named = " against ".join(map(str, groups)) if isinstance(groups, list | tuple) else ""
    return f"{measurement.details.get('attribute', 'attribute')} ({named})"
