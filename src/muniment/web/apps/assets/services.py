"""What people do to assets: enter them, say who answers for one and how it is used, archive it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from unicodedata import normalize
from uuid import UUID

from django.db import IntegrityError, transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import Conflict, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import policies
from muniment.web.apps.assets.events import AssetsRegistered
from muniment.web.apps.assets.fields import (
    LONGEST_TEXT,
    Edit,
    Values,
    apply,
    changes_to,
    checked,
    require_period,
)
from muniment.web.apps.assets.inheriting import reclassify
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.vocabulary import INHERITING, OWN, Kind, class_word
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Change, record, record_all
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.clock import now

__all__ = ["Edit", "Entry", "archive", "edit_asset", "edit_assets", "register", "restore"]

EDITED = "asset.edited"
MOST_AT_ONCE = 200
_LONGEST_PLACE = 1000
_URI = re.compile(r"[a-z][a-z0-9+.-]*:\S+\Z", re.IGNORECASE)


class Taken(Conflict):
    """Something else stands there already."""

    status = 409


@dataclass(frozen=True, slots=True)
class Entry:
    """An asset that a person enters.

    Attributes:
        kind: One of the catalogue's kinds.
        name: What people call it.
        project: Whose it is; None: the organisation's as a whole.
        place: Where it is: a path in the project, or a URI; "" for neither. Where a collector
            later looks at that place, it finds this asset there.
        about: What else is said of it.
    """

    kind: str
    name: str
    project: UUID | None = None
    place: str = ""
    about: Edit = field(default_factory=Edit)


def register(principal: Principal, entry: Entry) -> Asset:
    """Enter an asset by hand.

    Raises:
        NotFound: No such project, or none that the principal may see.
        Denied: The principal may not enter assets there.
        Archived: The project is archived.
        Conflict: An asset of this kind stands at that place already.
        UsageError: A value makes no sense.
    """
    with transaction.atomic():
        project = None
        if entry.project is not None:
            project = Project.objects.filter(pk=entry.project).first()
            if project is None:
                raise NotFound("there is no such project")
        values = checked(replace(entry.about, name=entry.name))
        row = new_asset(principal, entry, project, values)
        if Asset.objects.filter(locator=row.locator, kind=row.kind).exists():
            raise taken()
        row.reference = take_references("A", 1)[0]
        try:
            row.save(force_insert=True)
        except IntegrityError:
            raise taken() from None
        payload: dict[str, JSON] = {
            "reference": row.reference,
            "project": str(entry.project) if entry.project else None,
            "kind": row.kind,
            "locator": row.locator,
            "changes": changes_to(Asset(), values),
        }
        event = AssetsRegistered([row])
        emit(event)
        change = Change("asset.registered", principal.id, "asset", row.id, payload, event.touched)
        record(change)
    return row


def new_asset(principal: Principal, entry: Entry, project: Project | None, values: Values) -> Asset:
    """Return an asset that a person enters: unsaved, without its reference. No statement.

    Args:
        principal: Who enters it.
        entry: What they say.
        project: The one that the entry names.
        values: What ``checked`` makes of what is said of it.

    Raises:
        NotFound, Denied, Archived, UsageError: As ``register``.
    """
    policies.require(principal, Permission.EDIT_ASSETS, entry.project)
    require_in_use(project)
    if entry.kind not in Kind.values:
        raise UsageError("there is no such kind of asset")
    if not entry.name.strip():
        raise UsageError("an asset has a name", hint="Write what people call it.")
    key = new_id()
    locator, path = place_of(entry.place, entry.project, key)
    row = Asset(
        id=key,
        project=project,
        kind=entry.kind,
        locator=locator,
        path=path,
        registered_at=now(),
    )
    apply(row, values)
    require_period(row)
    return row


def edit_asset(principal: Principal, reference: str, expected_version: int, edit: Edit) -> Asset:
    """Change an asset, unless somebody else did since it was read.

    Raises:
        Denied: The principal may see the asset and not change it.
        NotFound: There is no such asset, or none that it may know of.
        Conflict: The asset is of another version, or its project is archived.
        UsageError: A value makes no sense, or would be below the class of its data.
    """
    with transaction.atomic():
        row = changeable(principal, reference, expected_version)
        _apply(principal, [row], checked(edit))
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
        return _apply(principal, _editable(principal, chosen), checked(edit))


def archive(principal: Principal, reference: str, expected_version: int, reason: str) -> Asset:
    """Take an asset out of the register; its history stays. Where it is seen again, it is back.

    Raises:
        Denied, NotFound, Conflict: As ``edit_asset``.
        UsageError: No reason is given, or collectors still see it.
    """
    with transaction.atomic():
        row = changeable(principal, reference, expected_version)
        why = reason_of(reason)
        if row.seen and row.gone_at is None:
            raise UsageError(
                "collectors still see this asset, so it stays in the register",
                hint="Remove it at its place and push again, or merge it into another asset.",
            )
        row.archived_at = now()
        row.row_version += 1
        row.save(update_fields=["archived_at", "row_version"])
        payload: dict[str, JSON] = {"reference": row.reference, "reason": why}
        record(Change("asset.archived", principal.id, "asset", row.id, payload))
    return row


def restore(principal: Principal, reference: str, expected_version: int, reason: str) -> Asset:
    """Take an archived asset back into the register.

    Raises:
        Denied, NotFound, Conflict: As ``edit_asset``.
        UsageError: No reason is given, or it is in the register.
    """
    with transaction.atomic():
        row = _found(principal, [reference])[0]
        require_in_use(row.project)
        if row.archived_at is None:
            raise UsageError("this asset is in the register")
        require_version(row, expected_version)
        why = reason_of(reason)
        row.archived_at = None
        row.row_version += 1
        row.save(update_fields=["archived_at", "row_version"])
        payload: dict[str, JSON] = {"reference": row.reference, "reason": why}
        record(Change("asset.restored", principal.id, "asset", row.id, payload))
    return row


def changeable(principal: Principal, reference: str, expected_version: int) -> Asset:
    """Return an asset that the principal may change, locked. Inside a transaction.

    Raises:
        Denied, NotFound, Conflict: As ``edit_asset``.
    """
    (row,) = _editable(principal, [reference])
    require_version(row, expected_version)
    return row


def require_version(row: Asset, expected_version: int) -> None:
    """Accept only the version that somebody read.

    Raises:
        Conflict: It is another by now.
    """
    if row.row_version != expected_version:
        raise Conflict(
            "somebody else changed this asset meanwhile",
            hint="Look at what it says now, and change it again.",
        )


def reason_of(text: str) -> str:
    """Return a reason as it is kept.

    Raises:
        UsageError: There is none, or it is too long.
    """
    reason = text.strip().replace("\0", "")
    if not reason:
        raise UsageError("a reason is missing", hint="Say why, in your own words.")
    if len(reason) > LONGEST_TEXT:
        raise UsageError(f"a reason has at most {LONGEST_TEXT} characters")
    return reason


def _found(principal: Principal, references: Sequence[str]) -> list[Asset]:
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
        policies.require(principal, Permission.EDIT_ASSETS, row.project_id)
        rows.append(row)
    return rows


def _editable(principal: Principal, references: Sequence[str]) -> list[Asset]:
    rows = _found(principal, references)
    for row in rows:
        policies.require_standing(row)
    return rows


def _apply(principal: Principal, rows: Sequence[Asset], values: Values) -> int:
    changes: dict[Asset, dict[str, JSON]] = {}
    for row in rows:
        found = changed(row, values)
        if found:
            row.save(update_fields=[*COLUMNS, "row_version"])
            changes[row] = found
    if not changes:
        return 0
    classed = [row.pk for row, found in changes.items() if "confidentiality" in found]
    touched = reclassify(classed, classed) if classed else []
    entries = [
        Change(
            EDITED, principal.id, "asset", row.id, {"reference": row.reference, "changes": found}
        )
        for row, found in changes.items()
    ]
    # What stands on them is touched by the last: it has them all behind it.
    entries[-1] = replace(entries[-1], touched=touched)
    record_all(entries)
    return len(changes)


def changed(row: Asset, values: Values) -> dict[str, JSON]:
    """Set values on a row, unsaved, and return what became another. No statement.

    Raises:
        UsageError: A value makes no sense, or would be below the class of its data.
    """
    found = changes_to(row, values)
    if found:
        _require_class(row, values)
        apply(row, values)
        require_period(row)
        row.row_version += 1
    return found


def _require_class(row: Asset, values: Values) -> None:
    """Accept no class below that of the data: lowering it is somebody else's decision.

    Raises:
        UsageError: It would be below.
    """
    wanted = values.get("confidentiality")
    if wanted is None or row.kind not in INHERITING or wanted == row.confidentiality:
        return
    floor = row.inherited if row.lowered_to is None else row.lowered_to
    if wanted < floor:
        raise UsageError(
            f"{row.reference} stands on data of class {class_word(floor)}, and is of that class",
            hint="A lower class is asked for on its page, under Class; somebody else decides.",
        )


def place_of(given: str, project: UUID | None, key: UUID) -> tuple[str, str]:
    """Return locator and path of what a person entered.

    Raises:
        UsageError: It is neither a URI nor a path within a project.
    """
    text = normalize("NFC", given.strip())
    if not text:
        return f"{OWN}{key}", ""
    if len(text) > _LONGEST_PLACE or not text.isprintable():
        raise UsageError(f"a place is at most {_LONGEST_PLACE} characters that can be seen")
    if _URI.match(text):
        if text.lower().startswith(OWN):
            raise UsageError("no place begins with own:")
        return text, ""
    path = PurePosixPath(text)
    if project is None or path.is_absolute() or ".." in path.parts or text in (".", ""):
        raise UsageError(
            "this is no place",
            hint="Give a URI such as https://..., or a path within a project.",
        )
    return f"{project}/{path}", str(path)


def taken() -> Taken:
    """Return what is raised where something stands at a place already."""
    return Taken(
        "an asset of this kind stands at that place already",
        hint="Change that one, or say where this one is instead.",
    )


COLUMNS = (
    "name",
    "named",
    "description",
    "owner",
    "custodian",
    "confidentiality",
    "integrity",
    "availability",
    "environment",
    "location",
    "personal_data",
    "retention_count",
    "retention_unit",
    "retention_basis",
    "trade_secret",
    "readers",
    "other_readers",
    "export_rule",
)
