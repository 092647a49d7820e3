"""Writes many rows in few steps, inside the caller's transaction.

Django's ``bulk_create`` writes SQLite a statement for every thousand values, and its
``bulk_update`` a ``CASE`` with a branch for each row and field; for tens of thousands of rows both
cost seconds. Here one prepared statement is executed for all rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models

_AS_IT_IS = (models.CharField, models.TextField, models.IntegerField, models.BooleanField)


def update_each(rows: Sequence[models.Model], names: Sequence[str]) -> None:
    """Write some fields of each row.

    Args:
        rows: Rows of one model that are in the database.
        names: Fields to write.
    """
    if not rows:
        return
    described = rows[0]._meta
    wanted = set(names)
    fields = [field for field in described.concrete_fields if field.name in wanted]
    key = next(field for field in described.concrete_fields if field.primary_key)
    quote = connections[DEFAULT_DB_ALIAS].ops.quote_name
    assignments = ", ".join(f"{quote(str(field.column))} = %s" for field in fields)
    # Names come from the models, never from a request.
    _execute(
        f"UPDATE {quote(described.db_table)} SET {assignments} "  # noqa: S608
        f"WHERE {quote(str(key.column))} = %s",
        [*fields, key],
        rows,
    )


def insert_all(rows: Sequence[models.Model]) -> None:
    """Insert new rows of one model; a key that the database makes is not read back."""
    if not rows:
        return
    described = rows[0]._meta
    fields = [
        field for field in described.concrete_fields if not isinstance(field, models.AutoField)
    ]
    quote = connections[DEFAULT_DB_ALIAS].ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    _execute(
        f"INSERT INTO {quote(described.db_table)} ({columns}) VALUES ({marks})",  # noqa: S608
        fields,
        rows,
    )


def _execute(
    statement: str, fields: Sequence[models.Field[Any, Any]], rows: Sequence[models.Model]
) -> None:
    values = zip(*(_column(field, rows) for field in fields), strict=True)
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.executemany(statement, list(values))


def _column(field: models.Field[Any, Any], rows: Sequence[models.Model]) -> Iterator[Any]:
    """Yield one field of all rows as the driver takes it; what rows share is prepared once."""
    values = [getattr(row, field.attname) for row in rows]
    if isinstance(field, _AS_IT_IS):
        return iter(values)
    database = connections[DEFAULT_DB_ALIAS]
    prepared: dict[int, Any] = {}
    for value in values:
        if id(value) not in prepared:
            prepared[id(value)] = field.get_db_prep_save(value, database)
    return (prepared[id(value)] for value in values)
