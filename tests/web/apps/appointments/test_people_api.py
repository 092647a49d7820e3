"""Roles, competence and compensations over the API: what the pages do, under the same rules."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from tests.web.apps.appointments.appointed import (
    appointed,
    appointer,
    make_staff,
    offered,
    staff_of,
)
from tests.web.people import make_person, signed_in_client

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.appointments import competence, duties, queries, raci
from muniment.web.apps.appointments.competence import Met
from muniment.web.apps.appointments.duties import Standing
from muniment.web.apps.appointments.models import Appointment, CompetenceEvidence, Staff
from muniment.web.apps.appointments.roles import all_roles
from muniment.web.apps.blobs.services import path_of
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")
CISO = "role-ciso"
DOCUMENT = {"name": "signed.pdf", "content": base64.b64encode(b"%PDF-1.7 signed").decode()}

Sent = tuple[int, dict[str, Any]]
Send = Callable[..., Sent]


def sender(client: Client) -> Send:
    """Return what sends a body, and the version that it changes, and gives status and answer."""

    def send(path: str, body: object = None, match: int = 0, method: str = "post") -> Sent:
        headers = {"If-Match": f'"{match}"'} if match else {}
        if method == "get":
            answer = client.get(f"/api/v1/{path}")
        else:
            ask = getattr(client, method)
            answer = ask(f"/api/v1/{path}", body, content_type="application/json", headers=headers)
        return answer.status_code, answer.json()

    return send


@pytest.fixture
def send(db: None) -> Send:
    return sender(signed_in_client(appointer()))


@pytest.fixture
def bob(db: None) -> Person:
    return make_person(Role.MEMBER, name="Bob")


def test_vouching_keeps_the_document(send: Send, bob: Person) -> None:
    rudi = make_staff()
    row = offered("role-incident-lead", rudi)
    there = f"appointments/{row.reference}/vouching"
    assert send(there, {"name": "x.pdf", "content": "no base64!"}, 1)[0] == 400
    assert send(there, {"name": "x.pdf"}, 1)[0] == 422
    assert send(there, DOCUMENT, 2)[0] == 412
    status, said = send(there, DOCUMENT, 1)
    assert (status, said["state"], said["answer"]) == (200, "accepted", "vouched")
    row.refresh_from_db()
    assert row.document_id is not None
    assert path_of(row.document_id).read_bytes() == b"%PDF-1.7 signed"
    own = offered(CISO, bob)
    assert send(f"appointments/{own.reference}/vouching", DOCUMENT, 1)[0] == 403
    assert Appointment.objects.get(pk=own.pk).state == "offered"


def test_nobody_vouches_with_an_old_proof_or_without_the_right() -> None:
    row = offered("role-incident-lead", make_staff())
    there = f"appointments/{row.reference}/vouching"
    stale = sender(signed_in_client(make_person(Role.OFFICER), fresh=False))
    assert stale(there, DOCUMENT, 1)[0] == 403
    member = sender(signed_in_client(make_person(Role.MEMBER)))
    assert member(there, DOCUMENT, 1)[0] == 403
    assert Appointment.objects.get(pk=row.pk).state == "offered"


def test_competence_is_shown_judged_and_put_away(send: Send, bob: Person) -> None:
    appointed(CISO, bob)
    staff = staff_of(bob)
    own = sender(signed_in_client(bob))
    body = {"staff": str(staff.pk), "role": CISO, "kind": "certificate", "title": "Lead"}
    status, said = own("competence-evidence", {**body, "document": DOCUMENT})
    assert (status, said["assessed_by"], said["document_name"]) == (201, None, "signed.pdf")
    there = f"competence-evidence/{said['reference']}"
    assert own(f"{there}/judgement", {"note": "It is mine."}, 1)[0] == 403
    assert send(f"{there}/judgement", {"note": "Read it."}, 1)[0] == 200
    assert competence.matrix().cells[0].met is Met.MET
    assert send(f"{there}/archiving", {"reason": "Withdrawn."}, 2)[0] == 200
    assert competence.matrix().cells[0].met is Met.GAP
    assert send("competence-evidence", method="get")[1]["total"] == 0
    assert send("competence-evidence?archived=true", method="get")[1]["total"] == 1
    status, said = send("competence-evidence", body)
    assert (status, said["assessed_by"]) == (201, str(appointer().pk))


def test_nobody_shows_the_competence_of_another(bob: Person) -> None:
    appointed(CISO, bob)
    other = sender(signed_in_client(make_person(Role.MEMBER)))
    body = {"staff": str(staff_of(bob).pk), "role": CISO, "kind": "training", "title": "Lead"}
    assert other("competence-evidence", {**body, "document": DOCUMENT})[0] == 404
    auditor = sender(signed_in_client(make_person(Role.AUDITOR)))
    assert auditor("competence-evidence", body)[0] == 403
    assert not CompetenceEvidence.objects.exists()


def test_needs_and_plans(send: Send, bob: Person) -> None:
    appointed(CISO, bob)
    status, need = send("competence-needs", {"role": CISO, "title": "Reads Rust"})
    assert status == 201
    (listed,) = send("competence-needs", method="get")[1]["items"]
    assert listed["reference"] == need["reference"]
    day = (today() + timedelta(days=9)).isoformat()
    who = str(staff_of(appointer()).pk)
    body = {"staff": str(staff_of(bob).pk), "role": CISO, "need": need["id"], "what": "A course"}
    status, plan = send("competence-plans", {**body, "who": who, "due_on": day})
    assert (status, plan["due_on"], plan["who"]) == (201, day, who)
    assert send("competence-plans", {**body, "who": who, "due_on": day})[0] == 400
    there = f"competence-plans/{plan['reference']}/closing"
    assert send(there, {"done": False}, 1)[0] == 400
    assert send(there, {"done": False, "note": "No budget."}, 1)[0] == 200
    assert send("competence-plans", method="get")[1]["total"] == 0
    assert send("competence-plans?closed=true", method="get")[1]["total"] == 1
    there = f"competence-needs/{need['reference']}/archiving"
    assert send(there, {"reason": "No Rust any more."}, 1)[0] == 200
    assert send("competence-needs", method="get")[1]["total"] == 0


def test_own_roles_and_what_the_company_cannot_do_without(send: Send) -> None:
    body = {"title": "Works council", "duty": "Speaks for staff.", "reason": "We have one."}
    status, said = send("isms-roles", body)
    assert (status, said["role"]) == (201, "own-works-council")
    assert send("isms-roles", body)[0] == 409
    found = send("isms-roles/own-works-council", method="get")[1]
    assert (found["title"], found["company_version"]) == ("Works council", 1)
    need = {"mandatory": True, "reason": "We process much."}
    there = "isms-roles/role-dpo/need"
    assert send(there, {**need, "company_version": 3})[0] == 409
    assert send(there, {**need, "company_version": 0})[0] == 200
    assert all_roles()["role-dpo"].mandatory
    assert send("isms-roles/role-ciso/need", {**need, "company_version": 0})[0] == 400
    away = {"reason": "It is over.", "company_version": 1}
    assert send("isms-roles/own-works-council/archiving", away)[0] == 200
    assert send("isms-roles/own-works-council", method="get")[0] == 404


def test_who_does_what(send: Send) -> None:
    shares = {"responsible": ["role-cto"], "accountable": "role-ceo"}
    body = {"shares": shares, "reason": "We are few.", "company_version": 0}
    status, said = send("activities/key-management", body, method="put")
    assert (status, said["shares"]["responsible"], said["company_version"]) == (
        200,
        ["role-cto"],
        1,
    )
    assert said["by_catalogue"] != said["shares"]
    assert send("activities/key-management", body, method="put")[0] == 409
    assert send("activities/nothing", body, method="put")[0] == 404
    wrong = {**body, "shares": {**shares, "consulted": ["role-cto"]}, "company_version": 1}
    assert send("activities/key-management", wrong, method="put")[0] == 400
    back = {"reason": "As the catalogue.", "company_version": 1}
    status, said = send("activities/key-management/reverting", back)
    assert (status, said["dropped"]) == (200, False)
    own = {"title": "Labelling", "shares": shares, "reason": "We label by hand."}
    status, said = send("activities", own)
    assert (status, said["id"], said["by_catalogue"]) == (201, "own-labelling", None)
    assert send("activities/own-labelling/reverting", back)[1]["dropped"]
    assert send("activities", method="get")[1]["total"] == len(raci.activities())


def test_a_compensation_is_reviewed_and_ended_by_somebody_else(send: Send) -> None:
    ada = make_person(Role.OFFICER, name="Ada")
    appointed("role-data-scientist", ada)
    day = (today() + timedelta(days=30)).isoformat()
    pair = {
        "conflict": "sod-train-release",
        "role_a": "role-data-scientist",
        "role_b": "role-release",
    }
    body = {**pair, "staff": str(staff_of(ada).pk), "way": "sample", "what": "Ten releases."}
    status, said = send("duty-clashes/compensations", {**body, "review_on": day})
    assert status == 201
    there = f"compensations/{said['reference']}"
    later = (today() + timedelta(days=60)).isoformat()
    own = sender(signed_in_client(ada))
    assert own(f"{there}/review", {"found": "Fine.", "review_on": later}, 1)[0] == 403
    assert send(f"{there}/review", {"found": "Fine.", "review_on": "2099-01-01"}, 1)[0] == 400
    status, said = send(f"{there}/review", {"found": "Fine.", "review_on": later}, 1)
    assert (status, said["review_on"], said["said"]) == (200, later, "Fine.")
    offered("role-release", ada)
    assert duties.all_clashes()[0].standing is Standing.COMPENSATED
    assert own(f"{there}/ending", {"reason": "I like it so."}, 2)[0] == 403
    assert send(f"{there}/ending", {"reason": "Apart now."}, 2)[0] == 200
    assert duties.all_clashes()[0].standing is Standing.OPEN
    assert send("compensations", method="get")[1]["total"] == 1


def test_an_account_for_a_row_and_its_erasure(send: Send, bob: Person) -> None:
    rudi = make_staff("Bobby")
    status, said = send(f"people/{rudi.reference}/account", {"account": str(bob.pk)}, 1)
    assert (status, said["account"], said["name"]) == (200, str(bob.pk), "Bob")
    lena = make_staff("Lena", ends_on=today() - timedelta(days=1))
    here = make_staff("Here")
    assert send(f"people/{here.reference}/erasure", {"reason": "Asked."}, 1)[0] == 400
    assert send(f"people/{lena.reference}/erasure", {"reason": "Asked."}, 1)[0] == 200
    assert Staff.objects.get(pk=lena.pk).name != "Lena"
    assert queries.staff_of(bob.pk) == rudi
