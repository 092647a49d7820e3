"""Addresses of assets."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets.imports import ASSETS
from muniment.web.apps.assets.ui import classes, identity, lineage, views
from muniment.web.apps.records.ui import importing

urlpatterns = [
    path("assets/", views.asset_list, name="assets"),
    path("assets/edit/", views.assets_edit, name="assets_edit"),
    *importing.paths(ASSETS, Permission.EDIT_ASSETS),
    path("assets/new/", views.asset_new, name="asset_new"),
    path("assets/models/", views.asset_models, name="asset_models"),
    path("assets/reconciliation/", views.asset_reconciliation, name="asset_reconciliation"),
    path("assets/acts/<uuid:identity_id>/undo/", identity.asset_act_undo, name="asset_act_undo"),
    path("assets/classes/<uuid:identity>/answer/", classes.class_answer, name="class_answer"),
    path("assets/classes/<uuid:identity>/withdraw/", classes.class_withdraw, name="class_withdraw"),
    path("assets/classes/<uuid:identity>/revoke/", classes.class_revoke, name="class_revoke"),
    path("assets/<str:reference>/", views.asset, name="asset"),
    path("assets/<str:reference>/edit/", views.asset_edit, name="asset_edit"),
    path("assets/<str:reference>/archive/", views.asset_archive, name="asset_archive"),
    path("assets/<str:reference>/lineage/", lineage.asset_lineage, name="asset_lineage"),
    path("assets/<str:reference>/links/", lineage.asset_link, name="asset_link"),
    path(
        "assets/<str:reference>/links/<int:link>/remove/",
        lineage.asset_unlink,
        name="asset_unlink",
    ),
    path("assets/<str:reference>/class/", classes.asset_class, name="asset_class"),
    path("assets/<str:reference>/class/request/", classes.class_request, name="class_request"),
    path("assets/<str:reference>/identity/", identity.asset_identity, name="asset_identity"),
    path("assets/<str:reference>/talk/", views.asset_talk, name="asset_talk"),
    path("assets/<str:reference>/merge/", identity.asset_merge, name="asset_merge"),
    path("assets/<str:reference>/move/", identity.asset_move, name="asset_move"),
    path("assets/<str:reference>/split/", identity.asset_split, name="asset_split"),
]
