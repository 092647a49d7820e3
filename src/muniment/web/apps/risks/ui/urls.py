"""Addresses of risks."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.records.ui import importing
from muniment.web.apps.risks.imports import RISKS
from muniment.web.apps.risks.ui import (
    maps,
    methods,
    money,
    money_estimate,
    money_frame,
    plans,
    proposing,
    scenarios,
    together,
    treatments,
    views,
)

urlpatterns = [
    path("risks/", views.risk_list, name="risks"),
    path("risks/together/", together.risks_together, name="risks_together"),
    *importing.paths(RISKS, Permission.EDIT_RISKS),
    path("risks/map/", maps.risk_map, name="risk_map"),
    path("risks/trend/", maps.risk_trend, name="risk_trend"),
    path("risks/asks/", maps.look_list, name="risk_asks"),
    path("risks/asks/<uuid:ask_id>/", maps.look, name="risk_ask"),
    path("risks/own/", scenarios.risk_own, name="risk_own"),
    path("risks/approvals/", plans.approvals, name="risk_approvals"),
    path("risks/methods/", methods.method_list, name="risk_methods"),
    path("risks/methods/begin/", methods.method_begin, name="risk_method_begin"),
    path("risks/methods/<int:number>/", methods.method, name="risk_method"),
    path("risks/methods/<int:number>/edit/", methods.method_edit, name="risk_method_edit"),
    path("risks/methods/<int:number>/submit/", methods.method_submit, name="risk_method_submit"),
    path("risks/methods/<int:number>/approve/", methods.method_approve, name="risk_method_approve"),
    path("risks/methods/<int:number>/return/", methods.method_return, name="risk_method_return"),
    path("risks/money/", money.risk_money, name="money"),
    path("risks/money/of/<str:reference>/", money.risk_money_of, name="money_of_project"),
    path("risks/money/run/", money.risk_money_run, name="money_run"),
    path("risks/money/runs/", money.risk_simulations, name="simulations"),
    path("risks/money/runs/<str:reference>/", money.risk_simulation, name="simulation"),
    path(
        "risks/money/runs/<str:reference>/file/",
        money.risk_simulation_file,
        name="simulation_file",
    ),
    path("risks/money/tolerance/", money_frame.risk_tolerance, name="loss_tolerance"),
    path(
        "risks/money/tolerance/<int:number>/approve/",
        money_frame.risk_tolerance_approve,
        name="loss_tolerance_approve",
    ),
    path("risks/money/currency/", money_frame.risk_currency, name="money_currency"),
    path("risks/plans/", plans.plan_list, name="plans"),
    path("risks/plans/freeze/", plans.plan_freeze, name="plan_freeze"),
    path("risks/plans/accept/", plans.plan_rows_accept, name="plan_rows_accept"),
    path("risks/plans/rows/<uuid:row_id>/", plans.plan_row, name="plan_row"),
    path("risks/plans/rows/<uuid:row_id>/accept/", plans.plan_row_accept, name="plan_row_accept"),
    path("risks/plans/rows/<uuid:row_id>/refer/", plans.plan_row_refer, name="plan_row_refer"),
    path("risks/plans/rows/<uuid:row_id>/refuse/", plans.plan_row_refuse, name="plan_row_refuse"),
    path(
        "risks/plans/rows/<uuid:row_id>/withdraw/",
        plans.plan_row_withdraw,
        name="plan_row_withdraw",
    ),
    path("risks/plans/<str:reference>/", plans.plan, name="plan"),
    path("risks/plans/<str:reference>/file/", plans.plan_file, name="plan_file"),
    path("risks/treatments/", treatments.treatment_list, name="treatments"),
    path("risks/treatments/together/", together.treatments_together, name="treatments_together"),
    path("risks/treatments/<str:reference>/", treatments.treatment, name="treatment"),
    path(
        "risks/treatments/<str:reference>/edit/", treatments.treatment_edit, name="treatment_edit"
    ),
    path(
        "risks/treatments/<str:reference>/advance/",
        treatments.treatment_advance,
        name="treatment_advance",
    ),
    path(
        "risks/treatments/<str:reference>/drop/", treatments.treatment_drop, name="treatment_drop"
    ),
    path("risks/enter/", proposing.risk_enter, name="risk_enter"),
    path("risks/proposals/", proposing.proposal_list, name="proposals"),
    path("risks/proposals/<uuid:proposal_id>/", proposing.proposal, name="proposal"),
    path("risks/<str:reference>/", views.risk, name="risk"),
    path("risks/<str:reference>/history/", views.risk_history, name="risk_history"),
    path("risks/<str:reference>/edit/", views.risk_edit, name="risk_edit"),
    path("risks/<str:reference>/words/", scenarios.risk_describe, name="risk_describe"),
    path(
        "risks/<str:reference>/inherent/",
        scenarios.risk_stage,
        {"stage": "inherent"},
        name="risk_inherent",
    ),
    path(
        "risks/<str:reference>/residual/",
        scenarios.risk_stage,
        {"stage": "residual"},
        name="risk_residual",
    ),
    path("risks/<str:reference>/estimate/", money_estimate.risk_estimate, name="risk_estimate"),
    path(
        "risks/<str:reference>/estimate/withdraw/",
        money_estimate.risk_estimate_withdraw,
        name="risk_estimate_withdraw",
    ),
    path("risks/<str:reference>/simulate/", money_estimate.risk_simulate, name="risk_simulate"),
    path("risks/<str:reference>/treat/", treatments.treatment_new, name="risk_treat"),
    path("risks/<str:reference>/archive/", views.risk_archive, name="risk_archive"),
]
