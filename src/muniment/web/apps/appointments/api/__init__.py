"""Routes of people, roles, appointments, competence and duties."""

from muniment.web.apps.appointments.api.appointments import router as appointments
from muniment.web.apps.appointments.api.defining import activities
from muniment.web.apps.appointments.api.people import router as people
from muniment.web.apps.appointments.api.proving import evidence, needs, plans
from muniment.web.apps.appointments.api.state import compensations, competence, duties, roles

ROUTERS = [
    ("/people", people),
    ("/isms-roles", roles),
    ("/activities", activities),
    ("/appointments", appointments),
    ("/competence", competence),
    ("/competence-needs", needs),
    ("/competence-evidence", evidence),
    ("/competence-plans", plans),
    ("/duty-clashes", duties),
    ("/compensations", compensations),
]
