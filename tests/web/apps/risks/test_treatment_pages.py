"""Pages and API of method, stages, treatments, plans and asks: the same rules at every door."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from django.test import Client
from tests.web.apps.risks.company import (
    SOUND,
    People,
    approved,
    company,
    ready,
    residual,
    risk_of,
    treat,
)
from tests.web.apps.risks.proposed import arrive, proposed
from tests.web.apps.risks.sighted import see
from tests.web.conftest import Ticking
from tests.web.people import make_person, principal, signed_in_client

from muniment.core.digest import digest_bytes
from muniment.engine.risk.method import to_json
from muniment.engine.risk.treatment import TreatmentOption
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.people import deactivate
from muniment.web.apps.controls.models import Standing
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import drafting, freezing
from muniment.web.apps.risks.models import PlanRow, Risk, RiskMethod, Treatment
from muniment.web.clock import now

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def people(db: None) -> People:
    return company()


def _text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content[:500]
    return " ".join(answer.content.decode().split())


def _row(people: People) -> PlanRow:
    freezing.freeze(principal(people.ada), people.project.pk, "")
    return PlanRow.objects.latest("plan__frozen_at")


def _draft(page: str) -> dict[str, str]:
    """Return what the form of a draft holds, as a browser would send it."""
    found = dict(re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page))
    found |= {
        name: text.strip()
        for name, text in re.findall(r'<textarea name="([^"]+)"[^>]*>([^<]*)</textarea>', page)
    }
    for name, options in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', page, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return found


def test_a_method_is_written_submitted_and_approved_on_its_pages(people: People) -> None:
    ada, boss = signed_in_client(people.ada), signed_in_client(people.boss)
    assert "The starter method counts" in _text(ada, "/risks/methods/")
    assert ada.post("/risks/methods/begin/")["Location"] == "/risks/methods/1/edit/"
    form = _draft(ada.get("/risks/methods/1/edit/").content.decode())
    form.pop("q", None)
    answer = ada.post("/risks/methods/1/edit/", form)
    assert b"ppetite: it says nothing" in answer.content
    form |= {
        "appetite": "Little.",
        "why": "The first.",
        "likelihood_5_name": "daily",
        "limit_role-cto": "high",
    }
    assert ada.post("/risks/methods/1/edit/", {**form, "cell_1_1": "very_high"}).status_code == 400
    assert ada.post("/risks/methods/1/edit/", form).status_code == 302
    assert ada.post("/risks/methods/1/edit/", form).status_code == 409
    assert ada.post("/risks/methods/1/submit/", {"version": 2}).status_code == 302
    page = _text(ada, "/risks/methods/1/")
    assert "Not by you: you wrote in this version of the method" in page
    assert "These could approve it: Boss" in page
    assert ada.post("/risks/methods/1/approve/", {"version": 3}).status_code == 403
    assert "Approve, bring into force" in _text(boss, "/risks/methods/1/")
    assert boss.post("/risks/methods/1/approve/", {"version": 3}).status_code == 302
    row = RiskMethod.objects.get()
    assert (row.state, row.method.likelihood[4].name) == ("in_force", "daily")
    assert row.method.limits["role-cto"].value == "high"
    assert "5, daily" in _text(ada, f"/risks/{risk_of(people, (5, 2)).reference}/")


def test_approving_without_a_fresh_proof_asks_for_it(people: People) -> None:
    row = drafting.begin(principal(people.ada))
    row = drafting.revise(principal(people.ada), 1, SOUND, "Why.", row.row_version)
    drafting.submit(principal(people.ada), 1, row.row_version)
    stale = signed_in_client(people.boss, fresh=False)
    answer = stale.post("/risks/methods/1/approve/", {"version": 3})
    assert "/reauthenticate/" in answer["Location"]
    assert RiskMethod.objects.get().state == "submitted"


def test_a_risk_shows_three_stages_and_the_method_they_were_assessed_under(
    people: People,
) -> None:
    approved(people)
    risk = ready(people)
    client = signed_in_client(people.ada)
    page = _text(client, f"/risks/{risk.reference}/")
    for words in ("Inherent", "Nobody has said.", "12 High", "4 Low", "It will be unlikely."):
        assert words in page
    approved(people, replace(SOUND, reassess_days=30), "Anew.")
    page = _text(client, f"/risks/{risk.reference}/")
    assert "Assessed under method 1" in page
    assert "It was assessed under another method than the one in force" in page
    assert "Method 2 is in force, and it was assessed under method 1" in page


def test_stages_are_set_on_their_pages_under_the_law(people: People) -> None:
    risk = risk_of(people)
    client = signed_in_client(people.ada)
    address = f"/risks/{risk.reference}/residual/"
    form = {"likelihood": "1", "impact": "4", "reason": "Better.", "version": risk.row_version}
    answer = client.post(address, form)
    assert answer.status_code == 400
    assert b"no treatment lowers it" in answer.content
    treat(people, risk)
    assert client.post(address, form).status_code == 302
    assert client.post(address, form).status_code == 409
    inherent = f"/risks/{risk.reference}/inherent/"
    assert client.post(inherent, {**form, "likelihood": "5", "version": 2}).status_code == 302
    risk.refresh_from_db()
    assert (risk.inherent_likelihood, risk.residual_likelihood) == (5, 1)


def test_an_own_scenario_by_its_form(people: People) -> None:
    client = signed_in_client(people.ada)
    form = {
        "title": "Cleaner trips",
        "scenario": "<script>alert(1)</script>",
        "kind": "model",
        "project": str(people.project.pk),
        "owner": str(people.owner.pk),
        "likelihood": "2",
        "impact": "2",
    }
    assert client.post("/risks/own/", form)["Location"] == "/risks/R-0001/"
    page = client.get("/risks/R-0001/").content.decode()
    assert "<script>alert" not in page
    assert Risk.objects.get().threat == "own-cleaner-trips"
    words = f"/risks/{Risk.objects.get().reference}/words/"
    sent = {"title": "Cleaner falls", "assets": "A-0404", "version": 1}
    assert client.post(words, sent).status_code == 400
    assert client.post(words, {**sent, "assets": ""}).status_code == 302
    assert "Cleaner falls" in _text(client, "/risks/R-0001/")


def test_done_shows_whether_the_controls_show_it(people: People) -> None:
    risk = risk_of(people)
    treatment = treat(people, risk)
    client = signed_in_client(people.owner)
    address = f"/risks/treatments/{treatment.reference}/"
    done = {"state": "done", "proof": "", "version": 1}
    assert client.post(f"{address}advance/", done).status_code == 302
    assert "Said to be done, not evidenced" in _text(client, address)
    row, _ = Standing.objects.update_or_create(
        control="A.8.28",
        defaults={
            "position": 1,
            "title": "Secure coding",
            "theme": "technological",
            "necessity": "proposed",
            "state": "evidenced",
            "as_of": now(),
        },
    )
    assert "Done, evidenced" in _text(client, address)
    assert "Done, evidenced" in _text(client, f"/risks/{risk.reference}/")
    row.lapses_at, row.lapses_into = now(), "partly"
    row.save()
    assert "Said to be done, not evidenced" in _text(client, address)


def test_modify_without_a_control_is_a_defect_wherever_it_shows(people: People) -> None:
    approved(people)
    risk = risk_of(people)
    bare = treat(people, risk, TreatmentOption.MODIFY, ())
    residual(people, risk, (3, 4))
    client = signed_in_client(people.ada)
    assert "names no control" in _text(client, f"/risks/{risk.reference}/")
    assert "names no control" in _text(client, f"/risks/treatments/{bare.reference}/")
    row = _row(people)
    assert "names no control" in _text(client, f"/risks/plans/rows/{row.pk}/")
    assert "Defect" in _text(client, "/risks/plans/TP-0001/")


def test_over_limit_acceptance_is_refused_at_every_door(people: People) -> None:
    approved(people)
    ready(people, (3, 4))
    row = _row(people)
    client = signed_in_client(people.owner)
    page = _text(client, f"/risks/plans/rows/{row.pk}/")
    assert "The residual risk is above your limit" in page
    assert "Could accept it" in page
    assert "Boss" in page
    assert f"/risks/plans/rows/{row.pk}/accept/" not in page
    one = client.post(f"/risks/plans/rows/{row.pk}/accept/", {"version": row.row_version})
    many = client.post("/risks/plans/accept/", {"selected": [row.ticket]})
    body = {"rows": [{"row": str(row.pk), "version": row.row_version}]}
    api = client.post(
        "/api/v1/treatment-plan-rows/acceptance", body, content_type="application/json"
    )
    for answer in (one, many, api):
        assert answer.status_code == 403, answer.content
        assert b"Boss" in answer.content
    assert PlanRow.objects.get().state == "waiting"
    asked = {"to": str(people.boss.pk), "said": "Please.", "version": row.row_version}
    assert client.post(f"/risks/plans/rows/{row.pk}/refer/", asked).status_code == 302
    boss = signed_in_client(people.boss)
    assert f"/risks/plans/rows/{row.pk}/" in _text(boss, "/risks/approvals/")
    row.refresh_from_db()
    assert boss.post("/risks/plans/accept/", {"selected": [row.ticket]}).status_code == 302
    risk = Risk.objects.get()
    assert risk.accepted_until is not None
    assert "/risks/R-0001/" in _text(boss, "/risks/?accepted=yes")
    assert "/risks/R-0001/" not in _text(boss, "/risks/?accepted=no")


@pytest.mark.parametrize("who", ["ada", "auditor", "administrator", "colleague"])
def test_whoever_is_not_asked_accepts_at_no_door(people: People, who: str) -> None:
    approved(people)
    ready(people)
    row = _row(people)
    someone: Person = {
        "ada": lambda: people.ada,
        "auditor": lambda: make_person(Role.AUDITOR, limit="critical"),
        "administrator": lambda: make_person(Role.ADMINISTRATOR, limit="critical"),
        "colleague": lambda: make_person(Role.OFFICER, limit="critical"),
    }[who]()
    client = signed_in_client(someone)
    assert f"/risks/plans/rows/{row.pk}/accept/" not in _text(
        client, f"/risks/plans/rows/{row.pk}/"
    )
    body = {"rows": [{"row": str(row.pk), "version": row.row_version}]}
    answers = (
        client.post(f"/risks/plans/rows/{row.pk}/accept/", {"version": row.row_version}),
        client.post("/risks/plans/accept/", {"selected": [row.ticket]}),
        client.post(
            "/api/v1/treatment-plan-rows/acceptance", body, content_type="application/json"
        ),
    )
    assert {answer.status_code for answer in answers} == {403}
    assert PlanRow.objects.get().state == "waiting"


def test_what_was_ticked_and_changed_since_is_a_conflict(people: People) -> None:
    approved(people)
    risk = ready(people)
    row = _row(people)
    residual(people, risk, (2, 4))
    client = signed_in_client(people.owner)
    assert client.post("/risks/plans/accept/", {"selected": [row.ticket]}).status_code == 409
    assert client.post("/risks/plans/accept/", {"selected": ["x"]}).status_code == 400
    assert client.post("/risks/plans/accept/", {}).status_code == 400


def test_the_frozen_file_is_what_its_digest_says_and_for_who_may_see_all(people: People) -> None:
    approved(people)
    ready(people)
    freezing.freeze(principal(people.ada), None, "All of it.")
    client = signed_in_client(people.ada)
    answer = client.get("/risks/plans/TP-0001/file/")
    data = b"".join(answer.streaming_content)
    assert answer["Content-Disposition"].startswith("attachment")
    plan = client.get("/api/v1/treatment-plans/TP-0001").json()
    assert digest_bytes(data) == plan["digest"]
    assert json.loads(data)["rows"][0]["risk"] == "R-0001"
    member = signed_in_client(people.owner)
    assert member.get("/risks/plans/TP-0001/").status_code == 200
    assert member.get("/risks/plans/TP-0001/file/").status_code == 404


def test_a_company_of_one_is_told_so_and_what_waits(people: People) -> None:
    approved(people)
    ready(people)
    for who in (people.boss, people.owner):
        who.refresh_from_db()
        deactivate(HOST_PRINCIPAL, who.pk, expected_version=who.row_version)
    _row(people)
    page = _text(signed_in_client(people.ada), "/risks/approvals/?whose=others")
    assert "Only one person here can decide." in page
    assert "nobody here" in page
    assert "R-0001" in page


def test_an_ask_is_shown_and_answered(people: People) -> None:
    arrive(people.project, [proposed(3)])
    see(people, "model", ["fraud.pkl"])
    client = signed_in_client(people.ada)
    page = _text(client, "/risks/asks/")
    assert "A-0001 is a new model" in page
    address = re.search(r'href="(/risks/asks/[^"?]+/)"', page)
    assert address is not None
    shown = _text(client, address[1])
    assert "What the library offers" in shown
    assert "Malicious model file" in shown
    assert client.post(address[1], {"reason": "", "version": 1}).status_code == 200
    assert client.post(address[1], {"reason": "Seen.", "version": 1}).status_code == 302
    assert "A-0001 is a new model" not in _text(client, "/risks/asks/")
    assert "Seen." in _text(client, address[1])


def test_each_cell_of_each_stage_leads_to_its_risks(people: People) -> None:
    ready(people)
    client = signed_in_client(people.ada)
    page = _text(client, "/risks/map/")
    for link, shown in (
        ("/risks/?likelihood=3&amp;impact=4", True),
        ("/risks/?place=residual-1-4", True),
        ("/risks/?place=inherent-1-4", False),
    ):
        assert (f'href="{link}"' in page) is shown, link
    assert "/risks/R-0001/" in _text(client, "/risks/?place=residual-1-4")
    assert "/risks/R-0001/" not in _text(client, "/risks/?place=residual-5-5")
    assert "The same in a table" in page


def test_the_trend_draws_and_says_the_same(people: People, clock: Ticking) -> None:
    risk_of(people)
    clock.forward(days=40)
    page = _text(signed_in_client(people.ada), "/risks/trend/")
    assert today().strftime("%Y") in page
    assert page.count("<rect") == 3, "the current stage at the ends of two months, and today"


def test_the_api_sets_stages_of_many_at_once_or_of_none(people: People) -> None:
    good, bad = ready(people), risk_of(people, threat="T-data-poisoning")
    client = signed_in_client(people.ada)
    stages = [
        {
            "risk": row.reference,
            "stage": "residual",
            "likelihood": 1,
            "impact": 1,
            "reason": "Better.",
            "version": Risk.objects.get(pk=row.pk).row_version,
        }
        for row in (good, bad)
    ]
    address, how = "/api/v1/risks/assessments", {"content_type": "application/json"}
    answer = client.post(address, {"stages": stages}, **how)
    assert answer.status_code == 400
    assert b"R-0002" in answer.content
    assert Risk.objects.get(pk=good.pk).residual_impact == 4
    treat(people, bad)
    assert client.post(address, {"stages": stages}, **how).status_code == 200
    assert Risk.objects.get(pk=bad.pk).residual_impact == 1
    member = signed_in_client(make_person(Role.MEMBER, project=people.project))
    assert member.post(address, {"stages": stages}, **how).status_code == 403


def test_the_api_writes_a_method_and_nobody_approves_their_own(people: People) -> None:
    how = {"content_type": "application/json"}
    ada, boss = signed_in_client(people.ada), signed_in_client(people.boss)
    made = ada.post("/api/v1/risk-methods", **how)
    assert (made.status_code, made.json()["number"]) == (201, 1)
    body = {**to_json(SOUND), "why": "First."}
    body.pop("schema")
    address = "/api/v1/risk-methods/1"
    sent = ada.put(address, body, headers={"If-Match": '"1"'}, **how)
    assert sent.status_code == 200, sent.content
    bad = {**body, "days": {**SOUND_DAYS, "low": 0}}
    assert ada.put(address, bad, headers={"If-Match": '"2"'}, **how).status_code == 422
    assert ada.post(f"{address}/submission", headers={"If-Match": '"2"'}, **how).status_code == 200
    assert ada.post(f"{address}/approval", headers={"If-Match": '"3"'}, **how).status_code == 403
    done = boss.post(f"{address}/approval", headers={"If-Match": '"3"'}, **how)
    assert (done.status_code, done.json()["state"]) == (200, "in_force")


SOUND_DAYS = {"low": 730, "moderate": 365, "high": 180, "very_high": 90}


def test_dropping_and_advancing_over_the_api(people: People) -> None:
    risk = risk_of(people)
    client = signed_in_client(people.ada)
    how = {"content_type": "application/json"}
    body = {"option": "share", "description": "Insured.", "owner": str(people.owner.pk)}
    made = client.post(f"/api/v1/risks/{risk.reference}/treatments", body, **how)
    assert (made.status_code, made.json()["reference"]) == (201, "TR-0001")
    state = client.post(
        "/api/v1/treatments/TR-0001/state",
        {"state": "done"},
        headers={"If-Match": '"1"'},
        **how,
    )
    assert state.status_code == 400, "nothing shows it"
    gone = client.post(
        "/api/v1/treatments/TR-0001/drop",
        {"reason": "Too dear."},
        headers={"If-Match": '"1"'},
        **how,
    )
    assert gone.json()["state"] == "dropped"
    again = client.post(
        "/api/v1/treatments/TR-0001/drop",
        {"reason": "Too dear."},
        headers={"If-Match": '"2"'},
        **how,
    )
    assert again.status_code == 409
    assert Treatment.objects.get().state == "dropped"
