"""Canonical JSON: one byte string for one value, so that digests mean something.

A subset of RFC 8785: null, booleans, strings, integers below 2**53 in size, arrays, objects.
Floats have no place in it; a decimal is written as a string. Lone surrogates are refused.

Source: RFC 8785 (JSON Canonicalization Scheme), sections 3.2.2 and 3.2.3.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

JSON: TypeAlias = "bool | int | str | Sequence[JSON] | Mapping[str, JSON] | None"

_LIMIT = 2**53
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def canonical_json(value: JSON) -> bytes:
    """Return the canonical UTF-8 bytes of a value.

    Raises:
        ValueError: A float, an integer of 2**53 or more, a key that is not a string, a lone
            surrogate, or a type that JSON does not have.
    """
    return _ENCODER.encode(_ordered(value)).encode("utf-8")


def _ordered(value: JSON) -> JSON:
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        if not -_LIMIT < value < _LIMIT:
            raise ValueError(f"integer of 2**53 or more: {value}")
        return value
    if isinstance(value, Mapping):
        for key in value:
            if not isinstance(key, str):
                raise ValueError(f"object key is not a string: {key!r}")
        # RFC 8785 orders keys by UTF-16 code units, which differs from code points above U+FFFF.
        plain = "".join(value).isascii()
        keys = sorted(value) if plain else sorted(value, key=lambda key: key.encode("utf-16-be"))
        return {key: _ordered(value[key]) for key in keys}
    if isinstance(value, (list, tuple)):
        return [_ordered(item) for item in value]
    raise ValueError(f"not a value of canonical JSON: {type(value).__name__}")
