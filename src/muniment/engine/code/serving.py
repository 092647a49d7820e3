"""Which modules of a project serve."""

from __future__ import annotations

from muniment.engine.checks.facts import Facts
from muniment.engine.code.facts import CodeModule
from muniment.engine.code.module import dotted_name
from muniment.engine.fixtures import is_test


def serving_paths(facts: Facts) -> frozenset[str]:
    """Return the modules that serve: those that import a serving framework, and what they import.

    One step of imports is followed, since a service often keeps its loading in a module beside it.
    """
    by_name: dict[str, list[str]] = {}
    for path in facts.paths(CodeModule):
        name, _ = dotted_name(path)
        by_name.setdefault(name.rpartition(".")[2], []).append(path)
    found: set[str] = set()
    for seen in facts.of(CodeModule):
        if not seen.body.serving or is_test(seen.path):
            continue
        found.add(seen.path)
        for module in seen.body.modules:
            for path in by_name.get(module.rpartition(".")[2], ()):
                if _means(module, path) and not is_test(path):
                    found.add(path)
    return frozenset(found)


def _means(module: str, path: str) -> bool:
    name, _ = dotted_name(path)
    wanted = module.lstrip(".")
    return name == wanted or (not module.startswith(".") and name.endswith(f".{wanted}"))
