"""What pages of earlier apps show of the guided path."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, IntegerField, Subquery, Value
from django.db.models.expressions import Combinable
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.context.registers import PROFILE
from muniment.web.apps.guide.models import Taken
from muniment.web.apps.guide.services import seen
from muniment.web.apps.guide.steps import STEPS
from muniment.web.apps.readiness.home import Numbers
from muniment.web.ui.contributions import Panel, contributes, counts


@counts("steps_of_the_first_hour")
def steps_seen() -> Combinable:
    """Return how many steps were taken or skipped."""
    rows = Taken.objects.order_by().values(one=Value(1)).annotate(number=Count("pk"))
    return Subquery(rows.values("number"), output_field=IntegerField())


@contributes("home")
def of_home(request: HttpRequest, numbers: Numbers) -> Iterable[Panel]:
    """Yield where to go on, to who may take steps, until all are taken or skipped."""
    return _panel(request, numbers.steps)


@contributes("registers")
def of_registers(request: HttpRequest, _row: None) -> Iterable[Panel]:
    """Yield the same beside the registers."""
    return _panel(request, seen())


def _panel(request: HttpRequest, done: int) -> Iterable[Panel]:
    if done < len(STEPS) and principal_of(request).everywhere(PROFILE.edit):
        context = {"done": done, "total": len(STEPS)}
        yield Panel(_("The first hour"), "guide/_panel.html", context)
