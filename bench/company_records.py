"""Records of every declared register, and people, for a company that pages are measured on."""

from __future__ import annotations

import csv
import io

from tests.web.people import principal

from muniment.web.apps.access.models import Person
from muniment.web.apps.records.registers.book import book
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.registers.fields import Field, Form
from muniment.web.apps.records.services import importing, keeping
from muniment.web.apps.records.services.tabling import importable_from
from muniment.web.apps.scope import versions
from muniment.web.apps.scope.models import ScopeItem
from muniment.web.apps.scope.registers import ITEMS, TEXT

WORDS = ("churn", "fraud", "ranking", "vision", "speech", "pricing", "search", "safety")


def fill_registers(officer: Person, count: int) -> None:
    """Fill every register that takes many through the door of imports, as people would."""
    who = principal(officer)
    for register in book().values():
        if register.single:
            continue
        sheet = io.BytesIO(register_file(register, count).encode())
        row = importing.begin(importable_from(register), who, sheet, f"{register.slug}.csv")
        importing.check(who, row, row.mapping)
        importing.run_check.func(str(row.pk))
        importing.write(who, importing.import_by(row.pk))
        importing.run_write.func(str(row.pk))
        done = importing.import_by(row.pk)
        if done.state != "done":
            raise SystemExit(f"{register.slug}: {done.state} {done.why} {done.errors[:3]}")


def freeze_scope(officer: Person, second: Person) -> None:
    """Decide about every line of the scope, freeze a version and approve it."""
    who = principal(officer)
    if not ScopeItem.objects.filter(archived_at=None).exists():
        raise RuntimeError("the import of the scope's lines brought none")
    for row in ScopeItem.objects.filter(archived_at=None, place="undecided"):
        keeping.change(ITEMS, who, row.reference, row.row_version, {"place": "inside"})
    keeping.create(TEXT, who, {"title": "Scope", "certificate": "Operation of models."})
    row = versions.freeze(who, "The first scope")
    versions.decide(principal(second), row.reference, row.row_version, "", approve=True)


def register_file(register: Register, count: int) -> str:
    """Return a CSV of records that fit a register's fields."""
    target = io.StringIO()
    writer = csv.writer(target)
    wanted = [each for each in register.fields if each.form is not Form.RECORD]
    writer.writerow([each.name for each in wanted])
    for number in range(count):
        writer.writerow([_value(register, each, number) for each in wanted])
    return target.getvalue()


def _value(register: Register, each: Field, number: int) -> str:
    word = WORDS[number % len(WORDS)]
    options = [value for value, _ in each.options()]
    match each.form:
        case Form.LINE:
            return f"{word} {each.name} {number}"
        case Form.TEXT:
            return "" if each.name == "outside_because" else f"What there is to say of {word}. " * 4
        case Form.CHOICE:
            choices = [value for value in options if value != "outside"]
            return choices[number % len(choices)]
        case Form.CHOICES:
            return "; ".join(options[:2])
        case Form.CONTROLS:
            return "A.5.1; A.8.24"
        case Form.PERSON:
            return "Olga"
        case Form.YES:
            return "yes"
        case Form.LINK:
            return f"https://example.org/{number}"
        case Form.WHOLE:
            return str(max(each.least, 1))
    return "" if each.name == "until_on" else "2027-01-31"
