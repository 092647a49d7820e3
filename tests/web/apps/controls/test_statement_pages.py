"""Pages of decisions, of the statement and of its versions."""

from __future__ import annotations

import io
import json

import pytest
from django.test import Client
from tests.web.apps.controls.spoken import say, snapshot_of
from tests.web.apps.controls.stated import (
    HONEST,
    appointed,
    binding,
    decide_all,
    exclude,
    frozen,
    necessary,
    row,
)
from tests.web.apps.risks.proposed import arrive, judgement, proposed
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.engine.soa.rows import ReasonKind
from muniment.web.apps.access.roles import Role
from muniment.web.apps.controls import deciding, owning
from muniment.web.apps.controls.acts import Assignment
from muniment.web.apps.controls.models import CompanyControl, SoaVersion
from muniment.web.apps.controls.services import follow_time
from muniment.web.apps.controls.sources import Given
from muniment.web.apps.risks import services as risks
from muniment.web.apps.risks.models import Proposal

pytestmark = pytest.mark.usefixtures("db")


def _text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content.decode()[:2000]
    return " ".join(answer.content.decode().split())


def _decision(**more: object) -> dict[str, object]:
    return {"necessity": "yes", "words": "Everybody needs it.", "owner": "", "version": 1, **more}


def test_a_control_is_decided_on_its_page_and_says_so() -> None:
    boss = make_person(name="Anna Albers")
    arrive(make_project(), [proposed(3)])
    offered = Proposal.objects.get()
    risk = risks.adopt(principal(boss), offered.pk, judgement(boss, 3), offered.row_version)
    binding(boss, "contract", "A.8.28")
    binding(boss, "law", "A.5.1")
    client = signed_in_client(boss)
    page = _text(client, "/controls/A.8.28/decide/")
    assert f"{risk.reference} " in page
    assert "Tick those that are a reason" in page
    sent = _decision(
        proposed=[risk.reference, "OB-0001"],
        obligations="ob-0002",
        owner=str(boss.pk),
        procedure="https://wiki.example/sdlc",
    )
    assert client.post("/controls/A.8.28/decide/", sent).status_code == 302
    page = _text(client, "/controls/A.8.28/")
    for said in (
        "Necessary</span>",
        f"/risks/{risk.reference}/",
        "/registers/obligations/OB-0001/",
        "Contract:",
        "Nordbank, clause 12.3",
        "Everybody needs it.",
        "Anna Albers",
        'href="https://wiki.example/sdlc"',
        "A.8.28: necessary yes",
    ):
        assert said in page, said
    again = _text(client, "/controls/A.8.28/decide/")
    assert 'value="OB-0002"' in again
    assert "checked" in again


def test_an_exclusion_that_is_none_is_refused_on_the_page() -> None:
    client = signed_in_client(make_person())
    sent = {"necessity": "no", "exclusion": "Planned for next year", "version": 1}
    answer = client.post("/controls/A.7.4/decide/", sent)
    assert answer.status_code == 400
    assert "not done, not that it is not necessary" in answer.content.decode()
    assert row("A.7.4").necessity == "undecided"
    answer = client.post("/controls/A.7.4/decide/", {**sent, "exclusion": HONEST})
    assert answer.status_code == 302
    assert HONEST in _text(client, "/controls/A.7.4/").replace("&#x27;", "'")


def test_a_conflict_shows_both() -> None:
    boss, ann = make_person(), make_person()
    client = signed_in_client(boss)
    necessary(ann, "A.5.1", Given(ReasonKind.WORDS, words="What Ann wrote."))
    answer = client.post("/controls/A.5.1/decide/", _decision(words="What I wrote."))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody else changed this control meanwhile." in page
    assert "What Ann wrote." in page
    assert "What I wrote." in page
    answer = client.post("/controls/A.5.1/decide/", _decision(words="What I wrote.", version=2))
    assert answer.status_code == 302
    assert [one.title for one in row("A.5.1").reasons.all()] == ["What I wrote."]


def test_the_owner_asserts_on_a_page_of_their_own() -> None:
    boss, mel = make_person(), make_person(Role.MEMBER)
    necessary(boss, "A.8.28")
    deciding.assign(principal(boss), "A.8.28", Assignment(owner=mel.pk), 2)
    assert signed_in_client(boss).get("/controls/A.8.28/assert/").status_code == 403
    client = signed_in_client(mel)
    assert "Assert</a>" in _text(client, "/controls/A.8.28/")
    assert "/controls/A.8.28/decide/" not in _text(client, "/controls/A.8.28/")
    sent = {
        "implementation": "implemented",
        "words": "Reviewed by two.",
        "on": "2026-11-20",
        "version": 3,
    }
    assert client.post("/controls/A.8.28/assert/", sent).status_code == 302
    page = _text(client, "/controls/A.8.28/")
    assert "Reviewed by two." in page
    assert "Said to be implemented; nothing fresh speaks for it" in page
    assert client.post("/controls/A.8.28/assert/", sent).status_code == 409


def test_the_list_filters_by_what_people_said_and_by_attributes() -> None:
    boss = make_person()
    say(snapshot_of(make_project()), "secrets.exposed")
    follow_time()
    necessary(boss, "A.8.12")
    exclude(boss, "A.7.4")
    deciding.assign(principal(boss), "A.8.12", Assignment(owner=boss.pk), 2)
    client = signed_in_client(boss)
    for query, count in (
        ("necessity=yes", 1),
        ("necessity=no", 1),
        ("necessity=undecided", 91),
        ("owner=me", 1),
        ("differs=yes", 0),
        ("differs=no", 93),
        ("implementation=unsaid", 93),
        ("attribute=control_type:Corrective&attribute=control_type:Detective", 24),
        ("attribute=control_type:Preventive&attribute=security_domains:Resilience", None),
        ("attribute=nonsense", 93),
    ):
        page = _text(client, f"/controls/?{query}")
        if count is not None and not query.startswith("attribute=control"):
            word = "row" if count == 1 else "rows"
            assert f"{count} {word}</p>" in page, query
    both = _text(client, "/controls/?attribute=control_type:Corrective&theme=physical")
    assert "A.7." not in both or "rows</p>" in both


def test_many_controls_are_decided_on_one_page() -> None:
    boss = make_person()
    client = signed_in_client(boss)
    page = _text(client, "/controls/")
    assert 'value="A.5.1:1"' in page
    ticked = {"selected": ["A.5.1:1", "A.5.2:1"]}
    page = client.post("/controls/many/", ticked).content.decode()
    assert "Decide about 2 controls" in page
    sent = {**ticked, "send": "yes"}
    answer = client.post("/controls/many/", {**sent, "act": "exclude", "words": "not yet done"})
    assert answer.status_code == 400
    assert answer.content.decode().count("cannot be excluded") >= 2
    assert client.post("/controls/many/", {**sent, "act": "owner"}).status_code == 422
    answer = client.post("/controls/many/", {**sent, "act": "necessary", "words": "All need it."})
    assert answer.status_code == 302
    answer = client.post("/controls/many/", {**sent, "act": "necessary", "words": "Again."})
    assert answer.status_code == 409
    assert CompanyControl.objects.filter(necessity="yes").count() == 2
    assert client.post("/controls/many/", {"selected": ["A.9.9:1"]}).status_code == 404


def test_own_controls_have_pages() -> None:
    boss = make_person()
    client = signed_in_client(boss)
    sent = {"control": "model-cards", "title": "Model cards", "version": 0}
    assert client.post("/controls/add/", {**sent, "title": ""}).status_code == 200
    assert client.post("/controls/add/", sent).status_code == 302
    assert client.post("/controls/add/", sent).status_code == 409
    page = _text(client, "/controls/own-model-cards/")
    assert "Put away" in page
    assert "/controls/own-model-cards/" in _text(client, "/controls/?theme=own")
    said = {"title": "Cards", "description": "One each.", "references": "AI Act", "version": 1}
    assert client.post("/controls/own-model-cards/describe/", said).status_code == 302
    assert "One each." in _text(client, "/controls/own-model-cards/")
    assert client.get("/controls/A.5.1/describe/").status_code == 404
    away = {"reason": "Merged.", "version": 2}
    assert client.post("/controls/own-model-cards/archive/", away).status_code == 302
    assert "Take back into use" in _text(client, "/controls/own-model-cards/")
    assert "own-model-cards" not in _text(client, "/controls/?theme=own")
    assert client.get("/controls/own-model-cards/decide/").status_code == 409
    assert client.post("/controls/own-model-cards/back/", {"version": 3}).status_code == 302


def test_the_statement_is_a_draft_with_every_control_and_its_pivot() -> None:
    boss = make_person()
    decide_all(boss)
    exclude(boss, "A.7.4")
    client = signed_in_client(boss)
    page = _text(client, "/controls/soa/")
    assert "Draft, not a Statement of Applicability." in page
    assert page.count('class="soa-cell') == 93
    assert "of 92 necessary" in page
    assert "Nobody holds the role of top management yet" in page
    page = _text(client, "/controls/soa/?show=necessity&necessity=no")
    assert page.count('class="soa-cell') == 1
    page = _text(client, "/controls/soa/?show=implementation&by=security_domains")
    assert "Resilience" in page
    assert "attribute=security_domains:Resilience&amp;implementation=partly" in page
    assert _text(client, "/controls/soa/?show=x&state=y&attribute=z").count("soa-cell ") == 93


@pytest.mark.parametrize("form", ["xlsx", "pdf", "oscal", "json", "shared-pdf", "shared-xlsx"])
def test_the_draft_and_a_version_are_had_as_files(form: str) -> None:
    boss = make_person()
    client = signed_in_client(boss)
    answer = client.get(f"/controls/soa/draft/{form}/")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith('attachment; filename="soa-draft-2026-11-23.')
    assert answer["X-Content-Type-Options"] == "nosniff"
    if "json" in answer["Content-Type"]:
        assert b"not a Statement of Applicability" in answer.content or form == "json"
    decide_all(boss)
    version = frozen(boss)
    answer = client.get(f"/controls/soa/versions/{version.reference}/files/{form}/")
    assert answer.status_code == 200
    assert 'filename="soa-0001-2026-11-23.' in answer["Content-Disposition"]
    assert client.get("/controls/soa/draft/exe/").status_code == 404


def test_the_workbook_of_the_draft_says_that_it_is_one() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    client = signed_in_client(make_person())
    book = openpyxl.load_workbook(io.BytesIO(client.get("/controls/soa/draft/xlsx/").content))
    assert book["Controls"]["A1"].value == "Draft, not a Statement of Applicability"
    told = json.loads(client.get("/controls/soa/draft/json/").content)
    assert (told["standing"], len(told["rows"])) == ("live", 93)


def test_a_version_is_frozen_read_approved_and_grows_stale() -> None:
    boss, chief = make_person(name="Anna"), make_person(Role.MEMBER, name="Carla Chief")
    client, other = signed_in_client(boss), signed_in_client(chief)
    answer = client.post("/controls/soa/", {"words": "First."})
    assert answer.status_code == 400
    assert "nobody has decided yet" in answer.content.decode()
    decide_all(boss)
    assert client.post("/controls/soa/", {"words": "First."}).status_code == 302
    version = SoaVersion.objects.get()
    place = f"/controls/soa/versions/{version.reference}/"
    page = _text(client, place)
    assert "Waits for approval" in page
    assert "nobody holds the role of top management" in page
    sent = {"answer": "approve", "words": "Go.", "version": 1}
    with appointed(chief):
        assert client.post(f"{place}approve/", sent).status_code == 403
        assert "Carla Chief could" in _text(client, f"{place}approve/")
        page = _text(other, f"{place}approve/")
        assert "What you put your name to" in page
        answer = other.post(f"{place}approve/", {**sent, "answer": "reject", "words": ""})
        assert answer.status_code == 400
        assert other.post(f"{place}approve/", {**sent, "version": 9}).status_code == 409
        assert other.post(f"{place}approve/", sent).status_code == 302
        assert other.post(f"{place}approve/", sent).status_code == 409
    page = _text(client, place)
    assert "Carla Chief" in page
    assert "Go." in page
    assert "The registers say something else" not in page
    exclude(boss, "A.7.4")
    page = _text(client, place)
    assert "The registers say something else of 1 control now." in page
    assert "Stale" in page
    page = _text(client, f"/controls/soa/compare/?before={version.reference}&after=now")
    assert "1 control says something else" in page
    assert "Not necessary" in page
    assert version.reference in _text(client, "/controls/soa/versions/")
    assert version.reference in _text(client, "/controls/soa/")


def test_two_versions_are_compared_side_by_side() -> None:
    boss = make_person(name="Anna Albers")
    client = signed_in_client(boss)
    assert "Nothing is frozen yet." in _text(client, "/controls/soa/compare/")
    decide_all(boss)
    frozen(boss)
    owning.add(principal(boss), "own-cards", owning.Description("Model cards", "", ""))
    necessary(boss, "own-cards")
    with_own = {"words": "Second.", "draft": "on"}
    assert client.post("/controls/soa/", with_own).status_code == 302
    page = _text(client, "/controls/soa/compare/?before=SOA-0001&after=SOA-0002")
    assert "Came" in page
    assert "Model cards" in page
    page = _text(client, "/controls/soa/compare/?before=SOA-0002&after=SOA-0001")
    assert "Went" in page
    assert client.get("/controls/soa/compare/?before=SOA-0009").status_code == 404


def test_who_sees_some_projects_reads_no_statement() -> None:
    boss = make_person()
    decide_all(boss)
    version = frozen(boss)
    mel = signed_in_client(make_person(Role.MEMBER, project=make_project()))
    for address in (
        "/controls/soa/versions/",
        f"/controls/soa/versions/{version.reference}/",
        f"/controls/soa/versions/{version.reference}/files/json/",
        "/controls/soa/draft/pdf/",
        "/controls/soa/compare/",
    ):
        assert mel.get(address).status_code == 403, address
    page = _text(mel, "/controls/soa/")
    assert "draft/xlsx" not in page
    assert "Freeze" not in page


def test_reasons_of_other_projects_stay_theirs() -> None:
    boss = make_person()
    mine, other = make_project("mine"), make_project("hidden plans")
    arrive(other, [proposed(3)])
    offered = Proposal.objects.get()
    risk = risks.adopt(principal(boss), offered.pk, judgement(boss, 3), offered.row_version)
    necessary(boss, "A.8.28", Given(ReasonKind.RISK, risk.reference))
    mel = make_person(Role.MEMBER, project=mine)
    page = _text(signed_in_client(mel), "/controls/A.8.28/")
    assert risk.reference not in page
    assert "1 more is of a project that you may not see" in page
