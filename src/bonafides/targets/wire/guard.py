"""Which addresses may be called: on a server, never the ones inside its own network."""

import ipaddress
import socket
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from bonafides.errors import TargetError
from bonafides.targets.wire.extras import need


def private(address: str) -> bool:
    """Whether an IP address is not one of the public internet (loopback, private, link-local, metadata, ...)."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address) and (ip.ipv4_mapped or ip.sixtofour):
        return private(str(ip.ipv4_mapped or ip.sixtofour))
    return not ip.is_global or ip.is_multicast


def checked_url(url: str, *, allow_private: bool, schemes: tuple[str, ...] = ("http", "https")) -> str:
    """The URL, fit to be called. Raises TargetError: wrong scheme, a secret in it, or a private address by number."""
    parts = urlsplit(url)
    if parts.scheme not in schemes or not parts.hostname or not _has_port(url):
        raise TargetError(f"{url!r} is no URL that can be called", advice=f"It must begin with {schemes[-1]}://.")
    if parts.username or parts.password:
        raise TargetError(
            f"the URL of {parts.hostname} holds a user name or password",
            advice="Put it into an environment variable and name that under auth.",
        )
    if not allow_private and _literal(parts.hostname) and private(parts.hostname):
        raise TargetError(f"{parts.hostname} is an address inside a network", advice="Name a public endpoint.")
    return url


def _has_port(url: str) -> bool:
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def completed(url: str, path: str) -> str:
    """The address of the service below a base URL; a URL that already ends there is left alone."""
    parts = urlsplit(url)
    base = parts.path.rstrip("/")
    return url if base.endswith(path) else urlunsplit(parts._replace(path=base + path))


def _literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def resolver(*, allow_private: bool) -> Any:
    """A resolver for aiohttp that drops private addresses, so that what was checked is what is connected to."""
    aiohttp = need("aiohttp", "measure")
    threaded = aiohttp.ThreadedResolver()
    if allow_private:
        return threaded

    class _PublicOnly(aiohttp.abc.AbstractResolver):  # type: ignore[misc,name-defined]
        async def resolve(
            self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
        ) -> list[dict[str, Any]]:
            found = await threaded.resolve(host, port, family)
            kept = [entry for entry in found if not private(entry["host"])]
            if not kept:
                raise OSError(None, f"{host} leads to an address inside a network, which is refused")
            return kept

        async def close(self) -> None:
            await threaded.close()

    return _PublicOnly()
