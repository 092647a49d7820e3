"""One walk over a syntax tree that fills its scopes.

The walk uses a stack of its own, so depth costs no recursion, and skips what can hold neither a
call nor a binding.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from muniment.engine.code.scope import (
    Binding,
    Bound,
    Decorated,
    FunctionNode,
    Scope,
    Tree,
    parameters_of,
)

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

    def _opened(self, node: FunctionNode | ast.ClassDef, kind: Binding) -> Scope:
        outer = self.scope
        name = f"{outer.name}.{node.name}" if outer.name else node.name
        scope = Scope(name, outer, node, self.cell)
        self.tree.scopes.append(scope)
        outer.bind(node.name, kind, scope)
        if node.decorator_list:
            self.tree.decorated.append(Decorated(scope, node, self.cell))
            self.stack.extend(node.decorator_list)
        return scope

    def _function(self, node: FunctionNode) -> None:
        scope = self._opened(node, Binding.FUNCTION)
        for parameter, default in parameters_of(node):
            scope.names[parameter] = [Bound(Binding.PARAMETER, default)]
            if default is not None:
                self.stack.append(default)
        self.pending.append((scope, node.body, self.cell))

    def _class(self, node: ast.ClassDef) -> None:
        scope = self._opened(node, Binding.CLASS)
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
