"""Every entry that is recorded anywhere has plain words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

import muniment.web
from muniment.web.apps.ledger.sentences import described, sentence

ROOT = Path(muniment.web.__file__).parent
_CALLS = {"Change": 0, "_change": 0, "append_read": 1}
"""Where an entry's type stands among the arguments; ``_change`` is what services wrap it in."""


def literals(node: ast.expr, module: ast.Module) -> Iterator[str]:
    """Yield the texts that an expression can be: a literal, a choice of them, or a constant."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body, module)
        yield from literals(node.orelse, module)
    elif isinstance(node, ast.Name):
        for statement in module.body:
            targets = statement.targets if isinstance(statement, ast.Assign) else []
            if any(isinstance(each, ast.Name) and each.id == node.id for each in targets):
                yield from literals(statement.value, module)  # type: ignore[attr-defined]


def recorded() -> dict[str, str]:
    """Return the entry types in the source, each with a place where it is recorded."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        module = ast.parse(path.read_text())
        for node in ast.walk(module):
            if not isinstance(node, ast.Call) or not isinstance(
                node.func, (ast.Name, ast.Attribute)
            ):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            at = _CALLS.get(name)
            if at is None:
                continue
            named = [each.value for each in node.keywords if each.arg in ("type", "kind")]
            given = named or node.args[at : at + 1]
            for argument in given:
                for text in literals(argument, module):
                    found[text] = f"{path.relative_to(ROOT)}:{node.lineno}"
    return found


def test_the_search_finds_what_is_recorded() -> None:
    assert {"organization.founded", "project.added", "ledger.exported"} <= recorded().keys()


def test_every_recorded_type_has_a_sentence() -> None:
    missing = {kind: place for kind, place in recorded().items() if kind not in described()}
    assert missing == {}


@pytest.mark.parametrize(
    ("payload", "said"),
    [
        ({"reference": "P-0001", "name": "churn"}, "Project P-0001, churn, was added"),
        (None, "Project …, …, was added"),
        ({"reference": "P-0001", "name": ["x"]}, "Project P-0001, …, was added"),
        ({"reference": "{name.__class__}", "name": "x"}, "Project {name.__class__}, x, was added"),
    ],
)
def test_members_are_filled_in_and_nothing_else(payload: dict[str, object], said: str) -> None:
    with translation.override("en-gb"):
        assert sentence("project.added", payload) == said  # type: ignore[arg-type]


def test_a_type_that_nobody_described_stands_for_itself() -> None:
    assert sentence("plugin.did", {}) == "plugin.did"


def test_no_sentence_reads_more_than_members() -> None:
    for kind in described():
        assert sentence(kind, None)
