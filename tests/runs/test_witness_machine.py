"""A witness against every order of events: honest servers pass, no lie is ever accepted."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from unittest import mock

import msgspec
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.runs.fake_server import FakeLedger

from muniment.core.digest import Digest, digest_bytes
from muniment.core.errors import WitnessError
from muniment.engine.ledger.note import VerifierKey
from muniment.runs.push_reply import LedgerAnswer
from muniment.runs.server_settings import ServerAddress
from muniment.runs.witness import Witness
from muniment.runs.witness_folder import WitnessFolder

ADDRESS = ServerAddress(True, "muniment.example.com", 443)


def _answer(given: dict[str, object]) -> LedgerAnswer:
    return msgspec.json.decode(msgspec.json.encode(given), type=LedgerAnswer)


class Looks(RuleBasedStateMachine):
    """Several clients of one machine, whose replies arrive in any order, and a server that may lie.

    The oracle knows every leaf behind every root: what is remembered may only ever be extended.
    """

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp())
        self.environment = mock.patch.dict(os.environ, XDG_STATE_HOME=str(self.home))
        self.environment.start()
        self.folder = WitnessFolder(ADDRESS)
        self.ledger = FakeLedger()
        self.logs: dict[bytes, list[bytes]] = {}
        self.waiting: list[tuple[LedgerAnswer, bytes, Digest, int]] = []
        self.honest = True
        self.number = 0
        self.growth = 0

    def teardown(self) -> None:
        self.environment.stop()
        shutil.rmtree(self.home)

    @initialize(entries=st.integers(0, 5))
    def some_entries(self, entries: int) -> None:
        self.grow(entries)

    @rule(entries=st.integers(1, 4))
    def grow(self, entries: int) -> None:
        for _ in range(entries):
            self._record()

    @rule()
    def send(self) -> None:
        """A push reaches the server; its reply is still under way."""
        sent = Witness(self.folder, self._ask).remembered().size
        digest = self._record()
        answer = _answer(self.ledger.answer(sent))
        proof = msgspec.json.encode(self.ledger.inclusion(len(self.ledger.leaves) - 1))
        self.waiting.append((answer, proof, digest, sent))

    @precondition(lambda self: self.waiting)
    @rule(data=st.data(), growth=st.integers(0, 3))
    def deliver(self, data: st.DataObject, growth: int) -> None:
        """A reply arrives; while the client asks further, the log may grow between two answers."""
        at = data.draw(st.integers(0, len(self.waiting) - 1))
        answer, proof, digest, sent = self.waiting.pop(at)
        self.growth = growth
        before = self.folder.read()
        try:
            Witness(self.folder, self._ask).take(answer, proof, digest, sent)
        except WitnessError:
            assert not self.honest, "an honest server was accused"
            assert self.folder.read() == before
            assert self.folder.path is not None
            assert list(self.folder.path.glob("refused-*.json"))
            return
        after = self.folder.read()
        assert after.signed is not None
        assert after.key == VerifierKey.parse(answer.key)
        assert before.key in (None, after.key)
        kept = self._leaves(after.signed.checkpoint.root)
        if before.signed is not None:
            seen = self._leaves(before.signed.checkpoint.root)
            assert kept[: len(seen)] == seen, "a fork or a rollback was accepted"
        told = answer.checkpoint.split("\n")
        replied = self._leaves(msgspec.json.decode(f'"{told[2]}"', type=bytes))
        assert kept[: len(replied)] == replied, "the push is not in what is remembered"

    @precondition(lambda self: len(self.ledger.leaves) > 1)
    @rule(data=st.data(), entries=st.integers(0, 3))
    def rewrite(self, data: st.DataObject, entries: int) -> None:
        """The operator cuts the log back, and writes other entries where some stood."""
        size = data.draw(st.integers(0, len(self.ledger.leaves) - 1))
        self.ledger = self.ledger.cut_to(size)
        self.honest = False
        self.grow(entries)

    @rule(seed=st.integers(2, 4))
    def other_key(self, seed: int) -> None:
        self.ledger = self.ledger.with_key(seed)
        self.honest = False

    @invariant()
    def memory_is_readable(self) -> None:
        self.folder.read()

    def _record(self) -> Digest:
        self.number += 1
        digest = digest_bytes(str(self.number).encode())
        self.ledger.record(digest, f"{self.number}")
        self.logs[self.ledger.signed().checkpoint.root] = self.ledger.leaves
        return digest

    def _ask(self, since: int) -> LedgerAnswer:
        answer = _answer(self.ledger.answer(since))
        if self.growth:
            self.growth -= 1
            self._record()
        return answer

    def _leaves(self, root: bytes) -> list[bytes]:
        return self.logs[root]


TestLooks = Looks.TestCase
TestLooks.settings = settings(
    max_examples=150,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestLooks = pytest.mark.timeout(60)(TestLooks)
