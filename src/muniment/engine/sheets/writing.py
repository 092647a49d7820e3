"""Writes a table as an XLSX workbook: text stays text, whatever it begins with."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from muniment.core.visible import visible

_WIDEST = 60
_NARROWEST = 8


def workbook(title: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a workbook of one sheet, its head frozen and filtered.

    Args:
        title: Name of the sheet; what a name may not hold is left out.
        heads: Of the columns.
        rows: Numbers stay numbers; all else is written as text and never computed.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_name(title))
    sheet.freeze_panes = "A2"
    found = [[_value(cell) for cell in row] for row in rows]
    for index, head in enumerate(heads, 1):
        widths = [len(str(head)), *(len(str(row[index - 1])) for row in found[:200])]
        width = min(max(_NARROWEST, *widths) + 2, _WIDEST)
        sheet.column_dimensions[get_column_letter(index)].width = width
    bold, wrapped = Font(bold=True), Alignment(vertical="top", wrap_text=True)

    def cell(value: str | float, *, head: bool = False) -> Any:
        made = WriteOnlyCell(sheet, value)
        if isinstance(value, str):
            made.data_type = "s"  # or a text that begins with = would be a formula
            made.alignment = wrapped
        if head:
            made.font = bold
        return made

    sheet.append([cell(str(head), head=True) for head in heads])
    for row in found:
        sheet.append([cell(value) for value in row])
    if heads:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{len(found) + 1}"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _value(cell: object) -> str | int | float:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, (int, float)):
        return cell
    if cell is None:
        return ""
    return "\n".join(visible(line) for line in str(cell).split("\n"))[:32_767]


def _name(title: str) -> str:
    kept = "".join(letter for letter in title if letter not in "[]:*?/\\'").strip()
    return kept[:31] or "Sheet1"
