"""The list of entries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.models import Person, Token
from muniment.web.apps.ledger.models import Entry, Touched
from muniment.web.apps.ledger.objects import objects_called, reference_of
from muniment.web.apps.ledger.payloads import payload_of
from muniment.web.apps.ledger.sentences import described, sentence
from muniment.web.apps.ledger.services import HOST, SYSTEM
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, Period, Text, cells

_MOST_PEOPLE = 500


def entries() -> QuerySet[Entry, Entry]:
    """Return all entries with what the list shows of each, in one statement."""
    person = Person.objects.filter(pk=OuterRef("actor"))
    token = Token.objects.filter(pk=OuterRef("actor"))
    return Entry.objects.select_related("payload").annotate(
        person_name=Subquery(person.values("name")[:1]),
        token_name=Subquery(token.values("name")[:1]),
        reference=reference_of("object"),
    )


def actor_name(row: Any) -> str:
    """Return who made an entry, for people."""
    if row.actor == HOST:
        return gettext("this server's host")
    if row.actor == SYSTEM:
        return "Muniment"
    if row.token_name:
        return gettext("token %(name)s") % {"name": row.token_name}
    return str(row.person_name or row.actor)


def _said(row: Any) -> str:
    return sentence(row.type, payload_of(row))


def _index(value: Any, cell: Cell) -> SafeString:
    return format_html('<a class="reference" href="/ledger/{}/">#{}</a>', value, value)


def _what(value: Any, cell: Cell) -> SafeString:
    return format_html(
        '{}<br><span class="quiet mono">{}</span>', cells.text(value, cell), cell.row.type
    )


def _types(request: HttpRequest) -> list[tuple[str, str]]:
    return [(kind, kind) for kind in sorted(described())]


def _actors(request: HttpRequest) -> list[tuple[str, Any]]:
    own = [(str(HOST), gettext("this server's host")), (str(SYSTEM), "Muniment")]
    people = Person.objects.order_by("name").values_list("pk", "name")[:_MOST_PEOPLE]
    return own + [(str(key), name) for key, name in people]


def _by(rows: QuerySet[Any, Any], wanted: tuple[str, ...]) -> QuerySet[Any, Any]:
    return rows.filter(actor__in=[UUID(value) for value in wanted])


@dataclass(frozen=True, slots=True)
class About(Text):
    """Entries about an object, or that touched it: by ``F-0001`` or by UUID."""

    def narrow(
        self, rows: QuerySet[Any, Any], values: dict[str, tuple[str, ...]], zone: ZoneInfo
    ) -> QuerySet[Any, Any]:
        """Return the entries about the object."""
        wanted = values.get(self.key)
        if not wanted:
            return rows
        objects = objects_called(wanted[0])
        touching = Touched.objects.filter(object__in=objects).values("entry_id")
        return rows.filter(Q(object__in=objects) | Q(index__in=touching))


ENTRIES = Listing(
    name="ledger",
    columns=(
        Column("index", _("Entry"), show=_index, sort="index", row_header=True),
        Column("time", _("When"), show=cells.moment, sort="index"),
        Column("said", _("What"), value=_said, show=_what, wide=True),
        Column("reference", _("About"), show=cells.reference),
        Column("actor", _("By"), value=actor_name, show=cells.text),
    ),
    filters=(
        About("about", _("About (F-0001 or UUID)")),
        Choice("type", _("Type"), _types),
        Choice("actor", _("By"), _actors, apply=_by),
        Period("time", _("When"), field="time"),
    ),
    search=("type",),
    sort="-index",
    empty=Empty(_("The ledger is empty."), _("Every change makes an entry.")),
)
