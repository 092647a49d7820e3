"""Reads safetensors files: numbers with a header in JSON, which can run nothing but can lie.

The official loader refuses most of what is looked for here; other readers of the format do not.

Source: the safetensors README, "Format".
Out of scope: what the metadata means.
"""

from __future__ import annotations

from typing import Final, TypeGuard

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.graphs.hidden import look_inside
from muniment.engine.artifacts.graphs.json_text import loads
from muniment.engine.artifacts.graphs.paths import leads_away
from muniment.engine.artifacts.graphs.spoken import judge_metadata
from muniment.engine.artifacts.source import ByteSource, Part

_MAX_HEADER: Final = 16 << 20
"""The official loader stops at 100 MB; headers of the largest models have some hundred KB."""
_MAX_INDEX: Final = 32 << 20
_BITS: Final = {
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8,
    "F8_E5M2FNUZ": 8, "I16": 16, "U16": 16, "F16": 16, "BF16": 16, "I32": 32, "U32": 32, "F32": 32,
    "I64": 64, "U64": 64, "F64": 64, "C64": 64, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6,
}  # fmt: skip
_MOST: Final = 1 << 60


def read_safetensors(source: ByteSource, examination: Examination) -> None:
    """Record where the header does not describe each of the file's bytes once, and nothing else.

    Raises:
        UnreadableError: Not such a file, cut off, or larger than is read.
    """
    first = source.read_at(0, 8)
    length = int.from_bytes(first, "little")
    size = source.size
    if len(first) < 8:
        raise UnreadableError("broken", "safetensors: shorter than its first field")
    if length > _MAX_HEADER:
        examination.see("safetensors")
        if size is not None and length > size - 8:
            _malformed(examination, f"a header of {length} bytes in a file of {size}")
            raise UnreadableError("broken", "safetensors: the header is longer than the file")
        raise UnreadableError("too_large", "safetensors: the header is larger than is read")
    raw = source.read_at(8, length)
    examination.spend(length)
    examination.see("safetensors")
    if len(raw) < length:
        raise UnreadableError("broken", "safetensors: the file ends inside its header")
    header = _parsed(raw, examination)
    end, known = _tensors(header, source, examination, 8 + length)
    _rest(source, examination, end, known=known)


def _parsed(raw: bytes, examination: Examination) -> dict[str, object]:
    try:
        header, twice = loads(raw)
    except ValueError:
        _malformed(examination, "something that is not JSON")
        raise UnreadableError("broken", "safetensors: the header is not JSON") from None
    for name in twice:
        examination.sign("weights.duplicate", offset=8, operand=name)
    if not isinstance(header, dict):
        _malformed(examination, "something that is not an object")
        raise UnreadableError("broken", "safetensors: the header is not an object")
    if raw[:1] != b"{":
        examination.sign("weights.odd-header", offset=8, operand="it does not begin with a brace")
    return header


def _tensors(
    header: dict[str, object], source: ByteSource, examination: Examination, base: int
) -> tuple[int, bool]:
    """Check the entries; return where the last tensor ends, and whether all are known."""
    metadata = header.pop("__metadata__", None)
    if metadata is not None:
        _metadata(metadata, examination)
    places: list[tuple[int, int, str]] = []
    for name, entry in header.items():
        place = _place(name, entry, examination)
        if place is not None:
            places.append((*place, name))
    position, over = 0, False
    for start, end, name in sorted(places):
        if start < position:
            examination.sign("weights.overlap", offset=base + start, operand=name)
        elif start > position:
            operand = f"{start - position} bytes before {name[:60]}"
            examination.sign("weights.left-over", offset=base + position, operand=operand)
            examination.examine(Part(source, base + position, start - position), "hole")
        over = over or (source.size is not None and base + end > source.size)
        if not over:
            look_inside(source, examination, base + start, end - start, name)
        position = max(position, end)
    if over:
        examination.lack("broken", "safetensors: the file ends before its tensors do")
    return base + position, len(places) == len(header)


def _place(name: str, entry: object, examination: Examination) -> tuple[int, int] | None:
    if not isinstance(entry, dict):
        _malformed(examination, f"no description for {name[:80]}")
        return None
    shape, offsets, dtype = entry.get("shape"), entry.get("data_offsets"), entry.get("dtype")
    if not (_numbers(shape) and _numbers(offsets) and len(offsets) == 2 and isinstance(dtype, str)):
        _malformed(examination, f"a description of {name[:80]} that is not one")
        return None
    start, end = offsets
    if end < start or end > _MOST:
        _malformed(examination, f"that {name[:80]} ends before it begins, or beyond any disk")
        return None
    if entry.keys() - {"dtype", "shape", "data_offsets"}:
        examination.sign("weights.odd-header", operand=f"more fields than usual for {name[:80]}")
    bits = _BITS.get(dtype)
    if bits is not None:
        # A type newer than this list has a width that is not known.
        for length in shape:
            bits = min(bits * length, _MOST * 16)
        if bits != 8 * (end - start):
            examination.sign("weights.size", operand=name)
    return start, end


def _numbers(value: object) -> TypeGuard[list[int]]:
    return isinstance(value, list) and all(
        type(each) is int and 0 <= each < 1 << 64 for each in value
    )


def _metadata(metadata: object, examination: Examination) -> None:
    if not isinstance(metadata, dict):
        _malformed(examination, "metadata that is not an object")
        return
    for key, value in metadata.items():
        if not isinstance(value, str):
            _malformed(examination, f"metadata that is not text: {key[:80]}")
            return
        judge_metadata(examination, key, value)


def _rest(source: ByteSource, examination: Examination, end: int, *, known: bool) -> None:
    left = source.read_at(end, 1)
    if not left:
        return
    if known:
        count = "" if source.size is None else f"{source.size - end} "
        examination.sign("weights.left-over", offset=end, operand=f"{count}bytes at the end")
    examination.examine(Part(source, end), "trailing")


def _malformed(examination: Examination, what: str) -> None:
    examination.sign("weights.malformed", offset=0, operand=what)


def read_index(source: ByteSource, examination: Examination) -> None:
    """Record files that an index of sharded weights names and that it should not.

    Raises:
        UnreadableError: Broken, or larger than is read.
    """
    data = source.read_at(0, _MAX_INDEX + 1)
    if b'"weight_map"' not in data:
        return
    examination.see("weights-index")
    examination.spend(len(data))
    if len(data) > _MAX_INDEX:
        raise UnreadableError("too_large", "the index of weights is larger than is read")
    try:
        index, twice = loads(data)
    except ValueError:
        raise UnreadableError("broken", "the index of weights is not JSON") from None
    for name in twice:
        examination.sign("weights.duplicate", operand=name)
    shards = index.get("weight_map") if isinstance(index, dict) else None
    if not isinstance(shards, dict):
        raise UnreadableError("broken", "the index of weights has no map")
    files: set[str] = set()
    for value in shards.values():
        # Keras names several files for one layer.
        for file in value if isinstance(value, list) else [value]:
            if not isinstance(file, str):
                raise UnreadableError(
                    "broken", "the index of weights names something that is no file"
                )
            files.add(file)
    safe = "safetensors" in examination.name.lower()
    for file in sorted(files):
        if leads_away(file):
            examination.sign("weights.outside-path", path="/weight_map", operand=file)
        if safe and not file.endswith(".safetensors"):
            examination.sign("weights.shard-kind", path="/weight_map", operand=file)
