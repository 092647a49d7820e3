"""Addresses of declared registers, comments, files and saved views."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.records.ui import beside, importing, saved, views

urlpatterns = [
    path("registers/", views.registers, name="registers"),
    path("registers/<slug:register>/", views.record_list, name="records"),
    path("registers/<slug:register>/new/", views.record_new, name="record_new"),
    path("registers/<slug:register>/bulk/", views.records_edit, name="records_edit"),
    path("registers/<slug:register>/import/", importing.import_begin, name="import_begin"),
    path("registers/<slug:register>/import/<uuid:key>/", importing.import_page, name="import_page"),
    path("registers/<slug:register>/<str:reference>/", views.record, name="record"),
    path("registers/<slug:register>/<str:reference>/edit/", views.record_edit, name="record_edit"),
    path(
        "registers/<slug:register>/<str:reference>/archive/",
        views.record_archive,
        name="record_archive",
    ),
    path(
        "registers/<slug:register>/<str:reference>/restore/",
        views.record_restore,
        name="record_restore",
    ),
    path(
        "registers/<slug:register>/<str:reference>/erase/",
        views.record_erase,
        name="record_erase",
    ),
    path("beside/<slug:kind>/<uuid:key>/say/", beside.comment_say, name="comment_say"),
    path("beside/<slug:kind>/<uuid:key>/attach/", beside.attachment_add, name="attachment_add"),
    path("beside/<slug:kind>/<uuid:key>/files/<uuid:file>/", beside.attachment, name="attachment"),
    path(
        "beside/<slug:kind>/<uuid:key>/files/<uuid:file>/withdraw/",
        beside.attachment_withdraw,
        name="attachment_withdraw",
    ),
    path(
        "beside/comments/<uuid:comment>/withdraw/", beside.comment_withdraw, name="comment_withdraw"
    ),
    path("views/save/", saved.view_save, name="view_save"),
    path("views/<uuid:key>/forget/", saved.view_forget, name="view_forget"),
]
