"""A statement as a workbook (optional part ``server``).

Text is text: whatever begins like a formula is stored as a string with the quote prefix, so no
spreadsheet computes it, not even when the cell is edited. Equal statements give equal bytes.

Source: ECMA-376 part 1, 18.8.45 (``quotePrefix``); OWASP, "CSV Injection".
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from muniment.core.clock import from_rfc3339
from muniment.core.errors import MissingExtra
from muniment.core.visible import visible
from muniment.engine.report.wording import moment_text
from muniment.engine.soa import wording
from muniment.engine.soa.rows import Row
from muniment.engine.soa.sharing import SharedRow, shared_facts, shared_rows
from muniment.engine.soa.statement import Presented

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

MOST_LETTERS = 8000
"""Of one cell; a spreadsheet takes 32,767."""
_PROOFS = 20
_STARTS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
_FILLS = {
    "yes": "E3EFE4",
    "no": "E4E7EA",
    "undecided": "FBE8BE",
    "evidenced": "D5EBD7",
    "partly evidenced": "D3E3F1",
    "contradicted": "F8D5D2",
    "no evidence": "E4E7EA",
    "implemented": "D5EBD7",
    "partly": "D3E3F1",
    "planned": "FBE8BE",
    "not started": "F8D5D2",
    "applicable": "E3EFE4",
    "not applicable": "E4E7EA",
    "in place": "D5EBD7",
    "in part": "D3E3F1",
    "not in place": "F8D5D2",
}

Column = tuple[str, int, Callable[[Row], str]]


def render(presented: Presented) -> bytes:
    """Return the whole statement as a workbook: what it is, then one row for each control.

    Raises:
        MissingExtra: The optional part is not installed.
    """
    columns = _columns(presented)
    lines = ([of(row) for _, _, of in columns] for row in presented.statement.rows)
    about = [*wording.facts(presented), ("", ""), *wording.figures(presented)]
    return _written(
        presented, about, [(name, width) for name, width, _ in columns], lines, landscape=True
    )


def render_shared(presented: Presented) -> bytes:
    """Return the form that may leave the house.

    Raises:
        MissingExtra: The optional part is not installed.
    """
    heads = [
        ("Control", 14),
        ("Title", 44),
        ("Applicable", 15),
        ("Implementation", 15),
        ("Justification", 60),
    ]
    lines = (_shared_line(row) for row in shared_rows(presented))
    return _written(presented, shared_facts(presented), heads, lines, landscape=False)


def _shared_line(row: SharedRow) -> list[str]:
    return [row.control, row.title, row.applicable, row.implementation, row.justification]


def _columns(presented: Presented) -> Sequence[Column]:
    return (
        ("Control", 14, lambda row: row.control),
        ("Title", 34, lambda row: row.title),
        ("Necessary", 11, lambda row: wording.NECESSITY[row.necessity]),
        ("Reasons for inclusion", 44, lambda row: _lines(map(wording.reason, row.reasons))),
        ("Reason for exclusion", 44, lambda row: row.exclusion),
        ("Implementation (asserted)", 16, lambda row: wording.IMPLEMENTATION[row.implementation]),
        ("How", 34, lambda row: row.implementation_words),
        ("Asserted for", 12, lambda row: row.implementation_on),
        ("Evidence (computed)", 16, lambda row: wording.STATES.get(row.seen.state, row.seen.state)),
        ("Points", 24, lambda row: wording.seen_in_short(row.seen)),
        ("Difference", 26, wording.difference),
        ("Owner", 20, lambda row: presented.name(row.owner)),
        ("Procedure", 30, lambda row: row.procedure),
        ("Evidence", 44, _proofs),
        ("Theme", 16, lambda row: wording.THEMES.get(row.theme, row.theme)),
        ("Description (own controls)", 34, lambda row: row.description),
        ("References (own controls)", 26, lambda row: row.references),
        *(
            (
                label,
                24,
                lambda row, name=name: ", ".join(row.attributes.get(name, ())).replace("_", " "),
            )
            for name, label in wording.ATTRIBUTES.items()
        ),
    )


def _proofs(row: Row) -> str:
    said = [
        f"{proof.text}{f', {proof.project}' if proof.project else ''}"
        f"{f', fresh until {proof.until[:10]}' if proof.until else ''}"
        for proof in row.proofs[:_PROOFS]
    ]
    more = len(row.proofs) - len(said)
    return _lines([*said, f"and {more} more"] if more else said)


def _lines(found: Iterable[str]) -> str:
    return "\n".join(found)


def _written(
    presented: Presented,
    about: Sequence[tuple[str, str]],
    heads: Sequence[tuple[str, int]],
    lines: Iterable[Sequence[str]],
    *,
    landscape: bool,
) -> bytes:
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise MissingExtra("server", "a statement as a workbook") from error

    book = Workbook()
    book.properties.creator = "Muniment"
    book.properties.title = wording.heading(presented)
    moment = _moment(presented.statement.as_of)
    book.properties.created = book.properties.modified = moment.replace(tzinfo=None)
    first = book.active
    if first is None:  # A new workbook has one sheet.
        raise TypeError("the workbook has no sheet")
    _write_about(first, presented, about)
    _write_controls(book, presented, heads, lines, landscape=landscape)
    return _saved(book, moment)


def _write_about(sheet: Worksheet, presented: Presented, about: Sequence[tuple[str, str]]) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.title = "Statement"
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 32, 90
    _put(sheet, 1, 1, wording.heading(presented)).font = Font(bold=True, size=16)
    line = 3
    if mark := wording.watermark(presented):
        _put(sheet, 2, 1, mark).font = Font(bold=True, color="B3261E")
    for name, value in about:
        _put(sheet, line, 1, name).font = Font(bold=True)
        _put(sheet, line, 2, value).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.cell(line, 1).alignment = Alignment(wrap_text=True, vertical="top")
        line += 1
    _print_setup(sheet, presented, landscape=False)


def _write_controls(
    book: Workbook,
    presented: Presented,
    heads: Sequence[tuple[str, int]],
    lines: Iterable[Sequence[str]],
    *,
    landscape: bool,
) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet("Controls")
    thin = Border(bottom=Side(style="thin", color="C9CDD1"))
    top = Alignment(wrap_text=True, vertical="top")
    head = PatternFill("solid", fgColor="2B3A4A")
    mark = wording.watermark(presented)
    start = 2 if mark else 1
    if mark:
        _put(sheet, 1, 1, mark).font = Font(bold=True, color="B3261E", size=12)
    for column, (name, width) in enumerate(heads, 1):
        cell = _put(sheet, start, column, name)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), head
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[start].height = 32
    last = start
    for last, line in enumerate(lines, start + 1):
        most = 1
        for column, text in enumerate(line, 1):
            cell = _put(sheet, last, column, text)
            cell.alignment, cell.border = top, thin
            most = max(most, _height(text, heads[column - 1][1]))
            if text in _FILLS and column > 2:
                cell.fill = PatternFill("solid", fgColor=_FILLS[text])
        # A spreadsheet sets no height by itself for a file that it did not write.
        sheet.row_dimensions[last].height = min(15 * most + 2, 409)
    letter = get_column_letter(len(heads))
    sheet.freeze_panes = f"C{start + 1}"
    sheet.auto_filter.ref = f"A{start}:{letter}{last}"
    sheet.print_title_rows = f"{start}:{start}"
    _print_setup(sheet, presented, landscape=landscape)


def _height(text: str, width: int) -> int:
    """Return about how many lines a text takes in a column."""
    return sum(-(-len(line) // max(width - 2, 1)) or 1 for line in text.split("\n"))


def _print_setup(sheet: Worksheet, presented: Presented, *, landscape: bool) -> None:
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = 8 if landscape else 9  # A3 or A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    mark = wording.watermark(presented) or wording.heading(presented)
    # An ampersand begins a code of its own in a header.
    head, foot = sheet.oddHeader, sheet.oddFooter
    if head is None or foot is None:  # A new sheet has both.
        raise TypeError("the sheet has no header")
    head.center.text = mark.replace("&", "&&")
    foot.left.text = moment_text(presented.statement.as_of)
    foot.right.text = "&P / &N"


def _put(sheet: Worksheet, line: int, column: int, text: str) -> Cell:
    """Write a text that no spreadsheet computes, and return its cell."""
    shown = "\n".join(visible(part) for part in text.split("\n"))
    if len(shown) > MOST_LETTERS:
        shown = f"{shown[:MOST_LETTERS]}…"
    cell = cast("Cell", sheet.cell(line, column))
    if shown:
        cell.value = shown
        cell.data_type = "s"
        if shown.lstrip("\"' \t\n").startswith(_STARTS):
            cell.quotePrefix = True
    return cell


def _saved(book: Workbook, moment: datetime) -> bytes:
    """Return the workbook's bytes; every file in it bears the statement's moment."""
    stream, out = io.BytesIO(), io.BytesIO()
    book.save(stream)
    when = max(moment, _EPOCH).timetuple()[:6]
    with zipfile.ZipFile(stream) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for name in made.namelist():
            member = zipfile.ZipInfo(name, when)
            member.compress_type = zipfile.ZIP_DEFLATED
            data = made.read(name)
            if name == "docProps/core.xml":
                data = _unmoved(data, moment)
            again.writestr(member, data)
    return out.getvalue()


def _unmoved(data: bytes, moment: datetime) -> bytes:
    """Return the properties with the statement's moment where saving wrote its own."""
    said = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + said, data)


def _moment(text: str) -> datetime:
    try:
        return from_rfc3339(text)
    except ValueError:
        return _EPOCH
