"""Reads the key-value header of a GGUF file, for the chat template in it.

Source: ggml ``docs/gguf.md``.
"""

from __future__ import annotations

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.model_file import Flag
from muniment.engine.artifacts.source import FileSpan
from muniment.engine.artifacts.templates import reaches_out
from muniment.engine.checks.fact import GapReason

_WIDTHS = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_STRING, _ARRAY = 8, 9
_MAX_KEYS = 100_000
_MAX_ELEMENTS = 5_000_000
_MAX_TEMPLATE = 1 << 20
_MAX_TENSORS = 10_000_000
_WINDOW = 1 << 16


class _Cursor:
    """Reads little-endian numbers and strings in turn, through a window."""

    def __init__(self, span: FileSpan) -> None:
        self._span = span
        self._window = b""
        self._start = 0
        self._at = 0
        self.elements = 0

    def take(self, count: int) -> bytes:
        at = self._at - self._start
        if at + count > len(self._window):
            self._start, at = self._at, 0
            self._window = self._span.read_at(self._start, max(_WINDOW, count))
            if len(self._window) < count:
                raise UnreadableError("broken", "GGUF: the header ends too early")
        self._at += count
        return self._window[at : at + count]

    def number(self, width: int) -> int:
        return int.from_bytes(self.take(width), "little")

    def skip(self, count: int) -> None:
        if count > self._span.size - self._at:
            raise UnreadableError("broken", "GGUF: a value is longer than the file")
        self._at += count
        if not self._start <= self._at <= self._start + len(self._window):
            self._start, self._window = self._at, b""

    def text(self, limit: int) -> str | None:
        """Return a string, or None where it is longer than ``limit`` bytes."""
        length = self.number(8)
        if length > limit:
            self.skip(length)
            return None
        return self.take(length).decode("utf-8", "replace")

    def skip_value(self, kind: int, depth: int = 0) -> None:
        self.elements += 1
        if self.elements > _MAX_ELEMENTS or depth > 8:
            raise UnreadableError("too_large", "GGUF: more values than are read")
        if kind in _WIDTHS:
            self.skip(_WIDTHS[kind])
        elif kind == _STRING:
            self.skip(self.number(8))
        elif kind == _ARRAY:
            inner, count = self.number(4), self.number(8)
            if inner in _WIDTHS:
                self.skip(_WIDTHS[inner] * count)
                return
            for _ in range(count):
                self.skip_value(inner, depth + 1)
        else:
            raise UnreadableError("broken", "GGUF: a value of unknown type")


def read_gguf(span: FileSpan, harvest: Harvest) -> None:
    """Record whether a chat template in the header reaches for more than text.

    Raises:
        UnreadableError: The header is broken or larger than is read.
    """
    cursor = _Cursor(span)
    if cursor.take(4) != b"GGUF":
        raise UnreadableError("broken", "not a GGUF header")
    version, tensors, keys = cursor.number(4), cursor.number(8), cursor.number(8)
    if version not in (2, 3):
        raise UnreadableError("unsupported", f"GGUF version {version} is not read")
    if keys > _MAX_KEYS or tensors > _MAX_TENSORS:
        harvest.flags.add(Flag.MALFORMED_HEADER)
        raise UnreadableError("too_large", "GGUF: more entries than are read")
    for _ in range(keys):
        key = cursor.text(1024) or ""
        kind = cursor.number(4)
        if kind == _STRING and key.startswith("tokenizer.chat_template"):
            template = cursor.text(_MAX_TEMPLATE)
            if template is None:
                harvest.lack(GapReason.TOO_LARGE, "GGUF: the chat template is larger than is read")
            elif reaches_out(template):
                harvest.flags.add(Flag.TEMPLATE_INJECTION)
        else:
            cursor.skip_value(kind)
