"""A pickle machine that runs nothing: it follows stack and memo to learn what would be imported.

The loop follows every opcode, but holds no content: a stack entry is one integer.

* 0 and above: the position of the opcode that pushed a string or number, read again when it matters
* -1 (``OPAQUE``): something that is not looked into
* -2 and below: an import or, in rich mode, a tuple, small dict or call, kept in ``values.Things``

Rich mode is for joblib, which writes NumPy arrays between opcodes: their size follows from values.

It is at most as strict as ``pickle.Unpickler``: where the real one would raise, this one may go on,
and where this one ends, the real one would have ended.

Out of scope: judging; several pickles in one stream (``pickles``).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from enum import Enum
from struct import Struct

from muniment.engine.artifacts import opcodes as op
from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.values import OPAQUE, Made, Things

WINDOW = 1 << 18
MARGIN = 320
"""More than any opcode takes whose operand is read without asking whether it is in the window."""
_PAD = bytes(MARGIN)
_MAX_STACK = 2_000_000
_MAX_MEMO = 16_000_000
_MAX_SPARSE = 1_000_000

_u4 = Struct("<I").unpack_from


class End(Enum):
    """How the reading of one pickle ended."""

    STOPPED = "stopped"
    TRUNCATED = "truncated"
    MALFORMED = "malformed"
    UNKNOWN_OPCODE = "unknown-opcode"
    BUDGET = "budget"
    ARRAY_UNCLEAR = "array-unclear"
    NEEDS_RICH = "needs-rich"


ReadArray = Callable[["PickleMachine", int, int], int | None]
"""Given the machine, the value just built and the offset after it: where opcodes go on, or None."""

Handler = Callable[["PickleMachine", bytes, int, int], int]
"""Follows one opcode: machine, window, index of the opcode, position of the window; next index."""


class PickleMachine:
    """Reads one pickle from a source.

    Attributes:
        end: How it ended, or None while it runs.
        offset: Where reading stands; after the end, one past the last opcode read.
        nested: Positions and lengths of byte strings that begin like a pickle.
        sparse: Takes the memo's place once an entry was put out of turn.
    """

    __slots__ = (
        "array_reader",
        "end",
        "handlers",
        "harvest",
        "marks",
        "memo",
        "nested",
        "offset",
        "source",
        "sparse",
        "stack",
        "things",
    )

    def __init__(
        self,
        source: ByteSource,
        harvest: Harvest,
        handlers: dict[int, Handler],
        *,
        array_reader: ReadArray | None = None,
    ) -> None:
        """Prepare to read.

        Args:
            source: Where the bytes are.
            harvest: Takes what is found.
            handlers: Follow the opcodes that the loop itself does not.
            array_reader: Turns rich mode on, and is asked where joblib's arrays end.
        """
        self.source = source
        self.harvest = harvest
        self.handlers = handlers
        self.array_reader = array_reader
        self.end: End | None = None
        self.offset = 0
        self.nested: list[tuple[int, int]] = []
        self.things = Things(source, harvest)
        self.stack: list[int] = []
        self.marks: list[int] = []
        self.memo = array("q")
        self.sparse: dict[int, int] | None = None

    @property
    def rich(self) -> bool:
        """True when tuples, dicts and calls are followed too."""
        return self.array_reader is not None

    def run(self, offset: int) -> End:
        """Read from ``offset`` to the end of one pickle and return how it ended.

        Raises:
            UnreadableError: The source cannot be read.
        """
        self.offset = offset
        # Most pickles are small and some streams hold thousands: the window grows with need.
        window = 8 * MARGIN
        while self.end is None:
            start = self.offset
            buffer = self.source.read_at(start, window)
            whole = len(buffer) == window
            limit = window - MARGIN if whole else len(buffer)
            window = min(WINDOW, 8 * window)
            index = self.step(buffer if whole else buffer + _PAD, 0, limit, start)
            self.offset = start + index
            self.harvest.opcode_bytes -= min(index, len(buffer))
            if self.end is None:
                self.end = self._over(len(buffer))
        return self.end

    def _over(self, length: int) -> End | None:
        size = self.source.size
        if length == 0 or (size is not None and self.offset >= size):
            return End.TRUNCATED
        if (
            self.harvest.opcode_bytes <= 0
            or len(self.stack) > _MAX_STACK
            or len(self.marks) > _MAX_STACK
            or len(self.memo) > _MAX_MEMO
            or len(self.sparse or ()) > _MAX_SPARSE
        ):
            return End.BUDGET
        return None

    def step(self, buffer: bytes, at: int, limit: int, base: int) -> int:
        """Follow opcodes from ``at`` while below ``limit``; return where the next one starts.

        Args:
            buffer: A window of the source, with ``MARGIN`` readable bytes after ``limit``.
            at: Index of an opcode in it.
            limit: Index at or after which no opcode is begun.
            base: Position of the window in the source.
        """
        # Bound to locals and ordered by how often real files have them: this loop is the scan.
        stack, memo, marks, handlers = self.stack, self.memo, self.marks, self.handlers
        push, mark, unmark, remember = stack.append, marks.append, marks.pop, memo.append
        plain = not self.rich
        widths = op.PLAIN_WIDTHS if plain else op.RICH_WIDTHS
        dense = self.sparse is None
        i = at
        try:
            while i < limit:
                code = buffer[i]
                if width := widths[code]:
                    push(-1)
                    i += width
                elif code == 0x94 and dense:  # MEMOIZE
                    remember(stack[-1])
                    i += 1
                elif code == 0x8C:  # SHORT_BINUNICODE
                    push(base + i)
                    i += buffer[i + 1] + 2
                elif code == 0x68 and dense:  # BINGET
                    push(memo[buffer[i + 1]])
                    i += 2
                elif code == 0x71 and dense and buffer[i + 1] == len(memo):  # BINPUT
                    remember(stack[-1])
                    i += 2
                elif code == 0x58:  # BINUNICODE
                    push(base + i)
                    i += _u4(buffer, i + 1)[0] + 5
                elif code == 0x72 and dense and _u4(buffer, i + 1)[0] == len(memo):  # LONG_BINPUT
                    remember(stack[-1])
                    i += 5
                elif code == 0x6A and dense:  # LONG_BINGET
                    push(memo[_u4(buffer, i + 1)[0]])
                    i += 5
                elif 0x84 < code < 0x88 and plain:  # TUPLE1, TUPLE2, TUPLE3
                    if code != 0x85:
                        del stack[0x85 - code :]
                    stack[-1] = -1
                    i += 1
                elif code == 0x28:  # MARK
                    mark(len(stack))
                    i += 1
                elif code == 0x65 or (code == 0x75 and plain):  # APPENDS, SETITEMS
                    del stack[unmark() :]
                    i += 1
                elif code == 0x61:  # APPEND
                    del stack[-1]
                    i += 1
                elif handler := handlers.get(code):
                    i = handler(self, buffer, i, base)
                    if self.end is not None:
                        break
                    dense = self.sparse is None
                else:
                    self.end = End.UNKNOWN_OPCODE
                    break
        except (IndexError, KeyError):
            # Stack, marks or memo lack what the opcode wants: a real loader raises here too.
            self.end = End.MALFORMED
        return i

    def put(self, index: int) -> None:
        """Store the top of the stack in the memo."""
        value = self.stack[-1]
        if self.sparse is None:
            if index < len(self.memo):
                self.memo[index] = value
                return
            if index == len(self.memo):
                self.memo.append(value)
                return
            self.sparse = dict(enumerate(self.memo))
            del self.memo[:]
        self.sparse[index] = value

    def get(self, index: int) -> int:
        """Return what the memo holds.

        Raises:
            KeyError: Nothing.
            IndexError: Nothing.
        """
        if index < 0:
            raise KeyError(index)
        return self.memo[index] if self.sparse is None else self.sparse[index]

    def memo_count(self) -> int:
        """Return how many entries the memo has: the index that MEMOIZE uses next."""
        return len(self.memo) if self.sparse is None else len(self.sparse)

    def made(self, callee: int, args: int) -> int:
        """Record a call and return the value of its outcome."""
        self.things.called(callee)
        if not self.rich:
            return OPAQUE
        return self.things.add(Made(callee, args))
