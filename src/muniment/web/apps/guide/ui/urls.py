"""Addresses of the guided path."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.guide.ui import views

urlpatterns = [
    path("start/", views.guide, name="guide"),
    path("start/<slug:step>/", views.guide_step, name="guide_step"),
]
