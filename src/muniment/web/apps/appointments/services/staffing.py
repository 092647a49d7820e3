"""The register of people: enter, change, put away, import; ``together`` does it to several at once.

Names and addresses never enter a payload: an entry says that they changed, not to what.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.presence import has_left
from muniment.web.apps.appointments.services.ending import close_all
from muniment.web.apps.appointments.services.loading import said, serially, shown, take_staff
from muniment.web.apps.appointments.vocabulary import OPEN, Engagement
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.organization.queries import today
from muniment.web.clock import now

PRIVATE = ("name", "mail", "location")
"""Fields of which an entry says only that they changed."""
CAME_BACK = "left in between; whoever comes back is appointed anew"
WHY_AWAY = "say why the row is put away"


@dataclass(frozen=True, slots=True)
class Details:
    """What is recorded of somebody. With an account, name and mail are the account's.

    Attributes:
        manager: Row in the register; None: nobody above.
    """

    name: str = ""
    mail: str = ""
    job: str = ""
    location: str = ""
    engagement: str = Engagement.EMPLOYEE.value
    remote: bool = False
    manager: UUID | None = None
    starts_on: date | None = None
    ends_on: date | None = None


class RowErrors(UsageError):
    """Rows of an import that do not hold; nothing was imported.

    Attributes:
        errors: Number of the row, from 1, to what is wrong with it.
    """

    def __init__(self, errors: Mapping[int, str]) -> None:
        super().__init__(
            f"{len(errors)} of the rows do not hold; nothing was imported",
            hint="; ".join(f"row {row}: {why}" for row, why in list(errors.items())[:10]),
        )
        self.errors = dict(errors)


def enter(principal: Principal, details: Details) -> Staff:
    """Enter somebody without an account.

    Raises:
        Denied: The principal does not keep the register of people.
        UsageError: A field does not hold.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.EDIT_STAFF)
        checked = _checked(details, named=True)
        above(checked.manager)
        _refuse_double(checked.mail)
        (reference,) = take_references("ST", 1)
        staff = Staff.objects.create(reference=reference, created_at=now(), **_columns(checked))
        record(Change("staff.entered", principal.id, "staff", staff.pk, _payload(staff)))
    return staff


def change(principal: Principal, staff_id: UUID, details: Details, expected_version: int) -> Staff:
    """Change what is recorded of somebody.

    Whoever had left and is here again by the change holds nothing from before: their open
    appointments end.

    Raises:
        Denied: The principal does not keep the register of people.
        NotFound: There is nobody of this id.
        Conflict: Somebody else changed the row meanwhile.
        Archived: The row is put away or erased.
        UsageError: A field does not hold.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.EDIT_STAFF)
        serially()
        staff = take_staff(staff_id, expected_version)
        _require_in_use(staff)
        own = staff.account_id is None
        said_of = details if own else replace(details, name="", mail="")
        moved = apply(staff, said_of, above(details.manager), today())
        if own and "mail" in moved.names:
            _refuse_double(staff.mail)
        staff.row_version += 1
        staff.save()
        ended = close_all([staff], principal.id, CAME_BACK) if moved.returned else []
        payload: dict[str, JSON] = {
            "reference": staff.reference,
            "before": moved.public(moved.before),
            "after": moved.public(moved.after),
            "also_changed": moved.private,
            "appointments_ended": len(ended),
        }
        touched = [Touch("appointment", row.pk, "closed") for row in ended]
        record(Change("staff.changed", principal.id, "staff", staff.pk, payload, touched))
    return staff


def archive(principal: Principal, staff_id: UUID, reason: str, expected_version: int) -> Staff:
    """Put a row away that should not be there: entered twice, or by mistake.

    Whoever leaves has a last day instead.

    Raises:
        Denied: The principal does not keep the register of people.
        NotFound: There is nobody of this id.
        Conflict: Somebody else changed the row meanwhile.
        Archived: It is put away already.
        UsageError: No reason, an account that is open, or appointments that are.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.EDIT_STAFF)
        serially()
        staff = take_staff(staff_id, expected_version)
        why = said(reason, WHY_AWAY)
        require_unused(staff, staff.appointments.filter(state__in=OPEN).exists())
        staff.archived_at = now()
        staff.row_version += 1
        staff.save()
        payload: dict[str, JSON] = {"reference": staff.reference, "reason": why}
        record(Change("staff.archived", principal.id, "staff", staff.pk, payload))
    return staff


def import_staff(
    principal: Principal, rows: Sequence[Details], *, only_check: bool = False
) -> list[Staff]:
    """Enter many people at once: all of them, or none. A bounded number of statements.

    A manager is a row that is there already; see ``change`` for the others.

    Args:
        principal: Who enters them.
        rows: Who.
        only_check: Write nothing, and return nobody.

    Raises:
        Denied: The principal does not keep the register of people.
        RowErrors: Rows that do not hold, each with what is wrong.
    """
    principal.require_everywhere(Permission.EDIT_STAFF)
    errors: dict[int, str] = {}
    checked: list[Details] = []
    seen: dict[str, int] = {}
    for number, row in enumerate(rows, 1):
        try:
            found = _checked(row, named=True)
        except UsageError as error:
            errors[number] = error.message
            continue
        if found.mail and found.mail in seen:
            errors[number] = f"the same address as in row {seen[found.mail]}"
        seen.setdefault(found.mail, number)
        checked.append(found)
    with transaction.atomic():
        taken, managers = _known(checked)
        for number, row in enumerate(rows, 1):
            if number in errors:
                continue
            if row.mail.strip().lower() in taken:
                errors[number] = "somebody with this address is in the register already"
            elif row.manager is not None and row.manager not in managers:
                errors[number] = "the manager is not in the register"
        if errors:
            raise RowErrors(dict(sorted(errors.items())))
        if not checked:
            raise UsageError("there is nobody to import")
        if only_check:
            return []
        moment, references = now(), take_references("ST", len(checked))
        made = Staff.objects.bulk_create(
            Staff(reference=reference, created_at=moment, **_columns(row))
            for reference, row in zip(references, checked, strict=True)
        )
        payload: dict[str, JSON] = {
            "count": len(made),
            "first": made[0].reference,
            "last": made[-1].reference,
        }
        touched = [Touch("staff", row.pk, "imported") for row in made]
        record(Change("staff.imported", principal.id, "staff", made[0].pk, payload, touched))
    return made


@dataclass(frozen=True, slots=True)
class Moved:
    """What a change made of a row, in memory.

    Attributes:
        before: Everything that was recorded.
        after: Everything that is.
        returned: They had left, and are here again: what they had open ends.
    """

    before: dict[str, JSON]
    after: dict[str, JSON]
    returned: bool

    @property
    def names(self) -> list[str]:
        """The fields that became others."""
        return [name for name in self.after if self.after[name] != self.before[name]]

    @property
    def private(self) -> list[JSON]:
        """Those of them of which an entry says no more."""
        return [name for name in self.names if name in PRIVATE]

    def public(self, side: Mapping[str, JSON]) -> dict[str, JSON]:
        """Return one side of what changed, as an entry may say it."""
        return {name: side[name] for name in self.names if name not in PRIVATE}


def apply(staff: Staff, details: Details, managers: Set[UUID], day: date) -> Moved:
    """Put details in the place of what is recorded of somebody, unsaved. No statement.

    Args:
        staff: Who, with their account.
        details: What is to be recorded; without name and mail where an account has them.
        managers: ``above`` of the manager in the details.
        day: Which day it is.

    Raises:
        Archived: The row is put away or erased.
        UsageError: A field does not hold, or somebody would be above themself.
    """
    _require_in_use(staff)
    found = _checked(details, named=staff.account_id is None)
    if staff.pk in managers:
        raise _above_themself()
    before, gone = _columns_of(staff), has_left(staff, day)
    for name, value in _columns(found).items():
        setattr(staff, name, value)
    return Moved(before, _columns_of(staff), gone and not has_left(staff, day))


def details_of(staff: Staff) -> Details:
    """Return what is recorded of somebody."""
    return Details(
        staff.name,
        staff.mail,
        staff.job,
        staff.location,
        staff.engagement,
        staff.remote,
        staff.manager_id,
        staff.starts_on,
        staff.ends_on,
    )


def above(manager: UUID | None) -> frozenset[UUID]:
    """Return a manager and everybody above them. One statement for each.

    Raises:
        NotFound: The manager is not there, or put away.
        UsageError: Somebody of them is above themself.
    """
    seen: set[UUID] = set()
    found = manager
    while found is not None:
        if found in seen:
            raise _above_themself()
        seen.add(found)
        row = Staff.objects.filter(pk=found).values_list("manager_id", "archived_at").first()
        if row is None or (found == manager and row[1] is not None):
            raise NotFound("the manager is not in the register")
        found = row[0]
    return frozenset(seen)


def require_unused(staff: Staff, appointed: bool) -> None:
    """Accept only a row that may be put away. No statement.

    Args:
        staff: Whose row, with their account.
        appointed: They have an appointment that is open.

    Raises:
        Archived: It is put away already.
        UsageError: An account that is open, or appointments that are.
    """
    _require_in_use(staff)
    if staff.account is not None and staff.account.left_at is None:
        raise UsageError("this person has an account", hint="Deactivate it under Settings, People.")
    if appointed:
        raise UsageError("this person has open appointments", hint="End or withdraw them first.")


def _checked(details: Details, named: bool) -> Details:
    name = " ".join(details.name.split())
    mail = details.mail.strip().lower()
    if named and not 0 < len(name) <= 200:
        raise UsageError("a name has 1 to 200 letters")
    if mail:
        try:
            validate_email(mail)
        except ValidationError as error:
            raise UsageError("this is no email address") from error
    job, location = details.job.strip(), details.location.strip()
    if len(job) > 200 or len(location) > 200:
        raise UsageError("job and location have at most 200 letters")
    if details.engagement not in Engagement.values:
        raise UsageError("somebody is an employee, a contractor, or from outside")
    if details.starts_on and details.ends_on and details.ends_on < details.starts_on:
        raise UsageError("the last day is before the first")
    return replace(details, name=name, mail=mail, job=job, location=location)


def _above_themself() -> UsageError:
    return UsageError("nobody is above themself", hint="Choose another manager.")


def _refuse_double(mail: str) -> None:
    if mail and mail in _known([Details(mail=mail)])[0]:
        raise UsageError("somebody with this address is in the register already")


def _known(rows: Sequence[Details]) -> tuple[set[str], set[UUID]]:
    """Return which of some addresses are taken, and which of some managers are there."""
    mails = {row.mail for row in rows if row.mail}
    in_use = Staff.objects.filter(archived_at=None)
    taken = set(in_use.filter(mail__in=mails).values_list("mail", flat=True))
    taken |= set(in_use.filter(account__email__in=mails).values_list("account__email", flat=True))
    wanted = {row.manager for row in rows if row.manager is not None}
    return taken, set(
        in_use.filter(pk__in=wanted).values_list("pk", flat=True)
    ) if wanted else set()


def _require_in_use(staff: Staff) -> None:
    if staff.archived_at is not None or staff.erased_at is not None:
        raise Archived("this row is put away: nothing in it changes")


def _columns(details: Details) -> dict[str, object]:
    return {
        "name": details.name,
        "mail": details.mail,
        "job": details.job,
        "location": details.location,
        "engagement": details.engagement,
        "remote": details.remote,
        "manager_id": details.manager,
        "starts_on": details.starts_on,
        "ends_on": details.ends_on,
    }


def _columns_of(staff: Staff) -> dict[str, JSON]:
    return {
        "name": staff.name,
        "mail": staff.mail,
        "job": staff.job,
        "location": staff.location,
        "engagement": staff.engagement,
        "remote": staff.remote,
        "manager": str(staff.manager_id) if staff.manager_id else None,
        "starts_on": shown(staff.starts_on),
        "ends_on": shown(staff.ends_on),
    }


def _payload(staff: Staff) -> dict[str, JSON]:
    public = {name: value for name, value in _columns_of(staff).items() if name not in PRIVATE}
    return {"reference": staff.reference, **public}
