"""What a crash leaves behind, and that a writer drops exactly that."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from tests.runs.ledger_fixture import (
    CLOCK,
    ENTROPY,
    KEY,
    ORIGIN,
    TRUST,
    append,
    copy,
    drafts,
    erase,
    new_log,
    sign,
)

from muniment.core.errors import LedgerError, UsageError
from muniment.engine.ledger.audit import audit_log
from muniment.engine.ledger.verdict import Standing, Trust, Verdict
from muniment.runs.ledger_folder import LogFolder
from muniment.runs.ledger_writer import create_log, writing

GROWING = ("payloads.jsonl", "entries.jsonl", "hashes")


def audit(folder: Path, trust: Trust = TRUST) -> Verdict:
    with LogFolder(folder) as source:
        return audit_log(source, trust)


def lines(folder: Path) -> list[bytes]:
    return [line for line in LogFolder(folder).entries() if line.endswith(b"\n")]


def added_bytes(before: Path, after: Path) -> list[bytes]:
    """What an append wrote to each file, in the order in which it wrote."""
    return [
        (after / name).read_bytes()[(before / name).stat().st_size :]
        if (before / name).exists()
        else (after / name).read_bytes()
        for name in GROWING
    ]


def write_prefix(folder: Path, added: list[bytes], count: int) -> None:
    """Leave of an append only its first bytes, as if the machine had stopped there."""
    for name, data in zip(GROWING, added, strict=True):
        with (folder / name).open("ab") as file:
            file.write(data[:count])
        count = max(0, count - len(data))


def recover(folder: Path) -> None:
    with writing(folder, CLOCK, ENTROPY):
        pass


class LogUnderCrashes(RuleBasedStateMachine):
    """Appends, signatures, erasures and crashes in any order; the acknowledged always stays."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp())
        self.log = self.home / "log"
        create_log(self.log, ORIGIN)
        self.acknowledged: list[bytes] = []
        self.erased: set[int] = set()
        self.signed = 0

    def teardown(self) -> None:
        shutil.rmtree(self.home)

    @rule(count=st.integers(0, 5))
    def append(self, count: int) -> None:
        indexes = append(self.log, count)
        assert len(indexes) == count
        self.acknowledged = lines(self.log)
        assert len(self.acknowledged) == indexes.stop

    @rule()
    def checkpoint(self) -> None:
        signed = sign(self.log)
        self.acknowledged = lines(self.log)
        self.signed = signed.checkpoint.size
        assert self.signed == len(self.acknowledged)
        assert audit(self.log).standing is Standing.ESTABLISHED

    @precondition(lambda self: len(self.erased) < len(self.acknowledged))
    @rule(data=st.data())
    def erase(self, data: st.DataObject) -> None:
        there = [at for at in range(len(self.acknowledged)) if at not in self.erased]
        index = data.draw(st.sampled_from(there))
        erase(self.log, index)
        self.erased.add(index)
        self.acknowledged = lines(self.log)

    @rule(count=st.integers(1, 4), cut=st.integers(0, 4000))
    def crash_in_append(self, count: int, cut: int) -> None:
        recover(self.log)
        after = copy(self.log, "after")
        append(after, count)
        write_prefix(self.log, added_bytes(self.log, after), cut)

    @precondition(lambda self: len(self.erased) < len(self.acknowledged))
    @rule(data=st.data(), part=st.integers(0, 2000))
    def crash_in_erase(self, data: st.DataObject, part: int) -> None:
        """The entry is there, the payload not yet gone, its replacement half written."""
        there = [at for at in range(len(self.acknowledged)) if at not in self.erased]
        index = data.draw(st.sampled_from(there))
        recover(self.log)
        after = copy(self.log, "after")
        said = erase(after, index)
        shutil.copy(after / "entries.jsonl", self.log)
        payload = (after / "payloads.jsonl").read_bytes()
        with (self.log / "payloads.jsonl").open("ab") as file:
            file.write(payload.splitlines(keepends=True)[-1])
        (self.log / "payloads.jsonl.new").write_bytes(payload[:part])
        self.acknowledged = lines(self.log)
        assert len(self.acknowledged) == said + 1
        assert audit(self.log).figures["payloads_unfinished"] >= 1
        erase(self.log, index)
        self.erased.add(index)

    @rule(keep=st.integers(0, 3000))
    def lose_the_cache(self, keep: int) -> None:
        cache = self.log / "hashes"
        if cache.exists():
            cache.write_bytes(cache.read_bytes()[:keep] + b"\x00" * 7)

    @invariant()
    def nothing_acknowledged_is_lost_and_nothing_looks_tampered(self) -> None:
        assert lines(self.log)[: len(self.acknowledged)] == self.acknowledged
        verdict = audit(self.log)
        assert verdict.standing is not Standing.BROKEN, verdict.difference
        assert verdict.figures["payloads_erased"] == len(self.erased)


LogUnderCrashes.TestCase.settings = settings(max_examples=25, stateful_step_count=10, deadline=None)
TestLogUnderCrashes = LogUnderCrashes.TestCase


@pytest.mark.parametrize("cut", [1, 100, 299, 301, 700])
def test_a_torn_append_is_reported_and_dropped(tmp_path: Path, cut: int) -> None:
    folder = new_log(tmp_path / "log", 2)
    after = copy(folder, "after")
    append(after, 3)
    payloads, entries, _ = added_bytes(folder, after)
    write_prefix(folder, [payloads, entries, b""], len(payloads) + cut)
    verdict = audit(folder)
    assert verdict.standing is Standing.INCOMPLETE
    assert any("cut short" in remark for remark in verdict.remarks)
    whole = len(lines(folder))
    with writing(folder, CLOCK, ENTROPY) as writer:
        assert f"entry {whole} was torn" in writer.recovered[0]
        assert writer.append(drafts(1)).start == whole
    sign(folder)
    assert audit(folder).standing is Standing.ESTABLISHED


def test_a_block_of_zeros_where_the_entry_should_be_is_dropped(tmp_path: Path) -> None:
    """Some file systems grow the file before they write the data."""
    folder = new_log(tmp_path / "log", 2)
    with (folder / "entries.jsonl").open("ab") as file:
        file.write(bytes(8192))
    with writing(folder, CLOCK, ENTROPY) as writer:
        assert writer.recovered
    assert audit(folder).standing is Standing.ESTABLISHED


def test_nothing_is_dropped_below_the_checkpoint(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 3)
    entries = folder / "entries.jsonl"
    torn = entries.read_bytes()[:-10]
    entries.write_bytes(torn)
    with (
        pytest.raises(LedgerError, match="entry 2 is torn; the checkpoint counts 3"),
        writing(folder, CLOCK, ENTROPY),
    ):
        pass
    assert entries.read_bytes() == torn
    assert "its line is torn" in str(audit(folder).difference)


def test_a_torn_payload_of_an_entry_is_evidence(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 3)
    payloads = folder / "payloads.jsonl"
    payloads.write_bytes(payloads.read_bytes()[:-5])
    with (
        pytest.raises(LedgerError, match="payload of entry 2 is torn"),
        writing(folder, CLOCK, ENTROPY),
    ):
        pass
    assert audit(folder).standing is Standing.BROKEN


def test_a_bad_line_beyond_the_checkpoint_is_not_swept_away(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 1)
    append(folder, 2)
    entries = folder / "entries.jsonl"
    held = entries.read_bytes().splitlines(keepends=True)
    entries.write_bytes(held[0] + b"{}\n" + held[2])
    with pytest.raises(LedgerError, match="entry 1"), writing(folder, CLOCK, ENTROPY):
        pass
    assert str(audit(folder).difference).startswith("entry 1: ")


def test_a_writer_does_not_sign_what_was_changed(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 3)
    entries = folder / "entries.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b"12:00:00", b"13:00:00", 1))
    append(folder, 1)
    sign(folder)
    assert str(audit(folder).difference).startswith("entry 0: not the entry")
    (folder / "hashes").unlink()
    with (
        pytest.raises(LedgerError, match="first 4 entries are not those"),
        writing(folder, CLOCK, ENTROPY),
    ):
        pass


def test_a_cache_of_rubbish_is_not_signed(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 5)
    cache = folder / "hashes"
    cache.write_bytes(bytes(cache.stat().st_size))
    append(folder, 3)
    sign(folder)
    assert audit(folder).standing is Standing.ESTABLISHED


def test_two_writers_do_not_meet(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 1)
    with writing(folder, CLOCK, ENTROPY), pytest.raises(LedgerError, match="another process"):
        append(folder, 1)
    append(folder, 1)


def test_a_full_disk_leaves_a_log_that_the_next_writer_mends(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 1)
    with writing(folder, CLOCK, ENTROPY) as writer:
        entries = folder / "entries.jsonl"
        entries.rename(folder / "aside")
        entries.mkdir()
        with pytest.raises(OSError, match="entries"):
            writer.append(drafts(2))
        with pytest.raises(LedgerError, match="open the log again"):
            writer.append(drafts(2))
        entries.rmdir()
        (folder / "aside").rename(entries)
    with writing(folder, CLOCK, ENTROPY) as writer:
        assert writer.recovered == ("2 payloads had no entry yet: dropped",)
    assert audit(folder).standing is Standing.ESTABLISHED


def test_a_bad_draft_writes_nothing(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 1)
    bad = drafts(2)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with writing(folder, CLOCK, ENTROPY) as writer, pytest.raises(LedgerError, match="canonical"):
        writer.append([bad[0], type(bad[1])("a", *_rest(bad[1]), 0.5)])  # type: ignore[arg-type]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def _rest(draft: object) -> tuple[object, ...]:
    return (draft.actor, draft.object_type, draft.object)  # type: ignore[attr-defined]


def test_only_the_logs_own_key_signs_it(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 1)
    stranger = type(KEY)("example.com/stranger", bytes(32))
    with writing(folder, CLOCK, ENTROPY) as writer, pytest.raises(UsageError, match="stranger"):
        writer.sign([stranger])


def test_a_log_is_not_made_over_something(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="not empty"):
        create_log(tmp_path, ORIGIN)


def test_erasing_twice_and_erasing_nothing(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 2)
    assert erase(folder, 0) == 2
    assert erase(folder, 2) == 3, "the word that a payload was erased can be erased too"
    assert b"kept" in (folder / "payloads.jsonl").read_bytes()
    assert b"asked for" in (folder / "payloads.jsonl").read_bytes()
    sign(folder)
    assert audit(folder).figures["payloads_erased"] == 2
    for index in (0, 9):
        with pytest.raises(UsageError):
            erase(folder, index)


def test_special_files_are_not_opened(tmp_path: Path) -> None:
    """A pipe would hang a verifier, a link would lead it elsewhere."""
    import os

    folder = new_log(tmp_path / "log", 1)
    (folder / "payloads.jsonl").rename(tmp_path / "outside")
    (folder / "payloads.jsonl").symlink_to(tmp_path / "outside")
    with pytest.raises(LedgerError, match="cannot be read"):
        audit(folder)
    (folder / "payloads.jsonl").unlink()
    os.mkfifo(folder / "payloads.jsonl")
    with pytest.raises(LedgerError, match="not a regular file"):
        audit(folder)


@pytest.mark.parametrize("name", GROWING)
def test_a_writer_follows_no_link(tmp_path: Path, name: str) -> None:
    folder = new_log(tmp_path / "log", 2)
    victim = tmp_path / "victim"
    (folder / name).rename(victim)
    (folder / name).symlink_to(victim)
    before = victim.read_bytes()
    with pytest.raises(LedgerError, match="cannot be opened"):
        append(folder, 1)
    assert victim.read_bytes() == before


@pytest.mark.parametrize("name", ["entries.jsonl", "payloads.jsonl"])
def test_a_file_that_is_gone_is_not_taken_for_an_empty_one(tmp_path: Path, name: str) -> None:
    folder = new_log(tmp_path / "log")
    (folder / name).unlink()
    with pytest.raises(FileNotFoundError):
        append(folder, 1)


def test_a_writer_forces_to_disk_what_a_killed_one_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a checkpoint could outlive, in a power cut, the entries that it counts."""
    import os

    folder = new_log(tmp_path / "log", 1)
    forced: list[str] = []
    really = os.fsync

    def watch(number: int) -> None:
        forced.append(Path(os.readlink(f"/proc/self/fd/{number}")).name)
        really(number)

    monkeypatch.setattr(os, "fsync", watch)
    sign(folder)
    written = forced.index("checkpoint.new")
    assert {"payloads.jsonl", "entries.jsonl"} <= set(forced[:written])
    forced.clear()
    append(folder, 1)
    assert forced[-2:] == ["payloads.jsonl", "entries.jsonl"]
