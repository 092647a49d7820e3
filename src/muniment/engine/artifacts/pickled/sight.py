"""What a pickle machine sees of values: strings and numbers read again, files inside them."""

from __future__ import annotations

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.pickled import opcodes as op
from muniment.engine.artifacts.pickled.memory import End, Memory
from muniment.engine.artifacts.pickled.scalars import MAX_NAME, int_in, span_in, text_in
from muniment.engine.artifacts.pickled.values import (
    CHANGED,
    OPAQUE,
    Imported,
    Made,
    Mapped,
    Shared,
    Special,
    Value,
)
from muniment.engine.artifacts.source import ByteSource

_MAX_TEXTS = 4_096
_MAX_NESTED = 20_000
_RECENT = 64
_TENSORS = frozenset({"torch._utils", "torch._tensor", "torch"})
ITEM_HOOKS = frozenset({"append", "extend", "add", "__setitem__"})
"""Attributes of an object that opcodes call when they add items to it."""
_CONTAINERS = frozenset(
    {
        ("collections", "OrderedDict"), ("collections", "defaultdict"), ("collections", "Counter"),
        ("collections", "deque"), ("builtins", "list"), ("builtins", "dict"), ("builtins", "set"),
        ("__builtin__", "set"), ("__builtin__", "list"), ("__builtin__", "dict"),
    }
)  # fmt: skip
"""Classes whose objects have no attributes of their own that a file could set."""


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


class Sight(Memory):
    """A memory that can look at what its values stand for.

    Attributes:
        source: Where the bytes are.
        close: Whether dicts and numbers are followed too.
        closer: Whether they have to be.
        objects: Whether a type of arrays of objects was met.
        specials: Whether a string was met that is the name of a special attribute.
        names: What was imported.
        nested: Positions, lengths and, where it is text, True of what may be files inside.
        texts: Strings read again, by position.
    """

    __slots__ = ("close", "closer", "names", "nested", "objects", "source", "specials", "texts")

    def __init__(self, source: ByteSource, examination: Examination, *, close: bool) -> None:
        super().__init__(examination)
        self.source = source
        self.close = close
        self.closer = False
        self.objects = False
        self.specials = False
        self.names: dict[tuple[str, str], Imported] = {}
        self.nested: list[tuple[int, int, bool]] = []
        self.texts: dict[int, str | None] = {}

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
            self.tell(target, CHANGED)
            return
        if not isinstance(target, Made):
            return
        name = target.callee
        if type(name) is not Imported:
            self._filled_object(target, offset)
            return
        if type(target) is Shared:
            self.tell(name, CHANGED)
        elif (name.module, name.name) in _CONTAINERS:
            return
        elif code in b"su" and name.module in _TENSORS and name.name.startswith("_rebuild"):
            operand = f"{name.module}:{name.name}"
            self.examination.sign("pickle.items-of-tensor", offset=offset, operand=operand)
        else:
            self._filled_object(target, offset)

    def _filled_object(self, target: Made, offset: int) -> None:
        # Picklers write items before state. An attribute set before may be called ``append``.
        if not self.close:
            self.look_closer()
            return
        if target.state != OPAQUE:
            name = target.callee
            operand = f"{name.module}:{name.name}" if type(name) is Imported else "?"
            self.examination.sign("pickle.object-runs", offset=offset, operand=operand)
        if type(target.callee) is Made:
            for hook in sorted(target.callee.hooks & ITEM_HOOKS):
                self.examination.sign("pickle.carried-code-runs", offset=offset, operand=hook)

    def look_closer(self) -> None:
        """End, to be started again in close form."""
        if not self.close:
            self.closer = True
            self.end = End.CLOSER

    def fed(self, value: Value) -> bool:
        """Have bytes or text examined that a call reads as a file; return whether they are here."""
        if (
            type(value) is Made
            and type(value.args) is tuple
            and value.args
            and type(value.callee) is Imported
            and value.callee.name.endswith("encode")
        ):
            value = value.args[0]
        if type(value) is not int or value < 0:
            return False
        head = self.source.read_at(value, 16)
        span = span_in(head)
        if span is not None and span[1]:
            self.inside(value + span[0], span[1], text=head[0] not in op.BYTES)
        return True

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
