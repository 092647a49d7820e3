"""Checks the header of a safetensors file: it can hold nothing that runs, but it can lie.

Source: safetensors README, "Format".
"""

from __future__ import annotations

import msgspec

from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.model_file import Flag
from muniment.engine.artifacts.source import FileSpan
from muniment.engine.checks.fact import GapReason

_MAX_HEADER = 32 << 20
_BITS = {
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8,
    "F8_E5M2FNUZ": 8, "I16": 16, "U16": 16, "F16": 16, "BF16": 16, "I32": 32, "U32": 32, "F32": 32,
    "I64": 64, "U64": 64, "F64": 64, "C64": 64, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6,
}  # fmt: skip


class _Tensor(msgspec.Struct):
    dtype: str
    shape: list[int]
    data_offsets: tuple[int, int]


def read_safetensors(span: FileSpan, harvest: Harvest) -> None:
    """Record whether the header describes the file's bytes once each, and nothing else.

    Raises:
        UnreadableError: The file cannot be read.
    """
    length = int.from_bytes(span.read_at(0, 8), "little")
    if span.size < 8 or length > span.size - 8:
        _malformed(harvest, "the header is longer than the file")
        return
    if length > _MAX_HEADER:
        harvest.lack(GapReason.TOO_LARGE, "the header is larger than is read")
        return
    try:
        entries = msgspec.json.decode(span.read_at(8, length), type=dict[str, msgspec.Raw])
        metadata = entries.pop("__metadata__", None)
        if metadata is not None:
            msgspec.json.decode(metadata, type=dict[str, str])
        tensors = [msgspec.json.decode(raw, type=_Tensor) for raw in entries.values()]
    except (msgspec.DecodeError, RecursionError, MemoryError, ValueError):
        _malformed(harvest, "the header is not what the format prescribes")
        return
    position = 0
    for tensor in sorted(tensors, key=lambda tensor: tensor.data_offsets):
        start, end = tensor.data_offsets
        if start != position or end < start or not _fits(tensor, end - start):
            _malformed(harvest, "tensors overlap, leave a hole, or differ from their shape")
            return
        position = end
    if position != span.size - 8 - length:
        _malformed(harvest, "the tensors do not end where the file ends")


def _fits(tensor: _Tensor, size: int) -> bool:
    bits = _BITS.get(tensor.dtype)
    if bits is None:
        # A type newer than this list: its width is not known, so only the order is checked.
        return True
    for length in tensor.shape:
        if length < 0:
            return False
        bits *= length
    return bits == 8 * size


def _malformed(harvest: Harvest, detail: str) -> None:
    harvest.flags.add(Flag.MALFORMED_HEADER)
    harvest.lack(GapReason.BROKEN, f"safetensors: {detail}")
