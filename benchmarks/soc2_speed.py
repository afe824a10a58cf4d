"""A generated 236-page SOC 2 with 840 table rows: `bonafides read` beside pdfplumber on its ruled pages alone."""

import json
import sys
import tempfile
from pathlib import Path

from generated import soc2_pdf
from processes import best, run

PAGES, ROWS = 236, 840
PLUMBER = """
import sys, pdfplumber
rows = 0
with pdfplumber.open(sys.argv[1]) as pdf:
    for page in pdf.pages[int(sys.argv[2]):]:
        for table in page.extract_tables():
            rows += sum(1 for row in table if row[0] != "Ref")
        page.close()
print(rows)
"""
ROWS_READ = """
import sys, pathlib
from bonafides.documents.reading import read
found = read("soc2.pdf", pathlib.Path(sys.argv[1]).read_bytes())
print(sum(1 for block in found.blocks if block.kind.value == "row" and block.cells[0].text != "Ref" and len(block.cells) == 4))
"""


def main() -> None:
    """Both in turns in one run; the quickest of three each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "soc2.pdf"
        ruled = soc2_pdf(path, PAGES, ROWS, 11)
        plumber = [sys.executable, "-c", PLUMBER, str(path), str(PAGES - ruled)]
        ours = [sys.executable, "-c", "from bonafides.cli.main import main; main()", "read", str(path), "--json"]
        pairs = [(best(plumber, folder, 1), best(ours, folder, 1)) for _ in range(3)]
        theirs, our = (min(side, key=lambda cost: cost.wall) for side in zip(*pairs, strict=True))
        watched = run(ours, folder)
        found = run([sys.executable, "-c", ROWS_READ, str(path)], folder, watch=False).out.strip()
        kind = json.loads(watched.out)["documents"][0]["kind"]
    print(f"{PAGES} pages, {ROWS} rows on {ruled} ruled pages; told to be a {kind}")
    print(
        f"pdfplumber, ruled pages alone: {theirs.wall:.2f} s, {theirs.out.strip()} rows; bonafides read, all pages and claims: {our.wall:.2f} s, {found} rows"
    )
    print(
        f"ratio {our.wall / theirs.wall:.2f} (at most 2); peak memory of all processes {watched.memory / 1e6:.0f} MB (at most 400)"
    )


if __name__ == "__main__":
    main()
