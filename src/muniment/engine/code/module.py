"""One parsed module, ready for the parts of the extractor that read it."""

from __future__ import annotations

import ast
import posixpath
import sys
from dataclasses import dataclass

from muniment.engine.code.resolve import Resolver
from muniment.engine.code.scope import Scope, Tree
from muniment.engine.code.vocabulary import THIRD_PARTY
from muniment.engine.code.walk import walk
from muniment.engine.code.wordlist import words

SERVING_PACKAGES = words(
    "aiohttp bentoml bottle chainlit cog connexion dash django falcon fastapi flask flask_restful "
    "flask_restx gradio kserve litestar mlserver quart ray.serve rest_framework robyn runpod "
    "sagemaker_inference sanic starlette streamlit tornado triton_python_backend_utils "
    "ts.torch_handler ts.torch_handler.base_handler uvicorn"
)
"""Packages whose import makes a module one that serves."""


@dataclass(frozen=True, slots=True)
class Module:
    """A parsed source file or notebook.

    Attributes:
        path: POSIX path of the file.
        dotted: Dotted name by the file's place.
        tree: Scopes, names and calls.
        resolver: Resolves its expressions.
        serving: It imports a serving framework.
    """

    path: str
    dotted: str
    tree: Tree
    resolver: Resolver
    serving: bool

    @property
    def imports(self) -> frozenset[str]:
        """Top-level names of the packages it imports."""
        return frozenset(
            name.partition(".")[0] for name in self.tree.modules if not name.startswith(".")
        )

    @property
    def modules(self) -> frozenset[str]:
        """Dotted names of imported modules, with members that may be modules of the project."""
        return frozenset(self.tree.modules).union(
            name for name in self.tree.members if may_be_own(name)
        )


def may_be_own(name: str) -> bool:
    """True for a dotted name that may be the project's own: not Python's, not a known package's."""
    root = name.partition(".")[0]
    return root not in THIRD_PARTY and root not in sys.stdlib_module_names


def dotted_name(path: str) -> tuple[str, str]:
    """Return a file's dotted module name and package, by its place under the root."""
    stem, _ = posixpath.splitext(path)
    parts = [part.replace(".", "_") for part in stem.split("/") if part]
    if parts and parts[-1] == "__init__":
        name = ".".join(parts[:-1])
        return name, name
    return ".".join(parts), ".".join(parts[:-1])


def read_module(path: str, bodies: list[tuple[list[ast.stmt], int | None]]) -> Module:
    """Return a module from its statements by notebook cell."""
    dotted, package = dotted_name(path)
    tree = walk(bodies, package)
    serving = any(
        name.partition(".")[0] in SERVING_PACKAGES or name in SERVING_PACKAGES
        for name in tree.modules
        if not name.startswith(".")
    )
    return Module(path, dotted, tree, Resolver(tree, dotted), serving)


def place(node: ast.AST, scope: Scope, cell: int | None) -> tuple[int, int | None, str]:
    """Return line, cell and enclosing function, as facts give them."""
    return getattr(node, "lineno", 1), cell, scope.name
