"""Policies: a buyer's rules, ours by default, theirs by file."""

from pathlib import Path
from typing import Any

from ruamel.yaml.error import YAMLError

from bonafides.catalog.cards import check_ids
from bonafides.catalog.files import load, names, parse
from bonafides.errors import PolicyError
from bonafides.model import Go, Outcome, Policy, Rule, Severity, Tier


def policy(name_or_file: str, tier: Tier) -> Policy:
    """The policy of that name, or in that file, as it stands for `tier`.

    Raises PolicyError, naming the line to mend, when it is unknown or says something that cannot be.
    """
    known = [n.removeprefix("policies/").removesuffix(".yaml") for n in names("policies")]
    if name_or_file in known:
        return _policy(load(f"policies/{name_or_file}.yaml"), tier, name_or_file)
    path = Path(name_or_file)
    try:
        return _policy(parse(path.read_text("utf-8")), tier, path.name)
    except FileNotFoundError:
        raise PolicyError(
            f"there is no policy {name_or_file!r}", advice=f"Give a file, or one of: {', '.join(known)}."
        ) from None
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise PolicyError(
            f"{path}: {error}", advice="Mend the file; bonafides ships a default to copy from."
        ) from error


def _policy(data: Any, tier: Tier, source: str) -> Policy:
    try:
        return Policy(
            name=str(data["name"]),
            tier=tier.value,
            rules=tuple(_rule(rule, tier) for rule in data["rules"]),
            by_severity={Severity(s): _go(by_tier, tier) for s, by_tier in data["gaps"].items()},
            errors=Go(data.get("errors", "conditional")),
            unread_share=float(data.get("unread_share", 0.34)),
            reaudit_days=int(data["reaudit_days"][tier.value]),
            triggers=tuple(map(str, data["triggers"])),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PolicyError(
            f"{source}: {error!r} is missing or wrong", advice="Compare with the default policy, key by key."
        ) from error


def _rule(rule: Any, tier: Tier) -> Rule:
    if rule["check"] not in check_ids():
        raise ValueError(f"there is no check {rule['check']}")
    return Rule(
        check=rule["check"],
        outcomes=tuple(Outcome(o) for o in rule["when"]),
        value=_go(rule["recommend"], tier),
        reason=rule["reason"],
        condition=rule.get("condition", ""),
    )


def _go(by_tier: Any, tier: Tier) -> Go:
    return Go(by_tier if isinstance(by_tier, str) else by_tier[tier.value])
