"""Paths that a module reads and writes, for lineage."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from muniment.engine.code.facts import CodePath, Operation, Role
from muniment.engine.code.io_table import (
    ACCESSES,
    IO_LAST,
    METHOD_ACCESSES,
    OPENERS,
    PACKAGE_DATA,
    SPARK_FORMATS,
    WANTS_SUFFIX,
    Access,
)
from muniment.engine.code.module import Module
from muniment.engine.code.pathnames import (
    DATASET_SUFFIXES,
    MODEL_SUFFIXES,
    code_path,
    is_local_path,
    masked,
    suffix_of,
)
from muniment.engine.code.pathvalue import PathText, PathValues
from muniment.engine.code.references import LOCAL_BUILDERS
from muniment.engine.code.scope import Scope

_LISTED = 16


class _Site(NamedTuple):
    line: int
    cell: int | None
    function: str


class Paths:
    """Reads the path facts of one module."""

    def __init__(self, module: Module, values: PathValues) -> None:
        self._module = module
        self._values = values

    def read(self) -> Iterator[CodePath]:
        """Yield the facts, scope by scope."""
        for scope in self._module.tree.scopes:
            for call, cell in scope.calls:
                func = call.func
                if isinstance(func, ast.Attribute):
                    name = func.attr
                elif isinstance(func, ast.Name):
                    name = func.id
                else:
                    continue
                names: tuple[str, ...] = ()
                if (
                    name in IO_LAST
                    or isinstance(func, ast.Name)
                    or name.startswith(("load_", "fetch_", "make_", "FakeData", "MNIST", "CIFAR"))
                    or (isinstance(func.value, ast.Attribute) and func.value.attr == "datasets")
                ):
                    names = self._module.resolver.dotted(func, scope)
                if names or name in IO_LAST:
                    yield from self._call(call, name, names, scope, cell)

    def _call(
        self, call: ast.Call, last: str, names: tuple[str, ...], scope: Scope, cell: int | None
    ) -> Iterator[CodePath]:
        at = _Site(call.lineno, cell, scope.name)
        for name in names:
            if name in ACCESSES:
                for access in ACCESSES[name]:
                    yield from _facts(access, name, self._given(call, access, scope), at)
                return
            if name in OPENERS:
                opened = self._opened(call, scope, 1)
                if opened is not None:
                    yield from _facts(opened, name, self._given(call, opened, scope), at)
                return
            if name == "datasets.load_dataset":
                yield from self._load_dataset(call, scope, at)
                return
            if name.startswith(PACKAGE_DATA):
                data = Access(Operation.READ, role=Role.DATASET)
                yield from _facts(data, name, (PathText(f"package:{name}"),), at)
                return
        if not isinstance(call.func, ast.Attribute):
            return
        if last == "open":
            opened = self._opened(call, scope, 0)
            if opened is not None:
                yield from _facts(opened, "*.open", self._values.partly(call.func.value, scope), at)
        elif last in SPARK_FORMATS and _spark(call.func.value):
            operation = Operation.READ if _spark(call.func.value) == "read" else Operation.WRITE
            access = Access(operation, 0, ("path",), Role.DATASET)
            yield from _facts(access, f"*.{last}", self._given(call, access, scope), at)
        elif last in METHOD_ACCESSES:
            access = METHOD_ACCESSES[last]
            found = self._given(call, access, scope)
            if last in WANTS_SUFFIX:
                found = tuple(one for one in found if role_of(one.text) is not Role.UNKNOWN)
            yield from _facts(access, f"*.{last}", found, at)

    def _given(self, call: ast.Call, access: Access, scope: Scope) -> tuple[PathText, ...]:
        if access.at < 0:
            return (
                self._values.partly(call.func.value, scope)
                if isinstance(call.func, ast.Attribute)
                else ()
            )
        for keyword in call.keywords:
            if keyword.arg in access.keywords:
                return self._each(keyword.value, scope)
        if access.at < len(call.args):
            return self._each(call.args[access.at], scope)
        return ()

    def _each(self, node: ast.expr, scope: Scope) -> tuple[PathText, ...]:
        """Return the paths that an argument holds; a list or dictionary of paths holds several."""
        nodes: Sequence[ast.expr] = [node]
        if isinstance(node, (ast.List, ast.Tuple)):
            nodes = node.elts[:_LISTED]
        elif isinstance(node, ast.Dict):
            nodes = node.values[:_LISTED]
        return tuple(
            path
            for one in nodes
            for path in (self._values.partly(one, scope) if one is node else self._each(one, scope))
        )

    def _opened(self, call: ast.Call, scope: Scope, mode_at: int) -> Access | None:
        """Return how an ``open`` touches its path, or None where its mode is not known."""
        mode: ast.expr | None = next(
            (keyword.value for keyword in call.keywords if keyword.arg == "mode"), None
        )
        if mode is None and mode_at < len(call.args):
            mode = call.args[mode_at]
        if mode is None:
            return Access(Operation.READ, 0, ("file", "filename"))
        modes = self._values.of(mode, scope)
        if len(modes) != 1:
            return None
        writes = any(letter in modes[0].text for letter in "wax+")
        return Access(Operation.WRITE if writes else Operation.READ, 0, ("file", "filename"))

    def _load_dataset(self, call: ast.Call, scope: Scope, at: _Site) -> Iterator[CodePath]:
        access = Access(Operation.READ, 0, ("path",), Role.DATASET)
        for one in self._given(call, access, scope):
            if one.named or one.pattern:
                yield from _facts(access, "datasets.load_dataset", (one,), at)
            elif one.text in LOCAL_BUILDERS:
                files = Access(Operation.READ, 99, ("data_files", "data_dir"), Role.DATASET)
                found = self._given(call, files, scope)
                yield from _facts(files, "datasets.load_dataset", found, at)
            elif one.built or is_local_path(one.text):
                yield from _facts(access, "datasets.load_dataset", (one,), at)
            else:
                hub = PathText(f"hub:{one.text}")
                yield from _facts(access, "datasets.load_dataset", (hub,), at)


def _facts(access: Access, api: str, found: tuple[PathText, ...], at: _Site) -> Iterator[CodePath]:
    for one in found:
        path = _path(one)
        if path is not None:
            role = access.role if access.role is not Role.UNKNOWN else role_of(path)
            yield CodePath(
                access.operation,
                path,
                one.anchored,
                masked(api),
                role,
                at.line,
                at.cell,
                at.function,
                one.named,
            )


def _spark(node: ast.expr) -> str:
    """Return ``read`` or ``write`` for what Spark's reader or writer hangs on, else ""."""
    for _ in range(8):
        if isinstance(node, ast.Attribute):
            if node.attr in ("read", "write"):
                return node.attr
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        else:
            break
    return ""


def _path(one: PathText) -> str | None:
    """Return a path as a fact holds it, or None for what cannot be a path under the root."""
    text = one.text
    if not text or "\n" in text:
        return None
    if text.startswith(("package:", "hub:")):
        return masked(text)
    path = code_path(text, named=one.named)
    if one.pattern and (path.startswith("*") or role_of(path) is Role.UNKNOWN):
        # Too little is known of it to say which files it may mean.
        return None
    if one.anchored and path.startswith(".."):
        return None
    return path


def role_of(path: str) -> Role:
    """Return what a path's suffix says that it holds."""
    suffix = suffix_of(path)
    if suffix in MODEL_SUFFIXES:
        return Role.MODEL
    if suffix in DATASET_SUFFIXES:
        return Role.DATASET
    return Role.UNKNOWN
