"""Checkpoints: a log's size and root, signed.

Source: C2SP tlog-checkpoint v1.0.0 (c2sp.org/tlog-checkpoint).
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable
from dataclasses import dataclass

from muniment.core.errors import LedgerError
from muniment.engine.ledger.note import Note, SigningKey
from muniment.engine.ledger.tree import HASH_BYTES, MAX_SIZE

_SIZE = re.compile(r"0|[1-9][0-9]{0,15}")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log says of itself at one moment.

    Attributes:
        origin: Which log; not empty, one line.
        size: Number of entries.
        root: Root of the tree over them, 32 bytes.
        extensions: Further lines, opaque; Muniment writes none.
    """

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not all(self._lines_ok()):
            raise LedgerError("a checkpoint's lines are not empty and hold no line end")
        if not 0 <= self.size <= MAX_SIZE:
            raise LedgerError(f"a log cannot have {self.size} entries")
        if len(self.root) != HASH_BYTES:
            raise LedgerError(f"root of {len(self.root)} bytes instead of {HASH_BYTES}")

    def _lines_ok(self) -> Iterable[bool]:
        return (bool(line) and "\n" not in line for line in (self.origin, *self.extensions))

    def text(self) -> str:
        """Return the note text that is signed."""
        root = base64.b64encode(self.root).decode()
        return "".join(
            f"{line}\n" for line in (self.origin, str(self.size), root, *self.extensions)
        )

    @classmethod
    def parse(cls, text: str) -> Checkpoint:
        """Return the checkpoint that a note's text states.

        Raises:
            LedgerError: Not the text of a checkpoint.
        """
        lines = text.split("\n")
        if len(lines) < 4 or lines.pop() != "":
            raise LedgerError("a checkpoint has an origin, a size and a root, a line each")
        origin, size, root, *extensions = lines
        if not _SIZE.fullmatch(size):
            raise LedgerError("a checkpoint's size is a plain decimal number")
        try:
            raw = base64.b64decode(root, validate=True)
        except (binascii.Error, ValueError) as error:
            raise LedgerError("a checkpoint's root is base64") from error
        checkpoint = cls(origin, int(size), raw, tuple(extensions))
        if checkpoint.text() != text:
            raise LedgerError("a checkpoint's root is base64 in its one form")
        return checkpoint


@dataclass(frozen=True, slots=True)
class SignedCheckpoint:
    """A checkpoint and the note that carries it."""

    checkpoint: Checkpoint
    note: Note

    @classmethod
    def parse(cls, data: bytes) -> SignedCheckpoint:
        """Return the signed checkpoint that some bytes are; its signatures are not checked.

        Raises:
            LedgerError: Not a note, or not one that carries a checkpoint.
        """
        note = Note.parse(data)
        return cls(Checkpoint.parse(note.text), note)

    @classmethod
    def sign(cls, checkpoint: Checkpoint, keys: Iterable[SigningKey]) -> SignedCheckpoint:
        """Return the checkpoint signed by some keys, at least one."""
        text = checkpoint.text()
        return cls(checkpoint, Note(text, tuple(key.sign(text) for key in keys)))

    def data(self) -> bytes:
        """Return the bytes of the note."""
        return str(self.note).encode()
