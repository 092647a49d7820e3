"""Proofs from the tables hold, and read no more than they need."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from muniment.core.errors import LedgerError, UsageError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.records import verify_consistency_record, verify_inclusion_record
from muniment.engine.ledger.verdict import Standing, Trust
from muniment.web.apps.ledger import checkpoints, proofs
from muniment.web.apps.ledger.models import Entry, Node, new_id
from muniment.web.apps.ledger.services import HOST, Change, record_all

pytestmark = pytest.mark.usefixtures("db")


def enter(count: int) -> None:
    with transaction.atomic():
        record_all([Change("thing.made", HOST, "thing", new_id(), {"n": n}) for n in range(count)])


def trust() -> Trust:
    key = checkpoints.verifier_key()
    assert key is not None
    return Trust((key,))


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 13])
def test_every_entry_is_proved(size: int) -> None:
    enter(size)
    checkpoints.sign_now()
    for index in range(size):
        data = proofs.inclusion(index, with_payload=True).data()
        assert verify_inclusion_record(data, trust()).standing is Standing.ESTABLISHED


def test_a_log_is_proved_to_begin_with_each_of_its_checkpoints() -> None:
    sizes = []
    for count in (1, 2, 1, 5, 3):
        enter(count)
        sizes.append(checkpoints.sign_now().size)
    for size in sizes:
        data = proofs.consistency(size).data()
        assert verify_consistency_record(data, trust()).standing is Standing.ESTABLISHED
    with pytest.raises(UsageError):
        proofs.consistency(2)


def test_proofs_read_all_nodes_in_one_statement() -> None:
    enter(700)
    checkpoints.sign_now()
    enter(300)
    checkpoints.sign_now()
    with CaptureQueriesContext(connection) as found:
        proofs.inclusion(345, with_payload=True)
    assert len(found) == 3
    with CaptureQueriesContext(connection) as found:
        proofs.consistency(700)
    assert len(found) == 3


def test_what_is_not_signed_yet_is_not_proved() -> None:
    enter(2)
    with pytest.raises(UsageError):
        proofs.inclusion(0, with_payload=False)
    checkpoints.sign_now()
    enter(1)
    with pytest.raises(UsageError):
        proofs.inclusion(2, with_payload=False)


def test_a_changed_entry_gets_no_proof() -> None:
    enter(5)
    checkpoints.sign_now()
    first, second = Entry.objects.get(pk=1), Entry.objects.get(pk=2)
    Entry.objects.filter(pk=1).update(data=bytes(second.data))
    with pytest.raises(LedgerError):
        proofs.inclusion(1, with_payload=False)
    Entry.objects.filter(pk=1).update(data=bytes(first.data))
    Node.objects.filter(pk=0).delete()
    with pytest.raises(LedgerError):
        proofs.inclusion(1, with_payload=False)


def test_a_fork_is_refused() -> None:
    enter(3)
    row = checkpoints.sign_now()
    held = SignedCheckpoint.parse(row.note.encode())
    other = SignedCheckpoint(type(held.checkpoint)(held.checkpoint.origin, 3, bytes(32)), held.note)
    enter(1)
    checkpoints.sign_now()
    with pytest.raises(LedgerError):
        proofs.consistency_from(other)
    assert proofs.consistency_from(held).new.checkpoint.size == 4
