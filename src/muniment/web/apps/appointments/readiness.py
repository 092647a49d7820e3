"""What this register says about the clause items of people and roles: 5.3, 7.2.

Software says what is recorded; whether somebody is competent, a person has judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext, ngettext

from muniment.engine.catalogue import catalogue
from muniment.engine.readiness.items import NOT_RECORDED
from muniment.engine.readiness.recorded import Recorded
from muniment.engine.report.assessment import ReadinessState
from muniment.web.apps.appointments import competence, duties
from muniment.web.apps.appointments.loading import Loaded, load
from muniment.web.apps.appointments.presence import has_left, holds_on
from muniment.web.apps.appointments.queries import vacancies
from muniment.web.apps.appointments.roles import KnownRole, composed
from muniment.web.apps.appointments.vocabulary import OPEN, Answer, State
from muniment.web.apps.organization.queries import organization_kept

ROLES_ITEM = "C.5.3-a"
NEED_ITEM = "C.7.2-a"
EVIDENCE_ITEM = "C.7.2-b"


def recorded(day: date) -> dict[str, Recorded]:
    """Return what is recorded on a day, by clause item. Three statements at most."""
    with organization_kept():
        found = load(day)
        roles = composed(found.roles)
        return {ROLES_ITEM: _roles(roles, found, day), **_competence(roles, found, day)}


def _roles(roles: Mapping[str, KnownRole], loaded: Loaded, day: date) -> Recorded:
    """A mandatory role that nobody holds blocks, with the reason; clashes of duties are said."""
    rows = loaded.appointments
    mandatory = [role for role in roles.values() if role.mandatory]
    vacant = vacancies(mandatory, rows, day)
    on_paper = {
        row.title
        for row in rows
        if row.answer == Answer.VOUCHED
        and not row.deputy
        and row.role in roles
        and roles[row.role].mandatory
        and holds_on(row, day)
    }
    said = [f"{each.role.title}: {each.reason}" for each in vacant]
    taking = [row for row in rows if row.state in OPEN and not has_left(row.staff, day)]
    found = duties.clashes_among(taking, loaded.compensations, loaded.team, day)
    bad = [each for each in found if each.standing in duties.BAD]
    if bad:
        said.append(
            ngettext(
                "%(n)d clash of duties that nothing makes up for",
                "%(n)d clashes of duties that nothing makes up for",
                len(bad),
            )
            % {"n": len(bad)}
        )
    gone = {row.title for row in taking if row.role not in roles}
    if gone:
        said.append(gettext("held, but a role no more: %(roles)s") % {"roles": ", ".join(gone)})
    filled = gettext("%(held)d of %(all)d mandatory roles are held") % {
        "held": len(mandatory) - len(vacant),
        "all": len(mandatory),
    }
    if on_paper:
        filled += gettext(", by paper alone: %(roles)s") % {"roles": ", ".join(sorted(on_paper))}
    state = ReadinessState.PARTLY_RECORDED
    if not rows:
        state = ReadinessState.NOT_RECORDED
    elif not said:
        state = ReadinessState.RECORDED
    return Recorded(state, "; ".join((filled, *said)), blocking=bool(vacant))


def _competence(roles: Mapping[str, KnownRole], loaded: Loaded, day: date) -> dict[str, Recorded]:
    asked = (State.OFFERED.value, State.ACCEPTED.value)
    held = [
        row
        for row in loaded.appointments
        if row.state in asked
        and not has_left(row.staff, day)
        and not (row.until_on is not None and row.until_on < day)
    ]
    if not held:
        nothing = gettext("nobody holds a role yet: %(what)s") % {"what": NOT_RECORDED}
        return {
            item: Recorded(ReadinessState.NOT_RECORDED, nothing)
            for item in (NEED_ITEM, EVIDENCE_ITEM)
        }
    wanted = competence.needs_among(roles, loaded.needs)
    found = competence.composed(roles, wanted, held, loaded.evidence, loaded.plans, day)
    needs, gaps = len(found.cells), found.gaps
    own = sum(1 for each in wanted.values() for need in each if need.reference)
    needed = gettext("%(n)d needs stand for the roles held, %(own)d of them the company's own")
    needed %= {"n": len({(cell.role.id, cell.need.key) for cell in found.cells}), "own": own}
    said = gettext("competence is shown for %(met)d of %(all)d needs of the roles held") % {
        "met": needs - len(gaps),
        "all": needs,
    }
    planned = sum(1 for cell in gaps if cell.plan is not None)
    if gaps:
        said += gettext("; of the %(gaps)d gaps, %(planned)d are planned for") % {
            "gaps": len(gaps),
            "planned": planned,
        }
    state = ReadinessState.RECORDED
    if not any(cell.evidence for cell in found.cells):
        state = ReadinessState.NOT_RECORDED
    elif gaps:
        state = ReadinessState.PARTLY_RECORDED
    return {
        NEED_ITEM: Recorded(ReadinessState.PARTLY_RECORDED, needed),
        EVIDENCE_ITEM: Recorded(state, said),
    }


def items() -> tuple[str, ...]:
    """Return the clause items that this register speaks to; each is one of the catalogue's."""
    found = (ROLES_ITEM, NEED_ITEM, EVIDENCE_ITEM)
    missing = [item for item in found if item not in catalogue().clauses]
    if missing:
        raise LookupError(f"the catalogue has no {missing[0]}")
    return found
