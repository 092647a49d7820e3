"""Lineage: walked both ways, circles, limits, what a reader may see, links recorded by hand."""

from __future__ import annotations

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.apps.assets.sightings import at, digest, push
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Conflict, Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.assets import identity, queries
from muniment.web.apps.assets.linking import add_link, remove_link
from muniment.web.apps.assets.models import Asset, AssetVersion, Link
from muniment.web.apps.assets.services import Entry, register
from muniment.web.apps.assets.walking import DOWN, UP, Lineage, details, lineage
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.organization.models import Project

pytestmark = pytest.mark.usefixtures("db")

WORLD = {
    "data/raw.csv": "raw",
    "data/train.csv": "train",
    "models/churn.pt": "weights",
    "src/train.py": "code",
    "services/api": "api",
}
LINKS = {
    "data/train.csv": [("derived_from", "data/raw.csv")],
    "models/churn.pt": [("derived_from", "data/train.csv"), ("written_by", "src/train.py")],
    "src/train.py": [("reads", "data/train.csv")],
}


@pytest.fixture
def project() -> Project:
    made = make_project()
    # What serves it says so itself: the model is served by the service.
    push(made, WORLD, {**LINKS, "models/churn.pt": [*LINKS["models/churn.pt"], SERVED]})
    return made


SERVED = ("served_by", "services/api")


def paths(walked: Lineage) -> set[str]:
    return {row.label for row in details(walked.depths).assets.values()}


def test_a_model_stands_on_its_data_and_a_service_on_the_model(project: Project) -> None:
    both = lineage(at("models/churn.pt").pk)
    assert paths(both[UP]) == {"data/raw.csv", "data/train.csv", "src/train.py"}
    assert paths(both[DOWN]) == {"services/api"}
    assert paths(lineage(at("services/api").pk)[UP]) == {*WORLD} - {"services/api"}
    down = lineage(at("data/raw.csv").pk)[DOWN]
    assert paths(down) == {*WORLD} - {"data/raw.csv"}
    named = details(down.depths).assets
    by_path = {named[key].label: depth for key, depth in down.depths.items()}
    assert by_path == {
        "data/train.csv": 1,
        "models/churn.pt": 2,
        "src/train.py": 2,
        "services/api": 3,
    }


def test_a_walk_is_one_statement(project: Project) -> None:
    row = at("models/churn.pt")
    with CaptureQueriesContext(connection) as asked:
        lineage(row.pk)
    assert len(asked) == 1


def test_a_circle_ends_and_is_shown(project: Project) -> None:
    officer = make_person()
    raw, model = at("data/raw.csv"), at("models/churn.pt")
    add_link(principal(officer), raw.reference, "derived_from", model.reference, "feedback loop")
    found = lineage(raw.pk)[UP]
    assert raw.pk.hex in found.depths  # it stands on itself
    (knot,) = found.cycles()
    train, code = at("data/train.csv"), at("src/train.py")
    assert set(knot) == {row.pk.hex for row in (raw, train, model, code)}
    page = signed_in_client(officer).get(f"/assets/{raw.reference}/lineage/?way=up")
    assert "A circle" in page.content.decode()
    assert "in a circle" in page.content.decode()


def test_limits_are_said(project: Project) -> None:
    found = lineage(at("services/api").pk, most=2)[UP]
    assert (len(found.depths), found.total, found.left_out) == (2, 4, 2)
    assert all(depth <= 2 for depth in found.depths.values())


def test_a_reader_sees_no_more_than_their_projects(project: Project) -> None:
    officer, other = make_person(), make_project("other")
    push(
        other,
        {"data/secret.csv": "secret", "data/behind.csv": "b"},
        {"data/secret.csv": [("derived_from", "data/behind.csv")]},
    )
    secret, model = at("data/secret.csv"), at("models/churn.pt")
    add_link(principal(officer), model.reference, "derived_from", secret.reference, "bought")
    member = make_person(Role.MEMBER, project=project)
    found = lineage(model.pk, frozenset({project.id}), (UP,))[UP]
    assert "data/secret.csv" not in paths(found)
    assert "data/behind.csv" not in paths(found)
    assert found.hidden == 1
    page = signed_in_client(member).get(f"/assets/{model.reference}/lineage/?way=up")
    assert "1 more belongs to a project that you may not see" in page.content.decode()
    assert secret.reference not in page.content.decode()
    lead = principal(make_person(Role.OFFICER, project=project))
    with pytest.raises(NotFound):
        add_link(lead, model.reference, "reads", secret.reference, "x")


def test_a_link_by_hand_is_an_entry_and_outlives_pushes(project: Project) -> None:
    officer = make_person()
    who = principal(officer)
    vendor = register(who, Entry("vendor", "Labels Ltd"))
    train = at("data/train.csv")
    link = add_link(who, train.reference, "stands_on", vendor.reference, "They label it.")
    push(project, WORLD, LINKS, hour=1)
    assert Link.objects.filter(pk=link.pk).exists()
    assert vendor.pk.hex in lineage(at("models/churn.pt").pk)[UP].depths
    (newest, *_) = [one for one in history(train.pk) if one.type == "asset.linked"]
    assert newest.payload is not None
    assert newest.payload["other"] == vendor.reference
    assert [one.change for one in history(vendor.pk) if one.change] == ["lineage"]


def test_people_remove_their_own_links_and_no_others(project: Project) -> None:
    mine, theirs = principal(make_person()), principal(make_person())
    raw, model = at("data/raw.csv"), at("models/churn.pt")
    link = add_link(mine, model.reference, "reads", raw.reference, "seen")
    with pytest.raises(Conflict):
        add_link(theirs, model.reference, "reads", raw.reference, "again")
    with pytest.raises(Denied):
        remove_link(theirs, model.reference, link.pk, "wrong")
    collected = Link.objects.filter(made_by=None).first()
    assert collected is not None
    with pytest.raises(Denied):
        remove_link(mine, collected.source.reference, collected.pk, "wrong")
    with pytest.raises(UsageError):
        remove_link(mine, model.reference, link.pk, " ")
    remove_link(mine, model.reference, link.pk, "It reads another.")
    assert not Link.objects.filter(pk=link.pk).exists()
    with pytest.raises(UsageError):
        add_link(mine, model.reference, "reads", model.reference, "itself")
    with pytest.raises(UsageError):
        add_link(mine, model.reference, "likes", raw.reference, "no such word")


def test_which_models_learned_from_this_version(project: Project) -> None:
    """The model trained before the data changed came of the old content, the next of the new."""
    new_data = {**WORLD, "data/train.csv": "train 2"}
    push(project, new_data, LINKS, hour=1)
    push(project, {**new_data, "models/churn.pt": "weights 2"}, LINKS, hour=2)
    train, model = at("data/train.csv"), at("models/churn.pt")
    old, new = AssetVersion.objects.filter(asset=train).order_by("first_seen_at")

    def learned(version: AssetVersion) -> set[str]:
        return {
            step.version.digest
            for step in queries.versions_downstream(version, None)
            if step.version.asset_id == model.pk
        }

    assert learned(old) == {digest("weights")}
    assert learned(new) == {digest("weights 2")}
    ups = queries.versions_upstream(AssetVersion.objects.get(digest=digest("weights 2")), None)
    assert {step.version.digest for step in ups} == {
        digest("train 2"),
        digest("raw"),
        digest("code"),
    }
    page = signed_in_client(make_person()).get(
        f"/assets/{train.reference}/lineage/?way=down&version={old.pk}"
    )
    assert model.reference in page.content.decode()
    assert "replaced since" in page.content.decode()


def test_what_was_merged_is_walked_as_one(project: Project) -> None:
    officer = principal(make_person())
    push(
        project,
        {**WORLD, "data/copy.csv": "train", "models/other.pt": "w"},
        {**LINKS, "models/other.pt": [("derived_from", "data/copy.csv")]},
        hour=1,
    )
    train, copy = at("data/train.csv"), at("data/copy.csv")
    act = identity.merge(officer, train.reference, 1, copy.reference, "one file")
    assert "models/other.pt" in paths(lineage(train.pk)[DOWN])
    push(
        project,
        {**WORLD, "data/copy.csv": "train", "models/other.pt": "w 2"},
        {**LINKS, "models/other.pt": [("derived_from", "data/copy.csv")]},
        hour=2,
    )
    assert "models/other.pt" in paths(lineage(train.pk)[DOWN])
    identity.undo(officer, act.pk, 1, "two files")
    assert "models/other.pt" not in paths(lineage(train.pk)[DOWN])
    assert "models/other.pt" in paths(lineage(copy.pk)[DOWN])


def test_the_page_filters_by_kind_and_has_a_file(project: Project) -> None:
    client = signed_in_client(make_person())
    service = at("services/api")
    address = f"/assets/{service.reference}/lineage/"
    page = client.get(f"{address}?way=up&kind=model").content.decode()
    assert "1 of the kinds ticked" in page
    reply = client.get(f"{address}?way=up&format=csv")
    assert reply["Content-Type"].startswith("text/csv")
    rows = list(csv.reader(io.StringIO(reply.content.decode("utf-8-sig"))))
    assert {row[1] for row in rows[1:]} == {
        at(path).reference for path in WORLD if path != "services/api"
    }
    bad = client.get(f"{address}?way=sideways&kind=x&page=zzz&version=1")
    assert bad.status_code == 200


def test_the_api_walks_and_records(project: Project) -> None:
    client = signed_in_client(make_person())
    raw, service = at("data/raw.csv"), at("services/api")
    found = client.get(f"/api/v1/assets/{service.reference}/lineage", {"direction": "up"}).json()
    assert (found["total"], found["complete"], found["circles"]) == (4, True, [])
    sent = {"relation": "stands_on", "other": raw.reference, "reason": "It loads it."}
    made = client.post(
        f"/api/v1/assets/{service.reference}/links", sent, content_type="application/json"
    )
    assert made.status_code == 201
    gone = client.post(
        f"/api/v1/assets/{service.reference}/links/{made.json()['id']}/removal",
        {"reason": "It does not."},
        content_type="application/json",
    )
    assert gone.status_code == 204
    assert Asset.objects.filter(inherited__gt=0).count() == 0
