"""What snapshots do to proposals and to adopted risks (S-19, decision 12)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.web.apps.findings.pushes import company, found, person, signed_in
from tests.web.apps.risks.proposed import THREAT, arrive, judgement, proposed

from muniment.core.severity import Severity
from muniment.engine.risk.matrix import BANDS, band, level
from muniment.engine.risk.proposals import METHOD
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.findings.services.asking import request_false_positive
from muniment.web.apps.findings.services.deciding import decide
from muniment.web.apps.ledger.models import Entry, Touched
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import services
from muniment.web.apps.risks.models import Proposal, Risk
from muniment.web.apps.risks.proposing import NAMED
from muniment.web.apps.risks.queries import band_range
from muniment.web.apps.risks.reviewing import REVIEW_DAYS

pytestmark = pytest.mark.usefixtures("db")


def _adopted(project, likelihood=3, note="Known.", **more):  # type: ignore[no-untyped-def]
    ada = person("ada")
    row = Proposal.objects.get(project=project)
    return services.adopt(
        signed_in(ada), row.pk, judgement(ada, likelihood, note=note, **more), row.row_version
    )


def test_a_proposal_comes_changes_goes_and_returns() -> None:
    project = company()
    made = arrive(project, [proposed(3)])
    row = Proposal.objects.get()
    assert (row.threat, row.likelihood, row.level, row.tested) == (THREAT, 3, 12, True)
    assert made.words("proposal") == ["proposed"]
    same = arrive(project, [proposed(3)], day=1)
    assert same.words("proposal") == []
    assert Proposal.objects.get().row_version == row.row_version
    assert arrive(project, [proposed(5)], day=2).words("proposal") == ["changed"]
    assert Proposal.objects.get().level == 20
    assert arrive(project, [], day=3).words("proposal") == ["gone"]
    assert Proposal.objects.get().gone_at is not None
    assert arrive(project, [proposed(2)], day=4).words("proposal") == ["returned"]
    back = Proposal.objects.get()
    assert (back.pk, back.gone_at, back.likelihood) == (row.pk, None, 2)


def test_what_a_push_touches_stands_in_its_one_entry() -> None:
    project = company()
    before = Entry.objects.count()
    made = arrive(project, [proposed(3)])
    assert Entry.objects.count() == before + 1
    touched = Touched.objects.get(object_type="proposal")
    assert (touched.entry_id, touched.object) == (made.entry, Proposal.objects.get().pk)


@pytest.mark.parametrize("standing", ["adds", "apart"])
def test_only_what_moves_registers_moves_proposals(standing: str) -> None:
    project = company()
    arrive(project, [proposed(3)], standing=standing)
    assert not Proposal.objects.exists()


def test_a_new_critical_finding_asks_for_a_review_and_sets_no_number() -> None:
    project = company()
    arrive(project, [proposed(5)])
    risk = _adopted(project, likelihood=5)
    new = found(project, severity=Severity.CRITICAL)
    made = arrive(project, [proposed(5, findings=[new])], [new], day=1)
    after = Risk.objects.get()
    assert (after.likelihood, after.impact, after.level) == (5, 4, 20)
    assert after.review_asked_at is not None
    assert "critical finding" in after.review_reason
    assert after.review_due_on == today() + timedelta(days=REVIEW_DAYS)
    assert after.row_version == risk.row_version + 1
    assert made.words("risk") == ["review_asked"]


def test_a_new_low_finding_asks_for_nothing() -> None:
    project = company()
    arrive(project, [proposed(5)])
    _adopted(project, likelihood=5)
    new = found(project, severity=Severity.LOW)
    made = arrive(project, [proposed(5, findings=[new])], [new], day=1)
    assert Risk.objects.get().review_asked_at is None
    assert made.words("risk") == []


def test_a_finding_on_a_dirty_tree_asks_for_a_review_too() -> None:
    project = company()
    arrive(project, [proposed(5)])
    _adopted(project, likelihood=5)
    new = found(project, severity=Severity.CRITICAL)
    arrive(project, [proposed(5, findings=[new])], [new], day=1, standing="adds")
    assert "critical finding" in Risk.objects.get().review_reason


def test_a_higher_proposal_asks_and_a_lower_one_never_does() -> None:
    project = company()
    arrive(project, [proposed(3)])
    _adopted(project, likelihood=3)
    arrive(project, [proposed(1)], day=1)
    row = Risk.objects.get()
    assert (row.likelihood, row.proposed_likelihood, row.review_asked_at) == (3, 1, None)
    arrive(project, [proposed(5)], day=2)
    row = Risk.objects.get()
    assert (row.likelihood, row.proposed_likelihood) == (3, 5)
    assert row.review_reason.startswith("proposed current likelihood 5, the register says 3")


def test_an_answered_review_is_not_asked_for_again_on_the_same_ground() -> None:
    project = company()
    arrive(project, [proposed(3)])
    ada = person("ada")
    row = Proposal.objects.get()
    risk = services.adopt(signed_in(ada), row.pk, judgement(ada, 3), row.row_version)
    arrive(project, [proposed(4)], day=1)
    asked = Risk.objects.get()
    services.judge(signed_in(ada), risk.pk, judgement(ada, 3, note="Internal."), asked.row_version)
    assert Risk.objects.get().review_asked_at is None
    arrive(project, [proposed(4)], day=2)
    assert Risk.objects.get().review_asked_at is None
    arrive(project, [proposed(5)], day=3)
    assert Risk.objects.get().review_asked_at is not None


def test_asking_twice_for_the_same_changes_nothing_and_keeps_the_day() -> None:
    project = company()
    arrive(project, [proposed(3)])
    _adopted(project)
    arrive(project, [proposed(5)], day=1)
    first = Risk.objects.get()
    made = arrive(project, [proposed(5)], day=2)
    again = Risk.objects.get()
    assert made.words("risk") == []
    assert (again.row_version, again.review_asked_at, again.review_due_on) == (
        first.row_version,
        first.review_asked_at,
        first.review_due_on,
    )


def test_a_false_positive_in_force_is_no_news_to_a_risk() -> None:
    project = company()
    bad = found(project, severity=Severity.CRITICAL)
    arrive(project, [proposed(5)], [bad])
    ada, bob = person("ada"), person("bob")
    asked = request_false_positive(
        signed_in(bob),
        Finding.objects.get().pk,
        reason="Our own file.",
        expires_on=today() + timedelta(days=30),
        approver=ada.pk,
        expected_version=Finding.objects.get().row_version,
    )
    decide(signed_in(ada), asked.pk, grant=True, note="", expected_version=asked.row_version)
    row = Proposal.objects.get()
    services.adopt(signed_in(ada), row.pk, judgement(ada, 5), row.row_version)
    arrive(project, [proposed(5, findings=[bad])], [bad], day=1)
    assert Risk.objects.get().review_asked_at is None


def test_a_risk_that_is_no_longer_proposed_stays_as_people_set_it() -> None:
    project = company()
    arrive(project, [proposed(3)])
    before = _adopted(project)
    arrive(project, [], day=1)
    after = Risk.objects.get()
    assert (after.likelihood, after.level, after.archived_at) == (
        before.likelihood,
        before.level,
        None,
    )


def test_thousands_of_findings_cost_no_more_statements_and_are_named_in_part() -> None:
    project = company()
    arrive(project, [proposed(3)])
    _adopted(project)
    many = [found(project, path=f"src/{at}.py", line=at + 1) for at in range(600)]
    with CaptureQueriesContext(connection) as few:
        arrive(project, [proposed(5, findings=many[:1])], many[:1], day=1)
    with CaptureQueriesContext(connection) as lots:
        arrive(project, [proposed(5, findings=many)], many, day=2)
    row = Proposal.objects.get()
    assert (len(row.findings), row.finding_count) == (NAMED, 600)
    assert len(lots) <= len(few) + 8


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(1, 5), st.integers(1, 5))
def test_a_level_is_reproducible_and_falls_into_exactly_one_band(one: int, two: int) -> None:
    assert level(one, two) == level(two, one) == one * two
    holding = [
        item for _, item, _ in BANDS if band_range(item)[0] <= one * two <= band_range(item)[1]
    ]
    assert holding == [band(one * two)]


def test_the_method_stands_beside_every_number() -> None:
    project = company()
    arrive(project, [proposed(3)])
    assert Proposal.objects.get().method == METHOD
    assert _adopted(project).method == METHOD
