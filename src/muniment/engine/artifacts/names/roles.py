"""What the lists say that a name is for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What a file may do with a name, or what the name does to whoever loads the file.

    The values are how compiled lists write a role.
    """

    CLASS = "c"
    """A class that may be named, and made without its constructor, and have its state set."""
    CONSTRUCTOR = "k"
    """A class that may be called with anything, too."""
    ENUM = "e"
    """A class of fixed members, which may be called with a value and have members named."""
    CHECKED = "s"
    """A class whose state holds text that it runs: made only if ``states`` knows the text."""
    REDUCER = "r"
    """A function that a file may call to rebuild an object."""
    NAME = "n"
    """A function or constant that a file may keep, but not call."""
    WATCHED = "w"
    """Rebuilds code from the file, or fetches what the file names later: a person looks."""
    GADGET = "g"
    """Runs code, or leads to what does."""
    REACH = "a"
    """Reads, writes or fetches what the file names."""


HARMFUL = frozenset({Role.GADGET, Role.REACH})


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lists say of a name.

    Attributes:
        role: What it is for.
        reason: Completes "it ..." for a harmful name; says why a harmless one is.
    """

    role: Role
    reason: str
