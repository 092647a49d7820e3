"""Addresses of assets."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.assets.ui import views

urlpatterns = [
    path("assets/", views.asset_list, name="assets"),
    path("assets/edit/", views.assets_edit, name="assets_edit"),
    path("assets/<str:reference>/", views.asset, name="asset"),
    path("assets/<str:reference>/edit/", views.asset_edit, name="asset_edit"),
]
