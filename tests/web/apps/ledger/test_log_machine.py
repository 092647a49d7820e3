"""Any sequence of what the log can do leaves it equal to a list."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import shutil
import tempfile
import zipfile
from pathlib import Path

import hypothesis.strategies as st
import pytest
from django.conf import settings as server
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from tests.web import copies

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.verdict import Standing, Trust
from muniment.runs.verify import verify_file
from muniment.web.apps.ledger import audit, checkpoints, export, proofs, sequencer
from muniment.web.apps.ledger.erasure import erase
from muniment.web.apps.ledger.models import Head, new_id
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.ledger.services import HOST, Change, Touch, record, record_all

OBJECTS = [new_id() for _ in range(3)]
PAYLOADS = st.dictionaries(
    st.text(max_size=3).filter(lambda key: key != "touched"),
    st.one_of(st.text(max_size=8), st.integers(-5, 5), st.none(), st.booleans()),
    max_size=3,
)


class Kept:
    """What the model knows of an entry."""

    def __init__(self, change: Change) -> None:
        self.object = change.object
        self.touched = {touch.object: touch.change for touch in change.touched}
        self.payload: dict[str, JSON] | None = dict(change.payload)
        self.erased_by: int | None = None


class Log(RuleBasedStateMachine):
    """The tables beside a list of ``Kept``."""

    def __init__(self) -> None:
        super().__init__()
        self.model: list[Kept] = []
        self.signed: list[SignedCheckpoint] = []

    def _entered(self, indexes: range, changes: list[Change]) -> None:
        assert indexes == range(len(self.model), len(self.model) + len(changes))
        self.model.extend(map(Kept, changes))

    @rule(payload=PAYLOADS, at=st.integers(0, 2), touch=st.integers(0, 3))
    def record(self, payload: dict[str, JSON], at: int, touch: int) -> None:
        touches = [Touch("thing", OBJECTS[touch], "seen")] if touch < 3 and touch != at else []
        change = Change("thing.made", HOST, "thing", OBJECTS[at], payload, touches)
        with transaction.atomic():
            index = record(change)
        self._entered(range(index, index + 1), [change])

    @rule(payloads=st.lists(PAYLOADS, min_size=1, max_size=4))
    def append(self, payloads: list[dict[str, JSON]]) -> None:
        changes = [Change("thing.read", HOST, "thing", OBJECTS[0], each) for each in payloads]
        self._entered(sequencer.append(changes), changes)

    @rule(payload=PAYLOADS)
    def roll_back(self, payload: dict[str, JSON]) -> None:
        class Undo(Exception):
            pass

        change = Change("thing.made", HOST, "thing", OBJECTS[0], payload)
        with contextlib.suppress(Undo), transaction.atomic():
            record_all([change, change])
            raise Undo

    @rule()
    def sign(self) -> None:
        row = checkpoints.sign_now()
        assert row.size == len(self.model)
        signed = SignedCheckpoint.parse(row.note.encode())
        if not self.signed or self.signed[-1].checkpoint.size < row.size:
            self.signed.append(signed)

    @precondition(lambda self: self.model)
    @rule(data=st.data(), reason=st.text(min_size=1, max_size=5).filter(str.strip))
    def erase(self, data: st.DataObject, reason: str) -> None:
        index = data.draw(st.integers(0, len(self.model) - 1))
        before = self.model[index].payload
        size = len(self.model)
        at = erase(HOST, index, reason)
        if before is None:
            assert at < size
            assert Head.objects.get().size == size
            return
        assert at == size
        self.model[index].payload = None
        self.model[index].erased_by = at
        payload: dict[str, JSON] = {"reason": reason.strip()}
        said = Change("ledger.payload-erased", HOST, "ledger.entry", new_id(), payload)
        self.model.append(Kept(said))

    @precondition(lambda self: self.signed and self.model)
    @rule(data=st.data())
    def prove(self, data: st.DataObject) -> None:
        size = self.signed[-1].checkpoint.size
        index = data.draw(st.integers(0, len(self.model) - 1))
        if index >= size:
            with pytest.raises(UsageError):
                proofs.inclusion(index, with_payload=False)
        else:
            proofs.inclusion(index, with_payload=self.model[index].payload is not None).check()
        old = data.draw(st.sampled_from(self.signed))
        proofs.consistency(old.checkpoint.size).check()

    @rule()
    def verify(self) -> None:
        held = self.signed[0] if self.signed else None
        verdict = audit.verify(Trust(self._keys(), held))
        assert verdict.standing is self._standing()
        assert verdict.figures["payloads_erased"] == sum(e.payload is None for e in self.model)

    @rule()
    def export(self) -> None:
        folder = Path(tempfile.mkdtemp())
        try:
            with zipfile.ZipFile(io.BytesIO(b"".join(export.zip_parts()))) as archive:
                archive.extractall(folder)
            verdict = verify_file(folder / export.FOLDER, Trust(self._keys()))
        finally:
            shutil.rmtree(folder)
        assert verdict.standing is self._standing()
        assert verdict.figures["size"] == len(self.model)

    def _keys(self) -> tuple[object, ...]:
        key = checkpoints.verifier_key()
        return () if key is None else (key,)

    def _reason(self, kept: Kept) -> JSON:
        """Why it was erased; unknown again once that reason was erased too."""
        if kept.erased_by is None:
            return None
        return (self.model[kept.erased_by].payload or {}).get("reason")

    def _standing(self) -> Standing:
        if not self.signed:
            return Standing.UNSIGNED
        whole = self.signed[-1].checkpoint.size == len(self.model)
        return Standing.ESTABLISHED if whole else Standing.INCOMPLETE

    @invariant()
    def histories_are_the_model(self) -> None:
        for wanted in OBJECTS:
            expected = [
                (index, kept.payload, kept.touched.get(wanted, ""), self._reason(kept))
                for index, kept in reversed(list(enumerate(self.model)))
                if kept.object == wanted or wanted in kept.touched
            ]
            found = [
                (
                    row.index,
                    None
                    if row.payload is None
                    else {name: value for name, value in row.payload.items() if name != "touched"},
                    row.change,
                    row.erased.reason if row.erased else None,
                )
                for row in history(wanted, limit=1000)
            ]
            assert found == expected


@pytest.fixture
def template(request: pytest.FixtureRequest) -> copies.Template:
    found: copies.Template = request.getfixturevalue("_template")
    return found


@pytest.mark.usefixtures("clock")
def test_any_sequence_leaves_the_log_equal_to_a_list(template: copies.Template) -> None:
    class OnItsOwnDatabase(Log):
        def __init__(self) -> None:
            self.folder = Path(tempfile.mkdtemp())
            self.before = server.MUNIMENT
            server.MUNIMENT = dataclasses.replace(self.before, home=self.folder)
            self.copy = template.copy(self.folder)
            self.copy.__enter__()
            super().__init__()

        def teardown(self) -> None:
            self.copy.__exit__(None, None, None)
            server.MUNIMENT = self.before
            shutil.rmtree(self.folder)

    run_state_machine_as_test(
        OnItsOwnDatabase,
        settings=settings(
            max_examples=12,
            stateful_step_count=15,
            deadline=None,
            phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes
            suppress_health_check=list(HealthCheck),
        ),
    )
