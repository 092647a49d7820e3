"""Speaks to a Muniment server over HTTP: one origin, no redirect, bounded in time and size.

Not here: proxies. The connection is always direct, whatever HTTPS_PROXY says, so that no setting of
the surroundings can lead a token elsewhere. Name resolution takes as long as the system lets it;
everything after it ends at the deadline.
"""

from __future__ import annotations

import http.client
import os
import random
import select
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Protocol

from muniment import __version__
from muniment.core.clock import SystemClock
from muniment.core.errors import PushError
from muniment.runs.server_connection import Connection, cut_after
from muniment.runs.server_settings import ServerSettings

MAX_REPLY_BYTES = 4 * 2**20
ATTEMPTS = 5
LONGEST_PAUSE = 60.0
"""Seconds. A server that asks for more is told to the person instead."""

_BUSY = (429, 503)
_API = "/api/v1"
_RANDOM = random.SystemRandom()


class Body(Protocol):
    """Bytes to send, the same ones each time."""

    @property
    def size(self) -> int:
        """Number of bytes."""
        ...

    def pieces(self) -> Iterator[bytes]:
        """Yield the bytes from the first."""
        ...


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered.

    Attributes:
        status: HTTP status, never one of a redirect.
        body: At most ``MAX_REPLY_BYTES``.
    """

    status: int
    body: bytes
    retry_after: float | None = None


class _BrokenError(Exception):
    """The connection broke or could not be made; the same request may be sent again."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def _ignore(_: str) -> None:
    return None


def _wait(seconds: float) -> None:
    time.sleep(seconds)


@dataclass(slots=True)
class ServerClient:
    """Sends requests to one server until a deadline, again where that is harmless.

    Every request here is idempotent: a push is known by its digest.

    Attributes:
        settings: Where to and with which token.
        timeout: Seconds that all requests may take together, pauses included.
        tell: Told in a line why a request is sent again.
        pause: Waits some seconds.
    """

    settings: ServerSettings
    timeout: float
    tell: Callable[[str], None] = _ignore
    pause: Callable[[float], None] = field(default_factory=lambda: _wait)
    _ends: float = field(init=False)

    def __post_init__(self) -> None:
        self._ends = time.monotonic() + self.timeout

    def request(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        body: Body | None = None,
    ) -> Reply:
        """Return the server's answer; a busy server or broken connection is tried again.

        Raises:
            PushError: No answer, or a redirect.
            UsageError: SSL_CERT_FILE cannot be read.
        """
        for attempt in range(1, ATTEMPTS + 1):
            asked: float | None = None
            reply: Reply | None = None
            try:
                reply = self._once(method, path, headers or {}, body)
                if reply.status not in _BUSY:
                    return reply
                words, asked = f"the server is busy ({reply.status})", reply.retry_after
            except _BrokenError as error:
                words = error.words
            delay = (asked or 0) + _RANDOM.uniform(0.5, 1) * 2 ** (attempt - 1)
            last = attempt == ATTEMPTS or (asked or 0) > LONGEST_PAUSE
            if last or time.monotonic() + delay > self._ends:
                if reply is not None:
                    return reply
                raise PushError(
                    f"{self.settings.address}: {words}",
                    hint=_proxy_hint() or "Is the server running, and the address right?",
                )
            self.tell(f"{words}; trying again in {delay:.0f} s")
            self.pause(delay)
        raise AssertionError("unreachable")

    def _once(self, method: str, path: str, headers: Mapping[str, str], body: Body | None) -> Reply:
        left = self._ends - time.monotonic()
        if left <= 0:
            raise self._late()
        connection = Connection(self.settings, left)
        with cut_after(connection, left) as was_cut:
            try:
                connection.connect()
                self._send(connection, method, path, headers, body)
                reply = self._read(connection.getresponse())
                if was_cut.is_set():
                    raise self._late()  # what a cut connection gave may look whole
                return reply
            except (OSError, http.client.HTTPException) as error:
                if was_cut.is_set() or time.monotonic() >= self._ends:
                    raise self._late() from None
                # "from None": what a library says of a request may hold its headers.
                raise self._judge(error) from None
            finally:
                connection.close()

    def _send(
        self,
        connection: Connection,
        method: str,
        path: str,
        headers: Mapping[str, str],
        body: Body | None,
    ) -> None:
        fields = {
            "Authorization": f"Bearer {self.settings.token}",
            "Accept": "application/json, application/problem+json",
            "User-Agent": f"muniment/{__version__}",
            "Connection": "close",
            **headers,
        }
        if body is not None:
            fields["Content-Length"] = str(body.size)
        target = f"{self.settings.address.prefix}{_API}{path}"
        try:
            connection.request(method, target, body.pieces() if body else None, fields)
        except (BrokenPipeError, ConnectionResetError) as error:
            # A server that refuses early, for size or token, stops reading and says why.
            if connection.sock is None or not select.select([connection.sock], [], [], 1.0)[0]:
                raise error from None

    def _read(self, response: http.client.HTTPResponse) -> Reply:
        status = response.status
        if 300 <= status < 400:
            raise PushError(
                f"{self.settings.address} answered with a redirect ({status}), and none is"
                " followed: the token would go with it",
                hint="Set MUNIMENT_URL to the address at which the server itself answers.",
                status=status,
            )
        if response.getheader("Content-Encoding", "identity") != "identity":
            raise PushError(f"{self.settings.address} answered in a coding that was not asked for")
        body = response.read(MAX_REPLY_BYTES + 1)
        if len(body) > MAX_REPLY_BYTES:
            raise PushError(
                f"{self.settings.address} answered {status} with more than {MAX_REPLY_BYTES} bytes",
                hint="Is this the address of a Muniment server?",
                status=status,
            )
        stated = response.getheader("Content-Length", "")
        if stated.isascii() and stated.isdigit() and int(stated[:20]) > len(body):
            raise _BrokenError("the answer was cut off")
        return Reply(status, body, _seconds(response.getheader("Retry-After")))

    def _judge(self, error: OSError | http.client.HTTPException) -> Exception:
        address = self.settings.address
        if isinstance(error, ssl.SSLCertVerificationError):
            return PushError(
                f"{address}: its certificate is not accepted: {error.verify_message}",
                hint="If your company has its own certificate authority, name its file in"
                " SSL_CERT_FILE. Do not go on by any other way: somebody may be listening.",
            )
        if isinstance(error, (ssl.SSLEOFError, ConnectionError, http.client.IncompleteRead)):
            refused = isinstance(error, ConnectionRefusedError)
            return _BrokenError(
                "nobody answers there" if refused else "the connection was closed without an answer"
            )
        if isinstance(error, ssl.SSLError):
            return PushError(f"{address}: no TLS there ({error.reason or 'it failed'})")
        if isinstance(error, socket.gaierror):
            return PushError(
                f"the name {address.host} is not known",
                hint=_proxy_hint() or "Is the address right, and this machine connected?",
            )
        if isinstance(error, http.client.HTTPException):
            return PushError(f"{address} does not answer as a server of web pages does")
        return _BrokenError(f"no connection ({error.strerror or 'no answer'})")

    def _late(self) -> PushError:
        return PushError(
            f"{self.settings.address} gave no whole answer within {self.timeout:g} s",
            hint="Run the same command again, with a longer --timeout if need be: a bundle that"
            " was stored is not stored twice.",
        )


def _seconds(stated: str | None) -> float | None:
    """Return what a Retry-After header asks for, in seconds.

    Source: RFC 9110 section 10.2.3.
    """
    if not stated:
        return None
    text = stated.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        until = parsedate_to_datetime(text)
        return max(0.0, (until - SystemClock().now()).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None


def _proxy_hint() -> str:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        if os.environ.get(name):
            return f"{name} is set, and Muniment connects directly: is the server reachable so?"
    return ""
