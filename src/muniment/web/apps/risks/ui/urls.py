"""Addresses of risks."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.risks.ui import proposing, views

urlpatterns = [
    path("risks/", views.risk_list, name="risks"),
    path("risks/map/", views.risk_map, name="risk_map"),
    path("risks/enter/", proposing.risk_enter, name="risk_enter"),
    path("risks/proposals/", proposing.proposal_list, name="proposals"),
    path("risks/proposals/<uuid:proposal_id>/", proposing.proposal, name="proposal"),
    path("risks/<str:reference>/", views.risk, name="risk"),
    path("risks/<str:reference>/edit/", views.risk_edit, name="risk_edit"),
    path("risks/<str:reference>/archive/", views.risk_archive, name="risk_archive"),
]
