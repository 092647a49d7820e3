"""What a pickle machine remembers of the things it sees made: imports, and in rich mode more.

A value is an integer, as ``machine`` explains; this module turns it back into something.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.model_file import How
from muniment.engine.artifacts.scalars import int_at, text_at
from muniment.engine.artifacts.source import ByteSource

OPAQUE: Final = -1
_FIRST: Final = -2
_MAX_THINGS = 400_000
_MAX_IMPORTS = 20_000
_MAX_TEXTS = 4_096
_MAX_PARTS = 32
"""Parts of a tuple or dict that are followed: NumPy has at most 64 dimensions, people use 5."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A name brought in."""

    module: str
    name: str
    how: How
    offset: int


@dataclass(slots=True)
class Made:
    """The outcome of a call: what was called, with what, and the state set on it."""

    callee: int
    args: int
    state: int = OPAQUE


@dataclass(slots=True)
class Mapped:
    """A small dict: keys and values in turn."""

    parts: list[int]


Thing = Imported | Made | Mapped | tuple[int, ...]


class Things:
    """The things of one pickle, each known by a value of -2 or below."""

    def __init__(self, source: ByteSource, harvest: Harvest) -> None:
        self._source = source
        self._harvest = harvest
        self._things: list[Thing] = []
        self._texts: dict[int, str | None] = {}
        self._imports: dict[tuple[str, str, How], int] = {}

    def import_(self, module: str, name: str, how: How, offset: int) -> int:
        """Record an import and return its value; the same import has one value."""
        key = (module, name, how)
        value = self._imports.get(key)
        if value is None:
            self._harvest.note(module, name, how, offset)
            if len(self._imports) >= _MAX_IMPORTS:
                return OPAQUE
            value = self._imports[key] = self._append(Imported(module, name, how, offset))
        return value

    def called(self, value: int) -> None:
        """Record that a value is called, where it is an import."""
        thing = self.of(value)
        if isinstance(thing, Imported):
            self._harvest.note(thing.module, thing.name, thing.how, thing.offset, called=True)

    def add(self, thing: Thing) -> int:
        """Return a value for a thing; opaque where there are too many or it has too many parts."""
        if len(self._things) >= _MAX_THINGS:
            return OPAQUE
        if isinstance(thing, tuple) and len(thing) > _MAX_PARTS:
            return OPAQUE
        return self._append(thing)

    def extend(self, value: int, parts: list[int]) -> None:
        """Add keys and values to a small dict; more than it can hold empties it."""
        thing = self.of(value)
        if isinstance(thing, Mapped):
            if len(thing.parts) + len(parts) > 2 * _MAX_PARTS:
                thing.parts.clear()
            else:
                thing.parts.extend(parts)

    def of(self, value: int) -> Thing | None:
        """Return the thing behind a value, or None where it is a scalar or opaque."""
        return self._things[_FIRST - value] if value <= _FIRST else None

    def text(self, value: int) -> str | None:
        """Return the string behind a value, or None."""
        if value < 0:
            return None
        if value not in self._texts:
            if len(self._texts) >= _MAX_TEXTS:
                self._texts.clear()
            self._texts[value] = text_at(self._source, value)
        return self._texts[value]

    def integer(self, value: int) -> int | None:
        """Return the integer behind a value, or None."""
        return int_at(self._source, value) if value >= 0 else None

    def items(self, value: int) -> dict[str, int]:
        """Return a small dict's values by key; empty for anything else."""
        thing = self.of(value)
        if not isinstance(thing, Mapped):
            return {}
        pairs = zip(thing.parts[::2], thing.parts[1::2], strict=False)
        return {text: part for key, part in pairs if (text := self.text(key)) is not None}

    def _append(self, thing: Thing) -> int:
        self._things.append(thing)
        return _FIRST - (len(self._things) - 1)
