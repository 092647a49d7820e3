"""What people call an entry's object: ``F-0001``. Found by the models' own names.

An entry's ``object_type`` is the name of a register's model wherever that has a reference, so no
register needs to tell the log about itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import CharField, Model, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from muniment.web.apps.ledger.models import Record

_NAME = "reference"


@lru_cache(maxsize=1)
def registers() -> Mapping[str, type[Model]]:
    """Return the registers whose records have references, by object type."""
    return {
        str(model._meta.model_name): model
        for model in apps.get_models()
        if issubclass(model, Record)
        and any(field.name == _NAME for field in model._meta.local_concrete_fields)
    }


def reference_of(column: str) -> Coalesce:
    """Return an expression for the reference of the object that a column names, "" for none."""
    found: list[Any] = [
        Subquery(model._default_manager.filter(pk=OuterRef(column)).values(_NAME)[:1])
        for model in registers().values()
    ]
    return Coalesce(*found, Value(""), output_field=CharField())


def references_of(objects: Iterable[tuple[str, UUID]]) -> dict[UUID, str]:
    """Return the references of objects, given with their types. One statement a type."""
    wanted = defaultdict[str, set[UUID]](set)
    for kind, key in objects:
        wanted[kind].add(key)
    found: dict[UUID, str] = {}
    for kind, keys in wanted.items():
        if model := registers().get(kind):
            rows = model._default_manager.filter(pk__in=keys)
            found.update(rows.values_list("pk", _NAME))
    return found


def objects_called(reference: str) -> list[UUID]:
    """Return the objects with a reference, or the one whose UUID this is. One statement."""
    try:
        return [UUID(reference)]
    except ValueError:
        pass
    text = reference.upper()
    first, *others = (
        model._default_manager.filter(reference=text).order_by().values_list("pk", flat=True)
        for model in registers().values()
    )
    return list(first.union(*others, all=True))
