"""Risks as records that comments and files stand beside."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from muniment.web.apps.access.archived import is_archived
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.records.subjects import Subject, subject
from muniment.web.apps.risks.models import Risk, Treatment
from muniment.web.apps.risks.policies import allows


@subject("risk")
def risk_of(principal: Principal, key: UUID) -> Subject:
    """Return a risk that a principal may see.

    Raises:
        NotFound: There is none, or none that they may know of.
    """
    row = Risk.objects.select_related("project").filter(pk=key).first()
    if row is None or not allows(principal, Permission.SEE_RISKS, row.project_id):
        raise NotFound("there is no such risk here")
    return Subject(
        "risk",
        row.pk,
        row.reference,
        row.title,
        reverse("risk_history", args=[row.reference]),
        row.archived_at is None and not is_archived(row.project),
    )


@subject("treatment")
def treatment_of(principal: Principal, key: UUID) -> Subject:
    """Return a treatment that a principal may see.

    Raises:
        NotFound: There is none, or none that they may know of.
    """
    row = Treatment.objects.select_related("risk__project").filter(pk=key).first()
    if row is None or not allows(principal, Permission.SEE_RISKS, row.risk.project_id):
        raise NotFound("there is no such treatment here")
    return about_treatment(row)


def about_treatment(row: Treatment) -> Subject:
    """Return a treatment as comments name it; its risk and project must have been selected."""
    risk = row.risk
    is_open = risk.archived_at is None and not is_archived(risk.project)
    url = reverse("treatment", args=[row.reference])
    return Subject("treatment", row.pk, row.reference, risk.title, url, is_open)
