"""Headers and footers of pages: lines that stand at the same place of most pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bonafides.documents.pdf_pages import Page
from bonafides.documents.text_lines import Line, lines_of

_EDGE = 2
"""Lines at the top and at the bottom of a page that may be its header or footer."""
_LONGEST = 200
_FEWEST = 2
_OFFSET = 20
"""Pages before the first numbered one, at most."""
_POINTS = 4
"""Lines no further apart than this stand at the same height."""
_DIGITS = re.compile(r"\d{1,6}")

Shape = tuple[int, str]


def running_starts(pages: Sequence[Page]) -> dict[int, set[int]]:
    """Where headers and footers start in the text of each page, by page number; equal but for the page's number."""
    shaped = {page.number: list(_edges(page)) for page in pages if page.text.strip()}
    seen: Counter[Shape] = Counter()
    for edges in shaped.values():
        seen.update({shape for _, shapes in edges for shape in shapes})
    running = {shape for shape, count in seen.items() if count >= _FEWEST and count * 2 > len(shaped)}
    return {
        number: {start for start, shapes in edges if not running.isdisjoint(shapes)} for number, edges in shaped.items()
    }


def _edges(page: Page) -> Iterator[tuple[int, set[Shape]]]:
    """Lines that stand highest and lowest on the page: where each starts, and its shapes."""
    heights = {start: look.y for start, _, look in page.looks}
    lines = [line for line in lines_of(page.text) if page.text[line.start : line.end].strip()]
    ordered = sorted(lines, key=lambda line: (-heights.get(line.start, 0.0), line.start))
    edges = ordered if len(ordered) <= 2 * _EDGE else [*ordered[:_EDGE], *ordered[-_EDGE:]]
    for line in edges:
        place = round(heights.get(line.start, 0.0) / _POINTS)
        yield line.start, {(place, words) for words in _shapes(page.text, line, page.number)}


def _shapes(text: str, line: Line, page: int) -> set[str]:
    """The line as it is, and with each of its numbers replaced by its distance from the number of the page."""
    if line.end - line.start > _LONGEST:
        return set()
    words = " ".join(text[line.start : line.end].split())
    shapes = {words} if len(words) > 1 else set()
    for found in list(_DIGITS.finditer(words))[:4]:
        if abs(int(found[0]) - page) <= _OFFSET:
            shapes.add(f"{words[: found.start()]}#{int(found[0]) - page}#{words[found.end() :]}")
    return shapes
