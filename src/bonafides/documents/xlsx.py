"""XLSX: every sheet as rows of cells under the heads of their columns; formulas are read as their last values."""

import datetime
import io
import re
import zipfile
from collections.abc import Sequence

import python_calamine

from bonafides.documents.building import Builder
from bonafides.documents.columns import header_row
from bonafides.documents.media_type import XLSX
from bonafides.errors import NotRead
from bonafides.model import Document, Evidence, Read, Unread

READS = (XLSX,)

MAX_CELLS = 400_000
MAX_UNPACKED = 500_000_000
MAX_AREA = 20_000_000
"""Cells, empty ones counted, from the first to the last of a sheet: all are held in memory."""

_PLACE = re.compile(rb'<c[^<>]{0,200}?\br="([A-Z]{1,3})([0-9]{1,7})"')


def read(data: bytes, evidence: Evidence) -> Document:
    """Offsets count in the rows joined by line ends, cells joined by tabs. Raises NotRead on broken or huge files."""
    _refuse_bombs(data)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    except (python_calamine.CalamineError, python_calamine.PasswordError, OSError, ValueError) as error:
        raise NotRead("a broken or protected workbook; ask for a fresh copy without a password") from error
    builder, unread, left = Builder(), [], MAX_CELLS
    for name in book.sheet_names:
        try:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        except (python_calamine.CalamineError, ValueError):
            unread.append(Unread(f"sheet {name}", "no sheet of cells, or broken"))
            continue
        kept = _within(rows, left)
        left -= sum(len(row) for row in kept)
        if len(kept) < len(rows):
            unread.append(Unread(f"sheet {name}, from row {len(kept) + 1}", f"more than {MAX_CELLS:,} cells"))
        _sheet(builder, name, kept)
    if not builder.blocks:
        raise NotRead("a workbook without a filled cell")
    if _has_controls(data):
        unread.append(Unread("form controls", "check boxes and lists drawn over the sheets are not read"))
    reason = "; ".join(f"{part.where}: {part.reason}" for part in unread[:3])
    state = Read.PARTIAL if unread else Read.FULL
    return Document(evidence, builder.text(), tuple(builder.blocks), state, reason, unread=tuple(unread))


def _sheet(builder: Builder, name: str, rows: Sequence[Sequence[object]]) -> None:
    texts = [[_text(value) for value in row] for row in rows]
    head = header_row(texts)
    for index, row in enumerate(texts):
        if any(row):
            builder.add_row(row, texts[head] if 0 <= head < index else [], line=index + 1, table=name)


def _within(rows: Sequence[Sequence[object]], left: int) -> Sequence[Sequence[object]]:
    for index, row in enumerate(rows):
        left -= len(row)
        if left < 0:
            return rows[:index]
    return rows


def _text(value: object) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat().removesuffix("T00:00:00")
    return " ".join(str(value).split())


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > MAX_UNPACKED:
                raise NotRead(f"refused: unpacks to more than {MAX_UNPACKED // 1_000_000} MB")
            for member in archive.namelist():
                if (
                    member.startswith("xl/worksheets/")
                    and member.endswith(".xml")
                    and _area(archive.read(member)) > MAX_AREA
                ):
                    raise NotRead("refused: a sheet with cells too far apart to be a real table")
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise NotRead("a broken or protected workbook; ask for a fresh copy without a password") from error


def _has_controls(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return any(name.startswith("xl/ctrlProps/") for name in archive.namelist())


def _area(sheet: bytes) -> int:
    """Cells between the first and the last place that is named, empty ones counted."""
    columns: set[bytes] = set()
    low, high = 1 << 30, 0
    for found in _PLACE.finditer(sheet):
        columns.add(found[1])
        row = int(found[2])
        low, high = min(low, row), max(high, row)
    numbers = [_column(name) for name in columns]
    return (max(numbers) - min(numbers) + 1) * (high - low + 1) if numbers else 0


def _column(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number
