"""Formats of this package, and how each is recognised."""

from __future__ import annotations

from muniment.engine.artifacts.kinds import Kind, Look

_R_VERSIONS = (
    b"X\n\0\0\0\2",
    b"X\n\0\0\0\3",
    b"A\n2\n",
    b"A\n3\n",
    b"B\n\2\0\0\0",
    b"B\n\3\0\0\0",
    b"B\n\0\0\0\2",
    b"B\n\0\0\0\3",
)
_R_WORKSPACES = tuple(
    b"RD" + form + version + b"\n" for form in (b"X", b"A", b"B") for version in (b"1", b"2", b"3")
)
_R = _R_VERSIONS + _R_WORKSPACES


def _r(look: Look) -> bool:
    return look.head.startswith(_R)


KINDS: tuple[Kind, ...] = (Kind("rds", _r, "trees.r_data:read_r"),)
