"""What pages of findings show beside the rows themselves: names, history, where a state stands."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest

from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.findings import queries
from muniment.web.apps.findings.sentences import BECAME
from muniment.web.ui.components.rows import HistoryRow


def visible(request: HttpRequest) -> queries.Projects:
    """Return the projects whose findings the person may see."""
    return principal_of(request).projects(Permission.SEE_FINDINGS)


def history(request: HttpRequest, record: UUID) -> tuple[HistoryRow, ...]:
    """Return what happened to a record, newest first. At most four statements."""
    return history_of(record, principal_of(request), changes=BECAME).rows
