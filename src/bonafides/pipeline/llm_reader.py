"""The optional second reader: a language model proposes claims with quotes, the rules keep every comfort they give."""

import asyncio
import datetime
import json
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bonafides.catalog.files import load
from bonafides.claims.proposed.ground import ground
from bonafides.claims.proposed.parse import Proposal, parse
from bonafides.claims.proposed.topics import COMFORT
from bonafides.claims.proposed.weigh import READERS, weigh
from bonafides.model import Citation, Claim, Document, Read, SecondReading
from bonafides.pipeline.llm_endpoint import Endpoint, open_endpoint
from bonafides.pipeline.llm_excerpts import Excerpt, excerpts
from bonafides.targets.wire.call import Call, CallError, Connector, Message

NOT_VERBATIM = "quote not in the document"
ANSWER = 3_000
"""Tokens of an answer at most."""
GIVE_UP = 3
"""Excerpts in a row without an answer after which the endpoint is left alone."""
LONGEST_WAIT = 20.0
"""Seconds waited at most before a call is tried again."""


@dataclass(slots=True)
class _Run:
    """What has happened so far."""

    where: Endpoint
    connector: Connector
    pause: Callable[[float], Awaitable[None]]
    system: str
    calls: int = 0
    unsent: int = 0
    unanswered: int = 0
    failed_in_a_row: int = 0
    characters: int = 0
    tokens: list[int] = field(default_factory=lambda: [0, 0])
    proposed: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    failures: dict[str, None] = field(default_factory=dict)


def second_reading(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    where: Endpoint,
    environment: Mapping[str, str],
    today: datetime.date,
    *,
    progress: Callable[[str], None] = lambda _: None,
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> tuple[tuple[Claim, ...], SecondReading]:
    """The claims with the second reader's less comfortable readings in them, and the account of the run.

    Only documents on which the rules made claims about terms are sent. A call that fails, hangs or answers nonsense
    leaves the rules' claims as they are. Raises UsageError and TargetError when the endpoint cannot be used at all.
    """
    sent = _to_send(documents, claims)
    jobs = [(d, excerpt) for d in sent for excerpt in excerpts(d.text)]
    size = sum(e.end - e.start for _, e in jobs)
    progress(
        f"second reader {where.model} at {where.host}: text of {len(sent)} documents leaves this machine, {size} "
        f"characters (about {size // 4} tokens) in {len(jobs)} calls; at most {where.calls} calls are made"
    )
    state, grounded = asyncio.run(_ask_all(jobs, where, environment, today, pause))
    merged = tuple(weigh(c, grounded.get((c.path, c.topic), ())) for c in claims)
    return merged, _account(state, len(sent), merged)


def _to_send(documents: Sequence[Document], claims: Sequence[Claim]) -> list[Document]:
    paths = {c.path for c in claims if c.topic in COMFORT}
    return [d for d in documents if d.evidence.path in paths and d.read is not Read.NOT_READ]


Grounded = dict[tuple[str, str], list[tuple[str, Citation]]]


async def _ask_all(
    jobs: list[tuple[Document, Excerpt]],
    where: Endpoint,
    environment: Mapping[str, str],
    today: datetime.date,
    pause: Callable[[float], Awaitable[None]],
) -> tuple[_Run, Grounded]:
    connector = open_endpoint(where, environment, today)
    run = _Run(where, connector, pause, load("llm_reader.yaml")["system"])
    grounded: Grounded = {}
    gate = asyncio.Semaphore(where.concurrency)

    async def one(document: Document, excerpt: Excerpt) -> None:
        async with gate:
            for proposal, cited in await _read(run, document, excerpt):
                grounded.setdefault((document.evidence.path, proposal.topic), []).append((proposal.value, cited))

    try:
        await asyncio.gather(*(one(document, excerpt) for document, excerpt in jobs))
    finally:
        await connector.close()
    return run, {key: sorted(found, key=lambda p: (p[1].start, p[0])) for key, found in grounded.items()}


async def _read(run: _Run, document: Document, excerpt: Excerpt) -> list[tuple[Proposal, Citation]]:
    answer = await _answer(run, document.text[excerpt.start : excerpt.end])
    if answer is None:
        return []
    proposals, dropped = parse(answer)
    run.proposed += len(proposals) + sum(dropped.values())
    run.dropped += dropped
    found = [(p, cited) for p in proposals if (cited := ground(document, p.quote, excerpt.start, excerpt.end))]
    lost = len(proposals) - len(found)
    if lost:
        run.dropped[NOT_VERBATIM] += lost
    return found


async def _answer(run: _Run, text: str) -> str | None:
    """The answer to one excerpt, or None; retries count as calls."""
    call = Call((Message("user", json.dumps({"excerpt": text}, ensure_ascii=False)),), run.system, ANSWER, 0.0)
    for attempt in range(run.where.retries + 1):
        if run.calls >= run.where.calls or run.failed_in_a_row >= GIVE_UP:
            run.unsent += 1
            return None
        run.calls += 1
        run.characters += len(text)
        try:
            async with asyncio.timeout(run.where.timeout):
                reply = await run.connector.ask(call)
        except TimeoutError:
            run.failures["timeout"] = None
            break
        except CallError as error:
            run.failures[error.kind] = None
            if not error.again or attempt == run.where.retries:
                break
            await run.pause(min(error.retry_after or 2.0**attempt, LONGEST_WAIT))
            continue
        run.failed_in_a_row = 0
        run.tokens[0] += reply.tokens_in or 0
        run.tokens[1] += reply.tokens_out or 0
        return reply.text
    run.unanswered += 1
    run.failed_in_a_row += 1
    return None


def _account(run: _Run, documents: int, merged: Sequence[Claim]) -> SecondReading:
    readings = [r for c in merged if isinstance(r := c.details.get(READERS), Mapping)]
    return SecondReading(
        model=run.where.model,
        endpoint=run.where.host,
        documents=documents,
        calls=run.calls,
        unanswered=run.unanswered,
        unsent=run.unsent,
        characters=run.characters,
        tokens_in=run.tokens[0],
        tokens_out=run.tokens[1],
        proposed=run.proposed,
        dropped=dict(sorted(run.dropped.items())),
        failures=tuple(sorted(run.failures)),
        disagreements=sum(1 for r in readings if not r["agree"]),
        lowered=sum(1 for r in readings if r["decides"] == "llm"),
    )
