"""What an exclusion may not say, where assertion and evidence differ, and what a row lacks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from tests.engine.soa.statements import ANNA, ROWS, bare

from muniment.engine.soa.rows import Implementation, Necessity, Reason, ReasonKind, Row, Seen
from muniment.engine.soa.rules import (
    Defect,
    Difference,
    defects_of,
    difference_of,
    exclusion_obstacle,
)

REFUSED = [
    "",
    "   ",
    "-",
    "...",
    "n/a",
    "N / A",
    "Not applicable.",
    "not needed",
    "tbd",
    "TODO",
    "none",
    "Does not apply",
    "Nicht anwendbar",
    "no office",
    "not yet done",
    "This is not yet implemented at our company.",
    "It has not been implemented so far, we are a small company.",
    "We haven't done this yet",
    "We haven’t introduced it yet, sorry.",
    "Will be introduced after the certification audit.",
    "Still to be written by the platform team",
    "to be done in Q3",
    "Planned for next year",
    "Scheduled for 2027 with the new provider",
    "Work in progress",
    "Rollout is in progress",
    "We will look at it next quarter.",
    "There is no budget for it.",
    "Not enough time before the audit",
    "Lack of resources in the team",
    "Too expensive for a company of our size",
    "Noch nicht umgesetzt, kommt später",
    "Wird noch nachgeholt, sobald möglich",
    "ist geplant für das dritte Quartal",
    "Keine Zeit vor dem Audit gehabt",
    "ｎｏｔ　ｙｅｔ done",
]
HONEST = [
    "We have no office: everybody works from home, and all equipment is the cloud provider's.",
    "Nothing is developed by others for us; all code is written by employees.",
    "No cabling of ours exists. The data centre is AWS's, whose ISO 27001 certificate covers it.",
    "No personal data is processed: all training data is synthetic, see the register of datasets.",
    "We sell no physical product and move no storage media; laptops never hold customer data.",
    "The company has no premises, so there is nothing to fence, lock or watch over.",
    "Teleworking rules of A.6.7 cover it; there is no secure area in which anybody works.",
    "Wir haben keine eigenen Räume; alle arbeiten zu Hause, die Server stehen beim Anbieter.",
    "Software development is not done here: every program that we run is bought.",
    "The rack runs without people of ours; nobody works in a secure area.",
    "We handle no money and no cards; the shop of a provider does.",
    "There is no staff on these premises, and nothing to watch over.",
    "No test environment holds production data, by the design decision of March.",
    "Keine Verkabelung im Eigentum der Firma; der Vermieter betreibt sie und haftet dafür.",
]


@pytest.mark.parametrize("words", REFUSED)
def test_what_says_no_reason_is_refused(words: str) -> None:
    assert exclusion_obstacle(words)


@pytest.mark.parametrize("words", HONEST)
def test_an_honest_reason_passes(words: str) -> None:
    assert exclusion_obstacle(words) == ""


def test_the_obstacle_names_the_words() -> None:
    assert "“planned for”" in exclusion_obstacle("It is planned for the summer.").casefold()
    assert "not why" in exclusion_obstacle("n/a")


def _row(said: Implementation, state: str, necessity: Necessity = Necessity.YES) -> Row:
    row = replace(bare("A.8.12"), checkable=True, implementation=said, seen=Seen(state))
    return replace(row, necessity=necessity)


@pytest.mark.parametrize(
    ("said", "state", "expected"),
    [
        (Implementation.IMPLEMENTED, "evidenced", None),
        (Implementation.IMPLEMENTED, "partly", None),
        (Implementation.IMPLEMENTED, "no_evidence", Difference.UNSUPPORTED),
        (Implementation.IMPLEMENTED, "contradicted", Difference.CONTRADICTED),
        (Implementation.PARTLY, "contradicted", Difference.CONTRADICTED),
        (Implementation.PARTLY, "partly", None),
        (Implementation.PARTLY, "no_evidence", None),
        (Implementation.PARTLY, "evidenced", Difference.AHEAD),
        (Implementation.PLANNED, "partly", Difference.AHEAD),
        (Implementation.NOT_STARTED, "evidenced", Difference.AHEAD),
        (Implementation.NOT_STARTED, "no_evidence", None),
        (Implementation.NOT_STARTED, "contradicted", None),
        (Implementation.UNSAID, "evidenced", None),
    ],
)
def test_assertion_beside_evidence(
    said: Implementation, state: str, expected: Difference | None
) -> None:
    assert difference_of(_row(said, state)) is expected


def test_no_check_means_no_complaint_about_missing_evidence() -> None:
    row = replace(_row(Implementation.IMPLEMENTED, "no_evidence"), checkable=False)
    assert difference_of(row) is None


def test_an_exclusion_that_evidence_speaks_against_is_shown() -> None:
    row = _row(Implementation.UNSAID, "partly", Necessity.NO)
    assert difference_of(row) is Difference.EXCLUDED_BUT_SEEN


def test_what_a_row_lacks() -> None:
    row = bare("A.5.1")
    assert defects_of(row) == (Defect.UNDECIDED,)
    row = replace(row, necessity=Necessity.YES)
    assert defects_of(row) == (Defect.NO_REASON, Defect.NO_IMPLEMENTATION, Defect.NO_OWNER)
    reason = Reason(ReasonKind.WORDS, title="Because.")
    row = replace(row, reasons=(reason,), implementation=Implementation.PARTLY, owner=ANNA)
    assert defects_of(row) == ()
    assert defects_of(replace(row, necessity=Necessity.NO)) == (Defect.NO_EXCLUSION,)


@given(ROWS)
def test_every_row_has_an_answer(row: Row) -> None:
    assert isinstance(defects_of(row), tuple)
    assert difference_of(row) in (None, *Difference)
