"""Routes of people, roles, appointments, competence and duties."""

from muniment.web.apps.appointments.api.appointments import router as appointments
from muniment.web.apps.appointments.api.people import router as people
from muniment.web.apps.appointments.api.state import competence, duties, roles

ROUTERS = [
    ("/people", people),
    ("/isms-roles", roles),
    ("/appointments", appointments),
    ("/competence", competence),
    ("/duty-clashes", duties),
]
