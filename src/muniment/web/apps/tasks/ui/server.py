"""Settings, Server: its jobs, its backups, the settings in force."""

from __future__ import annotations

import shutil

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from muniment import __version__
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.tasks.queries import job_states
from muniment.web.backup.nightly import kept
from muniment.web.config.options import effective


@page(Permission.MANAGE_SERVER)
@require_http_methods(["GET"])
def settings_server(request: HttpRequest) -> HttpResponse:
    """Show how the server's jobs stand, which backups there are, and its settings."""
    context = {
        "version": __version__,
        "jobs": job_states(),
        "backups": kept(),
        "free": shutil.disk_usage(settings.MUNIMENT.home).free,
        "settings": effective(settings.MUNIMENT),
    }
    return render(request, "tasks/server.html", context)
