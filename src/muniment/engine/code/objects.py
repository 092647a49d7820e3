"""What an object is an instance of, for the attributes that code reads from it.

``cfg.data_dir`` leads to a class of this module, or by name to one of another file. Followed are
names bound to a call, ``self.x`` set by one, and parameters with an annotation.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from muniment.engine.code.module import Module, may_be_own
from muniment.engine.code.resolve import valued
from muniment.engine.code.scope import Binding, Bound, Scope

_DEPTH = 4
_MOST = 4

Owner = tuple[Scope | None, tuple[str, ...]]
_UNKNOWN: Owner = (None, ())


class Objects:
    """Tells what the objects of one module are."""

    def __init__(self, module: Module) -> None:
        self._resolver = module.resolver
        self._own = module.resolver.own("")
        self._known: dict[tuple[int, str], Owner] = {}
        self._classes = {
            scope.name: scope
            for scope in module.tree.scopes
            if isinstance(scope.node, ast.ClassDef)
        }

    def of(self, node: ast.expr, scope: Scope, depth: int = 0) -> Owner:
        """Return the class of this module whose members an object has, or else dotted names.

        The names are those under which another file of the project may define the members.
        """
        if depth > _DEPTH:
            return _UNKNOWN
        if isinstance(node, ast.Call):
            return self._made(node, scope)
        if isinstance(node, ast.Subscript):
            key = node.slice
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                names = self.of(node.value, scope, depth + 1)[1]
                return None, tuple(f"{name}.{key.value}" for name in names)
            return _UNKNOWN
        if isinstance(node, ast.Attribute):
            owner, names = self.of(node.value, scope, depth + 1)
            if owner is None:
                return None, tuple(f"{name}.{node.attr}" for name in names)
            return self._member(owner, node.attr, depth)
        if not isinstance(node, ast.Name):
            return _UNKNOWN
        if node.id in ("self", "cls"):
            return scope.enclosing_class, ()
        found = scope.find(node.id)
        if found is None:
            return None, self.starred(node.id, scope)
        return self._bound(found[1], node.id, found[0], depth)

    def starred(self, name: str, scope: Scope) -> tuple[str, ...]:
        """Return the dotted names of what ``from module import *`` may have brought in."""
        found: list[str] = []
        at: Scope | None = scope
        while at is not None:
            found += [f"{module.rstrip('.')}.{name}" for module in at.stars if may_be_own(module)]
            at = at.parent
        return tuple(found[:_MOST])

    def _member(self, owner: Scope, name: str, depth: int) -> Owner:
        bindings = owner.names.get(f"self.{name}") or owner.names.get(name)
        return self._bound(bindings, name, owner, depth) if bindings else _UNKNOWN

    def _bound(self, bindings: Sequence[Bound], name: str, holder: Scope, depth: int) -> Owner:
        # Each name is followed once, so that names bound to each other cost no more than they are.
        key = (id(holder), name)
        known = self._known.get(key)
        if known is None:
            self._known[key] = _UNKNOWN
            known = self._known[key] = self._followed(bindings, name, holder, depth)
        return known

    def _followed(self, bindings: Sequence[Bound], name: str, holder: Scope, depth: int) -> Owner:
        names: list[str] = []
        for how, payload in bindings[:_MOST]:
            owner: Owner = _UNKNOWN
            if how is Binding.CLASS and isinstance(payload, Scope):
                return payload, ()
            if how is Binding.IMPORT:
                names += [str(payload)] if may_be_own(str(payload)) else []
            elif how is Binding.VALUE:
                value, at = valued(payload, holder)
                if value is not None:
                    owner = self.of(value, at, depth + 1)
            elif how is Binding.PARAMETER:
                owner = self._annotated(name, payload, holder, depth)
            if owner[0] is not None:
                return owner
            names += owner[1]
        return None, tuple(dict.fromkeys(names))[:_MOST]

    def _annotated(self, name: str, default: object, holder: Scope, depth: int) -> Owner:
        node = holder.node
        outer = holder.parent or holder
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            arguments = node.args
            for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
                if one.arg == name and one.annotation is not None:
                    owner = self._called(one.annotation, outer)
                    if owner != _UNKNOWN:
                        return owner
        return self.of(default, outer, depth + 1) if isinstance(default, ast.expr) else _UNKNOWN

    def _made(self, node: ast.Call, scope: Scope) -> Owner:
        return self._called(node.func, scope)

    def _called(self, node: ast.expr, scope: Scope) -> Owner:
        names = self._resolver.dotted(node, scope)
        for name in names:
            if name.startswith(self._own):
                owner = self._classes.get(name[len(self._own) :])
                if owner is not None:
                    return owner, ()
        own = tuple(one for one in names if may_be_own(one) and not one.startswith("builtins."))
        return None, own[:_MOST]
