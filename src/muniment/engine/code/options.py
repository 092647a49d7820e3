"""Command-line options and fields with defaults: argparse, click, typer, pydantic, dataclasses."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from muniment.engine.code.scope import FunctionNode


def option(call: ast.Call) -> tuple[str, ast.expr | None]:
    """Return the name that an option's value goes by, "" where none is known, and its default."""
    default = next((one.value for one in call.keywords if one.arg == "default"), None)
    for keyword in call.keywords:
        if keyword.arg == "dest" and isinstance(keyword.value, ast.Constant):
            return str(keyword.value.value), default
    names = [
        argument.value
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    plain = next((name for name in names if name.isidentifier()), "")
    long = next((name for name in names if name.startswith("--")), names[0] if names else "")
    # click takes a name without dashes for the parameter's; argparse has none beside an option.
    chosen = plain or long.partition("/")[0]
    return chosen.lstrip("-").replace("-", "_"), default


def option_defaults(node: FunctionNode, parameter: str) -> Iterator[ast.expr]:
    """Yield the defaults that a command's decorators (click) give to one of its parameters."""
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and isinstance(
            decorator.func, (ast.Attribute, ast.Name)
        ):
            func = decorator.func
            last = func.attr if isinstance(func, ast.Attribute) else func.id
            if last in ("option", "argument"):
                name, default = option(decorator)
                if name.lower() == parameter and default is not None:
                    yield default


def given_default(call: ast.Call) -> ast.expr | None:
    """Return what a field or option (``Field(...)``, ``typer.Option(...)``) has as its default."""
    for keyword in call.keywords:
        if keyword.arg in ("default", "default_factory", "factory"):
            return keyword.value
    return call.args[0] if call.args else None
