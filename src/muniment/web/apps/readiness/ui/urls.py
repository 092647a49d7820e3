"""Addresses of Home and readiness."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.readiness.ui import views

urlpatterns = [
    path("", views.show_home, name="home"),
    path("readiness/", views.show_readiness, name="readiness"),
]
