"""The register of people: enter, change, put away.

``together`` does it to several at once, and ``entering`` to the rows of a table.

Names and addresses never enter a payload: an entry says that they changed, not to what.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q

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
_MAIL = 254
"""Letters of an address, at most."""
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


class Misfit(UsageError):
    """What is to be recorded of somebody does not hold.

    Attributes:
        problems: Field to what is wrong with it.
    """

    def __init__(self, problems: Mapping[str, str], hint: str = "") -> None:
        super().__init__("; ".join(problems.values()), hint=hint)
        self.problems = dict(problems)


def enter(principal: Principal, details: Details) -> Staff:
    """Enter somebody without an account.

    Raises:
        Denied: The principal does not keep the register of people.
        UsageError: A field does not hold.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.EDIT_STAFF)
        found = checked(details, named=True)
        above(found.manager)
        _refuse_double(found.mail)
        (reference,) = take_references("ST", 1)
        staff = Staff.objects.create(reference=reference, created_at=now(), **columns(found))
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
    found = checked(details, named=staff.account_id is None)
    if staff.pk in managers:
        raise above_themself()
    before, gone = _columns_of(staff), has_left(staff, day)
    for name, value in columns(found).items():
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
            raise above_themself()
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


def checked(details: Details, *, named: bool) -> Details:
    """Return details as they are kept. No statement.

    Raises:
        Misfit: Fields do not hold.
    """
    if problems := problems_of(details, named=named):
        raise Misfit(problems)
    return tidied(details)


def problems_of(details: Details, *, named: bool) -> dict[str, str]:
    """Return which fields do not hold, and why. No statement.

    ``named`` says that they have a name of their own here, and none of an account.
    """
    found, problems = tidied(details), {}
    if named and not 0 < len(found.name) <= 200:
        problems["name"] = "a name has 1 to 200 letters"
    if found.mail and not _is_address(found.mail):
        problems["mail"] = "this is no email address"
    if len(found.job) > 200:
        problems["job"] = "a job has at most 200 letters"
    if len(found.location) > 200:
        problems["location"] = "a place has at most 200 letters"
    if found.engagement not in Engagement.values:
        problems["engagement"] = "somebody is an employee, a contractor, or from outside"
    if found.starts_on and found.ends_on and found.ends_on < found.starts_on:
        problems["ends_on"] = "the last day is before the first"
    return problems


def tidied(details: Details) -> Details:
    """Return details without what nobody sees of them. No statement."""
    return replace(
        details,
        name=" ".join(details.name.split()),
        mail=details.mail.strip().lower(),
        job=details.job.strip(),
        location=details.location.strip(),
    )


def above_themself() -> Misfit:
    """Return the refusal of a manager who is below whom they manage."""
    return Misfit({"manager": "nobody is above themself"}, hint="Choose another manager.")


def double(number: str) -> Misfit:
    """Return the refusal of an address that somebody else has."""
    return Misfit(
        {"mail": f"somebody with this address is in the register already: {number}"},
        hint="Change that row, or leave the address empty.",
    )


def _is_address(mail: str) -> bool:
    try:
        validate_email(mail)
    except ValidationError:
        return False
    return len(mail) <= _MAIL


def _refuse_double(mail: str) -> None:
    if not mail:
        return
    in_use = Staff.objects.filter(archived_at=None)
    taken = in_use.filter(Q(mail=mail) | Q(account__email=mail)).first()
    if taken is not None:
        raise double(taken.reference)


def _require_in_use(staff: Staff) -> None:
    if staff.archived_at is not None or staff.erased_at is not None:
        raise Archived("this row is put away: nothing in it changes")


def columns(details: Details) -> dict[str, object]:
    """Return the columns of a row in which details stand."""
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
