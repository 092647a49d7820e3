"""What a merged asset takes over: what it did not say itself, and whatever is stricter."""

from __future__ import annotations

from typing import Any

from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.vocabulary import ExportRule, PersonalData

_EMPTY = ("description", "environment", "location", "owner_id", "custodian_id")
_HIGHER = ("confidentiality", "integrity", "availability")
_PERSONAL = [PersonalData.NO, PersonalData.UNKNOWN, PersonalData.YES, PersonalData.SPECIAL]
_EXPORT = [ExportRule.UNSET, ExportRule.FREE, ExportRule.APPROVAL, ExportRule.NEVER]


def filled(row: Asset, other: Asset) -> dict[str, tuple[Any, Any]]:
    """Return what a row takes over from another that becomes one with it.

    A merge is no way to make anything less strict: the higher class, the stricter rule hold.
    Nobody's right to read grows by it either: the list of readers stays the row's own.

    Returns:
        Column to what it is before and after.
    """
    after: dict[str, Any] = {}
    for name in _EMPTY:
        if not getattr(row, name):
            after[name] = getattr(other, name)
    for name in _HIGHER:
        after[name] = max(getattr(row, name) or 0, getattr(other, name) or 0) or None
    after["trade_secret"] = row.trade_secret or other.trade_secret
    after["personal_data"] = _stricter(_PERSONAL, row.personal_data, other.personal_data)
    after["export_rule"] = _stricter(_EXPORT, row.export_rule, other.export_rule)
    if not row.retention_count:
        for name in ("retention_count", "retention_unit", "retention_basis"):
            after[name] = getattr(other, name)
    if not row.named and other.named:
        after["name"], after["named"] = other.name, True
    return {
        name: (getattr(row, name), value)
        for name, value in after.items()
        if getattr(row, name) != value
    }


def _stricter(order: list[Any], one: str, other: str) -> str:
    return str(max(one, other, key=[str(step.value) for step in order].index))
