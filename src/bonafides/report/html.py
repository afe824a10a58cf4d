"""`report.html`: one file that needs no script and no outside resource."""

from functools import cache

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from bonafides.catalog.card_scale import card_scale
from bonafides.catalog.files import file, load
from bonafides.model import Audit, Citation, Outcome
from bonafides.model import said as figure_said
from bonafides.report import interval_plot, second_reader, soc2_table, tables
from bonafides.report.context import Passage, passage
from bonafides.report.families import families, headline
from bonafides.report.inert import inert
from bonafides.report.quoted import quoted
from bonafides.report.reasons import grouped, strengths, unweighed
from bonafides.report.said import said
from bonafides.report.who_asks import who_asks


def render(audit: Audit) -> str:
    """The page; vendor text in it is escaped and inert, and the same audit gives the same bytes."""
    words = load("report/words.yaml")
    documents = sorted(audit.documents, key=lambda d: (d.evidence.path, d.evidence.sha256))
    by_path = {d.evidence.path: (number, d) for number, d in enumerate(documents, 1)}

    def open_quote(citation: Citation) -> Passage:
        return passage(citation, by_path)

    page = _environment().get_template("report.html")
    return page.render(
        audit=audit,
        words=words,
        css=Markup(_read("report.css")),  # noqa: S704  (our own file)
        documents=documents,
        numbers={path: number for path, (number, _) in by_path.items()},
        families=families(audit.findings),
        counts=_counts(audit),
        reasons=grouped(audit),
        strengths=strengths(audit),
        unweighed=unweighed(audit),
        waived=sum(f.waiver is not None for f in audit.findings),
        questions={f.card.check: f.card.question for f in audit.findings},
        checks={f.card.check for f in audit.findings},
        positions=tables.positions(audit.claims, words["topics"]),
        scale=card_scale(),
        soc2_headline=soc2_table.headline(audit),
        soc2_own=soc2_table.own,
        plot=Markup(interval_plot.render(interval_plot.bars(audit.reconciliation), title="Claims")),  # noqa: S704  (escapes its text)
        facts=tables.facts(audit.claims, words["fact_sections"]),
        subprocessors=tables.subprocessors(audit.claims),
        second_reader=second_reader.sentence(audit.second_reading) if audit.second_reading else "",
        disagreements=list(second_reader.disagreements(audit.claims)),
        open_quote=open_quote,
        headline=headline,
        who_asks=who_asks,
        quoted=quoted,
        figure_said=figure_said,
        said=said,
        topic_name=tables.topic_name,
    )


def _counts(audit: Audit) -> list[tuple[str, int]]:
    outcomes = [f.outcome for f in audit.findings]
    order = (Outcome.NOT_SATISFIED, Outcome.ERROR, Outcome.SILENT, Outcome.INCONCLUSIVE, Outcome.SATISFIED)
    return [(o.value, outcomes.count(o)) for o in order if o in outcomes]


def prepare() -> None:
    """Compile the templates ahead of time, while others work."""
    for name in sorted(entry.name for entry in file("report/html").iterdir() if entry.name.endswith(".html")):
        _environment().get_template(name)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        finalize=_inert,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _read(name: str) -> str:
    return file(f"report/html/{name}").read_text("utf-8")


def _inert(value: object) -> object:
    if value is None:
        return ""
    return inert(value) if isinstance(value, str) and not isinstance(value, Markup) else value
