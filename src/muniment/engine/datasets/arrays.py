"""Reads the headers of NumPy arrays without NumPy, and says that HDF5 is not read.

A header is a Python literal; it is parsed as one, within bounds, and never evaluated. Arrays of
objects are pickles inside: only that they are is recorded.

Source: numpy.lib.format, "Format Specification" versions 1.0 to 3.0; APPNOTE.TXT (ZIP) 4.3.14 to
4.3.16.
"""

from __future__ import annotations

import ast
import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, ClassVar, Final

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap, GapReason
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.foreign_text import encodable
from muniment.engine.datasets.table import Column, ColumnKind, TableColumns, column_name

HEADER_BYTES: Final = 10_000
"""NumPy's own limit for headers that it parses."""
MEMBERS: Final = 256
DIRECTORY_BYTES: Final = 8 * 1024 * 1024
_MAGIC: Final = b"\x93NUMPY"
_KINDS: Final = {
    "b": ColumnKind.BOOLEAN,
    "i": ColumnKind.INTEGER,
    "u": ColumnKind.INTEGER,
    "f": ColumnKind.DECIMAL,
    "c": ColumnKind.DECIMAL,
    "M": ColumnKind.DATE,
    "m": ColumnKind.DATE,
    "U": ColumnKind.TEXT,
    "S": ColumnKind.BINARY,
    "V": ColumnKind.BINARY,
    "O": ColumnKind.NESTED,
}


@dataclass(frozen=True, slots=True)
class ArrayHeader:
    """What the header of one array says.

    Attributes:
        member: Name inside an NPZ archive; "" in an NPY file.
        shape: Length of each axis.
        dtype: Type of an element, for example ``<f4``; ``structured`` where it has named fields.
        pickled: True when elements are objects, which NumPy loads by unpickling.
    """

    KIND: ClassVar[str] = "array.header"

    member: str
    shape: tuple[int, ...]
    dtype: str
    pickled: bool


class ArrayExtractor:
    """Reads the headers of NPY and NPZ files."""

    name = "array"
    version = "1.0.0"
    formats = frozenset({Format.NPY, Format.NPZ})
    emits = (ArrayHeader.KIND, TableColumns.KIND)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield each array's header, and the named fields of structured ones as columns.

        Raises:
            UnreadableError: No array, or a header or archive beyond the limits.
        """
        with file.open() as stream:
            if file.format is Format.NPY:
                yield from _described("", stream)
            else:
                yield from _archive(file, stream)


class Hdf5Extractor:
    """Says that the content of HDF5 files is not read."""

    name = "hdf5"
    version = "1.0.0"
    formats = frozenset({Format.HDF5})
    emits = (TableColumns.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield the gap."""
        detail = (
            "columns of HDF5 files are not read; export to Parquet or CSV to have them looked at"
        )
        yield Gap(file.path, GapReason.UNSUPPORTED, detail, self.emits)


def _described(member: str, stream: BinaryIO) -> Iterator[FactBody]:
    header, fields = read_header(stream, member)
    yield header
    if fields:
        columns = tuple(
            Column(column_name(name, number), kind, 0, 0)
            for number, (name, kind) in enumerate(fields, start=1)
        )
        yield TableColumns(0, True, columns, member)


def read_header(
    stream: BinaryIO, member: str = ""
) -> tuple[ArrayHeader, list[tuple[str, ColumnKind]]]:
    """Return an array's header and its named fields.

    Raises:
        UnreadableError: ``broken``: not an array; ``too_large``: a header over 10,000 bytes.
    """
    start = stream.read(8)
    if len(start) < 8 or not start.startswith(_MAGIC) or start[6] not in (1, 2, 3):
        raise UnreadableError("broken", "not a NumPy array")
    packing = "<H" if start[6] == 1 else "<I"
    raw = stream.read(struct.calcsize(packing))
    if len(raw) < struct.calcsize(packing):
        raise UnreadableError("broken", "a NumPy header that is cut short")
    (length,) = struct.unpack(packing, raw)
    if length > HEADER_BYTES:
        raise UnreadableError("too_large", f"a NumPy header of more than {HEADER_BYTES} bytes")
    stated = _literal(
        stream.read(length).decode("utf-8" if start[6] == 3 else "latin-1", "replace")
    )
    if not isinstance(stated, dict) or not {"descr", "shape"} <= stated.keys():
        raise UnreadableError("broken", "a NumPy header that says nothing of the array")
    shape, descr = stated["shape"], stated["descr"]
    if not isinstance(shape, tuple) or not all(_length(axis) for axis in shape):
        raise UnreadableError("broken", "a NumPy header with an impossible shape")
    fields = list(_fields(descr))
    if not fields and not isinstance(descr, str):
        raise UnreadableError("broken", "a NumPy header with an unknown type")
    dtype = encodable(descr)[:40] if isinstance(descr, str) else "structured"
    pickled = any(code == "O" for code in _codes(descr))
    return ArrayHeader(encodable(member)[:200], shape, dtype, pickled), fields


def _literal(text: str) -> object:
    try:
        with warnings.catch_warnings():
            # A hostile header can make Python's parser warn about escapes.
            warnings.simplefilter("ignore")
            return ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError) as error:
        raise UnreadableError("broken", "a NumPy header that is no literal") from error


def _length(axis: object) -> bool:
    return isinstance(axis, int) and not isinstance(axis, bool) and 0 <= axis < 2**53


def _fields(descr: object, prefix: str = "", depth: int = 0) -> Iterator[tuple[str, ColumnKind]]:
    """Yield the named fields of a structured type, nested ones as ``a.b``."""
    for entry in descr if isinstance(descr, list) and depth < 6 else ():
        if not isinstance(entry, tuple) or len(entry) < 2:
            continue
        # A field may be written as a pair of title and name.
        named = entry[0][-1] if isinstance(entry[0], tuple) and entry[0] else entry[0]
        if not isinstance(named, str):
            continue
        if isinstance(entry[1], list):
            yield from _fields(entry[1], f"{prefix}{named}.", depth + 1)
        else:
            code = str(entry[1]).lstrip("<>|=")[:1]
            yield f"{prefix}{named}", _KINDS.get(code, ColumnKind.BINARY)


def _codes(descr: object, depth: int = 0) -> Iterator[str]:
    if isinstance(descr, str):
        yield descr.lstrip("<>|=")[:1]
    elif isinstance(descr, list) and depth < 6:
        for entry in descr:
            if isinstance(entry, tuple) and len(entry) > 1:
                yield from _codes(entry[1], depth + 1)


def _archive(file: SourceFile, stream: BinaryIO) -> Iterator[FactBody | Gap]:
    _check_directory(stream, file.size)
    try:
        with zipfile.ZipFile(stream) as archive:
            members = [entry for entry in archive.infolist() if entry.filename.endswith(".npy")]
            for entry in members[:MEMBERS]:
                with archive.open(entry) as inside:
                    # Only the header is unpacked, however large the array claims to be.
                    head = io.BytesIO(inside.read(HEADER_BYTES + 16))
                yield from _described(entry.filename.removesuffix(".npy"), head)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError) as error:
        raise UnreadableError("broken", "an NPZ archive that cannot be read") from error
    except (EOFError, ValueError, struct.error) as error:
        raise UnreadableError("broken", "an NPZ archive that is cut short") from error
    if len(members) > MEMBERS:
        detail = f"{len(members) - MEMBERS} arrays after the first {MEMBERS} were not looked at"
        yield Gap(file.path, GapReason.TOO_LARGE, detail, ArrayExtractor.emits)


def _check_directory(stream: BinaryIO, size: int) -> None:
    """Refuse an archive whose directory alone would not fit in memory."""
    reach = min(size, 65557 + 20)
    stream.seek(size - reach)
    tail = stream.read(reach)
    stream.seek(0)
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) - end < 22:
        raise UnreadableError("broken", "not a ZIP archive")
    (length,) = struct.unpack_from("<I", tail, end + 12)
    if length == 0xFFFFFFFF and tail[end - 20 : end - 16] == b"PK\x06\x07":
        (offset,) = struct.unpack_from("<Q", tail, end - 12)
        if offset <= size - 56:
            stream.seek(offset)
            (length,) = struct.unpack_from("<Q", stream.read(56), 40)
            stream.seek(0)
    if length > DIRECTORY_BYTES:
        raise UnreadableError("too_large", f"a ZIP directory of more than {DIRECTORY_BYTES} bytes")
