"""What pages of findings show beside the rows themselves: names, history, where a state stands."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext

from muniment.web.apps.access.principals import HOST_PRINCIPAL, SYSTEM_PRINCIPAL, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.findings import queries
from muniment.web.apps.findings.sentences import BECAME
from muniment.web.apps.ledger import queries as ledger
from muniment.web.ui.components.rows import HistoryRow


def principal_of(request: HttpRequest) -> Principal:
    """Return who asks; the gate has set it."""
    found: Principal = request.principal  # type: ignore[attr-defined]
    return found


def visible(request: HttpRequest) -> queries.Projects:
    """Return the projects whose findings the person may see."""
    return principal_of(request).projects(Permission.SEE_FINDINGS)


def history(request: HttpRequest, record: UUID) -> list[HistoryRow]:
    """Return what happened to a record, newest first. At most four statements."""
    rows = ledger.history(record)
    mentioned = {row.actor for row in rows} | {row.erased.by for row in rows if row.erased}
    names = dict(queries.names_of(mentioned)) if rows else {}
    names |= {HOST_PRINCIPAL.id: gettext("this server's host"), SYSTEM_PRINCIPAL.id: "Muniment"}
    linked = principal_of(request).allows(Permission.SEE_LEDGER)
    return [_row(row, names, linked) for row in rows]


def _row(row: ledger.HistoryRow, names: Mapping[UUID, str], linked: bool) -> HistoryRow:
    payload = row.payload or {}
    note = str(payload.get("why") or payload.get("note") or payload.get("reason") or "")
    if row.erased is not None:
        note = gettext("erased on %(day)s, by %(who)s, reason: %(reason)s") % {
            "day": row.erased.when.date().isoformat(),
            "who": names.get(row.erased.by, str(row.erased.by)),
            "reason": row.erased.reason or gettext("erased too"),
        }
    return HistoryRow(
        at=row.when,
        who=names.get(row.actor, gettext("a token")),
        what=str(BECAME.get(row.change, "")) or row.sentence,
        note=note if row.type.startswith("decision") or row.erased else "",
        url=_address("ledger_entry", row.index) if linked else "",
    )


def _address(name: str, *arguments: object) -> str:
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return ""
