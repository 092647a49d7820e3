"""A pickle machine that runs nothing: it follows stack and memo to learn what loading would do.

One loop follows every opcode; the usual ones inline, the others by ``handlers``. It reads as the C
unpickler does: where the real one would raise, this one may go on, and where this one ends, the
real one would have ended. Where other readers of the format would see something else than the C
unpickler, that is told as a sign of its own.

It holds no content (``values``). In its plain form it does not hold what dicts contain either;
where that turns out to matter, it ends with ``End.CLOSER`` and is started again, close.

Source: CPython ``Modules/_pickle.c`` (3.11 to 3.14), ``Lib/pickle.py``.
Out of scope: judging; several pickles in one stream (``streams``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from struct import Struct

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.pickled import opcodes as op
from muniment.engine.artifacts.pickled.memory import End
from muniment.engine.artifacts.pickled.sight import Sight
from muniment.engine.artifacts.pickled.values import NAMED, OPAQUE, Imported, Made, Value
from muniment.engine.artifacts.source import ByteSource

WINDOW = 1 << 18
MARGIN = 320
"""More than any opcode takes whose operand is read without asking whether it is in the window."""
_FIRST_WINDOW = 8 * MARGIN
_PAD = bytes(MARGIN)
_FILLER = 64
_MAX_DEPTH = 8
_DOUBT = 4096
"""Bytes of an array that are read as opcodes where another loader would."""
_NUMBERS = re.compile(rb"(?:G.{8}|J.{4}|K.|M..|N|\x88|\x89)++(?=[et])", re.DOTALL)
_NUMBER = bytes(1 if code in b"GJKM" else 0 for code in range(256))

_INLINE = b"\x94\x8c\x68\x71\x58\x72\x28\x6a\x86\x87\x85\x65\x75\x90\x29\x81\x62\x61\x73"
"""Opcodes that the loop follows itself, at least in their usual form."""

_u4 = Struct("<I").unpack_from


Handler = Callable[["PickleMachine", bytes, int, int], int]
"""Follows one opcode: machine, window, index of the opcode, position of the window; next index."""


class Handlers:
    """Handlers by opcode, as tables of 256 with None where there is none.

    Attributes:
        all: Every handler.
        direct: Those of opcodes that the loop never follows itself.
    """

    __slots__ = ("all", "direct")

    def __init__(self, by_code: dict[int, Handler]) -> None:
        self.all = tuple(by_code.get(code) for code in range(256))
        self.direct = tuple(
            None if code in _INLINE else handler for code, handler in enumerate(self.all)
        )


Persistent = Callable[[tuple[object, ...]], None]


class PickleMachine(Sight):
    """Reads one pickle from a source.

    Attributes:
        handlers: Follow the opcodes that the loop itself does not.
        persistent: Told each persistent id.
        last: Position at which to give up.
        depth: How many pickles this one is inside.
        offset: Where reading stands; after the end, one past the last opcode read.
        start: Where reading began.
        bound: Index in the window at or after which no opcode is begun.
        limit: The same, or the end of the frame where that comes first.
        frame_end: Position at which the frame ends that is being read, or 0.
        protocol: The protocol that PROTO announced last; 0 before.
        result: What the pickle stands for, after it ended well.
        arrays: Arrays that joblib wrote between opcodes.
    """

    __slots__ = (
        "arrays",
        "bound",
        "depth",
        "frame_end",
        "handlers",
        "last",
        "limit",
        "offset",
        "persistent",
        "protocol",
        "result",
        "start",
    )

    def __init__(
        self,
        source: ByteSource,
        examination: Examination,
        handlers: Handlers,
        *,
        close: bool = False,
        persistent: Persistent | None = None,
        last: int | None = None,
        depth: int = 0,
    ) -> None:
        """Prepare to read.

        Args:
            source: Where the bytes are.
            examination: Told what is found.
            handlers: Follow the opcodes that the loop itself does not.
            close: Whether to follow dicts and numbers too.
            persistent: Told each persistent id.
            last: Position at which to give up, for bytes that may be no pickle.
            depth: How many pickles this one is inside.
        """
        super().__init__(source, examination, close=close)
        self.handlers = handlers
        self.persistent = persistent
        self.last = last
        self.depth = depth
        self.arrays = 0
        self.offset = self.start = 0
        self.bound = self.limit = 0
        self.frame_end = 0
        self.protocol = 0
        self.result: Value = OPAQUE

    # The loop -----------------------------------------------------------------------------------

    def run(self, offset: int) -> End:
        """Read from ``offset`` to the end of one pickle and return how it ended.

        Raises:
            UnreadableError: The source cannot be read.
            BudgetSpentError: The file has cost what one file may cost.
        """
        self.offset = self.start = offset
        # Most pickles are small and some streams hold thousands: the window grows with need.
        window = _FIRST_WINDOW
        while self.end is None:
            start = self.offset
            buffer = self.source.read_at(start, window)
            got = len(buffer)
            whole = got == window
            self.bound = window - MARGIN if whole else got
            window = min(WINDOW, 8 * window)
            index = self._follow(buffer if whole else buffer + _PAD, start)
            self.offset = start + index
            self.examination.spend(min(index, got))
            if self.end is None:
                self.end = self._over(got)
        if self.closer:
            self.end = End.CLOSER
        self._settle()
        return self.end

    def _follow(self, buffer: bytes, base: int) -> int:
        """Follow a window's opcodes, a frame at a time."""
        index = 0
        while index < self.bound and self.end is None:
            frame = self.frame_end - base
            self.limit = min(self.bound, frame) if frame > index else self.bound
            index = self.step(buffer, index, base)
            frame = self.frame_end - base
            if self.frame_end and index >= frame and self.end is None:
                if index > frame:
                    self.differ("an opcode that crosses the end of its frame", base + frame)
                self.frame_end = 0
        return index

    def _over(self, length: int) -> End | None:
        size = self.source.size
        if length == 0 or (size is not None and self.offset >= size):
            return End.TRUNCATED
        if self.full or (self.last is not None and self.offset >= self.last):
            return End.BUDGET
        return None

    def step(self, buffer: bytes, at: int, base: int) -> int:
        """Follow opcodes from ``at`` while below ``limit``; return where the next one starts.

        Args:
            buffer: A window of the source, with ``MARGIN`` readable bytes after ``limit``.
            at: Index of an opcode in it.
            base: Position of the window in the source.
        """
        # Bound to locals and ordered by how often real files have them: this loop is the scan.
        stack, memo, marks, kept = self.stack, self.memo, self.marks, self.kept
        handlers, direct = self.handlers.all, self.handlers.direct
        push, pop, mark, unmark, remember = (
            stack.append, stack.pop, marks.append, marks.pop, memo.append,
        )  # fmt: skip
        plain = not self.close
        widths = op.PLAIN if plain else op.CLOSE
        dense = self.sparse is None
        limit = self.limit
        # CPython has one -1 and one empty tuple. Where that does not hold, less is taken together.
        opaque: Value = OPAQUE
        nothing: Value = ()
        top: Value
        i = at
        try:
            while i < limit:
                code = buffer[i]
                if width := widths[code]:
                    push(-1)
                    i += width
                elif code == 0x94 and dense:  # MEMOIZE
                    top = stack[-1]
                    if type(top) is int:
                        remember(top)
                    elif type(top) is Made and top.place:
                        remember(top.place)
                    else:
                        remember(self.keep(top))
                    i += 1
                elif code == 0x8C:  # SHORT_BINUNICODE
                    if buffer[i + 2] == 0x5F == buffer[i + 3] and self.special(buffer, i, base):
                        if self.end is not None:
                            break
                    else:
                        push(base + i)
                    i += buffer[i + 1] + 2
                elif code == 0x68 and dense:  # BINGET
                    value = memo[buffer[i + 1]]
                    if value > -3:
                        push(value)
                    else:
                        top = kept[-3 - value]
                        push(top)
                        if type(top) is Imported and top.quiet:
                            top.pushed += 1
                    i += 2
                elif code == 0x71 and dense and buffer[i + 1] == len(memo):  # BINPUT
                    top = stack[-1]
                    if type(top) is int:
                        remember(top)
                    elif type(top) is Made and top.place:
                        remember(top.place)
                    else:
                        remember(self.keep(top))
                    i += 2
                elif code == 0x58:  # BINUNICODE
                    if buffer[i + 5] == 0x5F == buffer[i + 6] and self.special(buffer, i, base):
                        if self.end is not None:
                            break
                    else:
                        push(base + i)
                    i += _u4(buffer, i + 1)[0] + 5
                elif code == 0x72 and dense and _u4(buffer, i + 1)[0] == len(memo):  # LONG_BINPUT
                    top = stack[-1]
                    if type(top) is int:
                        remember(top)
                    elif type(top) is Made and top.place:
                        remember(top.place)
                    else:
                        remember(self.keep(top))
                    i += 5
                elif code == 0x28:  # MARK
                    i += 1
                    if _NUMBER[buffer[i]] and plain:
                        found = _NUMBERS.match(buffer, i, limit)
                        if found:
                            # Nothing but numbers up to the opcode that takes them.
                            i = found.end()
                            if buffer[i] == 0x74:
                                push(-2)
                                i += 1
                                continue
                            if type(stack[-1]) is not int:
                                self.filled(stack[-1], 0x65, base + i)
                            i += 1
                            continue
                    mark(len(stack))
                elif handler := direct[code]:
                    i = handler(self, buffer, i, base)
                    if self.end is not None:
                        break
                    dense = self.sparse is None
                    limit = self.limit
                elif code == 0x6A and dense:  # LONG_BINGET
                    value = memo[_u4(buffer, i + 1)[0]]
                    push(value if value > -3 else self.again(value))
                    i += 5
                elif code == 0x86:  # TUPLE2
                    top = pop()
                    below = stack[-1]
                    if top is opaque and below is opaque:
                        stack[-1] = -2
                    elif type(top) is tuple or type(below) is tuple:
                        stack[-1] = self.nest((below, top))
                    else:
                        stack[-1] = (below, top)
                    i += 1
                elif code == 0x87:  # TUPLE3
                    top, middle = pop(), pop()
                    below = stack[-1]
                    if top is opaque and middle is opaque and below is opaque:
                        stack[-1] = -2
                    elif type(top) is tuple or type(middle) is tuple or type(below) is tuple:
                        stack[-1] = self.nest((below, middle, top))
                    else:
                        stack[-1] = (below, middle, top)
                    i += 1
                elif code == 0x85:  # TUPLE1
                    top = stack[-1]
                    if top is opaque:
                        stack[-1] = -2
                    else:
                        stack[-1] = self.nest((top,)) if type(top) is tuple else (top,)
                    i += 1
                elif code == 0x65 or (code == 0x75 and plain) or code == 0x90:
                    # APPENDS, SETITEMS, ADDITEMS
                    start = unmark()
                    many = len(stack) - start
                    del stack[start:]
                    if type(stack[-1]) is not int and many:
                        self.filled(stack[-1], code, base + i)
                    i += 1
                elif code == 0x29:  # EMPTY_TUPLE
                    push(nothing)
                    i += 1
                elif (
                    code == 0x81
                    and stack[-1] is nothing
                    and type(top := stack[-2]) is Imported
                    and top.ready is not None
                    and plain
                ):  # NEWOBJ
                    del stack[-1]
                    stack[-1] = top.ready
                    i += 1
                elif (
                    code == 0x62
                    and type(top := stack[-2]) is Made
                    and plain
                    and top.args is nothing
                    and type(stack[-1]) is not Made
                ):  # BUILD
                    del stack[-1]
                    i += 1
                elif code == 0x61 or (code == 0x73 and plain):  # APPEND, SETITEM
                    del stack[-1 if code == 0x61 else -2 :]
                    if type(stack[-1]) is not int:
                        self.filled(stack[-1], code, base + i)
                    i += 1
                elif handler := handlers[code]:
                    i = handler(self, buffer, i, base)
                    if self.end is not None:
                        break
                    dense = self.sparse is None
                    limit = self.limit
                else:
                    self.end = End.UNKNOWN_OPCODE
                    break
        except (IndexError, KeyError):
            # Stack, marks or memo lack what the opcode wants: a real loader raises here too.
            self.end = End.MALFORMED
        return i

    def _settle(self) -> None:
        """Tell the names that came onto the stack and were not used up in the usual way."""
        if self.end is End.CLOSER:
            return
        for name in self.names.values():
            if name.quiet and name.pushed > 0:
                self.tell(name, NAMED)
        inside = self.frame_end > self.offset
        if self.end is End.STOPPED and inside:
            self.differ("a frame that goes on after the pickle's end", self.offset)

    def inner(self, offset: int) -> int | None:
        """Follow a pickle between the opcodes of this one; return the offset after it.

        None ends this one too.

        Raises:
            UnreadableError: The source cannot be read.
        """
        for close in (False, True):
            if self.depth >= _MAX_DEPTH:
                self.end = End.BUDGET
                return None
            inner = PickleMachine(
                self.source, self.examination, self.handlers, close=close, depth=self.depth + 1
            )
            if inner.run(offset) is not End.CLOSER:
                break
        self.nested += inner.nested
        if inner.end is not End.STOPPED:
            self.end = inner.end
            return None
        return inner.offset

    def doubt(self, offset: int, size: int) -> None:
        """Look whether raw bytes that one loader skips would be opcodes to another.

        Raises:
            UnreadableError: The source cannot be read.
        """
        first = self.source.read_at(offset, 1)
        if not first or not (op.CLOSE[first[0]] or self.handlers.all[first[0]]):
            return
        with self.examination.trial() as trial:
            other = PickleMachine(
                self.source, self.examination, self.handlers, last=offset + min(size, _DOUBT)
            )
            # Something to take from the stack, and the memo: what stands there is not the point.
            other.stack, other.marks = [OPAQUE] * _FILLER, [0]
            other.memo, other.kept = self.memo[:_DOUBT], self.kept[:_DOUBT]
            other.run(offset)
            if any(each.believable and each.known & ~NAMED for each in other.names.values()):
                trial.keep(lacks=False)
                self.differ("an array whose bytes read as opcodes", offset)
