"""People from a table: the rules of one hold for the whole list that a company sends."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import Workbook, load_workbook
from tests.web.apps.appointments.appointed import appointed, appointer, make_staff, staff_of
from tests.web.imported import begun, checked, exported, refused, work, written, wrong
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.engine.sheets.cells import BadSheet
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Denied, Principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.register import STANDINGS
from muniment.web.apps.appointments.services import staffing
from muniment.web.apps.appointments.services.erasing import erase_staff
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.ledger.models import Entry, Payload, Touched
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.models import Import, ImportState
from muniment.web.apps.records.services import importing

pytestmark = pytest.mark.usefixtures("db")
NOBODY = "nobody in the register or in this file has this number, address or name"


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(Role.MEMBER, name="Ada Lovelace", email="ada@example.org")


@pytest.fixture
def officer(ada: Person) -> Principal:
    return principal(appointer())


@pytest.fixture
def boss(officer: Principal) -> Client:
    return signed_in_client(appointer())


def named(name: str) -> Staff:
    return Staff.objects.select_related("manager").get(name=name)


def turned_away(officer: Principal, content: bytes) -> str:
    """Return why a file is refused, when it is sent or when its rows are read."""
    try:
        row = begun("people", officer, content)
    except BadSheet as error:
        return f"{error.message} {error.hint}"
    importing.check(officer, row, row.mapping)
    work()
    row.refresh_from_db()
    assert row.state == ImportState.REFUSED
    return row.why


def values(row: Import) -> list[tuple[str, str, str]]:
    return [(each["row"], each["column"], each["value"]) for each in row.errors]


def test_a_table_becomes_people(officer: Principal, ada: Person) -> None:
    text = (
        "Name;E-mail;Job;Works as;Place;Remote;First day;Last day;Manager;Shoe size\n"
        "Nina New;Nina@Example.org;Engineer;contractor;Ulm;yes;2026-01-31;2031-01-31;"
        "ada@example.org;38\n"
        "Otto  Old;;;From outside;;no;;;ada lovelace;\n"
        "Paul Plain;;;;;;;;;\n"
    )
    row = written("people", officer, text)
    assert (row.fresh, row.changed, row.same) == (3, 0, 0)
    nina, otto, paul = named("Nina New"), named("Otto Old"), named("Paul Plain")
    assert (nina.mail, nina.job, nina.engagement) == ("nina@example.org", "Engineer", "contractor")
    assert (nina.location, nina.remote, nina.manager) == ("Ulm", True, staff_of(ada))
    assert (nina.starts_on, nina.ends_on) == (date(2026, 1, 31), date(2031, 1, 31))
    assert (otto.engagement, otto.remote, otto.manager) == ("outside", False, staff_of(ada))
    assert (paul.engagement, paul.manager, paul.starts_on) == ("employee", None, None)
    assert len({nina.reference, otto.reference, paul.reference}) == 3


def test_headings_of_other_lists_are_known(officer: Principal) -> None:
    heads = "Full name,Email address,Position,Employment,Office,Reports to,Start date,End date,Size"
    row = begun("people", officer, f"{heads}\n")
    fields = ("name", "mail", "job", "engagement", "location", "manager", "starts_on", "ends_on")
    assert row.mapping == {str(at): name for at, name in enumerate(fields)}


def test_the_chief_stands_in_a_later_row(officer: Principal) -> None:
    rows = [f"Person {number},p{number}@example.org,Carla Chief" for number in range(38)]
    rows += ["Vera Vice,,carla@example.org", "Carla Chief,carla@example.org,"]
    written("people", officer, "Name,E-mail,Manager\n" + "\n".join(rows) + "\n")
    chief = named("Carla Chief")
    assert chief.manager is None
    assert chief.reports.count() == 39


def test_a_name_that_two_have_means_neither(officer: Principal) -> None:
    make_staff("Kim Park", mail="kim@example.org")
    gone = make_staff("Lou Reed")
    staffing.change(
        officer, gone.pk, Details(name="Lou Reed", ends_on=today() - timedelta(days=1)), 1
    )
    row = checked(
        "people",
        officer,
        "Name,E-mail,Manager\nKim Park,,\nA,,Kim Park\nB,,kim@example.org\n"
        f"Lou Reed,,\nC,,Lou Reed\nD,,{gone.reference.lower()}\nE,,Nobody Known\n",
    )
    assert wrong(row) == [
        ("3", "Manager", "2 people are called so: give a number or an address"),
        ("8", "Manager", NOBODY),
    ]
    assert values(row)[0] == ("3", "Manager", "Kim Park")


def test_every_wrong_cell_is_named_and_nothing_is_entered(officer: Principal) -> None:
    there = make_staff("Fay", mail="fay@example.org")
    before = (Staff.objects.count(), Entry.objects.count())
    row = checked(
        "people",
        officer,
        "No.,Name,E-mail,Job,Works as,Remote,Manager,First day,Last day\n"
        ",Ada,ada.b@example.org,,,,,31.1.2026,\n"
        ",Bea,,,,perhaps,,,\n"
        ",Cleo,,,,,ST-9999,,\n"
        ",Dana,,,alien,,,,2026-02-30\n"
        ",Eve,,,,,,2026-02-01,2026-01-01\n"
        ",Fay,fay@example.org,,,,,,\n"
        ",,x@example.org,,,,,,\n"
        ",Gil,not an address,,,,nobody at all,,\n"
        ",Hal,appointer@example.org,,,,,,\n"
        ",Ida,twice@example.org,,,,,,\n"
        ",Jan,Twice@example.org,,,,,,\n"
        f",Kay,,{'x' * 201},,,,,\n"
        "ST-9999,Lea,,,,,,,\n"
        f"{there.reference},Fay,fay@example.org,,,,,,\n"
        f"{there.reference},Fay,,,,,,,\n"
        ",Max,=A1,,,,,,\n"
        ",Nan,,,,,nan,,\n",
    )
    chief = staff_of(appointer()).reference
    taken = "somebody with this address is in the register already"
    assert wrong(row) == [
        ("2", "H (First day)", "a day is written like 2027-01-31"),
        ("3", "F (Remote)", "yes or no"),
        ("4", "Manager", NOBODY),
        ("5", "E (Works as)", "none of: Employee, Contractor, From outside"),
        ("5", "I (Last day)", "a day is written like 2027-01-31"),
        ("6", "Last day", "the last day is before the first"),
        ("7", "E-mail", f"{taken}: {there.reference}"),
        ("8", "Name", "a name has 1 to 200 letters"),
        ("9", "E-mail", "this is no email address"),
        ("9", "Manager", NOBODY),
        ("10", "E-mail", f"{taken}: {chief}"),
        ("12", "E-mail", "the same as in row 11"),
        ("13", "Job", "a job has at most 200 letters"),
        ("14", "No.", "there is nobody of this number; leave it empty for a new one"),
        ("15", "E-mail", "the same as in row 7"),
        ("16", "No.", "the same as in row 15"),
        ("17", "C (E-mail)", "this is a formula or an error; paste what it comes to"),
        ("18", "Manager", "nobody is above themself"),
    ]
    assert values(row)[3] == ("5", "E (Works as)", "alien")
    assert values(row)[9] == ("9", "Manager", "nobody at all")
    assert (Staff.objects.count(), Entry.objects.count()) == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        ("Name,Job\nJürgen,Koch\n".encode("latin-1"), "UTF-8"),
        (b"Name,Job\nAda,Cook,more\n", "no heading"),
        (b'Name,Job\n"Ada,Cook\n', "cannot be read"),
        (b"Name\0,Job\n", "NUL"),
        (b"PK\x03\x04nothing", "workbook"),
    ],
)
def test_what_is_no_table_is_refused_with_where(
    officer: Principal, content: bytes, words: str
) -> None:
    assert words in turned_away(officer, content)
    assert not Staff.objects.filter(account=None).exists()


def test_a_table_without_names_is_refused(officer: Principal) -> None:
    row = begun("people", officer, "nothing,at all\n1,2\n")
    assert row.mapping == {}
    with pytest.raises(UsageError, match="Name"):
        importing.check(officer, row, {"0": "job"})


def test_a_number_changes_who_is_there_and_what_was_not_sent_stays(officer: Principal) -> None:
    rudi = make_staff("Rudi Rig", job="Rigger", location="Ulm", mail="rudi@example.org")
    same = make_staff("Sam Same", job="Cook", engagement="contractor")
    row = written(
        "people",
        officer,
        "No.,Name,Job,Works as,E-mail\n"
        f"{rudi.reference.lower()},Rudi Rigger,,Contractor,\n{same.reference},Sam Same,Cook,,\n",
    )
    assert (row.fresh, row.changed, row.same) == (0, 1, 1)
    rudi.refresh_from_db()
    assert (rudi.name, rudi.job, rudi.mail) == ("Rudi Rigger", "", "")
    assert (rudi.location, rudi.engagement, rudi.row_version) == ("Ulm", "contractor", 2)
    same.refresh_from_db()
    assert (same.engagement, same.row_version) == ("contractor", 1)


def test_an_account_keeps_its_name_and_address(officer: Principal, ada: Person) -> None:
    staff = staff_of(ada)
    row = checked(
        "people", officer, f"No.,Name,E-mail,Job\n{staff.reference},Eve,e@example.org,Cook\n"
    )
    assert [each[:2] for each in wrong(row)] == [("2", "Name"), ("2", "E-mail")]
    text = f"No.,Name,E-mail,Job\n{staff.reference},Ada Lovelace,ADA@example.org,Cook\n"
    assert written("people", officer, text).changed == 1
    written("people", officer, f"No.,Name,E-mail,Place\n{staff.reference},,,Ulm\n")
    staff = staff_of(ada)
    assert (str(staff), staff.name, staff.mail) == ("Ada Lovelace", "", "")
    assert (staff.job, staff.location) == ("Cook", "Ulm")


def test_managers_make_no_circle_across_rows(officer: Principal) -> None:
    ada, bob, cleo = make_staff("Anna"), make_staff("Bob"), make_staff("Cleo")
    staffing.change(officer, cleo.pk, Details(name="Cleo", manager=bob.pk), 1)
    circle = "nobody is above themself"
    row = checked(
        "people",
        officer,
        "No.,Name,Manager\n"
        f"{bob.reference},Bob,Dora\n{ada.reference},Anna,Bob\n,Dora,{cleo.reference}\n,Emil,Dora\n",
    )
    assert wrong(row) == [("2", "Manager", circle), ("4", "Manager", circle)]
    written(  # One takes the place of the other, which no order of single changes could do.
        "people",
        officer,
        f"No.,Name,Manager\n{bob.reference},Bob,Cleo\n{cleo.reference},Cleo,Anna\n",
    )
    assert named("Bob").manager == cleo
    assert named("Cleo").manager == ada


def test_a_manager_who_changed_meanwhile_makes_no_circle_either(officer: Principal) -> None:
    ada, bob = make_staff("Anna"), make_staff("Bob")
    row = checked("people", officer, f"No.,Manager\n{ada.reference},Bob\n")
    staffing.change(officer, bob.pk, Details(name="Bob", manager=ada.pk), 1)
    refused(row, officer)
    assert wrong(row) == [("2", "Manager", "nobody is above themself")]
    assert named("Anna").manager is None


def test_who_is_put_away_changes_no_more_and_manages_nobody_new(officer: Principal) -> None:
    away, led = make_staff("Gone"), make_staff("Led")
    staffing.change(officer, led.pk, Details(name="Led", manager=away.pk), 1)
    staffing.archive(officer, away.pk, "entered twice", 1)
    row = checked(
        "people",
        officer,
        "No.,Name,Job,Manager\n"
        f"{away.reference},Gone,Cook,\n{led.reference},Led,Cook,{away.reference}\n"
        f",New,,{away.reference}\n,Other,,Gone\n",
    )
    assert wrong(row) == [
        ("2", "No.", "this row is put away: nothing in it changes"),
        ("4", "Manager", "this manager is put away: name another"),
        ("5", "Manager", NOBODY),
    ]


def test_addresses_may_change_places(officer: Principal) -> None:
    one, other = make_staff("One", mail="a@example.org"), make_staff("Two", mail="b@example.org")
    text = f"No.,E-mail\n{one.reference},b@example.org\n{other.reference},a@example.org\n"
    assert written("people", officer, text).changed == 2
    assert (named("One").mail, named("Two").mail) == ("b@example.org", "a@example.org")


def test_whoever_comes_back_holds_nothing_from_before(officer: Principal, ada: Person) -> None:
    appointed("role-cto", ada)
    staff = staff_of(ada)
    past = today() - timedelta(days=1)
    written("people", officer, f"No.,Last day\n{staff.reference},{past}\n")
    assert Appointment.objects.get().state == "accepted"
    written("people", officer, f"No.,Last day\n{staff.reference},\n")
    found = Appointment.objects.get()
    assert (found.state, found.said) == ("ended", staffing.CAME_BACK)
    entry = Entry.objects.latest("index")
    assert Touched.objects.get(entry=entry, object=found.pk).change == "closed"


def test_one_entry_touches_everybody_and_names_nobody(officer: Principal, boss: Client) -> None:
    rudi = make_staff("Rudi Rig", location="Ulm")
    before = Entry.objects.count()
    text = (
        "No.,Name,E-mail,Place,Job\n"
        f"{rudi.reference},Zelda Quux,zelda@quux.example,Jena,Ops\n,Yann Corge,y@corge.example,,\n"
    )
    row = written("people", officer, text, "Zelda Quux.csv")
    assert Entry.objects.count() == before + 1
    entry = Entry.objects.latest("index")
    assert (entry.type, entry.object) == ("people.imported", row.pk)
    touched = dict(Touched.objects.filter(entry=entry).values_list("object", "change"))
    assert touched == {rudi.pk: "changed", named("Yann Corge").pk: "imported"}
    payloads = b"".join(bytes(each.payload) for each in Payload.objects.all())
    for word in (b"Zelda", b"quux", b"Corge", b"corge", b"Jena"):
        assert word not in payloads
    page = boss.get(f"/people/register/{rudi.reference}/").content.decode()
    assert "A table of people was imported: 1 entered, 1 changed" in page
    assert "Ops" in page


def test_a_row_that_moved_since_the_check_is_not_written_over(officer: Principal) -> None:
    rudi = make_staff("Rudi")
    row = checked("people", officer, f"No.,Job\n{rudi.reference},Cook\n")
    staffing.change(officer, rudi.pk, Details(name="Rudi", job="Sailor"), 1)
    why = refused(row, officer)
    assert rudi.reference in why
    assert named("Rudi").job == "Sailor"


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_our_own_export_changes_nothing(
    officer: Principal, boss: Client, ada: Person, form: str
) -> None:
    chief = staff_of(ada)
    staffing.change(officer, chief.pk, Details(job="Chief", location="Zürich, Bern"), 1)
    make_staff(
        "=Rudi Rig",
        mail="rudi@example.org",
        job="-Rigger",
        location="Ulm",
        engagement="outside",
        remote=True,
        manager=chief.pk,
        starts_on=date(2026, 1, 31),
        ends_on=today() + timedelta(days=400),
    )
    make_staff("Ada Lovelace", manager=chief.pk)
    away = make_staff("Gone", mail="gone@example.org")
    make_staff("Led", manager=away.pk)
    staffing.archive(officer, away.pk, "entered twice", 1)
    erased = make_staff("Eve", mail="eve@example.org", ends_on=today() - timedelta(days=1))
    erase_staff(officer, erased.pk, "asked for it", 1)
    every = "".join(f"&state={word}" for word in STANDINGS)
    row = checked(
        "people", officer, exported(boss, "/people/register/", form, every), f"people.{form}"
    )
    heads = {"reference", "name", "mail", "job", "engagement", "location", "remote", "manager"}
    assert set(row.mapping.values()) == {*heads, "starts_on", "ends_on"}
    assert (row.errors, row.fresh, row.changed) == ([], 0, 0)
    assert row.same == Staff.objects.count()


def test_an_export_is_filled_in_and_sent_back(officer: Principal, boss: Client) -> None:
    make_staff("Rudi", job="Rigger")
    text = exported(boss, "/people/register/").decode("utf-8-sig").replace("Rigger", "Sailor")
    assert len({*next(csv.reader(io.StringIO(text)))} & {"Manager", "Manager's name"}) == 2
    row = written("people", officer, text)
    assert (row.fresh, row.changed) == (0, 1)
    assert named("Rudi").job == "Sailor"


def test_a_workbook_is_read_with_its_days(officer: Principal) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["Name", "Remote", "First day", "Last day", "Manager"])
    book.active.append(["Anna", True, date(2026, 1, 31), None, "Bob"])
    book.active.append(["Bob", "no", "2026-01-31", None, None])
    book.active.append(["Cleo", None, "=TODAY()", None, None])
    buffer = io.BytesIO()
    book.save(buffer)
    row = checked("people", officer, buffer.getvalue(), "people.xlsx")
    assert [each[:2] for each in wrong(row)] == [("4", "C (First day)")]
    book.active.delete_rows(4)
    buffer = io.BytesIO()
    book.save(buffer)
    written("people", officer, buffer.getvalue(), "people.xlsx")
    anna = named("Anna")
    assert (anna.remote, anna.starts_on, anna.manager) == (True, date(2026, 1, 31), named("Bob"))


def test_five_hundred_rows_cost_as_many_statements_as_five(officer: Principal) -> None:
    spent = {}
    for count in (5, 500):
        text = "".join(
            f",P{count} {at},p{count}.{at}@example.org,Chief {count}\n" for at in range(count)
        )
        row = checked("people", officer, f"No.,Name,E-mail,Manager\n{text},Chief {count},,\n")
        importing.write(officer, row)
        with CaptureQueriesContext(connection) as entering:
            work()
        there = Staff.objects.filter(name__startswith=f"P{count} ")
        lines = "".join(f"{each.reference},Cook,,{today()}\n" for each in there)
        row = checked("people", officer, f"No.,Job,Manager,First day\n{lines}")
        importing.write(officer, row)
        with CaptureQueriesContext(connection) as changing:
            work()
        assert there.filter(job="Cook", manager=None, row_version=2).count() == count
        spent[count] = (len(entering), len(changing))
    assert spent[500][0] <= spent[5][0] + 3, spent
    assert spent[500][1] <= spent[5][1] + 3, spent


def test_only_who_keeps_the_register_may() -> None:
    lead = make_person(Role.OFFICER, project=make_project())
    for who in (lead, *(make_person(role) for role in Role if role is not Role.OFFICER)):
        with pytest.raises(Denied):
            begun("people", principal(who), "Name\n")


def test_the_pages_lead_through_it(boss: Client) -> None:
    assert "/people/register/import/" in boss.get("/people/register/").content.decode()
    page = boss.get("/people/register/import/").content.decode()
    assert "or of another row of this file" in page
    template = boss.get("/people/register/import/?template=xlsx").content
    sheet = load_workbook(io.BytesIO(template)).active
    assert sheet is not None
    heads = [cell.value for cell in sheet[1]]
    assert heads[:3] == ["No.", "Name", "E-mail"]
    file = io.BytesIO(b"Name,Boss\nNina New,\n")
    file.name = "people.csv"
    address = boss.post("/people/register/import/", {"file": file})["Location"]
    assert address.startswith("/people/register/import/")
    boss.post(address, {"column-0": "name", "column-1": "manager"})
    work()
    assert "1 new" in boss.get(address).content.decode()
    assert not Staff.objects.filter(name="Nina New").exists()
    boss.post(address, {"act": "write"})
    work()
    assert "All of it is in the register" in boss.get(address).content.decode()
    assert named("Nina New").manager is None
    other = signed_in_client(make_person())
    assert other.get(address).status_code == 404
