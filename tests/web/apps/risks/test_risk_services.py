"""The register of risks: adopting, entering by hand, judging, archiving."""

from __future__ import annotations

import pytest
from tests.web.apps.findings.pushes import company, person, signed_in
from tests.web.apps.risks.proposed import THREAT, arrive, judgement, proposed

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Conflict, Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.projects import archive_project
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.ledger.services import HOST
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.services import add_project
from muniment.web.apps.risks import services
from muniment.web.apps.risks.models import Proposal, Risk
from muniment.web.apps.risks.queries import owners, proposals, threats_for

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def project(db: None) -> Project:
    made = company()
    arrive(made, [proposed(3)])
    return made


@pytest.fixture
def ada(project: Project) -> Person:
    return person("ada")


def _adopt(ada: Person, likelihood: int = 3, note: str = "") -> Risk:
    row = Proposal.objects.get()
    return services.adopt(
        signed_in(ada), row.pk, judgement(ada, likelihood, note=note), row.row_version
    )


def test_adopting_makes_a_risk_with_an_owner_and_an_entry(ada: Person) -> None:
    risk = _adopt(ada)
    assert (risk.reference, risk.owner, risk.level, risk.threat) == ("R-0001", ada, 12, THREAT)
    entry = Entry.objects.latest("index")
    assert (entry.type, entry.object, entry.actor) == ("risk.adopted", risk.pk, ada.pk)
    (row,) = history(risk.pk)
    assert row.payload is not None
    assert row.payload["proposed"] == {"likelihood": 3, "impact": 4}
    assert "Ada" not in str(row.payload)
    assert getattr(proposals(None).get(), "adopted", None) == "R-0001"


def test_below_the_proposal_wants_a_reason(ada: Person) -> None:
    with pytest.raises(UsageError, match="below the 3 proposed"):
        _adopt(ada, 2, note="  ")
    assert _adopt(ada, 2, note="Nobody outside reaches it.").likelihood == 2


def test_a_proposal_is_adopted_once(ada: Person) -> None:
    _adopt(ada)
    with pytest.raises(Conflict, match="in the register already"):
        _adopt(ada)
    assert Risk.objects.count() == 1


def test_a_proposal_that_says_something_else_by_now_is_not_adopted(
    project: Project, ada: Person
) -> None:
    old = Proposal.objects.get().row_version
    arrive(project, [proposed(5)], day=1)
    with pytest.raises(Conflict, match="something else by now"):
        services.adopt(signed_in(ada), Proposal.objects.get().pk, judgement(ada), old)


def test_a_proposal_that_is_gone_is_not_adopted(project: Project, ada: Person) -> None:
    arrive(project, [], day=1)
    with pytest.raises(UsageError, match="no longer proposed"):
        _adopt(ada)


def test_who_may_adopt(project: Project, ada: Person) -> None:
    row = Proposal.objects.get()
    other = add_project(HOST, "Other", "main")
    for who, error in (
        (person("mel", Role.MEMBER, project=project), Denied),
        (person("adi", Role.ADMINISTRATOR), Denied),
        (person("otto", Role.AUDITOR), Denied),
        (person("olga", Role.OFFICER, project=other), NotFound),
    ):
        with pytest.raises(error):
            services.adopt(signed_in(who), row.pk, judgement(ada), row.row_version)
    assert not Risk.objects.exists()


def test_an_owner_can_work_on_the_risk(project: Project, ada: Person) -> None:
    other = add_project(HOST, "Other", "main")
    mel = person("mel", Role.MEMBER, project=project)
    strangers = [
        person("adi", Role.ADMINISTRATOR),
        person("otto", Role.AUDITOR),
        person("olga", Role.OFFICER, project=other),
        person("none", None),
    ]
    row = Proposal.objects.get()
    for who in strangers:
        with pytest.raises(UsageError, match="cannot work on the risk"):
            services.adopt(signed_in(ada), row.pk, judgement(who), row.row_version)
    assert owners(frozenset({project.pk})) == [ada, mel]
    assert services.adopt(signed_in(ada), row.pk, judgement(mel), row.row_version).owner == mel


def test_an_owner_judges_but_hands_nothing_on(project: Project, ada: Person) -> None:
    mel = person("mel", Role.MEMBER, project=project)
    row = Proposal.objects.get()
    risk = services.adopt(signed_in(ada), row.pk, judgement(mel), row.row_version)
    services.judge(signed_in(mel), risk.pk, judgement(mel, 5), 1)
    with pytest.raises(Denied):
        services.judge(signed_in(mel), risk.pk, judgement(ada, 5), 2)
    with pytest.raises(Denied):
        services.archive(signed_in(mel), risk.pk, "Away with it.", 2)
    nan = person("nan", Role.MEMBER, project=project)
    with pytest.raises(Denied):
        services.judge(signed_in(nan), risk.pk, judgement(mel, 1), 2)
    assert Risk.objects.get().likelihood == 5


def test_two_officers_the_second_sees_the_conflict(ada: Person) -> None:
    bob = person("bob")
    risk = _adopt(ada)
    services.judge(signed_in(bob), risk.pk, judgement(ada, 4), 1)
    with pytest.raises(Conflict, match="somebody else changed"):
        services.judge(signed_in(ada), risk.pk, judgement(ada, 5), 1)
    assert Risk.objects.get().likelihood == 4


def test_archiving_wants_a_reason_and_makes_room(ada: Person) -> None:
    risk = _adopt(ada)
    with pytest.raises(UsageError, match="say why"):
        services.archive(signed_in(ada), risk.pk, " ", 1)
    services.archive(signed_in(ada), risk.pk, "The model was switched off.", 1)
    assert Entry.objects.latest("index").type == "risk.archived"
    assert _adopt(ada).reference == "R-0002"
    with pytest.raises(Archived, match="left the register"):
        services.judge(signed_in(ada), risk.pk, judgement(ada), 2)


def test_registering_a_model_offers_the_right_library_entries(ada: Person) -> None:
    offered = threats_for("model")
    assert THREAT in {item.id for item in offered}
    assert offered
    assert all("model" in item.asset_kinds for item in offered)
    assert {item.id for item in offered} == {
        item.id for item in catalogue().threats.values() if "model" in item.asset_kinds
    }
    assert threats_for("no-such-kind") == ()
    chosen = next(item for item in offered if item.id != THREAT)
    project = Project.objects.get()
    risk = services.enter(signed_in(ada), project.pk, chosen.id, judgement(ada, 2))
    assert (risk.proposal, risk.threat, risk.proposed_likelihood) == (None, chosen.id, None)
    assert Entry.objects.latest("index").type == "risk.entered"


def test_entering_what_is_proposed_adopts_it(ada: Person) -> None:
    project = Project.objects.get()
    with pytest.raises(UsageError, match="below the 3 proposed"):
        services.enter(signed_in(ada), project.pk, THREAT, judgement(ada, 1))
    risk = services.enter(signed_in(ada), project.pk, THREAT, judgement(ada, 3))
    assert risk.proposal == Proposal.objects.get()


def test_a_risk_at_large_is_for_officers_of_all_projects(project: Project, ada: Person) -> None:
    olga = person("olga", Role.OFFICER, project=project)
    with pytest.raises(NotFound):
        services.enter(signed_in(olga), None, THREAT, judgement(ada))
    risk = services.enter(signed_in(ada), None, THREAT, judgement(ada))
    assert risk.project is None
    with pytest.raises(NotFound):
        services.judge(signed_in(olga), risk.pk, judgement(ada, 1), 1)
    with pytest.raises(Conflict):
        services.enter(signed_in(ada), None, THREAT, judgement(ada))


@pytest.mark.parametrize(("likelihood", "impact"), [(0, 3), (6, 3), (3, 0), (3, 6), (-1, 3)])
def test_numbers_outside_the_scale(ada: Person, likelihood: int, impact: int) -> None:
    row = Proposal.objects.get()
    with pytest.raises(UsageError, match="from 1 to 5"):
        services.adopt(
            signed_in(ada), row.pk, judgement(ada, likelihood, impact, "x"), row.row_version
        )


def test_an_archived_project_takes_no_new_risks(project: Project, ada: Person) -> None:
    archive_project(signed_in(ada), project.pk, expected_version=project.row_version)
    with pytest.raises(Archived, match="archived"):
        _adopt(ada)
    assert not proposals(None).exists()


def test_a_risk_of_an_archived_project_stays_as_it_is(project: Project, ada: Person) -> None:
    risk = _adopt(ada)
    archive_project(signed_in(ada), project.pk, expected_version=project.row_version)
    with pytest.raises(Archived, match="archived"):
        services.judge(signed_in(ada), risk.pk, judgement(ada, 5, 5), risk.row_version)
    with pytest.raises(Archived, match="archived"):
        services.archive(signed_in(ada), risk.pk, "over", risk.row_version)
    row = Risk.objects.get()
    assert (row.row_version, row.archived_at) == (risk.row_version, None)


def test_there_is_no_way_to_accept_a_risk() -> None:
    assert not [name for name in dir(services) if "accept" in name]
