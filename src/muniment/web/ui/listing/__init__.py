"""Lists of records, declared: columns, filters, search, order, pages and CSV, all in the address.

A list page in full::

    LIST = Listing(
        name="findings",
        columns=(
            Column("reference", _("Finding"), show=cells.reference, sort="number", row_header=True),
            Column("severity", _("Severity"), show=cells.severity, sort="severity_rank"),
            Column("last_seen_at", _("Last seen"), show=cells.moment, sort="last_seen_at"),
        ),
        filters=(
            Choice("severity", _("Severity"), [("critical", _("Critical")), ("high", _("High"))]),
            Choice("state", _("State"), [...], default=("open",)),
            Period("seen", _("Last seen"), field="last_seen_at"),
        ),
        search=("message", "path"),
        reference="reference",
        sort="-severity",
        empty=Empty(_("No findings yet."), _("They come with the first push."), "/projects/",
                    _("How to push")),
    )

    @page(Permission.SEE_FINDINGS)
    def findings(request):
        rows = queries.findings(request.principal.projects(Permission.SEE_FINDINGS))
        return LIST.respond(request, rows, "findings/list.html")

with ``{% extends "muniment/list.html" %}`` and the blocks ``title`` and ``heading``. It costs two
statements: a count and a page. The queryset is never fetched whole; the CSV streams.
"""

from muniment.web.ui.listing import cells
from muniment.web.ui.listing.address import Address
from muniment.web.ui.listing.columns import Cell, Column
from muniment.web.ui.listing.export import EXPORT_ROWS, escaped
from muniment.web.ui.listing.filters import Choice, Filter, Period, Text
from muniment.web.ui.listing.listing import Empty, Listing, selected
from muniment.web.ui.listing.shown import Shown

__all__ = [
    "EXPORT_ROWS",
    "Address",
    "Cell",
    "Choice",
    "Column",
    "Empty",
    "Filter",
    "Listing",
    "Period",
    "Shown",
    "Text",
    "cells",
    "escaped",
    "selected",
]
