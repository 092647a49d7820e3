"""Routes of risks and proposals."""

from muniment.web.apps.risks.api.risks import router as risks

ROUTERS = [("/risks", risks)]
