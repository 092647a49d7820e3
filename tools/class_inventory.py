"""Prints which classes and which dangerous functions a package's source defines, from its syntax.

    python tools/class_inventory.py classes FOLDER...    names for a list, and classes to look at
    python tools/class_inventory.py gadgets FOLDER...    functions that run or open something

A FOLDER is a package as it lies in site-packages, or from a wheel. Nothing is imported.
A class is set aside (printed after ``#``, with why) when a method that runs while it is unpickled
calls something that could run code, open a file, or call what the file put into the object: those
are for a person to read. The output is a proposal: whoever adds it to a list answers for it.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SKIPPED = frozenset({
    "__pycache__", "tests", "test", "testing", "conftest.py", "setup.py", "examples", "benchmarks",
    "_testing", "__main__.py", "vendor", "_vendor", "third_party", "externals", "cli", "docs",
})  # fmt: skip
LIFE = (
    "__new__", "__setstate__", "__del__", "__getattr__", "__getattribute__", "__setattr__",
    "__setitem__", "append", "extend", "add", "__hash__", "__eq__", "__iter__", "keys", "__len__",
    "__getitem__", "__missing__",
)  # fmt: skip
"""Methods that the unpickler, a set, a dictionary or a constructor of a container calls."""
BORN = (*LIFE, "__init__", "__post_init__")
RUNS = frozenset({
    "eval", "exec", "compile", "execfile", "__import__", "import_module", "system", "popen",
    "Popen", "check_output", "check_call", "getoutput", "spawn", "runpy", "run_path", "run_module",
    "CDLL", "LoadLibrary", "dlopen", "locate", "resolve_name", "import_from_path", "load_module",
    "exec_module", "import_item", "import_string", "literal_eval", "sympify", "parse_expr",
    "FunctionType", "CodeType", "run_code", "globals", "get_class", "import_optional_dependency",
})  # fmt: skip
UNPICKLES = frozenset({"Unpickler", "unpickle", "read_pickle", "load_pickle"})
OPENS = frozenset({
    "open", "unlink", "remove", "rmtree", "rmdir", "makedirs", "mkdir", "rename", "memmap",
    "fromfile", "write_text", "write_bytes", "read_text", "read_bytes", "copyfile", "move",
    "urlopen", "urlretrieve", "connect", "Session", "request", "download", "mkstemp", "read_csv",
    "snapshot_download", "hf_hub_download", "cached_path", "load_state_dict_from_url", "Load",
})  # fmt: skip
_LOADERS = frozenset({
    "pickle", "cPickle", "dill", "cloudpickle", "joblib", "torch", "marshal", "yaml", "np", "numpy",
    "_pickle", "pkl",
})  # fmt: skip
_RUNNERS = frozenset({"subprocess", "os", "pty", "sp", "commands"})
_EXCEPTIONS = ("Exception", "Error", "Warning", "BaseException", "KeyboardInterrupt")
_ENUMS = frozenset({
    "Enum", "IntEnum", "Flag", "IntFlag", "StrEnum", "ExplicitEnum", "StrEnumMixin", "_StrEnum",
    "LightningEnum",
})  # fmt: skip
_REDUCED = frozenset({"OrderedDict", "Counter", "defaultdict", "deque"})
"""Classes whose objects are pickled as a call of their class."""
_TUPLES = frozenset({"namedtuple", "NamedTuple"})


@dataclass(slots=True)
class Found:
    """One class of a package."""

    module: str
    name: str
    node: ast.ClassDef
    bases: tuple[str, ...]
    methods: dict[str, ast.FunctionDef | ast.AsyncFunctionDef] = field(default_factory=dict)


def sources(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield module names and files of a package."""
    if folder.is_file():
        yield folder.stem, folder
        return
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder.parent).parts
        if SKIPPED.intersection(parts) or not all(
            p.removesuffix(".py").isidentifier() for p in parts
        ):
            continue
        module = ".".join(parts)[:-3]
        yield module.removesuffix(".__init__"), path


def _parsed(path: Path) -> ast.Module | None:
    try:
        return ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        return None


def last_part(node: ast.AST) -> str:
    """Return ``c`` of ``a.b.c`` or of ``a.b.c[...]``, or ""."""
    if isinstance(node, ast.Subscript):
        node = node.value
    if isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements of a module, those under ``if`` and ``try`` too."""
    for each in body:
        yield each
        if isinstance(each, ast.If):
            yield from _statements(each.body)
            yield from _statements(each.orelse)
        elif isinstance(each, ast.Try):
            yield from _statements(each.body)
            for handler in each.handlers:
                yield from _statements(handler.body)
            yield from _statements(each.orelse)


def _classes(module: str, body: list[ast.stmt], outer: str = "") -> Iterator[Found]:
    for each in _statements(body):
        if isinstance(each, ast.ClassDef):
            found = Found(module, outer + each.name, each, tuple(map(last_part, each.bases)))
            for part in each.body:
                if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    found.methods[part.name] = part
            yield found
            yield from _classes(module, each.body, f"{outer}{each.name}.")


def _tuples(body: list[ast.stmt]) -> Iterator[str]:
    for each in _statements(body):
        if (
            isinstance(each, ast.Assign)
            and isinstance(each.value, ast.Call)
            and last_part(each.value.func) in _TUPLES
            and isinstance(each.targets[0], ast.Name)
        ):
            yield each.targets[0].id


def danger(function: ast.AST, held: frozenset[str] = frozenset()) -> str:
    """Return what in a function's body could run, open or fetch something, or "".

    Args:
        function: The function.
        held: Attributes that objects of its class hold, put there by the file.
    """
    for node in ast.walk(function):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        name = last_part(called)
        owner = last_part(called.value) if isinstance(called, ast.Attribute) else ""
        if name in RUNS and not (name == "compile" and owner in ("re", "self", "regex", "model")):
            return f"runs: {name}"
        if owner in _RUNNERS and name in (
            "run",
            "call",
            "system",
            "execv",
            "execvp",
            "kill",
            "startfile",
        ):
            return f"runs: {owner}.{name}"
        if name in UNPICKLES or (owner in _LOADERS and name in ("load", "loads")):
            return f"unpickles: {owner}.{name}"
        if name in OPENS and not (
            name in ("remove", "connect", "move", "Load") and owner in ("self", "list")
        ):
            return f"opens: {name}"
        if (
            isinstance(called, ast.Attribute)
            and isinstance(called.value, ast.Name)
            and called.value.id == "self"
            and name in held
        ):
            return f"calls self.{name}"
    return ""


class Inventory:
    """The classes of a package, with what their methods do."""

    def __init__(self, folder: Path) -> None:
        self.found: list[Found] = []
        self.tuples: dict[str, list[str]] = defaultdict(list)
        self.functions: list[tuple[str, str, str]] = []
        self._named: dict[str, list[Found]] = defaultdict(list)
        for module, path in sources(folder):
            tree = _parsed(path)
            if tree is None:
                continue
            self.found += _classes(module, tree.body)
            self.tuples[module] += _tuples(tree.body)
            for each in _statements(tree.body):
                if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    what = danger(each)
                    if what:
                        self.functions.append((module, each.name, what))
        for found in self.found:
            self._named[found.name.rpartition(".")[2]].append(found)

    def ancestry(self, found: Found) -> Iterator[Found]:
        """Yield a class and what it derives from inside the package, by name."""
        todo, done = [found], set[int]()
        while todo:
            each = todo.pop()
            if id(each) not in done:
                done.add(id(each))
                yield each
                for base in each.bases:
                    candidates = self._named.get(base, [])
                    near = [c for c in candidates if c.module == each.module]
                    todo += near or candidates

    def kind(self, found: Found) -> str:
        """Return ``enum``, ``constructor`` (pickled as a call) or ``class``."""
        names = {base for each in self.ancestry(found) for base in each.bases}
        if names & _ENUMS:
            return "enum"
        if any(name.endswith(_EXCEPTIONS) for name in names):
            return "constructor"
        called = bool(names & _REDUCED) or any(map(_calls_its_class, self.ancestry(found)))
        return "constructor" if called and not self.trouble(found, BORN) else "class"

    def trouble(self, found: Found, methods: tuple[str, ...] = LIFE) -> str:
        """Return why a person has to look at the class first, or ""."""
        line = list(self.ancestry(found))
        methods_known = {name for each in line for name in each.methods}
        held = frozenset(_held(line) - methods_known - {"__class__"})
        bodies: dict[str, ast.AST] = {}
        for each in reversed(line):
            bodies |= each.methods
        for method in methods:
            todo, done = [method], set[str]()
            while todo:
                name = todo.pop()
                if name in done or name not in bodies:
                    continue
                done.add(name)
                what = danger(bodies[name], held)
                if what:
                    return f"{method} {what}" if name == method else f"{method} > {name} {what}"
                if len(done) < 12:
                    todo += _own_calls(bodies[name])
        return ""


def _held(line: list[Found]) -> set[str]:
    """Return the attributes that methods of these classes set on ``self``, or that are declared."""
    held: set[str] = set()
    for each in line:
        for node in ast.walk(each.node):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.ctx, ast.Store)
                and isinstance(node.value, ast.Name)
                and node.value.id == "self"
            ):
                held.add(node.attr)
        held |= {
            part.target.id
            for part in each.node.body
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
        }
    return held


def _calls_its_class(found: Found) -> bool:
    """Return whether objects are pickled as a call of their own class."""
    for name in ("__reduce__", "__reduce_ex__"):
        for node in ast.walk(found.methods.get(name, ast.Pass())):
            if (
                isinstance(node, ast.Return)
                and isinstance(node.value, ast.Tuple)
                and node.value.elts
            ):
                first = ast.unparse(node.value.elts[0])
                if first in ("self.__class__", "type(self)", found.name):
                    return True
    return False


def _own_calls(function: ast.AST) -> Iterator[str]:
    for node in ast.walk(function):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "self"
        ):
            yield node.func.attr


def classes(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield (role, module, name, trouble) of each class of a package."""
    inventory = Inventory(folder)
    for found in inventory.found:
        role = inventory.kind(found)
        methods = BORN if role != "class" else LIFE
        yield role, found.module, found.name, inventory.trouble(found, methods)
    for module, names in inventory.tuples.items():
        for name in names:
            yield "class", module, name, ""


def gadgets(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (module, name, what) of functions and methods that do something dangerous."""
    inventory = Inventory(folder)
    yield from inventory.functions
    for found in inventory.found:
        for name, method in found.methods.items():
            what = danger(method)
            if what:
                yield found.module, f"{found.name}.{name}", what


def main(arguments: list[str]) -> int:
    """Print; return the exit code."""
    command, *folders = arguments
    for folder in map(Path, folders):
        if command == "gadgets":
            for module, name, what in gadgets(folder):
                print(f"{module}:{name}\t{what}")
            continue
        rows: dict[tuple[str, str], list[str]] = defaultdict(list)
        for role, module, name, trouble in classes(folder):
            if trouble:
                print(f"# {module}:{name}\t{role}\t{trouble}")
            else:
                rows[role, module].append(name)
        for (role, module), names in sorted(rows.items()):
            print(f'{role}\t"{module}" = "{" ".join(sorted(set(names)))}"')
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
