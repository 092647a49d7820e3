"""The PDF is a document whatever people wrote, and says what it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from tests.engine.soa.statements import NAMES, STATEMENTS, bare, realistic, whole

from muniment.engine.soa import wording
from muniment.engine.soa.pdf import render, render_shared
from muniment.engine.soa.sharing import shared_rows
from muniment.engine.soa.statement import Decided, Presented, Standing, Statement

pytest.importorskip("typst", reason="the optional part: pip install 'muniment[pdf]'")
APPROVED = Decided("approved", "Carla Chief", "2026-11-24", "Go.")


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("write", [render, render_shared])
def test_it_is_a_document(write: object, standing: Standing) -> None:
    data = write(Presented(realistic(standing), NAMES, APPROVED, "sha256:x"))  # type: ignore[operator]
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert b"D:20261123090000" in data


def test_equal_statements_give_equal_bytes() -> None:
    assert render(Presented(realistic(), NAMES)) == render(Presented(realistic(), NAMES))


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(STATEMENTS)
def test_anything_becomes_a_document(statement: Statement) -> None:
    assert render(Presented(statement, NAMES)).startswith(b"%PDF-")
    assert render_shared(Presented(statement, NAMES)).startswith(b"%PDF-")


def test_endless_words_and_markup_are_set_as_they_are() -> None:
    row = replace(bare("A.5.1"), title='#read("/etc/passwd") *x* `y`', procedure="z" * 5000)
    assert render(Presented(whole(row))).startswith(b"%PDF-")


def test_only_a_version_in_force_bears_no_mark() -> None:
    version = realistic()
    assert wording.watermark(Presented(version, NAMES, APPROVED)) == ""
    for state in ("", "waiting", "rejected", "superseded"):
        assert wording.watermark(Presented(version, NAMES, Decided(state)))
    for standing in (Standing.LIVE, Standing.DRAFT):
        presented = Presented(realistic(standing), NAMES, APPROVED)
        assert wording.watermark(presented) == wording.DRAFT
        assert wording.heading(presented).startswith(wording.DRAFT)


@given(STATEMENTS)
def test_words_are_shared_only_where_an_officer_marked_them(statement: Statement) -> None:
    for row, shared in zip(statement.rows, shared_rows(Presented(statement)), strict=True):
        assert shared.justification in ("", row.own_words)
        assert row.shareable or shared.justification == ""
