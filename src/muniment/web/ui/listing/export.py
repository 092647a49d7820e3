"""Files of a list: CSV, streamed, and XLSX; safe to open in a spreadsheet.

Text is written so that no spreadsheet takes it for a formula. The file begins with a byte order
mark, without which Excel reads UTF-8 as something else; lines end with CR LF.

Source: RFC 4180; OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from django.utils.translation import gettext

from muniment.engine.sheets.writing import workbook
from muniment.web.clock import now
from muniment.web.ui.listing.columns import Column

EXPORT_ROWS = 50_000
"""Most rows of one file. A list that is longer is cut, and its last line says so."""

WORKBOOK_ROWS = 10_000
"""Most rows of a workbook, which is made whole before it is sent."""

_CHUNK = 1000
_STARTS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
"""What begins a formula; the last four are the full-width forms of the first four."""
_FORMULA = re.compile(rf"[\s\0\ufeff\"']*[{_STARTS}]")
_INNER = re.compile(rf"([;\t\r\n][ \"]*)(?=[{_STARTS}])")


class _Echo:
    """A file that gives back each line instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def escaped(value: object) -> object:
    """Return a cell that no spreadsheet computes. Numbers stay as they are.

    Text that begins like a formula gets an apostrophe before it; so does what follows a semicolon,
    a tab or a line break within it, where a spreadsheet set to another separator begins a cell.
    """
    if isinstance(value, (int, float)):
        return value
    text = str(value).replace("\0", "")
    inner = _INNER.sub(r"\1'", text)
    return f"'{inner}" if _FORMULA.match(text) else inner


def lines(columns: Sequence[Column], rows: Iterable[Any], total: int) -> Iterator[str]:
    """Return the lines of the file: heads, rows, and a last one where rows were left out."""
    writer = csv.writer(_Echo(), quoting=csv.QUOTE_ALL)
    wanted = _wanted(columns)
    yield "\N{ZERO WIDTH NO-BREAK SPACE}" + writer.writerow(
        [escaped(str(column.label)) for column in wanted]
    )
    for row in rows:
        yield writer.writerow([escaped(column.text(row)) for column in wanted])
    if total > EXPORT_ROWS:
        yield writer.writerow([_cut(EXPORT_ROWS, total)])


def response(name: str, columns: Sequence[Column], rows: Any, total: int) -> StreamingHttpResponse:
    """Return a download of a queryset, in its order."""
    body = lines(columns, rows[:EXPORT_ROWS].iterator(chunk_size=_CHUNK), total)
    answer = StreamingHttpResponse(body, content_type="text/csv; charset=utf-8")
    day = now().strftime("%Y-%m-%d")
    answer["Content-Disposition"] = f'attachment; filename="{name}-{day}.csv"'
    return answer


def workbook_response(name: str, columns: Sequence[Column], rows: Any, total: int) -> HttpResponse:
    """Return a download of a queryset as XLSX, in its order."""
    wanted = _wanted(columns)
    found: list[list[object]] = [
        [column.text(row) for column in wanted]
        for row in rows[:WORKBOOK_ROWS].iterator(chunk_size=_CHUNK)
    ]
    if total > WORKBOOK_ROWS:
        found.append([_cut(WORKBOOK_ROWS, total), *[""] * (len(wanted) - 1)])
    answer = HttpResponse(
        workbook(name, [str(column.label) for column in wanted], found),
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
    day = now().strftime("%Y-%m-%d")
    answer["Content-Disposition"] = f'attachment; filename="{name}-{day}.xlsx"'
    return answer


def _wanted(columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if column.export is not False]


def _cut(shown: int, total: int) -> str:
    said = gettext("Cut: %(shown)d of %(total)d rows. Filter the list to get the others.")
    return said % {"shown": shown, "total": total}
