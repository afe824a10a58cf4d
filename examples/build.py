"""Build the binary files of the example packets, or say whether the committed ones equal what would be built.

Run from the top of the checkout: `python -m examples.build` writes, `python -m examples.build --check` compares.
Markdown and HTML files of the packets are written by hand and are not touched.
"""

import argparse
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from examples.markup import parse
from examples.office import to_docx, to_xlsx
from examples.pdf import to_pdf

HERE = Path(__file__).parent
WRITERS = {".pdf": to_pdf, ".docx": to_docx, ".xlsx": to_xlsx}
TOOLS = ("pillow", "python-docx", "reportlab", "xlsxwriter")
BUILT_WITH = HERE / "built-with.txt"
"""Releases that made the committed bytes; another release may compress or lay out differently."""


def main() -> int:
    """Exit 0 when written or equal, 1 when a committed file differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a committed file differs")
    if parser.parse_args().check:
        stale = [path for path, content in _built() if not path.exists() or path.read_bytes() != content]
        for path in stale:
            print(f"differs: {path.relative_to(HERE)}; run python -m examples.build")
        return 1 if stale else 0
    for path, content in _built():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        print(f"{len(content):7} {path.relative_to(HERE)}")
    BUILT_WITH.write_text(releases(), encoding="utf-8")
    return 0


def releases() -> str:
    """The installed releases of what the bytes depend on, one a line."""
    return "".join(f"{tool}=={version(tool)}\n" for tool in TOOLS)


def _built() -> Iterator[tuple[Path, bytes]]:
    for source in sorted((HERE / "sources").glob("*/*.md")):
        path = HERE / source.parent.name / source.stem
        yield path, WRITERS[path.suffix](parse(source.read_text(encoding="utf-8")))


if __name__ == "__main__":
    sys.exit(main())
