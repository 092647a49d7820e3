"""What a witness accepts and refuses, one case each, over a real ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.runs.fake_server import FakeLedger

from muniment.core.digest import Digest, digest_bytes
from muniment.core.errors import PushError, WitnessError
from muniment.engine.ledger.verdict import Standing, Trust
from muniment.runs import witness_folder
from muniment.runs.ledger_keys import read_trust
from muniment.runs.push_reply import LedgerAnswer
from muniment.runs.server_settings import ServerAddress
from muniment.runs.verify import verify_file
from muniment.runs.witness import Standing as Seen
from muniment.runs.witness import Witness, Witnessed
from muniment.runs.witness_folder import WitnessFolder

ADDRESS = ServerAddress(True, "muniment.example.com", 443)


def _answer(given: dict[str, Any]) -> LedgerAnswer:
    return msgspec.json.decode(msgspec.json.encode(given), type=LedgerAnswer)


class House:
    """A machine with a state folder, and the ledger of the server it pushes to."""

    def __init__(self) -> None:
        self.folder = WitnessFolder(ADDRESS)
        self.ledger = FakeLedger()
        self.asked: list[int] = []

    def witness(
        self, ledger: FakeLedger | None = None, accept: FakeLedger | None = None
    ) -> Witness:
        def ask(since: int) -> LedgerAnswer:
            self.asked.append(since)
            return _answer((ledger or self.ledger).answer(since))

        return Witness(self.folder, ask, accept.key.verifier() if accept else None)

    def reply(self, word: str) -> tuple[LedgerAnswer, bytes, Digest, int]:
        sent = self.witness().remembered().size
        digest = digest_bytes(word.encode())
        index = self.ledger.record(digest, word)
        answer = _answer(self.ledger.answer(sent))
        return answer, msgspec.json.encode(self.ledger.inclusion(index)), digest, sent

    def push(self, word: str, accept: FakeLedger | None = None) -> Witnessed:
        return self.witness(accept=accept).take(*self.reply(word))

    def files(self) -> dict[str, bytes]:
        assert self.folder.path is not None
        return {
            path.name: path.read_bytes()
            for path in self.folder.path.iterdir()
            if path.name in ("key", "checkpoint")
        }


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return House()


def _refused(house: House, word: str = "later", accept: FakeLedger | None = None) -> WitnessError:
    before = house.files()
    with pytest.raises(WitnessError) as caught:
        house.push(word, accept)
    assert house.files() == before, "what is remembered was changed"
    assert "Kept as evidence: " in caught.value.hint
    assert Path(caught.value.hint.split("Kept as evidence: ")[1]).is_file()
    return caught.value


def test_the_first_push_pins_the_key_and_the_next_continues(house: House) -> None:
    first, second = house.push("one"), house.push("two")
    assert (first.standing, first.seen, first.size) == (Seen.FIRST, 0, 1)
    assert (second.standing, second.seen, second.size) == (Seen.VERIFIED, 1, 2)
    assert house.asked == []
    assert house.folder.path is not None
    assert house.folder.path.stat().st_mode & 0o077 == 0


def test_what_is_kept_is_what_verify_takes(house: House) -> None:
    house.push("one")
    assert house.folder.path is not None
    trust = read_trust((str(house.folder.path / "key"),), None)
    verdict = verify_file(house.folder.path / "checkpoint", trust)
    assert verdict.standing is Standing.ESTABLISHED
    assert isinstance(trust, Trust)


def test_an_older_reply_that_arrives_later_is_no_fork(house: House) -> None:
    house.push("zero")
    early, late = house.reply("one"), house.reply("two")
    house.witness().take(*late)
    seen = house.witness().take(*early)
    assert (seen.index, seen.size) == (1, 3)
    assert house.asked == [2]


def test_a_newer_reply_that_proves_from_an_older_size_is_no_fork(house: House) -> None:
    house.push("zero")
    early, late = house.reply("one"), house.reply("two")
    house.witness().take(*early)
    assert house.witness().take(*late).size == 3
    assert house.asked == [2]


def test_a_log_of_the_same_size_with_other_entries_is_a_fork(house: House) -> None:
    for word in ("one", "two", "three"):
        house.push(word)
    house.ledger = house.ledger.cut_to(2)
    assert _refused(house, "other").kind == "fork"


def test_a_longer_log_with_other_entries_is_a_fork(house: House) -> None:
    for word in ("one", "two", "three"):
        house.push(word)
    house.ledger = house.ledger.cut_to(1)
    for word in ("x", "y", "z"):
        house.ledger.record("sha256:" + "0" * 64, word)
    assert _refused(house).kind == "fork"


def test_a_log_cut_back_is_a_rollback(house: House) -> None:
    for word in ("one", "two", "three", "four"):
        house.push(word)
    house.ledger = house.ledger.cut_to(1)
    error = _refused(house)
    assert error.kind == "rollback"
    assert "2 entries now, and this machine has seen 4" in error.message
    assert _refused(house, "again").kind == "rollback"


@pytest.mark.parametrize("common", [1, 2])
def test_a_server_that_shows_two_faces_is_found_out_when_it_is_asked(
    house: House, common: int
) -> None:
    """With 2 in common its log continues the reply's, and yet not what was seen after that."""
    house.push("zero")
    early = house.reply("one")
    fork = house.ledger.cut_to(common)
    for word in ("x", "y", "z"):
        fork.record("sha256:" + "0" * 64, word)
    house.push("two")
    with pytest.raises(WitnessError) as caught:
        house.witness(fork).take(*early)
    assert caught.value.kind == "fork"


def test_another_key_is_refused_until_a_person_accepts_it(house: House) -> None:
    house.push("one")
    old, new = house.ledger, house.ledger.with_key(7)
    house.ledger = new
    error = _refused(house)
    assert error.kind == "key"
    assert "--accept-key" in error.hint
    assert _refused(house, accept=old).kind == "key"
    assert house.push("accepted", accept=new).standing is Seen.VERIFIED
    house.push("and from now on")
    house.ledger = house.ledger.with_key(1)
    assert _refused(house).kind == "key"


def test_an_accepted_key_does_not_excuse_a_fork(house: House) -> None:
    house.push("one")
    house.push("two")
    other = house.ledger.cut_to(1).with_key(7)
    house.ledger = other
    assert _refused(house, accept=other).kind == "fork"


def test_a_key_named_at_the_first_push_must_be_the_servers(house: House) -> None:
    with pytest.raises(WitnessError, match="not by the key that you named"):
        house.push("one", accept=house.ledger.with_key(9))
    assert house.files() == {}
    assert house.push("one", accept=house.ledger).standing is Seen.VERIFIED


@pytest.mark.parametrize(
    ("field", "kind"),
    [("checkpoint", "signature"), ("origin", "signature"), ("key", "key"), ("digest", "entry")],
)
def test_a_reply_that_does_not_hold_in_itself_is_refused(
    house: House, field: str, kind: str
) -> None:
    house.push("zero")
    answer, proof, digest, sent = house.reply("one")
    changes = {
        "checkpoint": answer.checkpoint.replace("\n2\n", "\n3\n"),
        "origin": "another.example.com/log",
        "key": "no key",
    }
    if field == "digest":
        digest = digest_bytes(b"other bytes than were sent")
    else:
        answer = msgspec.structs.replace(answer, **{field: changes[field]})
    with pytest.raises(WitnessError) as caught:
        house.witness().take(answer, proof, digest, sent)
    assert caught.value.kind == kind


def test_an_entry_whose_payload_is_not_shown_is_refused(house: House) -> None:
    answer, proof, digest, sent = house.reply("one")
    plain = msgspec.json.decode(proof)
    del plain["payload"], plain["salt"]
    with pytest.raises(WitnessError, match="does not show what it records"):
        house.witness().take(answer, msgspec.json.encode(plain), digest, sent)


def test_growth_without_a_proof_is_refused(house: House) -> None:
    house.push("zero")
    answer, proof, digest, sent = house.reply("one")
    bare = msgspec.structs.replace(answer, consistency=msgspec.Raw(b"null"))
    with pytest.raises(WitnessError) as caught:
        house.witness().take(bare, proof, digest, sent)
    assert caught.value.kind == "proof"


@pytest.mark.parametrize("content", [b"", b"no note", b"\xff"])
def test_a_memory_that_cannot_be_read_is_not_forgotten(house: House, content: bytes) -> None:
    house.push("zero")
    assert house.folder.path is not None
    (house.folder.path / "key").write_bytes(content)
    with pytest.raises(PushError, match="cannot be read"):
        house.witness().remembered()


def test_evidence_fills_no_disk(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(witness_folder, "MOST_EVIDENCE", 3)
    assert house.folder.path is not None
    house.push("zero")
    kept = [house.folder.keep_evidence({"n": at}, "note") for at in range(5)]
    assert [place is not None for place in kept] == [True, True, True, False, False]
    assert house.folder.keep_evidence({"n": 0}, "note") == kept[0]


def test_a_machine_without_a_place_to_remember_says_so(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    house.folder = WitnessFolder(ADDRESS)
    seen = house.push("one")
    assert not seen.kept
    assert house.push("two").standing is Seen.FIRST


def test_servers_at_other_addresses_are_remembered_apart() -> None:
    addresses = (
        ADDRESS,
        ServerAddress(True, "muniment.example.com", 8443),
        ServerAddress(True, "muniment.example.com", 443, "/muniment"),
        ServerAddress(True, "other.example.com", 443),
    )
    assert len({WitnessFolder(address).path for address in addresses}) == len(addresses)
