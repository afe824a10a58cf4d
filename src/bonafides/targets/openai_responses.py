"""OpenAI's responses API."""

from functools import partial

from bonafides.model import Target
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.reading.options import Option, flag, mapping, texts
from bonafides.targets.wire.call import Call, Connector
from bonafides.targets.wire.chat import Heard, JsonConnector, count, dig, words
from bonafides.targets.wire.guard import completed
from bonafides.targets.wire.http import HttpClient
from bonafides.targets.wire.secrets import headers_of, secrets_of

NEEDS = ("url", "model")
OPTIONS = {
    "stream": Option(bool, "read the answer as server-sent events; gives the time to the first token"),
    "omit": Option(list, "fields the server does not take, e.g. [temperature]"),
    "extra": Option(dict, "fields to add to every request"),
}


def connect(target: Target, around: Surroundings) -> Connector:
    """Open the target. Raises TargetError."""
    client = HttpClient(target, secrets_of(target, around.environment), allow_private=around.allow_private)
    url = completed(client.url, "/responses")
    return JsonConnector(
        client,
        headers_of(target, around.environment),
        lambda _: url,
        partial(_body, target),
        _whole,
        _event if flag(target.options, "stream") else None,
    )


def _body(target: Target, call: Call) -> dict[str, object]:
    body: dict[str, object] = {
        "model": target.model,
        "input": [{"role": m.role, "content": m.text} for m in call.messages],
        "max_output_tokens": call.max_tokens,
        "store": False,
    }
    if call.system:
        body["instructions"] = call.system
    if call.temperature is not None:
        body["temperature"] = call.temperature
    if call.logprobs:
        body |= {"include": ["message.output_text.logprobs"], "top_logprobs": 1}
    if flag(target.options, "stream"):
        body["stream"] = True
    body.update(mapping(target.options, "extra"))
    return {name: value for name, value in body.items() if name not in texts(target.options, "omit")}


def _whole(data: object, heard: Heard) -> None:
    output = dig(data, "output")
    if not isinstance(output, list):
        return
    heard.understood = True
    for entry in output:
        content = dig(entry, "content")
        for part in content if isinstance(content, list) else ():
            heard.text.append(words(dig(part, "text")) or words(dig(part, "refusal")))
            tokens = dig(part, "logprobs")
            values = [dig(token, "logprob") for token in tokens] if isinstance(tokens, list) else []
            heard.logprobs += [float(v) for v in values if isinstance(v, int | float)]
    _rest(data, heard)


def _event(data: object, heard: Heard) -> None:
    kind = words(dig(data, "type"))
    if kind in ("response.output_text.delta", "response.refusal.delta"):
        heard.understood = True
        heard.text.append(words(dig(data, "delta")))
    elif kind in ("response.completed", "response.incomplete"):
        heard.understood = True
        _rest(dig(data, "response"), heard)


def _rest(data: object, heard: Heard) -> None:
    heard.finish = words(dig(data, "incomplete_details", "reason")) or words(dig(data, "status"))
    heard.model = words(dig(data, "model"))
    heard.tokens_in = count(dig(data, "usage", "input_tokens"))
    heard.tokens_out = count(dig(data, "usage", "output_tokens"))
