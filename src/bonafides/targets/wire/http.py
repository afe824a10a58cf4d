"""The HTTP client: verified TLS, one host, no cache, no cookies kept, every answer bounded, every failure named."""

import ssl
import time
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from bonafides.errors import TargetError
from bonafides.model import Target
from bonafides.targets.wire.call import CallError
from bonafides.targets.wire.extras import need
from bonafides.targets.wire.guard import checked_url, resolver
from bonafides.targets.wire.secrets import masked

CONNECT_SECONDS = 5.0
_HOPS = 3
_REDIRECTS = (301, 302, 303, 307, 308)
_KEPT_HEADERS = 40
_HEADER_LENGTH = 300
_AGAIN = (408, 409, 425, 429)


@dataclass(frozen=True, slots=True)
class Received:
    """A response, read to its end or to the limit."""

    status: int
    headers: Mapping[str, str]
    text: str
    """The body, decoded (bytes that are no UTF-8 become U+FFFD), without secrets."""
    cut: bool


class HttpClient:
    """Posts to one host and reads bounded answers; `session` is aiohttp's, for a connector that needs more."""

    def __init__(
        self,
        target: Target,
        secrets: tuple[str, ...],
        *,
        allow_private: bool,
        cookies: bool = False,
        no_redirects: bool = False,
    ) -> None:
        """Open nothing yet; `no_redirects` is for requests that aiohttp itself would send elsewhere.

        Raises TargetError when the URL or the certificates of the target cannot be used."""
        aiohttp = need("aiohttp", "measure")
        self.url = checked_url(target.url, allow_private=allow_private, schemes=("ws", "wss", "http", "https"))
        self._allow_private = allow_private
        self._secrets = secrets
        self._limit = target.max_bytes
        self._aiohttp = aiohttp
        connector = aiohttp.TCPConnector(
            limit=0,
            resolver=resolver(allow_private=allow_private),
            ssl=_tls(target.url, target.ca_file),
            ttl_dns_cache=60,
        )
        self.session: Any = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.CookieJar(unsafe=True) if cookies else aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS),
            trace_configs=[_refuse_redirects(aiohttp)] if no_redirects else None,
            trust_env=False,
            max_line_size=1 << 16,
            max_field_size=1 << 16,
        )

    async def close(self) -> None:
        """Close every connection."""
        await self.session.close()

    def mask(self, text: str) -> str:
        """`text` without secrets."""
        return masked(text, self._secrets)

    async def post(self, url: str, body: bytes, headers: Mapping[str, str], *, method: str = "POST") -> Received:
        """Send a body and read the answer; a status of 400 or more is a CallError with what was said."""
        response = await self._open(method, url, body, headers)
        try:
            text, cut = await self._read(response)
        except (self._aiohttp.ClientError, OSError) as error:
            raise self.broken(error) from error
        finally:
            if not response.content.at_eof():
                response.close()
        received = Received(response.status, self.kept_headers(response.headers), text, cut)
        self._judge(received, response.headers)
        return received

    async def stream(
        self, url: str, body: bytes, headers: Mapping[str, str]
    ) -> AsyncGenerator[tuple[bytes, Mapping[str, str], bool], None]:
        """Send a body and yield (piece, headers, cut) as pieces arrive, at most the limit in all."""
        response = await self._open("POST", url, body, headers)
        try:
            if response.status >= 400:
                text, cut = await self._read(response)
                self._judge(Received(response.status, self.kept_headers(response.headers), text, cut), response.headers)
            kept, left = self.kept_headers(response.headers), self._limit
            async for piece in response.content.iter_any():
                yield piece[:left], kept, len(piece) > left
                left -= len(piece)
                if left < 0:
                    return
        except CallError:
            raise
        except (self._aiohttp.ClientError, OSError) as error:
            raise self.broken(error) from error
        finally:
            response.close()

    async def _open(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Any:
        host = urlsplit(url)[:2]
        for _ in range(_HOPS):
            try:
                response = await self.session.request(method, url, data=body, headers=headers, allow_redirects=False)
            except (self._aiohttp.ClientError, OSError) as error:
                raise self.broken(error) from error
            if response.status not in _REDIRECTS:
                return response
            url = urljoin(url, response.headers.get("Location", ""))
            response.close()
            if urlsplit(url)[:2] != host:
                raise CallError("redirect", f"the target sends us to another host: {self.mask(url)[:200]}", free=True)
        raise CallError("redirect", "the target redirects without end", free=True)

    async def _read(self, response: Any) -> tuple[str, bool]:
        pieces, left = [], self._limit
        async for piece in response.content.iter_any():
            pieces.append(piece[:left])
            left -= len(piece)
            if left < 0:
                break
        return self.mask(b"".join(pieces).decode("utf-8", "replace")), left < 0

    def kept_headers(self, headers: Mapping[str, str]) -> dict[str, str]:
        """Headers worth keeping: lower case, short, few, no cookies, no secrets."""
        kept: dict[str, str] = {}
        for name, value in headers.items():
            if "cookie" not in name.lower() and len(kept) < _KEPT_HEADERS:
                kept[name.lower()[:_HEADER_LENGTH]] = self.mask(value)[:_HEADER_LENGTH]
        return kept

    def _judge(self, received: Received, headers: Mapping[str, str]) -> None:
        status = received.status
        if status < 300:
            return
        raise CallError(
            f"status-{status}",
            _said(received.text) or f"the target answered with status {status}",
            again=status >= 500 or status in _AGAIN,
            retry_after=_retry_after(headers),
            free=True,
            raw=received.text,
            headers=received.headers,
        )

    def broken(self, error: Exception) -> CallError:
        """The CallError that names what broke."""
        aiohttp = self._aiohttp
        text = self.mask(str(error)) or type(error).__name__
        if isinstance(error, aiohttp.ClientConnectorCertificateError | aiohttp.ClientConnectorSSLError | ssl.SSLError):
            return CallError("tls", text, free=True)
        if isinstance(error, aiohttp.ClientConnectorDNSError):
            return CallError("dns", text, again=True, free=True)
        if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
            return CallError("connect", text, again=True, free=True)
        if isinstance(error, aiohttp.ClientResponseError):
            return CallError("not-http", text, again=True)
        return CallError("broken", text, again=True)


def _refuse_redirects(aiohttp: Any) -> Any:
    async def refuse(*_: object) -> None:
        raise CallError("redirect", "the target sends us to another address", free=True)

    trace = aiohttp.TraceConfig()
    trace.on_request_redirect.append(refuse)
    return trace


def _tls(url: str, ca_file: str) -> ssl.SSLContext | bool:
    if not ca_file and urlsplit(url).scheme in ("http", "ws"):
        return True  # nothing to encrypt, and the system's certificates take long to load
    context = ssl.create_default_context()
    if ca_file:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ssl.SSLError) as error:
            raise TargetError(
                f"ca_file {ca_file}: {error}", advice="Give a file of certificates in PEM form."
            ) from error
    return context


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait; a date is compared with the target's own clock, so that ours may be wrong."""
    for name, scale in (("retry-after-ms", 1e-3), ("Retry-After", 1.0)):
        try:
            return max(0.0, float(headers[name]) * scale)
        except KeyError:
            continue
        except ValueError:
            pass
    try:
        until = parsedate_to_datetime(headers.get("Retry-After", "")).timestamp()
        now = parsedate_to_datetime(headers["Date"]).timestamp() if "Date" in headers else time.time()
    except ValueError:
        return None
    return max(0.0, until - now)


def _said(text: str) -> str:
    return " ".join(text.split())[:300]
