"""OpenAI's chat completions, as Azure and every compatible server speak them too."""

from functools import partial
from urllib.parse import quote, urlsplit, urlunsplit

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
    "api_version": Option(str, "Azure only: the API version; `model` is then the deployment"),
    "max_tokens_field": Option(str, "name of the field for the answer's length; else max_tokens"),
    "send_seed": Option(bool, "send the trial's seed; else true"),
    "omit": Option(list, "fields the server does not take, e.g. [temperature]"),
    "extra": Option(dict, "fields to add to every request"),
}
_PATH = "/chat/completions"


def connect(target: Target, around: Surroundings) -> Connector:
    """Open the target. Raises TargetError."""
    azure = text(target.options, "api_version")
    usual = {"header": "api-key", "scheme": ""} if azure else {}
    secrets = secrets_of(target, around.environment)
    client = HttpClient(target, secrets, allow_private=around.allow_private)
    url = _azure(target, azure) if azure else completed(client.url, _PATH)
    return JsonConnector(
        client,
        headers_of(target, around.environment, **usual),
        lambda _: url,
        partial(_body, target),
        _whole,
        _event if flag(target.options, "stream") else None,
    )


def _azure(target: Target, version: str) -> str:
    base = completed(target.url, f"/openai/deployments/{quote(target.model, safe='')}{_PATH}")
    return urlunsplit(urlsplit(base)._replace(query=f"api-version={quote(version)}"))


def _body(target: Target, call: Call) -> dict[str, object]:
    options = target.options
    system = [{"role": "system", "content": call.system}] if call.system else []
    body: dict[str, object] = {
        "model": target.model,
        "messages": system + [{"role": m.role, "content": m.text} for m in call.messages],
        text(options, "max_tokens_field", "max_tokens"): call.max_tokens,
    }
    if call.temperature is not None:
        body["temperature"] = call.temperature
    if flag(options, "send_seed", True):
        body["seed"] = call.seed
    if call.logprobs:
        body["logprobs"] = True
    if flag(options, "stream"):
        body |= {"stream": True, "stream_options": {"include_usage": True}}
    body.update(mapping(options, "extra"))
    return {name: value for name, value in body.items() if name not in texts(options, "omit")}


def _whole(data: object, heard: Heard) -> None:
    message = dig(data, "choices", 0, "message")
    if message is None:
        return
    heard.understood = True
    heard.text.append(flat_text(dig(message, "content")) or words(dig(message, "refusal")))
    _rest(data, heard)


def _event(data: object, heard: Heard) -> None:
    delta = dig(data, "choices", 0, "delta")
    if delta is not None:
        heard.understood = True
        heard.text.append(flat_text(dig(delta, "content")) or words(dig(delta, "refusal")))
    _rest(data, heard)


def _rest(data: object, heard: Heard) -> None:
    heard.finish = words(dig(data, "choices", 0, "finish_reason")) or heard.finish
    heard.model = words(dig(data, "model")) or heard.model
    heard.fingerprint = words(dig(data, "system_fingerprint")) or heard.fingerprint
    if dig(data, "usage"):
        heard.tokens_in = count(dig(data, "usage", "prompt_tokens"))
        heard.tokens_out = count(dig(data, "usage", "completion_tokens"))
    tokens = dig(data, "choices", 0, "logprobs", "content")
    for token in tokens if isinstance(tokens, list) else ():
        value = dig(token, "logprob")
        if isinstance(value, int | float):
            heard.logprobs.append(float(value))
