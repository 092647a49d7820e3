"""What readers see in a model file, before anybody judges it.

An observation is an extraction: a name that the file brings in, something odd about how the file is
built, a part that could not be read. Whether it is bad is said by ``judge``, from these alone, so
that a recorded observation can be judged again later by newer rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

UNRESOLVED = "?"
"""Stands for a module or name that the file computes while it loads."""


class How(Enum):
    """What in the file names an import."""

    GLOBAL = "global"
    STACK_GLOBAL = "stack-global"
    INST = "inst"
    EXT = "ext"
    OPERATOR = "operator"
    TYPE = "type"
    TARGET = "target"


class Use(Enum):
    """What the file does with a name while it loads."""

    NAMED = "named"
    MADE = "made"
    CALLED = "called"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Import:
    """One name that the file brings in.

    Attributes:
        module: Module, operator domain, or ``?`` where the file computes it while loading.
        name: Attribute of the module, possibly dotted; ASCII, other characters escaped.
        how: What in the file names it.
        uses: What the file does with it, as far as was seen, in the order of ``Use``. ``named``:
            it is kept. ``made``: it is a class whose object is made without its constructor.
            ``called``: it is called with what the file says. ``changed``: the file sets attributes
            of the class or function itself.
        member: Path inside the file, parts joined with ``!``; "" for the file itself.
        offset: Byte at which it was first named, within its member or decompressed stream.
    """

    module: str
    name: str
    how: How
    uses: tuple[Use, ...]
    member: str
    offset: int


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing about the file that a rule speaks of.

    Attributes:
        rule: Id of the rule, such as ``archive.duplicate-member``.
        member: Path inside the file, parts joined with ``!``; "" for the file itself.
        offset: Byte within the member.
        path: Place inside a structured document (a JSON pointer, a node's name), or "".
        operand: What the rule is about (a name, a path, an operator); ASCII, some 200 characters.
    """

    rule: str
    member: str
    offset: int
    path: str
    operand: str


@dataclass(frozen=True, slots=True)
class Lack:
    """A part that could not be read, so that the file cannot be called clean.

    Attributes:
        reason: A value of ``GapReason``.
        detail: One line for a person.
        member: Path inside the file, or "".
    """

    reason: str
    detail: str
    member: str
