"""Plain words for each type of entry.

Each app has a module ``sentences.py`` that calls ``describe``; all are found when Django starts. A
sentence may name members of the payload, ``{reference}``; where the payload was erased, or does
not have the member, three dots stand in its place; times stand there as people read them. Sentences
say what happened, not who did it.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON

_SENTENCES: dict[str, str | Promise] = {}


def describe(sentences: Mapping[str, str | Promise]) -> None:
    """Give each of some entry types its sentence, from ``gettext_lazy``."""
    _SENTENCES.update(sentences)


def sentence(kind: str, payload: Mapping[str, JSON] | None) -> str:
    """Return what an entry says in plain words; its type where nobody gave it any."""
    template = _SENTENCES.get(kind)
    if template is None:
        return kind
    return _FORMATTER.vformat(str(template), (), payload or {})


def described() -> frozenset[str]:
    """Return the types that have a sentence."""
    return frozenset(_SENTENCES)


class _Members(string.Formatter):
    """Fills in members of a payload by name, and nothing else: no attributes, no indexes."""

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> Any:
        value = kwargs.get(field_name)
        shown = value if isinstance(value, (str, int)) and not isinstance(value, bool) else "…"
        return _TIME.sub(r"\1 \2 UTC", shown) if isinstance(shown, str) else shown, field_name


_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\dZ", re.ASCII)
_FORMATTER = _Members()

describe(
    {
        "ledger.payload-erased": _("The payload of another entry was erased"),
        "ledger.restore-acknowledged": _("A restored database was acknowledged: {reason}"),
        "ledger.exported": _("The ledger was exported, {entries} entries"),
    }
)
