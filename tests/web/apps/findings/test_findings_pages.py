"""Pages of findings and decisions, as a browser without JavaScript meets them."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.apps.evidence.bundles import collect, post, the_project
from tests.web.apps.findings.pushes import found, person, push, signed_in, waiver
from tests.web.people import make_person, make_project, make_token, signed_in_client

from muniment.core.severity import Severity
from muniment.engine.findings.transitions import Kept
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.evidence.models import Evidence
from muniment.web.apps.findings.models import (
    Decision,
    DecisionKind,
    Ending,
    Finding,
    FindingState,
)
from muniment.web.apps.findings.sentences import BECAME, ENDINGS, KEPT
from muniment.web.apps.findings.services import asking
from muniment.web.apps.ledger.acts import erase_payload
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def project(db: None) -> Project:
    made = make_project()
    push(made, [found(made), found(made, "src/other.py", Severity.LOW, "A smaller thing.")])
    return made


@pytest.fixture
def rita(project: Project) -> Person:
    return make_person(Role.MEMBER, name="Rita", email="rita@example.org")


@pytest.fixture
def ada(project: Project) -> Person:
    return make_person(Role.OFFICER, name="Ada", limit="critical", email="ada@example.org")


def text(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status, response.content[:2000]
    body = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
    return re.sub(r"\s+", " ", body.decode())


def asked(rita: Person, ada: Person | None) -> Decision:
    row = Finding.objects.get(reference="F-0001")
    return asking.request_waiver(
        signed_in(rita),
        row.pk,
        approver=ada.pk if ada else None,
        reason="Only our own files.",
        expires_on=today() + timedelta(days=30),
        expected_version=row.row_version,
    )


def test_the_list_shows_open_ones_worst_first(project: Project, rita: Person) -> None:
    body = text(signed_in_client(rita), "/findings/")
    assert body.index("A pickle is loaded.") < body.index("A smaller thing.")
    assert "2 rows" in body
    assert "High" in body
    assert "Open" in body


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("severity=low", 1),
        ("q=pickle", 1),
        ("q=F-0002", 1),
        ("state=fixed", 0),
        ("state=", 2),
        ("check=code.unsafe-load", 2),
        ("check=coverage", 0),
        ("control=A.8.28", 2),
        ("overdue=yes", 0),
        ("project=P-0001", 2),
        ("q=nothing-like-it", 0),
        ("severity=worst", 2),
    ],
)
def test_filters_stand_in_the_address(rita: Person, query: str, rows: int) -> None:
    body = text(signed_in_client(rita), f"/findings/?{query}")
    assert f"{rows} row{'' if rows == 1 else 's'}<" in body


def test_the_csv_has_what_the_list_has(rita: Person) -> None:
    body = text(signed_in_client(rita), "/findings/?format=csv")
    assert "F-0001" in body
    assert "code.unsafe-load" in body


def test_without_findings_the_list_says_what_to_do() -> None:
    make_project()
    body = text(signed_in_client(make_person(Role.MEMBER)), "/findings/?state=")
    assert "No findings yet." in body


def test_a_finding_shows_what_where_and_what_to_do(project: Project, rita: Person) -> None:
    push(project, [], day=1, patterns=["src/*"])
    body = text(signed_in_client(rita), "/findings/F-0001/")
    for words in (
        "A pickle is loaded.",
        "Load weights only.",
        "load.py",
        "A.8.28",
        "High",
        "Due",
        "Kept open",
        "its file was not looked at",
        "Opened: a snapshot showed it first",
    ):
        assert words in body, words


def test_text_of_others_is_shown_and_never_run(project: Project, rita: Person) -> None:
    evil = found(project, "src/<b>.py", message="<script>alert(1)</script>\u202egpj")
    push(project, [evil], day=1)
    body = text(signed_in_client(rita), f"/findings/{_of('src/<b>.py')}/")
    assert "<script>alert" not in body
    assert "\u202e" not in body


def _of(path: str) -> str:
    return Finding.objects.get(path=path).reference


def test_other_projects_findings_are_not_there(project: Project) -> None:
    other = make_project("other")
    stranger = signed_in_client(make_person(Role.MEMBER, project=other))
    for path in ("/findings/F-0001/", "/findings/request/?selected=F-0001", "/findings/F-9/"):
        text(stranger, path, 404)
    assert "A pickle" not in text(stranger, "/findings/")


def test_two_people_waive_a_finding_in_two_browsers(rita: Person, ada: Person) -> None:
    browser = signed_in_client(rita)
    form = text(browser, "/findings/request/?selected=F-0001&kind=waiver")
    assert "Ada" in form
    row = Finding.objects.get(reference="F-0001")
    sent = browser.post(
        "/findings/request/",
        {
            "send": "yes",
            "selected": "F-0001",
            f"version-{row.pk}": "1",
            "kind": "waiver",
            "approver": str(ada.pk),
            "reason": "Only our own files.",
            "expires_on": (today() + timedelta(days=20)).isoformat(),
        },
    )
    assert sent.status_code == 302
    body = text(browser, "/decisions/D-0001/")
    assert "Take it back" in body
    assert "Grant" not in body
    other = signed_in_client(ada)
    assert "D-0001" in text(other, "/decisions/")
    assert "Grant" in text(other, "/decisions/D-0001/")
    done = other.post(
        "/decisions/D-0001/answer/", {"version": "1", "answer": "grant", "note": "Until moved."}
    )
    assert (done.status_code, done["Location"]) == (302, "/decisions/D-0001/")
    body = text(browser, "/findings/F-0001/")
    assert "Waived" in body
    assert "Until moved." in text(browser, "/decisions/D-0001/")
    assert "D-0001" in text(browser, "/decisions/in-force/")


def test_an_erased_reason_says_by_whom_it_was_erased_and_why(rita: Person, ada: Person) -> None:
    row = asked(rita, ada)
    for path in ("/findings/F-0001/", "/decisions/D-0001/"):
        assert "Only our own files." in text(signed_in_client(rita), path)
    entry = Entry.objects.get(type="decision.requested", object=row.pk)
    erase_payload(signed_in(ada), entry.index, "it named a customer")
    for path in ("/findings/F-0001/", "/decisions/D-0001/"):
        page = text(signed_in_client(rita), path)
        assert re.search(r"erased on \d+ \w+ \d{4}, by Ada, reason: it named a customer", page)


def test_entries_are_linked_for_those_who_may_open_them(project: Project, ada: Person) -> None:
    link = f"/ledger/{Entry.objects.get(type='snapshot.received').index}/"
    near = signed_in_client(make_person(Role.MEMBER, project=project))
    for path in ("/findings/F-0001/", "/snapshots/S-0001/"):
        assert f'<a href="{link}">ledger entry' in text(signed_in_client(ada), path)
        assert link not in text(near, path)


def test_an_approver_who_proved_too_long_ago_is_sent_to_do_so(rita: Person, ada: Person) -> None:
    asked(rita, ada)
    browser = signed_in_client(ada, fresh=False)
    body = text(browser, "/decisions/D-0001/")
    assert "Confirm that it is you" in body
    sent = browser.post("/decisions/D-0001/answer/", {"version": "1", "answer": "grant"})
    assert sent.status_code == 302
    assert "reauthenticate" in sent["Location"]
    assert Decision.objects.get().state == "requested"


def test_the_second_of_two_sees_both_versions(rita: Person, ada: Person) -> None:
    row = asked(rita, ada)
    bea = make_person(Role.OFFICER, name="Bea", limit="critical")
    asking.reroute(signed_in(rita), row.pk, approver=bea.pk, expected_version=1)
    response = signed_in_client(rita).post(
        "/decisions/D-0001/reroute/", {"version": "1", "approver": str(ada.pk)}
    )
    body = response.content.decode()
    assert response.status_code == 409
    assert "Bea" in body
    assert "Ada" in body
    assert "Decides" in body


def test_a_bulk_request_says_row_by_row_what_stands_in_the_way(rita: Person, ada: Person) -> None:
    asked(rita, ada)
    versions = {f"version-{row.pk}": str(row.row_version) for row in Finding.objects.all()}
    response = signed_in_client(rita).post(
        "/findings/request/",
        {
            "send": "yes",
            "selected": ["F-0001", "F-0002"],
            "kind": "waiver",
            "reason": "why",
            "approver": str(ada.pk),
            "expires_on": (today() + timedelta(days=9)).isoformat(),
            **versions,
        },
    )
    body = response.content.decode()
    assert response.status_code == 409
    assert "a request about it is waiting already" in body
    assert "Could be asked" in body
    assert Decision.objects.count() == 1


def test_many_are_answered_at_once(rita: Person, ada: Person) -> None:
    rows = list(Finding.objects.order_by("reference"))
    asking.request_many(
        signed_in(rita),
        DecisionKind.WAIVER,
        {row.pk: 1 for row in rows},
        approver=ada.pk,
        reason="why",
        expires_on=today() + timedelta(days=9),
    )
    browser = signed_in_client(ada)
    chosen = {"selected": ["D-0001", "D-0002"]}
    page = browser.post("/decisions/answer/", chosen).content.decode()
    assert "all of them or none" in page
    versions = {f"version-{row.pk}": "1" for row in Decision.objects.all()}
    sent = browser.post(
        "/decisions/answer/", chosen | {"send": "yes", "answer": "grant"} | versions
    )
    assert sent.status_code == 302
    assert set(Finding.objects.values_list("state", flat=True)) == {"waived"}


def test_alone_the_page_says_so_and_offers_two_ways(project: Project) -> None:
    solo = make_person(Role.ADMINISTRATOR, Role.OFFICER, limit="critical", name="Solo")
    browser = signed_in_client(solo)
    body = text(browser, "/findings/request/?selected=F-0001")
    assert "There is nobody who could decide." in body
    assert "Invite an approver from outside" in body
    assert "Record for a later review" in body
    sent = browser.post(
        "/findings/request/",
        {
            "send": "yes",
            "selected": "F-0001",
            "kind": "waiver",
            "reason": "Shipped already.",
            "expires_on": (today() + timedelta(days=9)).isoformat(),
        },
    )
    assert sent.status_code == 302
    page = text(browser, "/decisions/D-0001/")
    assert "waits for a reviewer" in page
    assert "Grant" not in page
    refused = browser.post("/decisions/D-0001/answer/", {"version": "1", "answer": "grant"})
    assert refused.status_code == 403
    assert "D-0001" in text(browser, "/decisions/others/")
    assert Finding.objects.get(reference="F-0001").state == "open"


def test_a_request_from_a_file_is_taken_on_by_its_requester(
    project: Project, rita: Person, ada: Person
) -> None:
    push(project, [found(project, waiver=waiver())], day=1)
    body = text(signed_in_client(ada), "/decisions/D-0001/")
    assert "nobody who signed in stands behind it yet" in body
    browser = signed_in_client(rita)
    assert "Stand behind it" in text(browser, "/decisions/D-0001/")
    browser.post("/decisions/D-0001/stand-behind/", {"version": "1"})
    assert Decision.objects.get().requested_by == rita.pk


def test_why_something_ended_stands_in_its_list(rita: Person, ada: Person) -> None:
    row = asked(rita, ada)
    asking.withdraw(signed_in(rita), row.pk, expected_version=1)
    push(Project.objects.get(), [], day=1)
    second = text(signed_in_client(rita), "/decisions/ended/")
    assert "Withdrawn" in second


def test_every_reason_has_its_words() -> None:
    assert set(ENDINGS) == set(Ending.values)
    # A snapshot of another project or branch keeps nothing open: it changes nothing at all.
    assert set(KEPT) == {item.value for item in Kept} - {"other_project", "other_ref"}
    assert set(BECAME) >= {*FindingState.values, *(f"{kind}_requested" for kind in DecisionKind)}


def test_lists_and_details_take_few_statements(project: Project) -> None:
    rita, ada = person("rita2", Role.MEMBER), person("ada2")
    many = [found(project, f"src/{number:04}.py") for number in range(2000)]
    push(project, many, day=1)
    rows = Finding.objects.filter(state="open")[:200]
    asking.request_many(
        signed_in(rita),
        DecisionKind.WAIVER,
        {row.pk: row.row_version for row in rows},
        approver=ada.pk,
        reason="why",
        expires_on=today() + timedelta(days=9),
    )
    browser = signed_in_client(ada)
    first = rows[0].reference
    counted = {}
    for path in (
        "/findings/",
        "/findings/?state=&severity=high&project=P-0001&q=src&overdue=yes",
        "/findings/?format=csv",
        f"/findings/{first}/",
        f"/findings/request/?selected={first}",
        "/decisions/",
        "/decisions/others/",
        "/decisions/ended/",
        "/decisions/D-0001/",
    ):
        browser.get(path)
        with CaptureQueriesContext(connection) as queries:
            text(browser, path)
        counted[path] = len(queries)
    assert max(counted.values()) <= 12, counted


def test_finding_and_evidence_lead_to_each_other(tmp_path: Path) -> None:
    project = the_project()
    _, secret = make_token(project)
    assert post(project.id, secret, collect(tmp_path, project.id)).status_code == 201
    row = Finding.objects.filter(check_id="code.unsafe-load").earliest("pk")
    evidence = Evidence.objects.get(outcome__check_id="code.unsafe-load")
    officer = signed_in_client(make_person(Role.OFFICER))
    assert f'href="/evidence/{evidence.pk}/"' in text(officer, f"/findings/{row.reference}/")
    page = text(officer, f"/evidence/{evidence.pk}/")
    assert f'href="/findings/{row.reference}/"' in page
    assert f"/findings/?check=code.unsafe-load&amp;project={project.reference}" in page
    assert "Snapshot S-0001 was received" in page.partition("History")[2]


def test_what_to_do_shows_code_as_code_and_nothing_as_markup(project: Project, ada: Person) -> None:
    row = Finding.objects.earliest("pk")
    row.remediation = "Call `load(x)`, `<b>` never; a lone ` stays"
    with transaction.atomic():
        row.save()
        record(Change("finding.changed", HOST, "finding", row.pk, {}))
    page = text(signed_in_client(ada), f"/findings/{row.reference}/")
    assert "Call <code>load(x)</code>, <code>&lt;b&gt;</code> never; a lone ` stays" in page
