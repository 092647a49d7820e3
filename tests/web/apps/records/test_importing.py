"""Files into a register: dry run, errors by cell, all or nothing, and back from our own export."""

from __future__ import annotations

import io
from unittest import mock

import openpyxl
import pytest
from tests.web.conftest import Ticking
from tests.web.imported import begun, checked, exported, refused, work, written, wrong
from tests.web.people import make_person, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Conflict, Denied, Principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.people import change_grants
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.context.models import Party
from muniment.web.apps.context.registers import PARTIES, PROFILE
from muniment.web.apps.ledger.models import Entry, Touched
from muniment.web.apps.records.models import Import, ImportState
from muniment.web.apps.records.services import importing, keeping, talking
from muniment.web.apps.records.services.tabling import importable_from
from muniment.web.apps.records.subjects import subject_of

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada Lovelace", email="ada@example.org")


@pytest.fixture
def officer(ada: Person) -> Principal:
    return principal(ada)


def _begin(officer: Principal, text: str) -> Import:
    return begun("parties", officer, text, "parties.csv")


def _checked(officer: Principal, text: str) -> Import:
    return checked("parties", officer, text, "parties.csv")


def _written(officer: Principal, text: str) -> Import:
    return written("parties", officer, text, "parties.csv")


def test_columns_are_guessed_by_label_and_name(officer: Principal) -> None:
    row = _begin(officer, "reference,PARTY,kind,Look again by,Colour\n,a,staff,,red\n")
    assert row.mapping == {"0": "reference", "1": "title", "2": "kind", "3": "review_by"}


def test_a_file_is_checked_first_and_written_after(officer: Principal, ada: Person) -> None:
    text = (
        "Party,Kind,Owner,Look again by\n"
        "Acme,customer,ada@example.org,2027-01-31\n"
        "Bob,Staff,Ada Lovelace,\n"
    )
    row = _checked(officer, text)
    assert (row.state, row.rows, row.fresh, row.error_count) == (ImportState.CHECKED, 2, 2, 0)
    assert not Party.objects.exists()
    importing.write(officer, row)
    work()
    row.refresh_from_db()
    assert row.state == ImportState.DONE
    found = list(
        Party.objects.order_by("reference").values_list(
            "reference", "title", "kind", "owner", "origin"
        )
    )
    assert found == [
        ("IP-0001", "Acme", "customer", ada.pk, "import"),
        ("IP-0002", "Bob", "staff", ada.pk, "import"),
    ]
    entry = Entry.objects.latest("index")
    assert (entry.type, entry.object) == ("party.imported", row.pk)
    assert Touched.objects.filter(entry=entry).count() == 2


def test_every_error_names_row_column_value_and_what_is_wrong(officer: Principal) -> None:
    row = _checked(
        officer,
        "Party,Kind,Owner,Look again by\n"
        "Acme,enemy,,\n"
        ",staff,,\n"
        "Bob,staff,nobody@example.org,31.01.2027\n"
        "=A1,staff,,\n"
        "acme,staff,,\n"
        "Zed,staff,,2027-02-30\n",
    )
    assert row.state == ImportState.CHECKED
    assert row.error_count == len(row.errors)
    seen = {(each["row"], each["column"].split(" ")[0]) for each in row.errors}
    assert seen == {
        ("2", "B"),
        ("3", "Party"),
        ("4", "C"),
        ("4", "D"),
        ("5", "A"),
        ("6", "Party"),
        ("7", "D"),
    }
    formula = next(each for each in row.errors if each["row"] == "5")
    assert formula["value"] == "=A1"
    assert "formula" in formula["what"]
    double = next(each for each in row.errors if each["row"] == "6")
    assert double["what"] == "the same as in row 2"
    with pytest.raises(Conflict, match="errors"):
        importing.write(officer, row)
    work()
    assert not Party.objects.exists()


def test_a_reference_changes_what_is_there(officer: Principal) -> None:
    _written(officer, "Party,Kind\nAcme,customer\nBob,staff\n")
    row = _checked(
        officer, "Reference,Kind\nIP-0001,supplier\nip-0002,staff\nIP-0009,staff\nIP-0001,owner\n"
    )
    assert (row.changed, row.same) == (1, 1)
    assert {(each["row"], each["what"]) for each in row.errors} == {
        ("4", "there is no such record; leave it empty for a new one"),
        ("5", "the same as in row 2"),
    }
    _written(officer, "Reference,Kind\nIP-0001,supplier\n")
    changed = Party.objects.get(reference="IP-0001")
    assert (changed.kind, changed.title, changed.row_version) == ("supplier", "Acme", 2)


def test_a_register_that_moved_in_between_is_not_half_written(officer: Principal) -> None:
    _written(officer, "Party,Kind\nAcme,customer\n")
    row = _checked(officer, "Reference,Party,Kind\nIP-0001,Acme 2,customer\n,New,staff\n")
    keeping.change(PARTIES, officer, "IP-0001", 1, {"needs": "By hand."})
    assert "somebody changed IP-0001 since the file was checked" in refused(row, officer)
    assert Party.objects.get().title == "Acme"
    keeping.archive(PARTIES, officer, "IP-0001", 2, "gone")
    importing.check(officer, row, row.mapping)
    work()
    row.refresh_from_db()
    assert row.errors, "an archived record does not change"
    assert Party.objects.count() == 1


def test_a_record_that_comes_in_between_is_not_doubled(officer: Principal) -> None:
    row = _checked(officer, "Party,Kind\nAcme,customer\n")
    _written(officer, "Party,Kind\nAcme,customer\n")
    assert "it does not fit now" in refused(row, officer)
    twice = "IP-0001 has this name; to change it, write its reference in the row"
    assert [each["what"] for each in row.errors] == [twice]
    row = _checked(officer, "Party,Kind\nACME,customer\nBeta,customer\n")
    assert wrong(row) == [("2", "Party", twice)]
    keeping.archive(PARTIES, officer, "IP-0001", 1, "gone")
    _written(officer, "Party,Kind\nAcme,customer\n")


def test_rights_are_asked_again_when_it_is_written(officer: Principal, ada: Person) -> None:
    row = _checked(officer, "Party,Kind\nAcme,customer\n")
    importing.write(officer, row)
    ada.refresh_from_db()
    member = [Given(Role.MEMBER, None, None)]
    change_grants(
        HOST_PRINCIPAL,
        ada.pk,
        expected_version=ada.row_version,
        grants=member,
        acceptance_limit="",
    )
    work()
    row.refresh_from_db()
    assert row.state == ImportState.REFUSED
    assert not Party.objects.exists()


def test_a_worker_killed_while_writing_leaves_nothing_and_writes_once_when_run_again(
    officer: Principal,
) -> None:
    row = _checked(officer, "Party,Kind\nAcme,customer\nBob,staff\n")
    importing.write(officer, row)

    class Killed(BaseException):
        pass

    def killed(*args: object) -> None:
        raise Killed

    with mock.patch.object(keeping, "imported", killed), pytest.raises(Killed):
        importing.run_write.func(str(row.pk))
    assert not Party.objects.exists()
    work()
    importing.run_write.func(str(row.pk))
    assert Party.objects.count() == 2
    assert Entry.objects.filter(type="party.imported").count() == 1


def test_a_mapping_that_makes_no_sense_is_refused(officer: Principal) -> None:
    row = _begin(officer, "a,b\nx,y\n")
    for mapping, words in (
        ({"0": "title", "1": "title"}, "two columns"),
        ({"0": "colour"}, "no field"),
        ({"0": "title"}, "needs"),
    ):
        with pytest.raises(UsageError, match=words):
            importing.check(officer, row, mapping)


def test_who_may_not_write_may_not_import(officer: Principal) -> None:
    member = principal(make_person(Role.MEMBER))
    with pytest.raises(Denied):
        _begin(member, "Party\nx\n")
    with pytest.raises(UsageError, match="one record"):
        importing.begin(importable_from(PROFILE), officer, io.BytesIO(b"Name\nx\n"), "x.csv")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_our_own_export_can_be_imported_again_unchanged(
    officer: Principal, ada: Person, kind: str
) -> None:
    for title in ("=HYPERLINK(1)", "+49 30", 'a "quoted", one', "Zürich; Bern"):
        keeping.create(
            PARTIES,
            officer,
            {
                "title": title,
                "kind": "customer",
                "needs": "first line\nsecond, line",
                "addressed": "part",
                "climate": True,
                "owner": str(ada.pk),
                "review_by": "2027-01-31",
            },
        )
    content = exported(signed_in_client(ada), "/registers/parties/", kind)
    if kind == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(content)).active
        assert [cell.value for cell in sheet[1]][:3] == ["Reference", "Party", "Kind"]
    row = checked("parties", officer, content, f"x.{kind}")
    assert (row.errors, row.rows, row.same) == ([], 4, 4)


def test_an_old_import_is_forgotten_with_its_file(officer: Principal, clock: Ticking) -> None:
    party = _written(officer, "Party,Kind\nAcme,customer\n")
    twice = _begin(officer, "Party,Kind\nTwice,customer\n")
    beside = _begin(officer, "Party,Kind\nBeside,customer\n")
    subject = subject_of(officer, "party", Party.objects.get().pk)
    content = io.BytesIO(b"Party,Kind\nBeside,customer\n")
    assert talking.attach(officer, subject, content, "beside.csv").digest == beside.digest
    clock.forward(days=15)
    young = _begin(officer, "Party,Kind\nTwice,customer\n")
    assert young.digest == twice.digest
    assert importing.forget_old() == 3
    assert Import.objects.get() == young
    kept = set(Blob.objects.values_list("digest", flat=True))
    assert {twice.digest, beside.digest} <= kept
    assert party.digest not in kept
