"""Anthropic's messages API."""

from functools import partial

from bonafides.model import Target
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.reading.options import Option, flag, mapping, text, texts
from bonafides.targets.wire.call import Call, Connector
from bonafides.targets.wire.chat import Heard, JsonConnector, count, dig, flat_text, words
from bonafides.targets.wire.guard import completed
from bonafides.targets.wire.http import HttpClient
from bonafides.targets.wire.secrets import headers_of, secrets_of

NEEDS = ("url", "model")
OPTIONS = {
    "stream": Option(bool, "read the answer as server-sent events; gives the time to the first token"),
    "version": Option(str, "value of the anthropic-version header; else 2023-06-01"),
    "omit": Option(list, "fields the server does not take, e.g. [temperature]"),
    "extra": Option(dict, "fields to add to every request"),
}


def connect(target: Target, around: Surroundings) -> Connector:
    """Open the target. Raises TargetError."""
    client = HttpClient(target, secrets_of(target, around.environment), allow_private=around.allow_private)
    url = completed(client.url, "/messages")
    version = {"anthropic-version": text(target.options, "version", "2023-06-01")}
    headers = headers_of(target, around.environment, header="x-api-key", scheme="")
    return JsonConnector(
        client,
        {tenant: version | own for tenant, own in headers.items()},
        lambda _: url,
        partial(_body, target),
        _whole,
        _event if flag(target.options, "stream") else None,
    )


def _body(target: Target, call: Call) -> dict[str, object]:
    body: dict[str, object] = {
        "model": target.model,
        "messages": [{"role": m.role, "content": m.text} for m in call.messages],
        "max_tokens": call.max_tokens,
    }
    if call.system:
        body["system"] = call.system
    if call.temperature is not None:
        body["temperature"] = call.temperature
    if flag(target.options, "stream"):
        body["stream"] = True
    body.update(mapping(target.options, "extra"))
    return {name: value for name, value in body.items() if name not in texts(target.options, "omit")}


def _whole(data: object, heard: Heard) -> None:
    content = dig(data, "content")
    if not isinstance(content, list):
        return
    heard.understood = True
    heard.text.append(flat_text(content))
    heard.finish = words(dig(data, "stop_reason"))
    heard.model = words(dig(data, "model"))
    heard.tokens_in = count(dig(data, "usage", "input_tokens"))
    heard.tokens_out = count(dig(data, "usage", "output_tokens"))


def _event(data: object, heard: Heard) -> None:
    kind = words(dig(data, "type"))
    if kind == "message_start":
        heard.understood = True
        heard.model = words(dig(data, "message", "model"))
        heard.tokens_in = count(dig(data, "message", "usage", "input_tokens"))
    elif kind == "content_block_delta":
        heard.text.append(words(dig(data, "delta", "text")))
    elif kind == "message_delta":
        heard.finish = words(dig(data, "delta", "stop_reason"))
        heard.tokens_out = count(dig(data, "usage", "output_tokens"))
