"""Routes of snapshots, evidence and outcomes, and the door for pushes."""

from muniment.web.apps.evidence.api.projects import router as projects

ROUTERS = [("/projects", projects)]
