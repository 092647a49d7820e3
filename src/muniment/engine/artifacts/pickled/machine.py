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
from array import array
from collections.abc import Callable
from enum import Enum
from struct import Struct

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.observed import How, Use
from muniment.engine.artifacts.pickled import opcodes as op
from muniment.engine.artifacts.pickled.scalars import MAX_NAME, int_in, span_in, text_in
from muniment.engine.artifacts.pickled.values import (
    OPAQUE,
    PACKED,
    Imported,
    Made,
    Mapped,
    Special,
    Value,
)
from muniment.engine.artifacts.source import ByteSource

WINDOW = 1 << 18
MARGIN = 320
"""More than any opcode takes whose operand is read without asking whether it is in the window."""
_FIRST_WINDOW = 8 * MARGIN
_PAD = bytes(MARGIN)
_MAX_STACK = 1_000_000
_MAX_MEMO = 16_000_000
_MAX_SPARSE = 1_000_000
_MAX_KEPT = 400_000
_MAX_THINGS = 500_000
"""Things that may hold other things, so that they may live on unseen by stack and memo."""
_MAX_TEXTS = 4_096
_MAX_NESTED = 20_000
_RECENT = 64
_MAX_DEPTH = 8
_DOUBT = 4096
"""Bytes of an array that are read as opcodes where another loader would."""
_KEPT = -3
"""The memo holds integers; from here down they are places in the list of things kept."""
_NUMBERS = re.compile(rb"(?:G.{8}|J.{4}|K.|M..|N|\x88|\x89)++(?=[et])", re.DOTALL)
_NUMBER = bytes(1 if code in b"GJKM" else 0 for code in range(256))

_u4 = Struct("<I").unpack_from


class End(Enum):
    """How the reading of one pickle ended."""

    STOPPED = "stopped"
    TRUNCATED = "truncated"
    MALFORMED = "malformed"
    UNKNOWN_OPCODE = "unknown-opcode"
    BUDGET = "budget"
    ARRAY_UNCLEAR = "array-unclear"
    CLOSER = "closer"


Handler = Callable[["PickleMachine", bytes, int, int], int]
"""Follows one opcode: machine, window, index of the opcode, position of the window; next index."""

Persistent = Callable[[tuple[object, ...]], None]


class PickleMachine:
    """Reads one pickle from a source.

    Attributes:
        end: How it ended, or None while it runs.
        offset: Where reading stands; after the end, one past the last opcode read.
        result: What the pickle stands for, after it ended well.
        nested: Positions, lengths and, where it is text, True of what may be files inside.
        protocol: The protocol that PROTO announced last; 0 before.
        close: Whether dicts and numbers are followed too.
        arrays: Arrays that joblib wrote between opcodes.
    """

    __slots__ = (
        "arrays",
        "blurred",
        "bound",
        "close",
        "depth",
        "end",
        "examination",
        "frame_end",
        "handlers",
        "kept",
        "last",
        "limit",
        "marks",
        "memo",
        "names",
        "nested",
        "offset",
        "persistent",
        "protocol",
        "result",
        "source",
        "sparse",
        "specials",
        "stack",
        "start",
        "texts",
        "things",
    )

    def __init__(
        self,
        source: ByteSource,
        examination: Examination,
        handlers: dict[int, Handler],
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
        self.source = source
        self.examination = examination
        self.handlers = handlers
        self.close = close
        self.persistent = persistent
        self.last = last
        self.depth = depth
        self.arrays = 0
        self.end: End | None = None
        self.offset = self.start = 0
        self.bound = self.limit = 0
        self.frame_end = 0
        self.protocol = 0
        self.result: Value = OPAQUE
        self.nested: list[tuple[int, int, bool]] = []
        self.specials = False
        self.blurred = False
        self.things = 0
        self.stack: list[Value] = []
        self.marks: list[int] = []
        self.memo = array("q")
        self.sparse: dict[int, Value] | None = None
        self.kept: list[Value] = []
        self.names: dict[tuple[str, str, How], Imported] = {}
        self.texts: dict[int, str | None] = {}

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
        if (
            len(self.stack) > _MAX_STACK
            or len(self.marks) > _MAX_STACK
            or len(self.memo) > _MAX_MEMO
            or len(self.sparse or ()) > _MAX_SPARSE
            or (self.last is not None and self.offset >= self.last)
        ):
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
        stack, memo, marks, handlers = self.stack, self.memo, self.marks, self.handlers
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
                    remember(top if type(top) is int else self.keep(top))
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
                    push(value if value > -3 else self.again(value))
                    i += 2
                elif code == 0x71 and dense and buffer[i + 1] == len(memo):  # BINPUT
                    top = stack[-1]
                    remember(top if type(top) is int else self.keep(top))
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
                    remember(top if type(top) is int else self.keep(top))
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
                            if type(stack[-1]) is Imported:
                                self.filled(stack[-1], 0x65, base + i)
                            i += 1
                            continue
                    mark(len(stack))
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
                elif code == 0x81 and stack[-1] is nothing and plain:  # NEWOBJ
                    top = stack[-2]
                    if type(top) is Imported and top.ready is not None:
                        del stack[-1]
                        stack[-1] = top.ready
                        i += 1
                    else:
                        i = handlers[code](self, buffer, i, base)
                elif code == 0x62 and type(stack[-1]) is int and type(stack[-2]) is Made and plain:
                    del stack[-1]  # BUILD
                    i += 1
                elif code == 0x61 or (code == 0x73 and plain):  # APPEND, SETITEM
                    del stack[-1 if code == 0x61 else -2 :]
                    if type(stack[-1]) is not int:
                        self.filled(stack[-1], code, base + i)
                    i += 1
                elif handler := handlers.get(code):
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

    # The memo -----------------------------------------------------------------------------------

    def keep(self, value: Value) -> int:
        """Return what the memo holds for a value: itself, or minus its place among things kept."""
        kind = type(value)
        if kind is int:
            return value  # type: ignore[return-value]
        if (kind is Made or kind is Imported) and value.place:  # type: ignore[union-attr]
            return value.place  # type: ignore[union-attr]
        if len(self.kept) >= _MAX_KEPT and kind is not Imported:
            # Further things are not looked into any more. What is called or looked up through
            # them counts as unresolvable.
            self.blurred = True
            return PACKED if kind is tuple else OPAQUE
        self.kept.append(value)
        place = _KEPT - len(self.kept) + 1
        if kind is Made or kind is Imported:
            value.place = place  # type: ignore[union-attr]
        return place

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
        value = self.kept[_KEPT - place]
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
            self.sparse = {place: self.at(held) for place, held in enumerate(self.memo)}
            del self.memo[:]
        held_there = self.sparse.get(index, value)
        if held_there is not value and (type(value) is not int or held_there != value):
            self.differ("a memo entry that is written twice", offset)
        self.sparse[index] = value

    def at(self, held: int) -> Value:
        """Return the value that an entry of the memo stands for."""
        return held if held > _KEPT else self.kept[_KEPT - held]

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

    # What is seen -------------------------------------------------------------------------------

    def differ(self, at_what: str, offset: int) -> None:
        """Record that readers of pickles part ways here."""
        self.examination.sign("pickle.readers-disagree", offset=offset, operand=at_what)

    def tell(self, name: Imported, use: Use) -> None:
        """Record what is done with a name, once."""
        if use not in name.known:
            name.known.add(use)
            self.examination.use(
                name.module, name.name or "*", use, how=name.how, offset=name.offset
            )

    def special(self, buffer: bytes, i: int, base: int) -> bool:
        """Push a string if it is the name of a special attribute; return whether it is."""
        text = text_in(buffer[i : i + 48])
        if text not in SPECIAL:
            return False
        if not self.close:
            self.end = End.CLOSER
            return True
        self.specials = True
        self.stack.append(Special(base + i, text))
        return True

    def filled(self, target: Value, code: int, offset: int) -> None:
        """Record that items were added to something; it may be no list, set or dict."""
        if type(target) is Imported:
            self.tell(target, Use.CHANGED)
        elif type(target) is Made and code in b"su" and type(target.callee) is Imported:
            name = target.callee
            if name.module in _TENSORS and name.name.startswith("_rebuild"):
                self.examination.sign(
                    "pickle.items-of-tensor", offset=offset, operand=f"{name.module}:{name.name}"
                )

    def _settle(self) -> None:
        """Tell the names that came onto the stack and were not used up in the usual way."""
        if self.end is End.CLOSER:
            return
        for name in self.names.values():
            if name.quiet and name.pushed > 0:
                self.tell(name, Use.NAMED)
        inside = self.frame_end > self.offset
        if self.end is End.STOPPED and inside:
            self.differ("a frame that goes on after the pickle's end", self.offset)

    # Bytes inside -------------------------------------------------------------------------------

    def fed(self, position: int) -> None:
        """Have the bytes or text examined that the opcode at a position pushes."""
        head = self.source.read_at(position, 16)
        span = span_in(head)
        if span is not None and span[1]:
            self.inside(position + span[0], span[1], text=head[0] not in op.BYTES)

    def inside(self, start: int, length: int, *, text: bool) -> None:
        """Have the bytes at a place examined as a file of their own, after the pickle."""
        place = (start, length, text)
        if len(self.nested) >= _MAX_NESTED:
            self.examination.lack("too_large", "more files inside a pickle than are read")
        elif place not in self.nested[-_RECENT:]:
            self.nested.append(place)

    def unclear(self) -> None:
        """End, because it is not known where opcodes go on."""
        self.end = End.ARRAY_UNCLEAR

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
        if not first or not (op.CLOSE[first[0]] or first[0] in self.handlers):
            return
        with self.examination.trial() as trial:
            other = PickleMachine(
                self.source, self.examination, self.handlers, last=offset + min(size, _DOUBT)
            )
            # Something to take from the stack, and the memo: what stands there is not the point.
            other.stack, other.marks = [OPAQUE] * _RECENT, [0]
            other.memo, other.kept = self.memo[:_DOUBT], self.kept[:_DOUBT]
            other.run(offset)
            if any(each.believable and each.known - {Use.NAMED} for each in other.names.values()):
                trial.keep(lacks=False)
                self.differ("an array whose bytes read as opcodes", offset)

    # What values are ----------------------------------------------------------------------------

    def text(self, value: Value) -> str | None:
        """Return the string behind a value, or None."""
        if type(value) is Special:
            return value.text
        if type(value) is not int or value < 0:
            return None
        if value not in self.texts:
            if len(self.texts) >= _MAX_TEXTS:
                self.texts.clear()
            self.texts[value] = text_in(self.source.read_at(value, MAX_NAME + 16))
        return self.texts[value]

    def integer(self, value: Value) -> int | None:
        """Return the integer behind a value, or None; small ones are known only in close form."""
        if type(value) is not int or value < 0:
            return None
        return int_in(self.source.read_at(value, 48))

    def items(self, value: Value) -> dict[str, Value]:
        """Return a small dict's values by key; empty for anything else."""
        if type(value) is not Mapped:
            return {}
        pairs = zip(value.parts[::2], value.parts[1::2], strict=False)
        return {text: part for key, part in pairs if (text := self.text(key)) is not None}


_TENSORS = frozenset({"torch._utils", "torch._tensor", "torch"})

SPECIAL = frozenset(
    {
        "__class__", "__setstate__", "__getstate__", "__reduce__", "__reduce_ex__", "__call__",
        "__init__", "__new__", "__del__", "__getattr__", "__getattribute__", "__setattr__",
        "__delattr__", "__get__", "__set__", "__set_name__", "__init_subclass__",
        "__class_getitem__", "__instancecheck__", "__subclasscheck__", "__subclasshook__",
        "__prepare__", "__import__", "__builtins__", "__globals__", "__code__", "__defaults__",
        "__kwdefaults__", "__closure__", "__bases__", "__mro__", "__dict__", "__loader__",
        "__spec__", "__path__", "__getitem__", "__setitem__", "__len__", "__iter__", "__next__",
        "__enter__", "__exit__", "__hash__", "__eq__", "__repr__", "__str__", "__bool__",
        "__array__", "__array_finalize__", "__array_ufunc__", "__torch_function__", "__func__",
        "__self__", "__getnewargs__", "__getnewargs_ex__", "__missing__", "__format__",
    }
)  # fmt: skip
"""Attributes that Python itself looks up. Set from a file, they decide what later code does."""
