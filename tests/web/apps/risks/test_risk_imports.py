"""A register of risks from a spreadsheet: the rules of a page hold for each row."""

from __future__ import annotations

import pytest
from tests.web.apps.risks.company import People, company, risk_of
from tests.web.imported import begun, checked, exported, refused, written, wrong
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.web.apps.access.principals import Denied
from muniment.web.apps.access.roles import Role
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.risks import services
from muniment.web.apps.risks.models import Risk, Treatment

HEADS = (
    "Risk;What could happen;Project;Asset;Owner;Likelihood;Impact;Inherent likelihood;"
    "Inherent impact;Option;Treatment;Controls;Until;Residual likelihood;Residual impact;Note\n"
)


@pytest.fixture
def people(db: None) -> People:
    return company()


def test_a_register_comes_over_with_its_treatments(people: People) -> None:
    row = written(
        "risks",
        principal(people.ada),
        HEADS + ";Laptop left on a train;churn;Notebook, workstation;Olaf;3;4;5;4;Modify;"
        "Encrypt every disk;8.24;2027-06-30;1;4;Two were lost.\n"
        ";Loss of accelerator capacity;;;Ada;2;3;;;;;;;;;\n",
    )
    assert (row.fresh, row.changed) == (2, 0)
    laptop, shortage = Risk.objects.order_by("reference")
    assert (laptop.title, laptop.threat, laptop.owner) == (
        "Laptop left on a train",
        "own-laptop-left-on-a-train",
        people.owner,
    )
    assert (laptop.likelihood, laptop.impact, laptop.note) == (3, 4, "Two were lost.")
    assert (laptop.inherent_likelihood, laptop.inherent_impact) == (5, 4)
    assert (laptop.residual_likelihood, laptop.residual_impact) == (1, 4)
    (treatment,) = Treatment.objects.all()
    assert (treatment.risk, treatment.option, treatment.controls) == (laptop, "modify", ["A.8.24"])
    assert treatment.due_on is not None
    assert (shortage.threat, shortage.project) == ("T-gpu-shortage", None)
    types = list(Entry.objects.order_by("-index").values_list("type", flat=True)[:6])
    assert types[0] == "risk.imported"
    assert {"risk.entered", "risk.inherent", "risk.residual"} <= set(types)


def test_each_row_that_does_not_hold_is_named_and_nothing_stays(people: People) -> None:
    entries = Entry.objects.count()
    row = checked(
        "risks",
        principal(people.ada),
        HEADS + ";Good one;;Model;Ada;2;2;;;;;;;;;\n"
        ";;;Model;Ada;2;2;;;;;;;;;\n"
        ";Nobody;;Model;;2;2;;;;;;;;;\n"
        ";No kind;;;Ada;2;2;;;;;;;;;\n"
        ";Too likely;;Model;Ada;6;2;;;;;;;;;\n"
        ";Half said;;Model;Ada;2;;;;;;;;;;\n"
        ";No treatment;;Model;Ada;4;4;;;;;;;1;1;\n"
        ";Treated by nothing;;Model;Ada;4;4;;;;Hope;;;;;\n"
        ";Odd control;;Model;Ada;4;4;;;Modify;Lock it;A.99.1;;;;\n"
        ";Odd day;;Model;Ada;4;4;;;Modify;Lock it;;30.6.2027;;;\n"
        ";Elsewhere;nowhere;Model;Ada;2;2;;;;;;;;;\n"
        "R-0999;Gone;;;;2;2;;;;;;;;;\n",
    )
    said = wrong(row)
    assert [(at, column) for at, column, _ in said] == [
        ("3", "What could happen"),
        ("4", "Owner"),
        ("5", "Asset"),
        ("6", "Likelihood"),
        ("7", "Impact"),
        ("8", ""),
        ("9", "Option"),
        ("10", ""),
        ("11", "M (Until)"),
        ("12", ""),
        ("13", "Risk"),
    ]
    assert "no treatment lowers it" in said[5][2]
    assert row.fresh == 1
    assert not Risk.objects.exists()
    assert Entry.objects.count() == entries


def test_a_reference_changes_what_is_said_and_an_empty_cell_nothing(people: People) -> None:
    risk = risk_of(people)
    row = written(
        "risks",
        principal(people.ada),
        f"Risk,Likelihood,Impact,Owner,Scenario,Note\n{risk.reference},5,4,,It was on the news.,\n",
    )
    assert (row.fresh, row.changed) == (0, 1)
    risk.refresh_from_db()
    assert (risk.likelihood, risk.impact, risk.owner) == (5, 4, people.owner)
    assert (risk.scenario, risk.note) == ("It was on the news.", "As we see it.")
    row = checked("risks", principal(people.ada), f"Risk,Treatment\n{risk.reference},Lock it\n")
    assert "changed on its page" in wrong(row)[0][2]


def test_our_own_export_changes_nothing(people: People) -> None:
    written(
        "risks",
        principal(people.ada),
        HEADS + ";Laptop left on a train;churn;Notebook, workstation;Olaf;3;4;5;4;Modify;"
        "Encrypt every disk;8.24;;1;4;Two were lost.\n"
        ";Loss of accelerator capacity;;;Ada;2;3;;;;;;;;;\n",
    )
    content = exported(signed_in_client(people.ada), "/risks/")
    row = checked("risks", principal(people.ada), content)
    assert (row.errors, row.same, row.changed, row.fresh) == ([], 2, 0, 0)


def test_a_risk_judged_meanwhile_is_not_written_over(people: People) -> None:
    risk = risk_of(people)
    file = f"Risk,Likelihood,Impact\n{risk.reference},5,5\n"
    row = checked("risks", principal(people.ada), file)
    said = services.Judgement(people.owner.pk, 2, 2, "Not so bad.")
    services.judge(principal(people.owner), risk.pk, said, risk.row_version)
    refused(row, principal(people.ada))
    risk.refresh_from_db()
    assert (risk.likelihood, risk.impact) == (2, 2)


def test_the_same_risk_twice_in_a_file_leaves_nothing_half_written(people: People) -> None:
    line = ";Loss of accelerator capacity;;;Ada;2;3;;;;;;;;;\n"
    row = checked("risks", principal(people.ada), HEADS + line + line)
    refused(row, principal(people.ada))
    assert [error["what"] for error in row.errors] == ["this risk is in the register already"]
    assert not Risk.objects.exists()


def test_a_lead_imports_into_their_own_project_alone(people: People) -> None:
    make_project("vision")
    lead = principal(make_person(Role.OFFICER, project=people.project, name="Lead"))
    row = checked(
        "risks",
        lead,
        HEADS + ";Loss of accelerator capacity;churn;;Olaf;2;3;;;;;;;;;\n"
        ";T-vendor-outage;vision;;Olaf;2;3;;;;;;;;;\n"
        ";Malicious insider;;;Olaf;2;3;;;;;;;;;\n",
    )
    assert [error[0] for error in wrong(row)] == ["3", "4"]
    for role in (Role.MEMBER, Role.AUDITOR, Role.ADMINISTRATOR):
        with pytest.raises(Denied):
            begun("risks", principal(make_person(role)), HEADS)
