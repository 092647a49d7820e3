"""Several people at once: the rules for one hold for each, and it is all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.apps.appointments.appointed import (
    appointed,
    appointer,
    make_many,
    make_staff,
    offered,
    staff_of,
)
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Conflict, Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.together import MOST, RefusedRule, RefusedState, Wanted
from muniment.web.apps.appointments import queries
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.services import answering, staffing, together
from muniment.web.apps.appointments.services.ending import withdraw
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.appointments.services.together import Alike
from muniment.web.apps.ledger.models import Entry, Payload, Touched
from muniment.web.apps.ledger.verifying import ask
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")


def wanted(rows: Sequence[Staff]) -> list[Wanted]:
    return [Wanted(row.reference, row.row_version) for row in rows]


def alike(**values: object) -> Alike:
    return Alike(Details(**values), frozenset(values))  # type: ignore[arg-type]


@pytest.fixture
def boss(db: None) -> Client:
    return signed_in_client(appointer())


def test_several_get_the_same_and_keep_the_rest() -> None:
    boss = principal(appointer())
    ada = make_staff("Ada", mail="ada@example.org", job="Cook", location="Ulm", remote=True)
    bob = make_staff("Bob", job="Rigger")
    done = together.change(boss, wanted([ada, bob]), alike(job="Rigger"))
    assert done == [ada]
    ada.refresh_from_db()
    bob.refresh_from_db()
    assert (ada.job, ada.location, ada.mail, ada.remote) == (
        "Rigger",
        "Ulm",
        "ada@example.org",
        True,
    )
    assert (ada.row_version, bob.row_version) == (2, 1)


def test_one_entry_touches_each_and_says_no_name_or_place() -> None:
    boss = principal(appointer())
    rows = [make_staff(f"Zelda {n}", mail=f"z{n}@quux.example", job="Cook") for n in range(3)]
    before = Entry.objects.count()
    together.change(boss, wanted(rows), alike(job="Rigger", location="Jena"))
    assert Entry.objects.count() == before + 1
    entry = Entry.objects.order_by("-index")[0]
    assert entry.type == "people.changed"
    touched = Touched.objects.filter(entry=entry, change="changed")
    assert set(touched.values_list("object", flat=True)) == {row.pk for row in rows}
    written = bytes(Payload.objects.order_by("-pk")[0].payload)
    assert b"Cook" in written
    for word in (b"Zelda", b"quux", b"Jena"):
        assert word not in written
    assert ask(HOST_PRINCIPAL.id).size == Entry.objects.count()


def test_nothing_new_is_no_entry() -> None:
    boss, row = principal(appointer()), make_staff("Ada", job="Cook")
    before = Entry.objects.count()
    assert together.change(boss, wanted([row]), alike(job="Cook")) == []
    assert Entry.objects.count() == before


def test_each_that_is_refused_is_named_and_nobody_changes() -> None:
    boss = principal(appointer())
    late = make_staff("Late", starts_on=today() + timedelta(days=9))
    later = make_staff("Later", starts_on=today() + timedelta(days=20))
    fine = make_staff("Fine")
    with pytest.raises(RefusedRule) as caught:
        together.change(boss, wanted([late, fine, later]), alike(ends_on=today()))
    assert set(caught.value.rows) == {late.reference, later.reference}
    assert late.reference in caught.value.message
    assert "before the first" in caught.value.message
    assert not Staff.objects.filter(ends_on=today()).exists()


def test_nobody_is_above_themself_by_a_change_of_several() -> None:
    boss = principal(appointer())
    ada = make_staff("Ada")
    bob = make_staff("Bob", manager=ada.pk)
    cleo = make_staff("Cleo", manager=bob.pk)
    dan = make_staff("Dan")
    with pytest.raises(RefusedRule) as caught:
        together.change(boss, wanted([ada, cleo, dan]), alike(manager=cleo.pk))
    assert set(caught.value.rows) == {ada.reference, cleo.reference}
    together.change(boss, wanted([dan]), alike(manager=cleo.pk))
    assert Staff.objects.get(pk=dan.pk).manager_id == cleo.pk
    together.change(boss, wanted([bob, cleo]), alike(manager=None))
    assert not Staff.objects.filter(pk__in=[bob.pk, cleo.pk]).exclude(manager=None).exists()


def test_a_manager_who_is_put_away_is_nobodys() -> None:
    boss, gone, row = principal(appointer()), make_staff("Gone"), make_staff("Ada")
    staffing.archive(boss, gone.pk, "twice", 1)
    with pytest.raises(NotFound, match="manager"):
        together.change(boss, wanted([row]), alike(manager=gone.pk))


def test_a_row_that_changed_meanwhile_stops_all() -> None:
    boss, ada, bob = principal(appointer()), make_staff("Ada"), make_staff("Bob")
    staffing.change(boss, ada.pk, Details(name="Ada", job="One"), 1)
    with pytest.raises(RefusedState) as caught:
        together.change(boss, wanted([ada, bob]), alike(job="Two"))
    assert set(caught.value.rows) == {ada.reference}
    assert isinstance(caught.value, Conflict)
    assert not Staff.objects.filter(job="Two").exists()


def test_whoever_comes_back_by_it_holds_nothing_from_before() -> None:
    boss, past = principal(appointer()), today() - timedelta(days=1)
    people = [make_person(), make_person()]
    held = [appointed("role-cto", people[0]), appointed("role-data-scientist", people[1])]
    rows = [staff_of(one) for one in people]
    together.change(boss, wanted(rows), alike(ends_on=past))
    assert set(Appointment.objects.values_list("state", flat=True)) == {"accepted"}
    rows = [staff_of(one) for one in people]
    together.change(boss, wanted(rows), alike(ends_on=None))
    for row in held:
        row.refresh_from_db()
        assert (row.state, row.ended_on) == ("ended", today())
    last = Entry.objects.order_by("-index")[0]
    closed = Touched.objects.filter(entry=last, object_type="appointment", change="closed")
    assert closed.count() == 2


def test_names_and_addresses_are_not_for_several() -> None:
    boss, row = principal(appointer()), make_staff("Ada")
    for name in ("name", "mail"):
        with pytest.raises(UsageError, match="several people"):
            together.change(boss, wanted([row]), alike(**{name: "x"}))


def test_what_is_asked_makes_sense() -> None:
    boss, row = principal(appointer()), make_staff("Ada")
    said = alike(job="Cook")
    with pytest.raises(UsageError, match="nothing was chosen"):
        together.change(boss, wanted([row]), alike())
    with pytest.raises(UsageError, match="ticked"):
        together.change(boss, [], said)
    with pytest.raises(UsageError, match="twice"):
        together.change(boss, wanted([row, row]), said)
    with pytest.raises(UsageError, match="at most"):
        together.change(boss, [Wanted(f"ST-{n}", 1) for n in range(MOST + 1)], said)
    with pytest.raises(NotFound, match="ST-9999"):
        together.change(boss, [*wanted([row]), Wanted("ST-9999", 1)], said)
    with pytest.raises(UsageError, match="say why"):
        together.archive(boss, wanted([row]), " ")


def test_who_may_not_change_one_may_not_change_several() -> None:
    row = make_staff()
    lead = make_person(Role.OFFICER, project=make_project())
    for who in (lead, *(make_person(role) for role in Role if role is not Role.OFFICER)):
        with pytest.raises(Denied):
            together.change(principal(who), wanted([row]), alike(job="X"))
        with pytest.raises(Denied):
            together.archive(principal(who), wanted([row]), "x")


def test_several_rows_are_put_away_when_nothing_hangs_on_any() -> None:
    boss, ada, bob = principal(appointer()), make_staff("Ada"), make_staff("Bob")
    account = staff_of(make_person())
    offer = offered("role-cto", ada)
    with pytest.raises(RefusedRule) as caught:
        together.archive(boss, wanted([ada, bob, account]), "entered twice")
    assert set(caught.value.rows) == {ada.reference, account.reference}
    withdraw(boss, offer.pk, "twice", 1)
    before = Entry.objects.count()
    done = together.archive(boss, wanted([ada, bob]), "entered twice")
    assert Entry.objects.count() == before + 1
    assert all(Staff.objects.get(pk=row.pk).archived_at for row in done)
    with pytest.raises(RefusedState) as again:
        together.archive(boss, wanted(done), "once more")
    assert {type(error) for error in again.value.rows.values()} == {Archived}


def test_five_hundred_take_as_many_statements_as_two() -> None:
    boss = principal(appointer())
    past = today() - timedelta(days=1)
    make_many(Details(name=f"P{n}", job="Cook") for n in range(MOST))
    rows = list(Staff.objects.filter(account=None).order_by("reference"))
    appointments = [offered("role-data-scientist", row).pk for row in rows[:3]]
    counts = []
    for some in (rows[:2], rows):
        with CaptureQueriesContext(connection) as leaving:
            together.change(boss, wanted(some), alike(job=f"J{len(some)}", ends_on=past))
        for row in some:
            row.row_version += 1
        with CaptureQueriesContext(connection) as back:
            together.change(boss, wanted(some), alike(ends_on=None))
        for row in some:
            row.row_version += 1
        counts.append((len(leaving), len(back)))
    assert counts[0] == counts[1]
    assert max(counts[1]) <= 20
    states = Appointment.objects.filter(pk__in=appointments).values_list("state", flat=True)
    assert set(states) == {"withdrawn"}
    with CaptureQueriesContext(connection) as away:
        together.archive(boss, wanted(rows), "a trial")
    assert len(away) <= 20


def test_the_page_shows_what_they_say_and_changes_them(boss: Client) -> None:
    ada, bob = make_staff("Ada", job="Cook"), make_staff("Bob", starts_on=today())
    assert f'value="{ada.ticket}"' in boss.get("/people/register/").content.decode()
    tickets = {"selected": [ada.ticket, bob.ticket]}
    page = boss.post("/people/register/together/", tickets).content.decode()
    assert "Change 2 people" in page
    assert "Cook" in page
    past = (today() - timedelta(days=3)).isoformat()
    answer = boss.post("/people/register/together/", {**tickets, "send": "change", "ends_on": past})
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "1 row cannot be changed so" in page
    assert "The last day is before the first" in page
    said = {"job": "Rigger", "remote": "yes", "manager": "nobody", "clear": ["starts_on"]}
    answer = boss.post("/people/register/together/", {**tickets, "send": "change", **said})
    assert answer["Location"] == "/people/register/"
    found = Staff.objects.get(pk=bob.pk)
    assert (found.job, found.remote, found.starts_on) == ("Rigger", True, None)
    page = boss.get(f"/people/register/{ada.reference}/").content.decode()
    assert "What is recorded of 2 people was changed together" in page
    assert "Cook" in page


def test_the_page_shows_a_row_that_changed_meanwhile_before_it_is_changed(boss: Client) -> None:
    ada = make_staff("Ada", job="Cook")
    staffing.change(principal(appointer()), ada.pk, Details(name="Ada", job="Sailor"), 1)
    said = {"selected": [ada.ticket], "send": "change", "job": "Rigger"}
    answer = boss.post("/people/register/together/", said)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Sailor" in page
    assert "Somebody else changed this meanwhile" in page
    assert f'value="{ada.reference}:2"' in page
    said["selected"] = [f"{ada.reference}:2"]
    assert boss.post("/people/register/together/", said).status_code == 302


def test_the_page_puts_away_for_a_reason(boss: Client) -> None:
    ada = make_staff("Ada")
    said = {"selected": [ada.ticket], "send": "archive", "reason": ""}
    assert boss.post("/people/register/together/", said).status_code == 422
    boss.post("/people/register/together/", {**said, "reason": "Entered twice."})
    assert Staff.objects.get(pk=ada.pk).archived_at is not None
    page = boss.get("/people/register/?state=archived").content.decode()
    assert "Ada" in page
    assert boss.post("/people/register/together/", {"selected": ["x:1"]}).status_code == 404
    assert boss.post("/people/register/together/").status_code == 404


def test_who_only_reads_ticks_nothing() -> None:
    auditor = signed_in_client(make_person(Role.AUDITOR))
    ada = make_staff("Ada")
    page = auditor.get("/people/register/").content.decode()
    assert "Ada" in page
    assert ada.ticket not in page


def test_the_api_changes_several(boss: Client) -> None:
    ada, bob = make_staff("Ada", job="Cook", manager=staff_of(appointer()).pk), make_staff("Bob")
    rows = [{"reference": row.reference, "row_version": 1} for row in (ada, bob)]

    def sent(what: str, body: dict[str, object]) -> tuple[int, dict[str, object]]:
        answer = boss.post(f"/api/v1/people/{what}", body, content_type="application/json")
        return answer.status_code, answer.json()

    status, said = sent("changes", {"rows": rows, "values": {"manager": None, "job": "Cook"}})
    assert status == 200
    changed = said["changed"]
    assert isinstance(changed, list)
    assert [(row["reference"], row["job"], row["manager"]) for row in changed] == [
        (ada.reference, "Cook", None),
        (bob.reference, "Cook", None),
    ]
    status, said = sent("changes", {"rows": rows, "values": {"job": "Rigger"}})
    assert status == 409
    assert ada.reference in str(said["detail"])
    assert bob.reference in str(said["detail"])
    assert sent("changes", {"rows": rows, "values": {"name": "X"}})[0] == 422
    assert sent("changes", {"rows": rows, "values": {}})[0] == 400
    now = [{**row, "row_version": 2} for row in rows]
    assert sent("archivings", {"rows": now, "reason": "Entered twice."})[0] == 200
    assert Staff.objects.exclude(archived_at=None).count() == 2


def tickets(rows: Sequence[Appointment]) -> list[Wanted]:
    return [Wanted(row.reference, row.row_version) for row in rows]


def test_several_appointments_close_each_in_its_way() -> None:
    boss, bob = principal(appointer()), make_person()
    held, offer = appointed("role-cto", bob), offered("role-ciso", bob)
    own = offered("role-ceo", appointer())
    before = Entry.objects.count()
    together.close(boss, tickets([held, offer, own]), "The team is dissolved.")
    for row, state, day in (
        (held, "ended", today()),
        (offer, "withdrawn", None),
        (own, "withdrawn", None),
    ):
        row.refresh_from_db()
        assert (row.state, row.ended_on, row.ended_by) == (state, day, boss.id)
        assert row.said == "The team is dissolved."
    assert Entry.objects.count() == before + 1
    entry = Entry.objects.order_by("-index")[0]
    touched = Touched.objects.filter(entry=entry).values_list("object", "change")
    assert dict(touched) == {held.pk: "ended", offer.pk: "withdrawn", own.pk: "withdrawn"}
    assert queries.holders("role-cto") == []


def test_a_last_day_makes_nothing_longer_and_stops_all() -> None:
    boss, bob, day = principal(appointer()), make_person(), today()
    short = appointed("role-cto", bob, until_on=day + timedelta(days=3))
    free, offer = appointed("role-data-scientist", bob), offered("role-ciso", bob)
    later = day + timedelta(days=9)
    with pytest.raises(RefusedRule) as caught:
        together.close(boss, tickets([short, free, offer]), "They leave.", later)
    assert set(caught.value.rows) == {short.reference}
    offer.refresh_from_db()
    assert offer.state == "offered"
    together.close(boss, tickets([free, offer]), "They leave.", later)
    free.refresh_from_db()
    offer.refresh_from_db()
    assert (free.state, free.until_on, free.ended_on) == ("accepted", later, None)
    assert offer.state == "withdrawn"


def test_what_is_over_or_was_answered_meanwhile_stops_all() -> None:
    boss, bob = principal(appointer()), make_person()
    over, offer = offered("role-cto", bob), offered("role-ciso", bob)
    withdraw(boss, over.pk, "a mistake", 1)
    over.refresh_from_db()
    with pytest.raises(RefusedRule, match="over already"):
        together.close(boss, tickets([over, offer]), "x")
    answering.accept(principal(bob), offer.pk, 1)
    with pytest.raises(RefusedState) as caught:
        together.close(boss, tickets([offer]), "x")
    assert set(caught.value.rows) == {offer.reference}
    assert queries.holders("role-ciso") == [bob]


def test_only_who_appoints_closes_several() -> None:
    bob = make_person(Role.MEMBER)
    held = appointed("role-cto", bob)
    lead = make_person(Role.OFFICER, project=make_project())
    for who in (bob, lead, make_person(Role.ADMINISTRATOR), make_person(Role.AUDITOR)):
        with pytest.raises(Denied):
            together.close(principal(who), tickets([held]), "x")
    assert queries.holders("role-cto") == [bob]


def test_many_appointments_close_in_as_many_statements_as_two() -> None:
    boss = principal(appointer())
    rows = [offered("role-data-scientist", make_staff(f"P{n}")) for n in range(22)]
    counts = []
    for some in (rows[:2], rows[2:]):
        with CaptureQueriesContext(connection) as caught:
            together.close(boss, tickets(some), "The team is dissolved.")
        counts.append(len(caught))
    assert counts[0] == counts[1]
    assert counts[0] <= 15


def test_the_page_closes_appointments(boss: Client) -> None:
    bob = make_person(name="Bob")
    held, offer = appointed("role-cto", bob), offered("role-ciso", bob)
    assert f'value="{held.ticket}"' in boss.get("/people/appointments/").content.decode()
    there, said = "/people/appointments/together/", {"selected": [held.ticket, offer.ticket]}
    page = boss.post(there, said).content.decode()
    assert "Close 2 appointments" in page
    assert boss.post(there, {**said, "send": "close", "reason": ""}).status_code == 422
    send = {**said, "send": "close", "reason": "They leave."}
    assert boss.post(there, send)["Location"] == "/people/appointments/"
    page = boss.get(f"/people/appointments/{held.reference}/").content.decode()
    assert "1 appointments were ended and 1 withdrawn together: They leave." in page
    answer = boss.post(there, send)
    assert answer.status_code == 409
    assert "Somebody else changed this meanwhile" in answer.content.decode()


def test_the_api_closes_appointments(boss: Client) -> None:
    bob = make_person()
    held, offer = appointed("role-cto", bob), offered("role-ciso", bob)
    rows = [{"reference": row.reference, "row_version": row.row_version} for row in (held, offer)]
    body = {"rows": rows, "reason": "They leave."}
    url = "/api/v1/appointments/closings"
    answer = boss.post(url, body, content_type="application/json")
    assert answer.status_code == 200
    assert [row["state"] for row in answer.json()["changed"]] == ["ended", "withdrawn"]
    assert boss.post(url, body, content_type="application/json").status_code == 409
