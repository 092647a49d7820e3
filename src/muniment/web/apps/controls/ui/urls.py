"""Addresses of controls."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.controls.imports import CONTROLS
from muniment.web.apps.controls.ui import deciding, statement, talk, versions, views
from muniment.web.apps.records.ui import importing

_VERSION = "controls/soa/versions/<str:reference>"

urlpatterns = [
    path("controls/", views.control_list, name="controls"),
    path("controls/many/", deciding.control_many, name="control_many"),
    path("controls/add/", deciding.control_add, name="control_add"),
    *importing.paths(CONTROLS, Permission.EDIT_CONTROLS),
    path("controls/reports/", views.control_reports, name="control_reports"),
    path("controls/reports/<str:reference>/", views.control_report, name="control_report"),
    path("controls/soa/", statement.soa, name="soa"),
    path("controls/soa/draft/<str:form>/", statement.soa_draft_file, name="soa_draft_file"),
    path("controls/soa/compare/", versions.soa_compare, name="soa_compare"),
    path("controls/soa/versions/", versions.soa_versions, name="soa_versions"),
    path(f"{_VERSION}/", versions.soa_version, name="soa_version"),
    path(f"{_VERSION}/said/", talk.soa_version_talk, name="soa_version_talk"),
    path(f"{_VERSION}/approve/", versions.soa_approve, name="soa_approve"),
    path(f"{_VERSION}/files/<str:form>/", versions.soa_file, name="soa_file"),
    path("controls/<str:control>/", views.control, name="control"),
    path("controls/<str:control>/decide/", deciding.control_decide, name="control_decide"),
    path("controls/<str:control>/assert/", deciding.control_assert, name="control_assert"),
    path("controls/<str:control>/describe/", deciding.control_describe, name="control_describe"),
    path("controls/<str:control>/archive/", deciding.control_archive, name="control_archive"),
    path("controls/<str:control>/said/", talk.control_talk, name="control_talk"),
    path("controls/<str:control>/back/", deciding.control_take_back, name="control_take_back"),
]
