"""An audit hook under which reading a file may do nothing but read and compute.

The interpreter reports every file opened, process started, socket made, module imported and code
object run. A hook cannot be taken away again, so it is put in once and switched on while a file is
read. What is forbidden is refused on the spot and kept in a list, since a reader might catch the
refusal.

Out of scope: what C code does without telling the interpreter.
"""

from __future__ import annotations

import ast
import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CODE = frozenset(
    {
        "exec", "compile", "code.__new__", "function.__new__", "marshal.load", "marshal.loads",
        "pickle.find_class", "sys.addaudithook", "sys.settrace", "sys.setprofile", "mmap.__new__",
        "sqlite3.connect", "webbrowser.open", "builtins.input", "setopencodehook", "gc.get_objects",
    }
)  # fmt: skip
_SYSTEM = (
    "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.startfile",
    "os.kill", "os.putenv", "os.unsetenv", "os.remove", "os.rename", "os.mkdir", "os.rmdir",
    "os.link", "os.symlink", "os.chmod", "os.chown", "os.truncate", "os.utime", "os.chdir",
    "os.setxattr", "os.removexattr", "os.walk", "os.scandir", "pty.", "socket.",
    "ctypes.", "shutil.", "tempfile.", "urllib.", "http.", "ftplib.", "smtplib.", "poplib.",
    "imaplib.", "nntplib.", "telnetlib.", "glob.", "resource.", "signal.", "syslog.", "fcntl.",
)  # fmt: skip
_CODECS = frozenset(
    f"encodings.{name}"
    for name in """ascii cp1252 idna latin_1 raw_unicode_escape unicode_escape utf_16 utf_16_be
    utf_16_le cp437 utf_32 utf_32_be utf_32_le utf_7 utf_8 utf_8_sig aliases iso8859_1
    charmap""".split()
)
"""Codecs that a document may ask for: a list of our own, not a name out of the file."""


class ForbiddenError(BaseException):
    """Something that reading a file must not do; no reader can catch it by accident."""


class Containment:
    """Refuses and records what reading a file must not do, while it is switched on."""

    def __init__(self) -> None:
        self.on = False
        self.broken: list[str] = []
        self._installed = False
        self._known: frozenset[str] = frozenset()

    def install(self) -> None:
        """Put the hook in, once in the life of the interpreter, after loading what readers need."""
        if not self._installed:
            self._known = load_everything()
            sys.addaudithook(self._hear)
            self._installed = True

    @contextmanager
    def strict(self) -> Iterator[list[str]]:
        """Forbid and record meanwhile; yield the list of what was attempted."""
        self.install()
        self.broken = []
        self.on = True
        try:
            yield self.broken
        finally:
            self.on = False

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.on:
            return
        if event == "open":
            wrong = _opens_to_write(arguments)
        elif event == "import":
            wrong = arguments[0] not in self._known
        elif event == "compile":
            wrong = not _only_parses(sys._getframe(1))
        else:
            wrong = event in _CODE or event.startswith(_SYSTEM)
        if wrong:
            said = f"{event} {str(arguments[:1])[:120]}"
            self.broken.append(said)
            raise ForbiddenError(said)


def _only_parses(caller: FrameType) -> bool:
    """Return whether it is ``ast.parse`` that compiles: it makes a tree and no code."""
    return caller.f_code is ast.parse.__code__


def _opens_to_write(arguments: tuple[object, ...]) -> bool:
    _, mode, flags = arguments
    if isinstance(mode, str) and set(mode) & set("wax+"):
        return True
    return isinstance(flags, int) and bool(flags & _WRITING)


def load_everything() -> frozenset[str]:
    """Import every module of the scanner, and every module that one of them imports when needed.

    Return their names, those that are not to be had here included. Any other name imported
    afterwards is no need of the code but a wish of the file.
    """
    import muniment.engine.artifacts as package

    wanted = set(_CODECS)
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not found.name.rsplit(".", 1)[-1].startswith(("__main__", "compile", "derive")):
            wanted.add(found.name)
    for root in package.__path__:
        for path in Path(root).rglob("*.py"):
            wanted |= set(_named(ast.parse(path.read_bytes())))
    wanted |= {"_strptime", "stringprep", "unicodedata", "importlib.readers"}
    for name in sorted(wanted):
        try:
            importlib.import_module(name)
        except ImportError:  # an extra that is not installed, or the name of a function
            continue
    return frozenset(wanted)


def _named(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)


CONTAINMENT = Containment()
"""The one of this interpreter."""
