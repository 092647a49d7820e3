"""Routes of findings and of decisions about them."""

from muniment.web.apps.findings.api.decisions import router as decisions
from muniment.web.apps.findings.api.findings import router as findings

ROUTERS = [("/findings", findings), ("/decisions", decisions)]
