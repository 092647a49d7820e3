"""What filters and methods of text make of values that are known.

Source: Jinja 3.1, "List of Builtin Filters"; Python's ``str`` methods, which templates call too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from muniment.engine.artifacts.configs.jinja_values import (
    HUGE,
    MAX_LENGTH,
    UNKNOWN,
    Origin,
    Value,
    changed,
    either,
    element,
    elements,
    joined,
    known_texts,
    listed,
    number,
    text,
    unknown,
)

_CHANGES: Final[dict[str, Callable[[str], str]]] = {
    "capitalize": str.capitalize,
    "casefold": str.casefold,
    "e": str,
    "escape": str,
    "expandtabs": str,
    "forceescape": str,
    "lower": str.lower,
    "lstrip": str.lstrip,
    "rstrip": str.rstrip,
    "safe": str,
    "string": str,
    "strip": str.strip,
    "striptags": str,
    "swapcase": str.swapcase,
    "title": str.title,
    "trim": str.strip,
    "upper": str.upper,
    "tojson": lambda each: f'"{each}"',
    "wordwrap": str,
    "encode": str,
}
"""Methods and filters that give one text for one text; arguments matter for the strips only."""

_SAME: Final = frozenset({"list", "copy", "unique", "keys", "sort", "slice", "batch"})
_FIELD = re.compile(r"\{([^{}]{0,200})\}")
_PERCENT = re.compile(
    r"%(?:\([^)]{0,80}\))?[-#0 +]{0,8}([0-9]{0,12})(?:\.([0-9]{0,12}))?[hlL]?([%a-zA-Z])"
)


def applied(name: str, base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    """Return what a filter, or a method of the same name, makes of a value."""
    simple = _CHANGES.get(name)
    if simple is not None:
        return _simply(name, simple, base, args)
    special = _SPECIAL.get(name)
    if special is not None:
        return special(base, args, keywords)
    if name in _SAME:
        if base.items is None and name == "list" and base.texts:
            return listed(elements(base)) if len(base.texts) == 1 else element(base)
        return base
    if base.texts or base.built:
        pieces = base.pieces + tuple(each[:64] for each in base.texts)
        return Value(built=True, pieces=pieces, origin=base.origin)
    return unknown(base)


def _simply(name: str, change: Callable[[str], str], base: Value, args: list[Value]) -> Value:
    if name in ("strip", "lstrip", "rstrip", "trim") and args:
        signs = known_texts(args[-1])
        if len(signs) != 1:
            return replace(unknown(base), built=True, pieces=base.texts)
        method = {"lstrip": str.lstrip, "rstrip": str.rstrip}.get(name, str.strip)
        return changed(base, lambda each: method(each, signs[0]))
    if name == "string" and not base.texts and base.number is not None:
        return text(*known_texts(base))
    if name == "string" and base.origin is Origin.INTERNAL:
        return Value(built=True, pieces=("__",))
    return changed(base, change)


def _join(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    """The filter: ``list|join(sep)``."""
    parts = elements(base)
    glue = args[0] if args else text("")
    if not parts:
        return replace(unknown(base), built=base.built, pieces=base.pieces)
    return joined(_woven(parts, glue))


def _method_join(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    """The method: ``sep.join(list)``."""
    parts = elements(args[0]) if args else []
    if not parts:
        return unknown(base, *args)
    return joined(_woven(parts, base))


def _woven(parts: list[Value], glue: Value) -> list[Value]:
    if glue.texts == ("",):
        return parts
    woven: list[Value] = []
    for part in parts:
        if woven:
            woven.append(glue)
        woven.append(part)
    return woven


def _reverse(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    if base.items is not None:
        return replace(base, items=base.items[::-1])
    return changed(base, lambda each: each[::-1])


def _first(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    parts = elements(base)
    return parts[0] if parts else element(base)


def _last(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    parts = elements(base)
    return parts[-1] if parts else element(base)


def _replace(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    if len(args) < 2:
        return unknown(base)
    old, new = known_texts(args[0]), known_texts(args[1])
    if not base.texts:
        return Value(origin=base.origin, built=base.built, pieces=base.pieces + new)
    if len(old) != 1 or not old[0] or not new:
        return Value(built=True, pieces=base.texts, origin=base.origin)
    result = changed(base, lambda each: each.replace(old[0], new[0][:64]))
    for other in new[1:4]:
        changed_too = changed(base, lambda each, other=other: each.replace(old[0], other[:64]))  # type: ignore[misc]
        result = either(result, changed_too)
    return result


def _split(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    glue = known_texts(args[0]) if args else ()
    if len(base.texts) != 1 or not base.exact or (args and (len(glue) != 1 or not glue[0])):
        pieces = tuple(piece[:64] for each in base.texts for piece in each.split())[:16]
        return Value(origin=base.origin, pieces=base.pieces + pieces, built=bool(base.texts))
    parts = base.texts[0].split(glue[0]) if args else base.texts[0].split()
    return listed([text(part) for part in parts[:MAX_LENGTH]])


def _sum(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    parts = elements(base)
    start = keywords.get("start") or (args[1] if len(args) > 1 else UNKNOWN)
    if parts and any(part.texts or part.built for part in [*parts, start]):
        return joined([start, *parts] if start is not UNKNOWN else parts)
    return unknown(base)


def _format(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    """The filter: ``'%s'|format(x)``, and the operator ``%``."""
    if len(base.texts) != 1:
        return Value(built=True, pieces=base.texts + base.pieces)
    return _filled(base.texts[0], args)


def percent(base: Value, argument: Value) -> Value:
    """Return ``base % argument``."""
    args = list(argument.items) if argument.items is not None else [argument]
    return _format(base, args, {})


def _filled(pattern: str, args: list[Value]) -> Value:
    parts: list[Value] = []
    at = used = 0
    for field in _PERCENT.finditer(pattern[:MAX_LENGTH]):
        parts.append(text(pattern[at : field.start()]))
        at = field.end()
        if field[3] == "%":
            parts.append(text("%"))
            continue
        given = args[used] if used < len(args) else UNKNOWN
        used += 1
        code = given.number
        if field[3] == "c" and code is not None and 0 <= code < 0x110000:
            parts.append(text(chr(code)))
        elif field[3] in "xXo" and code is not None and abs(code) < HUGE:
            parts.append(text(format(code, field[3])))
        else:
            parts.append(given)
    parts.append(text(pattern[at:]))
    return joined(parts)


def _method_format(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    """The method: ``'{}'.format(x)``; attributes within fields are looked at elsewhere."""
    if len(base.texts) != 1:
        return Value(built=True, pieces=base.texts + base.pieces)
    parts: list[Value] = []
    pattern, at, used = base.texts[0][:MAX_LENGTH], 0, 0
    for field in _FIELD.finditer(pattern):
        parts.append(text(pattern[at : field.start()].replace("{{", "{").replace("}}", "}")))
        at = field.end()
        name, _, spec = field[1].partition(":")
        name = name.partition("!")[0]
        if name.isdigit() and len(name) < 4:
            given = args[int(name)] if int(name) < len(args) else UNKNOWN
        elif name:
            given = keywords.get(name, UNKNOWN)
        else:
            given = args[used] if used < len(args) else UNKNOWN
            used += 1
        code = given.number
        if spec.endswith("c") and code is not None and 0 <= code < 0x110000:
            given = text(chr(code))
        elif spec:
            given = replace(given, exact=False)
        parts.append(given)
    parts.append(text(pattern[at:].replace("{{", "{").replace("}}", "}")))
    return joined(parts)


def _values(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    return listed(base.values) if base.values is not None else unknown(base)


def _pairs(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    if base.values is None or base.items is None:
        return unknown(base)
    return listed(listed(pair) for pair in zip(base.items, base.values, strict=False))


def _default(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    return either(base, args[0]) if args else base


def _length(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    if base.items is not None:
        return number(len(base.items))
    if len(base.texts) == 1 and base.exact:
        return number(len(base.texts[0]))
    return UNKNOWN


def _whole(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    if base.number is not None:
        return number(base.number)
    if len(base.texts) == 1 and base.texts[0].strip().isdecimal() and len(base.texts[0]) < 20:
        return number(int(base.texts[0]))
    return UNKNOWN


def _take(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    """``get`` and ``pop``: one of the values of what is known, else something unknown."""
    if base.values is not None:
        wanted = known_texts(args[0]) if args else ()
        result: Value | None = args[1] if len(args) > 1 else None
        for key, value in zip(base.items or (), base.values, strict=False):
            if not wanted or set(known_texts(key)) & set(wanted):
                result = value if result is None else either(result, value)
        return result or UNKNOWN
    if base.items:
        return element(base)
    return unknown(base)


def _decode(base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    codecs = known_texts(args[0]) if args else ("utf-8",)
    if codecs and all(codec.lower() in ("utf-8", "utf8", "ascii", "latin-1") for codec in codecs):
        return base
    # Another decoding writes any name in letters that do not show it.
    return Value(built=True, pieces=(*base.texts, "__"), origin=base.origin)


_Special = Callable[[Value, list[Value], dict[str, Value]], Value]
_SPECIAL: Final[dict[str, _Special]] = {
    "count": _length,
    "d": _default,
    "decode": _decode,
    "default": _default,
    "dictsort": _pairs,
    "first": _first,
    "format": _format,
    "get": _take,
    "int": _whole,
    "items": _pairs,
    "join": _join,
    "last": _last,
    "length": _length,
    "pop": _take,
    "random": lambda base, args, keywords: element(base),
    "removeprefix": lambda base, args, keywords: replace(base, exact=False),
    "removesuffix": lambda base, args, keywords: replace(base, exact=False),
    "replace": _replace,
    "reverse": _reverse,
    "rsplit": _split,
    "split": _split,
    "splitlines": _split,
    "sum": _sum,
    "values": _values,
}
_METHODS: Final[dict[str, _Special]] = {
    "format": _method_format,
    "format_map": lambda base, args, keywords: Value(built=True, pieces=base.texts),
    "join": _method_join,
    "count": lambda base, args, keywords: UNKNOWN,
    "center": lambda base, args, keywords: replace(base, exact=False),
    "translate": lambda base, args, keywords: Value(built=True, pieces=(*base.texts, "__")),
}


def called(name: str, base: Value, args: list[Value], keywords: dict[str, Value]) -> Value:
    """Return what a method of a value gives."""
    own = _METHODS.get(name)
    if own is not None:
        return own(base, args, keywords)
    return applied(name, base, args, keywords)


def reckoned(operator: str, left: int, right: int) -> Value:
    """Return what an operator makes of two whole numbers."""
    if operator == "-":
        return number(left - right)
    if operator == "*":
        return number(left * right)
    if operator in ("/", "//"):
        return number(left // right) if right else UNKNOWN
    if operator == "%":
        return number(left % right) if right else UNKNOWN
    if operator == "**":
        # Anything beyond what a loop could run through is as good as any other such number.
        if right < 0:
            return UNKNOWN
        if abs(left) <= 1:
            return number(left if right else 1)
        return number(left**right) if right <= 100 and abs(left) < 1 << 64 else number(HUGE)
    return UNKNOWN
