"""Reads a JSON document of a model with what a JSON reader would hide: twice-named keys, escapes.

Source: RFC 8259; Python's ``json`` module, which Keras and skops read with: it takes UTF-16 and
UTF-32 too, and the last of two equal keys.
Out of scope: what the document means (``keras``, ``skops``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

MAX_DOCUMENT = 16 << 20
_MAX_PARTS = 2_000_000
_MAX_DIGITS = 18
_SEAM = 64


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document something stands."""

    parent: Place | None
    key: str

    def pointer(self) -> str:
        """Return the JSON pointer, cut to its last 40 parts."""
        parts: list[str] = []
        place: Place | None = self
        while place is not None and len(parts) < 40:
            parts.append(place.key.replace("~", "~0").replace("/", "~1"))
            place = place.parent
        return "/" + "/".join(reversed(parts)) if parts else ""


@cache
def _escapes() -> re.Pattern[bytes]:
    # A letter, digit or underscore written as an escape. No JSON writer does that.
    return re.compile(rb"\\u00(?:3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aA])")


def _hidden(data: bytes) -> int | None:
    """Return where the first plain letter stands that is written as an escape, or None."""
    if b"\\u00" not in data:
        return None
    for found in _escapes().finditer(data):
        at = before = found.start()
        while before and data[before - 1] == 0x5C:
            before -= 1
        if (at - before) % 2 == 0:  # else the backslash is itself escaped
            return at
    return None


def whole(source: ByteSource, *words: bytes) -> bytes | None:
    """Return a document that may hold one of some words; None where it does not.

    Raises:
        UnreadableError: ``too_large``: it does, and is larger than is read.
    """
    data = source.read_at(0, MAX_DOCUMENT + 1)
    if len(data) <= MAX_DOCUMENT:
        return data if _mentions(data, words) else None
    at = 0
    while data:
        if _mentions(data, words):
            raise UnreadableError("too_large", "a JSON document larger than is read")
        at += len(data) - _SEAM
        data = source.read_at(at, MAX_DOCUMENT) if len(data) > _SEAM else b""
    return None


def mentions(data: bytes, *words: bytes) -> bool:
    """Return whether a document may hold one of some words, in whatever encoding or disguise."""
    return _mentions(data, words)


def _mentions(data: bytes, words: tuple[bytes, ...]) -> bool:
    if any(word in data for word in words) or _hidden(data) is not None:
        return True
    return b"\0" in data[:8] and any(word in data.replace(b"\0", b"") for word in words)


def read_document(data: bytes, examination: Examination, domain: str) -> object:
    """Return a JSON document, and record what hides in how it is written.

    Args:
        data: The bytes.
        examination: Where to record; signs are ``<domain>.duplicate-key``, ``.hidden-text`` and
            ``.odd-encoding``.
        domain: ``keras`` or ``skops``.

    Raises:
        UnreadableError: ``broken``: not JSON; ``too_large``: too many parts, or too deep.
    """
    examination.spend(len(data))
    encoding = json.detect_encoding(data)
    if not encoding.startswith("utf-8"):
        examination.sign(f"{domain}.odd-encoding", operand=encoding)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError("broken", "a JSON document that is not text") from error
    plain = data if encoding.startswith("utf-8") else text.encode("utf-8", "replace")
    if plain.count(b",") + plain.count(b"[") + plain.count(b"{") > _MAX_PARTS:
        raise UnreadableError("too_large", "a JSON document of more parts than are read")
    escaped = _hidden(plain)
    if escaped is not None:
        letter = plain[escaped : escaped + 6].decode("ascii")
        examination.sign(f"{domain}.hidden-text", offset=escaped, operand=letter)

    def together(pairs: list[tuple[str, object]]) -> dict[str, object]:
        node = dict(pairs)
        if len(node) != len(pairs):
            _twice(pairs, examination, domain)
        return node

    try:
        document: object = json.loads(
            text.removeprefix("\ufeff"), object_pairs_hook=together, parse_int=_number
        )
    except RecursionError as error:
        raise UnreadableError("too_large", "a JSON document nested too deep") from error
    except ValueError as error:
        raise UnreadableError("broken", "not JSON") from error
    return document


def objects(document: object) -> Iterator[tuple[Place | None, dict[str, object]]]:
    """Yield every object of a document with its place, outer ones before those inside them."""
    waiting: list[tuple[Place | None, object]] = [(None, document)]
    while waiting:
        place, node = waiting.pop()
        if isinstance(node, dict):
            yield place, node
            for key, part in node.items():
                if isinstance(part, (dict, list)):
                    waiting.append((Place(place, key), part))
        elif isinstance(node, list):
            for index, part in enumerate(node):
                if isinstance(part, (dict, list)):
                    waiting.append((Place(place, str(index)), part))


def _twice(pairs: list[tuple[str, object]], examination: Examination, domain: str) -> None:
    seen: dict[str, object] = {}
    for key, value in pairs:
        if key in seen and seen[key] != value:
            examination.sign(f"{domain}.duplicate-key", operand=key)
        seen[key] = value


def _number(digits: str) -> int | float:
    # Long integers cost the square of their length; none of them matters here.
    return int(digits) if len(digits) <= _MAX_DIGITS else 0
