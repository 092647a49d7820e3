"""Addresses of the scope."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.scope.ui import views

urlpatterns = [
    path("scope/", views.scope, name="scope"),
    path("scope/freeze/", views.scope_freeze, name="scope_freeze"),
    path("scope/versions/<str:reference>/", views.scope_version, name="scope_version"),
    path("scope/versions/<str:reference>/decide/", views.scope_decide, name="scope_decide"),
]
