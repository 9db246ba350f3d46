"""The HTTP client of the whole program.

It goes to public addresses only (see ``net.guard``), on every hop and on the address that is really connected to; it
takes no more time and no more bytes than it was given; it keeps no cookies; and it logs no address, because a
webhook's path and a feed's credentials are secrets. Environment proxies are not used: a proxy resolves names itself,
so the guard would see the proxy's address in place of the target's. SSL_CERT_FILE and SSL_CERT_DIR are honoured.
"""

from __future__ import annotations

import contextlib
import http.cookiejar
import logging
import os
from collections.abc import Collection, Mapping
from dataclasses import replace
from importlib.metadata import version
from types import MappingProxyType

import httpx

from net.errors import Refused, TooManyRedirects, Undecodable
from net.guard import host_key
from net.inflate import OFFERED, unpack
from net.response import Response
from net.transport import Pieces, Transport, plain_errors, within

MAX_BODY = 10_000_000  # bytes, as sent and as unpacked
MAX_ERROR_PAGE = 64_000  # bytes read of an answer that is no success: enough to tell what it is
MAX_REDIRECTS = 5
CONNECT_TIMEOUT = 10.0  # seconds, for each address tried
READ_TIMEOUT = 15.0  # seconds between two pieces
TOTAL_TIMEOUT = 30.0  # seconds for all hops of a fetch
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_NONE: Mapping[str, str] = MappingProxyType({})


class Client:
    """Fetches and posts, from any thread. Opens nothing until it is used, and starts afresh in a forked process.

    ``allowed_hosts`` are exempt from the refusal of private addresses, by name as written in the address.
    """

    def __init__(self, *, allowed_hosts: Collection[str] = (), user_agent: str | None = None) -> None:
        self._allowed_hosts = frozenset(host_key(host) for host in allowed_hosts)
        self._user_agent = user_agent
        self._by_process: dict[int, httpx.Client] = {}

    def get(
        self,
        url: str,
        headers: Mapping[str, str] = _NONE,
        *,
        max_bytes: int = MAX_BODY,
        timeout: float = TOTAL_TIMEOUT,
    ) -> Response:
        """Fetch an address, following up to five redirects. Any status is an answer; raises NetError for none.

        ``max_bytes`` bounds the body as sent and as unpacked; ``timeout`` is in seconds, for all hops together.
        """
        target, moved_to, for_good = _parse(url), None, True
        with within(timeout):
            for _ in range(MAX_REDIRECTS + 1):
                response = self._send("GET", target, headers=headers, max_bytes=max_bytes)
                location = response.headers.get("location")
                if response.status not in _REDIRECTS or not location:
                    return replace(response, moved_to=moved_to)
                onward = _join(target, location)
                for_good = for_good and response.status in _PERMANENT and _may_replace(target, onward)
                moved_to = str(onward.copy_with(fragment=None)) if for_good else moved_to
                headers = headers if _origin(onward) == _origin(target) else _without_credentials(headers)
                target = onward
        raise TooManyRedirects(f"{target.host} redirects more than {MAX_REDIRECTS} times")

    def post_json(self, url: str, payload: object, *, timeout: float = 10.0) -> Response:
        """Post a JSON document. A redirect is returned, not followed; any status is an answer; raises NetError."""
        with within(timeout):
            return self._send("POST", _parse(url), json=payload, max_bytes=MAX_ERROR_PAGE)

    def post_form(self, url: str, fields: Mapping[str, str], *, timeout: float = 10.0) -> Response:
        """Post a form. A redirect is returned, not followed; any status is an answer; raises NetError."""
        with within(timeout):
            return self._send("POST", _parse(url), form=fields, max_bytes=MAX_ERROR_PAGE)

    def close(self) -> None:
        """Close the connections of this process. The client can be used again."""
        inner = self._by_process.pop(os.getpid(), None)
        if inner is not None:
            inner.close()

    def _send(
        self,
        method: str,
        url: httpx.URL,
        *,
        max_bytes: int,
        headers: Mapping[str, str] = _NONE,
        json: object = None,
        form: Mapping[str, str] | None = None,
    ) -> Response:
        inner = self._inner()
        raw_headers = [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers.items()]
        request = inner.build_request(method, url, headers=raw_headers, json=json, data=form)
        with plain_errors(url.host), contextlib.closing(inner.send(request, stream=True)) as answer:
            body, complete = _body(answer, max_bytes) if answer.is_success else (_error_page(answer), True)
        return Response(
            status=answer.status_code,
            url=str(url.copy_with(userinfo=b"") if url.userinfo else url),
            headers=_plain(answer.headers),
            body=body,
            complete=complete,
        )

    def _inner(self) -> httpx.Client:
        """This process's client. No lock, which a fork could copy while it is held; at worst one is made in vain."""
        made = self._by_process.get(os.getpid())
        return made or self._by_process.setdefault(os.getpid(), self._make())

    def _make(self) -> httpx.Client:
        logging.getLogger("httpx").setLevel(logging.WARNING)  # at INFO it logs whole addresses
        return httpx.Client(
            transport=Transport(self._allowed_hosts),
            headers={"User-Agent": self._user_agent or default_user_agent(), "Accept-Encoding": OFFERED},
            cookies=http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[])),
            timeout=httpx.Timeout(READ_TIMEOUT, connect=CONNECT_TIMEOUT),
            trust_env=False,
        )


def conditional(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """The headers that ask for a document only if it changed; validators byte for byte, as servers compare them."""
    conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in conditions.items() if value}


def default_user_agent() -> str:
    """Who we are, for the logs of those whom we call."""
    return f"Figurewatch/{version('figurewatch')} (feed reader)"


def _parse(url: str) -> httpx.URL:
    try:
        return _checked(httpx.URL(url.strip()))
    except httpx.InvalidURL as error:
        raise Refused("this is not an address that can be fetched") from error


def _join(base: httpx.URL, location: str) -> httpx.URL:
    try:
        return _checked(base.join(location))
    except (httpx.InvalidURL, ValueError) as error:
        raise Refused(f"{base.host} redirects to what is no address") from error


def _checked(url: httpx.URL) -> httpx.URL:
    if url.scheme not in ("http", "https"):
        raise Refused("only http and https addresses are fetched")
    if not 0 < len(url.host) <= 253:  # RFC 1035, 2.3.4
        raise Refused("the address names no host")
    return url


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _may_replace(old: httpx.URL, new: httpx.URL) -> bool:
    """Whether an address may be kept in place of another: no secret is lost or learned, no encryption given up."""
    return not old.userinfo and not new.userinfo and (old.scheme == "http" or new.scheme == "https")


def _without_credentials(headers: Mapping[str, str]) -> Mapping[str, str]:
    return {name: value for name, value in headers.items() if name.lower() != "authorization"}


def _body(answer: httpx.Response, max_bytes: int) -> tuple[bytes, bool]:
    pieces = Pieces(answer)
    body, whole = unpack(pieces, answer.headers.get("content-encoding", ""), max_bytes)
    return body, whole and not pieces.cut


def _error_page(answer: httpx.Response) -> bytes:
    """The beginning of a page that came with an error. What it says is a hint at best, so nothing about it fails."""
    try:
        encoding = answer.headers.get("content-encoding", "")
        return unpack(Pieces(answer), encoding, MAX_ERROR_PAGE, beginning=True)[0]
    except Undecodable:
        return b""


def _plain(headers: httpx.Headers) -> Mapping[str, str]:
    """Lower-case names, values as Latin-1; of a repeated header the values joined by commas (RFC 9110, 5.2)."""
    plain: dict[str, str] = {}
    for raw_name, raw_value in headers.raw:
        name, value = raw_name.decode("ascii").lower(), raw_value.decode("latin-1")
        plain[name] = f"{plain[name]}, {value}" if name in plain else value
    return MappingProxyType(plain)
