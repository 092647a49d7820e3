"""Glob patterns over POSIX paths, in the way people know them from ignore files."""

from __future__ import annotations

import re

_LONGEST = 1000
_MARK = re.compile(r"\[!?\^?\]?[^\]]*\]|.", re.DOTALL)


def compile_glob(pattern: str) -> re.Pattern[str]:
    """Return an expression that matches the paths a pattern names, and everything below them.

    ``*`` and ``?`` stay within one name, ``**`` as a whole name crosses folders, ``[ab]`` is a set.
    A pattern without a slash (but for one at its end) matches a name at any depth; another is
    anchored at the root. Patterns and names come from a project under inspection: matching takes
    time by the product of their lengths at worst, for every star but the last takes the first fit
    and is never tried again, which loses no match.

    Raises:
        ValueError: Not a pattern: a set that ends before it begins, or over 1,000 characters.
    """
    if len(pattern) > _LONGEST:
        raise ValueError(f"more than {_LONGEST} characters")
    body = pattern.strip("/") if pattern.startswith("/") else pattern.rstrip("/")
    anchored = "/" in body or pattern.startswith("/")
    parts = body.split("/") if anchored else ["**", *body.split("/")]
    try:
        return re.compile(f"{_parts(parts)}(?:/.*)?", re.DOTALL)
    except re.error as error:
        raise ValueError(error.msg) from error


def _parts(parts: list[str]) -> str:
    """Return an expression for names: runs of plain ones between those that cross folders."""
    runs: list[list[str]] = [[]]
    for part in parts:
        if part == "**":
            runs.append([])
        else:
            runs[-1].append(part)
    out = "/".join(map(_name, runs[0]))
    inner, last = [run for run in runs[1:-1] if run], runs[-1]
    if len(runs) == 1:
        return out
    if runs[0]:
        out += "/"
    for run in inner:
        out += f"(?>(?:[^/]+/)*?{'/'.join(map(_name, run))}/)"
    return out + (f"(?:[^/]+/)*{'/'.join(map(_name, last))}" if last else ".*")


def _name(part: str) -> str:
    chunks = [""]
    for mark in _MARK.findall(part):
        if mark == "*":
            chunks.append("")
        elif mark == "?":
            chunks[-1] += "[^/]"
        elif mark.startswith("[") and len(mark) > 1:
            chunks[-1] += _set(mark[1:-1])
        else:
            chunks[-1] += re.escape(mark)
    first, *rest = chunks
    if not rest:
        return first
    *middle, last = rest
    return first + "".join(f"(?>[^/]*?{chunk})" for chunk in middle if chunk) + f"[^/]*{last}"


def _set(inside: str) -> str:
    negated = inside.startswith("!")
    members = re.sub(r"([\\\[\]^&~|])", r"\\\1", inside[negated:])
    return f"(?!/)[{'^' if negated else ''}{members}]"
