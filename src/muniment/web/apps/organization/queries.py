"""Reads of the organisation and its projects."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings

from muniment.web.apps.organization.models import Organization
from muniment.web.clock import now


class Known(NamedTuple):
    """What every page wants of the organisation; both words are "" before it is set up."""

    name: str
    time_zone: str
    demo: bool


_KEPT: ContextVar[list[Known] | None] = ContextVar("organization", default=None)


@contextmanager
def organization_kept() -> Iterator[None]:
    """Ask the database for the organisation once at most within the block: one request.

    A block within another one is part of that.
    """
    if _KEPT.get() is not None:
        yield
        return
    token = _KEPT.set([])
    try:
        yield
    finally:
        _KEPT.reset(token)


def organization() -> Known:
    """Return what every page wants of the organisation."""
    kept = _KEPT.get()
    if kept:
        return kept[0]
    row = Organization.objects.values_list("name", "time_zone", "demo").first()
    found = Known(*row) if row else Known("", "", False)
    if kept is not None:
        kept.append(found)
    return found


def organization_zone() -> str:
    """Return the name of the organisation's time zone."""
    return organization().time_zone or settings.MUNIMENT.time_zone


def today() -> date:
    """Return which day it is for the organisation; due dates end with it (decision 25)."""
    return now().astimezone(ZoneInfo(organization_zone())).date()
