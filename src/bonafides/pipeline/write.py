"""Write an audit's files into one folder, each whole or not at all."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from bonafides.documents.packet import RESULTS
from bonafides.errors import OutputError
from bonafides.model import Audit
from bonafides.pipeline.corrections import FILE as CORRECTIONS
from bonafides.pipeline.corrections import corrections_text
from bonafides.pipeline.measured import FILE as MEASUREMENTS
from bonafides.pipeline.measured import measurements_text
from bonafides.report import findings_json, html, inquiry_docx, inquiry_markdown
from bonafides.report.redact import redact

_LETTER = "inquiry.md"


def default_folder(audit: Audit, *, redacted: bool = False) -> Path:
    """`bonafides-out/<vendor>-<date>`, with nothing of the vendor's name that a path could trip over.

    A redacted audit gets a folder of its own, so that nothing stands beside it that was not meant to be passed on.
    """
    name = re.sub(r"[^a-z0-9]+", "-", audit.engagement.vendor.casefold()).strip("-")[:60] or "unknown-vendor"
    return Path(RESULTS) / f"{name}-{audit.engagement.date.isoformat()}{'-redacted' if redacted else ''}"


def prepare() -> None:
    """Load what the files are made with ahead of time; nothing depends on it but the clock."""
    html.prepare()
    inquiry_docx.prepare()


def write(audit: Audit, folder: Path, *, redacted: bool = False) -> tuple[Path, ...]:
    """Write the report, the findings and the letter: all whole, or all as they were.

    With `redacted` only the report and the findings, without the vendor's text; the letter lives by its quotes.
    Raises OutputError when the folder cannot be written, or holds an audit that was not redacted.
    """
    if redacted and (folder / _LETTER).exists():
        raise OutputError(f"{folder} holds an audit that was not redacted", advice="Give another folder with --out.")
    files = _files(redact(audit)) if redacted else {**_files(audit), **_letters(audit)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _replace_all({folder / name: data for name, data in files.items()})
    except OSError as error:
        raise OutputError(
            f"cannot write to {folder}: {error.strerror or error}", advice="Give another folder with --out."
        ) from error


def _files(audit: Audit) -> dict[str, bytes]:
    files = {"report.html": _bytes(html.render(audit)), "findings.json": _bytes(findings_json.render(audit))}
    return files | ({MEASUREMENTS: _bytes(measurements_text(audit.measurements))} if audit.measurements else {})


def _letters(audit: Audit) -> dict[str, bytes]:
    files = {_LETTER: _bytes(inquiry_markdown.render(audit)), "inquiry.docx": inquiry_docx.render(audit)}
    people = tuple(entry.correction for entry in audit.corrections)
    return files | ({CORRECTIONS: _bytes(corrections_text(people))} if people else {})


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def _replace_all(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write every file beside its place first: a full disk or Ctrl-C on the way leaves no mixture of two audits."""
    drafts = {path: path.with_name(f".{path.name}.{os.getpid()}.part") for path in files}
    try:
        for path, draft in drafts.items():
            draft.write_bytes(files[path])
        for path, draft in drafts.items():
            draft.replace(path)
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)
    return tuple(files)
