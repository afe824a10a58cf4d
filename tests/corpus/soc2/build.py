"""Build the reports of a set in any layout: `python -m tests.corpus.soc2.build DIRECTORY` writes them all."""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from examples.markup import Source, parse
from ruamel.yaml import YAML
from tests.corpus.soc2.layouts import LAYOUTS

HERE = Path(__file__).parent
SETS = ("first", "second", "third", "fourth", "fifth", "sixth")
"""`first` was at hand while the reader was written; the others were each written after it had been mended on those before, in other styles."""


@cache
def keys(name: str) -> dict[str, dict[str, Any]]:
    """Answer keys of a set by report."""
    loaded: dict[str, dict[str, Any]] = YAML(typ="safe").load(HERE / f"{name}.yaml")
    return loaded


def source(name: str, report: str) -> Source:
    """The source of a report."""
    return parse((HERE / name / f"{report}.md").read_text(encoding="utf-8"))


@cache
def built(name: str, report: str, layout: str = "") -> tuple[str, bytes]:
    """File name and bytes of a report in `layout`, by default the one its source asks for."""
    read = source(name, report)
    ending, content = LAYOUTS[layout or read.head["layout"]](read)
    return f"{read.head.get('file', report)}{ending}", content


def reports() -> Iterator[tuple[str, str]]:
    """All (set, report), in order."""
    for name in SETS:
        for report in sorted(keys(name)):
            yield name, report


def main(folder: Path) -> None:
    """Write every report in the layout its source asks for."""
    for name, report in reports():
        file, content = built(name, report)
        path = folder / name / f"{report}-{file}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
