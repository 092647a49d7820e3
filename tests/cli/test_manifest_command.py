import json
import os

import pytest
from click.testing import CliRunner

from muniment.cli.manifest import command


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "a.csv").write_text("id\n1\n")
    (folder / "b.csv").write_text("id\n2\n")
    return folder


def run(*arguments):
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


def written(data):
    assert run("write", data).exit_code == 0
    return data / "muniment.manifest.json"


def test_write_then_check_is_the_same(data):
    result = run("write", data)
    assert (result.exit_code, "2 files, sha256:" in result.stdout) == (0, True)
    result = run("check", data)
    assert result.exit_code == 0
    assert result.stdout.startswith("The same (2 files")


def test_writing_twice_gives_the_same_bytes_and_leaves_nothing_behind(data):
    first = written(data).read_bytes()
    assert written(data).read_bytes() == first
    assert sorted(os.listdir(data)) == ["a.csv", "b.csv", "muniment.manifest.json"]


def test_differences_exit_1_and_are_named(data):
    written(data)
    (data / "a.csv").write_text("id\n7\n")
    (data / "b.csv").unlink()
    (data / "new\x1b[2J.csv").write_text("")
    result = run("check", data)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:3] == [
        "changed  a.csv",
        "added    new\\x1b[2J.csv",
        "removed  b.csv",
    ]
    assert "Different: 1 changed, 1 added, 1 removed" in result.stdout


def test_json(data):
    written(data)
    (data / "c.csv").write_text("")
    result = run("check", data, "--format", "json")
    found = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (found["schema"], found["same"], found["files"]) == (
        "muniment.manifest-check/1",
        False,
        2,
    )
    assert (found["changed"], found["added"], found["removed"]) == ([], ["c.csv"], [])


def test_a_manifest_elsewhere(data, tmp_path):
    elsewhere = tmp_path / "m.json"
    assert run("write", data, "-o", elsewhere).exit_code == 0
    assert not (data / "muniment.manifest.json").exists()
    assert run("check", data, "--manifest", elsewhere, "-q").exit_code == 0


def test_a_manifest_of_another_name_inside_the_folder_is_left_out(data):
    inside = data / "m.json"
    assert run("write", data, "-o", inside).exit_code == 0
    assert run("check", data, "--manifest", inside).exit_code == 0


@pytest.mark.parametrize("text", ["{", "{}", '{"schema": "muniment.manifest/9"}'])
def test_a_malformed_manifest_exits_2_with_one_line(data, text):
    (data / "muniment.manifest.json").write_text(text)
    result = run("check", data)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "muniment.manifest.json:1:" in result.stderr
    assert "expected" in result.stderr


def test_no_manifest_exits_2_and_says_what_to_type(data):
    result = run("check", data)
    assert result.exit_code == 2
    assert f"muniment manifest write {data}" in result.stderr


@pytest.mark.parametrize("arguments", [("write",), ("check",)])
def test_a_file_is_not_a_folder(data, arguments):
    assert run(*arguments, data / "a.csv").exit_code == 2


def test_a_target_that_cannot_be_written_exits_2(data, tmp_path):
    assert run("write", data, "-o", tmp_path / "no" / "m.json").exit_code == 2


@pytest.mark.parametrize("arguments", [("write",), ("check",)])
def test_what_cannot_be_read_exits_3_and_writes_nothing(data, arguments):
    written(data)
    before = (data / "muniment.manifest.json").read_bytes()
    os.mkfifo(data / "pipe")
    result = run(*arguments, data)
    assert result.exit_code == 3
    assert "pipe: a device, pipe or socket" in result.stderr
    assert (data / "muniment.manifest.json").read_bytes() == before


def test_help_reads_nothing_heavy():
    for arguments in [("--help",), ("write", "--help"), ("check", "--help")]:
        assert run(*arguments).exit_code == 0
