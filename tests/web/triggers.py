"""Test-only triggers: a register's row changes only in a transaction that also makes an entry.

Each write to a register's table leaves a row whose foreign key, checked at commit, points nowhere;
an entry of the log removes it. So a commit without an entry fails, whatever code made the write.
"""

from __future__ import annotations

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper

from muniment.web.apps.ledger.models import Record

# Columns that change without being anybody's act: they are no part of the record.
UNRECORDED = {
    "access_person": {"last_login"},
    "access_token": {"last_used_at"},
    "calendar_calendarfeed": {"last_used_at"},
}


def register_tables() -> list[tuple[str, list[str]]]:
    """Return each register's table with the columns whose change must be recorded."""
    return [
        (
            model._meta.db_table,
            [
                field.column
                for field in model._meta.local_concrete_fields
                if field.column not in UNRECORDED.get(model._meta.db_table, ())
            ],
        )
        for model in apps.get_models()
        if issubclass(model, Record)
    ]


def install(connection: BaseDatabaseWrapper) -> None:
    """Create the triggers in the database that Django is connected to."""
    statements = _postgresql() if connection.vendor == "postgresql" else _sqlite()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


_TABLE = """CREATE TABLE unrecorded (
  id {key},
  entry bigint NOT NULL REFERENCES ledger_entry("index") DEFERRABLE INITIALLY DEFERRED
)"""


def _sqlite() -> list[str]:
    made = [_TABLE.format(key="integer PRIMARY KEY")]
    for table, columns in register_tables():
        named = ", ".join(f'"{column}"' for column in columns)
        for event in ("INSERT", "DELETE", f"UPDATE OF {named}"):
            word = event.split()[0].lower()
            made.append(
                f'CREATE TRIGGER "{table}_{word}_recorded" AFTER {event} ON "{table}"'
                " WHEN NOT EXISTS (SELECT 1 FROM unrecorded)"
                " BEGIN INSERT INTO unrecorded (entry) VALUES (-1); END"
            )
    made.append(
        "CREATE TRIGGER entry_records AFTER INSERT ON ledger_entry"
        " BEGIN DELETE FROM unrecorded; END"
    )
    return made


def _postgresql() -> list[str]:
    made = [
        _TABLE.format(key="bigserial PRIMARY KEY"),
        (
            "CREATE FUNCTION note_unrecorded() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " INSERT INTO unrecorded (entry) VALUES (-1); RETURN NULL; END $$"
        ),
        (
            "CREATE FUNCTION note_recorded() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " DELETE FROM unrecorded; RETURN NULL; END $$"
        ),
    ]
    for table, columns in register_tables():
        named = ", ".join(f'"{column}"' for column in columns)
        made.append(
            f'CREATE TRIGGER recorded AFTER INSERT OR DELETE OR UPDATE OF {named} ON "{table}"'
            " FOR EACH STATEMENT EXECUTE FUNCTION note_unrecorded()"
        )
    made.append(
        "CREATE TRIGGER records AFTER INSERT ON ledger_entry"
        " FOR EACH STATEMENT EXECUTE FUNCTION note_recorded()"
    )
    return made


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers out of SQLite again, for tests of what reads a database as a whole."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{name}"')
