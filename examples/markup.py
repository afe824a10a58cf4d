"""Read the light markup that the example documents are written in."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Piece:
    """One run of a source: `kind` is heading, paragraph, item, note, cover, table or break."""

    kind: str
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A source file: what its head says, and its pieces in order."""

    head: dict[str, str] = field(default_factory=dict)
    pieces: tuple[Piece, ...] = ()


def parse(text: str) -> Source:
    """Split a source into head and pieces; pieces are parted by blank lines."""
    _, head, body = text.split("---\n", 2)
    pairs = (line.split(": ", 1) for line in head.splitlines() if line.strip())
    runs = (run.strip("\n") for run in body.split("\n\n"))
    return Source({key: value.strip() for key, value in pairs}, tuple(p for run in runs if run for p in _pieces(run)))


def _pieces(run: str) -> list[Piece]:
    lines = run.splitlines()
    first = lines[0]
    if first.startswith("|"):
        return [_table(lines)]
    if first == "***":
        return [Piece("break")]
    if first.startswith("#"):
        marks, title = first.split(" ", 1)
        rest = _pieces("\n".join(lines[1:])) if lines[1:] else []
        return [Piece("heading", title, len(marks)), *rest]
    if first.startswith("- "):
        return [Piece("item", item.replace("\n", " ")) for item in run[2:].split("\n- ")]
    kind = {"^ ": "cover", "> ": "note"}.get(first[:2], "paragraph")
    joined = " ".join(lines) if kind == "paragraph" else " ".join(lines)[2:]
    return [Piece(kind, joined.replace("\\ ", "\n"))]


def _table(lines: list[str]) -> Piece:
    rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    return Piece("table", rows=(rows[0], *rows[2:]), widths=tuple(int(width) for width in rows[1]))
