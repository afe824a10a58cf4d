"""The prompts of the speed benchmarks, for whatever tool sends them."""


def prompts_of(count: int) -> list[str]:
    """Distinct prompts of the length that probes have."""
    ask = "If you know, end your reply with one line `ANSWER: <answer>`. If you do not, reply with the line `UNKNOWN`."
    return [f"In which year was the company Quorbl {n} Optics founded? {ask}" for n in range(count)]
