"""Routes of controls and of the Statement of Applicability."""

from muniment.web.apps.controls.api.controls import router as controls
from muniment.web.apps.controls.api.statement import router as statement

ROUTERS = [("/controls", controls), ("/soa", statement)]
