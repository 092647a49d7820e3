"""What is told what a template does, while its expressions and tags are read.

Out of scope: judging it (``template_judge``).
"""

from __future__ import annotations

from typing import Protocol

from muniment.engine.artifacts.configs.jinja_values import Value


class Watcher(Protocol):
    """Is told what an expression does."""

    def reached(self, base: Value, key: Value, how: str) -> None:
        """An attribute (``.``), item (``[``) or attribute by filter (``attr``) is looked up."""

    def named(self, name: str) -> None:
        """A variable that nothing in the template sets is read."""

    def ran(
        self, function: Value, name: str, args: list[Value], keywords: dict[str, Value]
    ) -> None:
        """Something is called; ``name`` is how it was written."""

    def filtered(self, base: Value, name: str, args: list[Value]) -> None:
        """A filter is applied."""

    def kept(self, value: Value) -> None:
        """A method was looked up and not called."""

    def wrote(self, constant: str, *, triggered: bool) -> None:
        """A constant stands in the expression; whether it is chosen by what a message says."""

    def compared(self, left: Value, operator: str, right: Value) -> bool:
        """Two values are compared; returns whether the condition is a trigger."""
