"""Lists the names for ``keras_names.txt`` from the sources of Keras and packages of its family.

Nothing is imported: classes that descend from a layer, a loss, a metric and the like are found in
the syntax, functions in the ``__init__`` files of the public interface. Run by hand, once for each
package: ``python list_keras_names.py .../site-packages/keras``; the result is to be read before it
goes into the list, and what runs, reads or fetches what its settings say is to be left out.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

_ROOTS = {
    "BaseRandomLayer", "Constraint", "Container", "DTypePolicy", "Initializer", "KerasSaveable",
    "Layer", "LearningRateSchedule", "Loss", "Metric", "Model", "Module", "Operation", "Optimizer",
    "Policy", "Quantizer", "Regularizer",
}  # fmt: skip
_INTERFACES = (
    "activations", "constraints", "initializers", "losses", "metrics", "ops", "random",
    "regularizers",
)  # fmt: skip


def classes(package: Path) -> dict[str, set[str]]:
    """Return the bases of each class, by their last names."""
    found: dict[str, set[str]] = {}
    for path in package.rglob("*.py"):
        if path.name.endswith("_test.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases = found.setdefault(node.name, set())
                bases |= {base.attr for base in node.bases if isinstance(base, ast.Attribute)}
                bases |= {base.id for base in node.bases if isinstance(base, ast.Name)}
    return found


def descendants(found: dict[str, set[str]]) -> set[str]:
    """Return the classes that descend from one of the roots."""
    known = set(_ROOTS)
    while new := {name for name, bases in found.items() if name not in known and bases & known}:
        known |= new
    return {name for name in known & set(found) if not name.startswith("_")}


def functions(package: Path) -> Iterator[str]:
    """Yield the functions of the public interface."""
    for interface in _INTERFACES:
        path = package / interface / "__init__.py"
        if not path.exists():
            continue
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ImportFrom):
                names = (each.asname or each.name for each in node.names)
                yield from (name for name in names if name[0].islower())


if __name__ == "__main__":
    place = Path(sys.argv[1])
    sys.stdout.write("\n".join(sorted(descendants(classes(place)))) + "\n")
    sys.stdout.write(
        "\n".join(sorted({*functions(place)} - {"get", "serialize", "deserialize"})) + "\n"
    )
