"""What an expression of a template may come to, as far as that can be said without running it.

A value is a set of texts that it may be, or a number, or a list, or unknown; with it goes where it
comes from. Operations on known texts are done, with a bound on their number and length, so that a
name put together from pieces is seen as the name that it becomes.

Out of scope: floating-point numbers, dates, and anything that depends on the conversation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

MAX_TEXTS: Final = 8
MAX_LENGTH: Final = 512
MAX_ITEMS: Final = 256
MAX_PIECES: Final = 48
HUGE: Final = 10**30


class Origin(IntEnum):
    """Where a value comes from; of two the greater one stands."""

    PLAIN = 0
    PART = 1
    CONTENT = 2
    DATE = 3
    INTERNAL = 4


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """What an expression may come to.

    Attributes:
        texts: Texts that it may be.
        exact: True when it can be nothing but one of ``texts``, ``number`` or ``items``.
        number: The whole number that it is, or None.
        items: The values of a list, or the keys of a dictionary, or None.
        values: The values of a dictionary that was written out, or None.
        pieces: Known parts of a text that is put together with unknown ones.
        built: True when it is a text put together with unknown parts.
        start: Known first characters of a text that is built.
        origin: Where it comes from.
        literal: True for text that stands in the template itself.
        trigger: True for a condition on what a message says or on the date.
        place: Variable that it was read from, so that its fields can be found; or "".
        method: Name of the method that it is, or "".
        receiver: What the method belongs to.
    """

    texts: tuple[str, ...] = ()
    exact: bool = False
    number: int | None = None
    items: tuple[Value, ...] | None = None
    values: tuple[Value, ...] | None = None
    pieces: tuple[str, ...] = ()
    built: bool = False
    start: str = ""
    origin: Origin = Origin.PLAIN
    literal: bool = False
    trigger: bool = False
    place: str = ""
    method: str = ""
    receiver: Value | None = None


UNKNOWN: Final = Value()
ABSENT: Final = Value()
"""Stands for the bound of a slice that is not written."""
INTERNAL: Final = Value(origin=Origin.INTERNAL)


def text(*texts: str) -> Value:
    """Return a value that is one of some texts."""
    return Value(texts=_kept(texts), exact=True, literal=True)


def number(value: int) -> Value:
    """Return a whole number; -1 from the lexer stands for one too long to write."""
    return Value(number=min(max(value, -HUGE), HUGE), exact=True)


def listed(items: Iterable[Value], values: Iterable[Value] | None = None) -> Value:
    """Return a list, or a dictionary with its keys as items."""
    kept = tuple(items)[:MAX_ITEMS]
    origin = max((item.origin for item in kept), default=Origin.PLAIN)
    return Value(
        items=kept,
        exact=True,
        values=None if values is None else tuple(values)[:MAX_ITEMS],
        origin=Origin.PLAIN if origin is Origin.INTERNAL else origin,
    )


def unknown(*of: Value) -> Value:
    """Return an unknown value made from others: it keeps where they come from."""
    origin = max((each.origin for each in of), default=Origin.PLAIN)
    trigger = any(each.trigger for each in of)
    if origin is Origin.INTERNAL:
        origin = Origin.PLAIN
    return Value(origin=origin, trigger=trigger)


def either(first: Value, second: Value) -> Value:
    """Return what may be the one or the other."""
    if first is second:
        return first
    items = first.items
    if second.items is not None:
        items = second.items if items is None else (items + second.items)[:MAX_ITEMS]
    return Value(
        texts=_kept(first.texts + second.texts),
        exact=first.exact and second.exact,
        number=first.number if second.number is None else second.number,
        items=items,
        values=first.values if second.values is None else second.values,
        pieces=_pieces(first.pieces + second.pieces),
        built=first.built or second.built,
        start=first.start if first.start == second.start else "",
        origin=max(first.origin, second.origin),
        literal=first.literal or second.literal,
        trigger=first.trigger or second.trigger,
        place=first.place or second.place,
        method=first.method or second.method,
        receiver=first.receiver or second.receiver,
    )


def known_texts(value: Value) -> tuple[str, ...]:
    """Return the texts that a value may be when written out; numbers count as their digits."""
    if value.texts:
        return value.texts
    if value.number is not None and abs(value.number) < HUGE:
        return (str(value.number),)
    return ()


def joined(parts: list[Value]) -> Value:
    """Return the text that parts make one after another."""
    results: tuple[str, ...] = ("",)
    closed = True
    for part in parts:
        choices = known_texts(part)
        if not choices or not part.exact:
            closed = False
        if not choices:
            break
        results = _kept(
            (before + choice)[:MAX_LENGTH]
            for before in results
            for choice in choices
            if len(before) < MAX_LENGTH
        )
    else:
        if closed:
            return replace(text(*results), origin=_origin(parts))
    return _built(parts, results if len(parts) > 0 and not closed else ())


def _built(parts: list[Value], maybe: tuple[str, ...]) -> Value:
    pieces = [piece for part in parts for piece in (*part.texts, *part.pieces)]
    whole = all(known_texts(part) for part in parts)
    first = parts[0] if parts else UNKNOWN
    start = first.texts[0][:8] if len(first.texts) == 1 and first.exact else first.start
    return Value(
        texts=maybe if whole else (),
        pieces=_pieces(pieces),
        built=True,
        start=start,
        origin=_origin(parts),
        trigger=any(part.trigger for part in parts),
    )


def changed(value: Value, change: Callable[[str], str | None]) -> Value:
    """Return a value with a function applied to each text that it may be.

    Args:
        value: The value.
        change: Returns the new text, or None where it cannot be said.
    """
    origin = Origin.PLAIN if value.origin is Origin.INTERNAL else value.origin
    if not value.texts:
        return replace(
            unknown(value), built=value.built, pieces=value.pieces, origin=origin, start=""
        )
    results = [change(each) for each in value.texts]
    kept = [result[:MAX_LENGTH] for result in results if result is not None]
    exact = value.exact and len(kept) == len(results)
    return Value(
        texts=_kept(kept),
        exact=exact,
        pieces=value.pieces,
        built=value.built or not exact,
        origin=origin,
        literal=value.literal,
        trigger=value.trigger,
    )


def elements(value: Value) -> list[Value]:
    """Return what going through a value gives; empty where that cannot be said."""
    if value.items is not None:
        return list(value.items)
    if len(value.texts) == 1 and value.exact:
        return [text(character) for character in value.texts[0][:MAX_ITEMS]]
    return []


def element(value: Value) -> Value:
    """Return what a loop over a value puts into its variable."""
    parts = elements(value)
    if not parts and value.texts:
        parts = [text(*{character for each in value.texts for character in each[:64]})]
    if not parts:
        part = value.origin in (Origin.CONTENT, Origin.PART)
        return Value(origin=Origin.PART if part else Origin.PLAIN)
    result = parts[0]
    for part_ in parts[1:MAX_ITEMS]:
        result = either(result, part_)
    return result


def sliced(value: Value, start: Value, stop: Value, step: Value) -> Value:
    """Return ``value[start:stop:step]``."""
    bounds = [start.number, stop.number, step.number]
    if any(bound is not None and abs(bound) >= HUGE for bound in bounds):
        return unknown(value)
    sure = all(
        bound is not None or given is ABSENT
        for bound, given in zip(bounds, (start, stop, step), strict=True)
    )
    if not sure or bounds[2] == 0:
        return replace(unknown(value), pieces=value.texts, built=bool(value.texts))
    cut = slice(*bounds)
    if value.items is not None:
        return replace(value, items=value.items[cut])
    return changed(value, lambda each: each[cut])


def _origin(parts: list[Value]) -> Origin:
    origin = max((part.origin for part in parts), default=Origin.PLAIN)
    return Origin.PLAIN if origin is Origin.INTERNAL else origin


def _kept(texts: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, None] = {}
    for each in texts:
        # Of too many alternatives those stay that may be names nobody is meant to see.
        if len(kept) < MAX_TEXTS or ("_" in each and len(kept) < 2 * MAX_TEXTS):
            kept[each] = None
    return tuple(kept)


def _pieces(pieces: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, None] = {}
    for each in pieces:
        kept[each[:64]] = None
        if len(kept) >= MAX_PIECES:
            break
    return tuple(kept)
