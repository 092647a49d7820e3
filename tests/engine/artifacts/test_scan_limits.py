"""``scan`` around the readers: files that change, stops, faults, budgets, digests."""

from __future__ import annotations

import hashlib
import io
import pickle
from pathlib import Path

import pytest
from tests.engine.artifacts.scanning import scan_bytes

from muniment.engine.artifacts import Limits, ScanPolicy, Verdict, scan
from muniment.engine.artifacts import dispatch as dispatching
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

HONEST = pickle.dumps({"weights": [float(number) for number in range(5_000)]})
SYSTEM = b"cposix\nsystem\n(S'echo'\ntR."
"""Calls ``posix.system("echo")``; never loaded."""


def test_a_file_that_changes_while_it_is_read_is_inconclusive(tmp_path: Path) -> None:
    path = tmp_path / "model.pkl"
    path.write_bytes(HONEST)

    def append() -> str:
        with path.open("ab") as file:
            file.write(b"more")
        return ""

    (file,) = scan(path, ScanPolicy(stop=append)).files
    assert file.verdict is Verdict.INCONCLUSIVE
    assert file.limits == ("the file changed while it was read",)


def test_a_stream_that_grows_while_it_is_read_is_inconclusive() -> None:
    stream = io.BytesIO(HONEST)

    def append() -> str:
        position = stream.tell()
        stream.seek(0, io.SEEK_END)
        stream.write(b"more")
        stream.seek(position)
        return ""

    (file,) = scan(stream, ScanPolicy(stop=append)).files
    assert file.verdict is Verdict.INCONCLUSIVE


def test_what_stops_a_scan_is_told() -> None:
    stopped = scan_bytes(HONEST, policy=ScanPolicy(stop=lambda: "the office closes"))
    assert stopped.verdict is Verdict.INCONCLUSIVE
    assert stopped.limits == ("not read to its end: the office closes",)


def test_a_spent_budget_is_inconclusive_and_never_clean() -> None:
    few = Limits(steps_floor=100, steps_per_byte=0)
    spent = scan_bytes(HONEST, policy=ScanPolicy(limits=few))
    assert spent.verdict is Verdict.INCONCLUSIVE
    assert not spent.complete
    assert scan_bytes(HONEST).verdict is Verdict.CLEAN


def test_what_was_seen_before_the_budget_was_spent_counts() -> None:
    few = Limits(steps_floor=20_000, steps_per_byte=0)
    found = scan_bytes(SYSTEM[:-1] + HONEST, policy=ScanPolicy(limits=few))
    assert found.verdict is Verdict.MALICIOUS


def test_a_fault_of_a_reader_is_neither_an_error_nor_clean(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(source: ByteSource, examination: Examination) -> None:
        raise ZeroDivisionError("text of the file")

    monkeypatch.setattr(dispatching, "reader", lambda place: broken)
    found = scan_bytes(HONEST)
    assert found.verdict is Verdict.INCONCLUSIVE
    (limit,) = found.limits
    assert limit.startswith("a fault in Muniment: ZeroDivisionError in ")
    assert "text of the file" not in limit


def test_a_digest_is_of_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "model.pkl"
    path.write_bytes(HONEST)
    (file,) = scan(path, ScanPolicy(digest=True)).files
    assert file.digest == "sha256:" + hashlib.sha256(HONEST).hexdigest()
    (file,) = scan(path).files
    assert file.digest is None


def test_names_that_somebody_vouches_for_are_not_judged() -> None:
    own = b"\x80\x02cacme.models\nChurn\n)\x81."
    assert scan_bytes(own).verdict is Verdict.REVIEW
    vouched = ScanPolicy(allowed=frozenset({"acme.models:Churn"}))
    assert scan_bytes(own, policy=vouched).verdict is Verdict.CLEAN


def test_every_reader_in_the_table_is_there() -> None:
    for kind in dispatching.KINDS:
        assert callable(dispatching.reader(kind.reader)), kind
