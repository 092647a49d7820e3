"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from muniment.runs.durable import output_file, replacing


@pytest.mark.parametrize("place", [replacing, output_file])
def test_a_block_that_fails_leaves_the_old_file_alone(place, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), place(path) as file:
        file.write(b"new" * (1 // 0))
    assert path.read_bytes() == b"old"
    with place(path) as file:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]


def test_two_who_write_the_same_output_do_not_mix(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    with output_file(path) as one, output_file(path) as two:
        one.write(b"one")
        two.write(b"two")
    assert path.read_bytes() == b"one"


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    with output_file(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    with output_file(pipe) as file:
        file.write(b"report")
    reader.join(10)
    assert read == [b"report"]
    assert pipe.is_fifo()
