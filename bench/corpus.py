"""Make folders to assess: real sources of installed packages, or many small files."""

from __future__ import annotations

import itertools
import json
import shutil
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FOLDER = 500
"""Small files in one folder."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was copied: files, lines, bytes, and the packages they come from."""

    files: int
    lines: int
    bytes: int
    packages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    package: str
    file: Path
    relative: Path
    lines: int


def copy_sources(target: Path, files: int, lines: int) -> Corpus:
    """Copy Python sources of installed packages, in the order of their names.

    Sources are taken until the lines are reached; where that gave fewer files than wanted, the
    shortest of the sources that follow make up the number. The standard library comes last, for an
    interpreter with few packages.
    """
    taken: list[_Source] = []
    total = 0
    rest = _sources()
    for source in rest:
        taken.append(source)
        total += source.lines
        if total >= lines or len(taken) >= files:
            break
    if len(taken) < files:
        following = sorted(itertools.islice(rest, 20 * files), key=_shortest_first)
        taken += following[: files - len(taken)]
    size = 0
    for source in taken:
        copy = target / source.relative
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source.file, copy)
        size += copy.stat().st_size
    packages = tuple(dict.fromkeys(source.package for source in taken))
    return Corpus(len(taken), sum(source.lines for source in taken), size, packages)


def write_small_files(target: Path, files: int, *, quiet: bool) -> None:
    """Write many small files.

    Args:
        target: Folder that exists.
        files: How many.
        quiet: True for notes and modules that give no asset, so the report does not grow with
            them; False for a mix in which every fourth file is a dataset.
    """
    for number in range(files):
        folder = target / f"part{number // _FOLDER:04d}"
        if number % _FOLDER == 0:
            folder.mkdir()
        name, content = _small(number, quiet)
        (folder / name).write_text(content)


def _small(number: int, quiet: bool) -> tuple[str, str]:
    kind = number % 4
    if kind == 0:
        return (
            f"part_{number}.py",
            f"import json\n\nLIMIT = {number}\nRATES = json.loads('[1, 2]')\n",
        )
    if kind == 1 and not quiet:
        rows = "\n".join(f"{row},{row * number % 97},{row % 3}" for row in range(20))
        return f"table_{number}.csv", f"index,value,label\n{rows}\n"
    if kind == 2:
        return f"settings_{number}.json", json.dumps({"number": number, "rate": 0.1, "on": True})
    return f"note_{number}.txt", f"Run {number} ended without a warning.\n"


def _sources() -> Iterator[_Source]:
    library = Path(sysconfig.get_path("stdlib"))
    for place in (Path(sysconfig.get_path("purelib")), library):
        for package in sorted(place.iterdir()):
            if package.name in {"site-packages", "muniment"} or not package.is_dir():
                continue
            for file in sorted(package.rglob("*.py")):
                count = file.read_bytes().count(b"\n")
                if count:
                    yield _Source(package.name, file, file.relative_to(place), count)


def _shortest_first(source: _Source) -> tuple[int, Path]:
    return source.lines, source.relative
