"""Give every block the chain of headings above it."""

from collections.abc import Iterable
from dataclasses import replace

from bonafides.model import Block, BlockKind

_LONGEST = 200


class Outline:
    """The headings that are open where the reader stands."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []
        self.path: tuple[str, ...] = ()

    def heading(self, block: Block, level: int) -> Block:
        """The block as a heading of `level`, below those of a lower level; it is open from here on."""
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        above = tuple(text for _, text in self._open)
        self._open.append((level, block.view.text[:_LONGEST]))
        self.path = (*above, self._open[-1][1])
        return replace(block, kind=BlockKind.HEADING, level=level, path=above)

    def place(self, block: Block) -> Block:
        """The block below the headings that are open; a heading opens its own."""
        if block.kind is BlockKind.HEADING:
            return self.heading(block, block.level)
        return replace(block, path=self.path) if self.path else block


def nest(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same blocks with `path` filled in from the headings among them, outermost first."""
    outline = Outline()
    return tuple(outline.place(block) for block in blocks)
