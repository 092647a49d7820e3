"""Routes of readiness."""

from muniment.web.apps.readiness.api.readiness import router as readiness

ROUTERS = [("/readiness", readiness)]
