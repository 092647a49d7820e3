"""Pages of people and roles, through the browser's eyes, and the doors at their sides."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.web.apps.appointments.appointed import (
    appointed,
    appointer,
    make_staff,
    offered,
    staff_of,
)
from tests.web.people import make_person, make_project, signed_in_client

from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.appointments import queries
from muniment.web.apps.appointments.models import (
    Appointment,
    Compensation,
    CompetenceEvidence,
    CompetenceNeed,
    Staff,
)
from muniment.web.apps.organization.queries import today
from muniment.web.apps.readiness.looking import look

pytestmark = pytest.mark.usefixtures("db")
CISO = "role-ciso"


@pytest.fixture
def boss(db: None) -> Client:
    return signed_in_client(appointer())


@pytest.fixture
def bob(db: None) -> Person:
    return make_person(Role.MEMBER, name="Bob")


def offer(who: Staff, role: str = CISO, **more: object) -> dict[str, object]:
    return {"role": role, "staff": str(who.pk), "from_on": today().isoformat(), **more}


def test_appointing_and_accepting_by_the_pages(boss: Client, bob: Person) -> None:
    answer = boss.post("/people/appointments/add/", offer(staff_of(bob), letter="Dear Bob"))
    row = Appointment.objects.get()
    assert answer["Location"] == f"/people/appointments/{row.reference}/"
    member = signed_in_client(bob)
    page = member.get(answer["Location"]).content.decode()
    assert "Do you take this role on?" in page
    assert "Dear Bob" in page
    assert "Do you take this role on?" not in boss.get(answer["Location"]).content.decode()
    member.post(f"{answer['Location']}accept/", {"version": row.row_version})
    assert queries.holders(CISO) == [bob]
    assert "In force" in boss.get("/people/appointments/").content.decode()
    assert "Bob" in member.get("/people/roles/").content.decode()


def test_accepting_for_another_changes_nothing(boss: Client, bob: Person) -> None:
    row = offered(CISO, bob)
    assert (
        boss.post(f"/people/appointments/{row.reference}/accept/", {"version": 1}).status_code
        == 403
    )
    assert queries.holders(CISO) == []


def test_a_proof_that_is_too_old_is_asked_for_again(bob: Person) -> None:
    row = offered(CISO, bob)
    stale = signed_in_client(bob, fresh=False)
    answer = stale.post(f"/people/appointments/{row.reference}/accept/", {"version": 1})
    assert "reauthenticate" in answer["Location"]
    assert queries.holders(CISO) == []


def test_paper_is_labelled_everywhere(boss: Client) -> None:
    rudi = make_staff()
    row = offered("role-ceo", rudi)
    url = f"/people/appointments/{row.reference}/"
    file = SimpleUploadedFile("signed.pdf", b"%PDF-1.7 signed")
    assert boss.post(f"{url}vouch/", {"version": 1}).status_code == 400
    boss.post(f"{url}vouch/", {"version": 1, "file": file})
    page = boss.get(url).content.decode()
    assert "Accepted on paper" in page
    assert "signs nothing here" in page
    assert "on paper" in boss.get("/people/roles/").content.decode()
    got = boss.get(f"{url}document/")
    assert b"".join(got.streaming_content) == b"%PDF-1.7 signed"  # type: ignore[attr-defined]
    assert got["Content-Disposition"].startswith("attachment")
    empty = SimpleUploadedFile("signed.pdf", b"")
    other = offered("role-cto", rudi)
    there = f"/people/appointments/{other.reference}/vouch/"
    assert boss.post(there, {"version": 1, "file": empty}).status_code == 400


def test_a_clash_leads_to_what_makes_up_for_it(boss: Client, bob: Person) -> None:
    appointed("role-data-scientist", bob)
    staff = staff_of(bob)
    answer = boss.post("/people/appointments/add/", offer(staff, "role-release"))
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "sod-train-release" in page
    there = (
        f"/people/register/{staff.reference}/compensate/"
        "?conflict=sod-train-release&a=role-data-scientist&b=role-release"
    )
    assert there.replace("&", "&amp;") in page
    day = today() + timedelta(days=30)
    said = {"way": "sample", "what": "Ten releases.", "review_on": day.isoformat()}
    boss.post(there, said)
    assert boss.post("/people/appointments/add/", offer(staff, "role-release")).status_code == 302
    page = boss.get("/people/conflicts/").content.decode()
    assert "Compensated" in page
    assert Compensation.objects.get().reference in page


def test_a_self_appointment_says_that_it_waits(boss: Client) -> None:
    me = staff_of(appointer())
    boss.post("/people/appointments/add/", offer(me, "role-ceo"))
    row = Appointment.objects.get()
    page = boss.get(f"/people/appointments/{row.reference}/").content.decode()
    assert "Waits for a second person" in page
    assert "There is one active person" in page
    assert "As a second person" not in page
    other = signed_in_client(make_person(Role.OFFICER))
    assert (
        "As a second person" in other.get(f"/people/appointments/{row.reference}/").content.decode()
    )


def test_who_left_shows_what_is_to_be_handed_over(boss: Client, bob: Person) -> None:
    appointed(CISO, bob)
    staff = staff_of(bob)
    url = f"/people/register/{staff.reference}/"
    gone = {
        "engagement": "employee",
        "ends_on": (today() - timedelta(days=1)).isoformat(),
        "version": staff.row_version,
    }
    boss.post(f"{url}edit/", gone)
    page = boss.get(url).content.decode()
    assert "To be handed over" in page
    assert "it lapsed; end it and appoint somebody" in page
    assert "Risks owned" in page
    assert "Assets owned" in page
    assert "Lapsed: left" in page
    assert "To hand over" in boss.get("/people/register/?state=left").content.decode()
    assert "Bob" in boss.get("/people/").content.decode()


def test_a_change_meanwhile_is_shown_before_anything_is_overwritten(boss: Client) -> None:
    rudi = make_staff("Rudi", job="Rigger")
    url = f"/people/register/{rudi.reference}/edit/"
    said = {"name": "Rudi", "engagement": "employee", "job": "Sailor", "version": 1}
    assert boss.post(url, said).status_code == 302
    answer = boss.post(url, {**said, "job": "Cook"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Sailor" in page
    assert "Cook" in page
    assert Staff.objects.get(pk=rudi.pk).job == "Sailor"


def test_a_member_sees_their_own_row_and_no_other(bob: Person) -> None:
    member, rudi = signed_in_client(bob), make_staff()
    assert member.get(f"/people/register/{staff_of(bob).reference}/").status_code == 200
    assert member.get(f"/people/register/{rudi.reference}/").status_code == 404
    assert member.get("/people/register/").status_code == 403
    page = member.get("/people/").content.decode()
    assert "/people/register/?" not in page
    assert ">Register<" not in page


def test_who_reads_in_one_project_alone_reads_no_register_of_people() -> None:
    lead = signed_in_client(make_person(Role.OFFICER, project=make_project()))
    for path in ("register", "appointments", "competence", "conflicts"):
        assert lead.get(f"/people/{path}/").status_code == 403
    assert lead.get("/people/roles/").status_code == 200


def test_competence_by_the_pages(boss: Client, bob: Person) -> None:
    appointed(CISO, bob)
    staff, member = staff_of(bob), signed_in_client(bob)
    assert "Gap" in boss.get("/people/competence/?show=gaps").content.decode()
    file = SimpleUploadedFile("li.pdf", b"%PDF-1.7 lead implementer")
    said = {
        "need": f"{CISO} role",
        "kind": "certificate",
        "title": "Lead implementer",
        "file": file,
    }
    member.post(f"/people/register/{staff.reference}/competence/", said)
    row = CompetenceEvidence.objects.get()
    url = f"/people/competence/evidence/{row.reference}/"
    assert "nobody yet" in member.get(url).content.decode()
    assert member.post(f"{url}judge/", {"version": 1}).status_code == 403
    boss.post(f"{url}judge/", {"version": 1})
    assert "No gap" in boss.get("/people/competence/?show=gaps").content.decode()


def test_own_needs_say_the_title_of_their_role(boss: Client) -> None:
    said = {"role": CISO, "title": "Reads Rust", "reason": "The runtime is written in it."}
    boss.post("/people/competence/needs/add/", said)
    need = CompetenceNeed.objects.get()
    for path in ("", f"needs/{need.reference}/"):
        page = boss.get(f"/people/competence/{path}").content.decode()
        assert "Reads Rust" in page
        assert catalogue().roles[CISO].title in page
        assert f">{CISO}<" not in page
        assert f"that {CISO} needs" not in page
    role = {"title": "Gone", "duty": "Goes", "reason": "A trial."}
    boss.post("/people/roles/add/", role)
    boss.post("/people/competence/needs/add/", {**said, "role": "own-gone", "title": "Goes"})
    boss.post("/people/roles/own-gone/archive/", {"reason": "It is over.", "version": 1})
    assert "own-gone, no longer a role" in boss.get("/people/competence/").content.decode()


def test_the_table_of_who_does_what_shows_both(boss: Client) -> None:
    before = boss.get("/people/raci/").content.decode()
    assert "Answers to nobody" in before
    said = {
        "accountable": "role-ceo",
        "responsible": ["role-cto"],
        "reason": "We have no platform lead.",
        "version": 0,
    }
    boss.post("/people/raci/key-management/", said)
    page = boss.get("/people/raci/").content.decode()
    assert "Changed" in page
    assert "was R" in page
    assert "We have no platform lead." in page
    wrong = {**said, "responsible": ["role-none"], "version": 1}
    assert boss.post("/people/raci/key-management/", wrong).status_code == 200


def test_comments_stand_beside_an_appointment(boss: Client, bob: Person) -> None:
    row = offered(CISO, bob)
    there = f"/beside/appointment/{row.pk}/say/"
    boss.post(there, {"text": "Ask the board first."})
    page = boss.get(f"/people/appointments/{row.reference}/").content.decode()
    assert "Ask the board first." in page
    stranger = signed_in_client(make_person(Role.MEMBER))
    assert stranger.post(there, {"text": "Me too"}).status_code == 404


def test_home_asks_for_an_answer(bob: Person) -> None:
    row = offered(CISO, bob)
    page = signed_in_client(bob).get("/").content.decode()
    assert "Accept or decline" in page
    assert row.reference in page


def test_home_names_the_vacancy(boss: Client) -> None:
    look()
    page = boss.get("/").content.decode()
    assert "Internal auditor: nobody is appointed" in page


def test_the_api_takes_no_side_door(boss: Client, bob: Person) -> None:
    row = offered(CISO, bob)
    for act in ("acceptance", "confirmation"):
        answer = boss.post(
            f"/api/v1/appointments/{row.reference}/{act}",
            content_type="application/json",
            headers={"If-Match": '"1"'},
        )
        assert answer.status_code in (400, 403)
    body = {**offer(staff_of(bob)), "state": "accepted"}
    answer = boss.post("/api/v1/appointments", body, content_type="application/json")
    assert answer.status_code == 422
    assert queries.holders(CISO) == []
