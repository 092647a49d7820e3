"""Comments and files beside a control and beside a version of the statement."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.controls import policies
from muniment.web.apps.controls.models import CompanyControl, SoaVersion
from muniment.web.apps.records.subjects import Subject, subject

CONTROL = "companycontrol"
VERSION = "soaversion"


@subject(CONTROL)
def control_of(principal: Principal, key: UUID) -> Subject:
    """Return a control of an id.

    Raises:
        NotFound: There is none, or the principal may see no controls.
    """
    row = CompanyControl.objects.filter(pk=key).first()
    if row is None or not principal.allows(Permission.SEE_CONTROLS):
        raise NotFound("there is no such control")
    return about_control(row)


@subject(VERSION)
def version_of(principal: Principal, key: UUID) -> Subject:
    """Return a version of an id.

    Raises:
        NotFound: There is none.
        Denied: The principal may see some projects alone.
    """
    row = SoaVersion.objects.filter(pk=key).first()
    if row is None:
        raise NotFound("there is no such version of the statement")
    policies.require_reading_statements(principal)
    return about_version(row)


def about_control(row: CompanyControl) -> Subject:
    """Return a control as comments name it."""
    url = reverse("control_talk", args=[row.control])
    return Subject(CONTROL, row.pk, row.control, row.title, url, row.archived_at is None)


def about_version(row: SoaVersion) -> Subject:
    """Return a version as comments name it."""
    url = reverse("soa_version_talk", args=[row.reference])
    return Subject(VERSION, row.pk, row.reference, row.words[:200], url)
