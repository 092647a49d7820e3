"""Sorts files into seeds for each target: those that the target's own kind takes for its own.

What stands inside an archive is a seed too, under its own name.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from fuzz.oracle import POLICY, UNIT
from fuzz.targets import Target
from muniment.engine.artifacts.dispatch import read_all
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.kinds import Look
from muniment.engine.artifacts.source import ByteSource, MemorySource

_MOST = 400
"""Seeds of one target; the smallest are kept, half of them from each half of the folders."""


def sort(folders: Iterable[Path], wanted: Iterable[Target]) -> dict[str, dict[str, bytes]]:
    """Return seeds by target and by the name to keep them under.

    Args:
        folders: Files, or folders with files, to any depth.
        wanted: Targets.
    """
    found: dict[str, dict[str, bytes]] = defaultdict(dict)
    wanted = list(wanted)
    for name, data in _contents(folders):
        look = Look(MemorySource(data), name)
        for target in wanted:
            if target.kind.test(look):
                found[target.name][hashlib.sha256(data).hexdigest()[:16]] = data
    return {
        name: dict(sorted(seeds.items(), key=lambda seed: len(seed[1]))[:_MOST])
        for name, seeds in found.items()
    }


def _contents(folders: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else (folder,):
            if path.is_file() and path.stat().st_size <= UNIT and path.suffix != ".py":
                name = path.name
                if len(name) > 13 and name[12] == "-":  # what harvest wrote
                    name = name[13:]
                yield from _inside(path.read_bytes(), name)


def _inside(data: bytes, name: str) -> list[tuple[str, bytes]]:
    inner = [(name, data)]

    def examine(source: ByteSource, name: str, examination: Examination) -> None:
        content = source.read_at(0, UNIT)
        if len(content) < UNIT and len(inner) < 60:
            inner.append((name, content))
        read_all(source, name, examination)

    examination = Examination(POLICY, len(data), name, examine)
    try:
        read_all(MemorySource(data), name, examination)
    except Exception:  # whatever it is, the fuzzer will meet it again and say so
        return inner
    return inner
