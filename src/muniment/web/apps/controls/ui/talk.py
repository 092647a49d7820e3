"""Pages of what people say, and keep as files, beside a control and beside a version."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.controls import policies, queries, statements
from muniment.web.apps.controls.talk import about_control, about_version
from muniment.web.apps.controls.ui.views import SEE
from muniment.web.apps.records.subjects import Subject
from muniment.web.apps.records.ui.talk import talk_about


@SEE
@require_safe
def control_talk(request: HttpRequest, control: str) -> HttpResponse:
    """Show what was said and kept beside a control."""
    about = about_control(queries.company_control(control))
    return _shown(request, principal_of(request), about, reverse("control", args=[control]))


@SEE
@require_safe
def soa_version_talk(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what was said and kept beside a version of the statement."""
    principal = principal_of(request)
    policies.require_reading_statements(principal)
    about = about_version(statements.version(reference))
    return _shown(request, principal, about, reverse("soa_version", args=[reference]))


def _shown(request: HttpRequest, principal: Principal, about: Subject, url: str) -> HttpResponse:
    context = {
        "about": about,
        "url": url,
        "talk": talk_about(principal, about.kind, about.key, about.open),
    }
    return render(request, "controls/talk.html", context)
