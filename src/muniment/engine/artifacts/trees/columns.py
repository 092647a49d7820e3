"""Looks into the schemas of column files, Arrow, Feather, Parquet and Avro, for code.

Tables are data and no models: only what a schema may carry is looked at. Source: Arrow "Columnar
Format" (IPC, extension types), Parquet ``parquet.thrift``, Avro "Object Container Files";
CVE-2023-47248 (pickles in extension types), CVE-2024-47561 (classes named by Avro schemas).
"""

from __future__ import annotations

import binascii
import re
import struct

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource, MemorySource
from muniment.engine.artifacts.trees.thrift import Footer

_MAX_SCHEMA = 32 << 20
_MAX_FOOTER = 64 << 20
_MAX_PICKLES = 16
_PYTHON_TYPE = b"arrow.py_extension_type"
_PICKLE = rb"\x80[\x02-\x05]"
_ENCODED_PICKLE = rb"gA[JMQRSTUV][A-Za-z0-9+/=]{16,}"
_EXTENSION_METADATA = b"ARROW:extension:metadata"
_ARROW_SCHEMA = b"ARROW:schema"
_NAMED_CLASS = r'"java-(?:class|element-class|key-class)"\s*:\s*"([^"]{0,300})"'
HARMLESS_CLASSES = frozenset(
    {
        "java.lang.String",
        "java.lang.CharSequence",
        "java.math.BigDecimal",
        "java.math.BigInteger",
        "java.util.UUID",
        "java.util.List",
        "java.util.ArrayList",
        "java.util.Set",
        "java.util.HashSet",
        "java.util.Map",
        "java.util.HashMap",
        "java.lang.Byte",
        "java.lang.Short",
        "java.lang.Character",
        "java.lang.Integer",
        "java.util.Collection",
    }
)
_LENGTH = struct.Struct("<I")


def read_arrow(source: ByteSource, examination: Examination) -> None:
    """Look at the schemas of an Arrow file or stream."""
    head = source.read_at(0, 16)
    at = 8 if head.startswith(b"ARROW1") else 0
    mark, length = struct.unpack_from("<II", head.ljust(16, b"\0"), at)
    start = at + 8 if mark == 0xFFFFFFFF else at + 4
    length = length if mark == 0xFFFFFFFF else mark
    _schema(source.read_at(start, min(length, _MAX_SCHEMA)), start, examination)
    size = source.size
    if at and size is not None and size > 24:
        tail = source.read_at(size - 10, 10)
        length = _LENGTH.unpack_from(tail)[0]
        if tail.endswith(b"ARROW1") and length < size - 18:
            # Readers of files believe the footer, readers of streams the head.
            start = size - 10 - length
            _schema(source.read_at(start, min(length, _MAX_SCHEMA)), start, examination)


def read_parquet(source: ByteSource, examination: Examination) -> None:
    """Look at the schema that a Parquet file keeps beside its own.

    Raises:
        UnreadableError: The footer leads outside the file.
    """
    size = source.size
    if size is None:
        examination.limit("Parquet: a compressed file's footer was not looked at")
        return
    tail = source.read_at(max(0, size - 8), 8)
    length = _LENGTH.unpack_from(tail.rjust(8, b"\0"))[0]
    if not tail.endswith((b"PAR1", b"PARE")) or length > size - 12:
        raise UnreadableError("broken", "Parquet: the footer is missing")
    if length > _MAX_FOOTER:
        examination.limit("Parquet: the footer is larger than is looked at")
        return
    start = size - 8 - length
    footer = source.read_at(start, length)
    examination.spend(length)
    for offset, key, value in Footer(footer).pairs():
        if key == _ARROW_SCHEMA:
            try:
                value = binascii.a2b_base64(value)
            except binascii.Error:
                examination.limit("Parquet: a schema that is no base64 was read as it stands")
            _schema(value, start + offset, examination)
        elif value.startswith((b"\x80", b"gA")):
            _pickles(_LENGTH.pack(len(value)) + value, start + offset - 4, examination)


def _schema(schema: bytes, offset: int, examination: Examination) -> None:
    examination.spend(len(schema))
    at = schema.find(_PYTHON_TYPE)
    if at >= 0:
        examination.see("arrow")
        examination.sign("document.arrow-python-type", offset=offset + at)
    if at >= 0 or _EXTENSION_METADATA in schema or b"\x80" in schema:
        _pickles(schema, offset, examination)


def _pickles(content: bytes, offset: int, examination: Examination) -> None:
    """Examine texts of a schema that are pickles."""
    left = _MAX_PICKLES
    for found in re.finditer(_PICKLE, content):
        at = found.start()
        end = _end_of(content, at)
        if end and left:
            left -= 1
            _pickle(content[at:end], offset + at, examination)
    for found in re.finditer(_ENCODED_PICKLE, content):
        text = found.group()
        try:
            decoded = binascii.a2b_base64(text[: len(text) // 4 * 4])
        except binascii.Error:
            continue
        # Settings that happen to look so do not end as a pickle does.
        if b"." in decoded[-3:] and left:
            left -= 1
            _pickle(decoded, offset + found.start(), examination)


def _end_of(content: bytes, at: int) -> int:
    """Return where the text that begins at a place ends, or 0 where none begins there."""
    end = at + (_LENGTH.unpack_from(content, at - 4)[0] if at >= 4 else 0)
    return end if at < end <= len(content) and content[end - 1] == 0x2E else 0


def _pickle(content: bytes, offset: int, examination: Examination) -> None:
    examination.see("arrow")
    examination.sign("document.schema-pickle", offset=offset)
    examination.examine(MemorySource(content), f"schema@{offset}")


def read_avro(source: ByteSource, examination: Examination) -> None:
    """Look at the schema of an Avro container for classes that it names."""
    head = source.read_at(0, 1 << 20)
    examination.spend(len(head))
    end = head.find(b"avro.codec", head.find(b"avro.schema") + 11)
    text = head[: end if end > 0 else len(head)].decode("utf-8", "replace")
    text = re.sub(r"\\u00([0-9a-fA-F]{2})", lambda found: chr(int(found.group(1), 16)), text)
    for found in re.finditer(_NAMED_CLASS, text):
        if found.group(1) not in HARMLESS_CLASSES:
            examination.see("avro")
            examination.sign("document.avro-class", operand=found.group(1))
