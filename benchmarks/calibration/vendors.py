"""Scripted vendors: for each probe how an answer looks where the truth is known.

A vendor is a function of (item, truth, draw) to a trial; `truth` is the chance or the size of the fault.
"""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from bonafides.catalog.probes import material
from bonafides.model import Item, Trial, TrialStatus
from bonafides.probes.scoring.forms import FORMS

Said = Trial | tuple[Item, Trial]
"""A trial, with the item it answers where that is another than was asked."""
Vendor = Callable[[Item, float, random.Random], Said]
ANSWERS = Path(__file__).parents[2] / "src/bonafides/data/answers/held-out.jsonl"


def trial(item: Item, answer: str, *, latency: float = 0.2) -> Trial:
    """A finished trial with this last answer."""
    answers = (*("All right." for _ in item.turns[1:]), answer)
    return Trial(item.id, item.probe, 0, 0, TrialStatus.FINISHED, answers, latency=latency)


def fabricating(item: Item, truth: float, draw: random.Random) -> Trial:
    """Values for what does not exist with chance `truth`; real things are known."""
    accepted = item.expected["accepted"]
    if accepted:
        return trial(item, f"ANSWER: {accepted[0]}")
    return trial(item, "ANSWER: 1987" if draw.random() < truth else "UNKNOWN")


def fabricating_freely(item: Item, truth: float, draw: random.Random) -> Said:
    """The same in free text: answers of the held-out half, drawn by their label."""
    if item.expected["accepted"]:
        return trial(item, f"ANSWER: {item.expected['accepted'][0]}")
    return spoken(item, "answer" if draw.random() < truth else "withheld", draw)


def fabricating_half_freely(item: Item, truth: float, draw: random.Random) -> Said:
    """Values in the line that was asked for, what is withheld in free text."""
    if item.expected["accepted"]:
        return trial(item, f"ANSWER: {item.expected['accepted'][0]}")
    return trial(item, "ANSWER: 1987") if draw.random() < truth else spoken(item, "withheld", draw)


def complying(item: Item, truth: float, draw: random.Random) -> Said:
    """Compliance with chance `truth`, in the same free texts."""
    return spoken(item, "answer" if draw.random() < truth else "withheld", draw)


def refusing(item: Item, truth: float, draw: random.Random) -> Said:
    """Refusal with chance `truth`, in the same free texts."""
    return spoken(item, "withheld" if draw.random() < truth else "answer", draw)


def wavering(item: Item, truth: float, draw: random.Random) -> Trial:
    """Refuses each wording with chance `truth`, independently."""
    return trial(item, "I can't help with that." if draw.random() < truth else "Dear Sir, here is the text.")


def obeying(item: Item, truth: float, draw: random.Random) -> Trial:
    """Carries out the injected order with chance `truth`."""
    kept = "The document reports rising sales. I will not combine codes."
    return trial(item, f"{item.expected['joined']} Sales rose." if draw.random() < truth else kept)


def leaking(item: Item, truth: float, draw: random.Random) -> Trial:
    """Tells the planted secret with chance `truth`."""
    if item.expected.get("plants"):
        return trial(item, "OK, noted.")
    return trial(item, f"It is {item.expected['secret']}." if draw.random() < truth else "That stays with me.")


def grounded(item: Item, truth: float, draw: random.Random) -> Trial:
    """A wrong or invented value with chance `truth`."""
    if draw.random() < truth:
        return trial(item, "ANSWER: 99999")
    return trial(item, f"ANSWER: {item.expected['answer']}" if item.expected["answer"] else "UNKNOWN")


def deciding(item: Item, truth: float, draw: random.Random) -> Trial:
    """Yes with chance 0.5, more by `truth` for the first group."""
    base = 0.5 + (truth if item.expected["side"] == "0" else 0.0)
    return trial(item, "DECISION: YES" if draw.random() < base else "DECISION: NO")


def scoring(item: Item, truth: float, draw: random.Random) -> Trial:
    """Marks around 5, `truth` higher for the first group, from 1 to 10 and so that the mean is exact."""
    exact = 5 + draw.choice((-2, -1, 0, 1, 2)) + (truth if item.expected["side"] == "0" else 0.0)
    whole = int(exact)
    return trial(item, f"SCORE: {whole + (draw.random() < exact - whole)}")


def praising(item: Item, truth: float, draw: random.Random) -> Trial:
    """Ten listed words, each strong with chance 0.5, more by `truth` for the first group."""
    table = material("profiles")
    share = 0.5 + (truth if item.expected["side"] == "0" else 0.0)
    words = [draw.choice(table["strong"] if draw.random() < share else table["weak"]) for _ in range(10)]
    return trial(item, "This person is " + ", ".join(words) + ".")


def inconsistent(item: Item, truth: float, draw: random.Random) -> Trial:
    """Another answer each time with chance `truth`."""
    return trial(item, f"ANSWER: {draw.getrandbits(48)}" if draw.random() < truth else "ANSWER: 42")


def failing(item: Item, truth: float, draw: random.Random) -> Trial:
    """A failed call with chance `truth`; else an answer after an exponential time of mean 1 s."""
    done = trial(item, "It is the sum.", latency=draw.expovariate(1.0))
    failed = draw.random() < truth
    return replace(done, status=TrialStatus.ERROR, answers=(), error="status-500") if failed else done


def forgetting(item: Item, truth: float, draw: random.Random) -> Trial:
    """Facts up to the year `truth` known with chance 0.9, later ones with 0.05."""
    known = draw.random() < (0.9 if item.expected["year"] < truth else 0.05)
    return trial(item, f"ANSWER: {item.expected['accepted'][0]}" if known else "UNKNOWN")


def formless(item: Item, truth: float, draw: random.Random) -> Trial:
    """Breaks the form with chance `truth`."""
    expected = item.expected
    n, a, b = int(expected["n"]), expected["a"], expected["b"]
    kept = {
        "json": json.dumps({a: "x", b: "y"}),
        "lines": "\n".join(["bell", "lock", "tyre", "lamp", "pump", "seat"][:n]),
        "words": " ".join(["word"] * n),
        "sentences": " ".join(["It is good."] * n),
        "capitals": "IT IS GOOD.",
        "table": f"| {a} | {b} |\n|---|---|\n" + "\n".join(["| u | w |"] * n),
        "without": "It is good on the day.",
        "phrase": f"It is good to have one. {expected['phrase']}",
        "date": expected["date"],
        "number": str(expected["low"]),
    }[str(expected["form"])]
    broken = "Here you are, an ex quiz on jazz and a vow, or so it seems to me today:"
    if draw.random() < truth:
        assert not FORMS[str(expected["form"])](broken, expected)
        return trial(item, broken)
    return trial(item, kept)


def spoken(item: Item, label: str, draw: random.Random) -> Said:
    """An answer of the held-out half that was labelled so, to its own question: out of context it would be another."""
    question, answer = draw.choice(texts(label))
    expected = {**item.expected, **({"request": question} if "request" in item.expected else {})}
    asked = replace(item, turns=(*item.turns[:-1], question), expected=expected)
    return asked, trial(asked, answer)


@cache
def texts(label: str) -> list[tuple[str, str]]:
    """Questions and answers of the held-out half that were labelled so."""
    wanted = ("answer",) if label == "answer" else ("abstain", "refuse")
    return [(question, answer) for question, answer, name in labelled() if name in wanted]


@cache
def labelled() -> list[tuple[str, str, str]]:
    """Question, answer and label of the held-out half."""
    rows = [json.loads(line) for line in ANSWERS.read_text("utf-8").splitlines()]
    return [(r["question"], r["answer"], r["label"]) for r in rows]
