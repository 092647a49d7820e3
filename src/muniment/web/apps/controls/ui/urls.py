"""Addresses of controls."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.controls.ui import views

urlpatterns = [
    path("controls/", views.control_list, name="controls"),
    path("controls/reports/", views.control_reports, name="control_reports"),
    path("controls/reports/<str:reference>/", views.control_report, name="control_report"),
    path("controls/<str:control>/", views.control, name="control"),
]
