"""Addresses of people, roles, appointments, competence and duties."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.imports import PEOPLE
from muniment.web.apps.appointments.ui import (
    appointment_pages,
    competence_pages,
    duty_pages,
    role_pages,
    staff_pages,
    together_pages,
)
from muniment.web.apps.records.ui import importing

_STAFF = "people/register/<str:reference>/"
_AP = "people/appointments/<str:reference>/"
_CE = "people/competence/evidence/<str:reference>/"
_SD = "people/conflicts/<str:reference>/"

urlpatterns = [
    path("people/", role_pages.overview, name="people_overview"),
    path("people/register/", staff_pages.staff_list, name="staff_list"),
    path("people/register/add/", staff_pages.staff_add, name="staff_add"),
    *importing.paths(PEOPLE, Permission.EDIT_STAFF),
    path("people/register/together/", together_pages.staff_many, name="staff_many"),
    path(_STAFF, staff_pages.staff, name="staff"),
    path(f"{_STAFF}edit/", staff_pages.staff_edit, name="staff_edit"),
    path(f"{_STAFF}account/", staff_pages.staff_link, name="staff_link"),
    path(f"{_STAFF}archive/", staff_pages.staff_archive, name="staff_archive"),
    path(f"{_STAFF}talk/", staff_pages.staff_talk, name="staff_talk"),
    path(f"{_STAFF}erase/", staff_pages.staff_erase, name="staff_erase"),
    path(f"{_STAFF}competence/", competence_pages.competence_add, name="competence_add"),
    path(f"{_STAFF}plan/", competence_pages.competence_plan, name="competence_plan"),
    path(f"{_STAFF}compensate/", duty_pages.compensation_add, name="compensation_add"),
    path("people/roles/", role_pages.role_list, name="isms_roles"),
    path("people/roles/add/", role_pages.role_add, name="isms_role_add"),
    path("people/roles/<str:role>/", role_pages.role, name="isms_role"),
    path("people/roles/<str:role>/need/", role_pages.role_mandatory, name="isms_role_mandatory"),
    path("people/roles/<str:role>/archive/", role_pages.role_archive, name="isms_role_archive"),
    path("people/raci/", role_pages.raci_matrix, name="raci"),
    path("people/raci/add/", role_pages.raci_add, name="raci_add"),
    path("people/raci/<str:activity>/", role_pages.raci_edit, name="raci_edit"),
    path("people/raci/<str:activity>/revert/", role_pages.raci_revert, name="raci_revert"),
    path("people/appointments/", appointment_pages.appointment_list, name="appointments"),
    path("people/appointments/add/", appointment_pages.appointment_add, name="appointment_add"),
    path("people/appointments/together/", together_pages.appointment_many, name="appointment_many"),
    path(_AP, appointment_pages.appointment, name="appointment"),
    path(f"{_AP}accept/", appointment_pages.appointment_accept, name="appointment_accept"),
    path(f"{_AP}refuse/", appointment_pages.appointment_refuse, name="appointment_refuse"),
    path(f"{_AP}confirm/", appointment_pages.appointment_confirm, name="appointment_confirm"),
    path(f"{_AP}withdraw/", appointment_pages.appointment_withdraw, name="appointment_withdraw"),
    path(f"{_AP}end/", appointment_pages.appointment_end, name="appointment_end"),
    path(f"{_AP}vouch/", appointment_pages.appointment_vouch, name="appointment_vouch"),
    path(f"{_AP}document/", appointment_pages.appointment_document, name="appointment_document"),
    path("people/competence/", competence_pages.competence_matrix, name="competence"),
    path("people/competence/needs/add/", competence_pages.need_add, name="competence_need_add"),
    path(
        "people/competence/needs/<str:reference>/",
        competence_pages.need_archive,
        name="competence_need",
    ),
    path(
        "people/competence/plans/<str:reference>/",
        competence_pages.competence_plan_close,
        name="competence_plan_close",
    ),
    path(_CE, competence_pages.competence_evidence, name="competence_evidence"),
    path(f"{_CE}judge/", competence_pages.competence_assess, name="competence_assess"),
    path(f"{_CE}archive/", competence_pages.competence_archive, name="competence_archive"),
    path(f"{_CE}document/", competence_pages.competence_document, name="competence_document"),
    path("people/conflicts/", duty_pages.conflict_list, name="conflicts"),
    path(_SD, duty_pages.compensation, name="compensation"),
    path(f"{_SD}review/", duty_pages.compensation_review, name="compensation_review"),
    path(f"{_SD}end/", duty_pages.compensation_end, name="compensation_end"),
]
