"""A project's folder moves inside its repository: apart until somebody says so, then followed."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.web.apps.evidence.bundles import (
    FILES,
    MORNING,
    SAFE,
    as_if,
    collect,
    post,
    the_project,
)
from tests.web.people import make_person, make_token, signed_in_client

from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Conflict
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.projects import archive_project, follow_folder
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.organization.models import Project

pytestmark = pytest.mark.usefixtures("db")
MINUTE = timedelta(minutes=1)


class Repository:
    """A repository with the project in one of its folders, and what the server says of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = the_project()
        _, self.secret = make_token(self.project)
        self.push("", dict(FILES), at=MORNING)

    def push(
        self, root: str, files: dict[str, str] | None = None, at: datetime = MORNING, **more: Any
    ) -> dict[str, Any]:
        bundle = collect(self.folder, self.project.id, files or {}, at=at, **more)
        moved = as_if(bundle, lambda it: dataclasses.replace(it, root=root))
        reply = post(self.project.id, self.secret, moved)
        assert reply.status_code == 201, reply.content
        told: dict[str, Any] = reply.json()
        return told

    def row(self) -> Project:
        return Project.objects.get(pk=self.project.pk)

    def follow(self, root: str, reason: str = "It moved.") -> None:
        version = self.row().row_version
        follow_folder(
            HOST_PRINCIPAL, self.project.id, expected_version=version, root=root, reason=reason
        )


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_the_first_snapshot_that_counts_sets_the_folder(repository: Repository) -> None:
    assert (repository.row().root, repository.row().row_version) == ("", 1)
    repository.push("other", at=MORNING + MINUTE)
    assert repository.row().root == ""


def test_a_moved_folder_stands_apart_and_says_what_to_do(repository: Repository) -> None:
    told = repository.push("services/churn", {"train.py": SAFE}, at=MORNING + MINUTE)
    assert (told["moved_registers"], Finding.objects.filter(state="fixed").count()) == (False, 0)
    assert "another folder" in told["reason"]
    assert "under Settings, Projects" in told["reason"]


def test_the_next_snapshot_of_the_folder_followed_moves_everything(repository: Repository) -> None:
    repository.push("services/churn", at=MORNING + MINUTE)
    before = {row.pk: row.fingerprint for row in Finding.objects.all()}
    repository.follow("services/churn")
    (repository.folder / "project" / "data" / "people.csv").unlink()
    told = repository.push("services/churn", {"train.py": SAFE}, at=MORNING + 2 * MINUTE)
    assert told["moved_registers"], told["reason"]
    after = {row.pk: row.fingerprint for row in Finding.objects.all()}
    assert before.items() <= after.items()
    assert Finding.objects.get(path="train.py", check_id="code.unsafe-load").state == "fixed"
    assert Finding.objects.get(path="score.py", check_id="code.unsafe-load").state == "open"
    assert Asset.objects.get(path="data/people.csv", kind="dataset").gone_at is not None
    assert Asset.objects.filter(path="data/people.csv", kind="dataset").count() == 1


def test_the_former_folder_stands_apart_from_then_on(repository: Repository) -> None:
    repository.follow("services/churn")
    told = repository.push("", {"train.py": SAFE}, at=MORNING + MINUTE)
    assert not told["moved_registers"]
    assert Finding.objects.get(path="train.py", check_id="code.unsafe-load").state == "open"


def test_an_older_snapshot_of_the_new_folder_is_still_older(repository: Repository) -> None:
    repository.follow("services/churn")
    told = repository.push("services/churn", {"train.py": SAFE}, at=MORNING - MINUTE)
    assert (told["moved_registers"], told["reason"] != "") == (False, True)


def test_the_ledger_says_from_where_to_where_and_why(repository: Repository) -> None:
    repository.follow("./services/churn/", " Split the repository. ")
    entry = Entry.objects.latest("index")
    assert (entry.type, entry.object) == ("project.folder_followed", repository.project.id)
    (row, *_) = history(repository.project.id, 1)
    assert row.payload == {
        "changes": {"root": ["", "services/churn"]},
        "reason": "Split the repository.",
    }
    assert repository.row().row_version == 2


@pytest.mark.parametrize("root", ["", "/", ".", "../other", "/etc", "a//b", "a/../b", "a\nb"])
def test_what_is_no_other_folder_is_refused(repository: Repository, root: str) -> None:
    with pytest.raises(UsageError):
        repository.follow(root)
    assert repository.row().root == ""


def test_it_needs_a_reason_the_version_and_a_project_in_use(repository: Repository) -> None:
    with pytest.raises(UsageError, match="why"):
        repository.follow("a", " ")
    with pytest.raises(Conflict):
        follow_folder(
            HOST_PRINCIPAL, repository.project.id, expected_version=9, root="a", reason="x"
        )
    archive_project(HOST_PRINCIPAL, repository.project.id, expected_version=1)
    with pytest.raises(Archived):
        repository.follow("a")


def test_before_any_snapshot_counted_there_is_nothing_to_move() -> None:
    project = the_project()
    with pytest.raises(UsageError, match="no folder"):
        follow_folder(HOST_PRINCIPAL, project.id, expected_version=1, root="a", reason="x")


def test_an_officer_says_so_on_the_projects_page(repository: Repository) -> None:
    client = signed_in_client(make_person(Role.OFFICER, name="Ada"))
    page = client.get("/settings/projects/P-0001/").content.decode()
    assert "the top of the repository" in page
    address = "/settings/projects/P-0001/folder/"
    assert address in page
    refused = client.post(address, {"root": "../x", "reason": "y", "version": "1"})
    assert "from the top of its repository" in refused.content.decode()
    done = client.post(address, {"root": "services/churn", "reason": "Moved.", "version": "1"})
    assert done.status_code == 302
    page = client.get("/settings/projects/P-0001/").content.decode()
    assert "churn" in page
    assert client.post(address, {"root": "b", "reason": "y", "version": "1"}).status_code == 409
