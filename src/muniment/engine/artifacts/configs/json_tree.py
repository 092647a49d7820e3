"""Reads a JSON document, keeping what a later entry of the same name hides.

Readers differ: of an object that has a key twice, some take the first value and most the last.
Source: RFC 8259, section 4.

Out of scope: large documents; ``settings`` looks at those by the keys that matter.
"""

from __future__ import annotations

import json
import re
from typing import Final

from muniment.engine.artifacts.configs.tree import REPEATED, Tree

_MAX_DIGITS: Final = 30
_COMMENT = re.compile(
    # What is never closed is taken to the end: else each of its parts would begin it anew.
    r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)'
    r"|(?P<comment>//[^\n]*+|/\*(?:[^*]|\*(?!/))*+\*/)|/\*.*+"
    r"|(?P<comma>,)(?=\s*+[\]}])",
    re.DOTALL,
)


def read_tree(content: str) -> Tree:
    """Return a JSON document, or as much as can be read of it.

    A document that only readers with comments and trailing commas accept is read as those do.
    """
    tree = Tree()
    try:
        tree.roots.append(_decoder(tree).decode(content))
        return tree
    except (ValueError, RecursionError) as error:
        tree.broken = _why(error)
    if tree.broken != "not JSON":
        return tree
    plain = _COMMENT.sub(_without, content)
    tree = Tree()
    try:
        if plain != content:
            tree.roots.append(_decoder(tree).decode(plain))
        else:
            _several(tree, content)
    except (ValueError, RecursionError) as error:
        tree.broken = _why(error)
    return tree


def _several(tree: Tree, content: str) -> None:
    """Read documents that stand one after another, as in JSON Lines."""
    decoder = _decoder(tree)
    at, length = 0, len(content)
    while True:
        while at < length and content[at] in " \t\r\n":
            at += 1
        if at >= length:
            return
        value, at = decoder.raw_decode(content, at)
        tree.roots.append(value)


def _why(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else "not JSON"


def _without(found: re.Match[str]) -> str:
    if found["comment"] or found["comma"]:
        return " "
    return found[0]


def _decoder(tree: Tree) -> json.JSONDecoder:
    def pairs(entries: list[tuple[str, object]]) -> dict[str, object]:
        result = dict(entries)
        if len(result) != len(entries):
            hidden: list[object] = []
            seen: dict[str, object] = {}
            for key, value in entries:
                if key in seen and seen[key] != value:
                    tree.repeated.append(key)
                    # Kept under its own name, so that it is looked at as any other.
                    hidden.append({key: seen[key]})
                seen[key] = value
            if hidden:
                result[REPEATED] = hidden
        return result

    return json.JSONDecoder(object_pairs_hook=pairs, parse_int=_number, strict=False)


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MAX_DIGITS else digits
