"""What the permission matrix acts on in the register of people: one of each, of all projects.

The member is the one who is appointed and whose competence is shown, so what is one's own is tried
beside what is another's.
"""

from __future__ import annotations

import io
from datetime import timedelta

from tests.web.people import principal
from tests.web.permission_objects import State, World, maker

from muniment.web.apps.access.models import Person
from muniment.web.apps.appointments.models import (
    Appointment,
    Compensation,
    CompetenceEvidence,
    CompetenceNeed,
    CompetencePlan,
    Staff,
)
from muniment.web.apps.appointments.raci import Shares
from muniment.web.apps.appointments.services import (
    answering,
    appointing,
    compensating,
    defining,
    proving,
    staffing,
)
from muniment.web.apps.appointments.services.appointing import Offer
from muniment.web.apps.appointments.services.compensating import Measure
from muniment.web.apps.appointments.services.loading import Document
from muniment.web.apps.appointments.services.proving import Shown
from muniment.web.apps.appointments.services.staffing import Details
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.organization.queries import today


def fill_people(world: World) -> None:
    """Enter staff, appoint them, and record competence and a compensation."""
    officer, member = principal(world.people["officer"]), _staff(world.people["member"])
    rudi = staffing.enter(officer, Details(name="Rudi Rig"))
    day = today() - timedelta(days=1)
    staffing.enter(officer, Details(name="Lena Left", ends_on=day))
    _offer(world, "role-cto", member)
    _offer(world, "role-incident-lead", rudi)
    signed = _offer(world, "role-people", rudi)
    digest, size = blobs.keep(io.BytesIO(b"signed"))
    answering.vouch(officer, signed.pk, Document(digest, size, "letter.pdf"), signed.row_version)
    held = _offer(world, "role-data-scientist", member)
    answering.accept(principal(world.people["member"]), held.pk, held.row_version)
    requester = world.people["requester"]
    own = Offer("role-ceo", _staff(requester).pk, today())
    appointing.appoint(principal(requester), own)
    document = Document(digest, size, "certificate.pdf")
    shown = Shown("role-cto", "role", "certificate", "Architect", document=document)
    proving.show(principal(world.people["member"]), member.pk, shown)
    proving.add_need(officer, "role-cto", "Reads Rust", "The runtime is written in it.")
    proving.plan(
        officer,
        member.pk,
        "role-data-scientist",
        "role",
        what="A course",
        who=rudi.pk,
        due_on=today() + timedelta(days=30),
    )
    measure = Measure("sample", "Ten releases a quarter.", today() + timedelta(days=90))
    pair = ("sod-train-release", "role-data-scientist", "role-release")
    compensating.compensate(officer, member.pk, *pair, measure)
    defining.add_role(
        officer,
        title="Works council",
        duty="Speaks for staff",
        competence="",
        mandatory=False,
        single=False,
        reason="We have one.",
    )
    shares = Shares(("role-cto",), "role-ceo")
    defining.change_activity(officer, "access-review", shares, "We are few.", 0)


def _staff(person: Person) -> Staff:
    return Staff.objects.get(account=person)


def _offer(world: World, role: str, staff: Staff) -> Appointment:
    return appointing.appoint(principal(world.people["officer"]), Offer(role, staff.pk, today()))


def _one(state: State, found: str, absent: str) -> str | None:
    """Return what stands for a record of all projects: it is there, or it is not."""
    return {State.OWN: found, State.ABSENT: absent}.get(state)


@maker("staff*", "reference")
@maker("compensation_add", "reference")
@maker("competence_add", "reference")
@maker("competence_plan", "reference")
@maker("api:*_staff", "reference")
def _rudi(world: World, state: State, role: str) -> str | None:
    return _one(state, Staff.objects.get(name="Rudi Rig").reference, "ST-9999")


@maker("staff_erase", "reference")
@maker("staff_archive", "reference")
@maker("api:archive_staff", "reference")
@maker("api:erase_staff", "reference")
def _left(world: World, state: State, role: str) -> str | None:
    return _one(state, Staff.objects.get(name="Lena Left").reference, "ST-9999")


@maker("competence_add", "reference")
@maker("api:get_staff", "reference")
def _member(world: World, state: State, role: str) -> str | None:
    """The member's own row."""
    return _one(state, _staff(world.people["member"]).reference, "ST-9999")


def _appointment(state: State, role: str) -> str | None:
    return _one(state, Appointment.objects.get(role=role).reference, "AP-9999")


@maker("appointment*", "reference")
@maker("api:*_appointment", "reference")
def _offered(world: World, state: State, role: str) -> str | None:
    """Offered to the member."""
    return _appointment(state, "role-cto")


@maker("appointment_end", "reference")
@maker("api:end_appointment", "reference")
def _held(world: World, state: State, role: str) -> str | None:
    """Held by the member."""
    return _appointment(state, "role-data-scientist")


@maker("appointment_confirm", "reference")
@maker("api:confirm_appointment", "reference")
def _unconfirmed(world: World, state: State, role: str) -> str | None:
    """What another officer gave to themself."""
    return _appointment(state, "role-ceo")


@maker("appointment_vouch", "reference")
@maker("api:vouch_appointment", "reference")
def _without_account(world: World, state: State, role: str) -> str | None:
    return _appointment(state, "role-incident-lead")


@maker("appointment_document", "reference")
def _vouched(world: World, state: State, role: str) -> str | None:
    return _appointment(state, "role-people")


@maker("competence_evidence", "reference")
@maker("competence_assess", "reference")
@maker("competence_archive", "reference")
@maker("competence_document", "reference")
@maker("api:*_competence_evidence", "reference")
def _evidence(world: World, state: State, role: str) -> str | None:
    """What the member showed of themself."""
    return _one(state, CompetenceEvidence.objects.get().reference, "CE-9999")


@maker("competence_need", "reference")
@maker("api:*_competence_need", "reference")
def _need(world: World, state: State, role: str) -> str | None:
    return _one(state, CompetenceNeed.objects.get().reference, "CN-9999")


@maker("competence_plan_close", "reference")
@maker("api:*_competence_plan", "reference")
def _plan(world: World, state: State, role: str) -> str | None:
    return _one(state, CompetencePlan.objects.get().reference, "CP-9999")


@maker("compensation", "reference")
@maker("compensation_review", "reference")
@maker("compensation_end", "reference")
@maker("api:*_compensation", "reference")
def _compensation(world: World, state: State, role: str) -> str | None:
    return _one(state, Compensation.objects.get().reference, "SD-9999")


@maker("isms_role", "role")
@maker("api:get_isms_role", "role")
def _role(world: World, state: State, role: str) -> str | None:
    return _one(state, "role-ciso", "role-none")


@maker("isms_role_mandatory", "role")
@maker("api:set_isms_role_need", "role")
def _expected_role(world: World, state: State, role: str) -> str | None:
    return _one(state, "role-dpo", "role-none")


@maker("isms_role_archive", "role")
@maker("api:archive_isms_role", "role")
def _own_role(world: World, state: State, role: str) -> str | None:
    return _one(state, "own-works-council", "own-none")


@maker("raci_edit", "activity")
@maker("api:change_activity", "activity")
def _activity(world: World, state: State, role: str) -> str | None:
    return _one(state, "key-management", "nothing")


@maker("raci_revert", "activity")
@maker("api:revert_activity", "activity")
def _changed_activity(world: World, state: State, role: str) -> str | None:
    return _one(state, "access-review", "nothing")
