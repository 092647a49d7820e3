"""Pages of tasks: what they show, what their forms do, and who lands where."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.web.apps.calendar.planned import run_job, single, template, to_day
from tests.web.conftest import Ticking
from tests.web.people import PASSWORD, anonymous_client, code_now, give_app, make_person
from tests.web.people import signed_in_client as signed_in

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.calendar.models import ReminderRules, Task, TaskTemplate

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada")


@pytest.fixture
def mel(ada: Person) -> Person:
    return make_person(Role.MEMBER, name="Mel")


@pytest.fixture
def client(ada: Person) -> Client:
    return signed_in(ada)


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()


def test_my_work_says_what_is_late_due_and_done(ada: Person, mel: Person, clock: Ticking) -> None:
    template(ada, mel, rule="FREQ=WEEKLY;BYDAY=MO", title="Weekly look")
    single(ada, mel, days=1, title="Call the supplier")
    single(ada, mel, days=30, title="Renew the contract")
    clock.forward(days=3)
    shown = text_of(signed_in(mel), "/work/")
    for said in ("Overdue", "Within seven days", "Call the supplier", "Renew the contract"):
        assert said in shown
    assert shown.index("Call the supplier") < shown.index("Renew the contract")
    assert "Ask for a task" not in shown


def test_a_template_by_the_easy_form(client: Client, ada: Person) -> None:
    said = {
        "title": "Review access",
        "kind": "review",
        "interval": 3,
        "frequency": "MONTHLY",
        "anchor": "last_working_day",
        "starts_on": "2026-11-23",
        "rule": "",
        "lead_days": 14,
        "assignee": str(ada.pk),
        "deputy": "",
        "project": "",
        "note": "",
        "proof": "",
        "serves": "A.5.18, A.8.2",
        "version": 0,
        "proposal": "cal-access-review",
    }
    answer = client.post("/tasks/templates/new/", said)
    assert answer.status_code == 302, answer.content.decode()
    made = TaskTemplate.objects.get()
    assert made.rule == "FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
    assert made.proposal == "cal-access-review"
    shown = text_of(client, "/tasks/templates/K-0001/")
    assert "Every 3 months on the last working day" in shown
    assert "30 Nov 2026" in shown
    edit = text_of(client, "/tasks/templates/K-0001/edit/")
    assert 'value="last_working_day" selected' in edit
    proposed = text_of(client, "/tasks/templates/proposals/")
    assert 'href="/tasks/templates/K-0001/"' in proposed
    changed = client.post(
        "/tasks/templates/K-0001/edit/", said | {"title": "Review rights", "version": 1}
    )
    assert changed.status_code == 302
    conflict = client.post("/tasks/templates/K-0001/edit/", said | {"version": 1})
    assert conflict.status_code == 409
    assert "It now says" in conflict.content.decode()
    assert "Review rights" in conflict.content.decode()


def test_a_rule_that_passes_over_months_is_refused_with_what_to_write(
    client: Client, ada: Person
) -> None:
    answer = client.get(
        "/tasks/templates/preview/",
        {"rule": "FREQ=MONTHLY;BYMONTHDAY=31", "starts_on": "2027-01-01"},
    )
    said = answer.content.decode()
    assert "Not every month has a day 31" in said
    assert "BYSETPOS=-1" in said
    good = client.get(
        "/tasks/templates/preview/",
        {"interval": 1, "frequency": "YEARLY", "anchor": "date", "starts_on": "2028-02-29"},
    ).content.decode()
    assert "28 Feb 2029" in good


def test_proposals_come_from_the_catalogue_and_make_nothing(client: Client) -> None:
    shown = text_of(client, "/tasks/templates/proposals/")
    for said in ("Internal audit", "Management review", "Test a restore", "Review access rights"):
        assert said in shown
    form = text_of(client, "/tasks/templates/new/?proposal=cal-internal-audit")
    assert "C.9.2.1-a" in form
    assert not TaskTemplate.objects.exists()


def test_done_with_a_file_and_the_file_comes_back(ada: Person, mel: Person) -> None:
    task = single(ada, mel, proof="the list")
    mine = signed_in(mel)
    refused = mine.post("/tasks/T-0001/done/", {"note": "", "version": 1})
    assert refused.status_code == 400
    assert "Proof is wanted" in refused.content.decode()
    file = SimpleUploadedFile("list.txt", b"everybody", "text/plain")
    answer = mine.post("/tasks/T-0001/done/", {"note": "fine", "version": 1, "file": file})
    assert answer.status_code == 302, answer.content.decode()
    task.refresh_from_db()
    (proof,) = task.proofs.all()
    shown = text_of(mine, "/tasks/T-0001/")
    address = f"/tasks/T-0001/proofs/{proof.pk}/"
    assert address in shown
    back = mine.get(address)
    assert b"".join(back) == b"everybody"  # type: ignore[arg-type]
    assert back["Content-Disposition"].startswith("attachment")
    more = SimpleUploadedFile("more.txt", b"more")
    assert mine.post("/tasks/T-0001/done/", {"version": 2, "file": more}).status_code == 302
    assert task.proofs.count() == 2


def test_a_form_from_elsewhere_is_refused_with_its_file(ada: Person, mel: Person) -> None:
    single(ada, mel)
    file = SimpleUploadedFile("x.txt", b"x")
    answer = signed_in(mel, csrf=True).post(
        "/tasks/T-0001/done/", {"note": "fine", "version": 1, "file": file}
    )
    assert answer.status_code == 403
    assert Task.objects.get().state == "open"


def test_skipping_and_handing_over_by_form(client: Client, ada: Person, mel: Person) -> None:
    single(ada, mel)
    assert client.post("/tasks/T-0001/skip/", {"reason": "", "version": 1}).status_code == 400
    said = {"to": str(ada.pk), "reason": "I know it", "version": 1}
    assert client.post("/tasks/T-0001/hand-over/", said).status_code == 302
    shown = text_of(client, "/tasks/T-0001/")
    assert "planned for Mel" in shown
    assert "I know it" in shown
    said = {"reason": "the supplier is gone", "version": 2}
    assert client.post("/tasks/T-0001/skip/", said).status_code == 302
    assert "Skipped" in text_of(client, "/tasks/T-0001/")


def test_the_list_is_narrowed_searched_and_exported(
    client: Client, ada: Person, mel: Person, clock: Ticking
) -> None:
    template(ada, ada, title="Review access")
    single(ada, mel, days=1, title="Call the supplier")
    clock.forward(days=2)
    client = signed_in(ada)
    shown = text_of(client, "/tasks/?state=overdue")
    assert "Call the supplier" in shown
    assert "Review access" not in shown
    assert "Review access" in text_of(client, "/tasks/?who=me")
    assert "Call the supplier" not in text_of(client, "/tasks/?who=me")
    assert "Review access" in text_of(client, "/tasks/?q=access")
    csv = b"".join(client.get("/tasks/?state=&format=csv")).decode()  # type: ignore[arg-type]
    assert "overdue" in csv
    assert "T-0001" in csv


def test_the_calendar_has_what_is_there_and_what_will_come(
    client: Client, ada: Person, mel: Person, clock: Ticking
) -> None:
    template(ada, mel, title="Review access")
    shown = text_of(client, "/tasks/calendar/?month=2026-11")
    assert "Due:</small> Review access" in shown
    assert "/tasks/T-0001/" in shown
    later = text_of(client, "/tasks/calendar/?month=2027-02")
    assert "Planned:</small> Review access" in later
    assert "/tasks/templates/K-0001/" in later
    assert "Review access" not in text_of(client, "/tasks/calendar/?month=2027-02&who=me")
    assert "Review access" in text_of(client, "/tasks/calendar/?month=nonsense")


def test_the_control_plan_words_every_cell(
    client: Client, ada: Person, mel: Person, clock: Ticking
) -> None:
    template(ada, mel, title="Review access")
    to_day(clock, date(2027, 1, 10))
    run_job()
    client = signed_in(ada)
    shown = text_of(client, "/tasks/plan/?from=2026-11")
    assert shown.count("Planned") > 5
    assert "Missed" in shown
    assert "Overdue" in shown
    by_control = text_of(client, "/tasks/plan/?from=2026-11&by=controls")
    assert "A.5.18" in by_control
    assert "Missed" in by_control
    assert "Nothing is planned yet" in text_of(
        signed_in(make_person(Role.MEMBER, project=_project())), "/tasks/plan/"
    )


def _project() -> object:
    from tests.web.people import make_project

    return make_project("elsewhere")


def test_members_land_at_their_work_and_officers_at_home(ada: Person, mel: Person) -> None:
    for who, place in ((mel, "/work/"), (ada, "/")):
        give_app(who)
        client = anonymous_client()
        start = client.get("/")["Location"]
        client.post(start, {"login": who.email, "password": PASSWORD})
        answer = client.post("/accounts/2fa/authenticate/", {"code": code_now(step=1)})
        assert answer["Location"] == place, who


def test_an_address_that_was_asked_for_is_where_a_member_lands(ada: Person, mel: Person) -> None:
    give_app(mel)
    client = anonymous_client()
    start = client.get("/risks/")["Location"]
    client.post(start, {"login": mel.email, "password": PASSWORD})
    answer = client.post("/accounts/2fa/authenticate/", {"code": code_now(step=1)})
    assert answer["Location"] == "/risks/"


def test_the_rules_of_reminders_are_set_under_settings() -> None:
    client = signed_in(make_person(Role.ADMINISTRATOR))
    said = {"distances": "3, 0", "overdue_every": 5, "escalate_after": 9, "version": 0}
    assert client.post("/settings/reminders/", said).status_code == 302
    assert ReminderRules.objects.get().distances == [3, 0]
    assert client.post("/settings/reminders/", said).status_code == 409
    bad = client.post("/settings/reminders/", said | {"distances": "soon", "version": 1})
    assert "whole numbers" in bad.content.decode()
