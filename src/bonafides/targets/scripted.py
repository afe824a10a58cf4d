"""A target that answers from a script: for trying out, for tests, and for measuring what nobody needs to call."""

import asyncio
import re

from bonafides.errors import TargetError
from bonafides.model import Target
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.reading.options import Option
from bonafides.targets.wire.call import Call, CallError, Connector, Reply
from bonafides.targets.wire.chat import dig
from bonafides.targets.wire.template import filled, values_of

NEEDS = ("answers",)
OPTIONS = {
    "answers": Option(list, "rules {when: REGEX, say: TEXT} or {when, fail: KIND}; the first that fits", required=True),
    "delay": Option((int, float), "seconds before each answer"),
}


def connect(target: Target, around: Surroundings) -> Connector:
    """Compile the rules. Raises TargetError."""
    rules = []
    answers = target.options.get("answers")
    for rule in answers if isinstance(answers, list) else ():
        spec = {"say": rule} if isinstance(rule, str) else rule
        try:
            when = re.compile(str(dig(spec, "when") or ""), re.IGNORECASE)
        except re.error as error:
            raise TargetError(f"answers: {dig(spec, 'when')!r} is no pattern: {error}") from error
        rules.append((when, str(dig(spec, "say") or ""), str(dig(spec, "fail") or "")))
    delay = target.options.get("delay", 0)
    return Script(tuple(rules), float(delay) if isinstance(delay, int | float) else 0.0, target.model)


class Script:
    """An open scripted target."""

    def __init__(self, rules: tuple[tuple[re.Pattern[str], str, str], ...], delay: float, model: str) -> None:
        """`rules`: (pattern of the prompt, answer, kind of error or "")."""
        self._rules, self._delay, self._model = rules, delay, model

    async def ask(self, call: Call) -> Reply:
        """Answer with the first rule whose pattern is in the prompt. Raises CallError where the rule says so."""
        if self._delay:
            await asyncio.sleep(self._delay)
        for when, say, fail in self._rules:
            if when.search(call.prompt):
                if fail:
                    raise CallError(fail, say or "the script says so", request=call.prompt)
                answer = str(filled(say, values_of(call, self._model)))
                words = len(call.prompt.split()), len(answer.split())
                return Reply(
                    answer,
                    call.prompt,
                    answer,
                    model=self._model or "scripted",
                    tokens_in=words[0],
                    tokens_out=words[1],
                )
        raise CallError("unscripted", "no rule of the script fits", request=call.prompt)

    async def end(self, conversation: str) -> None:
        """Nothing is held."""

    async def close(self) -> None:
        """Nothing is held."""
