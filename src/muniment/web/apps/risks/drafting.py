"""Writes versions of the risk method: draft, submit, send back, approve.

A version is frozen once it is submitted. Somebody else than its authors approves it, with the limit
of top management, and nobody approves a limit for a role of their own. When a version comes into
force, assessments under the one before stay as they are, readable under it, and each risk in the
register is asked to be looked at again by a day.
"""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import Q

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.risk.matrix import Band
from muniment.engine.risk.method import Method, faults, gains, to_json
from muniment.web.apps.access.principals import (
    Denied,
    Kind,
    NotFound,
    Principal,
)
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.queries import roles_of_each
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import asks, policies
from muniment.web.apps.risks.authority import Decider, Everybody, deciders
from muniment.web.apps.risks.methods import InForce, in_force, isms_roles
from muniment.web.apps.risks.models import AskKind, MethodState, Risk, RiskMethod
from muniment.web.apps.risks.seniors import present
from muniment.web.clock import now

LONGEST_WHY = 4000


class OwnMethod(Denied):
    """Somebody is to approve what they wrote, or a limit of their own."""


def begin(principal: Principal) -> RiskMethod:
    """Start a new version: a draft that says what the one in force says.

    Raises:
        Denied: The principal may not edit risks of every project.
        Conflict: There is a draft, or one waits for approval.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.EDIT_RISKS)
        _require_person(principal)
        rows = RiskMethod.objects.select_for_update().order_by("-number")
        newest = rows.first()
        if rows.filter(state__in=(MethodState.DRAFT, MethodState.SUBMITTED)).exists():
            raise policies.StandsOtherwise(
                "a new version is being worked on already", hint="Finish that one first."
            )
        said = in_force().method
        row = RiskMethod.objects.create(
            number=newest.number + 1 if newest else 1,
            definition=to_json(said),
            digest=said.digest,
            author_id=principal.id,
            authors=[str(principal.id)],
            drafted_at=now(),
        )
        _record("method.drafted", principal, row)
    return row


def revise(
    principal: Principal, number: int, method: Method, why: str, expected_version: int
) -> RiskMethod:
    """Write what a draft says; whoever does is one of its authors.

    Args:
        principal: Who writes.
        number: Which version.
        method: What it is to say.
        why: What changes by it, and why.
        expected_version: The version of the row that the person read.

    Raises:
        NotFound: There is no such version.
        Denied: The principal may not edit risks of every project.
        Conflict: It is no draft, or somebody else changed it meanwhile.
        UsageError: The method cannot be used as it is; every fault is named.
    """
    with transaction.atomic():
        row = _load(principal, number, expected_version)
        _require_state(row, MethodState.DRAFT)
        _require_sound(method)
        if len(why) > LONGEST_WHY:
            raise UsageError(f"the reason has more than {LONGEST_WHY} characters")
        row.definition, row.digest, row.why = to_json(method), method.digest, why.strip()
        _add_author(row, principal)
        row.row_version += 1
        row.save()
        _record("method.revised", principal, row, {"why": row.why})
    return row


def submit(principal: Principal, number: int, expected_version: int) -> RiskMethod:
    """Freeze a draft and ask for its approval.

    Raises:
        NotFound, Denied, Conflict: As for ``revise``.
        UsageError: It says nothing of its appetite, gives top management no limit, or has another
            fault; or nobody says why it changes.
    """
    with transaction.atomic():
        row = _load(principal, number, expected_version)
        _require_state(row, MethodState.DRAFT)
        _require_sound(row.method)
        if not row.why:
            raise UsageError("say what this version is for, or what it changes and why")
        _add_author(row, principal)
        row.state, row.submitted_at, row.returned = MethodState.SUBMITTED, now(), ""
        row.row_version += 1
        row.save()
        _record("method.submitted", principal, row, {"why": row.why})
    return row


def give_back(principal: Principal, number: int, reason: str, expected_version: int) -> RiskMethod:
    """Send a submitted version back to its authors; an author may take it back, too.

    Raises:
        NotFound, Conflict: As for ``revise``.
        Denied: The principal neither wrote it nor may approve it.
        UsageError: No reason was given.
    """
    with transaction.atomic():
        who = present(principal)
        row = _load(who, number, expected_version, Permission.SEE_RISKS)
        if str(who.id) not in row.authors:
            _require_senior(who)
        _require_state(row, MethodState.SUBMITTED)
        said = reason.strip()
        if not said:
            raise UsageError("say why it goes back")
        if RiskMethod.objects.filter(state=MethodState.DRAFT).exists():
            raise policies.StandsOtherwise(
                "there is a draft already", hint="Finish or submit that one first."
            )
        row.state, row.submitted_at, row.returned = MethodState.DRAFT, None, said[:LONGEST_WHY]
        row.row_version += 1
        row.save()
        _record("method.returned", principal, row, {"reason": row.returned})
    return row


def approve(principal: Principal, number: int, expected_version: int) -> RiskMethod:
    """Bring a submitted version into force; the one before stays readable as superseded.

    Raises:
        NotFound, Conflict: As for ``revise``.
        OwnMethod: The principal wrote in it, or it gives a role of theirs more than it has.
        Denied: Their limit is not that of top management.
        FreshProofNeeded: It is too long since they proved who they are.
    """
    with transaction.atomic():
        who = present(principal)
        row = _load(who, number, expected_version, Permission.SEE_RISKS)
        _require_state(row, MethodState.SUBMITTED)
        _require_person(who)
        held = in_force()
        _require_not_own(who, row, held)
        _require_senior(who)
        who.require_fresh(now())
        moment = now()
        if held.row is not None:
            RiskMethod.objects.filter(pk=held.row.pk).update(
                state=MethodState.SUPERSEDED,
                superseded_at=moment,
                row_version=held.row.row_version + 1,
            )
        row.state, row.approved_by_id, row.approved_at = MethodState.IN_FORCE, who.id, moment
        row.row_version += 1
        row.save()
        touched = asks.ask_all(
            [
                asks.Wanted(
                    risk,
                    risk.project_id,
                    AskKind.METHOD,
                    f"method {row.number} is in force, and it was assessed under {_called(risk)}",
                    str(row),
                )
                for risk in Risk.objects.select_for_update(of=("self",))
                .select_related("assessed_under")
                .filter(Q(project=None) | Q(project__archived_at=None), archived_at=None)
                .order_by("reference")
            ],
            row.method.reassess_days,
        )
        payload: dict[str, JSON] = {
            "number": row.number,
            "digest": row.digest,
            "why": row.why,
            "before": held.number,
            "asked_anew": sum(touch.object_type == "risk" for touch in touched),
        }
        record(Change("method.approved", principal.id, "riskmethod", row.pk, payload, touched))
    return row


def approvers(row: RiskMethod, held: InForce, everybody: Everybody | None = None) -> list[Decider]:
    """Return who could approve a version: senior, no author, and it gives them nothing."""
    gained = gains(row.method, held.approved)
    everybody = everybody or deciders(held.approved, today())
    return [
        item
        for item in everybody.deciders
        if None in item.projects
        and item.limit is Band.VERY_HIGH
        and str(item.person.pk) not in row.authors
        and not item.roles & gained
    ]


def own_of(who: UUID, row: RiskMethod, held: InForce, everybody: Everybody | None = None) -> str:
    """Return why a version is somebody's own thing, "" where it is not. One statement at most."""
    if str(who) in row.authors:
        return "you wrote in this version of the method"
    if everybody is None:
        roles = roles_of_each({who}).get(who, frozenset())
    else:
        found = everybody.of(who)
        roles = found.roles if found else frozenset()
    gained = sorted(roles & gains(row.method, held.approved))
    if gained:
        title = isms_roles().get(gained[0], gained[0])
        return f"it raises the limit of a role of yours: {title}"
    return ""


def _require_not_own(who: Principal, row: RiskMethod, held: InForce) -> None:
    why = own_of(who.id, row, held)
    if why:
        raise OwnMethod(why, hint=_hint(row, held))


def _hint(row: RiskMethod, held: InForce) -> str:
    able = [str(item.person) for item in approvers(row, held)]
    if able:
        return f"Somebody else approves it: {', '.join(able[:5])}."
    return (
        "Nobody else here could approve it. Invite somebody from outside, or have an administrator"
        " give somebody the limit."
    )


def _require_senior(who: Principal) -> None:
    here = deciders(in_force().approved, today()).of(who.id)
    if here is None or None not in here.projects or here.limit is not Band.VERY_HIGH:
        raise Denied(
            "a method is approved by top management",
            hint="That is who decides in every project, with a limit for the gravest risks.",
        )


def _load(
    principal: Principal,
    number: int,
    expected_version: int,
    permission: Permission = Permission.EDIT_RISKS,
) -> RiskMethod:
    row = RiskMethod.objects.select_for_update().filter(number=number).first()
    if row is None:
        raise NotFound("there is no such version of the method")
    principal.require_everywhere(permission)
    policies.expect(row, expected_version)
    return row


def _require_state(row: RiskMethod, state: MethodState) -> None:
    if row.state != state:
        raise policies.StandsOtherwise(
            f"method {row.number} is {row.state.replace('_', ' ')}",
            hint="A version is written as a draft, and approved once it is submitted.",
        )


def _require_person(principal: Principal) -> None:
    if principal.kind is not Kind.PERSON:
        raise Denied("only a person who is signed in may do this")


def _require_sound(method: Method) -> None:
    found = faults(method, frozenset(isms_roles()))
    if found:
        raise UsageError("; ".join(str(item) for item in found[:10]))


def _add_author(row: RiskMethod, principal: Principal) -> None:
    if str(principal.id) not in row.authors:
        row.authors = [*row.authors, str(principal.id)]


def _called(risk: Risk) -> str:
    if risk.assessed_under is None:
        return "the starter method"
    return str(risk.assessed_under)


def _record(
    word: str, principal: Principal, row: RiskMethod, more: dict[str, JSON] | None = None
) -> None:
    payload: dict[str, JSON] = {"number": row.number, "digest": row.digest, **(more or {})}
    record(Change(word, principal.id, "riskmethod", row.pk, payload))
