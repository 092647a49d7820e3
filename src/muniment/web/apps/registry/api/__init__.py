"""Routes of scanned models."""

from muniment.web.apps.registry.api.models import router as models

ROUTERS = [("/model-scans", models)]
