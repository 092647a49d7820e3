"""Reads GGUF files: a table of keys and values, a table of tensors, and the tensors.

What can happen on load: the chat template is a program for Jinja; and the loaders are written in C
and C++ and have been attacked through nearly every number in the header.

Source: ``gguf.md`` and ``gguf.cpp`` of ggml (versions 1 to 3, either byte order); the fixes of
CVE-2024-21802, -21825, -21836, -23496, -23605, CVE-2025-49847, CVE-2025-53630, and of the loaders
of vocabularies and hyperparameters in llama.cpp up to August 2026.
Out of scope: the older forms (``ggml``), what the weights are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.configs.templates import judge_template
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.cursor import Cursor
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.source import ByteSource, Part

MAGIC: Final = b"GGUF"
_WIDTHS: Final = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_STRING, _ARRAY, _UINT32, _INT32, _FLOAT32 = 8, 9, 4, 5, 6
_MAX_KEYS: Final = 1 << 16
_MAX_TENSORS: Final = 1 << 20
_MAX_NAME: Final = 1 << 16
_MAX_TEXT: Final = 4 << 20
_MAX_TOKEN: Final = 1 << 16
_MAX_ALIGNMENT: Final = 1 << 20
_MAX_LAYERS: Final = 512
_NAME_LENGTH: Final = 127
"""Characters that names of tensors have room for: 63 in ggml, more in programs built on it."""
_MOST: Final = 1 << 60

# Elements and bytes of a block, by type of tensor.
_BLOCKS: Final = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34),
    9: (32, 40), 10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210),
    15: (256, 292), 16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18),
    21: (256, 110), 22: (256, 82), 23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8),
    28: (1, 8), 29: (256, 56), 30: (1, 2), 34: (256, 54), 35: (256, 66), 39: (32, 17), 40: (64, 36),
    41: (128, 18),
}  # fmt: skip
_ELEMENTS: Final = {
    "tokenizer.ggml.scores": (_FLOAT32,),
    "tokenizer.ggml.token_type": (_INT32, _UINT32),
    "tokenizer.ggml.tokens": (_STRING,),
    "tokenizer.ggml.merges": (_STRING,),
}
"""Types of elements that loaders take for granted."""
_BYTE_TOKEN: Final = re.compile(rb"<0x(?![0-9A-Fa-f]{2}>)[^>]{1,3}>")


@dataclass(slots=True)
class _Header:
    version: int
    alignment: int = 32
    lengths: dict[str, int] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Tensor:
    name: str
    offset: int
    size: int | None


def read_gguf(source: ByteSource, examination: Examination) -> None:
    """Record what the header of a GGUF file would do to a loader, and judge its templates.

    Raises:
        UnreadableError: Broken, cut off, or larger than is read.
    """
    cursor = Cursor(source, examination, "GGUF")
    if cursor.take(4) != MAGIC:
        raise UnreadableError("broken", "GGUF: not such a file")
    examination.see("gguf")
    version = cursor.number(4)
    if version & 0xFFFF == 0:
        cursor.order = "big"
        version = int.from_bytes(version.to_bytes(4, "little"), "big")
    if version not in (1, 2, 3):
        raise UnreadableError("unsupported", f"GGUF: version {version} is not read")
    width = 4 if version == 1 else 8
    tensors, keys = cursor.number(width), cursor.number(width)
    if keys > _MAX_KEYS or tensors > _MAX_TENSORS:
        # CVE-2024-21802, CVE-2024-21836: the counts are multiplied with sizes of structures.
        _malformed(examination, 0, f"{keys} keys and {tensors} tensors")
        raise UnreadableError("too_large", "GGUF: more entries than any model has")
    header = _Header(version)
    reader = _Reader(source, examination, cursor, header, width)
    for _ in range(keys):
        reader.pair()
    found = [reader.tensor() for _ in range(tensors)]
    reader.finish(found)


class _Reader:
    def __init__(
        self,
        source: ByteSource,
        examination: Examination,
        cursor: Cursor,
        header: _Header,
        width: int,
    ) -> None:
        self._source = source
        self._examination = examination
        self._cursor = cursor
        self._header = header
        self._width = width

    def pair(self) -> None:
        """Read one key and its value."""
        at = self._cursor.at
        key = self._text(_MAX_NAME, "a key").decode("utf-8", "replace")
        if key in self._header.names:
            self._examination.sign("weights.duplicate", offset=at, operand=key)
        self._header.names.add(key)
        kind = self._cursor.number(4)
        if kind == _STRING:
            self._string(key)
        elif kind == _ARRAY:
            self._array(key, 0)
        elif kind in _WIDTHS:
            self._scalar(key, kind)
        else:
            _malformed(self._examination, at, f"a value of type {kind}")
            raise UnreadableError("broken", "GGUF: a value of unknown type")

    def _text(self, limit: int, what: str) -> bytes:
        """Return a string; CVE-2024-23496, CVE-2024-23605: its length plus one overflows."""
        at = self._cursor.at
        length = self._cursor.number(self._width)
        left = self._cursor.left()
        if length > limit:
            if length >> 40 or (left is not None and length > left):
                _malformed(self._examination, at, f"{what} of {length} bytes")
                raise UnreadableError("broken", f"GGUF: {what} longer than the file")
            raise UnreadableError("too_large", f"GGUF: {what} longer than is read")
        return self._cursor.take(length)

    def _string(self, key: str) -> None:
        at = self._cursor.at
        if key.startswith("tokenizer.chat_template"):
            text = self._text(_MAX_TEXT, "a template").decode("utf-8", "replace")
            self._cursor.spend(len(text))
            judge_template(text, self._examination, key)
            return
        length = self._cursor.number(self._width)
        self._skip(length, 1, at)

    def _scalar(self, key: str, kind: int) -> None:
        at = self._cursor.at
        value = self._cursor.number(_WIDTHS[kind])
        if key == "general.alignment":
            if kind != _UINT32 or value == 0 or value & (value - 1) or value > _MAX_ALIGNMENT:
                _malformed(self._examination, at, f"an alignment of {value}")
            else:
                self._header.alignment = value
        elif key.endswith(".block_count") and kind in (_UINT32, 10) and value > _MAX_LAYERS:
            # The loader has tables of fixed length for layers.
            _malformed(self._examination, at, f"{value} layers")

    def _array(self, key: str, depth: int) -> None:
        at = self._cursor.at
        kind, count = self._cursor.number(4), self._cursor.number(self._width)
        wanted = _ELEMENTS.get(key)
        if wanted is not None and kind not in wanted:
            _malformed(self._examination, at, f"elements of type {kind} in {key}")
        if wanted is not None:
            self._header.lengths[key] = count
        if kind in _WIDTHS:
            self._skip(_WIDTHS[kind], count, at)
        elif kind == _STRING:
            self._strings(key, count, at)
        elif kind == _ARRAY and depth < 4:
            for _ in range(count):
                self._cursor.spend(8)
                self._array("", depth + 1)
        else:
            _malformed(self._examination, at, f"an array of type {kind}")
            raise UnreadableError("broken", "GGUF: an array of unknown type")

    def _strings(self, key: str, count: int, at: int) -> None:
        left = self._cursor.left()
        if count >> 40 or (left is not None and count * self._width > left):
            _malformed(self._examination, at, f"{count} strings")
            raise UnreadableError("broken", "GGUF: more strings than the file holds")
        tokens = key == "tokenizer.ggml.tokens"
        for _ in range(count):
            self._cursor.spend(4)
            at = self._cursor.at
            length = self._cursor.number(self._width)
            if tokens and length > _MAX_TOKEN:
                # CVE-2025-49847: the length becomes negative in a smaller number.
                _malformed(self._examination, at, f"a token of {length} bytes")
            if tokens and 4 <= length <= 8:
                token = self._cursor.take(length)
                if token[:3] == b"<0x" and _BYTE_TOKEN.fullmatch(token):
                    shown = token.decode("ascii", "backslashreplace")
                    self._examination.sign("weights.hostile-token", offset=at, operand=shown)
                continue
            self._skip(length, 1, at)

    def _skip(self, width: int, count: int, at: int) -> None:
        left = self._cursor.left()
        size = width * count
        if size >> 48 or (left is not None and size > left):
            if size >> 40:
                # CVE-2024-21825: width times count overflows.
                _malformed(self._examination, at, f"{count} values of {width} bytes")
            raise UnreadableError("broken", "GGUF: a value is longer than the file")
        self._cursor.skip(size)

    def tensor(self) -> _Tensor:
        """Read the description of a tensor."""
        at = self._cursor.at
        self._cursor.spend(16)
        name = self._text(_MAX_NAME, "a name").decode("utf-8", "replace")
        if len(name) > _NAME_LENGTH:
            _malformed(self._examination, at, f"a name of {len(name)} characters")
        if name in self._header.names:
            self._examination.sign("weights.duplicate", offset=at, operand=name)
        self._header.names.add(name)
        dims = self._cursor.number(4)
        if dims > 4:
            # CVE-2024-21836 and others: there is room for four.
            _malformed(self._examination, at, f"{dims} dimensions")
            raise UnreadableError("broken", "GGUF: a tensor of more than four dimensions")
        shape = [self._cursor.number(self._width) for _ in range(dims)]
        kind, offset = self._cursor.number(4), self._cursor.number(8)
        return _Tensor(name, offset, self._size(name, shape, kind, at))

    def _size(self, name: str, shape: list[int], kind: int, at: int) -> int | None:
        elements = 1
        for length in shape:
            elements *= length
            if length >> 62 or elements > _MOST:
                # CVE-2025-53630 and later ones: elements times width overflows.
                _malformed(self._examination, at, f"{length} rows of {name[:60]}")
                return None
        block = _BLOCKS.get(kind)
        if block is None:
            return None
        if shape and shape[0] % block[0]:
            _malformed(self._examination, at, f"a row of {shape[0]} in blocks of {block[0]}")
        return -(-elements // block[0]) * block[1]

    def finish(self, tensors: list[_Tensor]) -> None:
        """Check where the tensors lie, and look at their edges."""
        self._vocabulary()
        alignment = self._header.alignment
        start = -(-self._cursor.at // alignment) * alignment
        size, position, cut, wild = self._source.size, 0, False, False
        for tensor in sorted(tensors, key=_offset):
            at = start + tensor.offset
            if tensor.offset % alignment or tensor.offset > _MOST:
                _malformed(self._examination, at, f"that {tensor.name} lies at {tensor.offset}")
                wild = True
                continue
            if tensor.size is None:
                position = max(position, tensor.offset)
                continue
            if tensor.offset < position and tensor.size:
                self._examination.sign("weights.overlap", offset=at, operand=tensor.name)
            elif tensor.offset - position > alignment:
                self._hole(start + position, at, tensor.name)
            position = max(position, tensor.offset + tensor.size)
            if size is not None and at + tensor.size > size:
                cut = True
            else:
                look_inside(self._source, self._examination, at, tensor.size, tensor.name)
        if cut:
            self._examination.lack("broken", "GGUF: the file ends before its tensors do")
        elif size is not None and not wild and all(each.size is not None for each in tensors):
            self._rest(start + position, size, alignment)

    def _vocabulary(self) -> None:
        lengths = self._header.lengths
        tokens = lengths.get("tokenizer.ggml.tokens")
        for key in ("tokenizer.ggml.scores", "tokenizer.ggml.token_type"):
            if tokens is not None and key in lengths and lengths[key] < tokens:
                # Loaders take as many of these as there are tokens.
                _malformed(
                    self._examination, 0, f"{lengths[key]} values in {key} for {tokens} tokens"
                )

    def _hole(self, first: int, last: int, name: str) -> None:
        self._examination.sign(
            "weights.left-over", offset=first, operand=f"{last - first} bytes before {name}"
        )
        self._examination.examine(Part(self._source, first, last - first), "hole")

    def _rest(self, end: int, size: int, alignment: int) -> None:
        # Without tensors the file may end right behind its header.
        if size - end > alignment:
            self._examination.sign(
                "weights.left-over", offset=end, operand=f"{size - end} bytes at the end"
            )
            self._examination.examine(Part(self._source, end), "trailing")


def _offset(tensor: _Tensor) -> int:
    return tensor.offset


def _malformed(examination: Examination, at: int, what: str) -> None:
    examination.sign("weights.malformed", offset=at, operand=what)
