"""Attempts and rates of a written report: counts, denominator, direction, and whether they agree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bonafides.claims.red_team.categories import PHRASES
from bonafides.claims.soc2.flow import Flow, cited, patterns, sentence
from bonafides.model import Claim, Confidence

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
"""Numbers written as words, each at its own place."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share stated in one sentence; `direction` attack-success, defence or runs; counts where stated."""

    percent: float
    direction: str
    successes: int | None
    attempts: int | None
    start: int
    end: int
    agrees: bool
    stated: float | None = None
    """The percentage in words of the report, None where only counts are given."""


def attempts(flow: Flow, stated: tuple[Rate, ...]) -> Claim | None:
    """`red-team.attempts`: the largest denominator, or the largest number of prompts or attempts stated."""
    counted = [(r.attempts, r.start, r.end) for r in stated if r.attempts]
    counted += [(_number(n), start, end) for n, start, end in _counts(flow)]
    if not counted:
        return None
    most, start, end = max(counted, key=lambda c: c[0] or 0)
    units = re.findall(
        r"attempt|prompt|attack|test case|scenario|probe|conversation|trial", flow.text[start:end].lower()
    )
    details = {"unit": units[-1] if units else "not stated"}
    return Claim("red-team.attempts", most or 0, Confidence.MEDIUM, (cited(flow, start, end),), details)


def _counts(flow: Flow) -> Iterator[tuple[str, int, int]]:
    for match in _on_one_line(patterns(PHRASES, "attempts"), flow.text):
        yield next(g for g in match.groups() if g), match.start(), match.end()


def _on_one_line(wanted: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches within a line: a number that ends a row does not count what begins the next."""
    at = 0
    while match := wanted.search(text, at):
        cut = match.group().find("\n")
        if cut < 0:
            yield match
        at = match.end() if cut < 0 else match.start() + cut + 1


def success_rate(flow: Flow, stated: tuple[Rate, ...]) -> Claim | None:
    """`red-team.success-rate` as a percentage of successful attacks; a defence rate is turned round and said so."""
    told = [r for r in stated if r.direction in ("attack-success", "defence")]
    if not told:
        return None
    first = [r for r in told if not after_fixes(flow, r)] or told
    best = max(first, key=lambda r: (r.attempts or 0, r.direction == "attack-success"))
    # The report's own rounding is kept where its counts bear it out.
    share = best.percent if best.stated is None or not best.agrees else best.stated
    attack = share if best.direction == "attack-success" else 100 - share
    details: dict[str, object] = {
        "direction": best.direction,
        "stated_percent": round(best.percent, 2) if best.stated is None else best.stated,
        "successes": best.successes if best.direction == "attack-success" else _rest(best),
        "denominator": best.attempts,
        "counts_agree": best.agrees,
    }
    others = {f"{r.successes} of {r.attempts}" for r in first if r.attempts and r.direction == best.direction}
    others -= {f"{best.successes} of {best.attempts}"}
    if others:
        details["also_stated"] = sorted(others)
    later = [r for r in told if r not in first]
    if later:
        details["after_fixes"] = (
            f"{later[-1].successes} of {later[-1].attempts}" if later[-1].attempts else f"{later[-1].percent:.4g}%"
        )
    sure = Confidence.HIGH if best.attempts and best.agrees else Confidence.LOW
    return Claim("red-team.success-rate", f"{attack:.4g}%", sure, (cited(flow, best.start, best.end),), details)


def rates(flow: Flow) -> tuple[Rate, ...]:
    """Every share of the text whose sentence or row says what it is a share of."""
    return tuple(_rates(flow))


def _rates(flow: Flow) -> Iterator[Rate]:
    seen: set[tuple[int, int]] = set()
    for key in ("ratio", "percent"):
        for match in _on_one_line(patterns(PHRASES, key), flow.text):
            span = sentence(flow, match.start(), match.end())
            if span not in seen:
                seen.add(span)
                rate = _rate(flow, span)
                if rate:
                    yield rate


def _rate(flow: Flow, span: tuple[int, int]) -> Rate | None:
    said = flow.text[span[0] : span[1]]
    direction = _direction(said)
    if not direction:
        return None
    ratio, percent = _ratio(said), patterns(PHRASES, "percent").search(said)
    share = float(percent.group(1)) if percent else None
    if ratio is None:
        return None if share is None or share > 100 else Rate(share, direction, None, None, *span, True, share)
    computed = 100 * ratio[0] / ratio[1]
    agrees = share is None or abs(share - computed) <= 1.0
    return Rate(computed, direction, ratio[0], ratio[1], *span, agrees, share)


def after_fixes(flow: Flow, rate: Rate) -> bool:
    """Whether the share is that of a retest: it says nothing of what was found first."""
    return bool(patterns(PHRASES, "after_fixes").search(flow.text[rate.start : rate.end]))


def _ratio(said: str) -> tuple[int, int] | None:
    for match in patterns(PHRASES, "ratio").finditer(said):
        if match["whole"]:
            part, whole = _number(match["part"]), _number(match["whole"])
            if part <= whole and whole:
                return part, whole
            continue
        numbers = [_number(g) for g in match.groups() if g]
        if len(numbers) == 2 and 0 <= numbers[0] <= numbers[1] and numbers[1] > 0:
            return numbers[0], numbers[1]
    return None


def _direction(said: str) -> str:
    """The direction whose words come first; words about runs that completed decide against a rate of attacks."""
    if patterns(PHRASES, "runs_direction").search(said) and not re.search(r"attack success|bypass|\basr\b", said, re.I):
        return "runs"
    attack = patterns(PHRASES, "attack_direction").search(said)
    defence = patterns(PHRASES, "defence_direction").search(said)
    if attack and defence:
        return "attack-success" if attack.start() < defence.start() else "defence"
    return "attack-success" if attack else "defence" if defence else ""


def _rest(rate: Rate) -> int | None:
    return None if rate.attempts is None or rate.successes is None else rate.attempts - rate.successes


def _number(text: str) -> int:
    word = text.lower()
    return _WORDS.index(word) if word in _WORDS else 0 if word == "none" else int(text.replace(",", ""))
