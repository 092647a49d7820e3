"""Every way to change a log is found, and its first difference named."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.runs.ledger_fixture import (
    ACTOR,
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

from muniment.core.clock import to_rfc3339
from muniment.engine.ledger.audit import audit_log
from muniment.engine.ledger.checkpoint import Checkpoint, SignedCheckpoint
from muniment.engine.ledger.entry import (
    ENTRY_OBJECT,
    ERASURE_TYPE,
    Entry,
    Opening,
    entry_id,
    entry_leaf,
)
from muniment.engine.ledger.note import SigningKey
from muniment.engine.ledger.verdict import Standing, Trust, Verdict
from muniment.runs.ledger_folder import LogFolder
from muniment.runs.ledger_writer import Draft, writing

SIZE = 12


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = new_log(tmp_path_factory.mktemp("logs") / "log", 5, SIZE - 6)
    erase(folder, 2)
    sign(folder)
    return folder


def audit(folder: Path, trust: Trust = TRUST) -> Verdict:
    with LogFolder(folder) as source:
        return audit_log(source, trust)


def rewrite(folder: Path, name: str, change: Callable[[list[bytes]], list[bytes]]) -> None:
    path = folder / name
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(change(lines)))


def test_an_honest_log_holds(log: Path) -> None:
    verdict = audit(log)
    assert verdict.standing is Standing.ESTABLISHED
    assert verdict.figures == {
        "size": SIZE,
        "covered": SIZE,
        "payloads_matched": SIZE - 1,
        "payloads_erased": 1,
        "payloads_unfinished": 0,
    }
    assert any("payload erased: 1 of 12 entries (index 2)" in remark for remark in verdict.remarks)


@given(st.integers(0, SIZE - 1), st.data())
def test_an_edited_entry(log: Path, index: int, data: st.DataObject) -> None:
    folder = copy(log, "edited")
    old, new = data.draw(st.sampled_from([(b"12:00:00", b"11:59:59"), (b"-8000-", b"-9000-")]))
    rewrite(
        folder,
        "entries.jsonl",
        lambda lines: [
            line.replace(old, new) if at == index else line for at, line in enumerate(lines)
        ],
    )
    verdict = audit(folder)
    assert verdict.standing is Standing.BROKEN
    assert verdict.difference is not None
    assert verdict.difference.where == f"entry {index}"


@given(st.integers(0, SIZE - 1))
def test_a_deleted_entry(log: Path, index: int) -> None:
    folder = copy(log, "deleted")
    rewrite(folder, "entries.jsonl", lambda lines: lines[:index] + lines[index + 1 :])
    verdict = audit(folder)
    assert verdict.difference is not None
    assert verdict.difference.where == f"entry {index}"


@given(st.lists(st.integers(0, SIZE - 1), min_size=2, max_size=2, unique=True).map(sorted))
def test_reordered_entries(log: Path, pair: list[int]) -> None:
    first, second = pair
    folder = copy(log, "reordered")

    def swap(lines: list[bytes]) -> list[bytes]:
        lines[first], lines[second] = lines[second], lines[first]
        return lines

    rewrite(folder, "entries.jsonl", swap)
    verdict = audit(folder)
    assert verdict.difference is not None
    assert verdict.difference.where == f"entry {first}"


@given(st.integers(0, SIZE - 1))
def test_a_truncated_log(log: Path, size: int) -> None:
    folder = copy(log, "truncated")
    rewrite(folder, "entries.jsonl", lambda lines: lines[:size])
    verdict = audit(folder)
    assert verdict.difference is not None
    assert verdict.difference.where == f"entry {size}"
    assert f"counts {SIZE}" in verdict.difference.what


@given(st.integers(0, SIZE - 1))
def test_an_inserted_entry(log: Path, index: int) -> None:
    folder = copy(log, "inserted")
    extra = (log / "entries.jsonl").read_bytes().splitlines(keepends=True)[-1]
    forged = extra.replace(b"12:00:00", b"13:00:00")
    rewrite(folder, "entries.jsonl", lambda lines: [*lines[:index], forged, *lines[index:]])
    verdict = audit(folder)
    assert verdict.difference is not None
    assert verdict.difference.where == f"entry {index}"


@given(st.integers(1, 500))
def test_a_log_cut_at_any_byte(log: Path, cut: int) -> None:
    folder = copy(log, "cut")
    path = folder / "entries.jsonl"
    path.write_bytes(path.read_bytes()[:-cut])
    verdict = audit(folder)
    assert verdict.standing is Standing.BROKEN


def test_a_log_cut_back_to_an_old_checkpoint_is_found_by_a_newer_one(tmp_path: Path) -> None:
    """The operator has the key and every file; only what others kept speaks against it."""
    folder = new_log(tmp_path / "log", 4)
    old = copy(folder, "old")
    append(folder, 3)
    held = sign(folder)
    assert audit(old).standing is Standing.ESTABLISHED
    verdict = audit(old, Trust(TRUST.keys, held))
    assert verdict.difference is not None
    assert verdict.difference.where == "entry 4"


def test_a_fork_signed_with_the_real_key_is_found_by_a_kept_checkpoint(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 4)
    fork = copy(folder, "fork")
    append(folder, 2, "told to one")
    append(fork, 3, "told to another")
    held = sign(folder)
    sign(fork)
    assert audit(fork).standing is Standing.ESTABLISHED
    verdict = audit(fork, Trust(TRUST.keys, held))
    assert verdict.difference is not None
    assert "the checkpoint you hold" in verdict.difference.what


def test_a_log_made_anew_by_another_key(log: Path) -> None:
    folder = copy(log, "anew")
    impostor = SigningKey(ORIGIN, bytes(31) + b"\x01")
    with LogFolder(log) as source:
        signed = source.signed()
    assert signed is not None
    forged = SignedCheckpoint.sign(signed.checkpoint, [impostor])
    (folder / "checkpoint").write_bytes(forged.data())
    verdict = audit(folder)
    assert verdict.difference is not None
    assert "no signature by the given key" in verdict.difference.what
    assert audit(folder, Trust()).standing is Standing.UNSIGNED


def test_a_checkpoint_with_another_root(log: Path) -> None:
    folder = copy(log, "rooted")
    forged = SignedCheckpoint.sign(Checkpoint(ORIGIN, SIZE, bytes(32)), [KEY])
    (folder / "checkpoint").write_bytes(forged.data())
    verdict = audit(folder)
    assert verdict.difference is not None
    assert "which entry cannot be told" in verdict.difference.what


def test_an_edit_that_also_edits_the_cache_is_found_but_not_placed(log: Path) -> None:
    folder = copy(log, "cached")
    rewrite(
        folder,
        "entries.jsonl",
        lambda lines: [lines[0].replace(b"12:00:00", b"13:00:00"), *lines[1:]],
    )
    (folder / "hashes").unlink()
    verdict = audit(folder)
    assert verdict.difference is not None
    assert verdict.difference.where == f"entries 0 to {SIZE - 1}"


@pytest.mark.parametrize("index", [0, 3, SIZE - 1])
def test_an_edited_payload(log: Path, index: int) -> None:
    folder = copy(log, "payload")
    mark = b'{"index":%d,' % index
    rewrite(
        folder,
        "payloads.jsonl",
        lambda lines: [
            line.replace(b"kept", b"made").replace(b"asked", b"urged")
            if line.startswith(mark)
            else line
            for line in lines
        ],
    )
    verdict = audit(folder)
    assert str(verdict.difference) == f"entry {index}: payload is not what it committed to"


@pytest.mark.parametrize("index", [0, 3, SIZE - 1])
def test_a_payload_that_vanished_is_not_an_erased_one(log: Path, index: int) -> None:
    folder = copy(log, "vanished")
    mark = b'{"index":%d,' % index
    rewrite(
        folder,
        "payloads.jsonl",
        lambda lines: [line for line in lines if not line.startswith(mark)],
    )
    verdict = audit(folder)
    assert verdict.difference is not None
    assert verdict.difference.where == f"entry {index}"
    assert "no later entry says that it was erased" in verdict.difference.what


def test_payloads_out_of_order(log: Path) -> None:
    folder = copy(log, "shuffled")
    rewrite(folder, "payloads.jsonl", lambda lines: [lines[1], lines[0], *lines[2:]])
    assert audit(folder).standing is Standing.BROKEN


def test_a_payload_kept_twice(log: Path) -> None:
    folder = copy(log, "twice")
    rewrite(folder, "payloads.jsonl", lambda lines: [*lines, lines[0]])
    assert str(audit(folder).difference) == f"payload line {SIZE}: entry 0 after entry 11"


def test_an_erasure_foretold_erases_nothing(tmp_path: Path) -> None:
    """An operator can prepare an entry, say first that it was erased, then enter it unreadable."""
    folder = new_log(tmp_path / "log", 1)
    draft = drafts(1, "never shown")[0]
    opening = Opening(bytes(range(32)), draft.payload)
    time = to_rfc3339(CLOCK.now())
    entry = Entry(
        draft.type, time, draft.actor, draft.object_type, draft.object, opening.commitment()
    )
    target = entry_id(entry_leaf(entry))
    foretold = Draft(ERASURE_TYPE, ACTOR, ENTRY_OBJECT, target, {"reason": "none"})
    with writing(folder, CLOCK, ENTROPY) as writer:
        writer.append([foretold])
    with writing(folder, CLOCK, lambda count: bytes(range(count))) as writer:
        writer.append([draft])
    sign(folder)
    rewrite(folder, "payloads.jsonl", lambda lines: lines[:-1])
    assert str(audit(folder).difference).startswith("entry 2: payload is missing")


def test_an_erased_payload_put_back_is_unfinished_erasure(log: Path, tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 3)
    kept = (folder / "payloads.jsonl").read_bytes()
    erase(folder, 1)
    sign(folder)
    told = (folder / "payloads.jsonl").read_bytes().splitlines(keepends=True)[-1]
    (folder / "payloads.jsonl").write_bytes(kept + told)
    verdict = audit(folder)
    assert verdict.standing is Standing.INCOMPLETE
    assert verdict.figures["payloads_unfinished"] == 1
    assert erase(folder, 1) == 3, "no second entry: the first is finished"
    assert audit(folder).standing is Standing.ESTABLISHED


def test_entries_beyond_the_checkpoint_are_nobodys_word(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 3)
    append(folder, 2)
    verdict = audit(folder)
    assert verdict.standing is Standing.INCOMPLETE
    assert "entries 3 to 4 are under no checkpoint" in verdict.remarks[0]


def test_a_held_checkpoint_alone_vouches_for_what_it_covers(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 3)
    with LogFolder(folder) as source:
        held = source.signed()
    assert audit(folder, Trust(held=held)).standing is Standing.ESTABLISHED
    append(folder, 1)
    sign(folder)
    assert audit(folder, Trust(held=held)).standing is Standing.INCOMPLETE


def test_a_checkpoint_of_another_log(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log", 1)
    other = SignedCheckpoint.sign(Checkpoint("example.com/other", 1, bytes(32)), [KEY])
    verdict = audit(folder, Trust(held=other))
    assert verdict.difference is not None
    assert verdict.difference.where == "origin"
    (folder / "checkpoint").write_bytes(other.data())
    assert "of log 'example.com/other'" in str(audit(folder).difference)


def test_a_log_nobody_signed(tmp_path: Path) -> None:
    folder = new_log(tmp_path / "log")
    assert audit(folder, Trust()).standing is Standing.UNSIGNED
    assert audit(folder).standing is Standing.INCOMPLETE


@pytest.mark.parametrize("rubbish", [b"\x00" * 5000, b"{}\n", b"x" * 3000 + b"\n", b"\n"])
@pytest.mark.parametrize("name", ["entries.jsonl", "checkpoint"])
def test_rubbish_in_place_of_a_file(log: Path, name: str, rubbish: bytes) -> None:
    folder = copy(log, "rubbish")
    (folder / name).write_bytes(rubbish)
    assert audit(folder).standing is Standing.BROKEN
