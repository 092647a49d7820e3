"""What the permission matrix acts on in the registers: made by one real push to each project."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from django.db.models import Model
from tests.web.apps.evidence import bundles
from tests.web.people import make_token, principal
from tests.web.permission_objects import Maker, State, World, maker
from tests.web.permission_risks import approve_method, treat_risks

from muniment.web.apps.access.principals import HOST_PRINCIPAL, Principal
from muniment.web.apps.access.services.projects import archive_project
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.context.models import Party
from muniment.web.apps.context.registers import PARTIES
from muniment.web.apps.controls.models import ControlsReport
from muniment.web.apps.controls.reports import make_report
from muniment.web.apps.evidence.models import Evidence, Outcome, Snapshot
from muniment.web.apps.findings.models import Decision, Finding
from muniment.web.apps.findings.services.asking import request_waiver
from muniment.web.apps.findings.services.deciding import decide
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.models import Attachment, Comment, Import, SavedView
from muniment.web.apps.records.services import importing, keeping, talking
from muniment.web.apps.records.services.viewing import save_view
from muniment.web.apps.records.subjects import subject_of
from muniment.web.apps.registry.models import ModelScan
from muniment.web.apps.risks.models import Proposal, Risk
from muniment.web.apps.risks.services import Judgement, enter
from muniment.web.clock import now

_NOWHERE = {
    "A": "A-9999",
    "F": "F-9999",
    "S": "S-9999",
    "R": "R-9999",
    "P": "P-9999",
    "M": "M-9999",
}
_MODEL = {"weights.pkl": "(lp0\nF0.5\na."}
"""A list of one number, pickled as text."""
_THREATS = ("T-backdoor-trigger", "T-data-poisoning")


def fill(world: World, folder: Path) -> None:
    """Push to every project, ask for decisions, enter a risk; then archive what is archived."""
    approve_method(world)
    for state, project in world.projects.items():
        place = folder / state.value
        place.mkdir()
        _, secret = make_token(project, "matrix")
        bundle = bundles.collect(
            place, project.id, bundles.FILES | _MODEL, at=now() - timedelta(minutes=1)
        )
        answer = bundles.post(project.id, secret, bundle)
        assert answer.status_code == 201, answer.content
        asked, granted = _findings(project)[:2]
        _ask(world, asked)
        decision = _ask(world, granted)
        decide(
            principal(world.people["officer"]),
            decision.pk,
            grant=True,
            note="",
            expires_on=None,
            expected_version=decision.row_version,
        )
        for threat in _THREATS:
            enter(
                principal(world.people["officer"]),
                project.id,
                threat,
                Judgement(world.people["officer"].id, 2, 2, "seen"),
            )
        treat_risks(world, project)
    _fill_registers(principal(world.people["officer"]))
    make_report(principal(world.people["officer"]))
    archived = world.projects[State.ARCHIVED]
    archive_project(HOST_PRINCIPAL, archived.id, expected_version=archived.row_version)
    archived.refresh_from_db()


def _fill_registers(officer: Principal) -> None:
    """Record parties with a comment, a file and an import, and one that is archived."""
    for title in ("Customers", "Staff", "Former partner"):
        keeping.create(PARTIES, officer, {"title": title, "kind": "staff"})
    keeping.archive(PARTIES, officer, "IP-0003", 1, "left")
    party = Party.objects.get(reference="IP-0001")
    subject = subject_of(officer, "party", party.pk)
    talking.say(officer, subject, "They asked again.")
    talking.attach(officer, subject, io.BytesIO(b"%PDF-1.7"), "letter.pdf")
    importing.begin(PARTIES, officer, io.BytesIO(b"Party,Kind\nNew,staff\n"), "parties.csv")
    save_view(officer, "/registers/parties/", "kind=staff", "Staff", shared=True)


def _findings(project: Project) -> list[Finding]:
    found = list(Finding.objects.filter(project=project).order_by("reference"))
    assert len(found) >= 3, "one for each kind of request, and one that nobody asked about"
    return found


def _ask(world: World, finding: Finding) -> Decision:
    return request_waiver(
        principal(world.people["requester"]),
        finding.pk,
        approver=world.people["officer"].id,
        reason="it can wait",
        expires_on=today() + timedelta(days=7),
        expected_version=finding.row_version,
    )


@maker("project*", "reference")
@maker("api:get_project", "reference")
def _project(world: World, state: State, role: str) -> str:
    return "P-9999" if state is State.ABSENT else world.projects[state].reference


@maker("asset*", "reference")
@maker("api:*_asset", "reference")
def _asset(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return _NOWHERE["A"]
    return Asset.objects.filter(project=world.projects[state]).earliest("reference").reference


@maker("model_scan", "reference")
@maker("api:get_model_scan", "reference")
def _model_scan(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return _NOWHERE["M"]
    return ModelScan.objects.get(project=world.projects[state]).reference


@maker("snapshot*", "reference")
@maker("api:get_snapshot", "reference")
def _snapshot(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return _NOWHERE["S"]
    return Snapshot.objects.get(project=world.projects[state]).reference


@maker("evidence_*", "identity")
@maker("api:get_evidence", "evidence_id")
def _evidence(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return str(uuid4())
    found = Evidence.objects.filter(outcome__snapshot__project=world.projects[state])
    return str(found.earliest("pk").pk)


@maker("api:get_outcome", "outcome_id")
def _outcome(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return str(uuid4())
    return str(Outcome.objects.filter(snapshot__project=world.projects[state]).earliest("pk").pk)


@maker("*decision", "reference")
def _decision(world: World, state: State, role: str) -> str:
    return _decision_of(world, state, "requested")


@maker("revoke_decision", "reference")
@maker("api:revoke_decision", "reference")
def _granted(world: World, state: State, role: str) -> str:
    return _decision_of(world, state, "granted")


def _decision_of(world: World, state: State, stands: str) -> str:
    if state is State.ABSENT:
        return "D-9999"
    found = Decision.objects.filter(finding__project=world.projects[state], state=stands)
    return found.earliest("reference").reference


@maker("finding", "reference")
@maker("api:get_finding", "reference")
@maker("api:ask_for_decision", "reference")
def _finding(world: World, state: State, role: str) -> str:
    """One that nobody asked about yet."""
    if state is State.ABSENT:
        return _NOWHERE["F"]
    return _findings(world.projects[state])[2].reference


@maker("risk*", "reference")
@maker("api:get_risk", "reference")
@maker("api:judge_risk", "reference")
def _risk(world: World, state: State, role: str) -> str:
    return _risk_of(world, state, _THREATS[0])


@maker("api:archive_risk", "reference")
def _risk_to_archive(world: World, state: State, role: str) -> str:
    """Another one: nothing changes a risk that is archived."""
    return _risk_of(world, state, _THREATS[1])


def _risk_of(world: World, state: State, threat: str) -> str:
    if state is State.ABSENT:
        return _NOWHERE["R"]
    return Risk.objects.get(project=world.projects[state], threat=threat).reference


@maker("proposal", "proposal_id")
@maker("api:get_proposal", "proposal_id")
@maker("api:adopt_proposal", "proposal_id")
def _proposal(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return str(uuid4())
    found = Proposal.objects.filter(project=world.projects[state], risks=None, gone_at=None)
    return str(found.earliest("threat").pk)


def _everybodys(own: str, absent: str) -> Maker:
    """Return a maker for what belongs to no project."""

    def make(world: World, state: State, role: str) -> str | None:
        return {State.OWN: own, State.ABSENT: absent}.get(state)

    return make


for _route in ("record*", "import_*"):
    maker(_route, "register")(_everybodys("parties", "parties"))
for _route in ("records", "record_new", "records_edit", "import_begin"):
    maker(_route, "register")(_everybodys("parties", "nothing"))
maker("api:*_record*", "slug")(_everybodys("parties", "parties"))
for _route in ("api:list_records", "api:create_record"):
    maker(_route, "slug")(_everybodys("parties", "nothing"))
maker("record*", "reference")(_everybodys("IP-0001", "IP-9999"))
maker("api:*_record", "reference")(_everybodys("IP-0001", "IP-9999"))
maker("api:archive_record", "reference")(_everybodys("IP-0002", "IP-9999"))
for _route in ("record_restore", "api:restore_record"):
    maker(_route, "reference")(_everybodys("IP-0003", "IP-9999"))
for _route in ("comment_say", "attachment*"):
    maker(_route, "kind")(_everybodys("party", "nothing"))


@maker("comment_say", "key")
@maker("attachment*", "key")
def _party(world: World, state: State, role: str) -> str | None:
    return _row_of_nobody(state, Party.objects.get(reference="IP-0001"))


@maker("attachment*", "file")
def _file(world: World, state: State, role: str) -> str | None:
    return _row_of_nobody(state, Attachment.objects.get())


@maker("comment_withdraw", "comment")
def _comment(world: World, state: State, role: str) -> str | None:
    return _row_of_nobody(state, Comment.objects.get())


@maker("import_page", "key")
def _import(world: World, state: State, role: str) -> str | None:
    return _row_of_nobody(state, Import.objects.get())


@maker("view_forget", "key")
def _view(world: World, state: State, role: str) -> str | None:
    return _row_of_nobody(state, SavedView.objects.get())


def _row_of_nobody(state: State, row: Model) -> str | None:
    """Return the key of a row that belongs to no project."""
    return {State.OWN: str(row.pk), State.ABSENT: str(uuid4())}.get(state)


@maker("control", "control")
@maker("api:get_control", "control")
def _control(world: World, state: State, role: str) -> str | None:
    """Controls are the organisation's; what a page says of projects is another test's."""
    return {State.OWN: "A.8.28", State.ABSENT: "A.9.99"}.get(state)


@maker("control_report", "reference")
def _report(world: World, state: State, role: str) -> str | None:
    """A report speaks for every project."""
    if state is State.OWN:
        return str(ControlsReport.objects.get().reference)
    return "C-9999" if state is State.ABSENT else None
