from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bench.corpus import copy_sources, write_small_files
from bench.measure import Row, run, run_in_turn, show


def test_cost_is_that_of_the_child() -> None:
    work = "data = bytearray(80_000_000)\nfor _ in range(10**6): pass"
    cost = run((sys.executable, "-c", work))
    assert cost.peak > 80_000_000
    assert cost.cpu > 0
    assert cost.wall > 0


def test_a_command_that_fails_is_not_measured() -> None:
    failing = (sys.executable, "-c", "import sys; sys.exit('no such thing')")
    with pytest.raises(RuntimeError, match="ended with 1:\nno such thing"):
        run(failing)
    assert run(failing, allowed=frozenset({1})).code == 1


def test_commands_take_turns(tmp_path: Path) -> None:
    log = tmp_path / "log"
    commands = {
        name: (sys.executable, "-c", f"open({str(log)!r}, 'a').write({name!r})") for name in "ab"
    }
    found = run_in_turn(commands, 2)
    assert log.read_text() == "ababab"
    assert set(found) == {"a", "b"}


def test_the_verdict_is_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    show([Row("one", 1.0, "s", 2.0), Row("two", 3.0, "s", 2.0), Row("three", 1.0, "s")])
    _, one, two, three = capsys.readouterr().out.splitlines()
    assert one.split() == ["one", "1.000", "s", "2.000", "s", "0.50", "within"]
    assert two.split()[-2:] == ["1.50", "over"]
    assert three.endswith("no target")


def test_sources_are_the_same_each_time(tmp_path: Path) -> None:
    first, second = (copy_sources(tmp_path / name, 40, 5_000) for name in ("a", "b"))
    assert first == second
    assert first.files == 40
    copied = sorted((tmp_path / "a").rglob("*.py"))
    assert len(copied) == 40
    assert sum(file.read_bytes().count(b"\n") for file in copied) == first.lines


@pytest.mark.parametrize("quiet", [True, False])
def test_small_files_are_spread_over_folders(tmp_path: Path, quiet: bool) -> None:
    write_small_files(tmp_path, 600, quiet=quiet)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) == 600
    assert {path.parent.name for path in files} == {"part0000", "part0001"}
    assert ({path.suffix for path in files} >= {".csv"}) is not quiet
