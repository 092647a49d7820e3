"""Routes of the log."""

from muniment.web.apps.ledger.api.log import router as log

ROUTERS = [("/ledger", log)]
