"""Read the built SOC reports and print, field by field, how often the reader agrees with their answer keys.

`python benchmarks/soc2.py [--layouts] [--set NAME] [--errors]`: each report in the layout its source asks for, or in every layout.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.corpus.soc2.build import SETS, built, keys, source
from tests.corpus.soc2.compare import FIELDS, marks
from tests.corpus.soc2.layouts import LAYOUTS

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.documents.reading import read
from bonafides.model import Read


def judged(name: str, report: str, layout: str) -> tuple[str, list[tuple[str, bool, object]]]:
    """How much was read, and the marks."""
    file, content = built(name, report, layout)
    document = classify(read(file, content))
    claims = {c.topic.removeprefix("soc2."): c for c in extract(document) if c.topic.startswith("soc2.")}
    key = keys(name)[report]
    if document.read is Read.NOT_READ:
        return document.read, []
    return document.read, list(marks(document.kind, claims, key))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--layouts", action="store_true", help="every report in every layout, not only its own")
    parser.add_argument("--set", choices=SETS, help="only this set")
    parser.add_argument("--errors", action="store_true", help="list what was read wrongly")
    chosen = parser.parse_args()
    for name in [chosen.set] if chosen.set else SETS:
        _table(name, chosen.layouts, chosen.errors)


def _table(name: str, every: bool, listed: bool) -> None:
    right: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    unread: Counter[str] = Counter()
    for report in sorted(keys(name)):
        for layout in LAYOUTS if every else (source(name, report).head["layout"],):
            state, found = judged(name, report, layout)
            unread[layout] += state == "not-read"
            for field, good, value in found:
                asked[field, layout] += 1
                right[field, layout] += good
                if listed and not good:
                    print(
                        f"  {name}/{report} as {layout}: {field}: wanted {keys(name)[report][field]!r}, read {value!r}"
                    )
    layouts = [layout for layout in LAYOUTS if any(a == layout for _, a in asked) or unread[layout]]
    print(f"\n{name} set: {len(keys(name))} reports; right of asked")
    print(f"{'':18}" + "".join(f"{layout:>12}" for layout in [*layouts, "all"]))
    for field in (f for f in FIELDS if any(asked[f, layout] for layout in layouts)):
        print(
            f"{field:18}"
            + "".join(_cell(right, asked, [field], [layout]) for layout in layouts)
            + _cell(right, asked, [field], layouts)
        )
    print(
        f"{'all fields':18}"
        + "".join(_cell(right, asked, FIELDS, [la]) for la in layouts)
        + _cell(right, asked, FIELDS, layouts)
    )
    if any(unread.values()):
        print("not read: " + ", ".join(f"{layout} {count}" for layout, count in unread.items() if count))


def _cell(right: Counter[tuple[str, str]], asked: Counter[tuple[str, str]], fields: Any, layouts: list[str]) -> str:
    good = sum(right[f, layout] for f in fields for layout in layouts)
    all_ = sum(asked[f, layout] for f in fields for layout in layouts)
    return f"{f'{good}/{all_}' if all_ else '-':>12}"


if __name__ == "__main__":
    main()
