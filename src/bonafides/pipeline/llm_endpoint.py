"""The endpoint of the second reader: address and model from the command line, the key from the environment."""

import datetime
import random
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from bonafides.errors import UsageError
from bonafides.model import Auth, Permission, Target
from bonafides.targets.reading.kinds import connect
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.wire.call import Connector

KEY = "BONAFIDES_LLM_KEY"
"""Environment variable that holds the key; an endpoint without a key needs none."""
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where excerpts go, and within which bounds."""

    url: str
    model: str
    calls: int = 200
    """Calls at most, retries included."""
    timeout: float = 60.0
    """Seconds for one call."""
    concurrency: int = 4
    retries: int = 2

    @property
    def host(self) -> str:
        """Host and port, without path, user or key."""
        parts = urlsplit(self.url)
        return f"{parts.hostname or ''}{f':{parts.port}' if parts.port else ''}"


def endpoint(url: str, model: str, calls: int) -> Endpoint:
    """A checked endpoint. Raises UsageError when the address or the model is missing, or the address is not safe."""
    parts = urlsplit(url)
    if not url or not model:
        raise UsageError(
            "--reader llm needs --llm-url and --llm-model",
            advice="For instance --llm-url http://localhost:11434/v1 --llm-model NAME; documents are sent there.",
        )
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.password:
        raise UsageError(
            "--llm-url is no address that can be called", advice=f"Give https://HOST/v1, and the key in {KEY}."
        )
    if parts.scheme == "http" and parts.hostname not in LOCAL:
        raise UsageError(
            f"--llm-url would send documents to {parts.hostname} unencrypted", advice="Use https, or a local address."
        )
    if calls < 1:
        raise UsageError("--llm-calls must be at least 1", advice="It is the most calls that the reader may make.")
    return Endpoint(url, model, calls)


def open_endpoint(where: Endpoint, environment: Mapping[str, str], today: datetime.date) -> Connector:
    """An open connector: Anthropic's protocol where the address says so, else OpenAI's. Raises TargetError."""
    anthropic = "anthropic" in where.host or urlsplit(where.url).path.rstrip("/").endswith("/messages")
    kind = "anthropic-messages" if anthropic else "openai-chat"
    target = Target(
        name="second reader",
        kind=kind,
        permission=Permission("the user of --reader llm", today),
        url=where.url,
        model=where.model,
        auth=Auth(KEY) if environment.get(KEY) else None,
        timeout=where.timeout,
        max_bytes=1 << 18,
        options={} if anthropic else {"send_seed": False},
    )
    return connect(target, Surroundings(environment, _free, random.Random(0)))  # noqa: S311  (names of conversations)


async def _free() -> None:
    """No call but the questions themselves is made."""
