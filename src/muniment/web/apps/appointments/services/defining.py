"""What the company says of roles and activities, beside the catalogue; never instead (27)."""

from __future__ import annotations

from django.db import transaction
from django.utils.text import slugify

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.principals import Conflict, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.models import Appointment, CompanyActivity, CompanyRole
from muniment.web.apps.appointments.raci import Activity, Shares, activities, is_own
from muniment.web.apps.appointments.roles import OWN, KnownRole, all_roles, by_catalogue
from muniment.web.apps.appointments.services.loading import expect, said, serially, within
from muniment.web.apps.appointments.vocabulary import OPEN
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, record
from muniment.web.clock import now


def add_role(
    principal: Principal,
    *,
    title: str,
    duty: str,
    competence: str,
    mandatory: bool,
    single: bool,
    reason: str,
) -> CompanyRole:
    """Add a role of the company's own; its id is ``own-`` and its title.

    Raises:
        Denied: The principal keeps no roles.
        Conflict: There is one of this name, or there was.
        UsageError: A field does not hold.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        serially()
        called = _titled(title)
        role = f"{OWN}{slugify(called)[:56]}"
        if role == OWN:
            raise UsageError("the title has no letter or digit of which an id can be made")
        if CompanyRole.objects.filter(role=role).exists():
            raise Conflict("there is, or was, a role of this name", hint="Choose another title.")
        row = CompanyRole.objects.create(
            role=role,
            title=called,
            duty=said(duty, "say what the role is there for"),
            competence=within(competence),
            mandatory=mandatory,
            single=single,
            reason=said(reason, "say why the company needs it"),
            catalogue=catalogue().version,
        )
        payload: dict[str, JSON] = {
            "role": role,
            "title": called,
            "mandatory": mandatory,
            "single": single,
            "reason": row.reason,
        }
        record(Change("role.added", principal.id, "companyrole", row.pk, payload))
    return row


def set_mandatory(
    principal: Principal, role_id: str, mandatory: bool, reason: str, expected_version: int
) -> CompanyRole:
    """Say that the company cannot do without a holder of a role, or that it can again.

    What a clause asks for stays mandatory.

    Args:
        principal: Who says so.
        role_id: Catalogue id or ``own-...``.
        mandatory: Whether.
        reason: Why.
        expected_version: Of the company's row; 0 where it has none yet.

    Raises:
        Denied: The principal keeps no roles.
        NotFound: There is no such role.
        Conflict: Somebody else changed it meanwhile.
        UsageError: A clause asks for it, everybody holds it, or no reason is given.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        serially()
        known = _role(role_id)
        if by_catalogue(role_id) or not known.appointable:
            raise UsageError("what a clause or everybody's work asks for is not the company's")
        row = CompanyRole.objects.select_for_update().filter(role=role_id).first()
        if (row.row_version if row else 0) != expected_version:
            raise Conflict("somebody else changed this meanwhile", hint="Read it again.")
        before = known.mandatory
        if row is None:
            row = CompanyRole(id=new_id(), role=role_id, row_version=0)
        row.mandatory, row.reason = mandatory, said(reason, "say why")
        row.catalogue = catalogue().version
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {
            "role": role_id,
            "title": known.title,
            "reason": row.reason,
            "changes": {"mandatory": [before, mandatory]},
        }
        word = "role.made_mandatory" if mandatory else "role.made_optional"
        record(Change(word, principal.id, "companyrole", row.pk, payload))
    return row


def archive_role(
    principal: Principal, role_id: str, reason: str, expected_version: int
) -> CompanyRole:
    """Drop a role of the company's own, once nobody has it and no activity names it.

    Raises:
        Denied: The principal keeps no roles.
        NotFound: There is no such role of the company's own.
        Conflict: Somebody else changed it meanwhile, or it is in use.
        UsageError: No reason is given.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        serially()
        row = (
            CompanyRole.objects.select_for_update()
            .filter(role=role_id, role__startswith=OWN, archived_at=None)
            .first()
        )
        if row is None:
            raise NotFound("there is no such role of the company's own")
        expect(row, expected_version)
        why = said(reason, "say why the role is dropped")
        used = Appointment.objects.filter(role=role_id, state__in=OPEN)
        if used.exists():
            raise Conflict("somebody has this role", hint="End the appointments first.")
        named = [each.title for each in activities() if role_id in each.shares.roles]
        if named:
            raise Conflict(
                f"it has a share in {', '.join(named)}", hint="Change those activities first."
            )
        row.archived_at = now()
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {"role": role_id, "title": row.title, "reason": why}
        record(Change("role.archived", principal.id, "companyrole", row.pk, payload))
    return row


def change_activity(
    principal: Principal, activity_id: str, shares: Shares, reason: str, expected_version: int
) -> CompanyActivity:
    """Say who does what otherwise than the catalogue, or change an own activity.

    Args:
        principal: Who says so.
        activity_id: See ``raci.Activity``.
        shares: Which roles.
        reason: Why it differs.
        expected_version: Of the company's row; 0 where it has none yet.

    Raises:
        Denied: The principal keeps no roles.
        NotFound: There is no such activity.
        Conflict: Somebody else changed it meanwhile.
        UsageError: A role does not exist, nobody would do it, or no reason is given.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        serially()
        known = _activity(activity_id)
        if known.version != expected_version:
            raise Conflict("somebody else changed this meanwhile", hint="Read it again.")
        _check(shares)
        row = CompanyActivity.objects.select_for_update().filter(activity=activity_id).first()
        if row is None:
            row = CompanyActivity(id=new_id(), activity=activity_id, row_version=0)
        row.reason = said(reason, "say why it differs from the catalogue")
        row.archived_at = None
        _write(row, shares)
        payload: dict[str, JSON] = {
            "activity": activity_id,
            "title": known.title,
            "reason": row.reason,
            "before": _words(known.shares),
            "after": _words(shares),
        }
        record(Change("activity.changed", principal.id, "companyactivity", row.pk, payload))
    return row


def add_activity(principal: Principal, title: str, shares: Shares, reason: str) -> CompanyActivity:
    """Add an activity of the company's own.

    Raises:
        Denied: The principal keeps no roles.
        Conflict: There is one of this name, or there was.
        UsageError: A role does not exist, nobody would do it, or a field does not hold.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        serially()
        called = _titled(title)
        name = f"{OWN}{slugify(called)[:72]}"
        if name == OWN:
            raise UsageError("the title has no letter or digit of which an id can be made")
        if CompanyActivity.objects.filter(activity=name).exists():
            raise Conflict("there is, or was, an activity of this name")
        _check(shares)
        row = CompanyActivity(
            id=new_id(),
            activity=name,
            title=called,
            reason=said(reason, "say why the company needs it"),
            row_version=0,
        )
        _write(row, shares)
        payload: dict[str, JSON] = {"activity": name, "title": called, "after": _words(shares)}
        record(Change("activity.added", principal.id, "companyactivity", row.pk, payload))
    return row


def revert_activity(
    principal: Principal, activity_id: str, reason: str, expected_version: int
) -> CompanyActivity:
    """Go back to the catalogue, or drop an own activity.

    Raises:
        Denied: The principal keeps no roles.
        NotFound: The company says nothing of it.
        Conflict: Somebody else changed it meanwhile.
        UsageError: No reason is given.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.APPOINT)
        serially()
        row = (
            CompanyActivity.objects.select_for_update()
            .filter(activity=activity_id, archived_at=None)
            .first()
        )
        if row is None:
            raise NotFound("the company says nothing of this activity")
        expect(row, expected_version)
        why = said(reason, "say why")
        row.archived_at = now()
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {
            "activity": activity_id,
            "title": row.title or activity_id,
            "reason": why,
        }
        word = "activity.dropped" if is_own(activity_id) else "activity.reverted"
        record(Change(word, principal.id, "companyactivity", row.pk, payload))
    return row


def _write(row: CompanyActivity, shares: Shares) -> None:
    row.responsible, row.accountable = list(shares.responsible), shares.accountable
    row.consulted, row.informed = list(shares.consulted), list(shares.informed)
    row.catalogue = catalogue().version
    row.row_version += 1
    row.save()


def _check(shares: Shares) -> None:
    known = all_roles()
    for role in shares.roles:
        if role not in known:
            raise UsageError(f"there is no role {role}")
    if not shares.responsible:
        raise UsageError("somebody must be responsible: choose at least one role")
    for one, other in (("responsible", "consulted"), ("responsible", "informed")):
        if both := set(getattr(shares, one)) & set(getattr(shares, other)):
            title = known[min(both)].title
            raise UsageError(f"{title} cannot be both {one} and {other}")


def _role(role_id: str) -> KnownRole:
    found = all_roles().get(role_id)
    if found is None:
        raise NotFound("there is no such role")
    return found


def _activity(activity_id: str) -> Activity:
    found = next((each for each in activities() if each.id == activity_id), None)
    if found is None:
        raise NotFound("there is no such activity")
    return found


def _words(shares: Shares) -> dict[str, JSON]:
    return {
        "responsible": ", ".join(shares.responsible),
        "accountable": shares.accountable,
        "consulted": ", ".join(shares.consulted),
        "informed": ", ".join(shares.informed),
    }


def _titled(text: str) -> str:
    found = " ".join(text.split())
    if not 0 < len(found) <= 200:
        raise UsageError("a title has 1 to 200 letters")
    return found
