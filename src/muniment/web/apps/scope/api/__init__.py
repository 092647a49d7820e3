"""Routes of the scope. Its lines and its wording are registers: see ``/registers``."""

from muniment.web.apps.scope.api.scope import router

ROUTERS = [("/scope", router)]
