"""Every address of the server."""

from __future__ import annotations

from django.urls import include, path

from muniment.web.config import errors
from muniment.web.config.api import api
from muniment.web.config.health import health

handler400 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.fault

urlpatterns = [
    path("healthz", health, name="healthz"),
    path("", include("muniment.web.apps.access.ui.urls")),
    path("", include("muniment.web.apps.tasks.ui.urls")),
    path("", include("muniment.web.apps.appointments.ui.urls")),
    path("", include("muniment.web.apps.calendar.ui.urls")),
    path("", include("muniment.web.apps.readiness.ui.urls")),
    path("", include("muniment.web.apps.guide.ui.urls")),
    path("", include("muniment.web.apps.scope.ui.urls")),
    path("", include("muniment.web.apps.records.ui.urls")),
    path("", include("muniment.web.apps.risks.ui.urls")),
    path("", include("muniment.web.apps.controls.ui.urls")),
    path("", include("muniment.web.apps.findings.ui.urls")),
    path("", include("muniment.web.apps.assets.ui.urls")),
    path("", include("muniment.web.apps.registry.ui.urls")),
    path("", include("muniment.web.apps.evidence.ui.urls")),
    path("", include("muniment.web.apps.ledger.ui.urls")),
    path("api/v1/", api.urls),
    path("accounts/", include("allauth.account.urls")),
    path("accounts/2fa/", include("allauth.mfa.urls")),
    path("accounts/sessions/", include("allauth.usersessions.urls")),
]
