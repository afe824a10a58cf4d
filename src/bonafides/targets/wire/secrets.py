"""Secrets come from the environment, go into a header, and never into a row, a log or a message."""

from collections.abc import Iterable, Mapping

from bonafides.errors import TargetError
from bonafides.model import Auth, Target

MASK = "[secret]"


def secret(auth: Auth, environment: Mapping[str, str]) -> str:
    """The secret that `auth` names. Raises TargetError when the variable is not set."""
    value = environment.get(auth.env, "").strip()
    if not value:
        raise TargetError(
            f"the environment variable {auth.env} is not set", advice=f"export {auth.env}=... and start again."
        )
    if not value.isprintable() or not value.isascii():
        raise TargetError(
            f"the environment variable {auth.env} holds characters that no header can carry",
            advice="Set it to the key alone, without line breaks.",
        )
    return value


def headers_of(
    target: Target, environment: Mapping[str, str], *, header: str = "Authorization", scheme: str = "Bearer"
) -> dict[str, dict[str, str]]:
    """Headers to send for each tenant ("" is the target's own account), the secret among them.

    `header` and `scheme` are the usual ones of the kind; the target file may name others.
    """
    found = {"": {**target.headers, **_header(target.auth, environment, header, scheme)}}
    for name, tenant in target.tenants.items():
        auth = tenant.auth or target.auth
        found[name] = {**target.headers, **tenant.headers, **_header(auth, environment, header, scheme)}
    return found


def _header(auth: Auth | None, environment: Mapping[str, str], header: str, scheme: str) -> dict[str, str]:
    if auth is None:
        return {}
    word = scheme if auth.scheme is None else auth.scheme
    return {auth.header or header: f"{word} {secret(auth, environment)}".strip()}


def secrets_of(target: Target, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Every secret of the target, to be masked wherever the target might send it back; the longest first."""
    auths: Iterable[Auth | None] = (target.auth, *(t.auth for t in target.tenants.values()))
    return tuple(sorted({secret(a, environment) for a in auths if a}, key=lambda s: (-len(s), s)))


def masked(text: str, secrets: Iterable[str]) -> str:
    """`text` without any of the secrets."""
    for value in secrets:
        if value in text:
            text = text.replace(value, MASK)
    return text
