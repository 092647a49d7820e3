"""Pushes a bundle to a server and believes nothing of the answer that is not proved."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

import msgspec

from muniment.core.digest import Digest
from muniment.core.errors import BundleError, LedgerError, PushError, UsageError, WitnessError
from muniment.engine.checks.bundle import read_snapshot
from muniment.engine.ledger.note import VerifierKey
from muniment.runs.push_reply import Collecting, LedgerAnswer, PushReply, decode_reply
from muniment.runs.regular_files import open_regular, reason
from muniment.runs.server_client import ServerClient
from muniment.runs.state import KEY_BYTES
from muniment.runs.witness import Witness, Witnessed
from muniment.runs.witness_folder import WitnessFolder

CONTENT_TYPE = "application/vnd.muniment.bundle+zip"
CHECKPOINT_SIZE = "Muniment-Checkpoint-Size"
_CHUNK = 2**18
_NO_PROOF = (400, 404, 409, 410, 416, 422)
"""Answers of a server that knows the token and has no such checkpoint."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """A bundle that the server stored.

    Attributes:
        reply: What the server says; of it the ledger part alone is proved.
        plain: The same as plain values, for programs.
        witnessed: What was proved, or None where the proof was refused.
        refused: Why it was not accepted as proved, or None.
    """

    reply: PushReply
    plain: Any
    witnessed: Witnessed | None
    refused: PushError | None


@dataclass(slots=True)
class BundleFile:
    """A bundle on disk, opened once, and sent as it was when it was opened.

    Attributes:
        project: UUID of the project that its manifest names.
        digest: Digest of the file's bytes.
        size: Their number.
        on_sent: Called with the bytes sent so far and their number.
    """

    project: UUID
    digest: Digest
    size: int
    _stream: BinaryIO = field(repr=False)
    on_sent: Callable[[int, int], None] | None = None

    def pieces(self) -> Iterator[bytes]:
        """Yield the bytes; the last of them only when all are what they were.

        Raises:
            UsageError: The file was changed in the meantime, or cannot be read any more.
        """
        state, sent = hashlib.sha256(), 0
        try:
            self._stream.seek(0)
            while sent < self.size:
                piece = self._stream.read(min(_CHUNK, self.size - sent))
                state.update(piece)
                sent += len(piece)
                whole = sent == self.size and f"sha256:{state.hexdigest()}" == self.digest
                if not piece or (sent == self.size and not whole):
                    raise UsageError("the bundle was changed while it was sent")
                yield piece
                if self.on_sent is not None:
                    self.on_sent(sent, self.size)
        except OSError as error:
            raise UsageError(f"the bundle cannot be read: {reason(error)}") from error


@contextmanager
def bundle_file(path: Path) -> Iterator[BundleFile]:
    """Yield a bundle to push.

    Raises:
        UsageError: It cannot be read, is no bundle, or belongs to no project.
    """
    try:
        stream = open_regular(path.resolve())  # a link that a person names is followed
    except (OSError, RuntimeError, ValueError, LedgerError) as error:
        raise UsageError(f"{path} cannot be read: {reason(error)}") from error
    with stream:
        try:
            snapshot = read_snapshot(stream)
        except BundleError as error:
            raise UsageError(f"{path}: {error.message}", hint=error.hint) from error
        project = _project(snapshot.project.id, str(path))
        state, size = hashlib.sha256(), 0
        stream.seek(0)
        while piece := stream.read(_CHUNK):
            state.update(piece)
            size += len(piece)
        yield BundleFile(project, Digest(f"sha256:{state.hexdigest()}"), size, stream)


def _project(stated: str, path: str) -> UUID:
    if not stated:
        raise UsageError(
            f"{path} belongs to no project: it was assessed without a muniment.toml",
            hint="Run `muniment init` in the project's folder, once, and assess again.",
        )
    try:
        return UUID(stated)
    except ValueError as error:
        raise UsageError(f"{path}: its project id is not a UUID") from error


def push(client: ServerClient, bundle: BundleFile, accept: VerifierKey | None = None) -> Pushed:
    """Push a bundle and verify that the server's ledger records it.

    Args:
        client: Speaks to the server.
        bundle: What to push.
        accept: The ledger key that a person got from the operator; else the pinned one holds.

    Raises:
        PushError: Not stored, or it cannot be told. What this machine remembers is unchanged.
        UsageError: The file was changed while it was sent.
    """
    settings = client.settings

    def ask(size: int) -> LedgerAnswer:
        reply = client.request("GET", f"/ledger/checkpoint?since={size}")
        try:
            return decode_reply(reply, LedgerAnswer, settings, "its ledger could not be looked at")
        except PushError as error:
            if reply.status not in _NO_PROOF:
                raise
            raise WitnessError(
                "proof",
                f"the server does not prove that its ledger continues the {size} entries that it"
                f" signed before; it answers {reply.status}",
                hint="A backup may have been restored, or history rewritten. Ask its operator.",
            ) from error

    witness = Witness(WitnessFolder(settings.address), ask, accept)
    seen = witness.remembered().size
    headers: Mapping[str, str] = {"Content-Type": CONTENT_TYPE} | (
        {CHECKPOINT_SIZE: str(seen)} if seen else {}
    )
    answer = client.request("POST", f"/projects/{bundle.project}/pushes", headers, bundle)
    reply = decode_reply(answer, PushReply, settings)
    plain = msgspec.json.decode(answer.body)
    try:
        if reply.project != str(bundle.project):
            raise PushError("the server answered for another project")
        witnessed = witness.take(reply, bytes(reply.inclusion), bundle.digest, seen)
    except PushError as error:
        return Pushed(reply, plain, None, error)
    return Pushed(reply, plain, witnessed, None)


def collecting_key(client: ServerClient, project: str) -> bytes:
    """Return the project's key of secrets' digests, which its server gives.

    Raises:
        PushError: The server gives none.
    """
    reply = client.request("GET", f"/projects/{UUID(project)}/collecting")
    stated = decode_reply(reply, Collecting, client.settings, "nothing was assessed")
    try:
        key = bytes.fromhex(stated.digest_key)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES or stated.project != str(UUID(project)):
        raise PushError("the server gives no digest key for this project")
    return key
