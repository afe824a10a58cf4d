"""Conduct one trial: turn after turn, each with the conversation so far, into one row."""

import hashlib
from dataclasses import dataclass, field

from bonafides.model import Target, Trial, TrialStatus
from bonafides.pipeline.measure.caller import Caller, Tally
from bonafides.pipeline.measure.job import Job
from bonafides.targets.wire.call import Call, CallError, Connector, Message, Reply


@dataclass(slots=True)
class Talk:
    """A conversation: what was said in it, and its id at a target that keeps it."""

    messages: list[Message] = field(default_factory=list)
    conversation: str = ""
    broken: str = ""
    """Why it cannot go on; empty while it can."""


async def conduct(job: Job, talk: Talk, caller: Caller, connector: Connector) -> Trial:
    """The trial of this job, in the conversation `talk`, which it continues.

    Raises Stopped when the run ends before the trial does; then the trial stays undone.
    """
    tally, started = Tally(), caller.clock.moment()
    replies: list[Reply] = []
    latency: float | None = None
    failure: CallError | None = None
    if talk.broken:
        failure = CallError("broken-session", talk.broken)
    for turn, said in enumerate(job.item.turns if not talk.broken else ()):
        talk.messages.append(Message("user", said))
        try:
            reply, latency = await caller.send(connector, job.key, turn, _call(job, talk, caller.target), tally)
        except CallError as error:
            failure, latency = error, None
            talk.broken = f"item {job.item.id} of the conversation failed: {error.kind}"
            break
        replies.append(reply)
        talk.messages.append(Message("assistant", reply.text))
        talk.conversation = reply.conversation or talk.conversation
    return _trial(job, caller.target, started, tally, replies, latency, failure, talk.conversation)


def undone(job: Job, started: str, kind: str, message: str) -> Trial:
    """The trial of a job that made no sense to send."""
    return Trial(
        job.item.id,
        job.item.probe,
        job.repeat,
        job.seed,
        TrialStatus.ERROR,
        error=kind,
        message=message,
        started=started,
    )


def _call(job: Job, talk: Talk, target: Target) -> Call:
    item = job.item
    return Call(
        tuple(talk.messages),
        item.system,
        item.max_tokens or target.max_tokens,
        item.temperature,
        item.logprobs,
        job.seed,
        item.tenant,
        talk.conversation,
        item.expected,
    )


def _trial(
    job: Job,
    target: Target,
    started: str,
    tally: Tally,
    replies: list[Reply],
    latency: float | None,
    failure: CallError | None,
    conversation: str,
) -> Trial:
    last = replies[-1] if replies else None
    requests = tuple(r.request for r in replies) + ((failure.request,) if failure and failure.request else ())
    raw = tuple(r.raw for r in replies) + ((failure.raw,) if failure and failure.raw else ())
    headers = failure.headers if failure and failure.headers else last.headers if last else {}
    return Trial(
        item=job.item.id,
        probe=job.item.probe,
        repeat=job.repeat,
        seed=job.seed,
        status=TrialStatus.ERROR if failure else TrialStatus.FINISHED,
        answers=tuple(r.text for r in replies),
        error=failure.kind if failure else "",
        message=str(failure)[:500] if failure else "",
        cut=any(r.cut for r in replies),
        finish=last.finish if last else "",
        model=last.model if last else "",
        fingerprint=last.fingerprint if last else "",
        headers=headers,
        started=started,
        latency=None if latency is None else round(latency, 6),
        first_token=last.first_token if last else None,
        tokens_in=_sum([r.tokens_in for r in replies]),
        tokens_out=_sum([r.tokens_out for r in replies]),
        cost=tally.cost if target.prices else None,
        charged=tally.tokens,
        calls=tally.calls,
        conversation=conversation,
        logprobs=last.logprobs if last else (),
        digest=hashlib.sha256("\0".join(requests).encode("utf-8", "surrogatepass")).hexdigest(),
        requests=requests,
        raw=raw,
    )


def _sum(counts: list[int | None]) -> int | None:
    known = [c for c in counts if c is not None]
    return sum(known) if known and len(known) == len(counts) else None
