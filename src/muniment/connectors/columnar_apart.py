"""Reads Parquet and Arrow files in a process apart, because they can end the process that does.

One worker serves many files: it gets each as an open descriptor, never as a path, and answers with
counts. It runs without the inspected folder on its path, with bounded memory and time; when a file
ends it, that file is a gap and the next one gets a new worker.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import os
import socket
import struct
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from typing import BinaryIO, Final

import msgspec

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.columnar import INSTALL, read_columnar
from muniment.engine.datasets.table import TableColumns

MEMORY: Final = 4 * 1024**3
"""Bytes of address space that the worker may have."""
SECONDS: Final = 30
"""How long one file may take, the start of the worker included."""
REPLY_BYTES: Final = 64 * 1024 * 1024
COPY_BYTES: Final = 1024**3

_START: Final = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    "from muniment.connectors.columnar_apart import serve; serve(int(sys.argv[2]))"
)


class _Request(msgspec.Struct):
    size: int
    parquet: bool


class _Reply(msgspec.Struct):
    table: TableColumns | None = None
    unread: int = 0
    reason: str = ""
    message: str = ""


class ColumnarApart:
    """A reader for ``ColumnarExtractor``; safe to share between threads."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._worker: subprocess.Popen[bytes] | None = None
        self._channel: socket.socket | None = None

    def __call__(self, file: SourceFile) -> tuple[TableColumns, int]:
        """Return the columns, and how many of them stayed unread.

        Raises:
            UnreadableError: As ``read_columnar``; ``broken`` where the file ended the worker,
                ``too_large`` where it took too long.
        """
        if importlib.util.find_spec("pyarrow") is None:
            raise UnreadableError(
                "unsupported", f"reading Parquet and Arrow needs pyarrow: {INSTALL}"
            )
        request = _Request(file.size, file.format is Format.PARQUET)
        with self._lock, file.open() as stream, _with_descriptor(stream) as known:
            reply = self._ask(request, known)
        if reply.table is None:
            raise UnreadableError(reply.reason, reply.message)
        return reply.table, reply.unread

    def close(self) -> None:
        """End the worker, if there is one."""
        if self._channel is not None:
            self._channel.close()
        if self._worker is not None:
            self._worker.kill()
            self._worker.wait()
        self._channel = self._worker = None

    def _ask(self, request: _Request, stream: BinaryIO) -> _Reply:
        channel = self._channel or self._start()
        try:
            socket.send_fds(channel, [msgspec.json.encode(request)], [stream.fileno()])
            return msgspec.json.decode(_received(channel), type=_Reply)
        except TimeoutError as error:
            self.close()
            raise UnreadableError("too_large", "a table that takes too long to read") from error
        except (OSError, EOFError, msgspec.MsgspecError) as error:
            self.close()
            raise UnreadableError("broken", "a table that ends the program reading it") from error

    def _start(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        # Relative entries would be looked up in the folder under inspection.
        places = [place for place in sys.path if os.path.isabs(place)]
        with theirs:
            self._worker = subprocess.Popen(
                [sys.executable, "-I", "-c", _START, json.dumps(places), str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                # Ctrl-C goes to every process of the terminal's group; this one must finish a file.
                process_group=0,
            )
        ours.settimeout(self._seconds)
        self._channel = ours
        return ours

    def __del__(self) -> None:
        with contextlib.suppress(Exception):
            self.close()


@contextlib.contextmanager
def _with_descriptor(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Give a stream that the system knows; what stands in memory is copied into a file."""
    try:
        stream.fileno()
    except (OSError, io.UnsupportedOperation):
        with tempfile.TemporaryFile() as copy:
            copied = 0
            while chunk := stream.read(1024 * 1024):
                copied += len(chunk)
                if copied > COPY_BYTES:
                    message = f"a table of more than {COPY_BYTES} bytes"
                    raise UnreadableError("too_large", message) from None
                copy.write(chunk)
            copy.flush()
            yield copy
    else:
        yield stream


def _received(channel: socket.socket) -> bytes:
    (length,) = struct.unpack("!I", _exactly(channel, 4))
    if length > REPLY_BYTES:
        raise EOFError
    return _exactly(channel, length)


def _exactly(channel: socket.socket, length: int) -> bytes:
    parts = bytearray()
    while len(parts) < length:
        part = channel.recv(min(length - len(parts), 1024 * 1024))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)


def serve(descriptor: int) -> None:
    """Answer requests until the other side hangs up. Runs in the worker only."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    with socket.socket(fileno=descriptor) as channel:
        while True:
            data, descriptors, _, _ = socket.recv_fds(channel, 4096, 1)
            if not data:
                return
            with open(descriptors[0], "rb") as stream:
                reply = msgspec.json.encode(
                    _answer(msgspec.json.decode(data, type=_Request), stream)
                )
            channel.sendall(struct.pack("!I", len(reply)) + reply)


def _answer(request: _Request, stream: BinaryIO) -> _Reply:
    try:
        stream.seek(0)
        head = stream.read(64)
        stream.seek(0)
        table, unread = read_columnar(stream, request.size, head, parquet=request.parquet)
    except UnreadableError as error:
        return _Reply(reason=error.reason, message=error.message)
    return _Reply(table, unread)
