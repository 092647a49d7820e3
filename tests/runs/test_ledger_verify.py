"""Proof files and checkpoints, verified alone: what a key or a kept checkpoint makes of them."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.runs.ledger_fixture import KEY, ORIGIN, TRUST, append, copy, new_log, sign

from muniment.core.errors import UsageError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.note import SigningKey
from muniment.engine.ledger.verdict import Standing, Trust, Verdict
from muniment.runs.ledger_folder import LogFolder
from muniment.runs.verify import Format, Probe, probe_file, verify_file

NOTHING = Trust()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of 9, what it said at 5, and three proofs."""
    folder = tmp_path_factory.mktemp("verify")
    log = new_log(folder / "log", 5)
    (folder / "at5").write_bytes((log / "checkpoint").read_bytes())
    append(log, 4)
    sign(log)
    (folder / "at9").write_bytes((log / "checkpoint").read_bytes())
    with LogFolder(log) as source:
        shown = source.prove_inclusion(3, show_payload=True)
        (folder / "shown").write_bytes(shown.data())
        (folder / "unshown").write_bytes(source.prove_inclusion(3, show_payload=False).data())
        (folder / "grown").write_bytes(source.prove_consistency(held(folder / "at5")).data())
    return folder


def held(path: Path) -> SignedCheckpoint:
    return SignedCheckpoint.parse(path.read_bytes())


def holding(path: Path, *, key: bool = False) -> Trust:
    return Trust(TRUST.keys if key else (), held(path))


@pytest.mark.parametrize("name", ["shown", "unshown", "grown", "at5", "at9", "log"])
def test_without_anything_from_outside_the_signer_is_not_established(home: Path, name: str) -> None:
    assert verify_file(home / name, NOTHING).standing is Standing.UNSIGNED


@pytest.mark.parametrize("name", ["shown", "unshown", "grown", "at5", "at9", "log"])
def test_with_the_key_it_is(home: Path, name: str) -> None:
    assert verify_file(home / name, TRUST).standing is Standing.ESTABLISHED


@pytest.mark.parametrize("name", ["shown", "unshown", "grown", "at5", "at9", "log"])
def test_with_another_key_it_is_broken(home: Path, name: str) -> None:
    stranger = Trust((SigningKey(ORIGIN, bytes(31) + b"\x01").verifier(),))
    verdict = verify_file(home / name, stranger)
    assert "no signature by the given key" in str(verdict.difference)


def test_a_payload_is_said_to_be_shown_or_not(home: Path) -> None:
    assert "payload is what the entry committed to" in verify_file(home / "shown", TRUST).statements
    assert "payload not shown" in verify_file(home / "unshown", TRUST).statements


def test_a_kept_checkpoint_of_the_same_size_vouches(home: Path) -> None:
    for name in ("shown", "at9", "grown"):
        verdict = verify_file(home / name, holding(home / "at9"))
        assert verdict.standing is Standing.ESTABLISHED, name


def test_a_kept_checkpoint_of_another_size_needs_a_link(home: Path) -> None:
    for name in ("shown", "at9"):
        verdict = verify_file(home / name, holding(home / "at5", key=True))
        assert verdict.standing is Standing.INCOMPLETE
        assert "consistency proof is needed" in verdict.remarks[0]


def test_growth_from_a_kept_checkpoint_needs_a_signer_for_the_new_part(home: Path) -> None:
    """Anybody who has the old log can make a consistent longer one."""
    verdict = verify_file(home / "grown", holding(home / "at5"))
    assert verdict.standing is Standing.INCOMPLETE
    assert "vouches for the entries from 5 on" in verdict.remarks[0]
    verdict = verify_file(home / "grown", holding(home / "at5", key=True))
    assert verdict.standing is Standing.ESTABLISHED


def test_a_fork_is_refused(home: Path, tmp_path: Path) -> None:
    fork = new_log(tmp_path / "log", 5)
    append(fork, 4, "told to another")
    sign(fork)
    trust = Trust(TRUST.keys, held(fork / "checkpoint"))
    for name in ("shown", "grown", "at9"):
        verdict = verify_file(home / name, trust)
        assert "fork: another root" in str(verdict.difference)
    assert verify_file(home / "log", trust).standing is Standing.BROKEN


@given(st.data())
def test_no_changed_proof_is_established(home: Path, data: st.DataObject) -> None:
    """Any one character of a proof file changed: broken, or no proof at all; never established."""
    name = data.draw(st.sampled_from(["shown", "grown"]))
    text = (home / name).read_text().rstrip("\n")
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(codec="ascii").filter(lambda char: char != text[at]))
    changed = home / "changed"
    changed.write_text(text[:at] + other + text[at + 1 :])
    try:
        verdict = verify_file(changed, TRUST)
    except UsageError:
        return
    assert verdict.standing is Standing.BROKEN or _same(changed, home / name)


def _same(changed: Path, original: Path) -> bool:
    """True where the change only wrote the same thing otherwise, such as a hex digit's case."""
    one, other = json.loads(changed.read_text()), json.loads(original.read_text())
    return {**one, "salt": one.get("salt", "").lower()} == {**other, "salt": other.get("salt", "")}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"index": 2}, "entry 2"),
        ({"index": 99}, "no entry 99"),
        ({"index": -1}, "no entry -1"),
        ({"path": []}, "too short"),
        ({"path": ["AAAA"]}, "not 32 bytes"),
        ({"path": ["*"]}, "not base64"),
        ({"path": ["A" * 43 + "="] * 65}, "at most 64"),
        ({"payload": {"kept": 4}}, "payload is not what it committed to"),
        ({"salt": None}, "payload without its salt"),
        ({"salt": "zz"}, "hex digits"),
        ({"checkpoint": "nothing"}, "blank line"),
        ({"entry": {}}, "not an entry"),
        ({"more": 1}, "not a proof"),
    ],
)
def test_malformed_proofs_say_what_is_wrong(
    home: Path, tmp_path: Path, change: dict[str, object], says: str
) -> None:
    fields = json.loads((home / "shown").read_text()) | change
    (tmp_path / "proof").write_text(json.dumps(fields))
    verdict = verify_file(tmp_path / "proof", TRUST)
    assert verdict.standing is Standing.BROKEN
    assert says in str(verdict.difference)


def test_consistency_of_two_logs_is_refused(home: Path, tmp_path: Path) -> None:
    fields = json.loads((home / "grown").read_text())
    fields["old"] = fields["old"].replace(ORIGIN, "example.com/other")
    (tmp_path / "proof").write_text(json.dumps(fields))
    assert "checkpoints of two logs" in str(verify_file(tmp_path / "proof", TRUST).difference)


def test_proofs_do_not_depend_on_the_cache(home: Path) -> None:
    log = copy(home / "log", "nocache")
    for damage in (b"", b"\x00" * 4096):
        (log / "hashes").write_bytes(damage)
        with LogFolder(log) as source:
            assert (
                source.prove_inclusion(3, show_payload=True).data() == (home / "shown").read_bytes()
            )


def test_what_cannot_be_proved_says_so(home: Path, tmp_path: Path) -> None:
    log = new_log(tmp_path / "log")
    append(log, 2)
    with LogFolder(log) as source:
        with pytest.raises(UsageError, match="no checkpoint to prove against"):
            source.prove_inclusion(0, show_payload=False)
        sign(log)
        with pytest.raises(UsageError, match="not under the newest checkpoint"):
            source.prove_inclusion(2, show_payload=False)
        with pytest.raises(UsageError, match="counts 5 entries, the log's newest 2"):
            source.prove_consistency(held(home / "at5"))


def test_log_files_stand_for_their_log(home: Path) -> None:
    for name in ("log.json", "entries.jsonl", "payloads.jsonl"):
        assert verify_file(home / "log" / name, TRUST).subject == "log"
    assert verify_file(home / "log" / "checkpoint", TRUST).subject == "checkpoint"


@pytest.mark.parametrize("data", [b"", b"{}", b"PK\x03\x04", b"{" * 5000, b'{"schema": 3}'])
def test_what_is_of_no_kind_is_a_usage_error(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "file").write_bytes(data)
    with pytest.raises(UsageError, match="not something that can be verified"):
        verify_file(tmp_path / "file", NOTHING)


def test_what_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        verify_file(tmp_path / "absent", NOTHING)
    with pytest.raises(UsageError, match="not something"):
        verify_file(tmp_path, NOTHING)


def test_other_kinds_are_asked_after_our_own(tmp_path: Path) -> None:
    seen: list[Probe] = []

    def recognises(probe: Probe) -> bool:
        seen.append(probe)
        return probe.schema == "muniment.example/1"

    def check(path: Path, trust: Trust) -> Verdict:
        return Verdict("example", Standing.UNSIGNED, (path.name,))

    path = tmp_path / "report.json"
    path.write_text(json.dumps({"filler": "x" * 9000, "schema": "muniment.example/1"}))
    more = (Format("example", recognises, check),)
    assert verify_file(path, NOTHING, more).statements == ("report.json",)
    assert seen[0].head == path.read_bytes()[:4096]
    assert probe_file(tmp_path).head == b""


def test_rotated_keys_are_all_good(home: Path, tmp_path: Path) -> None:
    old, new = KEY, SigningKey(ORIGIN, bytes(31) + b"\x07")
    signed = held(home / "at9").checkpoint
    (tmp_path / "at9").write_bytes(SignedCheckpoint.sign(signed, [old, new]).data())
    for keys in ([old], [new], [old, new]):
        trust = Trust(tuple(key.verifier() for key in keys))
        assert verify_file(tmp_path / "at9", trust).standing is Standing.ESTABLISHED
