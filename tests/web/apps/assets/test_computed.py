"""Columns of an asset that follow from its others: they always do, or the row is refused."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

import pytest
from django.db import IntegrityError, transaction
from tests.web.people import make_person, make_project

from muniment.web.apps.assets.models import COMPUTED, FOLLOWED, Asset
from muniment.web.apps.ledger.services import HOST, Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.bulk import insert_all, update_each
from muniment.web.clock import now

pytestmark = pytest.mark.usefixtures("db")

_CHOICES = {
    "kind": ("dataset", "repository"),
    "confidentiality": (None, 2),
    "lowered_to": (None, 1),
    "inherited": (0, 3),
    "owner": (False, True),
    "seen": (False, True),
    "gone_at": (False, True),
    "archived_at": (False, True),
    "survivor": (False, True),
}


def asset(project: Project, number: int, **fields: object) -> Asset:
    return Asset(
        reference=f"A-{number}",
        project=project,
        locator=f"{project.pk}/{number}",
        name=str(number),
        **{"kind": "dataset", **fields},
    )


def kept(row: Asset, update_fields: Collection[str] | None = None) -> Asset:
    with transaction.atomic():
        row.save(update_fields=update_fields)
        record(Change("asset.edited", HOST, "asset", row.pk, {}))
    return row


def test_what_is_set_is_what_the_database_asks_for_whatever_the_row_says() -> None:
    assert set(_CHOICES) == set(FOLLOWED)
    project, person, moment = make_project(), make_person(), now()
    whole = kept(asset(project, 0))
    there = {"owner": person, "gone_at": moment, "archived_at": moment, "survivor": whole}
    rows = []
    for number, chosen in enumerate(product(*_CHOICES.values()), 1):
        fields = dict(zip(_CHOICES, chosen, strict=True))
        for name, value in there.items():
            fields[name] = value if fields[name] else None
        rows.append(asset(project, number, **fields).settle())
    with transaction.atomic():
        insert_all(rows)  # each of them would be refused
        record(Change("asset.edited", HOST, "asset", whole.pk, {}))
    stored = Asset.objects.filter(project=project).exclude(pk=whole.pk)
    assert stored.count() == len(rows) == 2 ** len(FOLLOWED)
    assert {row.state for row in rows} == {"present", "gone", "archived", "merged"}
    assert {row.effective for row in rows} == {0, 1, 2, 3}
    assert len({row.standing for row in rows}) == 7


@pytest.mark.parametrize(("name", "value"), [("effective", 4), ("state", "gone"), ("standing", "")])
def test_a_row_that_says_something_else_is_refused(name: str, value: object) -> None:
    row = kept(asset(make_project(), 1))
    assert name in COMPUTED
    setattr(row, name, value)
    with pytest.raises(IntegrityError), transaction.atomic():
        update_each([row], [name])
    kept(row, update_fields=["name"])  # writing one row sets them again
    row.refresh_from_db()
    assert getattr(row, name) != value
