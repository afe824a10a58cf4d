"""Write an audit's files into one folder, each whole or not at all."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from bonafides.errors import OutputError
from bonafides.model import Audit
from bonafides.pipeline.measured import FILE, measurements_text
from bonafides.report import findings_json, html, inquiry_docx, inquiry_markdown


def default_folder(audit: Audit) -> Path:
    """`bonafides-out/<vendor>-<date>`, with nothing of the vendor's name that a path could trip over."""
    name = re.sub(r"[^a-z0-9]+", "-", audit.engagement.vendor.casefold()).strip("-")[:60] or "unknown-vendor"
    return Path("bonafides-out") / f"{name}-{audit.engagement.date.isoformat()}"


def write(audit: Audit, folder: Path) -> tuple[Path, ...]:
    """Write the report, the findings and the letter: all whole, or all as they were.

    Raises OutputError when the folder cannot be written.
    """
    files = {
        "report.html": _bytes(html.render(audit)),
        "findings.json": _bytes(findings_json.render(audit)),
        "inquiry.md": _bytes(inquiry_markdown.render(audit)),
        "inquiry.docx": inquiry_docx.render(audit),
    }
    if audit.measurements:
        files[FILE] = _bytes(measurements_text(audit.measurements))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _replace_all({folder / name: data for name, data in files.items()})
    except OSError as error:
        raise OutputError(
            f"cannot write to {folder}: {error.strerror or error}", advice="Give another folder with --out."
        ) from error


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
