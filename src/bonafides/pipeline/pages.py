"""The catalogue as pages: one per family of checks, and one of all controls, generated from the data."""

from collections.abc import Iterable

from bonafides.catalog.cards import card, check_ids
from bonafides.catalog.clauses import clauses
from bonafides.catalog.controls import asking, controls
from bonafides.catalog.files import load
from bonafides.model import Card, Control

_NOTE = "<!-- Generated from src/bonafides/data: change it there, then run the tests with BONAFIDES_DOCS=write. -->"


def pages() -> dict[str, str]:
    """File name to Markdown text, for every page below `docs/checks`."""
    families: dict[str, list[Card]] = {}
    for check in check_ids():
        families.setdefault(check.partition(".")[0], []).append(card(check))
    made = {f"{family}.md": _family(family, cards) for family, cards in families.items()}
    return made | {"controls.md": _controls(controls().values()), "README.md": _index(families)}


def _title(family: str) -> str:
    return str(load("report/words.yaml")["families"].get(family, family))


def _index(families: dict[str, list[Card]]) -> str:
    lines = [_NOTE, "", "# What is checked", ""]
    lines += [
        "Each check is one question. [All controls](controls.md) says what ought to hold, and who else asks for it.",
        "",
    ]
    for family, cards in families.items():
        lines += [f"## [{_title(family)}]({family}.md)", ""]
        lines += [f"- [{c.question}]({family}.md#{_anchor(c.check)}) ({c.severity.value})" for c in cards] + [""]
    return "\n".join(lines)


def _anchor(check: str) -> str:
    return check.replace(".", "").casefold()


def _family(family: str, cards: Iterable[Card]) -> str:
    lines = [_NOTE, "", f"# {_title(family)}", ""]
    for it in cards:
        lines += [
            f"## {it.check}",
            "",
            f"**{it.question}** Severity {it.severity.value}. Controls: {', '.join(it.controls)}.",
            "",
        ]
        lines += [it.why.strip(), "", f"*What satisfies it.* {it.satisfied_by.strip()}", "", "*Red flags.*", ""]
        lines += [f"- {flag}" for flag in it.red_flags]
        lines += ["", f"*Question to the vendor.* {it.ask.question.strip()}", ""]
        if it.ask.clause:
            clause = clauses()[it.ask.clause_id]
            lines += [f"*Clause to demand ({clause.title}).*", "", f"> {it.ask.clause.strip()}", ""]
    return "\n".join(lines)


def _controls(them: Iterable[Control]) -> str:
    lines = [
        _NOTE,
        "",
        "# Controls",
        "",
        "One thing that ought to hold each. Checks and frameworks both point here.",
        "",
    ]
    family = ""
    for it in them:
        if it.family != family:
            family = it.family
            lines += [f"## {family.replace('-', ' ').capitalize()}", ""]
        lines += [
            f"### {it.id} {it.title}",
            "",
            f"{it.why.strip()} Severity {it.severity.value}; tiers {', '.join(it.tiers)}.",
            "",
        ]
        lines += [f"- Shown by: {', '.join(it.evidence)}", f"- Satisfied by: {it.satisfied_by.strip()}"]
        lines += [f"- Checks: {', '.join(it.checks) or 'none: not tested by reading, it has to be measured'}"]
        lines += [f"- Asks: {it.ask.question.strip()}", *_frameworks(it.id), ""]
    return "\n".join(lines)


def _frameworks(control: str) -> list[str]:
    standings = asking(control)
    asked = [f"{s.framework} ({', '.join(s.items)})" for s in standings if s.says == "asks"]
    silent = [s.framework for s in standings if s.says == "does-not-ask"]
    lines = [f"- Asked for by: {'; '.join(asked)}"] if asked else []
    return lines + ([f"- Not asked for by: {'; '.join(silent)}"] if silent else [])
