"""A disk that is full in the middle of a backup: a plain word, and no half file."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import transaction
from tests.web.backup.test_backup_round_trip import filled, store

from muniment.core.errors import UsageError
from muniment.web.apps.blobs.services import register
from muniment.web.backup.writing import back_up

__all__ = ["filled"]
pytestmark = pytest.mark.usefixtures("db")


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Have the kernel refuse to let any file grow beyond a size, as a full disk would."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", [1, 4096, 100_000, 1_000_000, 1_500_000])
def test_no_half_backup_is_left(filled: list[str], tmp_path: Path, size: int) -> None:
    for number in range(40):
        store(f"{number:08}" * 10)
    target = tmp_path / "out"
    target.mkdir()
    (target / "all.backup").write_bytes(b"the one of yesterday")
    with largest_file(size), pytest.raises(UsageError, match="cannot be"):
        back_up(target / "all.backup")
    assert [item.name for item in target.iterdir()] == ["all.backup"]
    assert (target / "all.backup").read_bytes() == b"the one of yesterday"
    back_up(target / "all.backup")
    assert (target / "all.backup").stat().st_size > 2_000_000


def test_too_little_room_is_said_before_anything_is_written(
    filled: list[str], tmp_path: Path
) -> None:
    with transaction.atomic():
        register("sha256:" + "0" * 64, 2**60)
    with pytest.raises(UsageError, match="has room for"):
        back_up(tmp_path / "all.backup")
    assert not list(tmp_path.glob("*.backup"))
