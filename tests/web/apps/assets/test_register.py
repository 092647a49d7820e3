"""Assets that people enter, beside what collectors see: counts that add up, both ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.apps.assets.sightings import at, kind_of, push
from tests.web.apps.evidence.bundles import collect, post
from tests.web.people import (
    make_person,
    make_project,
    make_token,
    principal,
    signed_in_client,
)

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.principals import Conflict, Denied, NotFound, Principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.assets import identity, queries
from muniment.web.apps.assets.models import Asset, AssetVersion
from muniment.web.apps.assets.services import (
    Edit,
    Entry,
    archive,
    edit_asset,
    edit_assets,
    register,
    restore,
)
from muniment.web.apps.assets.vocabulary import RELATIONS, Kind
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.ledger.models import Entry as LedgerEntry
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.organization.models import Project
from muniment.web.apps.registry.models import ModelScan

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def project() -> Project:
    return make_project()


@pytest.fixture
def officer(project: Project) -> Principal:
    return principal(make_person())


def standings() -> dict[str, int]:
    found = queries.reconciliation(None)
    assert found.rows == Asset.objects.count()
    return {one.standing.value: one.number for one in found.counts if one.number}


def test_the_kinds_are_the_catalogues() -> None:
    vocabulary = [kind.id for kind in catalogue().asset_kinds.values()]
    assert [kind.value for kind in Kind] == vocabulary
    assert len(vocabulary) == 15
    assert all(str(word) for word in RELATIONS.values())


def test_everything_that_is_said_is_kept_and_is_one_entry(officer: Principal) -> None:
    owner, reader = make_person(name="Ada Owner"), make_person(name="Rita Reader")
    about = Edit(
        description="Labels pictures.",
        owner=str(owner.pk),
        custodian=str(reader.pk),
        confidentiality=4,
        integrity=2,
        availability=1,
        environment="production",
        location="Berlin",
        personal_data="special",
        retention_count=3,
        retention_unit="years",
        retention_basis="HGB",
        trade_secret=True,
        readers=[str(reader.pk), str(reader.pk)],
        other_readers=["ml-team", " ml-team ", ""],
        export_rule="approval",
    )
    row = register(officer, Entry("vendor", " Labels Ltd ", None, "https://labels.example", about))
    row.refresh_from_db()
    assert (row.name, row.named, row.kind, row.project) == ("Labels Ltd", True, "vendor", None)
    assert (row.owner, row.custodian) == (owner, reader)
    assert (row.confidentiality, row.integrity, row.availability) == (4, 2, 1)
    assert (row.readers, row.other_readers) == ([str(reader.pk)], ["ml-team"])
    assert (row.state, row.standing, row.effective) == ("present", "by_hand", 4)
    (entry,) = history(row.pk)
    assert (entry.type, entry.actor) == ("asset.registered", officer.id)
    assert b"Ada" not in bytes(LedgerEntry.objects.get(pk=entry.index).payload.payload)
    page = signed_in_client(make_person()).get(f"/assets/{row.reference}/").content.decode()
    for word in (
        "Labels Ltd",
        "Ada Owner",
        "Rita Reader",
        "ml-team",
        "Restricted",
        "3 years",
        "HGB",
        "Only with approval",
        "no collector has seen it",
    ):
        assert word in page, word


@pytest.mark.parametrize(
    "wrong",
    [
        Edit(readers=["x"]),
        Edit(retention_count=3),
        Edit(retention_count=-1),
        Edit(personal_data="maybe"),
        Edit(export_rule="sometimes"),
        Edit(location="l" * 201),
        Edit(other_readers=["r" * 201]),
        Edit(other_readers=[str(number) for number in range(501)]),
        Edit(integrity=5),
        Edit(custodian="nobody"),
    ],
)
def test_what_makes_no_sense_is_refused(officer: Principal, wrong: Edit) -> None:
    with pytest.raises(UsageError):
        register(officer, Entry("vendor", "Labels", about=wrong))
    assert not Asset.objects.exists()


@pytest.mark.parametrize(
    ("entry", "error"),
    [
        (Entry("spaceship", "x"), UsageError),
        (Entry("vendor", "  "), UsageError),
        (Entry("vendor", "x", None, "data/a.csv"), UsageError),
        (Entry("vendor", "x", None, "own:1"), UsageError),
        (Entry("vendor", "x", None, "https://a b"), UsageError),
    ],
)
def test_an_entry_that_makes_no_sense_is_refused(
    officer: Principal, entry: Entry, error: type[Exception]
) -> None:
    with pytest.raises(error):
        register(officer, entry)


def test_paths_stay_within_the_project(officer: Principal, project: Project) -> None:
    for place in ("../other", "/etc/passwd", "data/../../x"):
        with pytest.raises(UsageError):
            register(officer, Entry("dataset", "x", project.pk, place))


def test_who_may_enter(project: Project) -> None:
    other = make_project("other")
    lead = principal(make_person(Role.OFFICER, project=project))
    assert register(lead, Entry("vendor", "mine", project.pk)).project == project
    with pytest.raises(NotFound):
        register(lead, Entry("vendor", "theirs", other.pk))
    with pytest.raises(NotFound):
        register(lead, Entry("vendor", "everybody's"))
    for role in (Role.ADMINISTRATOR, Role.AUDITOR):
        with pytest.raises(Denied):
            register(principal(make_person(role)), Entry("vendor", "x"))
    member = principal(make_person(Role.MEMBER, project=project))
    with pytest.raises(Denied):
        register(member, Entry("vendor", "x", project.pk))


def test_what_is_entered_first_is_found_where_it_was_said(
    officer: Principal, project: Project
) -> None:
    row = register(officer, Entry("dataset", "Customers", project.pk, "data/people.csv"))
    with pytest.raises(Conflict):
        register(officer, Entry("dataset", "Again", project.pk, "data/people.csv"))
    taken = push(project, {"data/people.csv": "x"})
    assert taken.counts == {"new": 0, "changed": 1, "gone": 0}
    row.refresh_from_db()
    assert (row.name, row.path, row.standing) == ("Customers", "data/people.csv", "to_complete")
    assert AssetVersion.objects.filter(asset=row).count() == 1
    edit_asset(officer, row.reference, row.row_version, Edit(name=""))
    row.refresh_from_db()
    assert (row.name, row.named) == ("people.csv", False)


def test_each_standing_is_counted_once(officer: Principal, project: Project) -> None:
    """S-18: the counts are the fixture's, whichever side one counts from."""
    owner = str(make_person().pk)
    push(project, {f"data/{letter}.csv": letter for letter in "abcdefg"})
    for letter in "abf":
        row = at(f"data/{letter}.csv")
        edit_asset(officer, row.reference, 1, Edit(owner=owner, confidentiality=2))
    edit_asset(officer, at("data/c.csv").reference, 1, Edit(owner=owner))
    hand = register(officer, Entry("vendor", "Labels Ltd"))
    away = register(officer, Entry("facility", "Old office"))
    archive(officer, away.reference, 1, "sold")
    identity.merge(officer, at("data/a.csv").reference, 2, at("data/d.csv").reference, "same")
    push(project, {f"data/{letter}.csv": letter for letter in "abcde"}, hour=1)
    assert standings() == {
        "seen": 2,  # a, b
        "to_complete": 2,  # c has no class, e has nothing
        "by_hand": 1,
        "gone": 1,  # f
        "unclaimed": 1,  # g
        "archived": 1,
        "merged": 1,  # d
    }
    found = queries.reconciliation(None)
    assert (found.population, found.complete) == (5, 2)
    assert (found.without_owner, found.without_class) == (2, 3)
    client = signed_in_client(make_person())
    page = client.get("/assets/reconciliation/").content.decode()
    assert "2 of 5 assets have an owner and a class." in page
    for one in found.counts:
        listed = client.get(f"/assets/?state=&standing={one.standing.value}&format=csv")
        lines = b"".join(listed.streaming_content).decode().strip().splitlines()
        assert len(lines) - 1 == one.number, one
    present = client.get("/assets/?format=csv")
    assert len(b"".join(present.streaming_content).decode().strip().splitlines()) - 1 == 5
    everything = client.get("/api/v1/assets/reconciliation").json()
    assert everything["counts"] == {one.standing.value: one.number for one in found.counts}
    assert hand.reference in client.get("/assets/?standing=by_hand").content.decode()


def test_the_counts_are_of_what_a_reader_may_see(officer: Principal, project: Project) -> None:
    other = make_project("other")
    push(project, {"data/a.csv": "a"})
    push(other, {"data/x.csv": "x", "data/y.csv": "y"})
    register(officer, Entry("vendor", "Labels"))
    assert queries.reconciliation(frozenset({project.pk})).rows == 1
    assert queries.reconciliation(frozenset({other.pk})).rows == 2
    assert queries.reconciliation(frozenset()).rows == 0
    assert queries.reconciliation(None).rows == 4


def test_count_in_register_equals_what_was_pushed_both_ways(tmp_path: Path) -> None:
    """S-18 with a real bundle: all that was assessed is in the register, and nothing else."""
    made = make_project()
    _, secret = make_token(made)
    files = {
        "data/a.csv": "age\n1\n",
        "data/b.csv": "age\n2\n",
        "models/m.joblib": "x",
        "notebooks/n.ipynb": '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
        "train.py": "import pickle\n",
    }
    assert post(made.id, secret, collect(tmp_path, made.id, files)).status_code == 201
    found = set(Asset.objects.values_list("kind", "path"))
    truth = {("dataset", "data/a.csv"), ("dataset", "data/b.csv"), ("model", "models/m.joblib")}
    assert truth <= found
    assert all(path == "" or path in files or path == "muniment.toml" for _, path in found)
    assert standings() == {"to_complete": len(found)}


def test_archiving_is_for_what_is_not_there(officer: Principal, project: Project) -> None:
    push(project, {"data/a.csv": "a", "data/b.csv": "b"})
    push(project, {"data/a.csv": "a"}, hour=1)
    with pytest.raises(UsageError, match="still see"):
        archive(officer, at("data/a.csv").reference, 1, "no longer wanted")
    gone = at("data/b.csv").reference
    with pytest.raises(UsageError):
        archive(officer, gone, 1, " ")
    row = archive(officer, gone, 1, "deleted for good")
    with pytest.raises(Archived):
        edit_asset(officer, gone, 2, Edit(confidentiality=1))
    assert restore(officer, gone, 2, "a mistake").archived_at is None
    archive(officer, gone, 3, "deleted for good")
    push(project, {"data/a.csv": "a", "data/b.csv": "b"}, hour=2)
    row.refresh_from_db()
    assert (row.state, row.archived_at) == ("present", None)


def test_the_pages_of_the_register(officer: Principal, project: Project) -> None:
    owner = make_person()
    client = signed_in_client(make_person())
    assert client.get("/assets/new/").status_code == 200
    form = {
        "kind": "vendor",
        "name": "Labels Ltd",
        "project": "",
        "place": "",
        "owner": owner.pk,
        "confidentiality": "3",
        "personal_data": "yes",
        "retention_count": "90",
        "retention_unit": "days",
        "other_readers": "team a\nteam b\n",
        "readers": [owner.pk],
    }
    assert client.post("/assets/new/", {**form, "retention_unit": ""}).status_code == 400
    reply = client.post("/assets/new/", form)
    assert reply.status_code == 302
    row = Asset.objects.get()
    assert (row.retention_count, row.other_readers) == (90, ["team a", "team b"])
    page = client.get(f"/assets/{row.reference}/edit/").content.decode()
    assert "team a\nteam b" in page
    changed = {**form, "name": "Labels GmbH", "version": row.row_version, "trade_secret": "on"}
    assert client.post(f"/assets/{row.reference}/edit/", changed).status_code == 302
    late = client.post(f"/assets/{row.reference}/edit/", changed)
    assert late.status_code == 409
    assert "somebody else changed" in late.content.decode().lower()
    row.refresh_from_db()
    assert (row.name, row.trade_secret) == ("Labels GmbH", True)
    reason = {"reason": "It closed.", "version": row.row_version}
    assert client.post(f"/assets/{row.reference}/archive/", reason).status_code == 302
    assert "Take it back" in client.get(f"/assets/{row.reference}/").content.decode()
    again = {"reason": "It opened.", "version": row.row_version + 1}
    assert client.post(f"/assets/{row.reference}/archive/", again).status_code == 302
    row.refresh_from_db()
    assert row.archived_at is None


def test_the_model_register(officer: Principal, project: Project) -> None:
    push(project, {"models/a.pt": "a", "data/a.csv": "d"})
    row = at("models/a.pt")
    edit = Edit(trade_secret=True, export_rule="never", other_readers=["ml-team"])
    edit_asset(officer, row.reference, 1, edit)
    client = signed_in_client(make_person())
    page = client.get("/assets/models/").content.decode()
    assert row.reference in page
    assert "It never leaves the company" in page
    assert at("data/a.csv").reference not in page
    assert row.reference in client.get("/assets/models/?secret=yes").content.decode()
    assert row.reference not in client.get("/assets/models/?secret=no").content.decode()
    assert row.reference not in client.get("/assets/models/?export=unset").content.decode()


def test_several_get_the_same(officer: Principal, project: Project) -> None:
    push(project, {"data/a.csv": "a", "data/b.csv": "b"})
    names = [at("data/a.csv").reference, at("data/b.csv").reference]
    edit = Edit(owner=str(officer.id), confidentiality=3, personal_data="yes")
    assert edit_assets(officer, names, edit) == 2
    assert edit_assets(officer, names, edit) == 0
    assert standings() == {"seen": 2}


def test_a_merge_takes_over_what_is_missing_and_what_is_stricter(
    officer: Principal, project: Project
) -> None:
    push(project, {"data/a.csv": "a"})
    row = at("data/a.csv")
    edit_asset(officer, row.reference, 1, Edit(confidentiality=2, personal_data="no"))
    about = Edit(
        owner=str(officer.id),
        confidentiality=3,
        personal_data="unknown",
        export_rule="never",
        retention_count=2,
        retention_unit="years",
        readers=[str(officer.id)],
    )
    hand = register(officer, Entry("dataset", "Customers", None, "", about))
    act = identity.merge(officer, row.reference, 2, hand.reference, "It is this file.")
    row.refresh_from_db()
    assert (row.owner_id, row.confidentiality, row.personal_data) == (officer.id, 3, "unknown")
    assert (row.name, row.export_rule, row.retention_count) == ("Customers", "never", 2)
    assert row.readers == [], "nobody may read more by a merge"
    edit_asset(officer, row.reference, row.row_version, Edit(export_rule="free"))
    identity.undo(officer, act.pk, 1, "It is not.")
    row.refresh_from_db()
    assert (row.owner_id, row.confidentiality, row.personal_data) == (None, 2, "no")
    assert row.export_rule == "free", "what was changed since stays"


def test_an_own_entry_takes_the_place_of_what_is_found(
    officer: Principal, project: Project
) -> None:
    hand = register(officer, Entry("dataset", "Customers", project.pk))
    push(project, {"data/people.csv": "one"})
    found = Asset.objects.get(path="data/people.csv")
    act = identity.merge(officer, hand.reference, 1, found.reference, "that is it")
    push(project, {"data/people.csv": "two"}, hour=1)
    hand.refresh_from_db()
    assert (hand.path, hand.name, hand.standing) == ("data/people.csv", "Customers", "to_complete")
    assert hand.versions.count() == 2
    identity.undo(officer, act.pk, 1, "that was not it")
    found.refresh_from_db()
    hand.refresh_from_db()
    assert (found.path, found.versions.count()) == ("data/people.csv", 2)
    assert (hand.path, hand.standing) == ("", "by_hand")


def test_what_cannot_be_one_is_refused(officer: Principal, project: Project) -> None:
    other = make_project("other")
    push(project, {"data/a.csv": "a", "models/m.pt": "m", "data/b.csv": "b"})
    push(other, {"data/x.csv": "a"})
    a, b = at("data/a.csv"), at("data/b.csv")
    theirs = Asset.objects.get(path="data/x.csv")
    for wrong in (a.reference, at("models/m.pt").reference, theirs.reference):
        with pytest.raises(UsageError):
            identity.merge(officer, a.reference, 1, wrong, "one")
    with pytest.raises(NotFound):
        identity.merge(officer, a.reference, 1, "A-9999", "one")
    with pytest.raises(Conflict):
        identity.merge(officer, a.reference, 7, b.reference, "one")
    identity.merge(officer, a.reference, 1, b.reference, "one")
    with pytest.raises(Archived, match="merged into another"):
        edit_asset(officer, b.reference, 2, Edit(confidentiality=1))
    lead = principal(make_person(Role.OFFICER, project=project))
    with pytest.raises(NotFound):
        identity.merge(lead, at("models/m.pt").reference, 1, theirs.reference, "one")


def test_findings_and_scans_follow_a_place(tmp_path: Path, officer: Principal) -> None:
    made = make_project("files")
    _, secret = make_token(made)
    files = {"data/people.csv": "age,email\n1,a@example.org\n", "models/m.joblib": "x"}
    assert post(made.id, secret, collect(tmp_path, made.id, files)).status_code == 201
    row, model = (
        Asset.objects.get(path="data/people.csv"),
        Asset.objects.get(path="models/m.joblib"),
    )
    findings = Finding.objects.filter(asset=row).count()
    assert findings
    assert ModelScan.objects.filter(asset=model).count() == 1
    for one in (row, model):
        act = identity.move(officer, one.reference, 1, f"new/{one.path}", "moved")
        assert {act.asset.reference, act.other.reference} >= {one.reference}
    client = signed_in_client(make_person())
    page = client.get(f"/assets/{row.reference}/").content.decode()
    first = Finding.objects.filter(asset__reference=act.other.reference).first()
    shell = Asset.objects.get(path="data/people.csv")
    assert shell.survivor == row
    assert Finding.objects.filter(asset=shell).count() == findings
    assert Finding.objects.filter(asset=shell).earliest("pk").reference in page
    assert first is None or first.asset is not None
    assert ModelScan.objects.get().asset == Asset.objects.get(path="models/m.joblib")


def test_the_pages_of_identity(officer: Principal, project: Project) -> None:
    push(project, {"data/a.csv": "a", "data/b.csv": "a"})
    push(project, {"data/a.csv": "a2", "data/b.csv": "a"}, hour=1)
    a, b = at("data/a.csv"), at("data/b.csv")
    client = signed_in_client(make_person())
    address = f"/assets/{a.reference}"
    bad = {"merge-other": "A-9999", "merge-reason": "one", "merge-version": a.row_version}
    reply = client.post(f"{address}/merge/", bad)
    assert reply.status_code == 400
    assert "There is no such asset" in reply.content.decode()
    good = {**bad, "merge-other": b.reference.lower()}
    assert client.post(f"{address}/merge/", good).status_code == 302
    a.refresh_from_db()
    version = a.versions.latest("first_seen_at")
    cut = {"split-at": version.pk, "split-reason": "another", "split-version": a.row_version}
    assert client.post(f"{address}/split/", cut).status_code == 302
    page = client.get(f"{address}/identity/").content.decode()
    assert "Merged" in page
    assert "Split" in page
    a.refresh_from_db()
    gone = {"move-place": "data/z.csv", "move-reason": "tidied", "move-version": a.row_version}
    assert client.post(f"{address}/move/", gone).status_code == 302
    merged = client.get(f"/assets/{b.reference}/").content.decode()
    assert "another place of" in merged
    for act in identity.IdentityAct.objects.order_by("-made_at"):
        back = {"reason": "a mistake", "version": act.row_version}
        assert client.post(f"/assets/acts/{act.pk}/undo/", back).status_code == 302
    b.refresh_from_db()
    assert b.survivor is None
    assert kind_of("models/x") == "model"
