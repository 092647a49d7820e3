"""Reads Parquet, Arrow and Feather through pyarrow, where it is installed.

A schema and a few hundred rows; nothing else is decoded. No single read may ask for more than
``READ_BYTES``, and columns that declare to unpack to more than a hundred times their size stay
unread, with a gap. Older versions of pyarrow run code that a file brings (CVE-2023-47248), so
they are refused.

Out of scope: a limit on what one compressed page may become in memory. pyarrow has none; the
process that it runs in has.

Source: Apache Parquet format, "File format" and "Metadata"; Apache Arrow columnar format, "IPC".
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Iterator
from typing import Any, BinaryIO, Final, Protocol

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap, GapReason
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.nested import flattened
from muniment.engine.datasets.table import COLUMNS_CAP, TableColumns, described

INSTALL: Final = "pip install 'muniment[data]'"
ROWS: Final = 500
CELLS: Final = 100_000
COLUMN_BYTES: Final = 64 * 1024 * 1024
READ_BYTES: Final = 64 * 1024 * 1024
FOOTER_BYTES: Final = 16 * 1024 * 1024
RATIO: Final = 100
_SAFE_FROM: Final = (14, 0, 1)


class ColumnarReader(Protocol):
    """Reads one file's columns: ``read_columnar``, or a process apart that calls it."""

    def __call__(self, file: SourceFile) -> tuple[TableColumns, int]:
        """Return the columns, and how many of them stayed unread.

        Raises:
            UnreadableError: As ``read_columnar``.
        """
        ...


def _refuse(file: SourceFile) -> tuple[TableColumns, int]:
    raise UnreadableError("unsupported", "nothing was given that reads Parquet and Arrow files")


class ColumnarExtractor:
    """Reads Parquet, Arrow IPC and Feather files through a reader that it is given.

    pyarrow's C++ ends the whole process on some malformed files, so whoever reads files of others
    passes a reader that runs apart (``muniment.connectors.columnar_apart``). Without a reader every
    file is a gap.
    """

    name = "columnar"
    version = "1.0.0"
    formats = frozenset({Format.PARQUET, Format.ARROW})
    emits = (TableColumns.KIND,)

    def __init__(self, read: ColumnarReader | None = None) -> None:
        self._read = read or _refuse

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield the columns, and a gap where some of them were too large to read.

        Raises:
            UnreadableError: ``unsupported``: pyarrow is missing or too old, or the file is
                encrypted; ``broken``; ``too_large``: metadata or a batch.
        """
        table, unread = self._read(file)
        yield table
        if unread:
            detail = f"{unread} columns, too large or too odd, were not looked at"
            yield Gap(file.path, GapReason.TOO_LARGE, detail, (TableColumns.KIND,))


def read_columnar(
    stream: BinaryIO, size: int, head: bytes, *, parquet: bool
) -> tuple[TableColumns, int]:
    """Return the columns of a file, and how many of them stayed unread. May crash the process.

    Args:
        stream: Seekable, at its start.
        size: The file's size in bytes.
        head: Its first bytes.
        parquet: True for Parquet, False for Arrow and Feather.

    Raises:
        UnreadableError: As ``ColumnarExtractor.extract``.
    """
    arrow = _pyarrow()
    try:
        source = arrow.PythonFile(_Bounded(stream), mode="r")
        if parquet:
            _check_footer(stream, size)
            rows, more, unread = _parquet(arrow, source)
        else:
            rows, more, unread = _ipc(arrow, source, head)
    except (arrow.ArrowException, OSError, ValueError, KeyError, TypeError) as error:
        # pyarrow's own words may quote the file.
        kind = "a Parquet" if parquet else "an Arrow"
        raise UnreadableError("broken", f"not {kind} file") from error
    except MemoryError as error:
        raise UnreadableError("too_large", "a table that does not fit in memory") from error
    samples, used = flattened(rows, COLUMNS_CAP)
    truncated = more or used < len(rows) or bool(unread)
    return described(samples.values(), used, truncated=truncated), unread


class _Bounded(io.RawIOBase):
    """A stream that refuses to read much at once, whatever length a file claims to have."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        if not 0 <= size <= READ_BYTES:
            raise UnreadableError("too_large", f"a part of more than {READ_BYTES} bytes")
        return self._stream.read(size)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()


def _pyarrow() -> Any:
    try:
        arrow = importlib.import_module("pyarrow")
    except ImportError as error:
        raise UnreadableError(
            "unsupported", f"reading Parquet and Arrow needs pyarrow: {INSTALL}"
        ) from error
    version = tuple(int(part) for part in str(arrow.__version__).split(".")[:3] if part.isdigit())
    if version < _SAFE_FROM:
        raise UnreadableError("unsupported", f"pyarrow before 14.0.1 runs code in files: {INSTALL}")
    return arrow


_Read = tuple[list[object], bool, int]
"""Rows, whether there are more, and how many columns stayed unread."""


def _parquet(arrow: Any, source: Any) -> _Read:
    file = importlib.import_module("pyarrow.parquet").ParquetFile(
        source,
        pre_buffer=False,
        buffer_size=65536,
        thrift_string_size_limit=FOOTER_BYTES,
        thrift_container_size_limit=1_000_000,
    )
    names = list(file.schema_arrow.names)
    total = file.metadata.num_rows
    if not total or not file.metadata.num_row_groups:
        return [dict.fromkeys(names[:COLUMNS_CAP])], False, max(0, len(names) - COLUMNS_CAP)
    wanted = _affordable(file.metadata.row_group(0), names)
    count = _row_budget(len(wanted))
    batches = file.iter_batches(batch_size=count, row_groups=[0], columns=wanted, use_threads=False)
    batch = next(batches, None) if wanted else None
    rows, unread = ([], 0) if batch is None else _rows(arrow, batch, count)
    return rows, total > len(rows), unread + len(names) - len(wanted)


def _row_budget(columns: int) -> int:
    return min(ROWS, max(30, CELLS // max(columns, 1)))


def _check_footer(stream: BinaryIO, size: int) -> None:
    """Refuse metadata that is too long before anything parses it."""
    if size < 12:
        raise UnreadableError("broken", "not a Parquet file")
    stream.seek(size - 8)
    tail = stream.read(8)
    stream.seek(0)
    if tail[4:] == b"PARE":
        raise UnreadableError("unsupported", "an encrypted Parquet file")
    length = int.from_bytes(tail[:4], "little")
    if tail[4:] != b"PAR1" or length > size - 12:
        raise UnreadableError("broken", "not a Parquet file")
    if length > FOOTER_BYTES:
        raise UnreadableError("too_large", f"Parquet metadata of more than {FOOTER_BYTES} bytes")


def _affordable(group: Any, names: list[str]) -> list[str]:
    """Return the columns of a row group that may be decoded, by what they declare."""
    refused: set[str] = set()
    for place in range(group.num_columns):
        chunk = group.column(place)
        packed, unpacked = chunk.total_compressed_size, chunk.total_uncompressed_size
        if unpacked < 0 or (unpacked > COLUMN_BYTES and unpacked > packed * RATIO):
            refused.add(str(chunk.path_in_schema).partition(".")[0])
    return [name for name in names[:COLUMNS_CAP] if name not in refused]


def _ipc(arrow: Any, source: Any, head: bytes) -> _Read:
    if head.startswith(b"FEA1"):
        raise UnreadableError("unsupported", "Feather version 1: write it again as version 2")
    ipc = importlib.import_module("pyarrow.ipc")
    if head.startswith(b"ARROW1"):
        reader = ipc.open_file(source)
        count = reader.num_record_batches
        batch = reader.get_batch(0) if count else None
        more = count > 1
    else:
        reader = ipc.open_stream(source)
        batch = next(iter(reader), None)
        more = batch is not None
    names = list(reader.schema.names)
    unread = max(0, len(names) - COLUMNS_CAP)
    if batch is None:
        return [dict.fromkeys(names[:COLUMNS_CAP])], False, unread
    rows, failed = _rows(arrow, batch, _row_budget(len(names)))
    return rows, more or batch.num_rows > len(rows), unread + failed


def _rows(arrow: Any, batch: Any, count: int) -> tuple[list[object], int]:
    """Return the first rows of a batch, and how many columns could not be converted."""
    # Offsets and lengths come from the file; unchecked, they would be read beyond the buffers.
    batch.validate(full=True)
    columns: dict[str, list[object]] = {}
    unread = 0
    for place, name in enumerate(batch.schema.names[:COLUMNS_CAP]):
        column = batch.column(place).slice(0, count)
        # An extension type is read as what it is stored as, never by code of its own.
        column = getattr(column, "storage", column)
        if arrow.types.is_timestamp(column.type):
            # Python has no nanoseconds, and time zones are looked up on this machine.
            column = column.cast(arrow.timestamp("us"), safe=False)
        try:
            columns[name] = column.to_pylist()
        except (ValueError, OverflowError):
            unread += 1
    length = min(count, batch.num_rows)
    rows: list[object] = [
        {name: values[place] for name, values in columns.items()} for place in range(length)
    ]
    return rows, unread
