"""A Statement of Applicability from a spreadsheet: the rules of the forms, all of it or nothing."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import Workbook
from tests.web.apps.controls.stated import HONEST, binding, exclude, necessary, row
from tests.web.imported import begun, checked, exported, refused, work, written, wrong
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.soa.rows import ReasonKind
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Denied, Principal
from muniment.web.apps.access.roles import Role
from muniment.web.apps.controls import deciding, owning
from muniment.web.apps.controls.acts import Assertion, Assignment, Implementation
from muniment.web.apps.controls.models import CompanyControl
from muniment.web.apps.controls.sources import Given
from muniment.web.apps.ledger.models import Entry, Touched
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.models import Import, ImportState
from muniment.web.apps.records.services import importing


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada Lovelace", email="ada@example.org")


@pytest.fixture
def bob(db: None) -> Person:
    return make_person(name="Bob Stone", email="bob@example.org")


@pytest.fixture
def officer(ada: Person) -> Principal:
    return principal(ada)


def _state() -> list[tuple[object, ...]]:
    """Return every control as it stands, to see that nothing moved."""
    return list(CompanyControl.objects.order_by("position").values_list())


def _whole(owner: str) -> list[list[object]]:
    """Return the 93 rows of a company that took it seriously."""
    rows: list[list[object]] = [
        [
            *("Control ID", "Control", "Applicable (Y/N)", "Justification", "Owner"),
            *("Implementation status", "Policy / Procedure"),
        ]
    ]
    for at, control in enumerate(catalogue().controls.values()):
        if control.id.startswith("A.7."):
            rows.append([control.id, control.title, "N", HONEST, "", "n/a", ""])
            continue
        status = ("Implemented", "In progress", "40 %", "Planned")[at % 4]
        why = f"Our risk assessment asks for it, number {at}."
        rows.append([control.id, control.title, "Y", why, owner, status, "Handbook, part 3"])
    return rows


def _csv(rows: list[list[object]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";").writerows(rows)
    return buffer.getvalue()


def _xlsx(rows: list[list[object]]) -> bytes:
    book = Workbook()
    assert book.active is not None
    for cells in rows:
        book.active.append(cells)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_whole_statement_comes_from_a_spreadsheet(officer: Principal, kind: str) -> None:
    rows = _whole("ada@example.org")
    content = _csv(rows) if kind == "csv" else _xlsx(rows)
    # Headings of other people's files are known; a control of Annex A keeps its title.
    found = written("controls", officer, content, f"soa.{kind}")
    assert (found.fresh, found.changed, found.same) == (0, 93, 0)
    stated = list(CompanyControl.objects.order_by("position"))
    assert [each.necessity for each in stated].count("no") == 14
    assert all(each.exclusion == HONEST for each in stated if each.necessity == "no")
    assert {each.implementation for each in stated if each.necessity == "yes"} == {
        *("implemented", "partly", "planned"),
    }
    first = row("A.5.1")
    assert (first.owner_id, first.procedure) == (officer.id, "Handbook, part 3")
    assert (first.implementation, first.implementation_words) == (
        "implemented",
        "Handbook, part 3",
    )
    assert (first.decided_by, first.asserted_by, first.row_version) == (
        officer.id,
        officer.id,
        2,
    )
    (reason,) = first.reasons.all()
    assert (reason.kind, reason.title) == ("words", "Our risk assessment asks for it, number 0.")
    entry = Entry.objects.latest("index")
    assert (entry.type, entry.object) == ("controls.imported", found.pk)
    assert Touched.objects.filter(entry=entry).count() == 93
    # The same file again says nothing new.
    again = checked("controls", officer, content, f"soa.{kind}")
    assert (again.errors, again.changed, again.same) == ([], 0, 93)


def test_every_row_that_breaks_a_rule_is_named_and_nothing_is_written(
    officer: Principal, bob: Person
) -> None:
    owning.add(officer, "own-cards", owning.Description("Cards", "", ""))
    owning.archive(officer, "own-cards", "Merged.", 1)
    deciding.assign(officer, "A.5.9", Assignment(owner=bob.pk), 1)
    before = _state()
    text = (
        "Control,Title,Applicable,Justification,Reason for exclusion,Owner,Status,How\n"
        "A.5.1,,yes,Customers ask for it.,,,,\n"
        "A.5.2,,yes,,,,,\n"
        "A.5.3,,no,,not yet implemented,,,\n"
        "A.5.4,,no,,,,,\n"
        "A.5.5,,perhaps,Because.,,,,\n"
        "A.5.6,,yes,Because.,,grace@example.org,,\n"
        "A.5.7,,yes,Because.,,,Level 3,In words.\n"
        "A.5.8,,yes,Because.,,ada@example.org,implemented,\n"
        "A.5.9,,yes,Because.,,,implemented,In words.\n"
        "A.5.10,,yes,Because.,,,partly,In words.\n"
        "A.5.11,,no,,Nobody works at premises of ours.,ada@example.org,not started,Soon.\n"
        "A.5.12,,=1+1,Because.,,,,\n"
        "A.9.2.3,,yes,Because.,,,,\n"
        "A.5.99,,yes,Because.,,,,\n"
        "5.1,,no,,,,,\n"
        "own-cards,,yes,Because.,,,,\n"
        "own-fresh,,yes,Because.,,,,\n"
        "own-Not So,Fine,yes,Because.,,,,\n"
        ",Nameless,yes,Because.,,,,\n"
        "A.5.13,,yes,Because.,A reason that is long enough.,,,\n"
    )
    found = checked("controls", officer, text)
    said = {int(number): (column, what) for number, column, what in wrong(found)}
    assert found.error_count == len(said)
    assert sorted(said) == [*range(3, 22)]
    assert said[3][0] == "Necessary"
    assert "wants a reason" in said[3][1]
    assert said[4][0] == "Reason for exclusion"
    assert "is not done, not that it is not necessary" in said[4][1]
    assert "an exclusion wants a reason" in said[5][1]
    assert "neither yes nor no" in said[6][1]
    assert said[7] == ("F (Owner)", "nobody active has this address or name")
    assert said[8][0] == "Implementation"
    assert "does not say how far" in said[8][1]
    assert "say in words how A.5.8 is done" in said[9][1]
    assert said[10][0] == "Implementation"
    assert "only the owner" in said[10][1]
    assert "Bob Stone" in said[10][1]
    assert "nobody owns this control" in said[11][1]
    assert "A.5.11 is excluded: nothing is asserted of it" in said[12][1]
    assert said[13] == (
        "C (Applicable)",
        "this is a formula or an error; paste what it comes to",
    )
    assert said[14][0] == "A (Control)"
    assert "2013 edition" in said[14][1]
    assert "has no control A.5.99" in said[15][1]
    assert said[16] == ("Control", "the same as in row 2")
    assert said[17][1] == "own-cards was put away: nothing in it changes"
    assert said[18][0] == "Title"
    assert "wants a title" in said[18][1]
    assert "small letters, digits and hyphens" in said[19][1]
    assert said[20] == ("Control", "this is needed")
    assert "is not excluded" in said[21][1]
    assert _state() == before


def test_an_empty_cell_leaves_things_as_they_are(officer: Principal, bob: Person) -> None:
    necessary(bob, "A.5.1")
    deciding.assign(officer, "A.5.1", Assignment(owner=bob.pk, procedure="Handbook"), 2)
    before = _state()
    found = checked(
        "controls",
        officer,
        "Control,Necessary,Justification,Exclusion,Owner,Procedure,Status,How,As of\n"
        "A.5.1,,,,,,,,\nA.5.2,-,n/a,-,,-,n/a,-,\n",
    )
    assert (found.errors, found.same) == ([], 2)
    assert _state() == before


def test_reasons_that_link_to_records_stay_and_own_words_are_replaced(
    officer: Principal, ada: Person
) -> None:
    contract = binding(ada, "contract", "A.5.1")
    linked = Given(ReasonKind.OBLIGATION, contract.reference)
    necessary(ada, "A.5.1", linked, Given(ReasonKind.WORDS, words="Tenders ask."), shareable=True)
    # R-0001 of somebody's file is no risk of ours: words are words.
    written("controls", officer, "Control,Justification\nA.5.1,R-0001; auditors ask.\n")
    reasons = [(one.kind, one.reference, one.title) for one in row("A.5.1").reasons.all()]
    assert reasons == [
        ("contract", contract.reference, contract.title),
        ("words", "", "R-0001; auditors ask."),
    ]
    # Nobody marked the new words as fit to leave the house.
    assert not row("A.5.1").shareable


def test_a_control_is_excluded_and_taken_in_again(officer: Principal, ada: Person) -> None:
    necessary(ada, "A.7.4")
    text = f"Control,Applicable,Justification\nA.7.4,N/A,{HONEST}\n"
    written("controls", officer, text)
    assert (row("A.7.4").necessity, row("A.7.4").exclusion) == ("no", HONEST)
    assert not row("A.7.4").reasons.exists()
    written("controls", officer, "Control,Applicable,Justification\nA.7.4,x,We rent offices.\n")
    assert (row("A.7.4").necessity, row("A.7.4").exclusion) == ("yes", "")


def test_an_owner_is_named_and_asserts_in_the_same_row(officer: Principal, bob: Person) -> None:
    deciding.assign(officer, "A.5.1", Assignment(owner=bob.pk), 1)
    head = "Control,Applicable,Justification,Owner,Status,How,As of\n"
    written(
        "controls",
        officer,
        f"{head}A.5.1,yes,Because.,Ada Lovelace,Partially implemented,Begun.,2026-10-01\n",
    )
    found = row("A.5.1")
    assert (found.owner_id, found.asserted_by) == (officer.id, officer.id)
    assert (found.implementation, found.implementation_words) == ("partly", "Begun.")
    assert found.implementation_on == date(2026, 10, 1)
    # Giving the control away and asserting it in one row is asserting what another owns.
    ((_, column, what),) = wrong(
        checked("controls", officer, f"{head}A.5.1,,,bob@example.org,Implemented,Done.,\n")
    )
    assert column == "Implementation"
    assert "Bob Stone" in what
    ((_, _, what),) = wrong(checked("controls", officer, f"{head}A.5.1,,,,,Done.,2999-01-01\n"))
    assert "a day that was" in what


def test_what_another_owns_may_stand_in_the_file_unchanged(officer: Principal, bob: Person) -> None:
    necessary(bob, "A.5.1")
    deciding.assign(officer, "A.5.1", Assignment(owner=bob.pk), 2)
    said = Assertion(Implementation.PARTLY, "Begun.", today())
    deciding.assert_implementation(principal(bob), "A.5.1", said, 3)
    text = "Control,Owner,Status,Procedure\nA.5.1,Bob Stone,in progress,Handbook\n"
    written("controls", officer, text)
    assert (row("A.5.1").procedure, row("A.5.1").asserted_by) == ("Handbook", bob.pk)
    assert row("A.5.1").implementation_words == "Begun."


def test_own_controls_are_added_and_named_anew(officer: Principal) -> None:
    text = (
        "Control,Title,Applicable,Justification,Owner,Status,How\n"
        "own-model-cards,Model cards,yes,Customers ask.,ada@example.org,planned,Next spring.\n"
        "OWN-red-team,Red team,,,,,\n"
    )
    found = written("controls", officer, text)
    assert (found.fresh, found.changed) == (2, 0)
    cards = row("own-model-cards")
    assert (cards.title, cards.theme, cards.necessity) == ("Model cards", "own", "yes")
    assert (cards.implementation, cards.row_version) == ("planned", 1)
    assert cards.reasons.get().title == "Customers ask."
    assert row("own-red-team").position == cards.position + 1
    found = written("controls", officer, "Control,Title\nown-red-team,Red teaming\nA.5.1,Mine\n")
    assert (found.changed, found.same) == (1, 1)
    assert (row("own-red-team").title, row("own-red-team").row_version) == ("Red teaming", 2)
    assert row("A.5.1").title == catalogue().controls["A.5.1"].title


def test_there_is_an_end_to_own_controls(
    officer: Principal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(owning, "MOST_OWN", 2)
    found = checked("controls", officer, "Control,Title\nown-a,A\nown-b,B\nown-c,C\n")
    importing.write(officer, found)
    work()
    found.refresh_from_db()
    assert (found.state, "at most 2 own controls" in found.why) == (ImportState.REFUSED, True)
    assert not CompanyControl.objects.filter(theme="own").exists()
    owning.add(officer, "a", owning.Description("A", "", ""))
    owning.add(officer, "b", owning.Description("B", "", ""))
    with pytest.raises(UsageError, match="at most 2"):
        owning.add(officer, "c", owning.Description("C", "", ""))


@pytest.mark.parametrize("moved", ["decided", "archived", "owner", "added"])
def test_nobody_is_written_over_unseen(
    officer: Principal, ada: Person, bob: Person, moved: str
) -> None:
    owning.add(officer, "own-cards", owning.Description("Cards", "", ""))
    deciding.assign(officer, "A.5.2", Assignment(owner=ada.pk), 1)
    text = (
        "Control,Title,Applicable,Justification,Status,How\n"
        f"A.5.1,,no,{HONEST},,\n"
        "A.5.2,,yes,Because.,partly,Begun.\n"
        "own-cards,,yes,Because.,,\n"
        "own-new,New,,,,\n"
    )
    found = checked("controls", officer, text)
    assert found.errors == []
    if moved == "decided":
        name = necessary(bob, "A.5.1").control
    elif moved == "archived":
        name = owning.archive(principal(bob), "own-cards", "Merged.", 1).control
    elif moved == "added":
        name = owning.add(principal(bob), "own-new", owning.Description("Theirs", "", "")).control
    else:
        name = deciding.assign(principal(bob), "A.5.2", Assignment(owner=bob.pk), 2).control
    before = _state()
    why = refused(found, officer)
    assert f"somebody changed {name} since the file was checked" in why
    assert _state() == before
    # Checked again, it is judged by what stands there now.
    importing.check(officer, found, found.mapping)
    work()
    found.refresh_from_db()
    assert (found.state, bool(found.errors)) == (
        ImportState.CHECKED,
        moved in ("archived", "owner"),
    )


def test_a_number_of_a_spreadsheet_is_no_id(officer: Principal) -> None:
    content = _xlsx([["Control", "Applicable", "Justification"], [5.1, "yes", "Because."]])
    ((number, column, what),) = wrong(checked("controls", officer, content, "soa.xlsx"))
    assert (number, column) == ("2", "A (Control)")
    assert "make the column text" in what
    written("controls", officer, "Control,Applicable,Justification\n5.10,yes,Because.\n")
    assert (row("A.5.10").necessity, row("A.5.1").necessity) == ("yes", "undecided")


def test_ticks_of_a_workbook_are_read(officer: Principal) -> None:
    rows: list[list[object]] = [
        ["Control", "Applicable", "Justification", "Owner", "Status", "How"],
        ["A.5.1", True, "Because.", "ada@example.org", 0.4, "Begun."],
        ["A.5.2", False, HONEST, "", "", ""],
        ["A.5.3", "✓", "Because.", "ada@example.org", 1, "All of it."],
    ]
    written("controls", officer, _xlsx(rows), "soa.xlsx")
    found = [(row(f"A.5.{at}").necessity, row(f"A.5.{at}").implementation) for at in (1, 2, 3)]
    assert found == [("yes", "partly"), ("no", "unsaid"), ("yes", "implemented")]


@pytest.mark.parametrize(
    ("heads", "what"),
    [
        ("Applicable,Justification\nyes,Because.\n", "no column was chosen for “Control”"),
        ("Colour,Size\nred,5\n", "no column was chosen for “Control”"),
    ],
)
def test_a_file_of_other_columns_is_refused(officer: Principal, heads: str, what: str) -> None:
    found = begun("controls", officer, heads)
    with pytest.raises(UsageError, match=what):
        importing.check(officer, found, found.mapping)


def test_the_statements_do_not_grow_with_the_rows(officer: Principal, ada: Person) -> None:
    contract = binding(ada, "contract", "A.5.1")
    heads, *rows = _whole("ada@example.org")
    spent = {}
    for some in (rows[:3], rows[3:]):
        for each in some:
            necessary(ada, str(each[0]), Given(ReasonKind.OBLIGATION, contract.reference))
        found = checked("controls", officer, _csv([heads, *some]))
        assert (found.errors, found.changed) == ([], len(some))
        importing.write(officer, found)
        with CaptureQueriesContext(connection) as heard:
            work()
        spent[len(some)] = len(heard)
    assert spent[90] <= spent[3] + 2, spent


def test_an_entry_has_room_for_long_reasons(officer: Principal) -> None:
    owners = "ada@example.org"
    long = "Ω" * 990
    lines = [["Control", "Title", "Applicable", "Justification", "Owner", "Status", "How"]]
    lines += [
        [control, "", "yes", long, owners, "partly", "Ω" * 3900] for control in catalogue().controls
    ]
    lines += [
        [f"own-{at}", f"Own {at}", "yes", long, owners, "partly", "Ω" * 3900] for at in range(60)
    ]
    found = written("controls", officer, _csv([list(line) for line in lines]))
    assert (found.changed, found.fresh) == (93, 60)
    assert row("A.5.1").implementation_words == "Ω" * 3900


def test_our_own_export_changes_nothing(officer: Principal, ada: Person, bob: Person) -> None:
    written("controls", officer, _csv(_whole("ada@example.org")))
    owning.add(officer, "own-sum", owning.Description("=1+1", "", ""))
    necessary(
        ada,
        "A.5.2",
        Given(ReasonKind.OBLIGATION, binding(ada, "law", "A.5.2").reference),
        Given(ReasonKind.WORDS, words="One."),
        Given(ReasonKind.WORDS, words="Two."),
    )
    deciding.assign(officer, "A.5.3", Assignment(owner=bob.pk), row("A.5.3").row_version)
    exclude(ada, "A.6.7")
    for kind in ("csv", "xlsx"):
        content = exported(signed_in_client(ada), "/controls/", kind)
        found = checked("controls", officer, content, f"controls.{kind}")
        assert (found.errors, found.same, found.changed, found.fresh) == ([], 94, 0, 0), kind


def test_who_may_not_decide_about_every_project_imports_nothing(bob: Person) -> None:
    lead = make_person(Role.OFFICER, project=make_project("speech"))
    for person in (lead, make_person(Role.MEMBER), make_person(Role.AUDITOR)):
        with pytest.raises(Denied):
            begun("controls", principal(person), "Control\n")
        assert (
            "/controls/import/" not in signed_in_client(person).get("/controls/").content.decode()
        )
    found = checked("controls", principal(bob), "Control,Procedure\nA.5.1,Handbook\n")
    assert signed_in_client(make_person()).get(f"/controls/import/{found.pk}/").status_code == 404


def test_the_pages_lead_through_it(ada: Person) -> None:
    client = signed_in_client(ada)
    assert "/controls/import/" in client.get("/controls/").content.decode()
    page = client.get("/controls/import/").content.decode()
    assert "own-model-cards for one of the company" in page
    assert "Its owner alone says so." in page
    file = io.BytesIO(b"Control,Applicable,Justification\nA.5.1,yes,Tenders ask.\n")
    file.name = "soa.csv"
    answer = client.post("/controls/import/", {"file": file})
    address = answer["Location"]
    assert address.startswith("/controls/import/")
    chosen = {"column-0": "reference", "column-1": "necessity", "column-2": "justification"}
    client.post(address, chosen)
    work()
    assert "1 change what is there" in client.get(address).content.decode()
    client.post(address, {"act": "write"})
    work()
    assert "All of it is in the register" in client.get(address).content.decode()
    assert Import.objects.get().state == ImportState.DONE
    # The control's history says what the file changed in it, and what did it.
    text = client.get("/controls/A.5.1/").content.decode()
    assert "soa.csv was imported: 1 controls changed, 0 own ones added" in text
    assert "Tenders ask." in text[text.index("soa.csv was imported") :]
