"""Reads the skeleton of an HDF5 file: superblock, object headers and their messages.

Source: HDF5 File Format Specification 3.0, sections II.A and IV.A.
Out of scope: what the messages mean (``hdf5_types``, ``hdf5_groups``, ``hdf5_data``).
"""

from __future__ import annotations

from dataclasses import dataclass

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.hdf5_types import broken
from muniment.engine.artifacts.source import ByteSource

SIGNATURE = b"\x89HDF\r\n\x1a\n"
_MAX_START = 1 << 40
_MAX_BLOCK = 16 << 20
_MAX_MESSAGES = 200_000
_CONTINUATION = 0x10
_SHARED = 2


@dataclass(frozen=True, slots=True)
class Message:
    """One message of an object header.

    Attributes:
        kind: Its type.
        data: Its content.
        shared: Whether the content is a reference to where the message really stands.
        offset: Its place in the file.
    """

    kind: int
    data: bytes
    shared: bool
    offset: int


def starts(source: ByteSource, most: int = _MAX_START) -> list[int]:
    """Return the places where a superblock stands: 0, 512, 1024 and so on, doubled.

    Args:
        source: The file.
        most: Where to stop looking.
    """
    found, place = [], 0
    while source.size is None or place < source.size:
        if place > most or (source.size is None and place > 1 << 20):
            break
        if source.read_at(place, 8) == SIGNATURE:
            found.append(place)
        place = place * 2 or 512
    return found


class Hdf5File:
    """An HDF5 file, read by address.

    Attributes:
        offsets: Bytes of an address.
        lengths: Bytes of a length.
        root: Address of the root group's object header.
        start: Where addresses count from: the superblock, whatever base it states, as in the
            library.
        extension: Address of the superblock's extension, or None.
        driver: Address of the driver information, or None.
    """

    __slots__ = (
        "_examination",
        "_source",
        "driver",
        "extension",
        "lengths",
        "offsets",
        "root",
        "start",
        "version",
    )

    def __init__(self, source: ByteSource, start: int, examination: Examination) -> None:
        """Read the superblock at ``start``.

        Raises:
            UnreadableError: ``broken`` or ``unsupported``.
        """
        self._source = source
        self._examination = examination
        self.start = start
        self.offsets = self.lengths = 8
        self.extension: int | None = None
        self.driver: int | None = None
        head = source.read_at(start, 128)
        if len(head) < 24:
            raise broken("the superblock")
        self.version = head[8]
        if self.version in (0, 1):
            self._read_old(head)
        elif self.version in (2, 3):
            self._read_new(head)
        else:
            raise UnreadableError("unsupported", "HDF5: a superblock of an unknown version")

    def _sizes(self, offsets: int, lengths: int) -> None:
        if offsets not in (2, 4, 8) or lengths not in (2, 4, 8):
            raise UnreadableError("unsupported", "HDF5: addresses of an unusual size")
        self.offsets, self.lengths = offsets, lengths

    def _read_old(self, head: bytes) -> None:
        self._sizes(head[13], head[14])
        at = 24 if self.version == 0 else 28
        size = self.offsets
        self.driver = self.address(head, at + 3 * size)
        entry = at + 4 * size
        self.root = number(head, entry + size, size)

    def _read_new(self, head: bytes) -> None:
        self._sizes(head[9], head[10])
        size = self.offsets
        self.extension = self.address(head, 12 + size)
        self.root = number(head, 12 + 3 * size, size)

    def address(self, data: bytes, at: int) -> int | None:
        """Return an address, or None where it says that there is none."""
        found = number(data, at, self.offsets)
        return None if found == (1 << 8 * self.offsets) - 1 else found

    def read(self, address: int, count: int, what: str = "a block") -> bytes:
        """Return bytes at an address.

        Raises:
            UnreadableError: ``broken``: the file ends before; ``too_large``: more than is read.
        """
        if count > _MAX_BLOCK:
            raise UnreadableError("too_large", f"HDF5: {what} larger than is read")
        self._examination.spend(16 + count)
        data = self._source.read_at(self.start + address, count)
        if len(data) < count:
            raise broken(what)
        return data

    def spend(self, steps: int) -> None:
        """Count work done.

        Raises:
            BudgetSpentError: More was done than one file may cost.
        """
        self._examination.spend(steps)

    def window(self, address: int, count: int) -> bytes:
        """Return up to ``count`` bytes at an address; fewer where the file ends."""
        self._examination.spend(16 + count)
        return self._source.read_at(self.start + address, count)

    @property
    def size(self) -> int | None:
        """Bytes of the whole file, or None where only reading to the end would tell."""
        return self._source.size

    # Object headers -------------------------------------------------------------------------

    def messages(self, address: int) -> list[Message]:
        """Return the messages of the object header at an address, continuations included.

        Raises:
            UnreadableError: ``broken``, or ``too_large``.
        """
        head = self.read(address, 16, "an object header")
        if head[:4] == b"OHDR":
            return self._new_header(address, head)
        if head[0] == 1:
            size = number(head, 8, 4)
            return self._blocks([(address + 16, size)], None)
        raise broken("an object header")

    def _new_header(self, address: int, head: bytes) -> list[Message]:
        flags = head[5]
        at = 6 + (16 if flags & 0x20 else 0) + (4 if flags & 0x10 else 0)
        width = 1 << (flags & 3)
        size = number(self.read(address, at + width, "an object header"), at, width)
        return self._blocks([(address + at + width, size)], 6 if flags & 4 else 4)

    def _blocks(self, blocks: list[tuple[int, int]], prefix: int | None) -> list[Message]:
        """Return the messages of blocks, following continuations.

        Args:
            blocks: Address and size of each.
            prefix: Bytes before a message's data in new headers, None for old ones.
        """
        messages: list[Message] = []
        seen: set[int] = set()
        while blocks:
            address, size = blocks.pop(0)
            if address in seen:
                raise broken("an object header that goes in circles")
            seen.add(address)
            data = self.read(address, size, "an object header")
            for message in self._split(data, address, prefix):
                if message.kind == _CONTINUATION:
                    blocks.append(self._next(message, new=prefix is not None))
                else:
                    messages.append(message)
            if len(messages) > _MAX_MESSAGES:
                raise UnreadableError("too_large", "HDF5: an object header of too many messages")
        return messages

    def _next(self, message: Message, *, new: bool) -> tuple[int, int]:
        address = number(message.data, 0, self.offsets)
        size = number(message.data, self.offsets, self.lengths)
        if not new:
            return address, size
        if self.read(address, 4, "a continuation") != b"OCHK" or size < 8:
            raise broken("a continuation")
        return address + 4, size - 8

    def _split(self, data: bytes, address: int, prefix: int | None) -> list[Message]:
        found: list[Message] = []
        at = 0
        head = 8 if prefix is None else prefix
        while at + head <= len(data):
            if prefix is None:
                kind, size, flags = number(data, at, 2), number(data, at + 2, 2), data[at + 4]
            else:
                kind, size, flags = data[at], number(data, at + 1, 2), data[at + 3]
            content = data[at + head : at + head + size]
            if len(content) < size:
                # The end of a new header's block may be a gap too small for a message.
                if prefix is not None and not any(data[at:]):
                    break
                raise broken("a message")
            found.append(Message(kind, content, bool(flags & _SHARED), address + at))
            self._examination.spend(8)
            at += head + size
        return found

    # Shared messages ------------------------------------------------------------------------

    def resolved(self, kind: int, data: bytes) -> bytes:
        """Return the content of a message that stands in another object's header.

        Args:
            kind: The type of message sought.
            data: The reference.

        Raises:
            UnreadableError: ``unsupported``: it stands in a shared heap; ``broken``: not there.
        """
        version = data[0] if data else 0
        if version == 3 and data[1] != 2:
            raise UnreadableError("unsupported", "HDF5: a message in a shared heap")
        at = {1: 8, 2: 2, 3: 2}.get(version)
        if at is None:
            raise broken("a shared message")
        if version == 1:
            at = 8 if len(data) >= 8 + self.offsets else 2
        for message in self.messages(number(data, at, self.offsets)):
            if message.kind == kind and not message.shared:
                return message.data
        raise broken("a shared message")


def number(data: bytes, at: int, size: int) -> int:
    """Return a little-endian number.

    Raises:
        UnreadableError: ``broken``: the data ends before.
    """
    if len(data) < at + size:
        raise broken("a structure")
    return int.from_bytes(data[at : at + size], "little")
