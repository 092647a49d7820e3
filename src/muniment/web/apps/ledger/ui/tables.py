"""The lists of entries and of checkpoints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.models import Person, Token
from muniment.web.apps.access.queries import called
from muniment.web.apps.ledger.models import Entry, SignedHead, Touched
from muniment.web.apps.ledger.objects import objects_called
from muniment.web.apps.ledger.payloads import payload_of
from muniment.web.apps.ledger.sentences import described, sentence
from muniment.web.apps.ledger.services import HOST, SYSTEM
from muniment.web.ui.components import names
from muniment.web.ui.listing import Cell, Choice, Column, Empty, Listing, Period, Text, cells

_MOST_PEOPLE = 500


def entries() -> QuerySet[Entry, Entry]:
    """Return all entries with what the list shows of each, in one statement."""
    person = Person.objects.filter(pk=OuterRef("actor"))
    token = Token.objects.filter(pk=OuterRef("actor"))
    return Entry.objects.select_related("payload").annotate(
        person_name=Subquery(person.values("name")[:1]),
        token_name=Subquery(token.values("name")[:1]),
        reference=called("object"),
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


def _about(value: Any, cell: Cell) -> SafeString:
    return names.about(value)


def _types(request: HttpRequest) -> list[tuple[str, str]]:
    return [(kind, kind) for kind in sorted(described())]


def _actors(request: HttpRequest) -> list[tuple[str, Any]]:
    own = [(str(HOST), gettext("this server's host")), (str(SYSTEM), "Muniment")]
    people = Person.objects.order_by("name").values_list("pk", "name")[:_MOST_PEOPLE]
    return own + [(str(key), name) for key, name in people]


def _by(rows: QuerySet[Any, Any], wanted: tuple[str, ...]) -> QuerySet[Any, Any]:
    return rows.filter(actor__in=[UUID(value) for value in wanted])


def _called(rows: QuerySet[Any, Any], reference: str) -> QuerySet[Any, Any]:
    objects = objects_called(reference)
    touching = Touched.objects.filter(object__in=objects).values("entry_id")
    return rows.filter(Q(object__in=objects) | Q(index__in=touching))


@dataclass(frozen=True, slots=True)
class About(Text):
    """Entries about an object, or that touched it: by ``F-0001`` or by UUID."""

    def narrow(
        self, rows: QuerySet[Any, Any], values: dict[str, tuple[str, ...]], zone: ZoneInfo
    ) -> QuerySet[Any, Any]:
        """Return the entries about the object."""
        wanted = values.get(self.key)
        return _called(rows, wanted[0]) if wanted else rows


ENTRIES = Listing(
    name="ledger",
    columns=(
        Column("index", _("Entry"), show=_index, sort="index", row_header=True),
        Column("time", _("When"), show=cells.moment, sort="index"),
        Column("said", _("What"), value=_said, show=_what, wide=True),
        Column("reference", _("About"), show=_about),
        Column("actor", _("By"), value=actor_name, show=cells.text),
    ),
    filters=(
        About("about", _("About (F-0001 or UUID)")),
        Choice("type", _("Type"), _types),
        Choice("actor", _("By"), _actors, apply=_by),
        Period("time", _("When"), field="time"),
    ),
    search=("type",),
    reference=_called,
    sort="-index",
    empty=Empty(_("The ledger is empty."), _("Every change makes an entry.")),
)


def _downloads(value: Any, cell: Cell) -> SafeString:
    checkpoint = format_html(
        '<a href="{}">{}</a>', reverse("ledger_checkpoint", args=[value]), gettext("checkpoint")
    )
    if not cell.row.grown:
        return checkpoint
    proof = reverse("ledger_checkpoint_proof", args=[value])
    return format_html(
        '{} · <a href="{}">{}</a>', checkpoint, proof, gettext("proof of growth since")
    )


def checkpoints_signed() -> QuerySet[SignedHead, SignedHead]:
    """Return all checkpoints; ``grown`` where a newer one exists."""
    newest = SignedHead.objects.order_by("-size").values("size")[:1]
    return SignedHead.objects.annotate(grown=Q(size__lt=Subquery(newest)))


CHECKPOINTS = Listing(
    name="checkpoints",
    columns=(
        Column("size", _("Entries"), show=cells.number, sort="size", row_header=True, align="end"),
        Column("signed_at", _("Signed"), show=cells.moment, sort="size"),
        Column("downloads", _("Downloads"), value="size", show=_downloads, export=False),
    ),
    filters=(Period("signed", _("Signed"), field="signed_at"),),
    sort="-size",
    caption=_("Checkpoints"),
    empty=Empty(
        _("Nothing is signed yet."), _("The server signs every ten minutes, and with each push.")
    ),
)
