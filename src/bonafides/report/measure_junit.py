"""A run as JUnit XML: one case per metric; failed is not the same as could not be found out."""

from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from bonafides.model import Measurement, Run
from bonafides.report.inert import inert_line


def render(run: Run, held: Mapping[str, bool | None]) -> str:
    """XML; `held` says for each condition of --fail-on whether it holds (None: cannot be told)."""
    cases = [_case(m) for m in run.measurements] + [_condition(text, value) for text, value in held.items()]
    failures = sum(value is True for value in held.values())
    errors = sum(value is None for value in held.values()) + (not run.complete)
    skipped = sum(m.estimate.value is None for m in run.measurements)
    if not run.complete:
        text = _attribute(f"{run.trials} of {run.planned} trials: {run.because}")
        cases.append(f'  <testcase classname="bonafides.run" name="complete"><error message={text}/></testcase>')
    head = f"tests={_attribute(str(len(cases)))} failures={_attribute(str(failures))}"
    head += f" errors={_attribute(str(errors))} skipped={_attribute(str(skipped))}"
    name = _attribute(f"bonafides measure {run.target}")
    body = "\n".join(cases)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name={name} {head}>\n{body}\n</testsuite>\n'


def _case(value: Measurement) -> str:
    estimate = value.estimate
    head = f"  <testcase classname={_attribute(f'bonafides.{value.probe}')} name={_attribute(value.metric)}>"
    if estimate.value is None:
        return f'{head}<skipped message="nothing could be scored"/></testcase>'
    text = f"{estimate.value:.6g} [{estimate.low:.6g}, {estimate.high:.6g}] n={estimate.n} {estimate.method}"
    return f"{head}<system-out>{text}</system-out></testcase>"


def _condition(text: str, value: bool | None) -> str:
    head = f'  <testcase classname="bonafides.fail-on" name={_attribute(text)}>'
    inside = {
        True: '<failure message="the condition holds"/>',
        False: "",
        None: '<error message="the measurements do not tell"/>',
    }[value]
    return f"{head}{inside}</testcase>"


def _attribute(text: str) -> str:
    return quoteattr(inert_line(text))
