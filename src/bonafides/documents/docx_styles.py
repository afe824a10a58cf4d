"""Which paragraph styles of a Word file are headings, and of which level."""

import re
from typing import Any

from bonafides.documents.docx_names import W

_NAME = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop)\s?([1-9])", re.IGNORECASE)
_DEEPEST = 6


def heading_levels(package: Any) -> dict[str, int]:
    """Heading level by style id, from the outline level of the style or of those it is based on, else from its name."""
    styles = {style.get(W + "styleId", ""): style for style in package.styles.element.iter(W + "style")}
    levels = {name: _level(name, styles, 0) for name in styles}
    return {name: level for name, level in levels.items() if level}


def _level(name: str, styles: dict[str, Any], deep: int) -> int:
    style = styles.get(name)
    if style is None or deep > 10:
        return 0
    outline = style.find(f"{W}pPr/{W}outlineLvl")
    if outline is not None:
        value = outline.get(W + "val", "9")
        return int(value) + 1 if value.isdigit() and int(value) < _DEEPEST else 0
    called = style.find(W + "name")
    shown = called.get(W + "val", "") if called is not None else ""
    if shown.lower() == "title":
        return 1
    found = _NAME.fullmatch(shown)
    if found:
        return int(found[1])
    based = style.find(W + "basedOn")
    return _level(based.get(W + "val", ""), styles, deep + 1) if based is not None else 0
