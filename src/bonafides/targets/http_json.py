"""Any HTTP API that takes and gives JSON: request template, JMESPath answer, login, conversations, event streams."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bonafides.errors import TargetError
from bonafides.model import Auth, Target
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.reading.options import Option, flag, mapping, text
from bonafides.targets.wire.call import Call, CallError, Connector, Message, Reply
from bonafides.targets.wire.chat import Heard, JsonConnector, Reader
from bonafides.targets.wire.guard import checked_url
from bonafides.targets.wire.http import HttpClient
from bonafides.targets.wire.query import as_count, as_text, query
from bonafides.targets.wire.secrets import headers_of, secret, secrets_of
from bonafides.targets.wire.template import NAMES, filled, filled_url, unknown_names, values_of

NEEDS = ("url", "request", "answer")
OPTIONS = {
    "request": Option((dict, list), "body of a request; {{prompt}} and other names are filled in", required=True),
    "answer": Option(str, "JMESPath of the answer's text; of each event's text when it streams", required=True),
    "stream": Option(bool, "the answer comes as server-sent events of JSON"),
    "conversation": Option(dict, "how a conversation is kept: id (JMESPath), start {url, request}"),
    "login": Option(dict, "url, request, token (JMESPath), header, scheme, env {name: VARIABLE}"),
    "model_field": Option(str, "JMESPath of the model's name in the answer"),
    "tokens_in": Option(str, "JMESPath of the count of tokens read"),
    "tokens_out": Option(str, "JMESPath of the count of tokens written"),
}


def takes_system(target: Target) -> bool:
    """Whether the request has a place for a system message of ours."""
    return {"system", "messages"} & set(unknown_names(target.options.get("request"), ())) != set()


def side_calls(target: Target) -> int:
    """One to start each conversation, where the target file says how; a login comes once per account."""
    return int(bool(mapping(mapping(target.options, "conversation"), "start")))


def connect(target: Target, around: Surroundings) -> Connector:
    """Open the target. Raises TargetError."""
    return HttpJson(target, around)


@dataclass(slots=True)
class _Account:
    """One tenant: a client of its own, so that cookies of two tenants never meet."""

    connector: JsonConnector
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    headers: dict[str, str] | None = None
    """What the login gave; None before it."""


class HttpJson:
    """An open http-json target."""

    def __init__(self, target: Target, around: Surroundings) -> None:
        """Check the templates and expressions. Raises TargetError."""
        self._target, self._around = target, around
        self._login = mapping(target.options, "login")
        self._conversation = mapping(target.options, "conversation")
        self._login_values = {
            f"env.{name}": secret(Auth(str(variable)), around.environment)
            for name, variable in mapping(self._login, "env").items()
        }
        _check_names(target.options.get("request"), "request", NAMES)
        _check_names(mapping(self._login, "request"), "login.request", (*NAMES, *self._login_values))
        for step in (self._login, mapping(self._conversation, "start")):
            if step:
                checked_url(text(step, "url"), allow_private=around.allow_private)
        self._reader = _reader(target, self._conversation)
        self._start_id = query(text(self._conversation, "id", "id"), "conversation.id")
        self._token = query(text(self._login, "token", "token"), "login.token")
        headers = headers_of(target, around.environment)
        self._accounts = {tenant: _Account(self._connector(own)) for tenant, own in headers.items()}

    def _connector(self, headers: Mapping[str, str]) -> JsonConnector:
        target, around = self._target, self._around
        secrets = (*secrets_of(target, around.environment), *map(str, self._login_values.values()))
        client = HttpClient(target, secrets, allow_private=around.allow_private, cookies=True)
        return JsonConnector(
            client,
            {"": headers},
            lambda call: filled_url(target.url, values_of(call, target.model)),
            lambda call: filled(target.options["request"], values_of(call, target.model)),
            self._reader,
            self._reader if flag(target.options, "stream") else None,
        )

    async def ask(self, call: Call) -> Reply:
        """Send one question, after the login and the start of the conversation where there are any."""
        account = self._accounts[call.tenant]
        connector = await self._logged_in(account)
        if mapping(self._conversation, "start") and not call.conversation:
            call = replace(call, conversation=await self._started(connector, call))
        try:
            reply = await connector.ask(replace(call, tenant=""))
        except CallError as error:
            if error.kind == "status-401" and self._login:
                account.headers = None  # the login has run out: the retry logs in again
                error.again = True
            raise
        return reply if reply.conversation else replace(reply, conversation=call.conversation)

    async def _logged_in(self, account: _Account) -> JsonConnector:
        base = account.connector
        if not self._login:
            return base
        async with account.lock:
            if account.headers is None:
                values = {**values_of(_NOBODY, self._target.model), **self._login_values}
                data = await self._side_call(base, self._login, values, base.headers[""])
                token = as_text(self._token(data))
                if not token:
                    raise CallError("login", "the login's answer holds no token where login.token looks for it")
                scheme, header = text(self._login, "scheme", "Bearer"), text(self._login, "header", "Authorization")
                account.headers = {header: f"{scheme} {token}".strip()}
        own = {"": {**base.headers[""], **account.headers}}
        return JsonConnector(base.client, own, base.url, base.body, base.whole, base.event)

    async def _started(self, connector: JsonConnector, call: Call) -> str:
        values = values_of(call, self._target.model)
        start = mapping(self._conversation, "start")
        found = as_text(self._start_id(await self._side_call(connector, start, values, connector.headers[""])))
        if not found:
            raise CallError("conversation", "the answer to conversation.start holds no id where conversation.id looks")
        return found

    async def _side_call(
        self,
        connector: JsonConnector,
        step: Mapping[str, object],
        values: Mapping[str, object],
        headers: Mapping[str, str],
    ) -> object:
        await self._around.admit()
        body = json.dumps(filled(mapping(step, "request"), values)).encode()
        url = filled_url(text(step, "url"), values)
        received = await connector.client.post(url, body, {"Content-Type": "application/json", **headers})
        try:
            return json.loads(received.text)
        except ValueError as error:
            raise CallError("unreadable", f"the answer of {url} is no JSON", raw=received.text) from error

    async def end(self, conversation: str) -> None:
        """Nothing is held for a conversation: its id travels with each call."""

    async def close(self) -> None:
        """Let go of every connection."""
        for account in self._accounts.values():
            await account.connector.close()


_NOBODY = Call((Message("user", ""),))


def _reader(target: Target, conversation: Mapping[str, object]) -> Reader:
    options = target.options
    answer = query(text(options, "answer"), "answer")
    identity = query(text(conversation, "id"), "conversation.id") if text(conversation, "id") else None
    model, tokens_in, tokens_out = (
        query(text(options, name), name) if text(options, name) else None
        for name in ("model_field", "tokens_in", "tokens_out")
    )

    def read(data: object, heard: Heard) -> None:
        found = as_text(answer(data))
        if found is not None:
            heard.understood = True
            heard.error = ""
            heard.text.append(found)
        if identity:
            heard.conversation = as_text(identity(data)) or heard.conversation
        if model:
            heard.model = as_text(model(data)) or heard.model
        if tokens_in:
            heard.tokens_in = as_count(tokens_in(data)) or heard.tokens_in
        if tokens_out:
            heard.tokens_out = as_count(tokens_out(data)) or heard.tokens_out

    return read


def _check_names(template: object, place: str, allowed: tuple[str, ...]) -> None:
    unknown = unknown_names(template, allowed)
    if unknown:
        raise TargetError(
            f"{place} names {', '.join(unknown)}, which nothing fills", advice=f"Known names: {', '.join(allowed)}."
        )
