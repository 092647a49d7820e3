from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest

from muniment.connectors.folder.file import KEPT, FolderFile
from muniment.core.digest import digest_bytes
from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import Vcs


def _file(root: Path, name: str, size: int | None = None) -> FolderFile:
    stated = (root / name).stat().st_size if size is None else size
    return FolderFile(os.fsencode(root), os.fsencode(name), name, stated, Vcs.NONE)


def test_every_reader_sees_the_bytes_of_the_digest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"before")
    file = _file(tmp_path, "a.txt")
    (tmp_path / "a.txt").write_bytes(b"after")
    with file.open() as stream:
        assert stream.read() == b"before"
        stream.seek(0)
        assert stream.read(3) == b"bef"
    assert file.read(100) == file.head == b"before"
    assert file.digest(100) == digest_bytes(b"before")


@pytest.mark.parametrize("stated", [0, 1, 70_000, 200_000, 200_001])
def test_a_size_that_is_no_longer_true_loses_no_byte(tmp_path: Path, stated: int) -> None:
    content = bytes(range(250)) * 800
    (tmp_path / "a.bin").write_bytes(content)
    file = _file(tmp_path, "a.bin", stated)
    assert (file.size, file.read(len(content))) == (len(content), content)


def test_a_limit_holds_for_a_file_that_grew(tmp_path: Path) -> None:
    with (tmp_path / "a.bin").open("wb") as stream:
        stream.truncate(KEPT + 1)
    with pytest.raises(UnreadableError, match="grew beyond") as refused:
        _file(tmp_path, "a.bin", 10)
    assert refused.value.reason == "too_large"


def test_large_files_are_streamed(tmp_path: Path) -> None:
    with (tmp_path / "a.bin").open("wb") as stream:
        stream.truncate(KEPT + 1)
        stream.write(b"\x00head")
    file = _file(tmp_path, "a.bin")
    assert file.head.startswith(b"\x00head")
    with file.open() as stream:
        assert stream.seek(0, os.SEEK_END) == KEPT + 1
    with pytest.raises(UnreadableError):
        file.read(KEPT)
    assert file.digest(KEPT) is None


def test_a_small_file_costs_little_memory(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 1000)
    tracemalloc.start()
    try:
        _file(tmp_path, "a.txt")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # It once set aside the 16 MiB that it would have accepted.
    assert peak < 1_000_000
