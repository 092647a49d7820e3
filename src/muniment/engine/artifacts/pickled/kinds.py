"""Formats of this package, and how each is recognised.

A pickle has no magic number that it must have: since any opcode may come first, bytes that could
begin one are read on trial, and count only once they turn out to be one (``files``).
"""

from __future__ import annotations

from muniment.engine.artifacts.kinds import Kind, Look
from muniment.engine.artifacts.pickled.written import could_be_pickled

SUFFIXES = frozenset(
    {
        ".pkl", ".pickle", ".pck", ".pcl", ".p", ".pk", ".dill", ".cloudpickle", ".joblib", ".jbl",
        ".pt", ".pth", ".ckpt", ".bin", ".model", ".mdl", ".dat", ".data", ".sav", ".save", ".db",
        ".cache", ".t7", ".th", ".tar", ".state", ".weights", ".obj", ".z", "",
    }
)  # fmt: skip
"""Endings under which a pickle may stand behind bytes of something else."""

_BEGINS = bytes(
    1
    if _code in b"\x80()]}NcILFSVKMJGUC\x8cTBX\x8a\x8b\x8d\x8e\x96\x95\x82\x83\x84P\x88\x89\x8f"
    else 0
    for _code in range(256)
)


def could_be_pickle(look: Look) -> bool:
    """Return whether a file could hold a pickle."""
    head = look.head
    if not head:
        return False
    return bool(_BEGINS[head[0]]) or look.suffix in SUFFIXES


def could_be_npy(look: Look) -> bool:
    """Return whether a file begins as a NumPy array does."""
    return look.head.startswith(b"\x93NUMPY")


def could_be_sqlite(look: Look) -> bool:
    """Return whether a file is a database of SQLite."""
    return look.head.startswith(b"SQLite format 3\0")


_BERKELEY = tuple(
    magic.to_bytes(4, order)
    for magic in (0x00061561, 0x00053162, 0x00042253)
    for order in ("little", "big")
)
_GDBM = tuple(
    (0x13579ACD + number).to_bytes(4, order) for number in range(5) for order in ("little", "big")
)


def could_be_key_values(look: Look) -> bool:
    """Return whether a file is a store of keys and values.

    LMDB says so behind the header of its first page, Berkeley DB likewise or at once, and GNU dbm
    at once.
    """
    head = look.head
    return (
        head[16:20] == b"\xde\xc0\xef\xbe"
        or head[:4] in _GDBM
        or head[:4] in _BERKELEY
        or head[12:16] in _BERKELEY
    )


def could_be_written(look: Look) -> bool:
    """Return whether a file could be a pickle written as text."""
    head = look.head[:96]
    return head.isascii() and could_be_pickled(head.decode("ascii"))


KINDS: tuple[Kind, ...] = (
    Kind("pickle", could_be_pickle, "pickled.files:read_pickle"),
    Kind("sqlite", could_be_sqlite, "pickled.files:read_database"),
    Kind("key-values", could_be_key_values, "pickled.files:read_database"),
    Kind("pickle-as-text", could_be_written, "pickled.files:read_written"),
    Kind("npy", could_be_npy, "pickled.npy:read_npy"),
)
