"""Which database, and how it is spoken to (decision 23)."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from muniment.core.errors import UsageError
from muniment.web.config.options import Options

FILE_NAME = "db.sqlite3"
BUSY_SECONDS = 20
_PRAGMAS = (
    "PRAGMA journal_mode=WAL;"
    "PRAGMA synchronous=FULL;"
    "PRAGMA foreign_keys=ON;"
    "PRAGMA temp_store=MEMORY;"
    "PRAGMA cache_size=-16000;"
    # What is deleted is overwritten: an erased payload must not stay in a free page.
    "PRAGMA secure_delete=ON;"
)


def database(options: Options) -> dict[str, Any]:
    """Return Django's description of the database.

    Raises:
        UsageError: The address is neither empty nor one of PostgreSQL.
    """
    if not options.database_url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(options.home.resolve() / FILE_NAME),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": BUSY_SECONDS,
                "init_command": _PRAGMAS,
            },
            "CONN_MAX_AGE": None,
            "ATOMIC_REQUESTS": False,
        }
    found = urlsplit(options.database_url)
    if found.scheme not in ("postgres", "postgresql") or not found.path.strip("/"):
        raise UsageError(
            "DATABASE_URL is no address of PostgreSQL",
            hint="Expected postgresql://user:password@host:5432/name; leave it out for SQLite.",
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(found.path.strip("/")),
        "USER": unquote(found.username or ""),
        "PASSWORD": unquote(found.password or ""),
        "HOST": unquote(found.hostname or ""),
        "PORT": str(found.port or ""),
        "OPTIONS": dict(parse_qsl(found.query)),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": False,
    }
