"""Routes of projects, snapshots, outcomes and evidence, and the door for pushes."""

from muniment.web.apps.evidence.api.projects import router as projects
from muniment.web.apps.evidence.api.reading import router as reading
from muniment.web.apps.evidence.api.registers import evidence, outcomes, snapshots

ROUTERS = [
    ("/projects", projects),
    ("/projects", reading),
    ("/snapshots", snapshots),
    ("/outcomes", outcomes),
    ("/evidence", evidence),
]
