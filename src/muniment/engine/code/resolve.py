"""What an expression names or holds, as far as one module's text shows it.

Nothing is executed: a name is followed through its bindings, a few steps deep, and an expression
that is not a literal, a name or one of a few known constructors has no value here.
"""

from __future__ import annotations

import ast
import itertools
import json
from collections.abc import Iterator
from typing import NamedTuple

from muniment.engine.code.facts import DYNAMIC, NAME_MARK, PARAMETER_MARK, TEXT
from muniment.engine.code.pathnames import TEXT_LIMIT, masked
from muniment.engine.code.scope import Binding, Bound, Scope, Tree
from muniment.engine.code.vocabulary import WATCHED

_DEPTH = 24
_BINDINGS = 16
_CANDIDATES = 8
_ENTRIES = 256
_KNOWN_BUILTINS = frozenset(
    {"eval", "exec", "open", "getattr", "__import__", "str", "compile", "input", "dict"}
)
_IMPORTERS = frozenset({"importlib.import_module", "builtins.__import__"})


class Partial(NamedTuple):
    """A ``functools.partial``: what it calls and what it already gives."""

    callees: tuple[str, ...]
    node: ast.Call
    scope: Scope


class Resolver:
    """Resolves expressions of one module.

    Args:
        tree: What the walk found.
        module: Dotted name of the module, by the file's place.
    """

    def __init__(self, tree: Tree, module: str) -> None:
        self.tree = tree
        self.module = module
        self._named: dict[tuple[int, str], tuple[str, ...]] = {}

    def dotted(self, node: ast.expr, scope: Scope, depth: int = 0) -> tuple[str, ...]:
        """Return the dotted names that an expression may stand for; empty where none is known.

        A leading dot marks what is certainly the project's own: this module's definitions and
        relative imports.
        """
        if depth > _DEPTH:
            return ()
        if isinstance(node, ast.Name):
            return self._name(node.id, scope, depth)
        if isinstance(node, ast.Attribute):
            return self._attribute(node, scope, depth)
        if isinstance(node, ast.IfExp):
            found = (
                *self.dotted(node.body, scope, depth + 1),
                *self.dotted(node.orelse, scope, depth + 1),
            )
            return found[:_CANDIDATES]
        if isinstance(node, ast.Call):
            return self._from_call(node, scope, depth)
        return ()

    def _name(self, name: str, scope: Scope, depth: int) -> tuple[str, ...]:
        key = (id(scope), name)
        known = self._named.get(key)
        if known is not None:
            return known
        self._named[key] = ()  # A name bound to itself ends here.
        found = scope.find(name)
        if found is None:
            names = self._starred(name, scope)
        else:
            holder, bindings = found
            names = self._bindings(bindings, holder, depth)
        self._named[key] = names
        return names

    def _starred(self, name: str, scope: Scope) -> tuple[str, ...]:
        if name in _KNOWN_BUILTINS:
            return (f"builtins.{name}",)
        at: Scope | None = scope
        while at is not None:
            for module in at.stars:
                if f"{module}.{name}" in WATCHED:
                    return (f"{module}.{name}",)
            at = at.parent
        return ()

    def _bindings(self, bindings: list[Bound], scope: Scope, depth: int) -> tuple[str, ...]:
        names: list[str] = []
        if len(bindings) > 2 * _BINDINGS:
            bindings = bindings[:_BINDINGS] + bindings[-_BINDINGS:]
        for how, payload in bindings:
            if how is Binding.IMPORT:
                names.append(str(payload))
            elif how is Binding.FUNCTION and isinstance(payload, Scope):
                names.append(self.own(payload.name))
            elif how is Binding.CLASS and isinstance(payload, Scope):
                names.append(self._class(payload, depth))
            elif how is Binding.VALUE:
                value, at = valued(payload, scope)
                if value is not None:
                    names.extend(self.dotted(value, at, depth + 1))
        return tuple(dict.fromkeys(names))[:_CANDIDATES]

    def own(self, name: str) -> str:
        """Return the dotted name of a definition in this module."""
        return f".{self.module}.{name}" if self.module else f".{name}"

    def _class(self, scope: Scope, depth: int) -> str:
        """Return a class's name, or its base's where only the base matters.

        A YAML loader is as safe as what it derives from; an unpickler that finds classes itself
        may be restricted and is the project's own.
        """
        node = scope.node
        if isinstance(node, ast.ClassDef):
            for base in node.bases:
                for name in self.dotted(base, scope.parent or scope, depth + 1):
                    if name.startswith("yaml."):
                        return name
                    if name.endswith(".Unpickler") and "find_class" not in scope.names:
                        return name
        return self.own(scope.name)

    def _attribute(self, node: ast.Attribute, scope: Scope, depth: int) -> tuple[str, ...]:
        # Long chains are followed in a loop, not by recursion.
        trail: list[str] = []
        base: ast.expr = node
        while isinstance(base, ast.Attribute):
            trail.append(base.attr)
            base = base.value
        trail.reverse()
        owner = self.members(base, scope, depth)
        if owner is not None:
            heads = self._member(trail[0], owner, depth)
            trail = trail[1:]
        else:
            heads = self.dotted(base, scope, depth + 1)
        tail = "".join(f".{part}" for part in trail)
        return tuple(head + tail for head in heads)

    def _member(self, name: str, owner: Scope, depth: int) -> tuple[str, ...]:
        key = (id(owner), f"self.{name}")
        known = self._named.get(key)
        if known is not None:
            return known
        self._named[key] = ()  # A member bound to itself ends here.
        bindings = owner.names.get(f"self.{name}") or owner.names.get(name) or []
        self._named[key] = names = self._bindings(bindings, owner, depth + 1)
        return names

    def members(self, base: ast.expr, scope: Scope, depth: int = 0) -> Scope | None:
        """Return the class of this module whose member an attribute of ``base`` is, or None."""
        if isinstance(base, ast.Call):
            base = base.func
        if not isinstance(base, ast.Name):
            return None
        if base.id in ("self", "cls"):
            return scope.enclosing_class
        found = scope.find(base.id)
        if found is None or len(found[1]) != 1 or depth > _DEPTH:
            return None
        how, payload = found[1][0]
        if how is Binding.CLASS and isinstance(payload, Scope):
            return payload
        if how is Binding.VALUE:
            value, at = valued(payload, found[0])
            if isinstance(value, ast.Call):
                return self.members(value.func, at, depth + 1)
        return None

    def _from_call(self, node: ast.Call, scope: Scope, depth: int) -> tuple[str, ...]:
        if not node.args:
            return ()
        for callee in self.dotted(node.func, scope, depth + 1):
            if callee == "builtins.getattr" and len(node.args) >= 2:
                name = node.args[1]
                if isinstance(name, ast.Constant) and isinstance(name.value, str):
                    heads = self.dotted(node.args[0], scope, depth + 1)
                    return tuple(f"{head}.{name.value}" for head in heads)
            if callee in _IMPORTERS:
                name = node.args[0]
                if isinstance(name, ast.Constant) and isinstance(name.value, str):
                    return (name.value,)
        return ()

    def partial(self, node: ast.expr, scope: Scope) -> Partial | None:
        """Return the ``functools.partial`` that a called name or expression is, or None."""
        call: ast.expr | None = node
        at = scope
        if isinstance(node, ast.Name):
            found = scope.find(node.id)
            if found is None or len(found[1]) != 1 or found[1][0].how is not Binding.VALUE:
                return None
            call, at = valued(found[1][0].payload, found[0])
        if not isinstance(call, ast.Call) or not call.args:
            return None
        if "functools.partial" not in self.dotted(call.func, at):
            return None
        return Partial(self.dotted(call.args[0], at), call, at)

    def single(self, name: str, scope: Scope) -> tuple[ast.expr, Scope] | None:
        """Return the one expression that a name is ever bound to, and where, or None."""
        found = scope.find(name)
        if found is None or len(found[1]) != 1 or name in found[0].changed:
            return None
        if found[1][0].how is not Binding.VALUE:
            return None
        value, at = valued(found[1][0].payload, found[0])
        return (value, at) if value is not None else None

    def value_text(self, node: ast.expr, scope: Scope, *, keep: bool, depth: int = 0) -> str:
        """Return an expression as value text.

        Args:
            node: The expression.
            scope: Where it stands.
            keep: Whether a string may be kept.
            depth: Names followed so far.
        """
        literal = literal_text(node, keep=keep)
        if literal is not None:
            return literal
        if depth > _DEPTH:
            return DYNAMIC
        if isinstance(node, ast.Name):
            found = scope.find(node.id)
            if found is not None and found[1][0].how is Binding.PARAMETER:
                # A parameter given a new value on the way is no longer the caller's.
                plain = len(found[1]) == 1 and found[0] is scope
                return PARAMETER_MARK + node.id if plain else DYNAMIC
            single = self.single(node.id, scope)
            if single is not None:
                text = self.value_text(*single, keep=keep, depth=depth + 1)
                if not text.startswith(PARAMETER_MARK) or single[1] is scope:
                    return text
                return DYNAMIC
        if isinstance(node, (ast.Name, ast.Attribute, ast.Call)):
            for name in self.dotted(node, scope):
                return NAME_MARK + masked(name)
        return DYNAMIC

    def mapping(self, node: ast.expr, scope: Scope) -> tuple[dict[str, ast.expr], bool]:
        """Return the entries of a dictionary given with ``**``, and whether those are all.

        Follows a name bound once to a literal or ``dict(...)``, with what is put into it by
        constant subscripts.
        """
        items: dict[str, ast.expr] = {}
        complete = True
        if isinstance(node, ast.Name):
            single = self.single(node.id, scope)
            found = scope.find(node.id)
            if found is not None:
                items = dict(found[0].items.get(node.id, ())[:_ENTRIES])
                items.update(scope.items.get(node.id, ())[:_ENTRIES])
            if single is None:
                return items, False
            node, scope = single
        if isinstance(node, ast.Dict):
            entries: Iterator[tuple[ast.expr | None, ast.expr]] = zip(
                node.keys, node.values, strict=True
            )
            complete = len(node.keys) <= _ENTRIES
            for key, value in itertools.islice(entries, _ENTRIES):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    items.setdefault(key.value, value)
                else:
                    complete = False
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and (node.func.id == "dict" and not node.args)
        ):
            complete = len(node.keywords) <= _ENTRIES
            for keyword in node.keywords[:_ENTRIES]:
                if keyword.arg is None:
                    complete = False
                else:
                    items.setdefault(keyword.arg, keyword.value)
        else:
            complete = False
        return items, complete


def valued(payload: object, scope: Scope) -> tuple[ast.expr | None, Scope]:
    """Return a value binding's expression and the scope to read it in."""
    if isinstance(payload, tuple):
        payload, scope = payload
    return (payload if isinstance(payload, ast.expr) else None), scope


def literal_text(node: ast.expr, *, keep: bool) -> str | None:
    """Return a literal as value text, or None where the expression is no plain literal."""
    if isinstance(node, ast.Constant):
        value = node.value
        if isinstance(value, str):
            return json.dumps(masked(value)) if keep else TEXT
        if value is None or isinstance(value, bool):
            return json.dumps(value)
        if isinstance(value, int) and abs(value) < 2**53:
            return str(value)
        return DYNAMIC
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        if len(node.elts) > 8:
            return DYNAMIC
        parts = [literal_text(part, keep=keep) for part in node.elts]
        if None in parts or TEXT in parts or DYNAMIC in parts:
            return DYNAMIC
        text = f"[{', '.join(part for part in parts if part is not None)}]"
        return text if len(text) <= TEXT_LIMIT else DYNAMIC
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        inner = literal_text(node.operand, keep=False)
        return {"true": "false", "false": "true"}.get(inner or "")
    return None
