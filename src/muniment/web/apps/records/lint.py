"""What an auditor's rules want to know of declared registers (``engine.readiness.lint``)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from muniment.engine.readiness.lint.facts import Kept, Ref
from muniment.web.apps.records.registers import Form, Register, book

OWNER, REVIEW = "owner", "review_by"
MOST = 500
"""Records of one register; no rule names more."""


def kept(day: date) -> tuple[Kept, ...]:
    """Return the records that nobody reads or keeps any more. One statement a register."""
    return tuple(each for register in book().values() for each in _of(register, day))


def ref(register: Register, row: object) -> Ref:
    """Return a record as a rule names it."""
    reference = str(row)
    return Ref(reference, str(getattr(row, register.title)), register.address(reference))


def _of(register: Register, day: date) -> list[Kept]:
    names = {each.name: each.form for each in register.fields}
    owned, read = names.get(OWNER) is Form.PERSON, names.get(REVIEW) is Form.DAY
    if not owned and not read:
        return []
    wrong = Q(**{f"{OWNER}__is_active": False}) if owned else Q()
    wrong = wrong | Q(**{f"{REVIEW}__lt": day}) if read else wrong
    rows = register.model._default_manager.filter(wrong, archived_at=None).order_by("reference")
    if owned:
        rows = rows.select_related(OWNER)
    return [
        Kept(
            ref(register, row),
            str(register.one),
            owner_left=owned and (owner := getattr(row, OWNER)) is not None and not owner.is_active,
            review_by=getattr(row, REVIEW) if read else None,
        )
        for row in rows[:MOST]
    ]
