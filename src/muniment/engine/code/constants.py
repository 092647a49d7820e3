"""Paths that a module keeps under names, so that lineage can follow them from other files.

Kept are paths only: what is built by a function for paths, ends in a suffix of data or models, or
stands under a name that speaks of a path. Anything else (a key, a message) is never a fact.

Out of scope: values of Hydra, OmegaConf and other configuration files, which are put together when
a program starts.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from muniment.engine.code.evidence import says_authentication
from muniment.engine.code.facts import CodeConstant
from muniment.engine.code.module import Module
from muniment.engine.code.options import option
from muniment.engine.code.pathnames import (
    DATASET_SUFFIXES,
    MODEL_SUFFIXES,
    code_path,
    masked,
    says_path,
    suffix_of,
)
from muniment.engine.code.pathvalue import PathText, PathValues
from muniment.engine.code.resolve import valued
from muniment.engine.code.scope import Binding, Scope
from muniment.engine.code.wordlist import words

_MOST = 200
_NESTED = 3
_ENTRIES = 64
_LOOKED_AT = (
    ast.Constant,
    ast.BinOp,
    ast.Call,
    ast.JoinedStr,
    ast.Attribute,
    ast.Name,
    ast.IfExp,
    ast.BoolOp,
)
_PLACES = words(
    "data dataset datasets raw processed interim features train test valid validation root base"
    " model models artifact artifacts csv parquet home input inputs location weights"
)
_PLAIN = re.compile(r"[^\s{}$<>|;,]{1,200}\Z")
_HAS_SUFFIX = re.compile(r"[^\n{}<>|;]{1,200}\Z")


class Constants:
    """Reads the path constants of one module."""

    def __init__(self, module: Module, values: PathValues) -> None:
        self._module = module
        self._values = values
        self._left = _MOST

    def read(self) -> Iterator[CodeConstant]:
        """Yield constants of the module, of its classes, of their instances, and of options."""
        of_class: dict[str, list[CodeConstant]] = {}
        top = self._module.tree.module
        yield from self._members(top, "")
        for scope in self._module.tree.scopes:
            if scope.parent is not top or self._left <= 0:
                continue
            if isinstance(scope.node, ast.ClassDef):
                found = of_class[scope.name] = list(self._members(scope, scope.name))
                yield from found
            else:
                yield from self._options(scope)
        if of_class:
            yield from self._instances(of_class)

    def _members(self, scope: Scope, owner: str) -> Iterator[CodeConstant]:
        for name, bindings in scope.names.items():
            for how, payload in bindings[:2]:
                if how is Binding.VALUE:
                    value, at = valued(payload, scope)
                    member = name.removeprefix("self.")
                    yield from self._one(f"{owner}.{member}" if owner else member, value, at)

    def _one(
        self, name: str, value: ast.expr | None, scope: Scope, depth: int = 0
    ) -> Iterator[CodeConstant]:
        if isinstance(value, ast.Dict) and depth < _NESTED:
            for key, item in list(zip(value.keys, value.values, strict=True))[:_ENTRIES]:
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield from self._one(f"{name}.{key.value}", item, scope, depth + 1)
            return
        if not isinstance(value, _LOOKED_AT) or self._left <= 0:
            return
        if isinstance(value, ast.Constant) and not isinstance(value.value, str):
            return
        last = name.rpartition(".")[2]
        for one in self._values.partly(value, scope):
            if _is_path(last, one):
                self._left -= 1
                dotted = self._module.resolver.own(name).lstrip(".")
                path = code_path(one.text, named=one.named)
                yield CodeConstant(masked(dotted), path, one.anchored, one.named)

    def _options(self, scope: Scope) -> Iterator[CodeConstant]:
        """Yield the defaults of options that a function sets up: its callers read them."""
        for call, _ in scope.calls:
            if isinstance(call.func, ast.Attribute) and call.func.attr == "add_argument":
                name, default = option(call)
                if name:
                    yield from self._one(f"{scope.name}.{name}", default, scope)

    def _instances(self, of_class: dict[str, list[CodeConstant]]) -> Iterator[CodeConstant]:
        """Yield the constants of a class again under the names of its instances.

        These are ``settings = Settings()`` and ``def get_settings(): return Settings()``.
        """
        top = self._module.tree.module
        made: list[tuple[str, ast.expr, Scope]] = []
        for name, bindings in top.names.items():
            how, payload = bindings[-1]
            if how is Binding.VALUE and isinstance(payload, ast.Call):
                made.append((name, payload, top))
            elif how is Binding.FUNCTION and isinstance(payload, Scope):
                node = payload.node
                last = node.body[-1] if node is not None else None
                if isinstance(last, ast.Return) and isinstance(last.value, ast.Call):
                    made.append((name, last.value, payload))
        own = self._module.resolver.own("")
        for name, call, scope in made:
            if not isinstance(call, ast.Call):
                continue
            for callee in self._module.resolver.dotted(call.func, scope):
                for known in of_class.get(callee.removeprefix(own), ()):
                    if self._left <= 0:
                        return
                    self._left -= 1
                    member = known.name.rpartition(".")[2]
                    dotted = self._module.resolver.own(f"{name}.{member}").lstrip(".")
                    yield CodeConstant(masked(dotted), known.path, known.anchored, known.named)


def _is_path(name: str, one: PathText) -> bool:
    if one.pattern or one.text == "" or says_authentication(name):
        return False
    if suffix_of(one.text) in DATASET_SUFFIXES or suffix_of(one.text) in MODEL_SUFFIXES:
        return _HAS_SUFFIX.match(one.text) is not None or one.named
    if one.built or one.named:
        return True
    says = says_path(name) or not _PLACES.isdisjoint(name.lower().split("_"))
    return says and _PLAIN.match(one.text) is not None
