"""What the names of tasks and scorers tell: an attack or a test of ability, and which way a high score points."""

from collections.abc import Iterable

from bonafides.claims.soc2.flow import patterns

TASKS = "red_team/tasks.yaml"


def kind_of_task(names: Iterable[str]) -> str:
    """yes for an attack, partly for a safety benchmark, no for a test of ability."""
    joined = " ".join(names)
    if patterns(TASKS, "attack").search(joined):
        return "yes"
    return "partly" if patterns(TASKS, "safety").search(joined) else "no"


def direction(names: Iterable[str]) -> str:
    """`attack-success` or `defence`, '' where the names tell neither or both."""
    joined = " ".join(names)
    attack = bool(patterns(TASKS, "attack_success").search(joined))
    defence = bool(patterns(TASKS, "defence").search(joined))
    if attack == defence:
        return ""
    return "attack-success" if attack else "defence"
