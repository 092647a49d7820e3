"""People, roles and appointments: the tables, one module each concern."""

from muniment.web.apps.appointments.models.company import CompanyActivity, CompanyRole
from muniment.web.apps.appointments.models.competence import (
    BY_ROLE,
    CompetenceEvidence,
    CompetenceNeed,
    CompetencePlan,
)
from muniment.web.apps.appointments.models.duties import Compensation
from muniment.web.apps.appointments.models.people import ERASED, Appointment, Staff

__all__ = [
    "BY_ROLE",
    "ERASED",
    "Appointment",
    "CompanyActivity",
    "CompanyRole",
    "Compensation",
    "CompetenceEvidence",
    "CompetenceNeed",
    "CompetencePlan",
    "Staff",
]
