"""Glob patterns over POSIX paths, in the way people know them from ignore files."""

from __future__ import annotations

import re


def compile_glob(pattern: str) -> re.Pattern[str]:
    """Return an expression that matches the paths a pattern names, and everything below them.

    ``*`` and ``?`` stay within one name, ``**`` crosses folders, ``[ab]`` is a set. A pattern
    without a slash (but for one at its end) matches a name at any depth; another is anchored at the
    root.
    """
    body = pattern.strip("/") if pattern.startswith("/") else pattern.rstrip("/")
    anchored = "/" in body or pattern.startswith("/")
    prefix = "" if anchored else r"(?:.*/)?"
    return re.compile(f"{prefix}{_translate(body)}(?:/.*)?", re.DOTALL)


def _translate(pattern: str) -> str:
    out: list[str] = []
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if pattern.startswith("**/", at):
            out.append(r"(?:.*/)?")
            at += 3
        elif pattern.startswith("**", at):
            out.append(".*")
            at += 2
        elif char == "*":
            out.append("[^/]*")
            at += 1
        elif char == "?":
            out.append("[^/]")
            at += 1
        elif char == "[" and (end := pattern.find("]", at + 2)) > 0:
            inside = pattern[at + 1 : end].replace("\\", r"\\")
            if inside.startswith("!"):
                inside = "^" + inside[1:]
            elif inside.startswith("^"):
                inside = "\\" + inside
            out.append(f"[{inside}]")
            at = end + 1
        else:
            out.append(re.escape(char))
            at += 1
    return "".join(out)
