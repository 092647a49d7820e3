"""TOML and JSON that somebody else wrote, read within bounds."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

import msgspec

from muniment.core.errors import UnreadableError

TOML_LIMIT: Final = 8 * 1024 * 1024
JSON_LIMIT: Final = 16 * 1024 * 1024
KEY_PARTS: Final = 32
# tomllib keeps every prefix of a dotted key, so one line of "a.a.a..." takes memory by the square
# of its length. Possessive, so that a long line is looked at once.
_DEEP_KEY = re.compile(r"(?<![\w.-])(?:(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+\.[ \t]*+){32}")


def read_toml(data: bytes, limit: int = TOML_LIMIT) -> dict[str, Any]:
    """Return a TOML document.

    Raises:
        UnreadableError: ``too_large``: over ``limit`` bytes, or a key of more than 32 parts;
            ``broken``: not TOML in UTF-8, or nested deeper than Python's stack.
    """
    if len(data) > limit:
        raise UnreadableError("too_large", f"TOML of more than {limit} bytes")
    try:
        text = data.decode("utf-8-sig")
        if deep_key_line(text) is not None:
            raise UnreadableError("too_large", f"TOML with a key of more than {KEY_PARTS} parts")
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("broken", "not TOML") from error


def deep_key_line(text: str) -> int | None:
    """Return the 1-based line of a dotted key of more than ``KEY_PARTS`` parts, or None."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") >= KEY_PARTS and _DEEP_KEY.search(line):
            return number
    return None


def read_json(data: bytes, limit: int = JSON_LIMIT) -> Any:
    """Return a JSON document as plain lists, dictionaries and scalars.

    Raises:
        UnreadableError: ``too_large``: over ``limit`` bytes, or too much for the memory there is;
            ``broken``: not JSON in UTF-8, or nested deeper than Python's stack.
    """
    if len(data) > limit:
        raise UnreadableError("too_large", f"JSON of more than {limit} bytes")
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise UnreadableError("broken", "not JSON") from error
    except MemoryError as error:
        raise UnreadableError("too_large", "JSON that does not fit in memory") from error


def read_text(data: bytes) -> str:
    """Return text, with bytes that are not UTF-8 replaced.

    Raises:
        UnreadableError: ``broken``: it holds NUL bytes, so it is no text.
    """
    if b"\0" in data:
        raise UnreadableError("broken", "binary content where text was expected")
    return data.decode("utf-8-sig", "replace")
