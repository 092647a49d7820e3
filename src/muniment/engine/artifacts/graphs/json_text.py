"""Reads JSON strictly, and tells which names stand twice in one object.

Out of scope: texts too large to hold.
"""

from __future__ import annotations

import json
from typing import Any, Final

_MAX_TWICE: Final = 20


def loads(data: bytes) -> tuple[Any, list[str]]:
    """Return the value of a text, and names that stand twice in an object, at most 20.

    Raises:
        ValueError: Not JSON, or nested too deep.
    """
    twice: dict[str, None] = {}

    def gathered(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) != len(pairs) and len(twice) < _MAX_TWICE:
            seen: set[str] = set()
            for name, _ in pairs:
                if name in seen:
                    twice[name] = None
                seen.add(name)
        return found

    try:
        text = data.decode("utf-8")
        value = json.loads(text, object_pairs_hook=gathered, parse_constant=_refused)
    except RecursionError:
        raise ValueError("nested too deep") from None
    return value, list(twice)[:_MAX_TWICE]


def _refused(name: str) -> object:
    raise ValueError(name)
