"""Many different assets entered and changed together: the rules of one, the statements of few."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from functools import cached_property
from uuid import UUID

from muniment.core.canonical import JSON
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets import policies
from muniment.web.apps.assets.events import AssetsRegistered
from muniment.web.apps.assets.fields import Edit, checked
from muniment.web.apps.assets.inheriting import reclassify
from muniment.web.apps.assets.models import COMPUTED, Asset
from muniment.web.apps.assets.services import COLUMNS, Entry, changed, new_asset, taken
from muniment.web.apps.ledger.events import emit
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.bulk import insert_all, update_each


class Entering:
    """Collects what becomes of assets, and writes all of it or nothing.

    Args:
        principal: Who enters and changes them.
        active: Ids of everybody active.
    """

    def __init__(self, principal: Principal, active: Container[UUID]) -> None:
        self._principal, self._active = principal, active
        self._projects = Project.objects.in_bulk()
        self._fresh: list[Asset] = []
        self._changed: list[Asset] = []
        self._classed: list[UUID] = []

    def enter(self, entry: Entry) -> None:
        """Take an asset that is to be new. Nothing is written.

        Raises:
            NotFound, Denied, Archived, Conflict, UsageError: As ``services.register``.
        """
        project = None
        if entry.project is not None:
            project = self._projects.get(entry.project)
            if project is None:
                raise NotFound("there is no such project")
        values = checked(replace(entry.about, name=entry.name), self._active)
        row = new_asset(self._principal, entry, project, values)
        if entry.place.strip():
            if (row.locator, row.kind) in self._places:
                raise taken()
            self._places.add((row.locator, row.kind))
        self._fresh.append(row)

    def require(self, row: Asset) -> None:
        """Accept only an asset that the principal may change.

        Raises:
            NotFound, Denied, Archived: As ``services.edit_asset``.
        """
        policies.require(self._principal, Permission.EDIT_ASSETS, row.project_id)
        policies.require_standing(row)

    def change(self, row: Asset, edit: Edit) -> bool:
        """Take a change of an asset, and return whether it makes a difference. Nothing is written.

        Raises:
            NotFound, Denied, Archived, UsageError: As ``services.edit_asset``.
        """
        self.require(row)
        found = changed(row, checked(edit, self._active))
        if not found:
            return False
        self._changed.append(row)
        if "confidentiality" in found:
            self._classed.append(row.pk)
        return True

    def save(self, word: str, about: tuple[str, UUID], payload: dict[str, JSON]) -> None:
        """Write what was taken, in a transaction: one entry that touches every asset.

        Args:
            word: Type of the entry.
            about: Type and id of what the entry is about.
            payload: What it says.
        """
        for row, reference in zip(self._fresh, take_references("A", len(self._fresh)), strict=True):
            row.reference = reference
        for row in (*self._fresh, *self._changed):
            row.settle()
        insert_all(self._fresh)
        update_each(self._changed, [*COLUMNS, *COMPUTED, "row_version"])
        touched = reclassify(self._classed, self._classed) if self._classed else []
        touched += [Touch("asset", row.pk, "registered") for row in self._fresh]
        touched += [Touch("asset", row.pk, "edited") for row in self._changed]
        if self._fresh:
            event = AssetsRegistered(self._fresh)
            emit(event)
            touched += event.touched
        record(Change(word, self._principal.id, *about, payload, touched))

    @cached_property
    def _places(self) -> set[tuple[str, str]]:
        return set(Asset.objects.values_list("locator", "kind"))
