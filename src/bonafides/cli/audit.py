"""`bonafides audit`: a packet in, a cited recommendation out."""

import datetime
import os
import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

from bonafides.model import Go, Measurement, Reader, Tier

COMMAND = "audit"
EXIT = {Go.GO: 0, Go.CONDITIONAL: 10, Go.NO_GO: 20}


def run(
    packet: Annotated[
        list[Path], typer.Argument(metavar="PACKET...", help="Files, folders or zips with what the vendor sent.")
    ],
    vendor: Annotated[str, typer.Option(help="Name of the vendor; else inferred.")] = "",
    tool: Annotated[str, typer.Option(help="Name of the tool; else inferred.")] = "",
    tier: Annotated[Tier, typer.Option(help="How much harm the tool could do where you use it.")] = Tier.MEDIUM,
    policy: Annotated[str, typer.Option(help="Name of a policy, or a YAML file of yours.")] = "default",
    target: Annotated[
        Path | None, typer.Option(metavar="TARGET.yaml", help="Also measure this live target; see bonafides measure.")
    ] = None,
    probe: Annotated[list[str] | None, typer.Option(help="Probes for --target, as in bonafides measure.")] = None,
    budget: Annotated[int | None, typer.Option(min=1, help="Calls to --target at most, retries included.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before calls are sent to --target.")] = False,
    allow_code: Annotated[bool, typer.Option("--allow-code", help="Let the target file run code of its own.")] = False,
    corrections: Annotated[
        Path | None, typer.Option(metavar="FILE", help="YAML with what people correct or accept; see the docs.")
    ] = None,
    previous: Annotated[
        Path | None, typer.Option(metavar="FILE", help="findings.json of the last audit of this tool, to compare.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Folder for the report; else ./bonafides-out/VENDOR-DATE.")] = None,
    reader: Annotated[
        Reader, typer.Option(help="rules, or llm: a language model as second reader; sends text to --llm-url.")
    ] = Reader.RULES,
    llm_url: Annotated[
        str, typer.Option(help="Endpoint of the second reader, https or local; its key in BONAFIDES_LLM_KEY.")
    ] = "",
    llm_model: Annotated[str, typer.Option(help="Name of the model there.")] = "",
    llm_calls: Annotated[int, typer.Option(help="Most calls that the second reader may make.")] = 200,
    as_json: Annotated[bool, typer.Option("--json", help="Print findings.json on stdout and nothing else.")] = False,
    redact: Annotated[
        bool, typer.Option("--redact", help="Only report.html and findings.json, without the vendor's text.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print every finding with its words.")] = False,
    today: Annotated[
        datetime.datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Audit as of this date.")
    ] = None,
) -> None:
    """Read a vendor's packet and recommend go, conditional or no-go, with every reason cited.

    Exit code: 0 go, 10 conditional, 20 no-go, 2 wrong usage, 3 nothing readable.
    """
    from bonafides.catalog.corrections import read_corrections  # noqa: PLC0415  (--help must not load the readers)
    from bonafides.pipeline.audit import Request, audit  # noqa: PLC0415
    from bonafides.pipeline.llm_endpoint import endpoint  # noqa: PLC0415
    from bonafides.pipeline.previous import read_previous  # noqa: PLC0415

    day = today.date() if today else datetime.datetime.now(tz=datetime.UTC).date()
    second = endpoint(llm_url, llm_model, llm_calls) if reader is Reader.LLM else None
    measurements: tuple[Measurement, ...] = ()
    if target:
        wishes = (target, tuple(probe or ()), budget, out / "measurement" if out else None)
        measurements = _measured(*wishes, yes=yes, allow_code=allow_code)
    request = Request(
        tuple(packet),
        day,
        vendor,
        tool,
        tier,
        policy,
        measurements,
        corrections=read_corrections(corrections) if corrections else (),
        previous=read_previous(previous) if previous else None,
        reader=second,
    )
    progress = _progress if sys.stderr.isatty() else lambda _: None
    result = audit(request, progress=progress, notice=_notice, environment=os.environ)
    # The audit has loaded these while its readers worked; before it they would only delay them.
    from bonafides.pipeline.write import default_folder, write  # noqa: PLC0415
    from bonafides.report import findings_json, terminal  # noqa: PLC0415
    from bonafides.report.redact import redact as redacted  # noqa: PLC0415

    folder = out or default_folder(result, redacted=redact)
    write(result, folder, redacted=redact)
    if as_json:
        sys.stdout.write(findings_json.render(redacted(result) if redact else result))
    else:
        seen = sys.stdout.isatty()
        width = shutil.get_terminal_size().columns if seen else 80
        colour = seen and not os.environ.get("NO_COLOR")
        sys.stdout.write(terminal.render(result, width=min(width, 110), color=colour, out=str(folder), verbose=verbose))
    raise typer.Exit(EXIT[result.recommendation.value])


def _measured(
    target: Path, probes: tuple[str, ...], budget: int | None, out: Path | None, *, yes: bool, allow_code: bool
) -> tuple[Measurement, ...]:
    """What the live target shows; nothing where the user does not agree to the calls, which is then said."""
    from bonafides.cli.measure import agreed  # noqa: PLC0415  (the engine loads only where something is measured)
    from bonafides.pipeline.measure import command  # noqa: PLC0415

    wishes = command.Wishes(target, probes, calls=budget, out=out)
    consent = lambda: agreed(yes=yes, budget=budget is not None)  # noqa: E731  (one line, said once)
    terminal = command.Terminal(os.environ, sys.stderr.write, sys.stderr.isatty(), consent, allow_code)
    ended = command.measure(wishes, terminal)
    sys.stderr.write(ended.text if ended else "Nothing was sent, so nothing is measured.\n")
    return ended.run.measurements if ended else ()


def _notice(text: str) -> None:
    sys.stderr.write(f"{text.encode('unicode_escape').decode()}\n")


def _progress(path: str) -> None:
    sys.stderr.write(f"read {path.encode('unicode_escape').decode()[:100]}\n")
