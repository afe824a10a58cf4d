"""Check boxes of Word files: symbols of picture fonts and the fields of old forms."""

from typing import Any

from bonafides.documents.docx_names import W

CHECKED, UNCHECKED = "☒", "☐"
_PICTURES = {
    "wingdings": {
        0xFE: CHECKED,
        0xFD: CHECKED,
        0x78: CHECKED,
        0xA8: UNCHECKED,
        0x6F: UNCHECKED,
        0x71: UNCHECKED,
        0xFC: "✓",
    },
    "wingdings 2": {0x52: CHECKED, 0x53: CHECKED, 0x54: CHECKED, 0xA3: UNCHECKED, 0x50: "✓"},
    "symbol": {0xB7: "•"},
}
_PRIVATE = range(0xE000, 0xF900)
_OFF = ("0", "false", "off")


def symbol(font: str, code: str) -> str:
    """The character of a `w:sym` element by its font and hexadecimal code; U+FFFD where it is not known."""
    try:
        number = int(code, 16)
    except ValueError:
        return "\ufffd"
    if number in _PRIVATE or number < 0x100:
        return _PICTURES.get(font.lower(), {}).get(number & 0xFF, "\ufffd")
    return chr(number) if number < 0xD800 else "\ufffd"


def check_box(mark: Any) -> str:
    """A box, ticked or not, for the check box of an old form that begins at this `w:fldChar`; '' for other fields."""
    box = mark.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    state = box.find(W + "checked")
    state = state if state is not None else box.find(W + "default")
    ticked = state is not None and state.get(W + "val", "true").lower() not in _OFF
    return f"{CHECKED if ticked else UNCHECKED} "


def pictures(body: Any) -> int:
    """How many pictures of at least 8 by 5 cm stand in the text."""
    return sum(
        1 for extent in body.iter(_EXTENT) if _size(extent, "cx") >= 2_880_000 and _size(extent, "cy") >= 1_800_000
    )


_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"


def _size(extent: Any, name: str) -> int:
    value = extent.get(name, "")
    return int(value) if value.isdigit() else 0
