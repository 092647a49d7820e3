"""Addresses of Home and readiness."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.readiness.ui import stages, views

urlpatterns = [
    path("", views.show_home, name="home"),
    path("readiness/", views.show_readiness, name="readiness"),
    path("readiness/look/", stages.look_again, name="readiness_look"),
    path("readiness/stages/<int:stage>/", stages.show_stage, name="readiness_stage"),
]
