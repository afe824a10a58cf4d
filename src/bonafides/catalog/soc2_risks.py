"""The risks of an AI tool that a SOC 2 is held against."""

from bonafides.catalog.files import load


def soc2_risks() -> tuple[dict[str, str], ...]:
    """Rows with `risk`, `criteria`, `not_covered`, `evidence`, `check`."""
    return tuple(load("soc2_gap.yaml"))
