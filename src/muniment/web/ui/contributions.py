"""Parts of a page that belong to a later app than the page itself.

An app never imports one that comes after it, yet an asset's page shows its findings. So the later
app contributes: it registers a function for a place, when Django starts, and the page shows what
each returns. Places in use, with what the function gets: ``asset`` (an ``Asset``), ``project`` (a
``Project``), ``snapshot`` (a ``Snapshot``), ``evidence`` (an ``Evidence``), ``finding`` (a
``Finding``), ``staff`` (a ``Staff``, somebody in the register of people), ``registers``
(None: the page that shows all of them), ``home`` (its ``Numbers``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import IntegerField, Value
from django.db.models.expressions import Combinable
from django.http import HttpRequest
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Panel:
    """One card of a page.

    Attributes:
        title: The card's title.
        template: What draws its inside; it gets ``panel``.
        context: What the template needs.
        note: At the right of the title, for example a link to the whole list.
    """

    title: str | Promise
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    note: object = ""


Contribution = Callable[[HttpRequest, Any], Iterable[Panel]]
Counting = Callable[[], Combinable]

_PANELS: dict[str, list[Contribution]] = defaultdict(list)
_COUNTS: dict[str, Counting] = {}


def contributes(place: str) -> Callable[[Contribution], Contribution]:
    """Show what the decorated function returns on every page of a place."""

    def register(function: Contribution) -> Contribution:
        _PANELS[place].append(function)
        return function

    return register


def panels(place: str, request: HttpRequest, subject: Any) -> list[Panel]:
    """Return what later apps show on a page, in the order of the apps."""
    return [panel for function in _PANELS[place] for panel in function(request, subject)]


def counts(name: str) -> Callable[[Counting], Counting]:
    """Give the decorated function a name by which earlier apps ask for its number."""

    def register(function: Counting) -> Counting:
        _COUNTS[name] = function
        return function

    return register


def counted(name: str) -> Combinable:
    """Return a number as an expression to annotate rows with; null where no app gives it.

    Names in use: ``open_findings_of_project``, of the row ``OuterRef("pk")``; ``assets_of_staff``
    and ``risks_of_staff``, of the account ``OuterRef("account")``; ``steps_of_the_first_hour``.
    """
    function = _COUNTS.get(name)
    return Value(None, IntegerField(null=True)) if function is None else function()
