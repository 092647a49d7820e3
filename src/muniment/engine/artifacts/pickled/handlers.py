"""What the pickle machine does on the opcodes that its loop does not follow itself."""

from __future__ import annotations

import re

from muniment.engine.artifacts.observed import UNRESOLVED, How
from muniment.engine.artifacts.pickled import calls, state
from muniment.engine.artifacts.pickled import opcodes as op
from muniment.engine.artifacts.pickled.machine import Handlers, PickleMachine
from muniment.engine.artifacts.pickled.memory import End
from muniment.engine.artifacts.pickled.scalars import (
    PLAIN_NUMBER,
    memo_index,
    read_line,
    text_in,
)
from muniment.engine.artifacts.pickled.sight import SPECIAL
from muniment.engine.artifacts.pickled.values import (
    OPAQUE,
    PACKED,
    Imported,
    Made,
    Mapped,
    Special,
    Value,
)

_STACK_GLOBAL_COST = 64
_LINE_COST = 16
"""Steps beyond their own length that slow opcodes are worth."""
_QUOTED = re.compile(rb"(?s)(['\"]).*\1\Z")
_IDENTITY = re.compile(rb"[ -~]*")
_LONG = 4096
"""Bytes of a line that are looked at."""
_MAX_WIDTH = 1024
_MAX_PARTS = 96
"""Keys and values of a dict that are held: a distribution of SciPy has some thirty of each."""
_INSIDE = re.compile(
    rb"\x80[\x01-\x05]|PK\x03\x04|\x93NUMPY|\x1f\x8b\x08|BZh[1-9]|\xfd7zXZ\0|x[\x01\x5e\x9c\xda]"
    rb"|\x28\xb5\x2f\xfd|\x04\x22\x4d\x18|\x89HDF|GGUF|c[a-z_.]+\n|\x7fELF|7z\xbc\xaf|ZF0x"
)
"""How byte strings begin that may be a file of their own."""


def _stop(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.result = machine.stack.pop()
    machine.end = End.STOPPED
    return i + 1


def _pop(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    # Right above a mark, POP takes the mark instead.
    if machine.marks and machine.marks[-1] == len(machine.stack):
        machine.marks.pop()
    else:
        _drop(machine.stack.pop())
    return i + 1


def _pop_mark(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    start = machine.marks.pop()
    for value in machine.stack[start:]:
        _drop(value)
    del machine.stack[start:]
    return i + 1


def _drop(value: Value) -> None:
    if type(value) is Imported:
        value.pushed -= 1


def _dup(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    if machine.marks and machine.marks[-1] == len(machine.stack):
        machine.differ("DUP of a mark", base + i)
        machine.marks.append(len(machine.stack))
        return i + 1
    value = machine.stack[-1]
    if type(value) is Imported:
        value.pushed += 1
    machine.stack.append(value)
    return i + 1


def _nothing(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    return i + 1


def _proto(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    protocol = buffer[i + 1]
    if protocol > op.HIGHEST_PROTOCOL:
        machine.end = End.UNKNOWN_OPCODE
        return i
    if base + i != machine.start:
        machine.examination.sign("pickle.unusual", offset=base + i, operand="PROTO in the middle")
    machine.protocol = protocol
    machine.examination.announce(protocol)
    return i + 2


def _frame(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    length = int.from_bytes(buffer[i + 1 : i + 9], "little")
    start = base + i + 9
    if machine.frame_end > base + i:
        machine.differ("a frame inside a frame", base + i)
    if length >= 1 << 63:
        machine.end = End.MALFORMED
        return i
    machine.frame_end = start + length
    machine.limit = min(machine.bound, machine.frame_end - base) if length else machine.bound
    return i + 9


def _length_prefixed(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    code = buffer[i]
    width, signed = op.LENGTHS[code]
    start = i + 1 + width
    length = int.from_bytes(buffer[i + 1 : start], "little", signed=signed)
    if length < 0 or length >= 1 << 63:
        machine.end = End.MALFORMED
        return i
    if code == op.BINSTRING and length >= 1 << 31:
        machine.differ("BINSTRING of a negative length", base + i)
    if code in op.BYTES:
        if length > 8 and _INSIDE.match(buffer, start):
            machine.inside(base + start, length, text=False)
    elif (
        code in op.TEXTS and buffer[start : start + 2] == b"__" and machine.special(buffer, i, base)
    ):
        return start + length
    machine.stack.append(OPAQUE if code == op.LONG4 else base + i)
    return start + length


def _line(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    found = _line_at(machine, buffer, i + 1, base)
    if found is None:
        return i
    line, after = found
    code = buffer[i]
    plain = PLAIN_NUMBER.get(code)
    if plain is not None:
        if not plain.fullmatch(line):
            machine.differ(f"the number after {_NAMES[code]}", base + i)
        machine.stack.append(OPAQUE if code == op.FLOAT else base + i)
        return after
    if code == op.STRING and not _QUOTED.match(line) and len(line) < _LONG:
        machine.differ("the quotes of STRING", base + i)
    if b"\\" in line or line[:4].find(b"__") >= 0:
        text = text_in(buffer[i : i + 64])
        if text in SPECIAL:
            if not machine.close:
                machine.end = End.CLOSER
                return i
            machine.specials = True
            machine.stack.append(Special(base + i, text))
            return after
    machine.stack.append(base + i)
    return after


_NAMES = {op.INT: "INT", op.LONG: "LONG", op.FLOAT: "FLOAT", op.PUT: "PUT", op.GET: "GET"}


def _line_at(machine: PickleMachine, buffer: bytes, at: int, base: int) -> tuple[bytes, int] | None:
    newline = buffer.find(b"\n", at, at + 256)
    if 0 <= newline < machine.bound:
        return buffer[at:newline], newline + 1
    machine.examination.spend(_LINE_COST)
    whole = buffer if machine.bound == len(buffer) else buffer[: machine.bound]
    found = read_line(machine.source, whole, at, base)
    if found is None:
        machine.end = End.TRUNCATED
    else:
        machine.examination.spend(max(0, found[1] - len(buffer)))
    return found


def _number(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.stack.append(base + i)
    return i + op.INTEGERS[buffer[i]][0] + 1


def _boolean(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.stack.append(base + i)
    return i + 1


def _empty_dict(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.stack.append(Mapped() if machine.room() else OPAQUE)
    return i + 1


def _gather(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    start = machine.marks.pop()
    parts = machine.stack[start:]
    del machine.stack[start:]
    value: Value = OPAQUE
    if buffer[i] == op.TUPLE:
        value = _tuple(machine, parts)
    elif buffer[i] == op.DICT and machine.close and machine.room():
        value = Mapped()
        _extend(machine, value, parts)
    machine.stack.append(value)
    return i + 1


def _tuple(machine: PickleMachine, parts: list[Value]) -> Value:
    telling = nested = False
    for part in parts:
        if type(part) is not int:
            telling = True
            nested = nested or type(part) is tuple
        elif part >= 0:
            telling = True
    if not telling or len(parts) > _MAX_WIDTH:
        # Nobody calls anything with so many arguments.
        return PACKED if parts else ()
    return machine.nest(tuple(parts)) if nested else tuple(parts)


def _set_items(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    stack = machine.stack
    start = machine.marks.pop() if buffer[i] == op.SETITEMS else len(stack) - 2
    if start < 1:
        raise IndexError
    parts = stack[start:]
    del stack[start:]
    target = stack[-1]
    if type(target) is Mapped:
        _extend(machine, target, parts)
    elif type(target) is not int and parts:
        state.fill(machine, target, buffer[i], base + i, parts)
    return i + 1


def _extend(machine: PickleMachine, target: Mapped, parts: list[Value]) -> None:
    for key in parts[::2]:
        if type(key) is Special:
            target.special = target.special or key.text
            target.specials.add(key.text)
        elif type(key) is not int and type(key) is not tuple:
            target.computed = True
    if len(target.parts) + len(parts) <= _MAX_PARTS:
        target.parts.extend(parts)
    else:
        target.parts.clear()
        target.lost = True


def _reduce(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    args = machine.stack.pop()
    if args == OPAQUE or type(args) not in (int, tuple):
        machine.differ("REDUCE with arguments that are no tuple", base + i)
    machine.stack[-1] = calls.call(machine, machine.stack[-1], args, base + i)
    return i + 1


def _new(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    named = machine.stack.pop() if buffer[i] == op.NEWOBJ_EX else OPAQUE
    args = machine.stack.pop()
    made = machine.stack[-1] = calls.new(machine, machine.stack[-1], args, base + i)
    if type(named) is Mapped and named.parts:
        # A constructor that takes any keywords makes attributes of them.
        state.judge_state(machine, named, base + i)
        if type(made) is Made and made.state == OPAQUE:
            made.state = named
    return i + 1


def _obj(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    start = machine.marks.pop()
    callee, args = machine.stack[start], tuple(machine.stack[start + 1 :])
    del machine.stack[start:]
    machine.stack.append(calls.instantiate(machine, callee, args, base + i))
    return i + 1


def _inst(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    names = _two_lines(machine, buffer, i, base)
    if names is None:
        return i
    module, name, after = names
    start = machine.marks.pop()
    args = tuple(machine.stack[start:])
    del machine.stack[start:]
    callee = calls.bring_in(machine, module, name, How.INST, base + i)
    machine.stack.append(calls.instantiate(machine, callee, args, base + i))
    return after


def _build(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    value = machine.stack.pop()
    after = state.build(machine, machine.stack[-1], value, base + i)
    return i + 1 if after is None else after - base


def _global(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    names = _two_lines(machine, buffer, i, base)
    if names is None:
        return i
    module, name, after = names
    machine.stack.append(calls.bring_in(machine, module, name, How.GLOBAL, base + i))
    return after


def _two_lines(
    machine: PickleMachine, buffer: bytes, i: int, base: int
) -> tuple[str, str, int] | None:
    first = _line_at(machine, buffer, i + 1, base)
    second = _line_at(machine, buffer, first[1], base) if first else None
    if first is None or second is None:
        return None
    for line in (first[0], second[0]):
        if not line.isascii() and not _decodes(line):
            machine.differ("a name that is not UTF-8", base + i)
    module = first[0].decode("utf-8", "backslashreplace")
    name = second[0].decode("utf-8", "backslashreplace")
    return module or UNRESOLVED, name or UNRESOLVED, second[1]


def _decodes(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _stack_global(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    name, module = machine.stack.pop(), machine.stack.pop()
    first, second = _name(machine, buffer, module, base), _name(machine, buffer, name, base)
    machine.stack.append(
        calls.bring_in(
            machine,
            UNRESOLVED if first is None else first,
            UNRESOLVED if second is None else second,
            How.STACK_GLOBAL,
            base + i,
        )
    )
    return i + 1


def _name(machine: PickleMachine, buffer: bytes, value: Value, base: int) -> str | None:
    if type(value) is int and base <= value and value - base + 520 < len(buffer):
        at = value - base
        if buffer[at] == op.SHORT_BINUNICODE:
            return buffer[at + 2 : at + 2 + buffer[at + 1]].decode("utf-8", "backslashreplace")
        return text_in(buffer[at : at + 520])
    if type(value) is int and value not in machine.texts:
        # It is read again from where it stands: more than one byte's worth.
        machine.examination.spend(_STACK_GLOBAL_COST)
    return machine.text(value)


def _extension(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    width = {op.EXT1: 1, op.EXT2: 2, op.EXT4: 4}[buffer[i]]
    code = int.from_bytes(buffer[i + 1 : i + 1 + width], "little", signed=width == 4)
    if code <= 0:
        machine.end = End.MALFORMED
        return i
    machine.examination.sign("pickle.extension-code", offset=base + i, operand=str(code))
    module = "copyreg._inverted_registry"
    machine.stack.append(calls.bring_in(machine, module, str(code), How.EXT, base + i))
    return i + 1 + width


def _persistent_line(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    found = _line_at(machine, buffer, i + 1, base)
    if found is None:
        return i
    if machine.persistent is not None:
        machine.persistent((found[0].decode("utf-8", "backslashreplace"),))
    elif not _IDENTITY.fullmatch(found[0]):
        # Without a way to resolve it the loader raises; ZIP archives begin like this opcode.
        machine.end = End.MALFORMED
        return i
    machine.stack.append(OPAQUE)
    return found[1]


def _persistent(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    value = machine.stack[-1]
    if machine.persistent is not None:
        told = state.told(machine, value)
        machine.persistent(told if isinstance(told, tuple) else (told,))
    # PyTorch's old form writes a module's class so, together with its source.
    machine.stack[-1] = OPAQUE
    if isinstance(value, tuple) and len(value) > 1 and machine.text(value[0]) == "module":
        machine.stack[-1] = value[1]
    return i + 1


def _put(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    width = 1 if buffer[i] == op.BINPUT else 4
    machine.put(int.from_bytes(buffer[i + 1 : i + 1 + width], "little"), base + i)
    return i + 1 + width


def _get(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    width = 1 if buffer[i] == op.BINGET else 4
    machine.stack.append(machine.get(int.from_bytes(buffer[i + 1 : i + 1 + width], "little")))
    return i + 1 + width


def _memoize(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    machine.put(machine.memo_count(), base + i)
    return i + 1


def _memo_line(machine: PickleMachine, buffer: bytes, i: int, base: int) -> int:
    code = buffer[i]
    newline = buffer.find(b"\n", i, i + 16)
    line = buffer[i + 1 : newline]
    if newline >= 0 and line.isdigit():
        index: int | None = int(line)
        after = newline + 1
    else:
        found = _line_at(machine, buffer, i + 1, base)
        if found is None:
            return i
        line, after = found
        index = memo_index(line)
        machine.differ(f"the number after {_NAMES[code]}", base + i)
    if index is None or index < 0:
        machine.end = End.MALFORMED
    elif code == op.PUT:
        machine.put(index, base + i)
    else:
        machine.stack.append(machine.get(index))
    return after


HANDLERS = Handlers(
    {
        op.STOP: _stop,
        op.POP: _pop,
        op.POP_MARK: _pop_mark,
        op.DUP: _dup,
        op.PROTO: _proto,
        op.FRAME: _frame,
        op.READONLY_BUFFER: _nothing,
        op.EMPTY_DICT: _empty_dict,
        op.TUPLE: _gather,
        op.LIST: _gather,
        op.DICT: _gather,
        op.FROZENSET: _gather,
        op.SETITEM: _set_items,
        op.SETITEMS: _set_items,
        op.REDUCE: _reduce,
        op.NEWOBJ: _new,
        op.NEWOBJ_EX: _new,
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
        op.NEWTRUE: _boolean,
        op.NEWFALSE: _boolean,
        **dict.fromkeys(op.LENGTHS, _length_prefixed),
        **dict.fromkeys(op.LINES, _line),
        **dict.fromkeys(op.INTEGERS, _number),
    }
)
