"""The whole audit of a generated 400-page packet beside a bare pypdfium2 text extraction of the same files.

`python benchmarks/audit_speed.py [--growth | --growth-only]`; growth runs 50 to 3,200 pages and draws audit_growth.svg.
"""

import compileall
import sys
import tempfile
from pathlib import Path

from generated import packet
from growth_plot import draw
from processes import best, run

ROOT = Path(__file__).parents[1]
BARE = """
import sys, pypdfium2
words = 0
for path in sys.argv[1:]:
    pdf = pypdfium2.PdfDocument(path)
    for page in pdf:
        words += len(page.get_textpage().get_text_range().split())
print(words)
"""
BONAFIDES = [sys.executable, "-c", "from bonafides.cli.main import main; main()"]
NOTHING = [sys.executable, "-c", "pass"]
SIZES = (50, 100, 200, 400, 800, 1600, 3200)


def side_by_side(folder: Path, pages: int) -> None:
    """Bare extraction and audit in turns, three times; the quickest of each counts."""
    files = [str(path) for path in packet(folder / "packet", pages)]
    bare_command = [sys.executable, "-c", BARE, *files]
    audit_command = [*BONAFIDES, "audit", "packet", "--today", "2026-01-15", "--out", "out"]
    bare = best(bare_command, folder, 1)
    audit = best(audit_command, folder, 1)
    for _ in range(2):
        bare = min(bare, best(bare_command, folder, 1), key=lambda cost: cost.wall)
        audit = min(audit, best(audit_command, folder, 1), key=lambda cost: cost.wall)
    watched = run(audit_command, folder)
    print(f"packet: {pages} pages, {int(bare.out):,} words, {len(files)} PDFs")
    print(
        f"bare pypdfium2 with process start: {bare.wall:.2f} s; whole audit: {audit.wall:.2f} s wall, {audit.cpu:.2f} s processor"
    )
    print(
        f"ratio {audit.wall / bare.wall:.2f} (at most 6, aim 3); cores used {audit.cpu / audit.wall:.2f}; exit {audit.code}"
    )
    print(f"peak memory of all its processes {watched.memory / 1e6:.0f} MB (at most 300)")


def small(folder: Path) -> None:
    """`--help` and `read` of one small file, as ratios to a bare interpreter."""
    (folder / "terms.md").write_text("# Terms\n\nWe never train on your content.\n", encoding="utf-8")
    bare = best(NOTHING, folder, 5).wall
    for name, arguments in (("--help", ["--help"]), ("read of one small file", ["read", "terms.md"])):
        cost = best([*BONAFIDES, *arguments], folder, 5)
        print(f"{name}: {cost.wall:.2f} s, {cost.wall / bare:.0f} times `python -c pass` ({bare * 1000:.0f} ms)")


def words_per_second(folder: Path) -> None:
    """`read` of the labelled terms, where they are beside the project."""
    docs = ROOT.parent / "shared" / "benchmarks" / "terms" / "docs"
    if not docs.is_dir():
        print("read of the labelled terms: not beside the project")
        return
    words = sum(len(path.read_text("utf-8", "replace").split()) for path in docs.iterdir())
    cost = best([*BONAFIDES, "read", str(docs)], folder, 2)
    print(f"read of {words:,} words of terms: {cost.wall:.2f} s, {words / cost.wall:,.0f} words/s")


def growth(folder: Path) -> None:
    """Processor time, which other work on the machine hardly changes, and memory from 50 to 3,200 pages; one run each."""
    points: list[tuple[int, float, float]] = []
    for pages in SIZES:
        place = folder / str(pages)
        (place / "packet").mkdir(parents=True)
        packet(place / "packet", pages)
        cost = run([*BONAFIDES, "audit", "packet", "--today", "2026-01-15", "--out", "out"], place)
        points.append((pages, cost.cpu, cost.memory / 1e6))
        print(
            f"{pages:5} pages: {cost.cpu:6.2f} s processor, {cost.cpu / pages * 1000:5.1f} ms a page, {cost.wall:6.2f} s "
            f"wall, {cost.memory / 1e6:5.0f} MB",
            flush=True,
        )
    Path(__file__).with_name("audit_growth.svg").write_text(draw(points), encoding="utf-8")


def main() -> None:
    """Run all of it in a temporary folder."""
    # As pip leaves an installed package: its modules compiled.
    compileall.compile_dir(ROOT / "src", quiet=2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "packet").mkdir()
        if "--growth-only" not in sys.argv:
            side_by_side(folder, 400)
            small(folder)
            words_per_second(folder)
        if {"--growth", "--growth-only"} & set(sys.argv):
            growth(folder)


if __name__ == "__main__":
    main()
