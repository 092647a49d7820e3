"""Pages and API of risks, as people and programs use them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from tests.web.apps.findings.pushes import found
from tests.web.apps.risks.proposed import THREAT, arrive, judgement, proposed
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.core.severity import Severity
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import queries, services
from muniment.web.apps.risks.models import Proposal, Risk

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def project(db: None) -> Project:
    return make_project("churn")


@pytest.fixture
def ada(project: Project) -> Person:
    return make_person(name="Ada Lovelace")


@pytest.fixture
def client(ada: Person) -> Client:
    return signed_in_client(ada)


def _risk(project: Project, ada: Person, likelihood: int = 3) -> Risk:
    arrive(project, [proposed(3)])
    row = Proposal.objects.get()
    return services.adopt(principal(ada), row.pk, judgement(ada, likelihood), row.row_version)


def _text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content[:500]
    return " ".join(answer.content.decode().split())


def _form(ada: Person, version: int, **more: object) -> dict[str, object]:
    return {
        "owner": str(ada.pk),
        "likelihood": "4",
        "impact": "4",
        "note": "Seen.",
        "version": version,
        **more,
    }


def test_a_proposal_shows_its_reasons_and_findings_and_is_adopted(
    project: Project, ada: Person, client: Client
) -> None:
    bad = found(project, severity=Severity.HIGH)
    arrive(project, [proposed(4, findings=[bad])], [bad])
    row = Proposal.objects.get()
    page = _text(client, f"/risks/proposals/{row.pk}/")
    assert "1 open finding speaks to it" in page
    assert "/findings/F-0001/" in page
    assert "Passing checks lower nothing" in page
    assert "Accept" not in page
    address = f"/risks/proposals/{row.pk}/"
    answer = client.post(address, _form(ada, row.row_version, owner=""))
    assert (answer.status_code, Risk.objects.count()) == (200, 0)
    answer = client.post(address, _form(ada, row.row_version))
    assert answer["Location"] == "/risks/R-0001/"
    assert "Open R-0001" in _text(client, address)
    assert "Ada Lovelace" in _text(client, "/risks/R-0001/")
    told = _text(client, "/risks/R-0001/history/")
    assert "Risk R-0001 was adopted at likelihood 4, impact 4" in told


def test_untested_is_said_plainly(project: Project, client: Client) -> None:
    arrive(project, [proposed(3, tested=False)])
    page = _text(client, f"/risks/proposals/{Proposal.objects.get().pk}/")
    assert "No check had anything to judge here." in page
    assert "Untested" in _text(client, "/risks/proposals/")


def test_adopting_an_older_reading_is_a_conflict(
    project: Project, ada: Person, client: Client
) -> None:
    arrive(project, [proposed(3)])
    row = Proposal.objects.get()
    arrive(project, [proposed(5)], day=1)
    answer = client.post(f"/risks/proposals/{row.pk}/", _form(ada, row.row_version))
    assert answer.status_code == 409
    assert b"something else by now" in answer.content
    assert not Risk.objects.exists()


def test_each_cell_of_the_map_counts_what_its_list_shows(
    project: Project, ada: Person, client: Client
) -> None:
    library = list(catalogue().threats)
    proposals = [
        proposed(1 + at % 5, 1 + at % 4, threat=threat) for at, threat in enumerate(library[:30])
    ]
    arrive(project, proposals)
    for row in Proposal.objects.order_by("threat")[:8]:
        services.adopt(principal(ada), row.pk, judgement(ada, row.likelihood, 2), row.row_version)
    page = _text(client, "/risks/map/")
    cells = re.findall(
        r'href="(/risks/(?:proposals/)?\?likelihood=\d&amp;impact=\d)"[^>]*>(\d+)<small>', page
    )
    assert len(cells) > 10
    assert sum(int(count) for link, count in cells if "proposals" not in link) == 8
    assert sum(int(count) for link, count in cells if "proposals" in link) == 22
    for link, count in cells:
        shown = _text(client, link.replace("&amp;", "&"))
        rows = "row" if count == "1" else "rows"
        assert f"{count} {rows}</p>" in shown, link
    for step in ("almost certain", "Expected several times a year", "Very high", "severe"):
        assert step in page


def test_the_register_filters_by_owner_level_and_review(
    project: Project, ada: Person, client: Client
) -> None:
    risk = _risk(project, ada, 5)
    for query, shown in (
        ("", True),
        ("?owner=me", True),
        (f"?owner={make_person().pk}", True),  # nobody's: left out with a remark
        ("?band=very_high", True),
        ("?band=low", False),
        ("?review=yes", False),
        ("?review=no", True),
        ("?proposed=above", False),
        ("?q=Malicious", True),
        ("?q=R-0001", True),
        ("?q=zebra", False),
        (f"?project={project.reference}", True),
    ):
        assert (f"/risks/{risk.reference}/" in _text(client, f"/risks/{query}")) is shown, query
    lines = b"".join(client.get("/risks/?format=csv").streaming_content).decode()
    assert "R-0001" in lines
    assert "Ada Lovelace" in lines


def test_the_second_officer_sees_the_conflict_and_what_it_says_now(
    project: Project, ada: Person, client: Client
) -> None:
    risk = _risk(project, ada)
    address = f"/risks/{risk.reference}/edit/"
    bob = make_person(name="Bob")
    services.judge(principal(bob), risk.pk, judgement(bob, 5, 5, "Worse."), 1)
    answer = client.post(address, _form(ada, 1, note="Mine."))
    page = " ".join(answer.content.decode().split())
    assert answer.status_code == 409
    assert "Somebody else changed this risk meanwhile." in page
    assert "Worse." in page
    assert "Mine." in page
    assert 'name="version" value="2"' in page
    assert Risk.objects.get().likelihood == 5
    assert client.post(address, _form(ada, 2, note="Mine.")).status_code == 302
    assert Risk.objects.get().note == "Mine."


def test_a_review_is_shown_with_its_reason_and_day_until_it_is_answered(
    project: Project, ada: Person, client: Client
) -> None:
    risk = _risk(project, ada)
    arrive(project, [proposed(5)], day=1)
    page = _text(client, f"/risks/{risk.reference}/")
    assert "A review is asked for" in page
    assert "Proposed current likelihood 5, the register says 3" in page
    assert f"/risks/{risk.reference}/" in _text(client, "/risks/?review=yes")
    client.post(f"/risks/{risk.reference}/edit/", _form(ada, Risk.objects.get().row_version))
    page = _text(client, f"/risks/{risk.reference}/")
    assert "A review is asked for" not in page
    assert "was reviewed: likelihood 4" in _text(client, f"/risks/{risk.reference}/history/")


def test_archiving_by_its_form(project: Project, ada: Person, client: Client) -> None:
    risk = _risk(project, ada)
    address = f"/risks/{risk.reference}/archive/"
    assert client.post(address, {"reason": "", "version": 1}).status_code == 400
    assert client.post(address, {"reason": "Sold.", "version": 9}).status_code == 409
    assert client.post(address, {"reason": "Sold.", "version": 1}).status_code == 302
    page = _text(client, f"/risks/{risk.reference}/")
    assert "Archived" in page
    told = _text(client, f"/risks/{risk.reference}/history/")
    assert "taken out of the register: Sold." in told
    assert "Judge anew" not in page
    assert f"/risks/{risk.reference}/" not in _text(client, "/risks/")


def test_the_library_offers_what_strikes_the_kind(ada: Person, client: Client) -> None:
    page = _text(client, "/risks/enter/?kind=model&project=P-0001")
    for threat in queries.threats_for("model"):
        assert f'value="{threat.id}"' in page
    assert "T-phishing" not in page or "model" in catalogue().threats["T-phishing"].asset_kinds
    project = Project.objects.get()
    answer = client.post(
        "/risks/enter/?kind=model&project=P-0001",
        _form(ada, 0, threat=THREAT, project=str(project.pk)),
    )
    assert answer["Location"] == "/risks/R-0001/"
    assert "entered by hand" in _text(client, "/risks/R-0001/history/")


def test_hostile_names_are_shown_and_never_run(project: Project, client: Client) -> None:
    bad = found(project, path="<script>x\u202e.py", message="<img src=x onerror=alert(1)>")
    arrive(project, [proposed(4, findings=[bad])], [bad])
    page = client.get(f"/risks/proposals/{Proposal.objects.get().pk}/").content.decode()
    assert "<img src=x" not in page
    assert "<script>x" not in page
    assert "\u202e" not in page


def test_members_of_one_project_see_its_risks_alone(project: Project, ada: Person) -> None:
    _risk(project, ada)
    other = make_project("other")
    arrive(other, [proposed(4)])
    mel = make_person(Role.MEMBER, project=other)
    theirs = signed_in_client(mel)
    assert "/risks/R-0001/" not in _text(theirs, "/risks/")
    assert theirs.get("/risks/R-0001/").status_code == 404
    assert theirs.get("/risks/R-0001/edit/").status_code == 404
    own = Proposal.objects.get(project=other)
    assert "Adopt it" not in _text(theirs, f"/risks/proposals/{own.pk}/")
    assert theirs.post(f"/risks/proposals/{own.pk}/", {}).status_code == 403
    hidden = Proposal.objects.get(project=project)
    assert theirs.get(f"/risks/proposals/{hidden.pk}/").status_code == 404


def test_the_api_speaks_the_same_rules(project: Project, ada: Person, client: Client) -> None:
    arrive(project, [proposed(3)])
    (item,) = client.get("/api/v1/risks/proposals").json()["items"]
    assert (item["threat"], item["adopted_as"], item["tested"]) == (THREAT, "", True)
    address = f"/api/v1/risks/proposals/{item['id']}/adoption"
    body = {"owner": str(ada.pk), "likelihood": 3, "impact": 4, "note": ""}
    ask = {"data": body, "content_type": "application/json"}
    assert client.post(address, **ask).status_code == 428
    assert client.post(address, **ask, headers={"If-Match": '"7"'}).status_code == 412
    low = {**body, "likelihood": 1}
    answer = client.post(address, low, content_type="application/json", headers={"If-Match": '"1"'})
    assert answer.status_code == 400
    assert "below the 3 proposed" in answer.json()["detail"] + answer.json()["title"]
    made = client.post(address, **ask, headers={"If-Match": '"1"'})
    assert (made.status_code, made["ETag"]) == (201, '"1"')
    risk = made.json()
    assert (risk["reference"], risk["band"], risk["level"]) == ("R-0001", "high", 12)
    assert client.get("/api/v1/risks").json()["total"] == 1
    judged = client.post(
        "/api/v1/risks/R-0001/judgement",
        {**body, "likelihood": 5},
        content_type="application/json",
        headers={"If-Match": '"1"'},
    )
    assert (judged.status_code, judged.json()["level"], judged["ETag"]) == (200, 20, '"2"')
    archived = client.post(
        "/api/v1/risks/R-0001/archiving",
        {"reason": "Sold."},
        content_type="application/json",
        headers={"If-Match": '"2"'},
    )
    assert archived.json()["archived_at"] is not None
    assert client.get("/api/v1/risks?archived=true").json()["total"] == 1
    entered = client.post(
        "/api/v1/risks",
        {**body, "project": str(project.pk), "threat": THREAT},
        content_type="application/json",
    )
    assert entered.json()["proposal"] == item["id"]
    assert client.get("/api/v1/risks/R-0404").status_code == 404


def test_what_a_risk_names_leads_back_to_it(project: Project, ada: Person, client: Client) -> None:
    finding = replace(found(project), threats=(THREAT,))
    arrive(project, [proposed(4)], [finding])
    offered = Proposal.objects.get(threat=THREAT)
    row = Finding.objects.get()
    link = f"/findings/{row.reference}/"
    assert f'href="/risks/proposals/{offered.pk}/"' in _text(client, link)
    services.adopt(principal(ada), offered.pk, judgement(ada, 4), offered.row_version)
    for address in (link, f"/projects/{project.reference}/"):
        page = _text(client, address)
        assert 'href="/risks/R-0001/"' in page, address
        assert f'href="/risks/proposals/{offered.pk}/"' not in page, "it is in the register"
    stranger = make_person(Role.MEMBER, project=make_project("other"))
    assert signed_in_client(stranger).get(link).status_code == 404


def test_a_proposal_tells_its_history(project: Project, ada: Person, client: Client) -> None:
    _risk(project, ada)
    page = _text(client, f"/risks/proposals/{Proposal.objects.get().pk}/")
    told = page.partition("History")[2]
    assert "Adopted into the register" in told
    assert "Proposed: a snapshot gave reason to" in told


def test_a_waiver_whose_last_day_is_over_is_no_waiver_beside_a_risk(
    project: Project, client: Client
) -> None:
    finding = replace(found(project), threats=(THREAT,))
    arrive(project, [proposed(4, findings=[finding])], [finding])
    address = f"/risks/proposals/{Proposal.objects.get().pk}/"
    for until, standing in ((today(), "Waived"), (today() - timedelta(days=1), "Open")):
        with transaction.atomic():
            Finding.objects.update(state="waived", until=until)
            record(Change("finding.waived", HOST, "finding", Finding.objects.get().pk, {}))
        beside = _text(client, address).partition("Findings that speak to it")[2]
        assert {"Waived", "Open"} & set(re.findall(r"</svg>(\w+)", beside)) == {standing}
