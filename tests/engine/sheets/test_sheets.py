"""Tables that people send and get: read with limits, written without formulas."""

from __future__ import annotations

import contextlib
import csv
import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.sheets.cells import BadSheet, Formula, column_name, text_of
from muniment.engine.sheets.reading import BYTES, ROWS, read_sheet
from muniment.engine.sheets.writing import workbook

DAY = datetime(2027, 1, 31)  # noqa: DTZ001 - a workbook knows no zones
NOON = datetime(2027, 1, 31, 12, 30)  # noqa: DTZ001
_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp")),
    max_size=40,
)


def _csv(text: str, encoding: str = "utf-8") -> io.BytesIO:
    return io.BytesIO(text.encode(encoding))


def _rows(stream: io.BytesIO) -> list[tuple[object, ...]]:
    return [row.cells for row in read_sheet(stream).rows]


def test_a_csv_with_any_usual_delimiter() -> None:
    for mark in ",;\t":
        sheet = read_sheet(_csv(f"Name{mark}Kind\nAcme{mark}customer\n\n{mark}\nBob{mark}\n"))
        assert (sheet.kind, sheet.heads) == ("CSV", ("Name", "Kind"))
        assert [(row.number, row.cells) for row in sheet.rows] == [
            (2, ("Acme", "customer")),
            (5, ("Bob", None)),
        ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_excel_saves_as_text(encoding: str) -> None:
    assert read_sheet(_csv("Naïve\nx\n", encoding)).heads == ("Naïve",)


def test_another_encoding_is_named_with_its_line() -> None:
    with pytest.raises(BadSheet, match="line 3 is not UTF-8") as raised:
        read_sheet(io.BytesIO("Name\nAda\nJosé\n".encode("latin-1")))
    assert "CSV UTF-8" in raised.value.hint


def test_a_quote_that_is_not_closed_is_named() -> None:
    with pytest.raises(BadSheet, match="cannot be read"):
        _rows(_csv('Name\n"Ada\n'))


def test_a_value_without_a_heading_is_named() -> None:
    with pytest.raises(BadSheet, match="row 2 has a value in column B"):
        _rows(_csv("Name\nAcme, Inc\n"))


@pytest.mark.parametrize("text", ["=1+1", " =cmd|' /C calc'!A0"])
def test_formulas_are_reported_and_not_computed(text: str) -> None:
    assert _rows(_csv(f"Name\n{text}\n")) == [(Formula(text),)]


@pytest.mark.parametrize("text", ["=not a formula", "+49 30", "-5", "@home"])
def test_text_that_our_own_export_marked_comes_back(text: str) -> None:
    assert _rows(_csv(f"Name\n'{text}\n")) == [(text,)]


def test_files_that_are_no_table() -> None:
    for content in (b"", b"PK\x03\x04 no zip", b"Name\n\0\n", b"\n\n"):
        with pytest.raises(BadSheet):
            _rows(io.BytesIO(content))


def test_too_many_rows_and_bytes() -> None:
    with pytest.raises(BadSheet, match="more than"):
        _rows(_csv("N\n" + "x\n" * (ROWS + 1)))
    with pytest.raises(BadSheet, match="bytes"):
        read_sheet(io.BytesIO(b"x" * (BYTES + 1)))


def _book(*rows: tuple[object, ...]) -> io.BytesIO:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    target.seek(0)
    return target


def test_a_workbook_with_every_kind_of_cell() -> None:
    found = read_sheet(_book(("A", "B", "C", "D", "E"), (1, 2.5, True, DAY, "=A2+1"), ("x",)))
    assert found.kind == "XLSX"
    first, second = found.rows
    assert first.cells == (1, 2.5, True, DAY, Formula("=A2+1"))
    assert second.cells == ("x", None, None, None, None)
    assert [text_of(cell) for cell in first.cells] == ["1", "2.5", "yes", "2027-01-31", "=A2+1"]


def test_a_workbook_that_unpacks_to_too_much() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (100 * 1024 * 1024))
    target.seek(0)
    with pytest.raises(BadSheet, match="unpacks"):
        _rows(target)


def test_a_workbook_with_entities_is_refused() -> None:
    plain = _book(("Name",), ("x",))
    target = io.BytesIO()
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            text = source.read(name).decode()
            if name.endswith(("sheet1.xml", "workbook.xml")):
                head, mark, rest = text.partition("?>")
                text = f"{head}{mark}{bomb}{rest}" if mark else bomb + text
            archive.writestr(name, text)
    target.seek(0)
    with pytest.raises(BadSheet):
        _rows(target)


@given(st.lists(st.tuples(_TEXT, _TEXT | st.integers(-(10**12), 10**12)), max_size=5))
def test_what_is_written_is_read_again(rows: list[tuple[str, str | int]]) -> None:
    made = workbook("Some / list", ["A", "B"], rows)
    found = [
        tuple(text_of(cell) for cell in row.cells) for row in read_sheet(io.BytesIO(made)).rows
    ]
    wanted = [(a if a.strip() else "", str(b) if str(b).strip() else "") for a, b in rows]
    assert found == [row for row in wanted if any(row)]


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_no_text_is_written_as_a_formula(text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook("x", ["A"], [[f"={text}"]])))
    assert book.active["A2"].data_type == "s"


@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_a_plain_refusal(content: bytes) -> None:
    with contextlib.suppress(BadSheet):
        for row in read_sheet(io.BytesIO(content)).rows:
            assert row.cells


@given(
    st.lists(
        _TEXT.filter(lambda text: text.strip() and not text.lstrip().startswith(("=", "'"))),
        min_size=1,
        max_size=5,
    )
)
def test_csv_text_is_read_as_it_was_written(values: list[str]) -> None:
    target = io.StringIO()
    writer = csv.writer(target, quoting=csv.QUOTE_ALL)
    writer.writerows([["Name"], *([value] for value in values)])
    assert _rows(_csv(target.getvalue())) == [(value,) for value in values]


def test_columns_have_the_letters_of_a_spreadsheet() -> None:
    assert [column_name(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_day_is_text_as_people_write_it() -> None:
    assert text_of(date(2027, 1, 31)) == "2027-01-31"
    assert text_of(NOON) == "2027-01-31 12:30"
