"""A mail server on the loopback, as real as a client can tell."""

from __future__ import annotations

import dataclasses
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

from django.conf import settings
from django.test import override_settings

from muniment.web.config.mail import mail


class Sink(socketserver.ThreadingTCPServer):
    """A mail server that keeps what it is given, and refuses whom it is told to refuse.

    Attributes:
        hangs_up: True: it takes a mail and never says so.
    """

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Session)
        self.taken: list[tuple[str, EmailMessage]] = []
        self.refused: set[str] = set()
        self.hangs_up = False


class _Session(socketserver.StreamRequestHandler):
    """As much of RFC 5321 as a client needs to hand over a mail."""

    server: Sink

    def handle(self) -> None:
        self._say("220 sink")
        to = ""
        while line := self.rfile.readline():
            word = line.strip().decode().partition(" ")[0].upper()
            if word == "DATA":
                self._say("354 go on")
                body = b""
                while (part := self.rfile.readline()) != b".\r\n":
                    body += part.removeprefix(b".")
                found = message_from_bytes(body, policy=policy.default)
                assert isinstance(found, EmailMessage)
                self.server.taken.append((to, found))
                if self.server.hangs_up:
                    return
                self._say("250 taken")
            elif word == "RCPT":
                to = line.decode().partition("<")[2].partition(">")[0]
                self._say("550 no such person" if to in self.server.refused else "250 fine")
            elif word == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 fine")

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


@contextmanager
def mail_sink() -> Iterator[Sink]:
    """Yield a mail server that Django sends to until the block ends."""
    with Sink() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        url = f"smtp://localhost:{server.server_address[1]}?tls=none"
        chosen = dataclasses.replace(
            settings.MUNIMENT, smtp_url=url, mail_from="muniment@example.org"
        )
        with override_settings(MUNIMENT=chosen, **mail(chosen)):
            yield server
        server.shutdown()
        thread.join()
