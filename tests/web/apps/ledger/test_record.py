"""The transactional door: a change and its entry are there together or not at all."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from muniment.core.errors import LedgerError
from muniment.engine.ledger.tree import EMPTY_ROOT
from muniment.web.apps.ledger.models import Entry, Head, new_id
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Organization
from muniment.web.apps.organization.services import add_project, found_organization

pytestmark = pytest.mark.usefixtures("db")


def test_a_service_writes_its_row_and_its_entry() -> None:
    made = found_organization(HOST, "Acme", "Europe/Berlin")
    entry = Entry.objects.get()
    assert (entry.type, entry.object, entry.actor) == ("organization.founded", made.id, HOST)
    assert Head.objects.get().size == 1


def test_a_row_without_an_entry_cannot_be_committed() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Organization.objects.create(name="Acme")
    assert not Organization.objects.exists()


def test_an_entry_wants_a_transaction() -> None:
    with pytest.raises(LedgerError):
        record(Change("a.b", HOST, "thing", new_id(), {}))
    assert EMPTY_ROOT


def test_references_count_up() -> None:
    assert [add_project(HOST, name).reference for name in ("one", "two")] == ["P-0001", "P-0002"]
