"""Compares a check's parameters: laxer ones must not make a finding go away.

Each field of a check's parameters says which direction is stricter in its metadata, ``stricter``:
``less`` or ``more`` for numbers, ``subset`` or ``superset`` for what is listed. A difference in a
field that does not say counts as laxer.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import msgspec

from muniment.engine.checks.spec import CheckSpec

STRICTER: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "less": lambda before, now: now <= before,
    "more": lambda before, now: now >= before,
    "subset": lambda before, now: _listed(now) <= _listed(before),
    "superset": lambda before, now: _listed(now) >= _listed(before),
}
"""Direction to whether ``now`` is at least as strict as ``before``."""


def laxer(
    spec: CheckSpec, before: Mapping[str, object], now: Mapping[str, object]
) -> tuple[str, ...]:
    """Return the names of parameters that are laxer than they were; empty where none is.

    Args:
        spec: The check.
        before: What was set when it last judged; what is left out has its default.
        now: What is set now. Names that the check no longer has are passed over: then its version
            changed, and closing says no more than that.
    """
    fields = {item.name: item for item in dataclasses.fields(spec.parameters)}
    found = []
    for name, item in fields.items():
        left, right = _value(spec, name, before), _value(spec, name, now)
        if left == right:
            continue
        strict = STRICTER.get(item.metadata.get("stricter", ""))
        if strict is None or not _holds(strict, left, right):
            found.append(name)
    return tuple(found)


def _value(spec: CheckSpec, name: str, given: Mapping[str, object]) -> object:
    if name not in given:
        return getattr(spec.parameters(), name)
    try:
        return getattr(msgspec.convert({name: given[name]}, spec.parameters), name)
    except msgspec.ValidationError:
        # Once it was of another type: nobody can say which of the two is stricter.
        return given[name]


def _holds(strict: Callable[[Any, Any], bool], before: object, now: object) -> bool:
    try:
        return strict(before, now)
    except TypeError:
        return False


def _listed(value: Iterable[object]) -> frozenset[object]:
    if isinstance(value, str):
        raise TypeError("a text, not a list")
    return frozenset(value)
