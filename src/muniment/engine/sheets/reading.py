"""Reads a table that somebody sent: CSV in UTF-8, or the first sheet of an XLSX workbook.

Everything is bounded: bytes of the file, what a workbook unpacks to, rows, columns, a cell. A
formula is not computed and not guessed: it is reported as what it is. Entities in XML are refused.
Out of scope: XLS, ODS, workbooks with a password.

Source: RFC 4180; ECMA-376 part 1, 18.3 (worksheets).
"""

from __future__ import annotations

import codecs
import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, BinaryIO, Final

from muniment.engine.sheets.cells import BadSheet, Cell, Formula, Row, column_name

BYTES: Final = 20 * 1024 * 1024
_UNPACKED: Final = 96 * 1024 * 1024
_MEMBERS: Final = 500
ROWS: Final = 50_000
_COLUMNS: Final = 200
_CELL: Final = 32_768
_DELIMITERS: Final = ",;\t"
_ZIP: Final = b"PK\x03\x04"
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table whose head was read.

    Attributes:
        kind: ``CSV`` or ``XLSX``.
        heads: Text of the first row, "" where a column has none.
        rows: The others, empty ones left out. Raises ``BadSheet`` where the file breaks.
    """

    kind: str
    heads: tuple[str, ...]
    rows: Iterator[Row]


def read_sheet(stream: BinaryIO) -> Sheet:
    """Return the table of a seekable stream; its content decides what it is, not its name.

    Raises:
        BadSheet: It is no table, or breaks a limit.
    """
    head = stream.read(4)
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    if not size:
        raise BadSheet("the file is empty")
    if size > BYTES:
        raise BadSheet(
            f"the file has {size:,} bytes; at most {BYTES:,}",
            hint="Split it: each part may have its own row of headings.",
        )
    rows = _workbook(stream) if head == _ZIP else _csv(stream)
    kind = "XLSX" if head == _ZIP else "CSV"
    first = next(rows, None)
    if first is None:
        raise BadSheet("the file has no row of headings")
    heads = tuple(_head(cell, index) for index, cell in enumerate(first.cells))
    while heads and not heads[-1]:
        heads = heads[:-1]
    if not heads:
        raise BadSheet("the first row is empty", hint="It should hold the headings.")
    return Sheet(kind, heads, _within(rows, len(heads)))


def _head(cell: Cell, index: int) -> str:
    if isinstance(cell, Formula):
        raise BadSheet(f"the heading in {column_name(index)}1 is a formula")
    return " ".join(str(cell).split()) if cell is not None else ""


def _within(rows: Iterator[Row], width: int) -> Iterator[Row]:
    """Yield rows as wide as the head; a value beyond it is an error, since it has no meaning."""
    count = 0
    for row in rows:
        if all(cell is None for cell in row.cells):
            continue
        beyond = [index for index, cell in enumerate(row.cells) if index >= width and cell]
        if beyond:
            raise BadSheet(
                f"row {row.number} has a value in column {column_name(beyond[0])}, which has no"
                " heading",
                hint="In a CSV a comma inside a text needs quotes round the text.",
            )
        count += 1
        if count > ROWS:
            raise BadSheet(f"more than {ROWS:,} rows", hint="Split the file.")
        cells = row.cells[:width]
        yield Row(row.number, cells + (None,) * (width - len(cells)))


def _csv(stream: BinaryIO) -> Iterator[Row]:
    data = stream.read()
    text = _decoded(data)
    if "\0" in text:
        raise BadSheet("the file holds NUL characters", hint="Save it as CSV (UTF-8) once more.")
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadSheet(
                f"line {reader.line_num} cannot be read: {error}",
                hint="Look for a quote that is not closed.",
            ) from None
        if len(cells) > _COLUMNS:
            raise BadSheet(f"line {reader.line_num} has more than {_COLUMNS} columns")
        if any(len(cell) > _CELL for cell in cells):
            raise BadSheet(f"line {reader.line_num}: a cell has more than {_CELL:,} characters")
        yield Row(reader.line_num, tuple(_csv_cell(cell) for cell in cells))


def _csv_cell(text: str) -> Cell:
    if text.startswith("'") and text[1:].lstrip()[:1] in ("=", "+", "-", "@", "\uff1d"):
        return text[1:]  # what our own export put before it
    if text.lstrip().startswith("="):
        return Formula(text)
    return text if text.strip() else None


def _decoded(data: bytes) -> str:
    try:
        if data.startswith(_UTF16):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadSheet(
            f"line {line} is not UTF-8 text",
            hint="In Excel choose “CSV UTF-8 (comma delimited)” when saving.",
        ) from None


def _workbook(stream: BinaryIO) -> Iterator[Row]:
    _bounded(stream)
    import openpyxl
    from defusedxml.common import DefusedXmlException

    try:
        book = openpyxl.load_workbook(stream, read_only=True, keep_links=False)
        if not book.worksheets:
            raise BadSheet("the workbook has no sheet")
        yield from _sheet_rows(book.worksheets[0])
    except BadSheet:
        raise
    except DefusedXmlException:
        raise BadSheet("the workbook holds XML entities, which no spreadsheet writes") from None
    except Exception as error:
        # The library raises whatever its parts do: KeyError, ValueError, BadZipFile, ParseError.
        raise BadSheet(
            f"the workbook cannot be read ({type(error).__name__})",
            hint="Open it in a spreadsheet and save it once more as XLSX, or as CSV (UTF-8).",
        ) from None


def _bounded(stream: BinaryIO) -> None:
    try:
        with zipfile.ZipFile(stream) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError):
        raise BadSheet("the file is no workbook", hint="Save it as XLSX or as CSV.") from None
    stream.seek(0)
    if len(members) > _MEMBERS:
        raise BadSheet(f"the workbook has more than {_MEMBERS} parts")
    if sum(member.file_size for member in members) > _UNPACKED:
        raise BadSheet("the workbook unpacks to more than it may", hint="Save it as CSV.")
    if any(member.flag_bits & 1 for member in members):
        raise BadSheet("the workbook has a password", hint="Save it without one.")


def _sheet_rows(sheet: Any) -> Iterator[Row]:
    for number, cells in enumerate(sheet.iter_rows(), 1):
        if len(cells) > _COLUMNS and any(cell.value is not None for cell in cells[_COLUMNS:]):
            raise BadSheet(f"row {number} has more than {_COLUMNS} columns")
        yield Row(number, tuple(_cell(cell, number) for cell in cells[:_COLUMNS]))


def _cell(cell: Any, number: int) -> Cell:
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "f":
        return Formula(str(value)[:200])
    if cell.data_type == "e":
        return Formula(str(value)[:200])
    if isinstance(value, str):
        if len(value) > _CELL:
            raise BadSheet(f"row {number}: a cell has more than {_CELL:,} characters")
        return value.replace("_x000D_", "") if value.strip() else None
    if isinstance(value, (bool, int, float, datetime, date)):
        return value
    return str(value)
