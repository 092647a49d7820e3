"""Reads a file of any size as overlapping texts, holding one window at a time.

Lines may be of any length: windows are cut by size and overlap by more than the longest credential,
so that none is lost or counted twice, and a line of 2 GB costs no more memory than a short one.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from muniment.engine.secrets.finder import REACH

STEP: Final = 1 << 20
"""Bytes read at a time."""

_BEFORE = 256
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a file's text.

    Attributes:
        text: The text, with a little of what stands before and after.
        start: Findings count from here ...
        stop: ... to before here; the others belong to a neighbouring window.
        line: 1-based number of the line in which ``text`` begins.
        read: Bytes of the file read so far.
    """

    text: str
    start: int
    stop: int
    line: int
    read: int


def windows(stream: BinaryIO, limit: int, step: int = STEP) -> Iterator[Window]:
    """Yield a stream's text up to a limit in bytes; undecodable bytes become U+FFFD.

    Text is UTF-8 unless a byte order mark says UTF-16 or UTF-32.
    """
    head = stream.read(min(step, limit))
    encoding = next((name for mark, name in _MARKS if head.startswith(mark)), "utf-8")
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    text, start, line, read = "", 0, 1, 0
    data = head
    while data:
        read += len(data)
        text += decoder.decode(data)
        data = stream.read(min(step, limit - read)) if read < limit else b""
        if not data:
            text += decoder.decode(b"", final=True)
        stop = max(start, len(text) - REACH) if data else len(text)
        yield Window(text, start, stop, line, read)
        cut = max(0, stop - _BEFORE)
        line += text.count("\n", 0, cut)
        text, start = text[cut:], stop - cut
