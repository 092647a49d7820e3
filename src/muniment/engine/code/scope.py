"""Scopes of a module, what each name is bound to, and every call, as a walk leaves them.

Order of execution is not modelled: a name's bindings are all those of its scope.
"""

from __future__ import annotations

import ast
from enum import Enum
from typing import NamedTuple, TypeAlias


class Binding(Enum):
    """What kind of thing a name is bound to."""

    IMPORT = "import"
    VALUE = "value"
    FUNCTION = "function"
    CLASS = "class"
    PARAMETER = "parameter"
    EACH = "each"
    ENTERED = "entered"
    OPAQUE = "opaque"


class Bound(NamedTuple):
    """One binding of a name.

    Attributes:
        how: Its kind.
        payload: Dotted name of an import, expression of a value, of what is iterated or entered,
            the scope of a function or class, or a parameter's default (None without one).
    """

    how: Binding
    payload: object


FunctionNode: TypeAlias = "ast.FunctionDef | ast.AsyncFunctionDef"


class Scope:
    """A module, class or function with its names.

    Attributes:
        name: Dotted name inside the module, "" for the module.
        parent: Enclosing scope, None for the module.
        node: Its definition, None for the module.
        names: Name to bindings. ``self.x`` stands in the class's scope under that name.
        items: Name to the (key, value) pairs put into it by subscript.
        changed: Names that something else may have changed: augmented, updated, deleted.
        stars: Modules imported with ``*``.
        calls: Calls made directly in it, with their cell.
        cell: Cell that defines it.
    """

    __slots__ = (
        "calls",
        "cell",
        "changed",
        "items",
        "name",
        "names",
        "node",
        "outer_names",
        "parent",
        "stars",
    )

    def __init__(
        self,
        name: str,
        parent: Scope | None,
        node: FunctionNode | ast.ClassDef | None,
        cell: int | None,
    ) -> None:
        self.name = name
        self.parent = parent
        self.node = node
        self.cell = cell
        self.names: dict[str, list[Bound]] = {}
        self.items: dict[str, list[tuple[str, ast.expr]]] = {}
        self.changed: set[str] = set()
        self.stars: list[str] = []
        self.calls: list[tuple[ast.Call, int | None]] = []
        self.outer_names: set[str] = set()

    def bind(self, name: str, how: Binding, payload: object) -> None:
        """Add a binding, in the module where ``global`` says so."""
        scope = self
        if name in self.outer_names:
            scope = self.module
        scope.names.setdefault(name, []).append(Bound(how, payload))

    @property
    def module(self) -> Scope:
        """The outermost scope."""
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope

    @property
    def enclosing_class(self) -> Scope | None:
        """The class whose method this is or is inside, or None."""
        scope: Scope | None = self
        while scope is not None and not isinstance(scope.node, ast.ClassDef):
            scope = scope.parent
        return scope

    def find(self, name: str) -> tuple[Scope, list[Bound]] | None:
        """Return the scope that a name is looked up in and its bindings there, or None.

        A class body's names are seen in that body only, as in Python.
        """
        scope: Scope | None = self
        while scope is not None:
            bound = scope.names.get(name)
            if bound is not None and (scope is self or not isinstance(scope.node, ast.ClassDef)):
                return scope, bound
            scope = scope.parent
        return None


class Decorated(NamedTuple):
    """A function or class with decorators."""

    scope: Scope
    node: FunctionNode | ast.ClassDef
    cell: int | None


class Tree:
    """What the walk found in one module.

    Attributes:
        module: Outermost scope.
        scopes: Every scope, outer before inner.
        decorated: Functions and classes with decorators.
        members: Dotted names of what is imported from modules; some are modules themselves.
        modules: Dotted names imported, with relative ones resolved and marked by a leading dot.
    """

    __slots__ = ("decorated", "members", "module", "modules", "package", "scopes")

    def __init__(self, package: str) -> None:
        self.package = package
        self.module = Scope("", None, None, None)
        self.scopes = [self.module]
        self.decorated: list[Decorated] = []
        self.modules: set[str] = set()
        self.members: set[str] = set()

    def imported(self, node: ast.ImportFrom) -> str:
        """Return the dotted module that an import statement names."""
        if not node.level:
            return node.module or ""
        parts = self.package.split(".") if self.package else []
        if node.level > 1:
            parts = parts[: -(node.level - 1)]
        if node.module:
            parts = [*parts, node.module]
        return "." + ".".join(parts)


def parameters_of(node: FunctionNode) -> list[tuple[str, ast.expr | None]]:
    """Return a function's named parameters and their defaults, in order, ``*`` and ``**`` last."""
    arguments = node.args
    plain = [*arguments.posonlyargs, *arguments.args]
    bare = len(plain) - len(arguments.defaults)
    found: list[tuple[str, ast.expr | None]] = [
        (parameter.arg, arguments.defaults[index - bare] if index >= bare else None)
        for index, parameter in enumerate(plain)
    ]
    found += [
        (parameter.arg, default)
        for parameter, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    ]
    found += [(star.arg, None) for star in (arguments.vararg, arguments.kwarg) if star is not None]
    return found
