"""Packets made of nothing but seeded wording, for benchmarks of speed: contracts, cards and a SOC 2 with ruled tables."""

import random
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT, MARGIN, LEADING = 595, 842, 50, 15.5
WHO = "The Vendor|The Customer|Each party|A Subprocessor|The Vendor's personnel|An Authorised User|The service organization".split(
    "|"
)
DUTY = "shall|may|will|must|is entitled to|agrees to|undertakes to|does not".split("|")
DOES = (
    "retain the records of each request|disclose Confidential Information|use usage statistics to operate the Service|"
    "provide thirty days' notice of a material change|process Personal Data on documented instructions|"
    "encrypt backups at rest and in transit|delete Customer Data after termination|monitor the availability of the Service|"
    "engage a further provider for hosting|review access rights each quarter|return all materials on request|"
    "suspend an account that breaches these terms|notify the other party of an incident|log administrative access"
).split("|")
WHERE = (
    "except as set out in the Order Form|to the extent permitted by applicable law|in accordance with its security policy|"
    "for the term of this Agreement|within a reasonable period|unless the parties agree otherwise in writing|"
    "subject to the limits stated below|where this is necessary to provide the Service|under the control of its personnel"
).split("|")
TITLES = "Definitions|Scope|Fees|Confidentiality|Security|Data Protection|Warranties|Liability|Term|Termination|General|Audit|Support".split(
    "|"
)
TESTS = (
    "Inspected the policy and found it approved in the period|Inquired of management about the process|"
    "Observed the configuration of the tool|Inspected a selection of tickets for approval before release|"
    "Reperformed the reconciliation for a selection of months"
).split("|")
RESULTS = [
    "No exceptions noted.",
    "No exceptions noted.",
    "No exceptions noted.",
    "Exception noted: 1 of 25 tickets was approved late.",
]


def sentence(chance: random.Random) -> str:
    """One sentence of contract prose, about 18 words."""
    return f"{chance.choice(WHO)} {chance.choice(DUTY)} {chance.choice(DOES)} {chance.choice(WHERE)}."


def prose_pdf(path: Path, title: str, pages: int, seed: int) -> None:
    """A contract or card of `pages` pages with about 600 words each, numbered headings and footers."""
    chance = random.Random(seed)  # noqa: S311
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    lines = _lines(title, chance)
    for page in range(1, pages + 1):
        y = HEIGHT - MARGIN
        while y > MARGIN + LEADING:
            line, bold = next(lines)
            canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 9)
            if line:
                canvas.drawString(MARGIN, y, line)
            y -= LEADING if line else LEADING / 3
        _foot(canvas, title, page)
    canvas.save()


def _lines(title: str, chance: random.Random) -> Iterator[tuple[str, bool]]:
    yield title, True
    number = 0
    while True:
        number += 1
        yield "", False
        yield f"{number}. {chance.choice(TITLES)}", True
        for _ in range(chance.randint(2, 5)):
            for line in wrap(" ".join(sentence(chance) for _ in range(chance.randint(2, 6))), 115):
                yield line, False
            yield "", False


def soc2_pdf(path: Path, pages: int, rows: int, seed: int) -> int:
    """A SOC 2 report of `pages` pages, `rows` rows of tests in ruled tables spread over its last part; its ruled pages."""
    chance = random.Random(seed)  # noqa: S311
    a_page = 12
    ruled = -(-rows // a_page)
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    title = "Independent Service Auditor's Report: SOC 2 Type II"
    lines = _lines(title, chance)
    left = rows
    for page in range(1, pages + 1):
        if page <= pages - ruled:
            y = HEIGHT - MARGIN
            while y > MARGIN + LEADING:
                line, bold = next(lines)
                canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 9)
                canvas.drawString(MARGIN, y, line)
                y -= LEADING if line else LEADING / 3
        else:
            _table(canvas, chance, rows - left, min(left, a_page))
            left -= a_page
        _foot(canvas, title, page)
    canvas.save()
    return ruled


def _table(canvas: Canvas, chance: random.Random, first: int, rows: int) -> None:
    edges = (MARGIN, 110, 270, 430, WIDTH - MARGIN)
    y = HEIGHT - MARGIN
    table = [("Ref", "Control activity", "Test performed", "Result")]
    table += [
        (
            f"CC{n // 10 + 1}.{n % 10 + 1}",
            sentence(chance),
            f"{chance.choice(TESTS)}; {chance.choice(TESTS).lower()}.",
            chance.choice(RESULTS),
        )
        for n in range(first, first + rows)
    ]
    top = y
    canvas.line(edges[0], y, edges[-1], y)
    for index, row in enumerate(table):
        canvas.setFont("Helvetica-Bold" if index == 0 else "Helvetica", 8)
        cells = [
            wrap(text, max(5, int((right - left - 6) / 4.2)))
            for text, left, right in zip(row, edges, edges[1:], strict=False)
        ]
        height = max(map(len, cells)) * 10 + 6
        for left, cell in zip(edges, cells, strict=False):
            for at, line in enumerate(cell):
                canvas.drawString(left + 3, y - 10 - at * 10, line)
        y -= height
        canvas.line(edges[0], y, edges[-1], y)
    for edge in edges:
        canvas.line(edge, top, edge, y)


def _foot(canvas: Canvas, title: str, page: int) -> None:
    canvas.setFont("Helvetica", 7)
    canvas.drawString(MARGIN, 25, f"{title[:40]}  |  Confidential  |  Page {page}")
    canvas.showPage()


def packet(folder: Path, pages: int, seed: int = 7) -> list[Path]:
    """A vendor's packet of about `pages` pages and 600 words a page: four contracts and papers, and a SOC 2."""
    shares = (
        ("Master Services Agreement", 0.3),
        ("Data Processing Agreement", 0.15),
        ("Security Overview", 0.2),
        ("System Card", 0.1),
    )
    made: list[Path] = []
    for index, (title, share) in enumerate(shares):
        made.append(folder / f"{title.replace(' ', '-')}.pdf")
        prose_pdf(made[-1], title, max(1, round(pages * share)), seed + index)
    soc2 = max(2, pages - sum(max(1, round(pages * share)) for _, share in shares))
    made.append(folder / "SOC2-Type-II.pdf")
    soc2_pdf(made[-1], soc2, max(1, soc2 // 2) * 12, seed + 9)
    return made
