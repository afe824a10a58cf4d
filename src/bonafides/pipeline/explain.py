"""What a check or a control asks, in words."""

from bonafides.catalog.cards import card, check_ids
from bonafides.catalog.controls import Control, asking, controls
from bonafides.errors import UsageError
from bonafides.model import Card


def explain(name: str) -> str:
    """Text on one check (`family.name`), one control (`ZT-01`), or, for `list`, a line on each.

    Raises UsageError when there is no such name.
    """
    if name == "list":
        return _list()
    if name in check_ids():
        return _check(card(name))
    if name.upper() in controls():
        return _control(controls()[name.upper()])
    raise UsageError(f"there is no check or control {name!r}", advice="`bonafides explain list` names them all.")


def _list() -> str:
    checks = [f"  {c}  {card(c).question}" for c in check_ids()]
    ours = [
        f"  {c.id}  {c.title}{'' if c.checks else '  (no document answers it: it has to be measured or asked)'}"
        for c in controls().values()
    ]
    return "Checks\n" + "\n".join(checks) + "\n\nControls\n" + "\n".join(ours) + "\n"


def _check(it: Card) -> str:
    flags = "\n".join(f"  - {flag}" for flag in it.red_flags)
    clause = f"\nClause to demand\n  {it.ask.clause}\n" if it.ask.clause else ""
    return (
        f"{it.check} ({it.severity.value})\n{it.question}\n\nWhy\n  {it.why}\n"
        f"\nWhat satisfies it\n  {it.satisfied_by}\n\nRed flags\n{flags}\n"
        f"\nQuestion to the vendor\n  {it.ask.question}\n{clause}"
        f"\nControls\n{_frameworks(it.controls)}"
    )


def _control(it: Control) -> str:
    answered = "\n".join(f"  {c}  {card(c).question}" for c in it.checks)
    none = "  None: no document can show it; it has to be measured or asked for."
    return (
        f"{it.id} ({it.family})\n{it.title}\n\nWhy\n  {it.why}\n"
        f"\nShown by\n  {', '.join(it.evidence)}\n"
        f"\nNeeded at tiers\n  {', '.join(it.tiers)}\n"
        f"\nChecks\n{answered or none}\n\nFrameworks\n{_frameworks((it.id,))}"
    )


def _frameworks(ids: tuple[str, ...]) -> str:
    lines = []
    for control in ids:
        lines.append(f"  {control}  {controls()[control].title}")
        for framework, items in asking(control).items():
            lines.append(f"      {framework}: {', '.join(items) or 'does not ask for it'}")
    return "\n".join(lines) + "\n"
