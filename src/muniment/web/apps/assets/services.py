"""What people do to assets: say who answers for one, how confidential it is, where it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Conflict, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.vocabulary import Classification
from muniment.web.apps.ledger.services import Change, record_all

EDITED = "asset.edited"
MOST_AT_ONCE = 200
_ENVIRONMENT = 40


@dataclass(frozen=True, slots=True)
class Edit:
    """What to change; a field that is None stays as it is.

    Attributes:
        owner: Id of a person; "" for nobody.
        classification: A value of ``Classification``; "" for none.
        environment: For example ``production``; "" for none.
    """

    owner: str | None = None
    classification: str | None = None
    environment: str | None = None


def edit_asset(principal: Principal, reference: str, expected_version: int, edit: Edit) -> Asset:
    """Change an asset, unless somebody else did since it was read.

    Raises:
        Denied: The principal may see the asset and not change it.
        NotFound: There is no such asset, or none that it may know of.
        Conflict: The asset is of another version, or its project is archived.
        UsageError: A value makes no sense.
    """
    with transaction.atomic():
        (row,) = _editable(principal, [reference])
        if row.row_version != expected_version:
            raise Conflict(
                "somebody else changed this asset meanwhile",
                hint="Look at what it says now, and change it again.",
            )
        _apply(principal, [row], edit)
    return row


def edit_assets(principal: Principal, references: Sequence[str], edit: Edit) -> int:
    """Change several assets alike, and return how many became others.

    All or none, under the rules of ``edit_asset``. Nobody saw a version of each, so none is
    expected: only the fields that are named change.

    Raises:
        Denied, NotFound, Conflict, UsageError: As ``edit_asset``, for any of them.
    """
    chosen = list(dict.fromkeys(references))
    if not chosen:
        raise UsageError("no asset is ticked", hint="Tick the assets to change.")
    if len(chosen) > MOST_AT_ONCE:
        raise UsageError(f"at most {MOST_AT_ONCE} assets at once")
    with transaction.atomic():
        return _apply(principal, _editable(principal, chosen), edit)


def _editable(principal: Principal, references: Sequence[str]) -> list[Asset]:
    found = {
        row.reference: row
        for row in Asset.objects.select_for_update(of=("self",))
        .select_related("project")
        .filter(reference__in=references)
    }
    rows = []
    for reference in references:
        row = found.get(reference)
        if row is None:
            raise NotFound("there is no such asset")
        principal.require(Permission.EDIT_ASSETS, row.project_id)
        require_in_use(row.project)
        rows.append(row)
    return rows


def _apply(principal: Principal, rows: Sequence[Asset], edit: Edit) -> int:
    owner = _owner(edit.owner)
    if edit.classification not in (None, "", *Classification.values):
        raise UsageError(f"a class is one of {', '.join(Classification.values)}")
    environment = None if edit.environment is None else edit.environment.strip()
    if environment is not None and len(environment) > _ENVIRONMENT:
        raise UsageError(f"an environment has at most {_ENVIRONMENT} characters")
    changes = []
    for row in rows:
        before = (row.owner_id, row.classification, row.environment)
        if edit.owner is not None:
            row.owner = owner
        if edit.classification is not None:
            row.classification = edit.classification
        if environment is not None:
            row.environment = environment
        after = (row.owner_id, row.classification, row.environment)
        if before == after:
            continue
        row.row_version += 1
        row.save(update_fields=["owner", "classification", "environment", "row_version"])
        changes.append(
            Change(
                EDITED,
                principal.id,
                "asset",
                row.id,
                {"reference": row.reference, "changes": _differences(before, after)},
            )
        )
    if changes:
        record_all(changes)
    return len(changes)


def _owner(given: str | None) -> Person | None:
    if not given:
        return None
    try:
        found = Person.objects.filter(pk=UUID(given), is_active=True).first()
    except ValueError:
        found = None
    if found is None:
        raise UsageError("the owner is nobody who is active here")
    return found


def _differences(
    before: tuple[UUID | None, str, str], after: tuple[UUID | None, str, str]
) -> dict[str, JSON]:
    names = ("owner", "classification", "environment")
    return {
        name: [_plain(old), _plain(new)]
        for name, old, new in zip(names, before, after, strict=True)
        if old != new
    }


def _plain(value: UUID | str | None) -> str | None:
    return None if value is None else str(value)
