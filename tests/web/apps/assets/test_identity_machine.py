"""Any sequence of pushes, merges, moves, splits and undoings agrees with a model of places.

The model is what a person would say: a record stands at a place; a place has contents and is there
or not; a record may be a place of another. An act exchanges places between records, and every act
can be taken back.
"""

from __future__ import annotations

import contextlib
import dataclasses
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import hypothesis.strategies as st
import pytest
from django.conf import settings as server
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from tests.web import copies
from tests.web.apps.assets.sightings import digest, push
from tests.web.people import make_person, make_project, principal

from muniment.core.errors import UsageError
from muniment.web.apps.assets import identity
from muniment.web.apps.assets.models import Asset, AssetVersion, IdentityAct, Link
from muniment.web.apps.assets.queries import reconciliation
from muniment.web.apps.assets.services import Edit, edit_asset
from muniment.web.apps.assets.vocabulary import FORWARD

PATHS = tuple(f"data/{letter}.csv" for letter in "abcde")
CONTENTS = st.sampled_from(["one", "two", "three", "four"])
WORLD = st.dictionaries(st.sampled_from(PATHS), CONTENTS, max_size=len(PATHS))


@dataclass(eq=False)
class Place:
    """Where something is: its path, what was seen there, and whether it is there."""

    path: str = ""
    contents: list[str] = field(default_factory=list)
    seen: bool = False
    there: bool = False


@dataclass
class Act:
    """What was done: to which record, with which other, and whether places were exchanged."""

    id: object
    kind: str
    row: str
    other: str
    swapped: bool
    made: bool = False
    undone: bool = False


class Register(RuleBasedStateMachine):
    """The register beside the model."""

    def __init__(self) -> None:
        super().__init__()
        self.project = make_project()
        self.officer = principal(make_person())
        self.places: dict[str, Place] = {}
        self.parent: dict[str, str] = {}
        self.archived: set[str] = set()
        self.acts: list[Act] = []
        self.hour = 0

    # What the model says

    def root(self, row: str) -> str:
        while row in self.parent:
            row = self.parent[row]
        return row

    def group(self, root: str) -> list[str]:
        return [row for row in self.places if self.root(row) == root]

    def roots(self) -> list[str]:
        return [row for row in self.places if row not in self.parent and row not in self.archived]

    def holder(self, path: str) -> str | None:
        return next((row for row, place in self.places.items() if place.path == path), None)

    def state(self, root: str) -> str:
        if root in self.archived:
            return "archived"
        seen = [self.places[row] for row in self.group(root) if self.places[row].seen]
        return "gone" if seen and not any(place.there for place in seen) else "present"

    def swap(self, row: str, other: str) -> None:
        self.places[row], self.places[other] = self.places[other], self.places[row]

    # What happens

    @rule(world=WORLD)
    def push(self, world: dict[str, str]) -> None:
        self.hour += 1
        push(self.project, world, hour=self.hour)
        for path, content in world.items():
            row = self.holder(path)
            if row is None:
                row = Asset.objects.get(path=path).reference
                self.places[row] = Place(path)
            place = self.places[row]
            if not place.seen or place.contents[-1] != content:
                place.contents.append(content)
            place.seen = place.there = True
            self.archived.discard(row)
        for place in self.places.values():
            if place.path and place.path not in world:
                place.there = False

    @precondition(lambda self: self.roots())
    @rule(data=st.data(), level=st.integers(1, 4))
    def classify(self, data: st.DataObject, level: int) -> None:
        row = data.draw(st.sampled_from(self.roots()))
        edit_asset(self.officer, row, self.version(row), Edit(confidentiality=level))

    @precondition(lambda self: len(self.roots()) > 1)
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        row = data.draw(st.sampled_from(self.roots()))
        other = data.draw(st.sampled_from([one for one in self.roots() if one != row]))
        ours, theirs = self.places[row], self.places[other]
        swapped = theirs.seen and (not ours.seen or (not ours.there and theirs.there))
        highest = max(self.level(row), self.level(other))
        made = identity.merge(self.officer, row, self.version(row), other, "the same")
        assert self.level(row) == highest
        if swapped:
            self.swap(row, other)
        self.parent[other] = row
        self.acts.append(Act(made.pk, "merge", row, other, swapped))

    @precondition(lambda self: self.roots())
    @rule(data=st.data(), path=st.sampled_from(PATHS))
    def move(self, data: st.DataObject, path: str) -> None:
        row = data.draw(st.sampled_from(self.roots()))
        other = self.holder(path)
        shell = other is not None and other in self.archived
        if self.places[row].path == path or (other in self.parent and not shell):
            with pytest.raises((UsageError, identity.Conflict)):
                identity.move(self.officer, row, self.version(row), path, "it moved")
            return
        made = identity.move(self.officer, row, self.version(row), path, "it moved")
        fresh = other is None
        if other is None:
            other = made.other.reference
            self.places[other] = Place(path)
        self.archived.discard(other)
        self.swap(row, other)
        self.parent[other] = row
        self.acts.append(Act(made.pk, "move", row, other, True, made=fresh or shell))

    @precondition(lambda self: any(len(self.places[row].contents) > 1 for row in self.roots()))
    @rule(data=st.data())
    def split(self, data: st.DataObject) -> None:
        long = [row for row in self.roots() if len(self.places[row].contents) > 1]
        row = data.draw(st.sampled_from(long))
        place = self.places[row]
        at = data.draw(st.integers(1, len(place.contents) - 1))
        versions = AssetVersion.objects.filter(asset__reference=row).order_by("first_seen_at", "pk")
        made = identity.split(
            self.officer, row, self.version(row), versions[at].pk, "another since"
        )
        fresh = made.other.reference
        self.places[row] = Place("", place.contents[:at], seen=True)
        place.contents = place.contents[at:]
        self.places[fresh] = place
        self.acts.append(Act(made.pk, "split", row, fresh, True))
        assert self.level(fresh) == self.level(row)

    @precondition(lambda self: any(not act.undone for act in self.acts))
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        self.take_back(data.draw(st.sampled_from([act for act in self.acts if not act.undone])))

    def take_back(self, act: Act) -> None:
        after = self.acts[self.acts.index(act) + 1 :]
        rests = act.swapped and any(
            later.swapped and not later.undone and {later.row, later.other} & {act.row, act.other}
            for later in after
        )
        merged = act.kind == "split" and (act.row in self.parent or act.other in self.parent)
        version = IdentityAct.objects.values_list("row_version", flat=True).get(pk=act.id)
        if rests or merged:
            with pytest.raises(UsageError):
                identity.undo(self.officer, act.id, version, "a mistake")
            return
        identity.undo(self.officer, act.id, version, "a mistake")
        act.undone = True
        if act.kind == "split":
            self.places[act.other].contents[:0] = self.places[act.row].contents
            self.places[act.row] = self.places[act.other]
            self.places[act.other] = Place()
            self.parent[act.other] = act.row
            return
        if act.swapped:
            self.swap(act.row, act.other)
        del self.parent[act.other]
        if act.made and not self.places[act.other].seen:
            self.archived.add(act.other)

    # What must hold

    def version(self, row: str) -> int:
        return Asset.objects.values_list("row_version", flat=True).get(reference=row)

    def level(self, row: str) -> int:
        return Asset.objects.values_list("confidentiality", flat=True).get(reference=row) or 0

    @invariant()
    def agrees(self) -> None:
        rows = {row.reference: row for row in Asset.objects.select_related("survivor")}
        assert rows.keys() == self.places.keys()
        for name, row in rows.items():
            place, root = self.places[name], self.root(name)
            assert row.path == place.path, name
            assert (row.first_seen_at is not None) == place.seen, name
            assert (row.survivor.reference if row.survivor else name) == root
            versions = AssetVersion.objects.filter(asset=row).order_by("first_seen_at", "pk")
            assert [one.digest for one in versions] == [digest(one) for one in place.contents]
            assert sum(one.last_seen_at is None for one in versions) <= 1
            if name == root:
                assert row.state == self.state(root), name

    @invariant()
    def counts_add_up(self) -> None:
        found = reconciliation(None)
        assert found.rows == len(self.places)
        counted = {one.standing.value: one.number for one in found.counts}
        assert counted["merged"] == len(self.parent)
        assert counted["archived"] == len(self.archived - self.parent.keys())
        present = [row for row in self.roots() if self.state(row) == "present"]
        assert found.population == len(present)

    @invariant()
    def links_lead_to_survivors(self) -> None:
        stands = dict(Asset.objects.values_list("pk", "survivor"))
        for link in Link.objects.all():
            near = stands[link.source_id] or link.source_id
            far = link.target_id and (stands[link.target_id] or link.target_id)
            ends = (near, far) if link.relation in FORWARD else (far, near)
            assert (link.upstream_id, link.downstream_id) == ends

    def teardown(self) -> None:
        """Take everything back, the last first: each path is a record of its own again."""
        with contextlib.suppress(StopIteration):
            while True:
                act = next(act for act in reversed(self.acts) if not act.undone)
                before = len([one for one in self.acts if not one.undone])
                self.take_back(act)
                assert len([one for one in self.acts if not one.undone]) < before
        self.agrees()
        for path in PATHS:
            row = self.holder(path)
            if row is not None and self.places[row].seen:
                assert row not in self.parent


@pytest.fixture
def template(request: pytest.FixtureRequest) -> copies.Template:
    """Return the migrated database."""
    found: copies.Template = request.getfixturevalue("_template")
    return found


@pytest.mark.usefixtures("clock")
def test_any_sequence_of_acts_and_pushes_agrees_with_the_model(template: copies.Template) -> None:
    class OnItsOwnDatabase(Register):
        def __init__(self) -> None:
            self.folder = Path(tempfile.mkdtemp())
            self.before = server.MUNIMENT
            server.MUNIMENT = dataclasses.replace(self.before, home=self.folder)
            self.copy = template.copy(self.folder)
            self.copy.__enter__()
            super().__init__()

        def teardown(self) -> None:
            try:
                super().teardown()
            finally:
                self.copy.__exit__(None, None, None)
                server.MUNIMENT = self.before
                shutil.rmtree(self.folder)

    run_state_machine_as_test(
        OnItsOwnDatabase,
        settings=settings(
            max_examples=25,
            stateful_step_count=20,
            deadline=None,
            phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes
            suppress_health_check=list(HealthCheck),
        ),
    )
