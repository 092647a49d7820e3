"""Chooses the inputs worth keeping: ``python -m fuzz.keep``.

Of each target's corpus, the smallest inputs that between them reach every line that any of them
reaches, up to a size in all. They go to ``tests/engine/artifacts/corpus``, where the tests read
them again.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from fuzz.containment import CONTAINMENT
from fuzz.oracle import judge
from fuzz.targets import Target, targets

_PLACE = Path("tests/engine/artifacts/corpus")
_LARGEST = 12 << 10
_OURS = "/engine/artifacts/"
_PRIVATE = (b"/root", b"/home/", b"/tmp/")
"""Where a file was made is nobody's business."""


def lines(target: Target, data: bytes) -> set[tuple[str, int]] | None:
    """Return the lines of the scanner that reading an input reaches; None where it goes wrong."""
    reached: set[tuple[str, int]] = set()

    def trace(frame: FrameType, event: str, _argument: object) -> Any:
        name = frame.f_code.co_filename
        if _OURS not in name:
            return None
        if event == "line":
            reached.add((name, frame.f_lineno))
        return trace

    sys.settrace(trace)
    try:
        wrong = judge(target, data, patience=30)
    finally:
        sys.settrace(None)
    return None if wrong is not None else reached


def chosen(target: Target, files: list[Path], most: int) -> list[bytes]:
    """Return the inputs to keep, smallest first, at most ``most`` bytes in all."""
    kept: list[bytes] = []
    covered: set[tuple[str, int]] = set()
    for path in files:
        data = path.read_bytes() if path.exists() else b""
        if any(word in data for word in _PRIVATE) or sum(map(len, kept)) + len(data) > most:
            continue
        reached = lines(target, data)
        if reached is not None and not reached <= covered:
            covered |= reached
            kept.append(data)
    return kept


def main() -> None:
    """Choose for each target that was fuzzed."""
    every = targets()
    parser = argparse.ArgumentParser(prog="python -m fuzz.keep", description=__doc__)
    parser.add_argument("targets", nargs="*", default=list(every))
    parser.add_argument("--work", type=Path, default=Path("var/fuzz"))
    parser.add_argument("--bytes", type=int, default=36 << 10, help="for each target")
    parser.add_argument("--look", type=int, default=120, help="inputs of each target to look at")
    asked = parser.parse_args()
    CONTAINMENT.install()
    for name in asked.targets:
        files = [
            path
            for path in (asked.work / name / "corpus").glob("*")
            if 0 < path.stat().st_size <= _LARGEST
        ]
        files.sort(key=lambda path: (path.stat().st_size, path.name))
        files = files[:: max(1, len(files) // asked.look)]
        folder = _PLACE / name
        for data in chosen(every[name], files, asked.bytes):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
        print(name, len(files), len(list(folder.glob("*"))) if folder.is_dir() else 0, flush=True)


if __name__ == "__main__":
    main()
