"""How a word is looked for in a column, in either database."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Q, TextField
from django.db.models.lookups import IContains

_CAST = "::text)"


class _Ascii(IContains):
    """``icontains`` for a word of ASCII alone.

    By the rules of a language PostgreSQL takes twice as long to fold a column; no such rule makes
    a difference to a word of ASCII. SQLite folds ASCII alone in any case.
    """

    def process_lhs(self, compiler: Any, connection: Any, lhs: Any = None) -> tuple[str, Any]:
        sql, parameters = super().process_lhs(compiler, connection, lhs)
        if connection.vendor == "postgresql" and sql.endswith(_CAST):
            sql = f'{sql.removesuffix(_CAST)}::text COLLATE "C")'
        return sql, parameters


for _field in (CharField, TextField):
    _field.register_lookup(_Ascii, "icontains_ascii")


def holds(name: str, word: str) -> Q:
    """Return the condition that a column holds a word, in capitals or not.

    Args:
        name: The column, as filters name it.
        word: What is looked for.
    """
    return Q(**{f"{name}__icontains{'_ascii' if word.isascii() else ''}": word})
