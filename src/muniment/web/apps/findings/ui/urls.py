"""Addresses of findings and decisions."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.findings.ui import asking, deciding, views

_DECISION = "decisions/<str:reference>"

urlpatterns = [
    path("findings/", views.findings, name="findings"),
    path("findings/request/", asking.request_decisions, name="request_decisions"),
    path("findings/<str:reference>/", views.finding, name="finding"),
    path("decisions/", views.decisions, {"tab": "mine"}, name="decisions_mine"),
    path("decisions/others/", views.decisions, {"tab": "others"}, name="decisions_others"),
    path("decisions/in-force/", views.decisions, {"tab": "in_force"}, name="decisions_in_force"),
    path("decisions/ended/", views.decisions, {"tab": "ended"}, name="decisions_ended"),
    path("decisions/answer/", deciding.answer_many, name="answer_decisions"),
    path(f"{_DECISION}/", views.decision, name="decision"),
    path(f"{_DECISION}/answer/", deciding.answer, name="answer_decision"),
    path(f"{_DECISION}/stand-behind/", deciding.stand_behind, name="stand_behind_decision"),
    path(f"{_DECISION}/reroute/", deciding.reroute, name="reroute_decision"),
    path(f"{_DECISION}/withdraw/", deciding.withdraw, name="withdraw_decision"),
    path(f"{_DECISION}/revoke/", deciding.revoke, name="revoke_decision"),
]
