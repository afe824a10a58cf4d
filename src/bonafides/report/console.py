"""Text for a terminal: inert, wrapped to its width, and without an escape sequence where no colour is wanted."""

import io
from textwrap import wrap

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bonafides.report.inert import inert_line

NARROWEST = 40


class Page:
    """Lines gathered for one screen; every text that enters is made inert."""

    def __init__(self, width: int, color: bool) -> None:
        """At most `width` columns, at least `NARROWEST`."""
        self.width = max(width, NARROWEST)
        self.color = color
        self._stream = io.StringIO()
        self._console = Console(
            file=self._stream,
            width=self.width,
            force_terminal=color,
            color_system="standard" if color else None,
            markup=False,
            highlight=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    def gap(self) -> None:
        """An empty line."""
        self._console.print()

    def line(self, text: str, style: str = "", indent: int = 0, hang: int = 0) -> None:
        """One paragraph; lines after its first stand `hang` columns further in."""
        plain = inert_line(text)
        if hang:
            rows = wrap(plain, self.width - indent, subsequent_indent=" " * hang, break_on_hyphens=False)
            plain = "\n".join(rows)
        self._console.print(Padding(Text(plain, style=style, overflow="fold"), (0, 0, 0, indent)))

    def row(self, *cells: tuple[str, int], style: str = "", indent: int = 2) -> None:
        """One line of (text, width), cut where too long; below zero it stands to the right, 0 takes the rest."""
        plain = " ".join(_cell(inert_line(text), width) for text, width in cells)
        line = Text(plain, style=style, overflow="ellipsis", no_wrap=True)
        self._console.print(Padding(line, (0, 0, 0, indent)))

    def text(self) -> str:
        """All lines."""
        if self.color:
            return self._stream.getvalue()
        return "\n".join(line.rstrip() for line in self._stream.getvalue().split("\n"))


def _cell(text: str, width: int) -> str:
    if width == 0:
        return text
    room = abs(width)
    cut = text if len(text) <= room else f"{text[: room - 1]}…"
    return cut.ljust(room) if width > 0 else cut.rjust(room)
