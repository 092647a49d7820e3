"""What the permission matrix acts on in the registers: made by one real push to each project."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from django.db.models import Model
from tests.web.apps.calendar.planned import single, template
from tests.web.apps.controls.stated import decide_all, frozen
from tests.web.apps.evidence import bundles
from tests.web.imported import begin_each, begun
from tests.web.people import make_token, principal
from tests.web.permission_money import estimate_risks, say_what_is_borne
from tests.web.permission_objects import Maker, State, World, maker
from tests.web.permission_people import fill_people
from tests.web.permission_risks import approve_method, treat_risks
from tests.web.permission_scope import fill_scope

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Principal
from muniment.web.apps.access.services.projects import archive_project
from muniment.web.apps.access.together import Wanted
from muniment.web.apps.assets import identity
from muniment.web.apps.assets.classing import Wish, request_class
from muniment.web.apps.assets.linking import add_link
from muniment.web.apps.assets.models import Asset, ClassDecision, IdentityAct, Link
from muniment.web.apps.assets.services import Edit, Entry, archive, register
from muniment.web.apps.blobs.services import keep
from muniment.web.apps.calendar.models import Proof, Task, TaskTemplate
from muniment.web.apps.calendar.services.doing import Shown, finish
from muniment.web.apps.calendar.services.feeds import make_feed
from muniment.web.apps.context.models import Party
from muniment.web.apps.context.registers import PARTIES
from muniment.web.apps.controls import deciding, owning
from muniment.web.apps.controls.acts import Assignment
from muniment.web.apps.controls.models import CompanyControl, ControlsReport
from muniment.web.apps.controls.reports import make_report
from muniment.web.apps.evidence.models import Evidence, Outcome, Snapshot
from muniment.web.apps.findings.models import Decision, Finding
from muniment.web.apps.findings.services.asking import request_waiver
from muniment.web.apps.findings.services.deciding import decide
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.importables import others
from muniment.web.apps.records.models import Attachment, Comment, Import, SavedView
from muniment.web.apps.records.services import keeping, talking
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
    "T": "T-9999",
    "K": "K-9999",
    "P": "P-9999",
    "M": "M-9999",
}
_MODEL = {"weights.pkl": "(lp0\nF0.5\na."}
"""A list of one number, pickled as text."""
_TASK, _PROVED = "Look at it", "Looked at"
_THREATS = ("T-backdoor-trigger", "T-data-poisoning")


def fill(world: World, folder: Path) -> None:
    """Push to every project, ask for decisions, enter a risk; then archive what is archived."""
    officer = principal(world.people["officer"])
    at_large = register(officer, Entry("dataset", "Bought data"))
    assert at_large.reference == "A-0001", "bodies in the file name it"
    approve_method(world)
    say_what_is_borne(world)
    for state, project in world.projects.items():
        place = folder / state.value
        place.mkdir()
        _, secret = make_token(project, "matrix")
        bundle = bundles.collect(
            place, project.id, bundles.FILES | _MODEL, at=now() - timedelta(minutes=1)
        )
        answer = bundles.post(project.id, secret, bundle)
        assert answer.status_code == 201, answer.content
        _fill_assets(world, project)
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
        _plan(world, project)
        treat_risks(world, project)
        estimate_risks(world, project)
    _fill_registers(principal(world.people["officer"]))
    fill_people(world)
    make_report(principal(world.people["officer"]))
    _statement(world.people["officer"], world.people["requester"])
    archived = world.projects[State.ARCHIVED]
    archive_project(HOST_PRINCIPAL, archived.id, expected_version=archived.row_version)
    archived.refresh_from_db()


def _fill_assets(world: World, project: Project) -> None:
    """Enter assets by hand, link them, merge two, and ask for a class below that of the data."""
    officer, requester = (principal(world.people[name]) for name in ("officer", "requester"))
    customers = register(
        officer, Entry("dataset", "Customers", project.pk, "", Edit(confidentiality=4))
    )
    for name in ("Laptop", "The same laptop", "Old laptop"):
        register(officer, Entry("notebook_workstation", name, project.pk))
    data = Asset.objects.get(project=project, path="data/people.csv")
    model = Asset.objects.get(project=project, path="weights.pkl", kind="model")
    add_link(officer, data.reference, "derived_from", customers.reference, "exported")
    add_link(officer, model.reference, "derived_from", data.reference, "trained on it")
    wish = Wish(2, "only sums", today() + timedelta(days=30))
    request_class(requester, model.reference, 1, wish)
    laptop, same, _ = _laptops(project)
    identity.merge(officer, laptop.reference, 1, same.reference, "one laptop")
    derived = register(officer, Entry("dataset", "Derived", project.pk))
    add_link(officer, derived.reference, "derived_from", customers.reference, "sums of it")
    sold = register(officer, Entry("facility", "Old office", project.pk))
    archive(officer, sold.reference, 1, "sold")


def _laptops(project: Project) -> list[Asset]:
    found = Asset.objects.filter(project=project, kind="notebook_workstation", source="")
    return list(found.order_by("reference"))


def _fill_registers(officer: Principal) -> None:
    """Record parties with a comment, a file and an import, and one that is archived."""
    for title in ("Customers", "Staff", "Former partner"):
        keeping.create(PARTIES, officer, {"title": title, "kind": "staff"})
    keeping.archive(PARTIES, officer, "IP-0003", 1, "left")
    party = Party.objects.get(reference="IP-0001")
    subject = subject_of(officer, "party", party.pk)
    talking.say(officer, subject, "They asked again.")
    talking.attach(officer, subject, io.BytesIO(b"%PDF-1.7"), "letter.pdf")
    begun("parties", officer, "Party,Kind\nNew,staff\n")
    begin_each(officer)
    save_view(officer, "/registers/parties/", "kind=staff", "Staff", shared=True)
    fill_scope(officer)


def _plan(world: World, project: Project) -> None:
    """Plan what comes again, and ask for two single tasks, of which one is done and proved."""
    officer = principal(world.people["officer"])
    member = world.people["stranger" if project == world.projects[State.OTHER] else "member"]
    template(world.people["officer"], member, project)
    for title in (_TASK, _PROVED):
        single(world.people["officer"], member, project=project, title=title)
    done = Task.objects.get(project=project, title=_PROVED)
    shown = Shown(*keep(io.BytesIO(project.pk.bytes)), "proof.txt")
    finish(officer, done.pk, "done", 1, [shown])


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
@maker("api:get_lineage", "reference")
@maker("api:list_acts", "reference")
def _asset(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return _NOWHERE["A"]
    found = Asset.objects.filter(project=world.projects[state]).exclude(path="data/people.csv")
    return found.earliest("reference").reference


@maker("asset_link", "reference")
@maker("asset_unlink", "reference")
@maker("asset_merge", "reference")
@maker("class_request", "reference")
@maker("api:record_link", "reference")
@maker("api:remove_own_link", "reference")
@maker("api:merge_asset", "reference")
def _data(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return _NOWHERE["A"]
    return Asset.objects.get(project=world.projects[state], path="data/people.csv").reference


@maker("asset_archive", "reference")
@maker("api:archive_asset", "reference")
def _own_asset(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return _NOWHERE["A"]
    return _laptops(world.projects[state])[-1].reference


@maker("asset_move", "reference")
@maker("api:move_asset", "reference")
@maker("api:request_class", "reference")
def _derived(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return _NOWHERE["A"]
    return Asset.objects.get(project=world.projects[state], name="Derived").reference


@maker("api:restore_asset", "reference")
def _archived_asset(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return _NOWHERE["A"]
    return Asset.objects.get(project=world.projects[state], kind="facility").reference


@maker("asset_unlink", "link")
@maker("api:remove_own_link", "link_id")
def _link(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return "999999"
    found = Link.objects.filter(project=world.projects[state], made_by__isnull=False)
    return str(found.get(source__path="data/people.csv").pk)


@maker("asset_act_undo", "identity_id")
@maker("api:*_act", "act_id")
def _act(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return str(uuid4())
    return str(IdentityAct.objects.get(asset__project=world.projects[state]).pk)


@maker("class_*", "identity")
@maker("api:*", "class_id")
def _class_request(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return str(uuid4())
    return str(ClassDecision.objects.get(asset__project=world.projects[state]).pk)


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


@maker("task*", "reference")
@maker("api:*_task", "reference")
def _task(world: World, state: State, role: str) -> str:
    return _task_of(world, state, _TASK)


@maker("task_proof", "reference")
def _proved(world: World, state: State, role: str) -> str:
    return _task_of(world, state, _PROVED)


@maker("task_proof", "proof_id")
def _proof(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return str(uuid4())
    return str(Proof.objects.get(task__project=world.projects[state]).pk)


def _task_of(world: World, state: State, title: str) -> str:
    if state is State.ABSENT:
        return _NOWHERE["T"]
    return Task.objects.get(project=world.projects[state], title=title).reference


@maker("task_template*", "reference")
@maker("api:*_task_template", "reference")
def _template(world: World, state: State, role: str) -> str:
    if state is State.ABSENT:
        return _NOWHERE["K"]
    return TaskTemplate.objects.get(project=world.projects[state]).reference


@maker("calendar_feed", "secret")
def _feed(world: World, state: State, role: str) -> str | None:
    """A calendar belongs to a person, not to a project; whoever has its address reads it."""
    if state is State.ABSENT:
        return "mun_feed_nobody"
    if state is not State.OWN:
        return None
    make = lambda project: make_feed(principal(world.people["member"]))[1]  # noqa: E731
    return world.thing("feed", state, make)


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
for _route in ("record_restore", "record_erase", "api:restore_record"):
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


def _import_of(slug: str) -> Maker:
    return lambda world, state, role: _row_of_nobody(state, Import.objects.get(register=slug))


for _slug in ("parties", *others()):
    _route = "import_page" if _slug == "parties" else f"import_{_slug.replace('-', '_')}_page"
    maker(_route, "key")(_import_of(_slug))


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


for _route in ("control_decide", "control_assert", "control_talk", "api:*_control"):
    maker(_route, "control")(_everybodys("A.8.28", "A.9.99"))
for _route in ("control_archive", "control_describe", "api:describe_own*", "api:archive_own*"):
    maker(_route, "control")(_everybodys("own-matrix", "own-nothing"))
for _route in ("control_take_back", "api:restore_own*"):
    maker(_route, "control")(_everybodys("own-away", "own-nothing"))
for _route in ("soa_*", "api:*_statement*"):
    maker(_route, "reference")(_everybodys("SOA-0001", "SOA-9999"))
maker("soa_file", "form")(_everybodys("json", "json"))
maker("soa_draft_file", "form")(_everybodys("json", "nothing"))


def _statement(officer: Person, author: Person) -> None:
    """Give A.8.28 its owner, add own controls, and freeze a version that waits."""
    decide_all(author)
    wanted = Wanted("A.8.28", CompanyControl.objects.get(control="A.8.28").row_version)
    deciding.change_many(principal(author), [wanted], Assignment(owner=officer.pk))
    frozen(author)
    for name in ("own-matrix", "own-away"):
        owning.add(principal(author), name, owning.Description(name, "", ""))
    owning.archive(principal(author), "own-away", "Merged.", 1)
