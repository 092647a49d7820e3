"""A company with as many assets and findings as asked for, made through the server's own services.

Every project sends real bundles, whose assessments are then made as large as asked for before they
are written: so rows, ledger entries, control states and proposals are those of a real server. The
same numbers give the same company, but for ids.
"""

from __future__ import annotations

import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.web.apps.controls.stated import decide_all, frozen
from tests.web.apps.evidence.bundles import collect
from tests.web.people import make_person, make_project, make_token, principal

from bench import company_people as people
from bench import company_risks, company_tasks
from bench.company_records import fill_registers, freeze_scope
from muniment.core.severity import Severity
from muniment.engine.checks.bundle import BundleLimits
from muniment.engine.checks.fingerprint import fingerprint
from muniment.engine.checks.outcome import Finding as Found
from muniment.engine.checks.outcome import Location, Outcome, OutcomeState, Population
from muniment.engine.report.assessment import Assessment, LineageLink
from muniment.engine.report.assessment import Asset as Seen
from muniment.runs.recompute import RecomputeLimits, recompute
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Principal, token_principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.assets import services as registers
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.vocabulary import Confidentiality
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.controls.freezing import decide
from muniment.web.apps.evidence import services as evidence
from muniment.web.apps.findings.models import Decision, DecisionKind, DecisionState, Finding
from muniment.web.apps.findings.services.asking import request_many
from muniment.web.apps.findings.services.deciding import decide_many
from muniment.web.apps.ledger import checkpoints
from muniment.web.apps.organization.models import Project
from muniment.web.clock import now

_KINDS = ("dataset", "model", "pipeline", "notebook")
_WORDS = ("churn", "fraud", "ranking", "vision", "speech", "pricing", "search", "safety")
_TOP = ("data", "models", "src", "notebooks")
_SEVERITIES = (Severity.LOW, Severity.MEDIUM, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL)
_MOST = 200
_ENVIRONMENTS = ("production", "staging", "training")
_OWNED = 10
"""One asset in so many has an owner and a class."""
_MOVED = 20
"""One asset and finding in so many is another one from push to push."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a company is.

    Attributes:
        projects: How many.
        assets: In all of them together.
        findings: Likewise.
        pushes: How often each project sent a snapshot.
        decisions: Findings that somebody asked to live with.
        people: Further people with an account.
        records: In each declared register that takes many.
        staff: In the register of people, those with an account included.
        risks: In their register.
        tasks: Templates of tasks beyond the catalogue's, with a year of what they asked for.
    """

    projects: int
    assets: int
    findings: int
    pushes: int = 2
    decisions: int = 200
    people: int = 20
    records: int = 20
    staff: int = 40
    risks: int = 50
    tasks: int = 0


@dataclass(frozen=True, slots=True)
class Company:
    """Who is there.

    Attributes:
        officer: Sees everything.
        member: Sees three projects, or all where there are fewer.
    """

    officer: Person
    member: Person


def build(size: Size) -> Company:
    """Fill an empty database."""
    chance = random.Random(1)
    projects = [
        make_project(f"{_WORDS[number % len(_WORDS)]} {number + 1}")
        for number in range(size.projects)
    ]
    officer = make_person(Role.ADMINISTRATOR, Role.OFFICER, limit="critical", name="Olga")
    second = make_person(Role.OFFICER, limit="critical", name="Otto")
    member = _member(projects[:3])
    for project in projects:
        token, _ = make_token(project)
        for turn in range(size.pushes):
            at = now() - timedelta(days=size.pushes - turn)
            _push(token_principal(token), project, size, turn, at, chance)
    _decide(officer, second, size.decisions)
    _own(officer, second)
    people.enter(officer, max(size.staff, size.people))
    people.invite(size.people, projects)
    people.appoint(officer, second)
    company_risks.method(officer, second)
    company_risks.adopt(officer, second, size.risks)
    company_risks.treat(officer, second)
    company_risks.cost(officer, second)
    fill_registers(officer, size.records)
    freeze_scope(officer, second)
    company_tasks.fill(officer, member, size.tasks)
    decide_all(officer)
    version = frozen(officer)
    decide(principal(second), version.reference, version.row_version, "", approve=True)
    frozen(officer, "Second.")
    checkpoints.sign_now()
    return Company(officer, member)


def _member(projects: Sequence[Project]) -> Person:
    from muniment.web.apps.access.grants import Given
    from muniment.web.apps.access.principals import HOST_PRINCIPAL
    from muniment.web.apps.access.services import people as accounts

    person, secret = accounts.invite(
        HOST_PRINCIPAL,
        email="mia@example.org",
        name="Mia",
        grants=[Given(Role.MEMBER, project.id, None) for project in projects],
        acceptance_limit="",
    )
    return accounts.accept_invitation(secret, name=person.name, password="correct horse battery")


def _push(
    who: Principal, project: Project, size: Size, turn: int, at: datetime, chance: random.Random
) -> None:
    with TemporaryDirectory() as folder:
        bundle = collect(Path(folder), project.id, at=at)
    with blobs.incoming(io.BytesIO(bundle)) as waiting:
        limits = RecomputeLimits(bundle=BundleLimits(manifest=2**25, report=2**25))
        found = recompute(waiting.path, limits, folder=blobs.waiting_room())
        large = enlarged(
            found.assessment,
            str(project.id),
            turn,
            size.assets // size.projects,
            size.findings // size.projects,
            chance,
        )
        evidence._store(who, project.id, waiting, replace(found, assessment=large))


def enlarged(
    plain: Assessment, project: str, turn: int, assets: int, findings: int, chance: random.Random
) -> Assessment:
    """Return an assessment that saw more: some of it is another in every turn.

    Args:
        plain: Of a small project.
        project: Its id.
        turn: How many came before.
        assets: How many there are to be, those of the small project included.
        findings: Likewise.
        chance: Where names and severities come from.
    """
    judged = {item.check for item in plain.evidence}
    checks = [item for item in plain.outcomes if item.check in judged]
    seen = (*plain.assets, *_assets(project, turn, max(assets - len(plain.assets), 0)))
    wrong = list(_findings(checks, project, turn, max(findings - len(plain.findings), 0), chance))
    failed = {item.check: 0 for item in checks}
    for item in wrong:
        failed[item.check] += 1

    def population(check: str, before: Population) -> Population:
        count = failed.get(check, 0)
        return replace(before, size=before.size + count, failed=before.failed + count)

    def state(check: str, before: OutcomeState) -> OutcomeState:
        return OutcomeState.FAILED if failed.get(check) else before

    return replace(
        plain,
        assets=seen,
        findings=(*plain.findings, *wrong),
        outcomes=tuple(
            replace(
                item,
                outcome=state(item.check, item.outcome),
                reason=None if failed.get(item.check) else item.reason,
                population=population(item.check, item.population),
            )
            for item in plain.outcomes
        ),
        evidence=tuple(
            replace(
                item,
                outcome=state(item.check, item.outcome),
                population=population(item.check, item.population),
            )
            for item in plain.evidence
        ),
    )


def _numbers(turn: int, count: int) -> Iterator[int]:
    """Yield what there is in a turn: most of what was there before, and something new."""
    for number in range(count):
        yield number + count * turn if number % _MOVED == 0 else number


def _assets(project: str, turn: int, count: int) -> Iterator[Seen]:
    for number in _numbers(turn, count):
        kind = _KINDS[number % 4]
        name = f"{_WORDS[number % 7]}-{number:06}"
        path = f"{_TOP[number % 4]}/{number % 50:02}/{name}"
        content = number if number % (_MOVED + 1) else number + turn
        lineage: tuple[LineageLink, ...] = ()
        if kind == "model":
            data = number - 1
            target = f"{_TOP[0]}/{data % 50:02}/{_WORDS[data % 7]}-{data:06}"
            lineage = (LineageLink("derived_from", target, "src/train.py:41 joblib.dump"),)
        yield Seen(
            id=f"{project}/{path}",
            kind=kind,
            name=name,
            path=path,
            format="pickle" if kind == "model" else "csv",
            vcs="tracked",
            size=1000 + number,
            digest=f"sha256:{content:064x}",
            lineage=lineage,
        )


def _findings(
    checks: Sequence[Outcome], project: str, turn: int, count: int, chance: random.Random
) -> Iterator[Found]:
    for number in _numbers(turn, count):
        check = checks[number % len(checks)]
        path = f"src/{number % 50:02}/{_WORDS[number % 7]}_{number:06}.py"
        rule = f"{check.check}/bench"
        yield Found(
            fingerprint=fingerprint(rule, f"{project}/{path}", "", "load", 0),
            check=check.check,
            rule=rule,
            severity=_SEVERITIES[number % len(_SEVERITIES)],
            asset=f"{project}/{path}",
            location=Location(path, chance.randrange(1, 400), None, "load"),
            message=f"A file that anybody can change is loaded as code in {path}.",
            remediation="Load weights only, from a place that only the pipeline writes.",
            controls=check.controls,
            threats=check.threats,
        )


def _decide(officer: Person, second: Person, count: int) -> None:
    """Ask for many decisions, and grant and refuse some of them."""
    asks, answers = principal(officer), principal(second)
    last = now().date() + timedelta(days=30)
    rows = list(
        Finding.objects.filter(state="open").order_by("pk").values_list("pk", "row_version")[:count]
    )
    for start in range(0, len(rows), 50):
        kind = DecisionKind.FALSE_POSITIVE if start % 100 else DecisionKind.WAIVER
        request_many(
            asks,
            kind,
            dict(rows[start : start + 50]),
            approver=second.pk,
            reason="Only our own files are loaded here.",
            expires_on=last,
        )
    asked = Decision.objects.filter(state=DecisionState.REQUESTED).order_by("reference")
    versions = list(asked.values_list("pk", "row_version"))
    third = len(versions) // 3
    decide_many(answers, dict(versions[:third]), grant=True, note="Until it is mended.")
    decide_many(answers, dict(versions[third : 2 * third]), grant=False, note="Mend it now.")


def _own(officer: Person, second: Person) -> None:
    """Give owners to some assets."""
    names = list(Asset.objects.order_by("pk").values_list("reference", flat=True)[::_OWNED])
    for start in range(0, len(names), _MOST):
        owner = second if start // _MOST % 2 else officer
        edit = registers.Edit(
            owner=str(owner.pk),
            confidentiality=Confidentiality.INTERNAL,
            environment=_ENVIRONMENTS[start // _MOST % 3],
        )
        registers.edit_assets(principal(officer), names[start : start + _MOST], edit)
