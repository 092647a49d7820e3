"""Projects as people name them in a table; what somebody may not see has no name for them."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext

from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.organization.models import Project


class NamedProjects:
    """The projects that somebody may see, by name. One statement."""

    def __init__(self, principal: Principal, permission: Permission) -> None:
        self._known = {
            name.casefold(): key
            for key, name in Project.objects.values_list("pk", "name")
            if principal.allows(permission, key)
        }

    def find(self, given: object) -> UUID | None:
        """Return a project's id; None where nothing is given.

        Raises:
            UsageError: There is none of this name that they may see.
        """
        name = str(given or "").strip()
        if not name:
            return None
        if name.casefold() not in self._known:
            raise UsageError(
                gettext("there is no project “%(name)s” that you may see") % {"name": name[:80]}
            )
        return self._known[name.casefold()]
