"""What a check, a control, a framework or a policy asks, in words."""

import difflib
import textwrap
from collections.abc import Iterable

from bonafides.catalog.cards import card, check_ids
from bonafides.catalog.controls import Framework, asking, controls, frameworks
from bonafides.catalog.policies import policy, policy_names
from bonafides.errors import UsageError
from bonafides.model import Card, Control, Policy, Tier

_SAYS = {"does-not-ask": "does not ask for it", "unmapped": "not mapped"}
_STRICTER = (
    "No framework that we know forbids training on customer content. Our “never” is stricter than all of them: "
    "a vendor may hold every certificate and train on what you enter."
)
_TRAINING = ("ZT-01", "ZT-02")


def explain(name: str, width: int = 80) -> str:
    """Text on one check (`family.name`), control (`ZT-01`), framework (`hecvat@4.14`) or policy (`default`).

    `list` names checks and controls, `frameworks` and `policies` name those. Lines are at most `width` columns wide
    where words allow. Raises UsageError, with the nearest names, when there is none of this name.
    """
    lists = {"list": _list, "frameworks": _frameworks, "policies": _policies}
    if name.casefold() in lists:
        return lists[name.casefold()](width)
    if name in check_ids():
        return _check(card(name), width)
    if name.upper() in controls():
        return _control(controls()[name.upper()], width)
    framework = next((f for f in frameworks() if name in (f.id, f.id.partition("@")[0])), None)
    if framework:
        return _framework(framework, width)
    if name in policy_names():
        return _policy(name, width)
    raise UsageError(f"there is nothing called {name!r} to explain", advice=_advice(name))


def _advice(name: str) -> str:
    known = [
        *check_ids(),
        *controls(),
        *(f.id for f in frameworks()),
        *policy_names(),
        "list",
        "frameworks",
        "policies",
    ]
    lower = {k.casefold(): k for k in known} | {c.partition(".")[2]: c for c in check_ids()}
    near = difflib.get_close_matches(name.casefold(), list(lower), n=3, cutoff=0.5)
    meant = f"Did you mean {', '.join(dict.fromkeys(lower[n] for n in near))}? " if near else ""
    return f"{meant}`bonafides explain list` names all checks and controls."


def _wrap(text: str, width: int, indent: int = 2, hang: int = 0) -> str:
    first, rest = " " * indent, " " * (indent + hang)
    return textwrap.fill(
        text,
        max(width, 40),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _section(title: str, body: Iterable[str]) -> str:
    lines = [line for line in body if line]
    return f"\n{title}\n" + "\n".join(lines) + "\n" if lines else ""


def _list(width: int) -> str:
    checks = [_wrap(f"{c}  {card(c).question}", width, hang=4) for c in check_ids()]
    tested = "  (not tested: no document can show it; it has to be measured)"
    ours = [_wrap(f"{c.id}  {c.title}{tested if c.only_measured else ''}", width, hang=7) for c in controls().values()]
    more = "`bonafides explain frameworks` and `bonafides explain policies` name those."
    return "Checks\n" + "\n".join(checks) + "\n\nControls\n" + "\n".join(ours) + "\n\n" + _wrap(more, width, 0) + "\n"


def _check(it: Card, width: int) -> str:
    return (
        f"{it.check} ({it.severity.value})\n{_wrap(it.question, width, 0)}\n"
        + _section("Why", [_wrap(it.why, width)])
        + _section("What satisfies it", [_wrap(it.satisfied_by, width)])
        + _section("Red flags", [_wrap(f"- {flag}", width, hang=2) for flag in it.red_flags])
        + _section("Question to the vendor", [_wrap(it.ask.question, width)])
        + _section("Clause to demand", [_wrap(it.ask.clause, width)] if it.ask.clause else [])
        + "".join(_section(f"Control {c}", [_wrap(controls()[c].title, width), *_asked(c, width)]) for c in it.controls)
    )


def _control(it: Control, width: int) -> str:
    answered = [_wrap(f"{c}  {card(c).question}", width, hang=4) for c in it.checks]
    none = "Not tested by reading: no document can show it; it has to be measured."
    return (
        f"{it.id} ({it.family}, {it.severity.value})\n{_wrap(it.title, width, 0)}\n"
        + _section("Why", [_wrap(it.why, width)])
        + _section("Shown by", [_wrap(", ".join(it.evidence), width)])
        + _section("What satisfies it", [_wrap(it.satisfied_by, width)])
        + _section("Red flags", [_wrap(f"- {flag}", width, hang=2) for flag in it.red_flags])
        + _section("Needed at tiers", [_wrap(", ".join(it.tiers), width)])
        + _section("Checks", [*answered, *([_wrap(none, width)] if it.only_measured else [])])
        + _section("Question to the vendor", [_wrap(it.ask.question, width)])
        + _section("Clause to demand", [_wrap(it.ask.clause, width)] if it.ask.clause else [])
        + _section("Frameworks", _asked(it.id, width))
    )


def _documents(it: Control) -> bool:
    return len(it.measured_by) < len(it.evidence)


def _asked(control: str, width: int) -> list[str]:
    lines = [
        _wrap(f"{s.framework}: {', '.join(s.items) or _SAYS[s.says]}", width, indent=4, hang=4) for s in asking(control)
    ]
    return [*lines, _wrap(_STRICTER, width)] if control in _TRAINING else lines


def _frameworks(width: int) -> str:
    lines = [_wrap(f"{f.id}  {f.title}; asks for {_share(f)}", width, hang=4) for f in frameworks()]
    return "Frameworks\n" + "\n".join(lines) + "\n\n" + _wrap(_STRICTER, width, 0) + "\n"


def _share(it: Framework) -> str:
    asked = {c for cs in it.requirements.values() for c in cs}
    return f"{len(asked)} of {len(controls())} controls, known not to ask for {len(it.does_not_ask)}"


def _framework(it: Framework, width: int) -> str:
    rows = [_wrap(f"{item}: {', '.join(cs)}", width, hang=4) for item, cs in it.requirements.items()]
    news = [_wrap(f"{c}  {controls()[c].title}", width, hang=7) for c in it.does_not_ask]
    mapped = {c for cs in it.requirements.values() for c in cs} | set(it.does_not_ask)
    rest = ", ".join(c for c in controls() if c not in mapped)
    return (
        f"{it.id}\n{_wrap(it.title, width, 0)}\n"
        + _section("What it asks for (item: our controls)", rows)
        + _section("What it does not ask for", news)
        + _section("On training with customer content", [_wrap(it.on_training, width)] if it.on_training else [])
        + _section("Not mapped", [_wrap(rest, width)])
    )


def _policies(width: int) -> str:
    lines = [_wrap(f"{n}  {policy(n, Tier.MEDIUM).about}", width, hang=4) for n in policy_names()]
    return "Policies\n" + "\n".join(lines) + "\n"


def _policy(name: str, width: int) -> str:
    tiers = {tier: policy(name, tier) for tier in Tier}
    one = tiers[Tier.MEDIUM]
    rules = [_rule(n, tiers, width) for n in range(len(one.rules))]
    gaps = [
        _wrap(f"{severity.value}: {_by_tier({t: p.by_severity[severity].value for t, p in tiers.items()})}", width)
        for severity in one.by_severity
    ]
    again = _by_tier({t: f"{p.reaudit_days} days" for t, p in tiers.items()})
    return (
        f"{name}\n{_wrap(one.about, width, 0)}\n"
        + _section("Rules: the strictest that holds decides", rules)
        + _section("A gap that no rule names, by the severity of its check", gaps)
        + _section("Re-audit after", [_wrap(again, width)])
        + _section("Re-audit at once when", [_wrap(f"- {t}", width, hang=2) for t in one.triggers])
        + _section("Too old after (days)", [_wrap(", ".join(f"{k} {d}" for k, d in one.ages.items()), width)])
    )


def _rule(number: int, tiers: dict[Tier, Policy], width: int) -> str:
    it = tiers[Tier.MEDIUM].rules[number]
    values = _by_tier({t: p.rules[number].value.value for t, p in tiers.items()})
    when = " or ".join(o.value for o in it.outcomes)
    return _wrap(f"{it.check} {when} -> {values}. {it.reason}", width, hang=4)


def _by_tier(values: dict[Tier, str]) -> str:
    return ", ".join(f"{tier.value} {value}" for tier, value in values.items())
