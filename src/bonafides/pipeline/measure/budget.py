"""The hard budget: nothing is sent that could pass it, whatever the answer costs and however often it is tried."""

import asyncio
from dataclasses import dataclass

from bonafides.model import Item, Limits, Prices

_MESSAGE_TOKENS = 16
"""Tokens that a chat protocol adds to each message, generously."""


class BudgetSpent(Exception):  # noqa: N818  (the outcome is its name)
    """The next call could pass the budget."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What calls have cost."""

    calls: int = 0
    tokens: int = 0
    cost: float = 0.0


def most_tokens_in(texts: tuple[str, ...]) -> int:
    """Upper bound of the tokens of these messages: no tokenizer in use makes more tokens than there are bytes."""
    return sum(len(text.encode("utf-8", "replace")) + _MESSAGE_TOKENS for text in texts)


def most_of_item(item: Item, max_tokens: int, prices: Prices | None) -> Spent:
    """Upper bound of one trial of this item without retries; each turn sends the conversation so far."""
    out = item.max_tokens or max_tokens
    asked = 0
    tokens_in = 0
    for index, turn in enumerate(item.turns):
        asked += most_tokens_in((turn,))
        tokens_in += asked + index * (out + _MESSAGE_TOKENS) + most_tokens_in((item.system,))
    turns = len(item.turns)
    cost = prices.of(tokens_in, out * turns) + prices.per_call * (turns - 1) if prices else 0.0
    return Spent(turns, tokens_in + out * turns, cost)


class Budget:
    """Counts what is spent and what is reserved for calls in flight; the sum never passes a limit."""

    def __init__(self, limits: Limits, prices: Prices | None, spent: Spent) -> None:
        """`spent`: by earlier parts of the same run, recounted from its rows and intents."""
        self.limits, self.prices = limits, prices
        self.calls, self.tokens, self.cost = spent.calls, spent.tokens, spent.cost
        self._flying = 0
        self._settled = asyncio.Event()

    def bound(self, tokens_in: int, tokens_out: int) -> Spent:
        """What one call can cost at most."""
        return Spent(1, tokens_in + tokens_out, self.prices.of(tokens_in, tokens_out) if self.prices else 0.0)

    async def reserve(self, most: Spent) -> None:
        """Set aside what a call can cost at most; waits for calls in flight to give back what they did not use.

        Raises BudgetSpent when it does not fit and nothing is in flight that could make room.
        """
        while not self._fits(most):
            if not self._flying or self._no_calls_left():
                raise BudgetSpent(self._why())
            self._settled.clear()
            await self._settled.wait()
        self._flying += 1
        self.calls += 1
        self.tokens += most.tokens
        self.cost += most.cost

    def settle(self, most: Spent, real: Spent) -> None:
        """Replace what was set aside by what the call really cost."""
        self._flying -= 1
        self.calls += real.calls - most.calls
        self.tokens += real.tokens - most.tokens
        self.cost += real.cost - most.cost
        self._settled.set()

    def _fits(self, most: Spent) -> bool:
        limits = self.limits
        return (
            (limits.calls is None or self.calls + most.calls <= limits.calls)
            and (limits.tokens is None or self.tokens + most.tokens <= limits.tokens)
            and (limits.cost is None or self.cost + most.cost <= limits.cost * (1 + 1e-12))
        )

    def _no_calls_left(self) -> bool:
        return self.limits.calls is not None and self.calls >= self.limits.calls

    def _why(self) -> str:
        if self._no_calls_left():
            return f"the budget of {self.limits.calls} calls is spent"
        if self.limits.tokens is not None and self.limits.cost is None:
            return f"the next call could pass the budget of {self.limits.tokens} tokens"
        currency = self.prices.currency if self.prices else ""
        return f"the next call could pass the budget of {self.limits.cost} {currency}".rstrip()
