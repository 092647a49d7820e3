"""Whole lines from the start and from places throughout a file, without reading all of it.

A file that is one line of 2 GB costs one window, not 2 GB.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from muniment.core.errors import UnreadableError

HEAD: Final = 2 * 1024 * 1024
"""Bytes read from the start; no line may be longer."""
SPREAD: Final = 64 * 1024
PLACES: Final = 12


@dataclass(frozen=True, slots=True)
class Window:
    """Some whole lines.

    Attributes:
        data: The lines with their ends.
        first: True for the window at the start of the file.
        whole: True when it is the whole file.
    """

    data: bytes
    first: bool
    whole: bool


def windows(stream: BinaryIO, size: int) -> Iterator[Window]:
    """Yield the first lines of a file, then lines from places spread over the rest.

    Args:
        stream: Seekable, at its start.
        size: The file's size in bytes.

    Raises:
        UnreadableError: The first line is longer than ``HEAD`` bytes (``too_large``).
    """
    head = stream.read(HEAD)
    if len(head) < HEAD:
        yield Window(head, first=True, whole=True)
        return
    end = head.rfind(b"\n")
    if end < 0:
        raise UnreadableError("too_large", f"a line of more than {HEAD} bytes")
    yield Window(head[: end + 1], first=True, whole=False)
    step = max((size - HEAD) // PLACES, SPREAD)
    for offset in range(HEAD, max(size - SPREAD, HEAD) + 1, step):
        stream.seek(offset)
        data = stream.read(SPREAD)
        # The line at either end is cut through; where there is no whole line, there is nothing.
        start, end = data.find(b"\n") + 1, data.rfind(b"\n") + 1
        if 0 < start < end:
            yield Window(data[start:end], first=False, whole=False)


def decoded(data: bytes) -> tuple[str, str]:
    """Return text and the encoding it was in: UTF-8, UTF-16 with a mark, else Latin-1."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data[: len(data) // 2 * 2].decode("utf-16", "replace"), "utf-16"
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1"
