"""Policies: a buyer's rules, ours by default, theirs by file; what cannot be is refused with the nearest that can."""

import difflib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml.error import YAMLError

from bonafides.catalog.cards import check_ids
from bonafides.catalog.files import load, names, parse
from bonafides.errors import PolicyError
from bonafides.model import Go, Outcome, Policy, Rule, Severity, Tier

_ADVICE = "`bonafides explain default` shows the default policy; its file is the one to copy from."
_NEEDED = ("name", "rules", "gaps", "reaudit_days", "triggers")
_OPTIONAL = ("about", "ages", "errors", "not_tested", "unread_share")
_RULE_NEEDED = ("check", "when", "recommend", "reason")
_RULE_OPTIONAL = ("condition",)
_GAPS = tuple(o.value for o in Outcome if o.is_gap)


def policy_names() -> tuple[str, ...]:
    """Names of the policies that ship with bonafides, sorted."""
    return tuple(n.removeprefix("policies/").removesuffix(".yaml") for n in names("policies"))


def policy(name_or_file: str, tier: Tier) -> Policy:
    """The policy of that name, or in that file, as it stands for `tier`.

    Raises PolicyError, naming the line to mend and the nearest that would do, when it is unknown or cannot be.
    """
    if name_or_file in policy_names():
        return _policy(load(f"policies/{name_or_file}.yaml"), tier, name_or_file)
    path = Path(name_or_file)
    try:
        return _policy(parse(path.read_text("utf-8")), tier, path.name)
    except FileNotFoundError:
        near = _nearest(name_or_file, policy_names())
        raise PolicyError(
            f"there is no policy {name_or_file!r}{near}", advice=f"Give a file, or one of: {', '.join(policy_names())}."
        ) from None
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise PolicyError(f"{path}: {error}", advice=_ADVICE) from error


def _policy(data: Any, tier: Tier, source: str) -> Policy:
    _keys(data, _NEEDED, _OPTIONAL, source)
    rules = data["rules"]
    if not isinstance(rules, list):
        raise PolicyError(f"{source}, rules: a list of rules is wanted", advice=_ADVICE)
    return Policy(
        name=str(data["name"]),
        about=str(data.get("about", "")).strip(),
        tier=tier.value,
        rules=tuple(_rule(rule, tier, f"{source}, rule {n}") for n, rule in enumerate(rules, 1)),
        by_severity=_gaps(data["gaps"], tier, f"{source}, gaps"),
        errors=_go(data.get("errors", "conditional"), tier, f"{source}, errors"),
        not_tested=_go(data.get("not_tested", _default()["not_tested"]), tier, f"{source}, not_tested"),
        unread_share=_number(data.get("unread_share", 0.34), f"{source}, unread_share", float),
        reaudit_days=int(_number(_by_tier(data["reaudit_days"], tier, f"{source}, reaudit_days"), source, int)),
        triggers=tuple(map(str, data["triggers"])),
        ages=_ages(data.get("ages", _default()["ages"]), f"{source}, ages"),
    )


def _default() -> Any:
    return load("policies/default.yaml")


def _rule(rule: Any, tier: Tier, where: str) -> Rule:
    _keys(rule, _RULE_NEEDED, _RULE_OPTIONAL, where)
    when = rule["when"] if isinstance(rule["when"], list) else [rule["when"]]
    return Rule(
        check=_one_of(rule["check"], check_ids(), "check", where),
        outcomes=tuple(Outcome(_one_of(o, _GAPS, "outcome of a gap", where)) for o in when),
        value=_go(rule["recommend"], tier, f"{where}, recommend"),
        reason=str(rule["reason"]),
        condition=str(rule.get("condition", "")),
    )


def _gaps(data: Any, tier: Tier, where: str) -> dict[Severity, Go]:
    _keys(data, tuple(s.value for s in Severity), (), where)
    return {s: _go(data[s.value], tier, f"{where}, {s.value}") for s in Severity}


def _ages(data: Any, where: str) -> dict[str, int]:
    if not isinstance(data, Mapping):
        raise PolicyError(f"{where}: document kinds with their days are wanted", advice=_ADVICE)
    kinds = _kinds()
    return {
        _one_of(kind, kinds, "document kind", where): int(_number(days, f"{where}, {kind}", int))
        for kind, days in data.items()
    }


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(n.removeprefix("document_kinds/").removesuffix(".yaml") for n in names("document_kinds"))


def _go(value: Any, tier: Tier, where: str) -> Go:
    """The recommendation for `tier`; those for the other tiers are looked at too, so that no typing error waits."""
    listed = value.values() if isinstance(value, Mapping) else [value]
    said = _by_tier(value, tier, where)
    for each in listed:
        _one_of(each, [g.value for g in Go], "recommendation", where)
    return Go(said)


def _by_tier(value: Any, tier: Tier, where: str) -> Any:
    """One value for all tiers, or one for each."""
    if not isinstance(value, Mapping):
        return value
    _keys(value, tuple(t.value for t in Tier), (), where)
    return value[tier.value]


def _number(value: Any, where: str, kind: type[int] | type[float]) -> float:
    try:
        number = kind(value)
    except (TypeError, ValueError):
        raise PolicyError(f"{where}: {value!r} is no number", advice=_ADVICE) from None
    if number < 0:
        raise PolicyError(f"{where}: {value!r} is below zero", advice=_ADVICE)
    return number


def _keys(data: Any, needed: Iterable[str], optional: Iterable[str], where: str) -> None:
    if not isinstance(data, Mapping):
        raise PolicyError(f"{where}: keys with values are wanted, found {type(data).__name__}", advice=_ADVICE)
    known = [*needed, *optional]
    for key in data:
        if key not in known:
            raise PolicyError(f"{where}: unknown key {key!r}{_nearest(str(key), known)}", advice=_ADVICE)
    missing = [key for key in needed if key not in data]
    if missing:
        raise PolicyError(f"{where}: {', '.join(missing)} is missing", advice=_ADVICE)


def _one_of(value: Any, known: Iterable[str], what: str, where: str) -> str:
    if value in (listed := list(known)):
        return str(value)
    raise PolicyError(f"{where}: there is no {what} {value!r}{_nearest(str(value), listed)}", advice=_ADVICE)


def _nearest(value: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(value, list(known), n=1, cutoff=0.5)
    return f"; did you mean {near[0]!r}?" if near else ""
