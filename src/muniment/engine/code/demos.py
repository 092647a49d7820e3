"""Demos that serve a model from a script: how Gradio is launched, and pages of Streamlit."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from muniment.engine.code.asking import asks_model, identifiers
from muniment.engine.code.facts import CodeRoute
from muniment.engine.code.module import Module
from muniment.engine.code.wordlist import words

_GATES = words("login is_logged_in compare_digest authenticate check_password login_required")
_GATE_PACKAGES = ("streamlit_authenticator", "streamlit_oauth", "streamlit_keycloak", "st_auth")
_AUTH = frozenset({"auth", "auth_dependency"})


class Launch(NamedTuple):
    """How a module launches its Gradio app.

    Attributes:
        evidence: What authentication was seen, "" for none.
        public: It asks for a public link.
    """

    evidence: str = ""
    public: bool = False


def launch_of(module: Module) -> Launch:
    """Return how a module launches its Gradio app; nothing where it launches none."""
    if "gradio" not in module.imports:
        return Launch()
    evidence, public = "", False
    for scope in module.tree.scopes:
        for call, _ in scope.calls:
            func = call.func
            last = func.attr if isinstance(func, ast.Attribute) else ""
            if last not in ("launch", "mount_gradio_app"):
                continue
            for keyword in call.keywords:
                value = keyword.value
                none = isinstance(value, ast.Constant) and not value.value
                if keyword.arg in _AUTH and not none:
                    evidence = f"{last}({keyword.arg})"
                elif keyword.arg == "share" and isinstance(value, ast.Constant):
                    public = public or value.value is True
    return Launch(evidence, public)


def streamlit_page(module: Module) -> Iterator[CodeRoute]:
    """Yield a Streamlit script that asks a model, as one route: it runs for whoever opens it."""
    if "streamlit" not in module.imports:
        return
    asking = [
        (call.lineno, cell)
        for scope in module.tree.scopes
        for call, cell in scope.calls
        if asks_model(call)
    ]
    if not asking:
        return
    line, cell = min(asking, key=lambda one: (one[1] or 0, one[0]))
    gate = _gate(module)
    yield CodeRoute(
        framework="streamlit",
        path="",
        methods=(),
        handler="page",
        router="",
        guards=(),
        authentication_seen=bool(gate),
        evidence=gate,
        reaches_predict=True,
        calls=(),
        line=line,
        cell=cell,
    )


def _gate(module: Module) -> str:
    for package in _GATE_PACKAGES:
        if package in module.imports:
            return package
    for scope in module.tree.scopes:
        for call, _ in scope.calls:
            name = next(identifiers(call.func), "")
            if name in _GATES:
                return name
        node = scope.node
        for one in identifiers(node) if node is not None else ():
            if one == "is_logged_in":
                return one
    return ""
