"""What the pickle machine does on the opcodes that its loop does not follow itself."""

from __future__ import annotations

from muniment.engine.artifacts import opcodes as op
from muniment.engine.artifacts.machine import End, Handler, PickleMachine
from muniment.engine.artifacts.model_file import UNRESOLVED, Flag, How
from muniment.engine.artifacts.scalars import decimal, read_line
from muniment.engine.artifacts.values import OPAQUE, Imported, Made, Mapped

_MAX_NESTED = 64
_STACK_GLOBAL_COST = 64
_LINE_COST = 16
"""Bytes of budget beyond their own length that slow opcodes are worth."""
_TEXT = frozenset(
    {op.BINSTRING, op.SHORT_BINSTRING, op.BINUNICODE, op.SHORT_BINUNICODE, op.BINUNICODE8}
)
_JOBLIB_WRAPPER = ("joblib.numpy_pickle", "NumpyArrayWrapper")


def _stop(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    del machine.stack[-1]
    machine.end = End.STOPPED
    return i + 1


def _pop(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    # Right above a mark, POP takes the mark instead.
    if machine.marks and machine.marks[-1] == len(machine.stack):
        machine.marks.pop()
    else:
        machine.stack.pop()
    return i + 1


def _drop_to_mark(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    del machine.stack[machine.marks.pop() :]
    return i + 1


def _dup(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.stack.append(machine.stack[-1])
    return i + 1


def _skip(width: int) -> Handler:
    def follow(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
        return i + width

    return follow


def _proto(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    if buffer[i + 1] > op.HIGHEST_PROTOCOL:
        machine.end = End.UNKNOWN_OPCODE
    else:
        machine.harvest.announce(buffer[i + 1])
    return i + 2


def _length_prefixed(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    code = buffer[i]
    width, signed = op.LENGTHS[code]
    start = i + 1 + width
    length = int.from_bytes(buffer[i + 1 : start], "little", signed=signed)
    if length < 0:
        machine.end = End.MALFORMED
        return i
    if (
        buffer[start] == op.PROTO
        and buffer[start + 1] <= op.HIGHEST_PROTOCOL
        and length > 3
        and len(machine.nested) < _MAX_NESTED
    ):
        machine.nested.append((base + start, length))
    machine.stack.append(base + i if code in _TEXT or machine.rich else OPAQUE)
    return start + length


def _line(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.harvest.opcode_bytes -= _LINE_COST
    found = read_line(machine.source, buffer, i + 1, base)
    if found is None:
        machine.end = End.TRUNCATED
        return i
    machine.stack.append(base + i)
    return found[1]


def _scalar(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.stack.append(base + i)
    return i + op.PLAIN_WIDTHS[buffer[i]]


def _empty_tuple(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.stack.append(machine.things.add(()))
    return i + 1


def _empty_dict(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.stack.append(machine.things.add(Mapped([])))
    return i + 1


def _few(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    count = buffer[i] - op.TUPLE1 + 1
    stack = machine.stack
    value = machine.things.add(tuple(stack[-count:]))
    if len(stack) < count:
        raise IndexError
    stack[-count:] = [value]
    return i + 1


def _gather(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    start = machine.marks.pop()
    parts = machine.stack[start:]
    del machine.stack[start:]
    value = OPAQUE
    if machine.rich and buffer[i] == op.TUPLE:
        value = machine.things.add(tuple(parts))
    elif machine.rich and buffer[i] == op.DICT:
        value = machine.things.add(Mapped([]))
        machine.things.extend(value, parts)
    machine.stack.append(value)
    return i + 1


def _set_items(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    stack = machine.stack
    start = machine.marks.pop() if buffer[i] == op.SETITEMS else len(stack) - 2
    if start < 1:
        raise IndexError
    if machine.rich:
        machine.things.extend(stack[start - 1], stack[start:])
    del stack[start:]
    return i + 1


def _reduce(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    args = machine.stack.pop()
    machine.stack[-1] = machine.made(machine.stack[-1], args)
    return i + 1


def _new_with_keywords(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.stack.pop()
    return _reduce(machine, buffer, i, base)


def _obj(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    start = machine.marks.pop()
    callee = machine.stack[start]
    del machine.stack[start:]
    machine.stack.append(machine.made(callee, OPAQUE))
    return i + 1


def _build(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    state = machine.stack.pop()
    thing = machine.things.of(machine.stack[-1])
    if isinstance(thing, Imported):
        # The state is set on the class or function itself, for the whole process that loads it.
        machine.harvest.flags.add(Flag.MUTATED_IMPORT)
    elif isinstance(thing, Made):
        thing.state = state
        callee = machine.things.of(thing.callee)
        wraps = isinstance(callee, Imported) and (callee.module, callee.name) == _JOBLIB_WRAPPER
        if wraps and machine.array_reader is not None:
            after = machine.array_reader(machine, machine.stack[-1], base + i + 1)
            if after is None:
                machine.end = End.ARRAY_UNCLEAR
                return i + 1
            return after - base
    return i + 1


def _global(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    names = _two_lines(machine, buffer, i, base)
    if names is None:
        return i
    module, name, after = names
    _bring_in(machine, module, name, How.GLOBAL, base + i)
    return after


def _inst(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    names = _two_lines(machine, buffer, i, base)
    if names is None:
        return i
    module, name, after = names
    del machine.stack[machine.marks.pop() :]
    value = machine.things.import_(module, name, How.INST, base + i)
    machine.stack.append(machine.made(value, OPAQUE))
    return after


def _stack_global(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    name, module = machine.stack.pop(), machine.stack.pop()
    # Its operands are read again from where they stand, which costs more than one byte's worth.
    machine.harvest.opcode_bytes -= _STACK_GLOBAL_COST
    _bring_in(
        machine,
        machine.things.text(module) or UNRESOLVED,
        machine.things.text(name) or UNRESOLVED,
        How.STACK_GLOBAL,
        base + i,
    )
    return i + 1


def _extension(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    width = {op.EXT1: 1, op.EXT2: 2, op.EXT4: 4}[buffer[i]]
    code = int.from_bytes(buffer[i + 1 : i + 1 + width], "little")
    machine.harvest.flags.add(Flag.EXTENSION_CODE)
    _bring_in(machine, "copyreg._inverted_registry", str(code), How.EXT, base + i)
    return i + 1 + width


def _bring_in(machine: PickleMachine, module: str, name: str, how: How, offset: int) -> None:
    machine.stack.append(machine.things.import_(module, name, how, offset))
    if (module, name) == _JOBLIB_WRAPPER and not machine.rich:
        machine.end = End.NEEDS_RICH


def _two_lines(
    machine: PickleMachine, buffer: bytes, i: int, base: int
) -> tuple[str, str, int] | None:
    machine.harvest.opcode_bytes -= 2 * _LINE_COST
    first = read_line(machine.source, buffer, i + 1, base)
    second = read_line(machine.source, buffer, first[1], base) if first else None
    if first is None or second is None:
        machine.end = End.TRUNCATED
        return None
    module = first[0].decode("utf-8", "backslashreplace")
    name = second[0].decode("utf-8", "backslashreplace")
    return module or UNRESOLVED, name or UNRESOLVED, second[1]


def _persistent_line(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    after = _line(machine, buffer, i, base)
    if machine.end is None:
        machine.stack[-1] = OPAQUE
    return after


def _persistent(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.stack[-1] = OPAQUE
    return i + 1


def _put(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    width = 1 if buffer[i] == op.BINPUT else 4
    machine.put(int.from_bytes(buffer[i + 1 : i + 1 + width], "little"))
    return i + 1 + width


def _get(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    width = 1 if buffer[i] == op.BINGET else 4
    machine.stack.append(machine.get(int.from_bytes(buffer[i + 1 : i + 1 + width], "little")))
    return i + 1 + width


def _memoize(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.put(machine.memo_count())
    return i + 1


def _memo_line(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.harvest.opcode_bytes -= _LINE_COST
    found = read_line(machine.source, buffer, i + 1, base)
    if found is None:
        machine.end = End.TRUNCATED
        return i
    index = decimal(found[0])
    if index is None or index < 0:
        machine.end = End.MALFORMED
    elif buffer[i] == op.PUT:
        machine.put(index)
    else:
        machine.stack.append(machine.get(index))
    return found[1]


HANDLERS: dict[int, Handler] = {
    op.STOP: _stop,
    op.POP: _pop,
    op.POP_MARK: _drop_to_mark,
    op.ADDITEMS: _drop_to_mark,
    op.DUP: _dup,
    op.PROTO: _proto,
    op.FRAME: _skip(9),
    op.READONLY_BUFFER: _skip(1),
    op.EMPTY_TUPLE: _empty_tuple,
    op.EMPTY_DICT: _empty_dict,
    op.TUPLE1: _few,
    op.TUPLE2: _few,
    op.TUPLE3: _few,
    op.TUPLE: _gather,
    op.LIST: _gather,
    op.DICT: _gather,
    op.FROZENSET: _gather,
    op.SETITEM: _set_items,
    op.SETITEMS: _set_items,
    op.REDUCE: _reduce,
    op.NEWOBJ: _reduce,
    op.NEWOBJ_EX: _new_with_keywords,
    op.OBJ: _obj,
    op.BUILD: _build,
    op.GLOBAL: _global,
    op.INST: _inst,
    op.STACK_GLOBAL: _stack_global,
    op.EXT1: _extension,
    op.EXT2: _extension,
    op.EXT4: _extension,
    op.PERSID: _persistent_line,
    op.BINPERSID: _persistent,
    op.BINPUT: _put,
    op.LONG_BINPUT: _put,
    op.BINGET: _get,
    op.LONG_BINGET: _get,
    op.MEMOIZE: _memoize,
    op.PUT: _memo_line,
    op.GET: _memo_line,
} | {
    **dict.fromkeys(op.LENGTHS, _length_prefixed),
    **dict.fromkeys(op.LINES, _line),
    **dict.fromkeys((op.BININT, op.BININT1, op.BININT2, op.NEWTRUE, op.NEWFALSE), _scalar),
}
