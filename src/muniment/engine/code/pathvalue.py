"""The paths that an expression may hold: literals, joins, f-strings, defaults, ``__file__``.

An expression may hold several (a loop over literal names, both arms of an ``if``); at most
``_VALUES`` are followed. What depends on anything outside the module has none.
"""

from __future__ import annotations

import ast
import itertools
import posixpath
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from muniment.engine.code.io_table import OPENERS
from muniment.engine.code.module import Module, may_be_own
from muniment.engine.code.objects import Objects
from muniment.engine.code.options import given_default, option, option_defaults
from muniment.engine.code.resolve import valued
from muniment.engine.code.scope import Binding, Bound, Scope, parameters_of

_DEPTH = 8
_VALUES = 8
_LENGTH = 1000
_STEPS = 500
_MODULE_STEPS = 200_000


class PathText(NamedTuple):
    """A path, or a part of one, as text.

    Attributes:
        text: The text.
        anchored: Relative to the project's root, since it was built from ``__file__``.
        built: Built by a function for paths, so certainly one on the machine.
        named: Holds names of constants of other files, in braces.
        pattern: Holds ``*`` where a part is not known.
    """

    text: str
    anchored: bool = False
    built: bool = False
    named: bool = False
    pattern: bool = False


_JOINS = frozenset({"os.path.join", "posixpath.join", "ntpath.join"})
_PATHS = frozenset(f"pathlib.{name}" for name in ("Path", "PurePath", "PosixPath", "PurePosixPath"))
_SAME = frozenset(
    {
        "builtins.str",
        "os.fspath",
        "os.path.abspath",
        "os.path.realpath",
        "os.path.normpath",
        "os.path.expanduser",
        "os.path.expandvars",
    }
)
_SAME_METHODS = frozenset(
    {"resolve", "absolute", "expanduser", "as_posix", "__str__", "strip", "rstrip", "__fspath__"}
)
_HERE = frozenset({"os.getcwd", "pathlib.Path.cwd"})
_GLOBS = frozenset({"glob", "iglob", "rglob"})
_SAME_ELEMENTS = frozenset({"sorted", "list", "tuple", "set", "reversed", "tqdm", "iter"})
_FIELDS = frozenset(
    {
        "pydantic.Field",
        "dataclasses.field",
        "attr.ib",
        "attr.field",
        "attrs.field",
        "typer.Option",
        "typer.Argument",
    }
)
_ENVIRONMENT = frozenset({"os.getenv", "os.environ.get"})


class PathValues:
    """Reads paths out of the expressions of one module."""

    def __init__(self, module: Module) -> None:
        self.module = module
        self._options: dict[str, list[tuple[ast.expr, Scope]]] | None = None
        self._callers: dict[str, list[tuple[ast.Call, Scope]]] | None = None
        self._followed: set[tuple[int, str]] = set()
        self._objects = Objects(module)
        self._steps = 0
        self._all_steps = 0
        self._sites: dict[str, list[tuple[ast.Call, Scope]]] = {}

    def of(self, node: ast.expr | None, scope: Scope) -> tuple[PathText, ...]:
        """Return the paths that an expression may hold; empty where none is known."""
        found = self.partly(node, scope)
        return tuple(one for one in found if not (one.named or one.pattern))

    def partly(self, node: ast.expr | None, scope: Scope) -> tuple[PathText, ...]:
        """Return these paths, and those of which a part is not known or stands in another file."""
        self._followed.clear()
        self._all_steps += self._steps
        self._steps = 0
        if self._all_steps > _MODULE_STEPS:
            return ()
        return self._read(node, scope, 0)

    def handle(self, node: ast.expr, scope: Scope) -> tuple[PathText, ...]:
        """Return the paths of the file that an open handle reads; empty where not known."""
        at = scope
        if isinstance(node, ast.Name):
            found = scope.find(node.id)
            if found is None or found[1][-1].how not in (Binding.VALUE, Binding.ENTERED):
                return ()
            opened, at = valued(found[1][-1].payload, found[0])
            if opened is None:
                return ()
            node = opened
        if not isinstance(node, ast.Call):
            return ()
        if node.args and any(
            name in OPENERS for name in self.module.resolver.dotted(node.func, at)
        ):
            return self.of(node.args[0], at)
        if isinstance(node.func, ast.Attribute) and node.func.attr == "open":
            return self.of(node.func.value, at)
        return ()

    def _read(self, node: ast.expr | None, scope: Scope, depth: int) -> tuple[PathText, ...]:
        self._steps += 1
        if depth > _DEPTH or self._steps > _STEPS or node is None:
            return ()
        found: Iterable[PathText] = ()
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str) and len(node.value) <= _LENGTH:
                found = (PathText(node.value),)
        elif isinstance(node, ast.Name):
            found = self._name(node.id, scope, depth)
        elif isinstance(node, ast.Attribute):
            found = self._attribute(node, scope, depth)
        elif isinstance(node, ast.BinOp):
            found = self._binary(node, scope, depth)
        elif isinstance(node, ast.JoinedStr):
            found = self._joined(node, scope, depth)
        elif isinstance(node, ast.Call):
            found = self._call(node, scope, depth)
        elif isinstance(node, ast.Subscript):
            found = self._subscript(node, scope, depth)
        elif isinstance(node, ast.IfExp):
            found = (
                *self._read(node.body, scope, depth + 1),
                *self._read(node.orelse, scope, depth + 1),
            )
        elif isinstance(node, ast.BoolOp):
            found = (one for part in node.values for one in self._read(part, scope, depth + 1))
        elif isinstance(node, ast.Lambda):
            found = self._read(node.body, scope, depth + 1)
        return tuple(dict.fromkeys(found))[:_VALUES]

    def _name(self, name: str, scope: Scope, depth: int) -> Iterable[PathText]:
        if name == "__file__":
            return (PathText(self.module.path, anchored=True, built=True),)
        found = scope.find(name)
        if found is None:
            return _named(self._objects.starred(name, scope))
        holder, bindings = found
        # A name reached twice (a loop, or doubling assignments) is not followed again.
        key = (id(holder), name)
        if key in self._followed:
            return ()
        self._followed.add(key)
        values = tuple(self._bound(bindings, name, holder, depth))
        self._followed.discard(key)
        return values

    def _bound(
        self, bindings: Sequence[Bound], name: str, holder: Scope, depth: int
    ) -> Iterable[PathText]:
        for how, payload in bindings[:_VALUES]:
            if how is Binding.VALUE:
                value, at = valued(payload, holder)
                yield from self._read(value, at, depth + 1)
            elif how is Binding.IMPORT:
                if may_be_own(str(payload)):
                    yield from _named((str(payload),))
            elif how is Binding.EACH:
                value, at = valued(payload, holder)
                yield from self._elements(value, at, depth)
            elif how is Binding.PARAMETER:
                yield from self._parameter(name, payload, holder, depth)

    def _elements(self, node: ast.expr | None, scope: Scope, depth: int) -> Iterable[PathText]:
        """Return the paths that what is looped over may hold: those listed, or a pattern."""
        if depth > _DEPTH:
            return ()
        if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            return [
                one
                for element in node.elts[:_VALUES]
                for one in self._read(element, scope, depth + 1)
            ]
        if isinstance(node, ast.Name):
            single = self.module.resolver.single(node.id, scope)
            return self._elements(*single, depth + 1) if single is not None else ()
        if not isinstance(node, ast.Call):
            return ()
        if isinstance(node.func, ast.Attribute) and node.func.attr in _GLOBS:
            if {"glob.glob", "glob.iglob"} & {*self.module.resolver.dotted(node.func, scope)}:
                return self._read(node.args[0], scope, depth + 1) if node.args else ()
            return self._all([node.func.value, *node.args[:1]], scope, depth)
        called = node.func.id if isinstance(node.func, ast.Name) else ""
        if called in _SAME_ELEMENTS and node.args:
            return self._elements(node.args[0], scope, depth + 1)
        return ()

    def _parameter(
        self, name: str, default: object, holder: Scope, depth: int
    ) -> Iterable[PathText]:
        if isinstance(default, ast.expr):
            yield from self._read(default, holder.parent or holder, depth + 1)
        node = holder.node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return
        for value in option_defaults(node, name):
            yield from self._read(value, holder.parent or holder, depth + 1)
        names = [parameter for parameter, _ in parameters_of(node)]
        method = holder.parent is not None and isinstance(holder.parent.node, ast.ClassDef)
        for call, scope in self._calls_of(holder.name)[:_VALUES]:
            given: ast.expr | None = next(
                (keyword.value for keyword in call.keywords if keyword.arg == name), None
            )
            position = names.index(name) - method
            if given is None and 0 <= position < len(call.args):
                given = call.args[position]
            if given is not None:
                yield from self._read(given, scope, depth + 1)

    def _calls_of(self, function: str) -> list[tuple[ast.Call, Scope]]:
        if self._callers is None:
            self._callers = {}
            for scope in self.module.tree.scopes:
                for call, _ in scope.calls:
                    name = call.func.id if isinstance(call.func, ast.Name) else ""
                    if isinstance(call.func, ast.Attribute):
                        name = call.func.attr
                    self._callers.setdefault(name, []).append((call, scope))
        if function not in self._sites:
            wanted = self.module.resolver.own(function.removesuffix(".__init__"))
            last = wanted.rpartition(".")[2]
            self._sites[function] = [
                (call, scope)
                for call, scope in self._callers.get(last, ())[: 8 * _VALUES]
                if wanted in self.module.resolver.dotted(call.func, scope)
            ]
        return self._sites[function]

    def _attribute(self, node: ast.Attribute, scope: Scope, depth: int) -> Iterable[PathText]:
        if node.attr == "parent":
            return tuple(_parent(one) for one in self._read(node.value, scope, depth + 1))
        owner, names = self._objects.of(node.value, scope)
        if owner is not None:
            bindings = owner.names.get(f"self.{node.attr}") or owner.names.get(node.attr)
            if bindings:
                return self._bound(bindings, node.attr, owner, depth)
        found = [
            one
            for value, at in self._parser_options().get(node.attr, ())[:_VALUES]
            for one in self._read(value, at, depth + 1)
        ]
        return found or _named(f"{name}.{node.attr}" for name in names)

    def _parser_options(self) -> dict[str, list[tuple[ast.expr, Scope]]]:
        """Return the defaults of command-line options, by the attribute that holds them."""
        if self._options is None:
            self._options = {}
            for scope in self.module.tree.scopes:
                for call, _ in scope.calls:
                    func = call.func
                    if isinstance(func, ast.Attribute) and func.attr == "add_argument":
                        name, default = option(call)
                        if name and default is not None:
                            self._options.setdefault(name, []).append((default, scope))
        return self._options

    def _binary(self, node: ast.BinOp, scope: Scope, depth: int) -> Iterable[PathText]:
        if not isinstance(node.op, (ast.Div, ast.Add)):
            return ()
        left = self._read(node.left, scope, depth + 1)
        right = (self._read(node.right, scope, depth + 1) or _ANYTHING) if left else ()
        if isinstance(node.op, ast.Div):
            return [_join(one, other) for one in left for other in right]
        return [
            one._replace(
                text=(one.text + other.text)[:_LENGTH],
                named=one.named or other.named,
                pattern=one.pattern or other.pattern,
            )
            for one in left
            for other in right
        ]

    def _joined(self, node: ast.JoinedStr, scope: Scope, depth: int) -> Iterable[PathText]:
        parts: list[tuple[PathText, ...]] = []
        for part in node.values[:32]:
            plain = part.value if isinstance(part, ast.FormattedValue) else part
            if isinstance(part, ast.FormattedValue) and part.format_spec is not None:
                parts.append(_ANYTHING)
                continue
            read = self._read(plain, scope, depth + 1)
            if not read and isinstance(plain, ast.Constant):
                read = (PathText(str(plain.value)),)
            parts.append(read or _ANYTHING)
        combined = itertools.islice(itertools.product(*parts), _VALUES)
        return [
            PathText(
                "".join(piece.text for piece in pieces)[:_LENGTH],
                bool(pieces) and pieces[0].anchored,
                bool(pieces) and pieces[0].built,
                any(piece.named for piece in pieces),
                any(piece.pattern for piece in pieces),
            )
            for pieces in combined
        ]

    def _call(self, node: ast.Call, scope: Scope, depth: int) -> Iterable[PathText]:
        names = self.module.resolver.dotted(node.func, scope)
        if any(name in _JOINS or name in _PATHS for name in names):
            if not node.args:
                return (PathText(".", built=True),)
            return self._all(node.args, scope, depth)
        if any(name in _HERE for name in names):
            return (PathText(".", built=True),)
        if any(name in _FIELDS for name in names):
            given = given_default(node)
            return self._read(given, scope, depth + 1) if given is not None else ()
        if any(name in _ENVIRONMENT for name in names):
            return self._read(node.args[1], scope, depth + 1) if len(node.args) > 1 else ()
        if node.args and any(name in _SAME for name in names):
            return self._read(node.args[0], scope, depth + 1)
        if node.args and "os.path.dirname" in names:
            return [_parent(one) for one in self._read(node.args[0], scope, depth + 1)]
        if not isinstance(node.func, ast.Attribute):
            return ()
        base = node.func.value
        if node.func.attr in _SAME_METHODS:
            return self._read(base, scope, depth + 1)
        if node.func.attr == "joinpath":
            return self._all([base, *node.args], scope, depth)
        if node.func.attr == "with_suffix" and len(node.args) == 1:
            return [
                one._replace(text=posixpath.splitext(one.text)[0] + suffix.text, built=True)
                for one in self._read(base, scope, depth + 1)
                for suffix in self._read(node.args[0], scope, depth + 1)
            ]
        return ()

    def _all(self, parts: Sequence[ast.expr], scope: Scope, depth: int) -> Iterable[PathText]:
        values: tuple[PathText, ...] = ()
        for number, part in enumerate(parts[:16]):
            read = self._read(part, scope, depth + 1)
            if number == 0:
                values = tuple(one._replace(built=True) for one in read)
            else:
                values = tuple(_join(one, other) for one in values for other in read or _ANYTHING)
                values = values[:_VALUES]
        return values

    def _subscript(self, node: ast.Subscript, scope: Scope, depth: int) -> Iterable[PathText]:
        key = node.slice
        if not isinstance(key, ast.Constant):
            return ()
        if isinstance(node.value, ast.Attribute) and node.value.attr == "parents":
            if not isinstance(key.value, int) or not 0 <= key.value < 16:
                return ()
            values: Iterable[PathText] = self._read(node.value.value, scope, depth + 1)
            for _ in range(key.value + 1):
                values = [_parent(one) for one in values]
            return values
        if isinstance(key.value, str) and isinstance(node.value, ast.Name):
            items, _ = self.module.resolver.mapping(node.value, scope)
            if key.value in items:
                return self._read(items[key.value], scope, depth + 1)
        if isinstance(key.value, str):
            _, names = self._objects.of(node.value, scope)
            return _named(f"{name}.{key.value}" for name in names)
        return ()


_ANYTHING = (PathText("*", pattern=True),)


def _named(names: Iterable[str]) -> tuple[PathText, ...]:
    return tuple(PathText(f"{{{name}}}", named=True) for name in names)


def _join(left: PathText, right: PathText) -> PathText:
    if right.text.startswith("/") or right.anchored:
        return right
    text = posixpath.join(left.text, right.text) if left.text else right.text
    return PathText(
        text[:_LENGTH],
        left.anchored,
        True,
        left.named or right.named,
        left.pattern or right.pattern,
    )


def _parent(path: PathText) -> PathText:
    if path.named:
        return path._replace(text=f"{path.text}/..")
    text = path.text.rstrip("/")
    if path.anchored and text in ("", ".."):
        return PathText("..", True, True)
    return PathText(posixpath.dirname(text) or ("" if path.anchored else "."), path.anchored, True)
