"""What every page's frame needs: the rail, who is signed in, the theme, the time zone.

A template reads it as ``frame``. Everything is worked out when it is first read, so that a page
without a rail asks the database nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, get_urlconf, resolve
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.principals import Kind, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.organization.queries import Known, organization

THEMES = ("light", "dark")
THEME_COOKIE = "theme"
"""Set by the theme switch; absent: what the person's system prefers."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something that the rail, or the row of tabs in Settings, leads to.

    Attributes:
        label: What it is called.
        url: Its address.
        icon: Name of its icon; "" in a row of tabs.
        active: True when the page shown is in it.
    """

    label: str
    url: str
    icon: str = ""
    active: bool = False


@dataclass(frozen=True, slots=True)
class _Group:
    label: str | Promise
    icon: str
    permission: Permission | None
    url: str
    also: tuple[str, ...] = ()


_GROUPS = (
    _Group(_("Home"), "home", Permission.SEE_HOME, "/"),
    _Group(
        _("Context"),
        "list-details",
        Permission.SEE_REGISTERS,
        "/registers/",
        ("/scope/", "/start/"),
    ),
    _Group(_("Tasks"), "list-check", Permission.SEE_TASKS, "/work/", ("/tasks/",)),
    _Group(_("Assets"), "database", Permission.SEE_ASSETS, "/assets/"),
    _Group(_("Models & data"), "package", Permission.SEE_ASSETS, "/models/"),
    _Group(
        _("Findings"),
        "alert-triangle",
        Permission.SEE_FINDINGS,
        "/findings/",
        ("/decisions/",),
    ),
    _Group(_("Risks"), "scale", Permission.SEE_RISKS, "/risks/"),
    _Group(_("Controls"), "shield-check", Permission.SEE_CONTROLS, "/controls/"),
    _Group(_("Evidence"), "file-certificate", Permission.SEE_EVIDENCE, "/evidence/"),
    _Group(_("People"), "users", Permission.SEE_ROLES, "/people/"),
    _Group(_("Projects"), "folder", Permission.SEE_PROJECTS, "/projects/", ("/snapshots/",)),
    _Group(_("Ledger"), "book", Permission.SEE_LEDGER, "/ledger/"),
)
_SETTINGS = (
    _Group(_("People"), "", Permission.MANAGE_PEOPLE, "/settings/people/"),
    _Group(_("Projects"), "", Permission.MANAGE_PROJECTS, "/settings/projects/"),
    _Group(_("Tokens"), "", Permission.MANAGE_PROJECTS, "/settings/tokens/"),
    _Group(_("Organisation"), "", Permission.MANAGE_SERVER, "/settings/organization/"),
    _Group(_("Reminders"), "", Permission.MANAGE_SERVER, "/settings/reminders/"),
    _Group(_("Server"), "", Permission.MANAGE_SERVER, "/settings/server/"),
)


class Frame:
    """What surrounds a page's content, for one request."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        found = getattr(request, "principal", None)
        self.principal: Principal | None = found if isinstance(found, Principal) else None

    @property
    def theme(self) -> str:
        """``light`` or ``dark`` when the person chose; "" for what their system prefers."""
        chosen = self._request.COOKIES.get(THEME_COOKIE, "")
        return chosen if chosen in THEMES else ""

    @property
    def is_person(self) -> bool:
        """True when a person is signed in with both factors."""
        return self.principal is not None and self.principal.kind is Kind.PERSON

    @property
    def organization(self) -> str:
        """The organisation's name; "" before it is set up."""
        return self._organization.name

    @property
    def demo(self) -> bool:
        """True in a demo: every page says so."""
        return self._organization.demo

    @cached_property
    def zone(self) -> ZoneInfo:
        """The zone in which times are shown: the person's, the organisation's, the server's."""
        own = getattr(self._request.user, "time_zone", "") if self.is_person else ""
        return ZoneInfo(own or self._organization.time_zone or settings.MUNIMENT.time_zone)

    @cached_property
    def rail(self) -> tuple[Place, ...]:
        """The groups that exist and that the person may see."""
        places = list(self._places(_GROUPS))
        if self.settings:
            active = self._request.path.startswith("/settings/")
            places.append(Place(str(_("Settings")), self.settings[0].url, "settings", active))
        return tuple(places)

    @cached_property
    def settings(self) -> tuple[Place, ...]:
        """The pages of Settings that exist and that the person may see."""
        return tuple(self._places(_SETTINGS))

    @cached_property
    def _organization(self) -> Known:
        return organization()

    def _places(self, groups: tuple[_Group, ...]) -> Iterator[Place]:
        path = self._request.path
        for group in groups:
            if not self._allows(group.permission) or not exists(group.url, get_urlconf()):
                continue
            within = (group.url, *group.also)
            active = path == "/" if group.url == "/" else path.startswith(within)
            yield Place(str(group.label), group.url, group.icon, active)

    def _allows(self, permission: Permission | None) -> bool:
        return self.principal is not None and (
            permission is None or self.principal.allows(permission)
        )


@lru_cache(maxsize=256)
def exists(path: str, urlconf: str | None) -> bool:
    """True when some view answers at this address."""
    try:
        resolve(path, urlconf)
    except Resolver404:
        return False
    return True


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the context that the base template reads."""
    made = Frame(request)
    return {"frame": made, "principal": made.principal}
