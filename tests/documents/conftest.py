"""What the tests of the readers share: the promises every document keeps."""

import random
from collections.abc import Callable

import pytest

from bonafides.model import Document

Holds = Callable[[Document], None]


@pytest.fixture
def holds() -> Holds:
    """Check that blocks are in order and inside the text, and that every view leads back into its block."""

    def check(document: Document) -> None:
        chance = random.Random(1)  # noqa: S311  (places to look at, not secrets)
        last = 0
        for block in document.blocks:
            assert last <= block.start < block.end <= len(document.text)
            last = block.start
            size = len(block.view.text)
            assert size
            for _ in range(5):
                start = chance.randrange(size)
                low, high = block.view.span(start, chance.randrange(start + 1, size + 1))
                assert block.start <= low <= high <= block.end
            assert all(block.start <= cell.start < cell.end <= block.end for cell in block.cells)
        assert all(0 <= link.start <= link.end <= len(document.text) for link in document.links)

    return check
