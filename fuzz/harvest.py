"""Writes every input that the scanner's tests scan into a folder, as seeds.

A plug-in for pytest: ``SEEDS=folder pytest -p fuzz.harvest tests/engine/artifacts``.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

import pytest

from muniment.engine.artifacts import scanner
from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.report import FileScan

_MOST_FROM_ONE_TEST = 40
_FOLDER = Path(os.environ.get("SEEDS", "var/fuzz/seeds"))
_test = ""
_count = 0
_scan = scanner.scan_stream


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Remember which test runs."""
    global _test, _count
    _test, _count = item.name, 0


def _kept(stream: BinaryIO, name: str, policy: ScanPolicy) -> FileScan:
    global _count
    position = stream.tell()
    data = stream.read(1 << 18)
    stream.seek(position)
    if _count < _MOST_FROM_ONE_TEST and len(data) < 1 << 18:
        _count += 1
        _FOLDER.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256(data).hexdigest()[:12]
        (_FOLDER / f"{digest}-{name.rsplit('/', 1)[-1][-60:]}").write_bytes(data)
    return _scan(stream, name, policy)


scanner.scan_stream = _kept
