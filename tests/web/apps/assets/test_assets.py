"""Assets: who may change them, how conflicts are met, and what pages and API show."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from tests.web.apps.evidence.bundles import MORNING, collect, post, the_project
from tests.web.people import (
    anonymous_client,
    make_person,
    make_project,
    make_token,
    principal,
    signed_in_client,
)

from muniment.core.errors import UsageError
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Conflict, Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.people import deactivate
from muniment.web.apps.assets.models import Asset, Link
from muniment.web.apps.assets.services import Edit, edit_asset, edit_assets
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.organization.models import Project

pytestmark = pytest.mark.usefixtures("db")
TRAIN = """import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression

frame = pd.read_csv("data/people.csv")
model = LogisticRegression().fit(frame[["age"]], frame["email"])
joblib.dump(model, "models/churn.joblib")
"""
FILES = {
    "train.py": TRAIN,
    "data/people.csv": "age,email\n1,a@example.org\n",
    "data/copy.csv": "age,email\n1,a@example.org\n",
    "models/churn.joblib": "x",
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = the_project()
    _, secret = make_token(made)
    assert post(made.id, secret, collect(tmp_path, made.id, FILES)).status_code == 201
    return made


@pytest.fixture
def asset(project: Project) -> Asset:
    return Asset.objects.get(path="data/people.csv")


def test_a_change_is_an_entry_that_names_nobody(asset: Asset) -> None:
    officer, owner = make_person(), make_person(name="Ada Owner")
    changed = edit_asset(
        principal(officer),
        asset.reference,
        1,
        Edit(owner=str(owner.id), confidentiality=3, environment=" prod "),
    )
    assert (changed.owner, changed.confidentiality, changed.environment) == (owner, 3, "prod")
    (newest, *_) = history(asset.id)
    assert (newest.type, newest.actor) == ("asset.edited", officer.id)
    assert newest.payload is not None
    assert newest.payload["changes"] == {
        "owner": [None, str(owner.id)],
        "confidentiality": [None, 3],
        "environment": ["", "prod"],
    }
    assert b"Ada" not in bytes(Entry.objects.get(pk=newest.index).payload.payload)


def test_a_change_that_changes_nothing_is_no_entry(asset: Asset) -> None:
    before = Entry.objects.count()
    officer = principal(make_person())
    before = Entry.objects.count()
    assert (
        edit_asset(
            officer, asset.reference, 1, Edit(owner="", confidentiality=0, environment="")
        ).row_version
        == 1
    )
    assert Entry.objects.count() == before


def test_the_second_of_two_officers_sees_the_conflict(asset: Asset) -> None:
    first, second = signed_in_client(make_person()), signed_in_client(make_person())
    address = f"/assets/{asset.reference}/edit/"
    form = {"owner": "", "confidentiality": "1", "environment": "", "version": "1"}
    assert first.post(address, form).status_code == 302
    reply = second.post(address, {**form, "confidentiality": "4"})
    page = reply.content.decode()
    assert reply.status_code == 409
    assert "Public" in page
    assert "<strong>Restricted</strong>" in page
    assert 'name="version" value="2"' in page
    asset.refresh_from_db()
    assert asset.confidentiality == 1
    again = {**form, "confidentiality": "4", "version": "2"}
    assert second.post(address, again).status_code == 302


def test_only_officers_of_the_project_change_it(asset: Asset, project: Project) -> None:
    other = make_project("other")
    edit = Edit(confidentiality=1)
    for role in (Role.ADMINISTRATOR, Role.AUDITOR):
        with pytest.raises(Denied):
            edit_asset(principal(make_person(role)), asset.reference, 1, edit)
    member = make_person(Role.MEMBER, project=project)
    with pytest.raises(Denied):
        edit_asset(principal(member), asset.reference, 1, edit)
    with pytest.raises(NotFound):
        edit_asset(principal(make_person(Role.OFFICER, project=other)), asset.reference, 1, edit)


def test_several_at_once_are_all_or_none(asset: Asset, tmp_path: Path) -> None:
    officer, references = make_person(), list(Asset.objects.values_list("reference", flat=True))
    with pytest.raises(NotFound):
        edit_assets(principal(officer), [*references, "A-9999"], Edit(confidentiality=2))
    assert not Asset.objects.exclude(confidentiality=None).exists()
    client = signed_in_client(officer)
    reply = client.post(
        "/assets/edit/", {"selected": references, "owner": "keep", "confidentiality": "2"}
    )
    assert reply.status_code == 302
    assert not Asset.objects.exclude(confidentiality=2).exists()
    assert Asset.objects.filter(owner=None).count() == len(references)


@pytest.mark.parametrize(
    "edit", [Edit(owner="x"), Edit(confidentiality=5), Edit(environment="e" * 41)]
)
def test_a_value_that_makes_no_sense_is_refused(asset: Asset, edit: Edit) -> None:
    with pytest.raises(UsageError):
        edit_asset(principal(make_person()), asset.reference, 1, edit)


def test_somebody_who_left_owns_nothing_new(asset: Asset) -> None:
    gone = make_person(Role.MEMBER, project=asset.project)
    deactivate(HOST_PRINCIPAL, gone.id, expected_version=Person.objects.get(pk=gone.pk).row_version)
    with pytest.raises(UsageError):
        edit_asset(principal(make_person()), asset.reference, 1, Edit(owner=str(gone.id)))


def test_what_was_not_looked_at_keeps_its_lineage(project: Project, tmp_path: Path) -> None:
    _, secret = make_token(project, "second")
    before = set(Link.objects.values_list("source", "relation", "target_path"))
    at = MORNING + timedelta(minutes=1)
    left_out = collect(tmp_path, project.id, FILES, at=at, excludes=("models/*", "data/*"))
    assert post(project.id, secret, left_out).json()["moved_registers"] is True
    assert set(Link.objects.values_list("source", "relation", "target_path")) == before


def test_an_expected_version_is_asked_for(asset: Asset) -> None:
    with pytest.raises(Conflict):
        edit_asset(principal(make_person()), asset.reference, 2, Edit(confidentiality=1))


def test_a_page_shows_lineage_twins_and_history(asset: Asset) -> None:
    model = Asset.objects.get(kind="model")
    assert Link.objects.filter(source=model, target=asset, relation="derived_from").exists()
    client = signed_in_client(make_person())
    page = client.get(f"/assets/{model.reference}/").content.decode()
    assert "source of" in page
    assert f"/assets/{asset.reference}/" in page
    page = client.get(f"/assets/{asset.reference}/").content.decode()
    twin = Asset.objects.get(path="data/copy.csv")
    assert "The same content elsewhere" in page
    assert f"/assets/{twin.reference}/" in page
    assert "Seen for the first time" in page


def test_the_list_filters(asset: Asset) -> None:
    client = signed_in_client(make_person())
    page = client.get("/assets/", {"kind": "model"}).content.decode()
    assert "churn.joblib" in page
    assert "people.csv" not in page
    assert "Nothing matches" in client.get("/assets/", {"state": "gone"}).content.decode()
    found = client.get("/assets/", {"owner": "nobody", "class": "0"}).content.decode()
    assert "people.csv" in found


def test_the_api_reads_and_changes(asset: Asset, project: Project) -> None:
    client = signed_in_client(make_person(), csrf=True)
    path = f"/api/v1/assets/{asset.reference}"
    found = client.get(path)
    assert (found.status_code, found["ETag"]) == (200, '"1"')
    assert found.json()["versions"][0]["last_seen_at"] is None
    change = {"data": {"confidentiality": 2}, "content_type": "application/json"}
    assert client.patch(path, **change, headers={"If-Match": '"1"'}).status_code == 403
    client.get("/assets/")
    token = client.cookies["csrftoken"].value
    for sent, status in ((None, 428), ("1", 400), ('"2"', 412), ('"1"', 200), ('"1"', 412)):
        headers = {"X-CSRFToken": token} | ({"If-Match": sent} if sent else {})
        assert client.patch(path, **change, headers=headers).status_code == status, sent
    page = client.get("/api/v1/assets", {"effective": 2, "size": 1}).json()
    # The model that learned from it is of its class.
    assert (page["total"], len(page["items"])) == (2, 1)


def test_a_token_of_the_project_pushes_and_reads_nothing(asset: Asset, project: Project) -> None:
    _, secret = make_token(project, "second")
    headers = {"Authorization": f"Bearer {secret}"}
    client = anonymous_client()
    for path in ("/api/v1/assets", f"/api/v1/assets/{asset.reference}", "/api/v1/openapi.json"):
        assert client.get(path, headers=headers).status_code == 403
