"""What a pickle machine puts on its stack.

A value is one of

* an integer of 0 or above: the position of the opcode that pushed a string, bytes or a number,
  which is read again when it matters
* ``OPAQUE``: something that is not looked into
* ``PACKED``: a tuple of such things
* a tuple of values
* ``Imported``, ``Made``, ``Mapped`` or ``Special``

so that plain data costs no object of its own.
"""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.artifacts.observed import How

_DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*", re.ASCII)

NAMED: Final = 1
MADE: Final = 2
CALLED: Final = 4
CHANGED: Final = 8
"""What was told of a name; ``observed.Use`` as bits."""

OPAQUE: Final = -1
PACKED: Final = -2
NO_HOOKS: Final[frozenset[str]] = frozenset()


class Imported:
    """A name brought in.

    Attributes:
        module: Its module, ``?`` where the file computes it.
        name: Attribute of the module, possibly dotted; "" for the module itself.
        how: What in the file names it.
        offset: Where.
        known: What was already told to the examination.
        plain: True where a call of it needs no closer look.
        ready: The same, once it was told that the class is made objects of.
        built: Whether objects of it were made.
        unknown: True for what is spelled like a class and is on no list.
        place: Its value in the memo, or 0.
        quiet: True for a name that is told only if it is used in an unusual way.
        pushed: For a quiet name, how often it came onto the stack and was not used up in the
            usual way.
    """

    __slots__ = (
        "_instance",
        "_result",
        "built",
        "how",
        "known",
        "module",
        "name",
        "offset",
        "place",
        "plain",
        "pushed",
        "quiet",
        "ready",
        "unknown",
    )

    def __init__(self, module: str, name: str, how: How, offset: int) -> None:
        self.module = module
        self.name = name
        self.how = how
        self.offset = offset
        self.known = 0
        self._result: Made | None = None
        self._instance: Made | None = None
        self.plain = False
        self.built = False
        self.unknown = False
        self.ready: Made | None = None
        self.place = 0
        self.quiet = False
        self.pushed = 0

    @property
    def result(self) -> Made:
        """What a call of it gives, where nothing more needs to be known of it."""
        if self._result is None:
            self._result = Made(self, (), called=True)
        return self._result

    @property
    def instance(self) -> Made:
        """An object of it made without its constructor."""
        if self._instance is None:
            self._instance = Made(self, (), called=False)
        return self._instance

    @property
    def believable(self) -> bool:
        """Whether both parts are what Python could import; bytes that are no pickle hardly are."""
        return bool(_DOTTED.fullmatch(self.module) and _DOTTED.fullmatch(self.name))

    def __repr__(self) -> str:
        """Return ``module:name``."""
        return f"{self.module}:{self.name}"


class Made:
    """The outcome of a call, or an object made without its constructor.

    Attributes:
        callee: What was called, or the class.
        args: Its arguments where they matter, else ().
        called: False where the constructor was not called.
        state: What BUILD set on it, where that matters.
        place: Its value in the memo, or 0.
        hooks: Of a class that the file makes: its methods that loading may run.
    """

    __slots__ = ("args", "called", "callee", "hooks", "place", "state")

    def __init__(self, callee: Value, args: Value, *, called: bool) -> None:
        self.callee = callee
        self.args = args
        self.called = called
        self.state: Value = OPAQUE
        self.place = 0
        self.hooks: frozenset[str] = NO_HOOKS


class Shared(Made):
    """What a call gives that others hold too: changing it changes more than the file's own."""

    __slots__ = ()


class Maker(Made):
    """The method ``__new__`` of a class; ``callee`` is the class."""

    __slots__ = ()


class Mapped:
    """A dict, as far as it is followed.

    Attributes:
        parts: Keys and values in turn; at most some dozens.
        special: A key that means more than data, or "".
        specials: All such keys.
        computed: Whether a key is the outcome of a call.
        lost: Whether there were more keys than are followed.
    """

    __slots__ = ("computed", "lost", "parts", "special", "specials")

    def __init__(self) -> None:
        self.parts: list[Value] = []
        self.special = ""
        self.specials: set[str] = set()
        self.computed = False
        self.lost = False


class Special:
    """A string that is the name of an attribute that Python itself looks up.

    Attributes:
        position: Of the opcode that pushed it.
        text: The string.
    """

    __slots__ = ("position", "text")

    def __init__(self, position: int, text: str) -> None:
        self.position = position
        self.text = text


Value = int | tuple["Value", ...] | Imported | Made | Mapped | Special
