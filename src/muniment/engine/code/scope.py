"""One walk over a syntax tree: scopes, what each name is bound to, and every call.

The walk uses a stack of its own, so depth costs no recursion, and skips what can hold neither a
call nor a binding. Order of execution is not modelled: a name's bindings are all those of its
scope.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any, NamedTuple, TypeAlias


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


# Fields of each kind of node that can hold a call or a binding. Absent: whatever cannot.
_FIELDS: dict[type[ast.AST], tuple[str, ...]] = {
    ast.Expr: ("value",),
    ast.Return: ("value",),
    ast.Delete: (),
    ast.If: ("test", "body", "orelse"),
    ast.While: ("test", "body", "orelse"),
    ast.Try: ("body", "handlers", "orelse", "finalbody"),
    ast.TryStar: ("body", "handlers", "orelse", "finalbody"),
    ast.Raise: ("exc", "cause"),
    ast.Assert: ("test", "msg"),
    ast.Match: ("subject", "cases"),
    ast.match_case: ("guard", "body"),
    ast.BoolOp: ("values",),
    ast.BinOp: ("left", "right"),
    ast.UnaryOp: ("operand",),
    ast.Lambda: ("body",),
    ast.IfExp: ("test", "body", "orelse"),
    ast.Dict: ("keys", "values"),
    ast.Set: ("elts",),
    ast.List: ("elts",),
    ast.Tuple: ("elts",),
    ast.ListComp: ("elt", "generators"),
    ast.SetComp: ("elt", "generators"),
    ast.GeneratorExp: ("elt", "generators"),
    ast.DictComp: ("key", "value", "generators"),
    ast.Await: ("value",),
    ast.Yield: ("value",),
    ast.YieldFrom: ("value",),
    ast.Compare: ("left", "comparators"),
    ast.FormattedValue: ("value",),
    ast.JoinedStr: ("values",),
    ast.Attribute: ("value",),
    ast.Subscript: ("value", "slice"),
    ast.Starred: ("value",),
    ast.Slice: ("lower", "upper", "step"),
    ast.keyword: ("value",),
}


class _Walk:
    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.pending: list[tuple[Scope, list[ast.stmt], int | None]] = []
        self.scope = tree.module
        self.cell: int | None = None
        self.stack: list[ast.AST] = []

    def run(self, body: list[ast.stmt], cell: int | None) -> None:
        self.pending.append((self.tree.module, body, cell))
        while self.pending:
            self.scope, statements, self.cell = self.pending.pop()
            self._body(statements)

    def _body(self, statements: list[ast.stmt]) -> None:
        stack = self.stack
        stack.extend(reversed(statements))
        pop, push = stack.pop, stack.append
        fields_of, special = _FIELDS, _SPECIAL
        while stack:
            node = pop()
            cls = node.__class__
            fields = fields_of.get(cls)
            if fields is None:
                handle = special.get(cls)
                if handle is not None:
                    handle(self, node)
                continue
            for name in fields:
                child = getattr(node, name)
                if child.__class__ is list:
                    # Reversed, so that statements and arguments come off in the order of the text.
                    stack += child[::-1]
                elif child is not None:
                    push(child)

    def _call(self, node: ast.Call) -> None:
        self.scope.calls.append((node, self.cell))
        stack = self.stack
        stack.append(node.func)
        for argument in node.args:
            stack.append(argument)
        for keyword in node.keywords:
            stack.append(keyword.value)

    def _function(self, node: FunctionNode) -> None:
        outer = self.scope
        name = f"{outer.name}.{node.name}" if outer.name else node.name
        scope = Scope(name, outer, node, self.cell)
        self.tree.scopes.append(scope)
        outer.bind(node.name, Binding.FUNCTION, scope)
        if node.decorator_list:
            self.tree.decorated.append(Decorated(scope, node, self.cell))
            self.stack.extend(node.decorator_list)
        for parameter, default in parameters_of(node):
            scope.names[parameter] = [Bound(Binding.PARAMETER, default)]
            if default is not None:
                self.stack.append(default)
        self.pending.append((scope, node.body, self.cell))

    def _class(self, node: ast.ClassDef) -> None:
        outer = self.scope
        name = f"{outer.name}.{node.name}" if outer.name else node.name
        scope = Scope(name, outer, node, self.cell)
        self.tree.scopes.append(scope)
        outer.bind(node.name, Binding.CLASS, scope)
        if node.decorator_list:
            self.tree.decorated.append(Decorated(scope, node, self.cell))
            self.stack.extend(node.decorator_list)
        self.stack.extend(node.bases)
        self.stack.extend(node.keywords)
        self.pending.append((scope, node.body, self.cell))

    def _import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.tree.modules.add(alias.name)
            if alias.asname:
                self.scope.bind(alias.asname, Binding.IMPORT, alias.name)
            else:
                root = alias.name.partition(".")[0]
                self.scope.bind(root, Binding.IMPORT, root)

    def _import_from(self, node: ast.ImportFrom) -> None:
        module = self.tree.imported(node)
        self.tree.modules.add(module)
        for alias in node.names:
            if alias.name == "*":
                self.scope.stars.append(module)
            else:
                dotted = f"{module.rstrip('.')}.{alias.name}"
                self.tree.members.add(dotted)
                self.scope.bind(alias.asname or alias.name, Binding.IMPORT, dotted)

    def _assign(self, node: ast.Assign) -> None:
        self.stack.append(node.value)
        for target in node.targets:
            self._target(target, Binding.VALUE, node.value)

    def _ann_assign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.stack.append(node.value)
            self._target(node.target, Binding.VALUE, node.value)

    def _aug_assign(self, node: ast.AugAssign) -> None:
        self.stack.append(node.value)
        if isinstance(node.target, ast.Name):
            self.scope.changed.add(node.target.id)
            self._target(node.target, Binding.OPAQUE, None)

    def _named(self, node: ast.NamedExpr) -> None:
        self.stack.append(node.value)
        self._target(node.target, Binding.VALUE, node.value)

    def _for(self, node: ast.For | ast.AsyncFor) -> None:
        self._target(node.target, Binding.EACH, node.iter)
        self.stack.extend(reversed(node.orelse))
        self.stack.extend(reversed(node.body))
        self.stack.append(node.iter)

    def _comprehension(self, node: ast.comprehension) -> None:
        self._target(node.target, Binding.EACH, node.iter)
        self.stack.append(node.iter)
        self.stack.extend(node.ifs)

    def _with(self, node: ast.With | ast.AsyncWith) -> None:
        self.stack.extend(reversed(node.body))
        for item in node.items:
            if item.optional_vars is not None:
                self._target(item.optional_vars, Binding.ENTERED, item.context_expr)
            self.stack.append(item.context_expr)

    def _handler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            self._target(ast.Name(node.name), Binding.OPAQUE, None)
        self.stack.extend(reversed(node.body))

    def _global(self, node: ast.Global) -> None:
        self.scope.outer_names.update(node.names)

    def _target(self, target: ast.expr, how: Binding, value: ast.expr | None) -> None:
        cls = target.__class__
        if isinstance(target, ast.Name):
            self.scope.bind(target.id, how, value)
        elif isinstance(target, ast.Attribute):
            if isinstance(target.value, ast.Name) and target.value.id in ("self", "cls"):
                owner = self.scope.enclosing_class
                if owner is not None:
                    # The expression belongs to the method's scope, not to the class's.
                    bound = Bound(how, (value, self.scope))
                    owner.names.setdefault(f"self.{target.attr}", []).append(bound)
        elif isinstance(target, ast.Subscript):
            self._item(target, value if how is Binding.VALUE else None)
        elif isinstance(target, ast.Starred):
            self._target(target.value, Binding.OPAQUE, None)
        elif cls is ast.Tuple or cls is ast.List:
            self._unpacked(target.elts, how, value)  # type: ignore[attr-defined]

    def _unpacked(self, targets: Sequence[ast.expr], how: Binding, value: ast.expr | None) -> None:
        pairs: Iterable[ast.expr | None] = [None] * len(targets)
        paired = (
            how is Binding.VALUE
            and isinstance(value, (ast.Tuple, ast.List))
            and len(value.elts) == len(targets)
            and not any(isinstance(part, ast.Starred) for part in (*targets, *value.elts))
        )
        if paired and isinstance(value, (ast.Tuple, ast.List)):
            pairs = value.elts
        for part, part_value in zip(targets, pairs, strict=True):
            self._target(part, how if paired else Binding.OPAQUE, part_value)

    def _item(self, target: ast.Subscript, value: ast.expr | None) -> None:
        self.stack.append(target.slice)
        if not isinstance(target.value, ast.Name):
            return
        key = target.slice
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and value is not None:
            self.scope.items.setdefault(target.value.id, []).append((key.value, value))
        else:
            self.scope.changed.add(target.value.id)


_SPECIAL: dict[type[ast.AST], Callable[[_Walk, Any], None]] = {
    ast.Call: _Walk._call,
    ast.FunctionDef: _Walk._function,
    ast.AsyncFunctionDef: _Walk._function,
    ast.ClassDef: _Walk._class,
    ast.Import: _Walk._import,
    ast.ImportFrom: _Walk._import_from,
    ast.Assign: _Walk._assign,
    ast.AnnAssign: _Walk._ann_assign,
    ast.AugAssign: _Walk._aug_assign,
    ast.NamedExpr: _Walk._named,
    ast.For: _Walk._for,
    ast.AsyncFor: _Walk._for,
    ast.comprehension: _Walk._comprehension,
    ast.With: _Walk._with,
    ast.AsyncWith: _Walk._with,
    ast.ExceptHandler: _Walk._handler,
    ast.Global: _Walk._global,
    ast.Nonlocal: _Walk._global,
}


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


def walk(bodies: Iterable[tuple[list[ast.stmt], int | None]], package: str) -> Tree:
    """Return the scopes, names and calls of one module.

    Args:
        bodies: Statements with their notebook cell; a source file is one body with None.
        package: Dotted package that the module is in, for relative imports.
    """
    tree = Tree(package)
    walker = _Walk(tree)
    for body, cell in bodies:
        walker.run(body, cell)
    return tree
