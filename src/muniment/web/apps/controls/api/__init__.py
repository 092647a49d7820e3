"""Routes of controls."""

from muniment.web.apps.controls.api.controls import router as controls

ROUTERS = [("/controls", controls)]
