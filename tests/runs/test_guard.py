"""The guard hands over the bytes it scanned, and only those that are fit."""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import BinaryIO

import pytest

from muniment.core.errors import ModelRefused, UsageError
from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.report import Verdict
from muniment.runs import guard
from muniment.runs.guard import GuardPolicy, load

HONEST = {"weights": [1.0, 2.0]}
SYSTEM = b"cposix\nsystem\n(S'echo'\ntR."
OWN_CLASS = b"\x80\x02cacme.models\nChurn\n)\x81."


def never(_: object) -> None:
    raise AssertionError("the loader was called")


def test_an_honest_file_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "model.pkl"
    path.write_bytes(pickle.dumps(HONEST))
    assert load(path, pickle.load) == HONEST


def test_a_private_copy_keeps_its_name_and_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "model.pkl"
    path.write_bytes(pickle.dumps(HONEST))
    seen: list[str] = []

    def loader(copy: str) -> object:
        seen.append(copy)
        with open(copy, "rb") as file:
            return pickle.load(file)

    assert load(path, loader, as_path=True) == HONEST
    (copy,) = seen
    assert copy != str(path)
    assert os.path.basename(copy) == "model.pkl"
    assert not os.path.exists(os.path.dirname(copy))


@pytest.mark.parametrize("as_path", [False, True])
@pytest.mark.parametrize(
    ("content", "why"),
    [
        (SYSTEM, "posix:system"),
        (OWN_CLASS, "acme.models:Churn"),
        (pickle.dumps(list(range(1000)))[:-100], "ends"),
        (b"a note, no model\n", "no format"),
    ],
    ids=["malicious", "review", "inconclusive", "no model"],
)
def test_what_is_not_clean_is_refused_with_the_reason(
    tmp_path: Path, content: bytes, why: str, as_path: bool
) -> None:
    path = tmp_path / "model.pkl"
    path.write_bytes(content)
    with pytest.raises(ModelRefused, match=r"model\.pkl was not loaded") as refused:
        load(path, never, as_path)
    assert why in refused.value.why
    assert "muniment scan -v" in refused.value.hint


def test_a_policy_allows_what_somebody_vouches_for(tmp_path: Path) -> None:
    path = tmp_path / "model.pkl"
    path.write_bytes(OWN_CLASS)
    vouched = GuardPolicy(ScanPolicy(allowed=frozenset({"acme.models:Churn"})))
    assert load(path, lambda file: file.read(), policy=vouched) == OWN_CLASS
    reviewed = GuardPolicy(accept=frozenset({Verdict.CLEAN, Verdict.REVIEW}))
    assert load(path, lambda file: file.read(), policy=reviewed) == OWN_CLASS


@pytest.mark.parametrize("as_path", [False, True])
def test_a_file_exchanged_after_the_scan_is_not_what_is_loaded(
    tmp_path: Path, as_path: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "model.pkl"
    path.write_bytes(pickle.dumps(HONEST))
    real = guard.scan_stream

    def scan_then_exchange(*given: object, **named: object) -> object:
        scan = real(*given, **named)  # type: ignore[arg-type]
        path.write_bytes(SYSTEM)
        return scan

    monkeypatch.setattr(guard, "scan_stream", scan_then_exchange)

    def read(given: object) -> bytes:
        if isinstance(given, str):
            return Path(given).read_bytes()
        return given.read()  # type: ignore[attr-defined, no-any-return]

    assert load(path, read, as_path) == pickle.dumps(HONEST)
    assert path.read_bytes() == SYSTEM


def test_the_bytes_in_memory_cannot_be_changed(tmp_path: Path) -> None:
    path = tmp_path / "model.pkl"
    path.write_bytes(pickle.dumps(HONEST))

    def loader(file: BinaryIO) -> str:
        with pytest.raises(PermissionError):
            os.pwrite(os.open(f"/proc/self/fd/{file.fileno()}", os.O_RDWR), SYSTEM, 0)
        return "read"

    assert load(path, loader) == "read"


def test_large_files_wait_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "IN_MEMORY", 4)
    path = tmp_path / "model.pkl"
    path.write_bytes(pickle.dumps(HONEST))
    assert load(path, pickle.load) == HONEST


def test_a_folder_is_loaded_from_a_copy_when_every_file_is_fit(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    (folder / "parts").mkdir(parents=True)
    (folder / "README.txt").write_text("a note\n")
    (folder / "parts" / "a.pkl").write_bytes(pickle.dumps(HONEST))
    names = load(folder, lambda copy: sorted(os.listdir(copy)), as_path=True)
    assert names == ["README.txt", "parts"]
    (folder / "parts" / "b.pkl").write_bytes(SYSTEM)
    with pytest.raises(ModelRefused, match=r"b\.pkl"):
        load(folder, never, as_path=True)
    with pytest.raises(UsageError, match="folder"):
        load(folder, never)


def test_pipes_and_missing_files_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pkl")
    with pytest.raises(ModelRefused, match="named pipe"):
        load(tmp_path / "pipe.pkl", never)
    with pytest.raises(UsageError, match="not there"):
        load(tmp_path / "none.pkl", never)
