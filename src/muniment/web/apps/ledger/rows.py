"""Many rows into one table, without a model instance for each: the log's hot path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from django.db import connection, models

_PLAIN = (models.PositiveBigIntegerField, models.CharField, models.ForeignKey, models.BinaryField)
_CHUNK = 5000


def insert(
    model: type[models.Model], names: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert rows; the values are Python's, one for each named field.

    Args:
        model: Whose table.
        names: Its fields, a foreign key by its name.
        rows: Values in the same order.
    """
    statement, converters = _plan(model, tuple(names), connection.vendor)
    with connection.cursor() as cursor:
        for start in range(0, len(rows), _CHUNK):
            chunk: Iterable[tuple[Any, ...]] = rows[start : start + _CHUNK]
            if any(converters):
                columns = [
                    values if convert is None else map(convert, values)
                    for convert, values in zip(converters, zip(*chunk, strict=True), strict=True)
                ]
                chunk = zip(*columns, strict=True)
            cursor.executemany(statement, list(chunk))


@lru_cache(maxsize=32)
def _plan(
    model: type[models.Model], names: tuple[str, ...], vendor: str
) -> tuple[str, list[Callable[[Any], Any] | None]]:
    """Return the statement, and for each column what turns a value into the driver's, if needed."""
    fields = [model._meta.get_field(name) for name in names]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)  # type: ignore[union-attr]
    marks = ", ".join(["%s"] * len(fields))
    table = quote(model._meta.db_table)
    statement = f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608 - own names
    return statement, [_converter(field, vendor) for field in fields]


def _converter(field: Any, vendor: str) -> Callable[[Any], Any] | None:
    if isinstance(field, _PLAIN) or vendor == "postgresql":
        return None  # psycopg takes Python's own UUID, datetime and bytes
    if isinstance(field, models.UUIDField):
        return lambda value: value.hex
    # All entries of a batch have one time.
    return lru_cache(maxsize=8)(lambda value: field.get_db_prep_save(value, connection))
