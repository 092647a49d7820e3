"""Addresses of pages about the server."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.tasks.ui import server

urlpatterns = [path("settings/server/", server.settings_server, name="settings_server")]
