"""The one rule about archived projects: nobody changes anything in one.

Its registers stay as they were put away, for everybody to read: no asset, finding, request, waiver,
or risk of it changes, and it gets no token, until somebody takes the project back into use. Only
time goes on: what holds until a day still ends with that day.
"""

from __future__ import annotations

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.principals import Conflict
from muniment.web.apps.organization.models import Project

WHY = _("the project is archived: nothing in it changes")
"""Said wherever the rule stands in the way."""


class Archived(Conflict):
    """The project, or the record itself, is put away. The web answers 409, whatever was asked."""

    status = 409


def is_archived(project: Project | None) -> bool:
    """True for an archived project; False for one in use, and for the organisation (None)."""
    return project is not None and project.archived_at is not None


def require_in_use(project: Project | None) -> None:
    """Accept only a project in use, or the organisation as a whole (None).

    Raises:
        Archived: The project is archived.
    """
    if is_archived(project):
        raise Archived(str(WHY), hint=gettext("Take it back into use under Settings, Projects."))
