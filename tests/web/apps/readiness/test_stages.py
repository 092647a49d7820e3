"""What an auditor would ask about: each register gives its facts, each person sees their own."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.db import transaction
from django.urls import resolve
from tests.web.apps.appointments.appointed import appointed
from tests.web.apps.assets import sightings
from tests.web.apps.calendar.planned import run_job, single, template, to_day
from tests.web.apps.findings.decided import ask, say
from tests.web.apps.findings.pushes import change_person, found, push
from tests.web.apps.risks.company import People, approved, company, ready, risk_of, treat
from tests.web.conftest import Ticking
from tests.web.people import make_organization, make_person, make_project, principal
from tests.web.people import signed_in_client as signed_in

from muniment.core.severity import Severity
from muniment.engine.readiness.lint.run import RULES
from muniment.engine.risk.treatment import TreatmentOption
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.people import deactivate
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.calendar.vocabulary import TaskKind
from muniment.web.apps.context.registers import CLIMATE, ISSUES, OBLIGATIONS, PARTIES, PROFILE
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.queries import today
from muniment.web.apps.readiness import looking
from muniment.web.apps.readiness.looking import look, newest_look, points
from muniment.web.apps.records.services import keeping
from muniment.web.apps.risks import accepting, freezing
from muniment.web.apps.risks.models import PlanRow
from muniment.web.apps.scope import versions as scope_versions
from muniment.web.apps.scope.registers import ITEMS, TEXT

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def ada(db: None) -> Person:
    make_organization()
    return make_person(name="Ada Lovelace")


def _asked(person: Person, stage: int = 2) -> dict[str, list[tuple[str, str]]]:
    """Return what a new look names, by rule: references or titles with what is said."""
    found = points(look(), principal(person), stage)
    return {
        each.rule.id: [
            ((hit.record.reference or hit.record.title) if hit.record else "", hit.said)
            for hit in each.hits
        ]
        for each in found
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_leads_to_a_page_and_says_who_may_read_its_points(rule: object) -> None:
    assert resolve(urlsplit(rule.url).path)  # type: ignore[attr-defined]
    assert rule.id.partition(".")[0] in looking._SEEN_WITH  # type: ignore[attr-defined]


def test_an_empty_company_is_asked_what_is_not_there(ada: Person) -> None:
    asked = _asked(ada)
    assert {
        "context.profile", "context.external", "context.internal", "context.climate",
        "context.parties", "context.obligations", "scope.wording", "scope.approved",
        "risk.method", "risk.none", "risk.plan", "soa.approved", "audit.unplanned",
        "review.unplanned", "training.unplanned", "roles.vacant",
    } <= set(asked)  # fmt: skip
    assert {"scope.gap", "records.review", "asset.incomplete", "task.missed"}.isdisjoint(asked)


def test_what_is_recorded_is_asked_for_no_longer(ada: Person) -> None:
    _asked(ada)
    me = principal(ada)
    keeping.create(PROFILE, me, {"title": "Acme"})
    for kind in ("external", "internal"):
        keeping.create(ISSUES, me, {"title": kind, "kind": kind})
    keeping.create(CLIMATE, me, {"title": "No", "relevant": False, "why": "Nothing is near water."})
    party = keeping.create(PARTIES, me, {"title": "Customers", "kind": "customer"}).reference
    law = keeping.create(OBLIGATIONS, me, {"title": "GDPR", "kind": "law"}).reference
    keeping.create(TEXT, me, {"title": "Scope", "certificate": "Churn models."})
    asked = _asked(ada)
    assert not {
        "context.profile", "context.external", "context.internal", "context.climate",
        "context.parties", "context.obligations", "scope.wording",
    } & set(asked)  # fmt: skip
    assert [name for name, _ in asked["context.party-needs"]] == [party]
    assert [name for name, _ in asked["context.obligation-controls"]] == [law]
    assert [name for name, _ in asked["context.obligation-owner"]] == [law]


def test_records_that_nobody_reads_or_keeps_are_named(ada: Person, clock: Ticking) -> None:
    leaver = make_person(Role.OFFICER, name="Olaf")
    late, left = (
        keeping.create(ISSUES, principal(ada), {"title": "x", "kind": "external", **more}).reference
        for more in ({"review_by": str(today())}, {"owner": str(leaver.pk)})
    )
    assert "records.review" not in _asked(ada)
    clock.moment += timedelta(days=1)
    _leave(leaver)
    asked = _asked(ada)
    assert [name for name, _ in asked["records.review"]] == [late]
    assert [name for name, _ in asked["records.owner-left"]] == [left]


def test_the_scope_is_held_against_what_was_found_and_what_was_approved(ada: Person) -> None:
    make_project("churn")
    chief = make_person(Role.MEMBER, name="Grace")
    appointed("role-ceo", chief)
    keeping.create(TEXT, principal(ada), {"title": "Scope", "certificate": "Churn models."})
    asked = _asked(ada)
    assert asked["scope.gap"] == [("churn", "it was found, and no line of the scope names it")]
    line = {"title": "churn", "kind": "repository", "place": "inside"}
    row = keeping.create(ITEMS, principal(ada), line)
    frozen = scope_versions.freeze(principal(ada), "The first.")
    asked = _asked(ada)
    assert "scope.gap" not in asked
    assert "scope.approved" in asked
    scope_versions.decide(principal(chief), frozen.reference, 1, "", approve=True)
    assert not {"scope.approved", "scope.stale"} & set(_asked(ada))
    keeping.change(ITEMS, principal(ada), row.reference, 1, {**line, "purpose": "production"})
    assert [name for name, _ in _asked(ada)["scope.stale"]] == [frozen.reference]


def test_risks_are_named_until_they_are_treated_and_accepted(ada: Person) -> None:
    people = company()
    approved(people)
    bare = risk_of(people)
    asked = _asked(ada)
    assert "risk.method" not in asked
    assert [name for name, _ in asked["risk.untreated"]] == [bare.reference]
    treat(people, bare, TreatmentOption.MODIFY, ())
    asked = _asked(ada)
    assert [name for name, _ in asked["risk.modify-without-control"]] == [bare.reference]
    assert [name for name, _ in asked["risk.residual"]] == [bare.reference]


def test_an_acceptance_is_held_against_todays_limits(ada: Person) -> None:
    people = company()
    approved(people)
    risk = _accepted(people)
    asked = _asked(ada)
    assert not {"risk.unaccepted", "risk.above-limit", "risk.plan"} & set(asked)
    change_person(people.owner, acceptance_limit="")
    assert [name for name, _ in _asked(ada)["risk.above-limit"]] == [risk]


def test_an_acceptance_that_is_over_is_named(ada: Person, clock: Ticking) -> None:
    people = company()
    approved(people)
    risk = _accepted(people)
    clock.moment += timedelta(days=301)
    assert [name for name, _ in _asked(ada)["risk.acceptance-over"]] == [risk]


def test_grave_findings_and_waivers_that_ended_are_named(ada: Person, clock: Ticking) -> None:
    project = make_project("churn")
    member = make_person(Role.MEMBER, project=project, name="Mia")
    push(project, [found(project, severity=Severity.CRITICAL)])
    boss = make_person(Role.OFFICER, name="Boss", limit="critical")
    decision = say(boss, ask(member, boss))
    assert not {"finding.overdue", "waiver.over"} & set(_asked(ada))
    clock.moment += timedelta(days=400)
    asked = _asked(ada)
    assert [name for name, _ in asked["waiver.over"]] == [decision.reference]
    assert [name for name, _ in asked["finding.overdue"]] == [Finding.objects.get().reference]


def test_what_is_planned_and_what_was_missed(ada: Person, clock: Ticking) -> None:
    member = make_person(Role.MEMBER, name="Mia")
    template(ada, member, kind=TaskKind.AUDIT)
    late = single(ada, member, days=3)
    asked = _asked(ada)
    assert "audit.unplanned" not in asked
    assert "review.unplanned" in asked
    assert "task.missed" not in asked
    to_day(clock, today() + timedelta(days=4))
    run_job()
    named = [name for name, _ in _asked(ada)["task.missed"]]
    assert late.reference in named


def test_assets_are_counted_and_not_listed(ada: Person) -> None:
    project = make_project("churn")
    leaver = make_person(Role.MEMBER, project=project, name="Olaf")
    sightings.push(project, {"a.csv": "1", "b.csv": "2"})
    asked = _asked(ada)
    assert asked["asset.incomplete"] == [("", "2 assets lack an owner or a class")]
    with transaction.atomic():
        Asset.objects.filter(path="a.csv").update(owner=leaver)
        record(Change("asset.edited", HOST, "asset", Asset.objects.get(path="a.csv").pk, {}))
    _leave(leaver)
    assert _asked(ada)["asset.owner-left"] == [("Olaf", "has left, and owns 1 asset")]


def test_a_look_is_kept_until_something_moves_or_the_day_ends(ada: Person, clock: Ticking) -> None:
    first = look()
    assert look().looked_at == first.looked_at
    keeping.create(PROFILE, principal(ada), {"title": "Acme"})
    assert looking.moved_since(first)
    second = look()
    assert second.pk == first.pk, "of a day the last one stays"
    assert second.looked_at > first.looked_at
    clock.moment += timedelta(days=1)
    assert looking.moved_since(second)
    third = look()
    second.refresh_from_db()
    assert second.found == {}, "older looks name nobody"
    assert second.counts
    assert newest_look() == third
    assert looking.before(third, 1) == second


def test_a_person_reads_the_points_of_places_that_they_see(ada: Person) -> None:
    people = company()
    risk = risk_of(people)
    stranger = make_person(Role.MEMBER, project=make_project("other"), name="Sam")
    (mine,) = _rule(ada, "risk.untreated")
    assert [hit.record.reference for hit in mine.hits if hit.record] == [risk.reference]
    (theirs,) = _rule(stranger, "risk.untreated")
    assert (theirs.count, theirs.hidden, list(theirs.hits)) == (1, 1, [])
    (vacant,) = _rule(stranger, "roles.vacant")
    assert not vacant.hits, "who holds which role is read by those who see the staff"
    assert vacant.hidden


def test_the_page_tells_what_was_found_when_and_that_it_may_be_old(ada: Person) -> None:
    client = signed_in(ada)
    assert "Nobody has looked yet" in _text(client.get("/readiness/stages/1/"))
    assert "Nobody has looked" in _text(client.get("/readiness/"))
    client.post("/readiness/look/", {"stage": "1"})
    text = _text(client.get("/readiness/stages/1/"))
    assert "There is no profile of the organisation" in text
    assert "Record the profile." in text
    assert "moved since" not in text
    assert "Internal audits are planned" in text
    assert "Rules that hold" in text
    keeping.create(PROFILE, principal(ada), {"title": "Acme"})
    assert "moved since this look" in _text(client.get("/readiness/stages/2/"))
    assert "rules hold" in _text(client.get("/readiness/"))
    assert client.get("/readiness/stages/3/").status_code == 404


def _rule(person: Person, rule: str) -> list[looking.Points]:
    return [each for each in points(look(), principal(person), 2) if each.rule.id == rule]


def _leave(person: Person) -> None:
    administrator = principal(make_person(Role.ADMINISTRATOR))
    deactivate(administrator, person.pk, expected_version=person.row_version)


def _accepted(people: People) -> str:
    """Return the reference of a risk whose owner accepted what is left of it for a year."""
    risk = ready(people)
    freezing.freeze(principal(people.ada), people.project.pk, "")
    row = PlanRow.objects.get(risk=risk)
    until = today() + timedelta(days=300)
    accepting.accept_many(
        principal(people.owner), {row.pk: row.row_version}, until=until, said="Fine."
    )
    return risk.reference


def _text(answer: object) -> str:
    assert answer.status_code == 200  # type: ignore[attr-defined]
    return " ".join(answer.content.decode().split())  # type: ignore[attr-defined]
