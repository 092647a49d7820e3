"""Saved views of lists, which an app keeps: it lends them here, and every list offers them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class View:
    """One saved view.

    Attributes:
        title: What its owner called it.
        url: The list as it was.
        forget_url: Where it is deleted; "" where it is another's.
        shared: True: everybody is offered it.
    """

    title: str
    url: str
    forget_url: str
    shared: bool


@dataclass(frozen=True, slots=True)
class Saved:
    """What a list offers.

    Attributes:
        views: The reader's own and the shared ones.
        save_url: Where a new one is sent to.
        may_share: True: the reader may share it with everybody.
    """

    views: tuple[View, ...]
    save_url: str
    may_share: bool


Source = Callable[[HttpRequest], Saved | None]

_SOURCES: list[Source] = []


def lends_views(source: Source) -> Source:
    """Let the decorated function say what views there are of the list at a request's path."""
    _SOURCES[:] = [source]
    return source


def saved_views(request: HttpRequest) -> Saved | None:
    """Return the saved views of the list at a request's path; None where nothing keeps any."""
    return _SOURCES[0](request) if _SOURCES else None
