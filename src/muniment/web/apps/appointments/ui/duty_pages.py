"""Pages of conflicts of duties: which there are, and what makes up for them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.roles import KeptApart
from muniment.engine.duties.clashes import clashes
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.queries import active_people
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.appointments import duties, policies, register
from muniment.web.apps.appointments.roles import all_roles
from muniment.web.apps.appointments.services import compensating
from muniment.web.apps.appointments.ui.acting import APPOINT, READ, complete, done, tried
from muniment.web.apps.appointments.ui.forms import MeasureForm, ReasonForm, ReviewForm
from muniment.web.apps.appointments.ui.words import WAYS, clash_badge, staff_link, tabs
from muniment.web.apps.organization.queries import today


@READ
@require_safe
def conflict_list(request: HttpRequest) -> HttpResponse:
    """Show every clash of duties, what makes up for it, and what other conflicts there are."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.SEE_STAFF)
    day = today()
    titles = {role.id: role.title for role in all_roles().values()}
    found = duties.all_clashes(day)
    size = duties.team(day)
    known = catalogue().duty_conflicts.values()
    context = {
        "tabs": tabs("conflicts", principal),
        "rows": [
            {
                "found": each,
                "badge": clash_badge(each.standing),
                "staff": staff_link(each.staff),
                "role_a": titles.get(each.clash.role_a, each.clash.role_a),
                "role_b": titles.get(each.clash.role_b, each.clash.role_b),
                "own": policies.is_self(principal, each.staff),
            }
            for each in found
        ],
        "bad": sum(each.standing in duties.BAD for each in found),
        "spare": _spare(found),
        "size": size,
        "small": duties.is_small(size),
        "limit": catalogue().role_set.small_team,
        "rule": catalogue().role_set.small_team_rule,
        "alone": active_people() < 2,
        "by_roles": [each for each in known if each.kept_apart_by is KeptApart.APPOINTMENTS],
        "others": [each for each in known if each.kept_apart_by is not KeptApart.APPOINTMENTS],
        "titles": titles,
        "may_appoint": policies.appoints(principal),
    }
    return render(request, "appointments/conflicts.html", context)


@APPOINT
@require_http_methods(["GET", "POST"])
def compensation_add(request: HttpRequest, reference: str) -> HttpResponse:
    """Record what makes up for two duties of one person, before or after they hold both."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    staff = register.staff_by(reference)
    conflict = catalogue().duty_conflicts.get(request.GET.get("conflict", ""))
    role_a, role_b = request.GET.get("a", ""), request.GET.get("b", "")
    pair = clashes([conflict], (role_a, role_b)) if conflict is not None else ()
    if conflict is None or not pair:
        raise NotFound("these roles do not clash")
    people = [each for each in register.staff_choices(today()) if each[0] != staff.pk]
    form = MeasureForm(request.POST or None, people=people)
    status = 200
    if form.is_valid():
        row, status = tried(
            form,
            lambda: compensating.compensate(
                principal, staff.pk, conflict.id, role_a, role_b, form.measure()
            ),
        )
        if row is not None:
            said = gettext("Recorded. The appointment can be made now.")
            return done(request, said, "compensation", row.reference)
    roles = all_roles()
    context = {
        "staff": staff,
        "conflict": conflict,
        "form": form,
        "role_a": roles[role_a].title,
        "role_b": roles[role_b].title,
        "possible": pair[0].can_be_compensated,
        "is_own": policies.is_self(principal, staff),
        "rule": catalogue().role_set.small_team_rule,
    }
    return render(request, "appointments/compensation_add.html", context, status=status)


@READ
@require_safe
def compensation(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what makes up for a clash."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.SEE_STAFF)
    found = register.compensation_by(reference)
    roles, conflict = all_roles(), catalogue().duty_conflicts.get(found.conflict)
    may = (
        policies.appoints(principal)
        and found.ended_at is None
        and not policies.is_self(principal, found.staff)
    )
    version = {"version": found.row_version}
    named = [each for each in (found.recorded_by, found.reviewed_by) if each is not None]
    history = history_of(found.pk, principal, also=named)
    context = {
        "row": found,
        "conflict": conflict,
        "way": WAYS[found.way],
        "staff_link": staff_link(found.staff, principal),
        "second_link": staff_link(found.second, principal) if found.second else "",
        "role_a": roles[found.role_a].title if found.role_a in roles else found.role_a,
        "role_b": roles[found.role_b].title if found.role_b in roles else found.role_b,
        "recorded_by": history.names.get(found.recorded_by, ""),
        "reviewed_by": history.names.get(found.reviewed_by, "") if found.reviewed_by else "",
        "overdue": found.ended_at is None and found.review_on < today(),
        "may_change": may,
        "review": ReviewForm(initial=version, auto_id="id_review_%s"),
        "end": ReasonForm(initial=version, auto_id="id_end_%s"),
        "history": history.rows,
    }
    return render(request, "appointments/compensation.html", context)


@APPOINT
@require_POST
def compensation_review(request: HttpRequest, reference: str) -> HttpResponse:
    """Say that somebody looked, and what was found."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    found = register.compensation_by(reference)
    said = complete(ReviewForm(request.POST))
    compensating.review(principal, found.pk, said["found"], said["review_on"], said["version"])
    return done(request, gettext("The review is recorded."), "compensation", reference)


@APPOINT
@require_POST
def compensation_end(request: HttpRequest, reference: str) -> HttpResponse:
    """End a compensation."""
    principal = principal_of(request)
    principal.require_everywhere(Permission.APPOINT)
    found = register.compensation_by(reference)
    said = complete(ReasonForm(request.POST))
    compensating.end_compensation(principal, found.pk, said["reason"], said["version"])
    return done(request, gettext("The compensation has ended."), "compensation", reference)


def _spare(found: list[duties.Found]) -> list[tuple[object, object]]:
    """Return compensations that no clash of today needs: the roles were not given, or ended."""
    used = {each.row.pk for each in found if each.row is not None}
    return [(row, staff_link(row.staff)) for row in duties.in_use() if row.pk not in used]
