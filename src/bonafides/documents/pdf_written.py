"""Where in the text of a PDF page its check boxes and form fields belong: beside the words they stand beside."""

from collections.abc import Sequence

from bonafides.documents.pdf_letters import WORD, Insert, Letters, upright_box
from bonafides.documents.pdf_marks import CHECKED, UNCHECKED, Mark
from bonafides.documents.pdf_rules import Box, Matrix

_NEAR = 40.0
"""Points within which the words right of a box are its label."""
_CROSSES = frozenset("xX×✓✔✗✘☑☒√")

Word = tuple[int, int, Box]
"""Start and end in the text, and the box around its first and last letter."""


def written(text: str, letters: Letters, marks: Sequence[Mark], matrix: Matrix) -> tuple[str, list[Insert]]:
    """The text with each letter that crosses a box made a ticked box, and what is to be inserted, in order.

    A box with another letter in it is no check box and is left alone.
    """
    words = _words(text, letters)
    changed = list(text)
    placed: list[tuple[int, float, Insert]] = []
    for mark in marks:
        box = upright_box(matrix, mark.box)
        toggle = mark.text in (CHECKED, UNCHECKED)
        inside = [word for word in words if _holds(box, word[2])] if toggle else []
        if not inside:
            at, shown = _toggle(mark.text, box, words, text) if toggle else _value(mark.text, box, words, text)
            if shown:
                placed.append((at, box[0], Insert(at, shown, box)))
        elif len(inside) == 1 and inside[0][1] - inside[0][0] == 1 and text[inside[0][0]] in _CROSSES:
            changed[inside[0][0]] = CHECKED
    return "".join(changed), [insert for _, _, insert in sorted(placed, key=lambda item: item[:2])]


def _words(text: str, letters: Letters) -> list[Word]:
    found: list[Word] = []
    for word in WORD.finditer(text):
        first, last = letters.box(word.start()), letters.box(word.end() - 1)
        if first and last:
            box = (first[0], min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3]))
            found.append((word.start(), word.end(), box))
    return found


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _toggle(mark: str, box: Box, words: Sequence[Word], text: str) -> tuple[int, str]:
    """Before the words right of it, else behind those left of it; a box beside no word is no check box."""
    left, right = _beside(box, words)
    to_right = right[2][0] - box[2] if right else float("inf")
    to_left = box[0] - left[2][2] if left else float("inf")
    if right and to_right <= _NEAR and to_right <= to_left * 1.5 + 6:
        return right[0], f"{mark} "
    if left:
        return left[1], f" {mark}"
    return (right[0], f"{mark} ") if right else (len(text), "")


def _value(value: str, box: Box, words: Sequence[Word], text: str) -> tuple[int, str]:
    """Behind the words left of it, else below those above it, else at the end."""
    left, _ = _beside(box, words)
    if left:
        return left[1], f" {value}"
    above = [word for word in words if word[2][1] >= box[3] - 4]
    if above:
        nearest = min(word[2][1] for word in above)
        return max(word[1] for word in above if word[2][1] - nearest < 4), f"\r\n{value}"
    return len(text), f"\r\n{value}"


def _beside(box: Box, words: Sequence[Word]) -> tuple[Word | None, Word | None]:
    """The next words left and right of a box, on its line."""
    middle = (box[1] + box[3]) / 2
    line = [w for w in words if w[2][1] - 3 <= middle <= w[2][3] + 3 or box[1] <= (w[2][1] + w[2][3]) / 2 <= box[3]]
    left = [word for word in line if word[2][2] <= box[0] + 3]
    right = [word for word in line if word[2][0] >= box[2] - 3]
    return max(left, key=lambda w: w[2][2], default=None), min(right, key=lambda w: w[2][0], default=None)
