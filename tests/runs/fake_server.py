"""A fake Muniment server: real HTTP on 127.0.0.1, a real ledger in memory, no registers behind it.

It does not recompute what is pushed. What it says of its ledger is proved by the engine, so that a
client can tell it from one that lies; to lie, exchange its ledger for another.
"""

from __future__ import annotations

import copy
import hashlib
import json
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

from muniment.engine.ledger.checkpoint import Checkpoint, SignedCheckpoint
from muniment.engine.ledger.entry import Entry, Opening, entry_leaf
from muniment.engine.ledger.note import SigningKey
from muniment.engine.ledger.proof import consistency_path, inclusion_path
from muniment.engine.ledger.records import ConsistencyRecord, InclusionRecord
from muniment.engine.ledger.tree import RightEdge

ORIGIN = "muniment.example.com/acme"
TOKEN = "mun_" + "TestOnly0123456789abcdefXYZ"
PROJECT = UUID("01890000-0000-7000-8000-0000000000aa")
ACTOR = UUID("01890000-0000-7000-8000-000000000001")
DIGEST_KEY = bytes(range(32))


class FakeLedger:
    """A log in memory, signed at whatever size it has.

    Attributes:
        leaves: Hashes of its entries.
    """

    def __init__(self, seed: int = 1) -> None:
        self.key = SigningKey(ORIGIN, seed.to_bytes(32, "big"))
        self.leaves: list[bytes] = []
        self._entries: list[tuple[Entry, Opening]] = []
        self._stored: list[bytes] = []
        self._edge = RightEdge()
        self._before: dict[int, SignedCheckpoint] = {}

    def cut_to(self, size: int) -> FakeLedger:
        """A second log that has the first entries of this one, and the same key."""
        other = FakeLedger()
        other.key = self.key
        for entry, opening in self._entries[:size]:
            other._add(entry, opening)
        return other

    def with_key(self, seed: int) -> FakeLedger:
        """The same log, signed by another key of the same name."""
        other = copy.copy(self)
        other.key = SigningKey(ORIGIN, seed.to_bytes(32, "big"))
        other._before = {}
        return other

    def record(self, digest: str, word: str = "push") -> int:
        salt = hashlib.sha256(f"{word}{len(self.leaves)}".encode()).digest()
        opening = Opening(salt, {"digest": digest, "project": str(PROJECT)})
        time = "2026-01-31T12:00:00Z"
        self._add(
            Entry("push.received", time, ACTOR, "project", PROJECT, opening.commitment()), opening
        )
        return len(self.leaves) - 1

    def signed(self) -> SignedCheckpoint:
        size = self._edge.size
        if size not in self._before:
            checkpoint = Checkpoint(ORIGIN, size, self._edge.root())
            self._before[size] = SignedCheckpoint.sign(checkpoint, [self.key])
        return self._before[size]

    def answer(self, since: int | None) -> dict[str, Any]:
        """What ``GET /ledger/checkpoint`` gives."""
        new = self.signed()
        proof = None
        if since and since <= new.checkpoint.size:
            edge = RightEdge.read(since, self._stored.__getitem__)
            old = SignedCheckpoint.sign(Checkpoint(ORIGIN, since, edge.root()), [self.key])
            path = consistency_path(since, new.checkpoint.size, self._stored.__getitem__)
            proof = json.loads(ConsistencyRecord(old, new, path).data())
        return {
            "origin": ORIGIN,
            "key": str(self.key.verifier()),
            "checkpoint": str(new.note),
            "consistency": proof,
        }

    def inclusion(self, index: int) -> dict[str, Any]:
        signed = self.signed()
        entry, opening = self._entries[index]
        path = inclusion_path(index, signed.checkpoint.size, self._stored.__getitem__)
        done: dict[str, Any] = json.loads(
            InclusionRecord(index, entry, path, signed, opening).data()
        )
        return done

    def _add(self, entry: Entry, opening: Opening) -> None:
        leaf = entry_leaf(entry)
        self._edge, stored = self._edge.append([leaf])
        self._stored = [*self._stored, *stored]
        self._entries = [*self._entries, (entry, opening)]
        self.leaves = [*self.leaves, leaf]


@dataclass(frozen=True)
class Seen:
    """A request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


Answer = Callable[["Handler"], None]


@dataclass
class FakeServer:
    """The server's state.

    Attributes:
        ledger: What it proves from.
        script: Answers given instead of the honest one, one a request, from the first.
        change: Changes the reply to a push before it is sent.
        delay: Called between making an answer and sending it.
        early: Scripted answers are given before the body is read.
        seen: Every request.
    """

    ledger: FakeLedger = field(default_factory=FakeLedger)
    script: list[Answer] = field(default_factory=list)
    change: Callable[[dict[str, Any]], None] | None = None
    delay: Callable[[], None] | None = None
    early: bool = False
    seen: list[Seen] = field(default_factory=list)
    url: str = ""
    _pushed: dict[str, int] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def push(self, body: bytes, since: int | None) -> tuple[int, dict[str, Any]]:
        digest = f"sha256:{hashlib.sha256(body).hexdigest()}"
        with self._lock:
            repeated = digest in self._pushed
            if not repeated:
                self._pushed[digest] = self.ledger.record(digest)
            reply = {
                "schema": "muniment.push/1",
                "snapshot": str(UUID(int=self._pushed[digest] + 1)),
                "project": str(PROJECT),
                "reference": f"S-{self._pushed[digest] + 1:04}",
                "received_at": "2026-01-31T12:00:00Z",
                "repeated": repeated,
                "moved_registers": True,
                "reason": "",
                "findings": dict.fromkeys(
                    ("opened", "reopened", "fixed", "superseded", "unchanged"), 0
                ),
                "assets": dict.fromkeys(("new", "changed", "gone"), 0),
                "unknown_checks": [],
                "url": f"{self.url}/snapshots/1",
                **self.ledger.answer(since),
                "inclusion": self.ledger.inclusion(self._pushed[digest]),
            }
        if self.change is not None:
            self.change(reply)
        if self.delay is not None:
            self.delay()
        return 200 if repeated else 201, reply


class Handler(BaseHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"
    fake: FakeServer

    def do_GET(self) -> None:
        self._handle(b"")

    def do_POST(self) -> None:
        length = 0 if self.fake.early and self.fake.script else self.headers["Content-Length"]
        self._handle(self.rfile.read(int(length)))

    def send(self, status: int, body: bytes | dict[str, Any], **headers: str) -> None:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _handle(self, body: bytes) -> None:
        fake = self.fake
        fake.seen.append(Seen(self.command, self.path, dict(self.headers.items()), body))
        self.close_connection = True
        if fake.script:
            fake.script.pop(0)(self)
            return
        parts = urlsplit(self.path)
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            self.send(401, {"title": "Unauthorized", "status": 401, "detail": "unknown token"})
        elif self.command == "POST" and parts.path == f"/api/v1/projects/{PROJECT}/pushes":
            size = self.headers.get("Muniment-Checkpoint-Size")
            self.send(*fake.push(body, int(size) if size else None))
        elif parts.path == "/api/v1/ledger/checkpoint":
            self.send(200, fake.ledger.answer(int(parse_qs(parts.query)["since"][0])))
        elif parts.path == f"/api/v1/projects/{PROJECT}/collecting":
            self.send(
                200,
                {
                    "schema": "muniment.collecting/1",
                    "project": str(PROJECT),
                    "name": "churn",
                    "default_ref": "main",
                    "digest_key": DIGEST_KEY.hex(),
                },
            )
        else:
            self.send(404, {"title": "Not Found", "status": 404, "detail": "no such project"})


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that went away, which is what some tests are about."""


@contextmanager
def running(tls: ssl.SSLContext | None = None) -> Iterator[FakeServer]:
    """Yield a fake server that answers at ``url`` until the block ends."""
    fake = FakeServer()
    handler = type("BoundHandler", (Handler,), {"fake": fake})
    with _Server(("127.0.0.1", 0), handler) as http:
        if tls is not None:
            http.socket = tls.wrap_socket(http.socket, server_side=True)
        fake.url = f"{'https' if tls else 'http'}://127.0.0.1:{http.server_address[1]}"
        thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield fake
        finally:
            http.shutdown()
            thread.join()
