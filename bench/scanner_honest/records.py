"""What a family of savers writes, and the list of it.

A family is a module of this package. Its functions, marked with `saves`, get a `Shelf`: a folder
for one library, which hands out paths and keeps, for each, how it was written. Out of scope: what a
scanner should say of a file, but for the one thing that its maker knows, that it carries code.
"""

from __future__ import annotations

import importlib.metadata
import random
import shutil
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

SEED = 20240229
"""Start of every random choice, so that two runs make the same models."""


@dataclass(frozen=True, slots=True)
class Saved:
    """One honest file.

    Attributes:
        path: Relative to the corpus, with slashes.
        library: Distribution whose object was saved.
        version: Its version.
        how: The way of saving, in words.
        code: Whether the file holds a program of its author's by design (a pickled function, a
            lambda layer): review is then a right answer, and the bench counts it apart.
        own: Whether it names a class of its author's, which no list can know.
    """

    path: str
    library: str
    version: str
    how: str
    code: bool = False
    own: bool = False


@dataclass(slots=True)
class Shelf:
    """The folder of one library, and what was put into it."""

    corpus: Path
    library: str
    found: list[tuple[Path, str, bool, bool]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """Where this library's files stand; it exists."""
        made = self.corpus / self.library
        made.mkdir(parents=True, exist_ok=True)
        return made

    def file(self, name: str, how: str, *, code: bool = False, own: bool = False) -> Path:
        """Return where to write a file or a folder, and remember how it came about.

        Raises:
            ValueError: The name was given out before.
        """
        path = self.folder / name
        if any(path == other for other, *_ in self.found):
            raise ValueError(f"two saves called {name} in {self.library}")
        self.found.append((path, how, code, own))
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    @contextmanager
    def attempt(self, what: str) -> Iterator[None]:
        """Go on after a save that its library refuses, and say which."""
        try:
            yield
        except Exception as error:
            said = str(error).strip() or "no message"
            self.failures.append(f"{what}: {type(error).__name__}: {said.splitlines()[0][:160]}")

    def saved(self) -> list[Saved]:
        """Return an entry for each file written; a folder gives one for each file in it."""
        version = importlib.metadata.version(self.library) if self.library != "python" else ""
        version = version or ".".join(str(number) for number in sys.version_info[:3])
        entries = {}
        for path, how, code, own in self.found:
            inside = sorted(path.rglob("*")) if path.is_dir() else [path]
            for each in inside:
                if each.is_file() and each.stat().st_size:
                    name = each.relative_to(self.corpus).as_posix()
                    entries[name] = Saved(name, self.library, version, how, code, own)
        return list(entries.values())


Saver = Callable[[Shelf], None]
_SAVERS: dict[str, list[tuple[str, Saver]]] = {}


def saves(library: str) -> Callable[[Saver], Saver]:
    """Mark a function as one that saves objects of a distribution."""

    def mark(saver: Saver) -> Saver:
        _SAVERS.setdefault(saver.__module__, []).append((library, saver))
        return saver

    return mark


def write_family(module: str, corpus: Path) -> tuple[list[Saved], list[str]]:
    """Run every saver of an imported module; return what was written, and what could not be.

    A library belongs to one family: what an earlier run left in its folder is removed.
    """
    entries: list[Saved] = []
    failures: list[str] = []
    for library in {name for name, _ in _SAVERS.get(module, [])}:
        shutil.rmtree(corpus / library, ignore_errors=True)
    for library, saver in _SAVERS.get(module, []):
        start_again()
        shelf = Shelf(corpus, library)
        try:
            saver(shelf)
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            said = str(error).strip().split("\n")[0][:200]
            failures.append(
                f"{library} {saver.__name__}: {type(error).__name__}: {said}"
                f" ({Path(place.filename).name}:{place.lineno})"
            )
        failures += [f"{library} {line}" for line in shelf.failures]
        try:
            entries += shelf.saved()
        except importlib.metadata.PackageNotFoundError:
            failures.append(f"{library}: no such distribution")
    return entries, failures


def start_again() -> None:
    """Seed every generator that is imported."""
    random.seed(SEED)
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed(SEED)
    if torch := sys.modules.get("torch"):
        torch.manual_seed(SEED)
