"""One connection to a server: direct, its certificate checked, and cut when its time is over."""

from __future__ import annotations

import http.client
import os
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from muniment.core.errors import UsageError
from muniment.runs.server_settings import ServerSettings

_CONNECT_SECONDS = 20.0


class Connection(http.client.HTTPConnection):
    """A direct connection whose socket is known from its first moment, so that it can be cut."""

    def __init__(self, settings: ServerSettings, left: float) -> None:
        address = settings.address
        super().__init__(address.host, address.port, timeout=left)
        self._context = _context() if address.secure else None
        if address.secure:
            self.default_port = http.client.HTTPS_PORT
        self._left = left

    def connect(self) -> None:
        """Connect; nothing is sent before the certificate was accepted."""
        place = (self.host, self.port)
        plain = socket.create_connection(place, min(self._left, _CONNECT_SECONDS))
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        plain.settimeout(self._left)
        self.sock = plain
        if self._context is not None:
            secured = self._context.wrap_socket(
                plain, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.sock = secured
            secured.do_handshake()


@contextmanager
def cut_after(connection: Connection, seconds: float) -> Iterator[threading.Event]:
    """End a connection after some seconds, also one that sends a byte now and then."""
    was_cut = threading.Event()

    def cut() -> None:
        was_cut.set()
        sock = connection.sock
        if sock is not None:
            try:
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
            except OSError:
                return  # closed in the meantime

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield was_cut
    finally:
        timer.cancel()


def _context() -> ssl.SSLContext:
    file = os.environ.get("SSL_CERT_FILE")
    try:
        context = ssl.create_default_context()
        if file:
            context.load_verify_locations(file)
    except (OSError, ssl.SSLError) as error:
        raise UsageError(f"SSL_CERT_FILE: {file} holds no certificates that can be read") from error
    return context
