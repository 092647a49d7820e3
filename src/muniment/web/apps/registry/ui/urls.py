"""Addresses of scanned models."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.registry.ui import views

urlpatterns = [
    path("models/", views.model_list, name="models"),
    path("models/scan/", views.model_upload, name="model_upload"),
    path("models/<str:reference>/", views.model_scan, name="model_scan"),
]
