"""httpx's transport over guarded, timed connections."""

from __future__ import annotations

import contextlib
import ssl
import time
from collections.abc import Collection, Iterable, Iterator
from contextvars import ContextVar

import httpcore
import httpx

from net.errors import Refused, TimedOut, TlsFailure, Unreachable
from net.guard import permitted
from net.pool import Pool

_ADDRESSES_TRIED = 3

_deadline: ContextVar[float] = ContextVar("deadline")


@contextlib.contextmanager
def within(seconds: float) -> Iterator[None]:
    """Give the request that this thread makes so much time in all, whatever trickles in meanwhile."""
    token = _deadline.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _deadline.reset(token)


@contextlib.contextmanager
def plain_errors(host: str) -> Iterator[None]:
    """Say the library's errors in our words."""
    try:
        yield
    except httpcore.TimeoutException as error:
        raise TimedOut(f"{host} did not answer in time") from error
    except httpcore.NetworkError as error:
        raise Unreachable(f"{host} could not be reached, or broke off the connection") from error
    except (httpx.InvalidURL, httpx.RemoteProtocolError) as error:  # it looks at Location though it does not follow
        raise Refused(f"{host} redirects to what is no address") from error
    except httpcore.ProtocolError as error:
        raise Unreachable(f"{host} broke off, or does not speak proper HTTP") from error


class Transport(httpx.BaseTransport):
    """Connections to permitted addresses. Requests must be made ``within`` a time."""

    def __init__(self, allowed_hosts: Collection[str]) -> None:
        self._pool = Pool(httpx.create_ssl_context(), _GuardedNetwork(allowed_hosts))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request over a guarded connection. Raises httpcore's errors and ours."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        sent = httpcore.Request(
            request.method,
            url,
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        answer = self._pool.send(sent)
        return httpx.Response(answer.status, headers=answer.headers, stream=answer)

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class Pieces:
    """The body of an answer as it comes in, still packed; ``cut`` once it broke off before its end."""

    def __init__(self, answer: httpx.Response) -> None:
        self._answer = answer
        self.cut = False

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._answer.iter_raw()
        except httpcore.RemoteProtocolError:
            self.cut = True


class _GuardedNetwork(httpcore.NetworkBackend):
    """Connects to permitted addresses only. The pool keeps the host's name, which TLS then checks."""

    def __init__(self, allowed_hosts: Collection[str]) -> None:
        self._allowed_hosts = allowed_hosts
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        *others, last = self._addresses(host, port, timeout)
        for address in others:
            with contextlib.suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                return self._connect(address, port, timeout)
        return self._connect(last, port, timeout)

    def _addresses(self, host: str, port: int, timeout: float | None) -> list[str]:
        return permitted(host, port, self._allowed_hosts, timeout=_time_left(timeout))[:_ADDRESSES_TRIED]

    def _connect(self, address: str, port: int, timeout: float | None) -> httpcore.NetworkStream:
        return _TimedStream(self._network.connect_tcp(address, port, _time_left(timeout)))


class _TimedStream(httpcore.NetworkStream):
    """A connection on which no operation outlasts the time of the request that is under way."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _time_left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _time_left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        try:
            return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, _time_left(timeout)))
        except httpcore.ConnectError as error:
            if isinstance(error.__cause__, ssl.SSLError):
                raise TlsFailure(f"{server_hostname}: {_tls_trouble(error.__cause__)}") from error
            raise

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _tls_trouble(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {error.verify_message}"
    return "no secure connection could be made (the TLS handshake failed)"


def _time_left(timeout: float | None) -> float:
    left = _deadline.get() - time.monotonic()
    if left <= 0:
        raise httpcore.TimeoutException
    return left if timeout is None else min(left, timeout)
