"""Read a target file: what may be called, who allowed it, and until when."""

import datetime
from collections.abc import Mapping
from pathlib import Path

from ruamel.yaml.error import YAMLError

from bonafides.catalog.files import parse
from bonafides.errors import TargetError
from bonafides.model import Auth, Limits, Permission, Prices, Target, Tenant
from bonafides.targets.reading.fields import Fields
from bonafides.targets.reading.kinds import kind_module, kinds
from bonafides.targets.reading.options import Option

_NOBODY = Permission("", datetime.date.min)
_SECRET_HEADERS = ("authorization", "proxy-authorization", "api-key", "x-api-key", "cookie", "x-auth-token")


def read_target(path: Path) -> Target:
    """The target in this YAML file.

    Raises TargetError, naming everything that is wrong, when it cannot be used as it is.
    """
    try:
        data = parse(path.read_text("utf-8"))
    except FileNotFoundError:
        raise TargetError(f"there is no file {path}", advice="docs/measuring.md shows one to start from.") from None
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise TargetError(f"{path} cannot be read as YAML: {error}", advice="Mend the file.") from error
    problems: list[str] = []
    target = _target(Fields(data, "", problems), str(path.parent), problems)
    if problems or target is None:
        lines = "".join(f"\n  - {problem}" for problem in problems)
        raise TargetError(f"{path}:{lines}", advice="docs/measuring.md explains every key.")
    return target


def _target(fields: Fields, folder: str, problems: list[str]) -> Target | None:
    kind = fields.text("kind", required=True)
    known = kind in kinds()
    if kind and not known:
        problems.append(f"kind {kind!r} is not known; the kinds are {', '.join(kinds())}")
    needs: tuple[str, ...] = kind_module(kind).NEEDS if known else ()
    permission = _permission(fields, problems)
    target = Target(
        name=fields.text("name", required=True),
        kind=kind,
        permission=permission,
        url=fields.text("url", required="url" in needs),
        model=fields.text("model", required="model" in needs),
        auth=_auth(fields.take("auth", dict), "auth", problems),
        headers=_headers(fields, "", problems),
        tenants=_tenants(fields.take("tenants", dict), problems),
        rate=fields.number("rate"),
        concurrency=fields.whole("concurrency", 16) or 16,
        timeout=fields.number("timeout", 60.0) or 60.0,
        retries=fields.whole("retries", 4, low=0) or 0,
        max_tokens=fields.whole("max_tokens", 512) or 512,
        max_bytes=fields.whole("max_bytes", 1 << 20) or 1 << 20,
        prices=_prices(fields.take("prices", dict), problems),
        limits=_limits(fields.take("budget", dict), problems),
        ca_file=_beside(fields.text("ca_file"), folder),
        probes=_probes(fields.take("probes", dict), problems),
        options=_options(fields, kind_module(kind).OPTIONS) if known else {},
        folder=folder,
    )
    if known:
        fields.rest()
    return target


def _permission(fields: Fields, problems: list[str]) -> Permission:
    given = fields.take("permission", dict)
    if given is None and "permission" not in fields:
        problems.append(
            "permission is missing: say who allowed this test and until when, e.g. "
            "permission: {by: 'Ana Diaz, Acme security', until: 2026-12-31}"
        )
        return _NOBODY
    inner = Fields(given, "permission", problems)
    by, until = inner.text("by", required=True), inner.day("until", required=True)
    inner.rest()
    return Permission(by, until) if until else _NOBODY


def _auth(data: object, place: str, problems: list[str]) -> Auth | None:
    if data is None:
        return None
    if isinstance(data, Mapping) and {"key", "token", "secret", "password", "value"} & set(data):
        problems.append(f"{place} seems to hold a secret; name an environment variable instead: {place}: {{env: NAME}}")
        return None
    fields = Fields(data, place, problems)
    env = fields.text("env", required=True)
    header = fields.text("header")
    scheme = fields.text("scheme")
    usual = not header and "scheme" not in fields
    fields.rest()
    return Auth(env, header, None if usual else scheme)


def _headers(fields: Fields, place: str, problems: list[str]) -> dict[str, str]:
    headers = fields.texts("headers")
    for name, value in headers.items():
        if name.lower() in _SECRET_HEADERS:
            problems.append(f"{place}headers.{name} would hold a secret; use auth: {{env: NAME, header: {name}}}")
        if not (name + value).isprintable() or not (name + value).isascii():
            problems.append(f"{place}headers.{name} holds characters that no header can carry")
    return headers


def _tenants(data: object, problems: list[str]) -> dict[str, Tenant]:
    tenants: dict[str, Tenant] = {}
    for name, value in data.items() if isinstance(data, Mapping) else ():
        place = f"tenants.{name}"
        fields = Fields(value, place, problems)
        auth = fields.take("auth", dict)
        tenants[str(name)] = Tenant(_auth(auth, f"{place}.auth", problems), _headers(fields, f"{place}.", problems))
        fields.rest()
    return tenants


def _prices(data: object, problems: list[str]) -> Prices | None:
    if data is None:
        return None
    fields = Fields(data, "prices", problems)
    prices = Prices(
        fields.text("currency", required=True),
        fields.number("per_call", 0.0, above=False) or 0.0,
        fields.number("per_million_in", 0.0, above=False) or 0.0,
        fields.number("per_million_out", 0.0, above=False) or 0.0,
    )
    fields.rest()
    return prices


def _limits(data: object, problems: list[str]) -> Limits:
    fields = Fields(data, "budget", problems)
    limits = Limits(fields.whole("calls"), fields.whole("tokens"), fields.number("cost"))
    fields.rest()
    return limits


def _probes(data: object, problems: list[str]) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for name, options in data.items() if isinstance(data, Mapping) else ():
        if isinstance(options, Mapping):
            found[str(name)] = {str(key): value for key, value in options.items()}
        else:
            problems.append(f"probes.{name} must be a mapping of the probe's options")
    return found


def _options(fields: Fields, options: Mapping[str, Option]) -> dict[str, object]:
    taken = {name: fields.take(name, option.type, required=option.required) for name, option in options.items()}
    return {name: value for name, value in taken.items() if value is not None}


def _beside(name: str, folder: str) -> str:
    return str(Path(folder) / name) if name else ""
