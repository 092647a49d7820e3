"""Twenty clients at once, on whichever database: nothing lost, nothing doubled, nothing stuck."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connections
from django.http import HttpResponse
from tests.web.apps.evidence.bundles import MORNING, collect, post
from tests.web.people import make_person, make_project, make_token, principal

from muniment.engine.ledger.verdict import Standing
from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.projects import change_project
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.evidence.models import Snapshot
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.ledger import audit, checkpoints
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.organization.models import Project

pytestmark = pytest.mark.usefixtures("db")
CLIENTS = 20


def at_once(works: list[Callable[[], object]]) -> list[object]:
    """Return what each gives; every one has a thread, and so a connection, of its own."""

    def alone(work: Callable[[], object]) -> object:
        try:
            return work()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(alone, works))


def patient(push: Callable[[], HttpResponse]) -> HttpResponse:
    """Push until the server has a place for it, as a client does."""
    while (answer := push()).status_code == 429:
        time.sleep(0.05 + random.random() / 10)
    return answer


def test_pushes_are_neither_lost_nor_doubled(tmp_path: Path) -> None:
    projects = [make_project("churn"), make_project("fraud")]
    secrets = {project.id: make_token(project)[1] for project in projects}
    bundles = [
        (project.id, collect(tmp_path / f"{project.id}{minute}", project.id, at=at))
        for project in projects
        for minute in range(3)
        if (at := MORNING + timedelta(minutes=minute))
    ]
    given = [bundles[number % len(bundles)] for number in range(CLIENTS)]

    def work(project: object, bundle: bytes) -> Callable[[], HttpResponse]:
        return lambda: patient(lambda: post(project, secrets[project], bundle))  # type: ignore[arg-type, index]

    answers = at_once([work(*item) for item in given])
    told = [answer.json() for answer in answers]  # type: ignore[attr-defined]
    assert {answer.status_code for answer in answers} <= {200, 201}, told  # type: ignore[attr-defined]
    assert sum(not item["repeated"] for item in told) == len(bundles)
    assert {item["snapshot"] for item in told} == {
        str(key) for key in Snapshot.objects.values_list("pk", flat=True)
    }
    assert Snapshot.objects.count() == len(bundles)
    assert Entry.objects.filter(type="snapshot.received").count() == len(bundles)
    references = sorted(Snapshot.objects.values_list("reference", flat=True))
    assert references == [f"S-{number:04}" for number in range(1, len(bundles) + 1)]
    for model in (Asset, Finding):
        numbers = [int(name[2:]) for name in model.objects.values_list("reference", flat=True)]
        assert sorted(numbers) == list(range(1, len(numbers) + 1)), model
    checkpoints.sign_now()
    assert audit.verify_own().standing is Standing.ESTABLISHED


def test_of_twenty_who_edit_one_record_one_succeeds() -> None:
    project = make_project()
    officer = principal(make_person(Role.ADMINISTRATOR, Role.OFFICER))
    version = project.row_version

    def work(number: int) -> Callable[[], object]:
        def edit() -> object:
            try:
                return change_project(
                    officer,
                    project.id,
                    expected_version=version,
                    name=f"name {number}",
                    default_ref="main",
                ).name
            except Conflict as conflict:
                return conflict

        return edit

    found = at_once([work(number) for number in range(CLIENTS)])
    done = [item for item in found if isinstance(item, str)]
    assert len(done) == 1
    row = Project.objects.get()
    assert (row.name, row.row_version) == (done[0], version + 1)
