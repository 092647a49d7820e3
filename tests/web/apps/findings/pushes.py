"""A project, people in it, and snapshots that arrive there, made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from django.db import transaction
from tests.engine.contract import snapshot

from muniment.core.clock import to_rfc3339
from muniment.core.ids import ProjectId, asset_locator
from muniment.core.severity import Severity
from muniment.engine.assembly import assemble
from muniment.engine.builtin import checks
from muniment.engine.catalogue import catalogue
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.fingerprint import fingerprint
from muniment.engine.checks.outcome import Finding as Found
from muniment.engine.checks.outcome import Location, OutcomeState, WaiverRequest
from muniment.engine.findings.transitions import Standing
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.assessment import Asset as Seen
from muniment.web.apps.access.models import Grant, Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Principal, person_principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.evidence.events import SnapshotReceived
from muniment.web.apps.evidence.models import Snapshot
from muniment.web.apps.evidence.standing import decide, follow
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.services import add_project, found_organization
from muniment.web.clock import now

CHECK = "code.unsafe-load"
SPEC = next(check.spec for check in checks() if check.spec.id == CHECK)
START = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)


def company(name: str = "Acme") -> Project:
    """Return the project of a company of nobody yet."""
    found_organization(HOST, name, "Europe/Berlin")
    return add_project(HOST, "Fraud model", "main")


def person(
    name: str,
    role: Role | None = Role.OFFICER,
    limit: Severity | None = Severity.CRITICAL,
    project: Project | None = None,
) -> Person:
    """Return somebody who works here."""
    with transaction.atomic():
        made = Person.objects.create(
            email=f"{name}@example.org",
            name=name.title(),
            acceptance_limit=limit.value if limit else "",
            created_at=now(),
        )
        if role is not None:
            Grant.objects.create(person=made, role=role.value, project=project)
        record(Change("person.joined", HOST, "person", made.pk, {}))
    return made


def signed_in(who: Person, fresh: bool = True) -> Principal:
    """Return somebody as the gate would."""
    moment = now()
    proved = moment if fresh else moment - timedelta(minutes=20)
    return person_principal(Person.objects.get(pk=who.pk), moment, "Europe/Berlin", proved)


def change_person(who: Person, **values: object) -> None:
    """Change a person's row as an administrator would."""
    with transaction.atomic():
        Person.objects.filter(pk=who.pk).update(**values)
        record(Change("person.changed", HOST, "person", who.pk, {}))


def found(
    project: Project,
    path: str = "src/load.py",
    severity: Severity = Severity.HIGH,
    message: str = "A pickle is loaded.",
    waiver: WaiverRequest | None = None,
    line: int | None = 3,
) -> Found:
    """Return a finding of a check that is built in."""
    rule = f"{CHECK}/pickle"
    asset = asset_locator(ProjectId(str(project.pk)), path)
    return Found(
        fingerprint=fingerprint(rule, asset, "", "pickle.load", 0),
        check=CHECK,
        rule=rule,
        severity=severity,
        asset=asset,
        location=Location(path, line, None, ""),
        message=message,
        remediation="Load weights only.",
        controls=("A.8.28",),
        threats=(),
        waiver=waiver,
    )


def waiver(
    requester: str = "rita@example.org",
    approver: str = "ada@example.org",
    reason: str = "Only our own files.",
    expires: str = "2026-12-31",
) -> WaiverRequest:
    """Return a request as it stands in ``muniment.toml``."""
    return WaiverRequest(requester, approver, reason, expires, True)


def assessment_of(collected: object, findings: Iterable[Found], **answers: object) -> Assessment:
    """Return an assessment in which one check answered and the others had nothing to judge."""
    with Facts(()) as store:
        plain = assemble(collected, store, checks(), catalogue())  # type: ignore[arg-type]
    listed = tuple(findings)
    state = OutcomeState.FAILED if listed else OutcomeState.PASSED
    answers = {"outcome": state, "reason": None} | answers
    return replace(
        plain,
        findings=listed,
        outcomes=tuple(
            replace(item, **answers) if item.check == CHECK else item for item in plain.outcomes
        ),
    )


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push left behind."""

    row: Snapshot
    event: SnapshotReceived
    entry: int

    @property
    def counts(self) -> Mapping[str, int]:
        """Return what became of findings, zeros left out."""
        return {name: count for name, count in self.event.counts["findings"].items() if count}

    def words(self, object_type: str = "finding") -> list[str]:
        """Return what became of the objects that were touched."""
        return sorted(
            touch.change for touch in self.event.touched if touch.object_type == object_type
        )


def push(
    project: Project,
    findings: Sequence[Found] = (),
    day: int = 0,
    *,
    ref: str = "main",
    dirty: bool | None = False,
    files: int = 100,
    patterns: Sequence[str] = (),
    root: str = "",
    moved: bool = True,
    digests: Mapping[str, str] | None = None,
    **answers: object,
) -> Pushed:
    """Receive a snapshot that was collected on a day, as the evidence app does.

    Args:
        project: Whose.
        findings: What its check found.
        day: Days after the second of November.
        ref: Branch.
        dirty: Whether files differed from the commit.
        files: How many were looked at.
        patterns: What was left out on purpose.
        root: Folder, relative to the top of its repository.
        moved: What the evidence app says of it.
        digests: Path to digest of assets.
        **answers: Fields of the check's outcome.
    """
    collected_at = START + timedelta(days=day)
    frame = snapshot((), collected_at=to_rfc3339(collected_at), project_id=str(project.pk))
    collected = replace(
        frame,
        project=replace(frame.project, ref=ref, dirty=dirty),
        coverage=replace(frame.coverage, files=files),
        patterns=tuple(patterns),
        unnamed=(),
        root=root,
    )
    made = assessment_of(collected, findings, **answers)
    assets = tuple(
        Seen(
            asset_locator(ProjectId(str(project.pk)), path),
            "model",
            path,
            path,
            "pickle",
            "tracked",
            1,
            digest,
        )
        for path, digest in (digests or {}).items()
    )
    return deliver(project, collected, replace(made, assets=assets), moved=moved)


def deliver(project: Project, collected: object, made: Assessment, moved: bool = True) -> Pushed:
    """Write a snapshot's row, tell the later apps, and record it."""
    number = Snapshot.objects.count() + 1
    with transaction.atomic():
        blob = Blob.objects.create(digest=f"sha256:{number:064x}", size=1, created_at=now())
        present = Project.objects.get(pk=project.pk)
        decided = decide(present, collected, made)  # type: ignore[arg-type]
        standing = decided.standing if moved else Standing.APART
        decided = replace(decided, standing=standing)
        follow(present, collected, decided)  # type: ignore[arg-type]
        row = Snapshot.objects.create(
            reference=f"S-{number:04d}",
            project=present,
            bundle=blob,
            vouched_by=HOST,
            voucher_kind="host",
            source="folder",
            ref=made.project.ref,
            complete=made.snapshot.complete,
            tool_version="0",
            catalogue_version="0",
            files=0,
            gaps=0,
            facts=0,
            collected_at=made.collected_at,
            received_at=now(),
            standing=standing.value,
            moved=standing is Standing.MOVES,
        )
        event = SnapshotReceived(
            HOST_PRINCIPAL,
            row,
            collected,  # type: ignore[arg-type]
            decided.register,
            made,
        )
        emit(event)
        entry = record(
            Change("snapshot.received", HOST, "snapshot", row.pk, {}, tuple(event.touched))
        )
    return Pushed(row, event, entry)


def states(project: Project) -> dict[str, str]:
    """Return path to state."""
    return dict(Finding.objects.filter(project=project).values_list("path", "state"))


def only() -> Finding:
    """Return the one finding."""
    return Finding.objects.get()
