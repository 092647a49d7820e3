"""Wordings of spreadsheets: the usual ones are read, doubtful ones are refused, none is guessed."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.catalogue import catalogue
from muniment.engine.soa.reading import (
    Unread,
    control_of,
    implementation_of,
    necessity_of,
    said,
)
from muniment.engine.soa.rows import Implementation, Necessity

YES, NO, UNDECIDED = Necessity.YES, Necessity.NO, Necessity.UNDECIDED


@pytest.mark.parametrize(
    "text",
    [
        *("A.5.1", "a.5.1", "5.1", "A 5.1", "A5.1", " A.5.1 ", "A.5.1.", "A-5.1", "A: 5.1"),
        *("Annex A 5.1", "Annex A.5.1", "ISO 27001:2022 A.5.1", "ISO/IEC 27001:2022 - A.5.1"),
        *("27001:2022 A.5.1", "ISO 27001 5.1", "ISO27001:2022, A.5.1", "A.5.1", "A.\u00a05.1"),
    ],
)
def test_one_control_is_written_in_many_ways(text: str) -> None:
    assert control_of(text) == "A.5.1"


def test_every_control_is_read_and_ten_is_not_one() -> None:
    for control in catalogue().controls:
        assert control_of(control) == control
        assert control_of(control.removeprefix("A.")) == control
    assert control_of("5.10") == "A.5.10"


@pytest.mark.parametrize(
    "text",
    ["A.9.2.3", "A.5.1.1", "9.2.3", "A.18.1", "A.12.1.1", "ISO 27001:2013 A.9.2.3", "A.8.2.3"],
)
def test_an_id_of_2013_is_refused_and_called_one(text: str) -> None:
    with pytest.raises(Unread, match=r"2013 edition.*annex B"):
        control_of(text)


@pytest.mark.parametrize("text", ["ISO 27001:2013 A.5.1"])
def test_what_says_2013_is_of_2013_though_the_number_exists_anew(text: str) -> None:
    with pytest.raises(Unread, match="2013"):
        control_of(text)


@pytest.mark.parametrize("text", ["A.5.38", "5.0", "A.8.99", "12.1"])
def test_a_number_that_annex_a_does_not_have_is_refused(text: str) -> None:
    with pytest.raises(Unread, match="has no control A"):
        control_of(text)


@pytest.mark.parametrize(
    "text", ["", "Policies", "A.5", "5", "A.5.1 and A.5.2", "A.5.1-A.5.4", "B.5.1", "ML-01", "5.1x"]
)
def test_what_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(Unread, match="no id of a control"):
        control_of(text)


def test_own_controls_keep_their_id() -> None:
    assert control_of("OWN-Model-Cards ") == "own-model-cards"


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        *((word, YES) for word in ("Yes", "Y", "x", "X", "✓", "✔️", "Applicable", "included")),
        *((word, YES) for word in ("TRUE", "1", "Required", "in scope", "Ja", "anwendbar")),
        *((word, NO) for word in ("No", "n", "N/A", "n.a.", "NA", "excluded", "Not applicable")),
        *((word, NO) for word in ("not-applicable", "0", "false", "Out of scope", "nein", "✗")),
        *((word, UNDECIDED) for word in ("TBD", "?", "undecided", "open")),
        *((word, None) for word in ("", "  ", "-", "—")),
    ],
)
def test_applicable(text: str, meaning: Necessity | None) -> None:
    assert necessity_of(text) is meaning


@pytest.mark.parametrize(
    "text", ["partly", "yes, mostly", "see comment", "maybe", "2", "yes/no", "not sure", "t.b.d."]
)
def test_what_is_not_clear_is_not_decided(text: str) -> None:
    with pytest.raises(Unread, match="neither yes nor no"):
        necessity_of(text)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        *((word, Implementation.IMPLEMENTED) for word in ("Implemented", "Fully implemented")),
        *((word, Implementation.IMPLEMENTED) for word in ("Yes", "in place", "100%", "100 %", "1")),
        *((word, Implementation.PARTLY) for word in ("In progress", "partially-implemented")),
        *((word, Implementation.PARTLY) for word in ("Partial", "40%", "0.4", "0,5", "WIP")),
        *((word, Implementation.PLANNED) for word in ("planned", "Scheduled", "geplant")),
        *((word, Implementation.NOT_STARTED) for word in ("Not started", "no", "0", "0 %")),
        *((word, Implementation.NOT_STARTED) for word in ("not_started", "To-do", "offen")),
        *((word, None) for word in ("", "n/a", "N.A.", "-", "not applicable", "none")),
    ],
)
def test_how_far(text: str, meaning: Implementation | None) -> None:
    assert implementation_of(text) is meaning


@pytest.mark.parametrize("text", ["Level 3", "3", "defined", "140%", "mostly", "implemented?"])
def test_how_far_is_not_guessed(text: str) -> None:
    with pytest.raises(Unread, match="does not say how far"):
        implementation_of(text)


def test_the_words_of_the_register_are_read_back() -> None:
    for necessity in Necessity:
        assert necessity_of(necessity.value) is necessity
    for one in Implementation:
        unsaid = one is Implementation.UNSAID
        assert implementation_of(one.value) is (None if unsaid else one)


def test_what_people_write_into_an_empty_cell_says_nothing() -> None:
    assert [said(text) for text in ("N/A", " - ", "none", "n.a.", "")] == [""] * 5
    assert said(" None of our staff is remote. ") == "None of our staff is remote."


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (control_of, necessity_of, implementation_of):
        with suppress(Unread):
            read(text)
