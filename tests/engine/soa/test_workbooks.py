"""The workbook: nothing in it is computed, and it opens as what was decided."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from tests.engine.soa.statements import ANNA, NAMES, STATEMENTS, bare, realistic, whole

from muniment.engine.soa.rows import Implementation, Necessity, Reason, ReasonKind, Row
from muniment.engine.soa.statement import Decided, Presented, Standing, Statement
from muniment.engine.soa.xlsx import MOST_LETTERS, render, render_shared

openpyxl = pytest.importorskip("openpyxl")

FORMULAS = [
    "=1+1",
    '=HYPERLINK("http://evil.example","x")',
    "+49 30 1234",
    "-2+3",
    "@SUM(A1:A9)",
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    "＝1+1",
    "'=1+1",
    "\n=1+1",
]


def _hostile(text: str) -> Statement:
    words = Reason(ReasonKind.WORDS, title=text)
    row = replace(
        bare("A.5.1"),
        title=text,
        necessity=Necessity.YES,
        reasons=(words, Reason(ReasonKind.RISK, "", text, text)),
        implementation=Implementation.PARTLY,
        implementation_words=text,
        implementation_on=text,
        owner=ANNA,
        procedure=text,
        shareable=True,
    )
    out = replace(bare("A.5.2"), necessity=Necessity.NO, exclusion=text, shareable=True)
    own = Row("own-x", text, "own", description=text, references=text)
    return whole(row, out, own, words=text)


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("write", [render, render_shared])
def test_no_cell_is_a_formula(write: object, text: str) -> None:
    names = {ANNA: text}
    decided = Decided("approved", text, "2026-11-24", text)
    data = write(Presented(_hostile(text), names, decided, text))  # type: ignore[operator]
    book = openpyxl.load_workbook(io.BytesIO(data))
    said = 0
    for sheet in book:
        for line in sheet.iter_rows():
            for cell in line:
                assert cell.data_type in ("s", "n"), cell.coordinate
                if isinstance(cell.value, str) and cell.value.lstrip("\"' \t\n")[:1] in "=+-@＝":
                    assert cell.quotePrefix, cell.coordinate
                    said += 1
    assert said
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        for name in made.namelist():
            assert b"<f>" not in made.read(name), name
            assert not re.search(r"externalLink|vbaProject|activeX|customXml", name)


def test_it_reads_back_as_it_was_decided() -> None:
    decided = Decided("approved", "Carla Chief", "2026-11-24", "Go.")
    statement = realistic()
    book = openpyxl.load_workbook(
        io.BytesIO(render(Presented(statement, NAMES, decided, "sha256:x")))
    )
    about, sheet = book["Statement"], book["Controls"]
    facts = {line[0].value: line[1].value for line in about.iter_rows(min_row=3) if line[0].value}
    assert about["A1"].value == "Statement of Applicability SOA-0001"
    assert facts["Status"] == "approved by top management, 2026-11-24, Carla Chief"
    assert facts["Necessary"] == "87 of 94 yes, 7 of 94 no, 0 of 94 undecided"
    heads = [cell.value for cell in sheet[1]]
    assert heads[:3] == ["Control", "Title", "Necessary"]
    lines = [[cell.value for cell in line] for line in sheet.iter_rows(min_row=2)]
    assert [line[0] for line in lines] == [row.control for row in statement.rows]
    assert lines[0][3].split("\n")[1] == "contract C-Nordbank 12.3: Audit rights"
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToWidth == 1
    assert sheet.column_dimensions["B"].width > 20


@pytest.mark.parametrize("standing", [Standing.LIVE, Standing.DRAFT])
@pytest.mark.parametrize("write", [render, render_shared])
def test_a_draft_says_so_on_every_sheet_and_page(write: object, standing: Standing) -> None:
    data = write(Presented(realistic(standing)))  # type: ignore[operator]
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        first = [cell.value for line in sheet.iter_rows(max_row=2) for cell in line if cell.value]
        assert first[0].startswith("Draft, not a Statement of Applicability")
        assert sheet.oddHeader.center.text == "Draft, not a Statement of Applicability"


def test_a_version_that_nobody_approved_says_so() -> None:
    for state, said in (
        ("waiting", "Not approved"),
        ("superseded", "Superseded"),
        ("rejected", "Rejected, not a Statement of Applicability"),
    ):
        data = render(Presented(realistic(), NAMES, Decided(state)))
        assert openpyxl.load_workbook(io.BytesIO(data))["Controls"]["A1"].value == said


def test_the_shareable_form_has_no_internals() -> None:
    statement = realistic()
    secret = [
        *NAMES.values(),
        "R-0001",
        "Training data is poisoned",
        "C-Nordbank",
        "wiki.acme.example",
        "Files hold no credentials",
        "rolled out to both teams",
        "risk workshop",
        "Before a model is served",
    ]
    decided = Decided("approved", "Carla Chief", "2026-11-24", "Go.")
    data = render_shared(Presented(statement, NAMES, decided, "sha256:x"))
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        everything = b"".join(made.read(name) for name in made.namelist()).decode()
    assert [word for word in [*secret, "Carla"] if word in everything] == []
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Controls"]
    rows = {line[0].value: [cell.value for cell in line] for line in sheet.iter_rows(min_row=2)}
    assert rows["A.5.1"][2:] == ["applicable", "in place", "Customers ask for it in every tender."]
    hidden = next(
        row for row in statement.rows if row.necessity is Necessity.YES and not row.shareable
    )
    assert rows[hidden.control][4] is None
    out = next(row for row in statement.rows if row.exclusion)
    assert rows[out.control][2:] == ["not applicable", None, out.exclusion]


def test_equal_statements_give_equal_bytes() -> None:
    assert render(Presented(realistic(), NAMES)) == render(Presented(realistic(), NAMES))


def test_endless_and_unprintable_text_is_cut_and_shown() -> None:
    row = replace(bare("A.5.1"), procedure="x" * 50_000, implementation_words="a\x00b\x1b\ud800")
    sheet = openpyxl.load_workbook(io.BytesIO(render(Presented(whole(row)))))["Controls"]
    values = [cell.value for cell in sheet[3] + sheet[2] if isinstance(cell.value, str)]
    assert max(map(len, values)) == MOST_LETTERS + 1
    assert "a\\x00b\\x1b\\ud800" in values


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(STATEMENTS)
def test_anything_becomes_a_workbook(statement: Statement) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(Presented(statement, NAMES))))
    assert book["Controls"].max_row >= len(statement.rows)
