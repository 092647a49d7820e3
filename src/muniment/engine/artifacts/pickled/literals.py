"""Reads a Python literal of strings, numbers, tuples, lists and dicts without Python's parser.

For the headers of .npy arrays. No recursion, and nothing is computed.
"""

from __future__ import annotations

import re

Literal = (
    str | int | bool | None | tuple["Literal", ...] | list["Literal"] | dict["Literal", "Literal"]
)

_TOKEN = re.compile(
    r"""\s*(?:(?P<text>'[^'\\\n]*'|"[^"\\\n]*")|(?P<number>-?[0-9]{1,30}L?)"""
    r"""|(?P<word>True|False|None)|(?P<mark>[()\[\]{},:]))"""
)
_WORDS: dict[str, bool | None] = {"True": True, "False": False, "None": None}
_CLOSES = {")": "(", "]": "[", "}": "{"}
_MAX_TOKENS = 20_000
_MAX_DEPTH = 64


class _NoLiteral(Exception):
    """The text is not a literal of the kinds that are read."""


def literal(raw: bytes) -> Literal:
    """Return the literal that some bytes spell; None where they spell none.

    Args:
        raw: UTF-8 or Latin-1.
    """
    try:
        return _read(raw.decode("latin-1").strip())
    except (_NoLiteral, IndexError, TypeError, ValueError):
        return None


def _read(text: str) -> Literal:
    open_: list[tuple[str, list[Literal], bool]] = []
    parts: list[Literal] = []
    opener, comma, at = "", True, 0
    for _ in range(_MAX_TOKENS):
        if at >= len(text):
            break
        token = _TOKEN.match(text, at)
        if token is None:
            raise _NoLiteral
        at = token.end()
        mark = token["mark"]
        if mark is None:
            parts.append(_scalar(token))
            comma = False
        elif mark in "([{":
            if len(open_) >= _MAX_DEPTH:
                raise _NoLiteral
            open_.append((opener, parts, comma))
            opener, parts, comma = mark, [], False
        elif mark in ",:":
            comma = True
        else:
            if _CLOSES[mark] != opener:
                raise _NoLiteral
            value = _closed(opener, parts, comma=comma)
            opener, parts, _ = open_.pop()
            parts.append(value)
            comma = False
    if open_ or len(parts) != 1 or at < len(text):
        raise _NoLiteral
    return parts[0]


def _scalar(token: re.Match[str]) -> Literal:
    if token["text"] is not None:
        return token["text"][1:-1]
    if token["number"] is not None:
        return int(token["number"].removesuffix("L"))
    return _WORDS[token["word"]]


def _closed(opener: str, parts: list[Literal], *, comma: bool) -> Literal:
    if opener == "[":
        return list(parts)
    if opener == "{":
        return dict(zip(parts[::2], parts[1::2], strict=True))
    if len(parts) == 1 and not comma:
        return parts[0]
    return tuple(parts)
