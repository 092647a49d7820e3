"""Reads CSV and TSV: delimiter, encoding and header are told from the content.

Source: RFC 4180, with the delimiters and encodings that spreadsheets write.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.table import (
    COLUMNS_CAP,
    ColumnKind,
    ColumnSample,
    TableColumns,
    column_name,
    described,
    kind_of_text,
)
from muniment.engine.datasets.windows import Window, decoded, windows
from muniment.engine.privacy.column_names import suggested
from muniment.engine.privacy.recognisers import looks_personal

DELIMITERS: Final = (",", "\t", ";", "|")
ROWS_HEAD: Final = 500
ROWS_SPREAD: Final = 20
CELLS: Final = 100_000
"""Cells looked at in one file, so that a table of 10,000 columns costs no more than others."""
_SNIFFED: Final = 50
_ORDINARY: Final = frozenset(
    {
        "id",
        "index",
        "label",
        "target",
        "class",
        "date",
        "time",
        "text",
        "value",
        "type",
        "key",
        "url",
    }
)
_SIMPLE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_ .()/%-]{0,59}\Z")


class DelimitedExtractor:
    """Reads comma, semicolon, bar and tab separated values."""

    name = "delimited"
    version = "1.0.0"
    formats = frozenset({Format.CSV, Format.TSV})
    emits = (TableColumns.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield the table's columns.

        Raises:
            UnreadableError: A line too long to be one, binary content, or no row under the header.
        """
        with file.open() as stream:
            yield read_delimited(windows(stream, file.size), prefer_tab=file.format is Format.TSV)


def read_delimited(parts: Iterator[Window], *, prefer_tab: bool = False) -> TableColumns:
    """Return the columns of a table given as windows on its bytes.

    Raises:
        UnreadableError: ``broken``: binary content or no rows; ``too_large``: rows longer than a
            window.
    """
    head = next(parts)
    text, encoding = decoded(head.data)
    if "\0" in text[:4096]:
        raise UnreadableError("broken", "binary content where a table was expected")
    delimiter = sniff_delimiter(text[:65536], prefer_tab=prefer_tab)
    # The last row may go on after the window when a quoted field has line breaks in it.
    rows = list(_rows(text, delimiter, ROWS_HEAD + 2))
    if not rows:
        raise UnreadableError("broken", "a table without rows")
    more = not head.whole or len(rows) == ROWS_HEAD + 2
    width, least = _widths(rows)
    budget = max(30, CELLS // width)
    body = [_padded(row, width) for row in rows if least <= len(row) <= width]
    header = has_header(body)
    data = body[1 if header else 0 :][: min(ROWS_HEAD, budget)]
    if not head.whole and not data:
        raise UnreadableError("too_large", "a row that is longer than what is read of a table")
    if encoding != "utf-16":
        for window in parts:
            if len(data) >= budget:
                break
            data += _spread(window, encoding, delimiter, (least, width))
    names = body[0] if header else [""] * width
    if header and len(rows[0]) == width - 1:
        names = ["", *rows[0]]
    samples = [
        ColumnSample(column_name(name, number))
        for number, name in enumerate(names[:COLUMNS_CAP], start=1)
    ]
    for row in data:
        for sample, cell in zip(samples, row, strict=False):
            sample.add(cell)
    return described(
        samples, len(data), truncated=more or len(data) > budget or width > COLUMNS_CAP
    )


def _spread(
    window: Window, encoding: str, delimiter: str, fields: tuple[int, int]
) -> list[list[str]]:
    try:
        text = window.data.decode(encoding)
    except UnicodeDecodeError:
        text = window.data.decode("latin-1")
    # A window may start inside a quoted field: what does not have the table's width is left out.
    found = _rows(text, delimiter, ROWS_SPREAD * 2)
    return [row for row in found if fields[0] <= len(row) <= fields[1]][:ROWS_SPREAD]


def _rows(text: str, delimiter: str, limit: int) -> Iterator[list[str]]:
    """Yield non-empty rows; what csv cannot parse, such as an endless quoted field, is skipped."""
    # Only line feeds and carriage returns end a row; str.splitlines knows eight marks more.
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    given = failures = 0
    while given < limit and failures < 100:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            failures += 1
            continue
        if row and any(row):
            given += 1
            yield row


def sniff_delimiter(text: str, *, prefer_tab: bool = False) -> str:
    """Return the delimiter that cuts most lines into the same number of fields, above one."""
    lines = list(islice(io.StringIO(text, newline=""), _SNIFFED))
    if 1 < len(lines) < _SNIFFED and not lines[-1].endswith(("\n", "\r")):
        # What is given may end in the middle of a line.
        lines.pop()
    order = ("\t", ",", ";", "|") if prefer_tab else DELIMITERS
    best, best_score = order[0], 0.0
    for delimiter in order:
        widths = Counter(len(row) for row in _rows("".join(lines), delimiter, _SNIFFED))
        if not widths:
            continue
        width, times = max(widths.items(), key=lambda item: (item[1], item[0]))
        score = times / widths.total() if width > 1 else 0.0
        if score > best_score + 0.05:
            best, best_score = delimiter, score
    return best


def _widths(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Return how many fields the table has, and how few a row of it may have.

    The most common number counts. A first row of names may be wider, where rows leave out empty
    fields at the end, or one narrower, where R wrote row names without a heading.
    """
    widths = Counter(len(row) for row in rows)
    first = len(rows[0])
    usual = max(widths, key=lambda width: (widths[width], width == first))
    named = all(_SIMPLE_NAME.match(cell.strip()) for cell in rows[0])
    if named and first > usual:
        return first, usual
    return usual, (first if named and first == usual - 1 and usual > 2 else usual)


def _padded(row: list[str], width: int) -> list[str]:
    return row + [""] * (width - len(row))


def has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first row names the columns.

    It does where it differs in kind from what stands under it: words over numbers. A table of
    words only has a header when that looks like names, so that a first row of people does not
    become the names of columns.
    """
    first = [cell.strip() for cell in rows[0]]
    below = rows[1:60]
    if not below:
        return all(_SIMPLE_NAME.match(cell) for cell in first)
    votes = 0
    words = []
    for place, cell in enumerate(first):
        kinds = Counter(
            kind_of_text(row[place].strip())
            for row in below
            if place < len(row) and row[place].strip()
        )
        if not kinds:
            continue
        kind = max(kinds, key=lambda item: kinds[item])
        if kind is ColumnKind.TEXT:
            words.append(place)
            if cell in {row[place].strip() for row in below if place < len(row)}:
                votes -= 1
        elif not cell:
            continue
        else:
            votes += 1 if kind_of_text(cell) not in (kind, ColumnKind.INTEGER) else -1
    if votes:
        return votes > 0
    if any(looks_personal(cell) for cell in first if len(cell) > 6):
        return False
    return _like_names(first, below, words)


def _like_names(first: list[str], below: Sequence[Sequence[str]], places: list[int]) -> bool:
    if len(set(first)) < len(first) or not all(_SIMPLE_NAME.match(cell) for cell in first if cell):
        return False
    if any(suggested(cell) or cell.lower() in _ORDINARY or "_" in cell for cell in first):
        return True
    if not all(cell == cell.lower() for cell in first):
        return False
    # Lower case over values that are not.
    return any(
        row[place] != row[place].lower() or " " in row[place] for row in below for place in places
    )
