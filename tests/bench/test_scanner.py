from __future__ import annotations

import json
import pickle
import zipfile
from pathlib import Path

import pytest
from bench.scanner_attacks.__main__ import techniques, write
from bench.scanner_attacks.gadgets_standard import split
from bench.scanner_attacks.stream import stream
from bench.scanner_attacks.techniques import COMMAND, URL
from bench.scanner_honest.records import Shelf, saves, write_family
from bench.scanner_inputs import small_files, torch_zip
from bench.scanner_table import Attack, Honest, as_json, show_attacks, show_honest, worst
from bench.scanner_tools import Judged, installed
from hypothesis import given
from hypothesis import strategies as st

_PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text() | st.binary(max_size=400),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


def test_every_technique_has_a_name_of_its_own_and_a_label() -> None:
    found = techniques()
    names = [technique.name for technique in found]
    assert len(names) == len(set(names)) >= 80
    assert {technique.least for technique in found} == {"malicious", "review"}
    assert len({technique.family for technique in found}) >= 10
    assert all(word.strip() == word != "" for t in found for word in t.advisories)


def test_hostile_files_are_written_and_never_empty(tmp_path: Path) -> None:
    entries = write(tmp_path)
    assert json.loads((tmp_path / "index.json").read_text()) == entries
    files = [tmp_path / name for entry in entries for name in entry["files"]]
    assert all(file.stat().st_size for file in files)
    assert len(files) == len(set(files))
    left_out = {t.name for t in techniques()} - {entry["technique"] for entry in entries}
    assert all(
        "h5" in name or name in {"keras-archive-external-storage", "keras-archive-huge-shape"}
        for name in left_out
    )


def test_payloads_do_no_harm() -> None:
    assert COMMAND.startswith("echo ")
    assert ".invalid/" in URL


def test_hostile_files_are_the_same_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path / name)
    for first in (tmp_path / "a").rglob("*"):
        if first.is_file() and first.suffix not in {".h5", ".hdf5"} and "tar" not in first.name:
            second = tmp_path / "b" / first.relative_to(tmp_path / "a")
            assert first.read_bytes() == second.read_bytes(), first


@given(_PLAIN, st.integers(0, 5))
def test_assembled_streams_hold_what_was_put_in(value: object, protocol: int) -> None:
    assert pickle.loads(stream(value, protocol)) == value


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("os.system", ("os", "system")),
        ("bdb.Bdb.run", ("bdb", "Bdb.run")),
        ("torch.utils._config_module.ConfigModule.load_config",
         ("torch.utils._config_module", "ConfigModule.load_config")),
        ("uuid._get_command_stdout", ("uuid", "_get_command_stdout")),
    ],
)  # fmt: skip
def test_paths_split_into_module_and_attribute(path: str, names: tuple[str, str]) -> None:
    assert split(path) == names


def test_the_torch_zip_is_a_zip(tmp_path: Path) -> None:
    made = torch_zip(tmp_path / "model.pt", 3_000_000)
    with zipfile.ZipFile(made) as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == 64
        offsets = [entry.header_offset for entry in archive.infolist()]
    assert offsets == sorted(offsets)


def test_small_files_are_as_many_as_asked(tmp_path: Path) -> None:
    assert sum(path.is_file() for path in small_files(tmp_path, 60).rglob("*")) == 60


def test_a_shelf_lists_what_was_written(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, "python")
    shelf.file("a.pkl", "one way").write_bytes(b"N.")
    folder = shelf.file("model", "to_disk", own=True)
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "b.bin").write_bytes(b"x")
    shelf.file("never", "not written")
    with shelf.attempt("refused"):
        raise ValueError("no\nmore")
    found = shelf.saved()
    assert [(entry.path, entry.own) for entry in found] == [
        ("python/a.pkl", False),
        ("python/model/deep/b.bin", True),
    ]
    assert shelf.failures == ["refused: ValueError: no"]
    with pytest.raises(ValueError, match=r"two saves called a\.pkl"):
        shelf.file("a.pkl", "another way")


def test_a_saver_that_fails_is_named_and_the_rest_go_on(tmp_path: Path) -> None:
    @saves("python")
    def good(shelf: Shelf) -> None:
        shelf.file("good.txt", "text").write_text("x")

    @saves("python")
    def bad(shelf: Shelf) -> None:
        raise RuntimeError("broken")

    entries, failures = write_family(__name__, tmp_path)
    assert [entry.path for entry in entries] == ["python/good.txt"]
    assert len(failures) == 1
    assert "bad: RuntimeError: broken" in failures[0]


def test_found_means_at_least_as_severe_as_the_label() -> None:
    asks = Attack("t", "f", (), "malicious", {"a": "malicious", "b": "review", "c": "clean"})
    assert [asks.found_by(name) for name in "abc"] == [True, False, False]
    assert [asks.flagged_by(name) for name in "abc"] == [True, True, False]
    mild = Attack("t", "f", (), "review", {"a": "malicious", "b": "review", "c": "inconclusive"})
    assert [mild.found_by(name) for name in "abc"] == [True, True, False]
    assert worst(["clean", "inconclusive"]) == "inconclusive"
    assert worst(["review", "malicious", "clean"]) == "malicious"


def test_the_tables_say_how_many_of_how_many(capsys: pytest.CaptureFixture[str]) -> None:
    attacks = [
        Attack("one", "pickles", ("CVE-1",), "malicious", {"us": "malicious", "peer": "clean"}),
        Attack("two", "pickles", (), "review", {"us": "review", "peer": "review"}),
    ]
    honest = [
        Honest("a/x", "a", "save", False, {"us": Judged("clean"), "peer": Judged("malicious")}),
        Honest("b/y", "b", "save", True, {"us": Judged("review", "why"), "peer": Judged("clean")}),
    ]
    show_attacks(attacks, ["us", "peer"], each=True)
    show_honest(honest, ["us", "peer"], each=True)
    said = capsys.readouterr().out
    total = next(line for line in said.splitlines() if line.startswith("all  "))
    assert total.split() == ["all", "2", "2", "(100%)", "1", "(50%)"]
    assert "review    b/y (save): why" in said
    plain = as_json(attacks, honest, ["us", "peer"])
    assert plain["recall"] == {"us": 1.0, "peer": 0.5}
    assert [f["path"] for f in plain["honest"]["peer"]["flagged"]] == ["a/x"]


def test_peers_are_looked_for_in_each_environment(tmp_path: Path) -> None:
    assert installed([tmp_path]) == []
