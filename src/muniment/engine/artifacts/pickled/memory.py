"""The stack, marks and memo of a pickle machine, and what they may take.

The memo is an array of integers: plain values stand for themselves, others for a place in a list of
things kept. So a million strings in the memo take eight megabytes. When more is put into it than is
looked into, further things are kept as opaque ones: what is called through them is unresolvable.
"""

from __future__ import annotations

from array import array
from enum import Enum
from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.observed import Use
from muniment.engine.artifacts.pickled.values import (
    CALLED,
    CHANGED,
    MADE,
    NAMED,
    OPAQUE,
    PACKED,
    Imported,
    Made,
    Value,
)

KEPT: Final = -3
"""From here down, integers in the memo are places in the list of things kept."""
_MAX_STACK = 1_000_000
_MAX_MEMO = 16_000_000
_MAX_SPARSE = 1_000_000
_MAX_KEPT = 400_000
_MAX_THINGS = 500_000
"""Things that may hold other things, so that they may live on unseen by stack and memo."""
_USES = {NAMED: Use.NAMED, MADE: Use.MADE, CALLED: Use.CALLED, CHANGED: Use.CHANGED}


class End(Enum):
    """How the reading of one pickle ended."""

    STOPPED = "stopped"
    TRUNCATED = "truncated"
    MALFORMED = "malformed"
    UNKNOWN_OPCODE = "unknown-opcode"
    BUDGET = "budget"
    ARRAY_UNCLEAR = "array-unclear"
    CLOSER = "closer"


class Memory:
    """Stack, marks and memo.

    Attributes:
        examination: Told what is found.
        end: How the pickle ended, or None while it is read.
        stack: Values.
        marks: Heights of the stack at which marks stand.
        memo: The memo while its entries were put in turn.
        sparse: Takes the memo's place once an entry was put out of turn.
        kept: Things that entries of the memo stand for.
        things: How many things were made that hold others.
        blurred: Whether something was kept as opaque that is not.
    """

    __slots__ = (
        "blurred",
        "end",
        "examination",
        "kept",
        "marks",
        "memo",
        "sparse",
        "stack",
        "things",
    )

    def __init__(self, examination: Examination) -> None:
        self.examination = examination
        self.end: End | None = None
        self.stack: list[Value] = []
        self.marks: list[int] = []
        self.memo = array("q")
        self.sparse: dict[int, Value] | None = None
        self.kept: list[Value] = []
        self.things = 0
        self.blurred = False

    @property
    def full(self) -> bool:
        """Whether more stands on the stack or in the memo than is followed."""
        return (
            len(self.stack) > _MAX_STACK
            or len(self.marks) > _MAX_STACK
            or len(self.memo) > _MAX_MEMO
            or len(self.sparse or ()) > _MAX_SPARSE
        )

    def keep(self, value: Value) -> int:
        """Return what the memo holds for a value: itself, or minus its place among things kept."""
        if type(value) is int:
            return value
        kept = self.kept
        if type(value) is tuple:
            if len(kept) >= _MAX_KEPT:
                # Further things are not looked into any more. What is called or looked up
                # through them counts as unresolvable.
                self.blurred = True
                return PACKED
            kept.append(value)
            return KEPT + 1 - len(kept)
        if type(value) is Made or type(value) is Imported:
            if value.place:
                return value.place
            if len(kept) >= _MAX_KEPT and type(value) is Made:
                self.blurred = True
                return OPAQUE
            kept.append(value)
            value.place = KEPT + 1 - len(kept)
            return value.place
        if len(kept) >= _MAX_KEPT:
            self.blurred = True
            return OPAQUE
        kept.append(value)
        return KEPT + 1 - len(kept)

    def room(self) -> bool:
        """Return whether one more thing may be held that holds others."""
        self.things += 1
        if self.things > _MAX_THINGS:
            self.blurred = True
        return self.things <= _MAX_THINGS

    def nest(self, parts: tuple[Value, ...]) -> Value:
        """Return a tuple of tuples, or what stands for it once there are too many."""
        return parts if self.room() else PACKED

    def again(self, place: int) -> Value:
        """Return the thing kept at a place, which comes onto the stack once more."""
        value = self.kept[KEPT - place]
        if type(value) is Imported and value.quiet:
            value.pushed += 1
        return value

    def put(self, index: int, offset: int) -> None:
        """Store the top of the stack in the memo."""
        value = self.stack[-1]
        if self.sparse is None:
            if index < len(self.memo):
                if self.memo[index] != (held := self.keep(value)):
                    self.differ("a memo entry that is written twice", offset)
                self.memo[index] = held
                return
            if index == len(self.memo):
                self.memo.append(self.keep(value))
                return
            if index > max(offset, 1 << 20):
                self.examination.sign("pickle.memory", offset=offset, operand=f"memo entry {index}")
            if len(self.memo) > _MAX_SPARSE:
                self.end = End.BUDGET
                return
            self.sparse = {place: self.at(held) for place, held in enumerate(self.memo)}
            del self.memo[:]
        held_there = self.sparse.get(index, value)
        if held_there is not value and (type(value) is not int or held_there != value):
            self.differ("a memo entry that is written twice", offset)
        self.sparse[index] = value

    def at(self, held: int) -> Value:
        """Return the value that an entry of the memo stands for."""
        return held if held > KEPT else self.kept[KEPT - held]

    def get(self, index: int) -> Value:
        """Return what the memo holds.

        Raises:
            KeyError: Nothing.
            IndexError: Nothing.
        """
        if index < 0:
            raise KeyError(index)
        value = self.at(self.memo[index]) if self.sparse is None else self.sparse[index]
        if type(value) is Imported and value.quiet:
            value.pushed += 1
        return value

    def memo_count(self) -> int:
        """Return how many entries the memo has: the index that MEMOIZE uses next."""
        return len(self.memo) if self.sparse is None else len(self.sparse)

    def differ(self, at_what: str, offset: int) -> None:
        """Record that readers of pickles part ways here."""
        self.examination.sign("pickle.readers-disagree", offset=offset, operand=at_what)

    def tell(self, name: Imported, use: int) -> None:
        """Record what is done with a name (``values.NAMED`` and so on), once."""
        if not name.known & use:
            name.known |= use
            self.examination.use(
                name.module, name.name or "*", _USES[use], how=name.how, offset=name.offset
            )
