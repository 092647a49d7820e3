"""Assets from a table: the rules of one hold for ten thousand, and nothing is half written."""

from __future__ import annotations

import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import Workbook
from tests.web.imported import begun, checked, exported, refused, work, written, wrong
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Denied, Principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.assets.fields import Edit
from muniment.web.apps.assets.linking import add_link
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.services import Entry, archive, edit_asset, register
from muniment.web.apps.ledger.models import Entry as LedgerEntry
from muniment.web.apps.ledger.models import Touched
from muniment.web.apps.organization.models import Project
from muniment.web.apps.records.services import importing


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada Lovelace", email="ada@example.org")


@pytest.fixture
def officer(ada: Person) -> Principal:
    return principal(ada)


@pytest.fixture
def project(ada: Person) -> Project:
    return make_project("speech")


def _asset(who: Principal, **more: object) -> Asset:
    return register(who, Entry(**{"kind": "vendor", "name": "Labels", **more}))  # type: ignore[arg-type]


def test_a_table_becomes_assets(officer: Principal, ada: Person, project: Project) -> None:
    text = (
        "Name;Kind;Project;Place;Owner;Class;Personal data;Kept for;Days, months or years\n"
        "Call recordings;Dataset;Speech;data/calls;ada@example.org;Restricted;yes;24;months\n"
        "Labels Inc;vendor;;https://labels.example;Ada Lovelace;2;No;;\n"
        "Laptop 7;Notebook, workstation;;;;;;;\n"
    )
    row = written("assets", officer, text)
    assert (row.fresh, row.changed, row.same) == (3, 0, 0)
    calls, labels, laptop = Asset.objects.order_by("reference")
    assert (calls.name, calls.kind, calls.project) == ("Call recordings", "dataset", project)
    assert (calls.path, calls.owner, calls.effective) == ("data/calls", ada, 4)
    assert (calls.personal_data, calls.retention_count, calls.retention_unit) == (
        "yes",
        24,
        "months",
    )
    assert (labels.project, labels.locator) == (None, "https://labels.example")
    assert (laptop.standing, laptop.owner) == ("by_hand", None)
    entry = LedgerEntry.objects.latest("index")
    assert (entry.type, entry.object) == ("asset.imported", row.pk)
    touched = Touched.objects.filter(entry=entry, object=calls.pk)
    assert list(touched.values_list("change", flat=True)) == ["registered"]


def test_each_row_that_does_not_hold_is_named_and_nothing_is_written(
    officer: Principal, project: Project
) -> None:
    there = _asset(officer, place="https://labels.example")
    text = (
        "Asset,Name,Kind,Project,Place,Owner,Class,Kept for,Days\n"
        ",Good,dataset,,,,,,\n"
        ",,dataset,,,,,,\n"
        ",No kind,,,,,,,\n"
        ",Odd kind,spaceship,,,,,,\n"
        ",Far,dataset,nowhere,,,,,\n"
        ",Nobody's,dataset,,,grace@example.org,,,\n"
        ",Outside,dataset,speech,../x,,,,\n"
        ",Twice,vendor,,https://labels.example,,,,\n"
        ",Once,dataset,speech,data/a,,,,\n"
        ",Again,dataset,speech,data/a,,,,\n"
        ",Sum,dataset,,,,=1+1,,\n"
        "A-9999,Gone,,,,,,,\n"
        f"{there.reference},Labels,dataset,,,,,,\n"
        f"{there.reference},Labels,,,,,,,\n"
        ",For a while,dataset,,,,,12,\n"
    )
    row = begun("assets", officer, text)
    importing.check(officer, row, {**row.mapping, "8": "retention_unit"})
    work()
    row.refresh_from_db()
    assert wrong(row) == [
        ("3", "", "an asset has a name"),
        ("4", "", "there is no such kind of asset"),
        ("5", "C (Kind)", row.errors[2]["what"]),
        ("6", "", "there is no project “nowhere” that you may see"),
        ("7", "F (Owner)", "nobody active has this address or name"),
        ("8", "", "this is no place"),
        ("9", "", "an asset of this kind stands at that place already"),
        ("11", "", "an asset of this kind stands at that place already"),
        ("12", "G (Class)", "this is a formula or an error; paste what it comes to"),
        ("13", "Asset", "there is no such asset; leave it empty for a new one"),
        ("14", "Asset", "an asset keeps its kind; archive it, and enter another"),
        ("15", "Asset", "the same as in row 14"),
        ("16", "", "a retention period has a number and a unit"),
    ]
    assert row.errors[2]["what"].startswith("none of: Dataset, Model")
    assert list(Asset.objects.all()) == [there]


def test_a_reference_changes_what_is_there_and_an_empty_cell_clears_it(
    officer: Principal, ada: Person
) -> None:
    about = Edit(owner=str(ada.pk), location="Berlin", confidentiality=3)
    one, other = _asset(officer, about=about), _asset(officer, name="Other")
    row = written(
        "assets",
        officer,
        "Asset,Name,Owner,Class,Location\n"
        f"{one.reference.lower()},Labels GmbH,,Public,Paris\n{other.reference},Other,,,\n",
    )
    assert (row.fresh, row.changed, row.same) == (0, 1, 1)
    one.refresh_from_db()
    assert (one.name, one.owner, one.confidentiality, one.effective) == ("Labels GmbH", None, 1, 1)
    assert (one.location, one.row_version) == ("Paris", 2)
    other.refresh_from_db()
    assert other.row_version == 1


def test_a_model_is_not_brought_below_the_class_of_its_data(officer: Principal) -> None:
    data = _asset(officer, kind="dataset", name="calls", about=Edit(confidentiality=4))
    model = _asset(officer, kind="model", name="speech")
    add_link(officer, model.reference, "derived_from", data.reference, "trained on it")
    row = checked("assets", officer, f"Asset,Class\n{model.reference},Public\n")
    ((_, column, what),) = wrong(row)
    assert column == "Asset"
    assert what == f"{model.reference} stands on data of class Restricted, and is of that class"


def test_a_class_that_is_raised_reaches_what_stands_on_it(officer: Principal) -> None:
    data = _asset(officer, kind="dataset", name="calls", about=Edit(confidentiality=1))
    model = _asset(officer, kind="model", name="speech")
    add_link(officer, model.reference, "derived_from", data.reference, "trained on it")
    written("assets", officer, f"Asset,Class\n{data.reference},Restricted\n")
    model.refresh_from_db()
    assert model.effective == 4


def test_whoever_may_write_one_project_writes_that_one(project: Project) -> None:
    lead = make_person(Role.OFFICER, project=project)
    other = make_project("vision")
    boss = principal(make_person())
    hidden = _asset(boss, project=other.pk)
    at_large = _asset(boss)
    row = checked(
        "assets",
        principal(lead),
        "Asset,Name,Kind,Project\n,Mine,dataset,speech\n,Theirs,dataset,vision\n"
        f",Everybody's,dataset,\n{hidden.reference},X,vendor,\n{at_large.reference},Y,vendor,\n",
    )
    assert wrong(row) == [
        ("3", "", "there is no project “vision” that you may see"),
        ("4", "", "there is no such asset"),
        ("5", "Asset", "there is no such asset"),
        ("6", "Asset", "there is no such asset"),
    ]
    with pytest.raises(Denied):
        begun("assets", principal(make_person(Role.AUDITOR)), "Name,Kind\n")
    with pytest.raises(Denied):
        begun("assets", principal(make_person(Role.MEMBER, project=project)), "Name,Kind\n")


def test_an_asset_changed_since_it_was_checked_is_not_written_over(officer: Principal) -> None:
    one, other = _asset(officer), _asset(officer, name="Other")
    text = f"Asset,Location\n{one.reference},Paris\n{other.reference},Paris\n,,\n"
    row = checked("assets", officer, text)
    one = edit_asset(officer, one.reference, 1, Edit(description="By hand."))
    assert f"somebody changed {one.reference} since" in refused(row, officer)
    other.refresh_from_db()
    assert (other.location, other.row_version) == ("", 1)
    # Looked at again, it is written over what stands there now.
    written("assets", officer, text)
    one.refresh_from_db()
    assert (one.location, one.description) == ("Paris", "By hand.")
    row = checked("assets", officer, text)
    archive(officer, one.reference, one.row_version, "gone")
    assert f"somebody changed {one.reference} since" in refused(row, officer)


def test_our_own_export_changes_nothing(officer: Principal, ada: Person, project: Project) -> None:
    _asset(officer, about=Edit(owner=str(ada.pk), confidentiality=3))
    _asset(officer, name="=1+1", project=project.pk, kind="dataset", place="data/Zürich, Bern")
    content = exported(signed_in_client(ada), "/assets/")
    row = checked("assets", officer, content)
    assert (row.errors, row.same, row.changed, row.fresh) == ([], 2, 0, 0)


def test_a_workbook_is_read_too(officer: Principal) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["Name", "Kind", "Class"])
    book.active.append(["GPU cluster", "Cloud account", 3])
    buffer = io.BytesIO()
    book.save(buffer)
    written("assets", officer, buffer.getvalue(), "assets.xlsx")
    assert Asset.objects.get().effective == 3


def test_many_rows_cost_few_statements(officer: Principal) -> None:
    spent = {}
    for count in (5, 200):
        text = "".join(f"Asset {count}.{at},vendor,{at % 4 + 1}\n" for at in range(count))
        row = checked("assets", officer, "Name,Kind,Class\n" + text)
        importing.write(officer, row)
        with CaptureQueriesContext(connection) as queries:
            work()
        spent[count] = len(queries)
    assert Asset.objects.count() == 205
    assert spent[200] <= spent[5] + 3, spent


def test_the_pages_lead_through_it(ada: Person) -> None:
    client = signed_in_client(ada)
    assert "Import" in client.get("/assets/").content.decode()
    page = client.get("/assets/import/").content.decode()
    assert "somebody's e-mail address or full name" in page
    file = io.BytesIO(b"Name,Kind\nLabels,vendor\n")
    file.name = "assets.csv"
    answer = client.post("/assets/import/", {"file": file})
    assert answer.status_code == 302
    address = answer["Location"]
    assert address.startswith("/assets/import/")
    client.post(address, {"column-0": "name", "column-1": "kind"})
    work()
    assert "1 new" in client.get(address).content.decode()
    client.post(address, {"act": "write"})
    work()
    assert "All of it is in the register" in client.get(address).content.decode()
    assert Asset.objects.get().name == "Labels"
    # The same file again: nothing in it names the asset, so it would come in once more.
    file.seek(0)
    answer = client.post("/assets/import/", {"file": file})
    said = client.get(answer["Location"]).content.decode()
    assert "Ada Lovelace wrote 1 new record from this very file" in said
    assert "this very file" not in client.get(address).content.decode()
