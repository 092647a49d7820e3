"""Reads GGJT files, LLaMA models before GGUF: hyperparameters, vocabulary, tensors.

Source: llama.cpp before August 2023, ``llama_file_loader`` (versions 1 to 3).
Out of scope: the still older forms without alignment, which differ by program.
"""

from __future__ import annotations

from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.cursor import Cursor
from muniment.engine.artifacts.source import ByteSource

_BLOCKS: Final = {
    0: (1, 4), 1: (1, 2), 2: (32, 20), 3: (32, 24), 6: (32, 22), 7: (32, 24), 8: (32, 36),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210),
}  # fmt: skip
_MAX_VOCABULARY: Final = 1 << 20
_MAX_TOKEN: Final = 1 << 16
_ALIGNMENT: Final = 32


def read_ggjt(source: ByteSource, examination: Examination) -> None:
    """Check the numbers that the loader computes sizes from.

    Raises:
        UnreadableError: Broken, cut off, or a version that is not read.
    """
    cursor = Cursor(source, examination, "GGJT")
    cursor.take(4)
    version = cursor.number(4)
    examination.see("ggjt")
    if version not in (1, 2, 3):
        raise UnreadableError("unsupported", f"GGJT: version {version} is not read")
    vocabulary = cursor.number(4)
    cursor.take(24)
    if vocabulary > _MAX_VOCABULARY:
        examination.sign("weights.malformed", offset=8, operand=f"{vocabulary} tokens")
        raise UnreadableError("too_large", "GGJT: more tokens than any model has")
    for _ in range(vocabulary):
        at, length = cursor.at, cursor.number(4)
        cursor.spend(4)
        if length > _MAX_TOKEN:
            examination.sign("weights.malformed", offset=at, operand=f"a token of {length} bytes")
            raise UnreadableError("broken", "GGJT: a token longer than any")
        cursor.skip(length + 4)
    while cursor.left() != 0:
        if cursor.left() is None and not source.read_at(cursor.at, 1):
            break
        _tensor(cursor, examination)


def _tensor(cursor: Cursor, examination: Examination) -> None:
    at = cursor.at
    cursor.spend(16)
    dims, length, kind = cursor.number(4), cursor.number(4), cursor.number(4)
    if dims not in (1, 2) or length > _MAX_TOKEN:
        examination.sign("weights.malformed", offset=at, operand=f"{dims} dimensions")
        raise UnreadableError("broken", "GGJT: a tensor that is not one")
    elements = 1
    for _ in range(dims):
        elements *= cursor.number(4)
    cursor.skip(length)
    block = _BLOCKS.get(kind)
    if block is None:
        raise UnreadableError("unsupported", f"GGJT: tensors of type {kind} are not read")
    cursor.skip(-cursor.at % _ALIGNMENT)
    cursor.skip(elements // block[0] * block[1])
