"""Writes many rows in few steps, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection
from django.db.models import Model


def update_each(rows: Sequence[Model], names: Sequence[str]) -> None:
    """Write some fields of each row, by one prepared statement.

    Django's ``bulk_update`` builds a ``CASE`` with a branch for each row and each field, which for
    thousands of rows costs seconds.

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
    quote = connection.ops.quote_name
    assignments = ", ".join(f"{quote(str(field.column))} = %s" for field in fields)
    # Names come from the models, never from a request.
    statement = (
        f"UPDATE {quote(described.db_table)} SET {assignments} "  # noqa: S608
        f"WHERE {quote(str(key.column))} = %s"
    )
    with connection.cursor() as cursor:
        cursor.executemany(
            statement,
            [
                [
                    field.get_db_prep_save(getattr(row, field.attname), connection)
                    for field in (*fields, key)
                ]
                for row in rows
            ],
        )
