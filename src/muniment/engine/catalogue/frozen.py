"""Read-only mappings inside frozen dataclasses."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar

Value = TypeVar("Value")


def freeze(owner: object, field: str) -> None:
    """Replace the mapping in a frozen dataclass's field by a read-only copy of itself.

    Only for ``__post_init__``: a decoder gives a dict, and a dict could be changed.
    """
    object.__setattr__(owner, field, read_only(getattr(owner, field)))


def read_only(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Return a read-only copy of a mapping, in the same order."""
    return MappingProxyType(dict(values))


def thaw(value: Any) -> Any:
    """Return a dict for a read-only mapping, as the encoder's hook.

    Raises:
        NotImplementedError: It is something else that the encoder does not know.
    """
    if isinstance(value, MappingProxyType):
        return dict(value)
    raise NotImplementedError(f"not a value of the catalogue: {type(value).__name__}")
