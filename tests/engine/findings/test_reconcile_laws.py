from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.checks.examples import lamp
from tests.engine.contract import PROJECT_ID
from tests.engine.findings.lamps import Pushed, Server, pushed

from muniment.engine.checks.fact import Fact, Gap, GapReason
from muniment.engine.checks.judgement import UnknownReason
from muniment.engine.checks.outcome import OutcomeState
from muniment.engine.checks.snapshot import Exclusion
from muniment.engine.findings.known import Register
from muniment.engine.findings.transitions import Kind, Standing

PATHS = ("a", "src/a", "src/b", "lib/x/y", "")
MOODS = ("", "", "", "crash", "skip", "unknown")


@st.composite
def _facts(draw: st.DrawFn) -> list[Fact]:
    paths = draw(st.lists(st.sampled_from(PATHS[:-1]), unique=True))
    return [
        lamp(path, draw(st.booleans()), draw(st.sampled_from(MOODS)), draw(st.integers(1, 3)))
        for path in paths
    ]


@st.composite
def _pushes(draw: st.DrawFn, day: int) -> Pushed:
    exclusions = draw(st.lists(st.sampled_from(["src", "lib/x", "a"]), unique=True, max_size=1))
    gaps = draw(st.lists(st.sampled_from(PATHS), unique=True, max_size=1))
    setting = draw(st.sampled_from([{}, {"test.lamp": {"darkness_allowed": True}}]))
    return pushed(
        draw(_facts()),
        day,
        exclusions=[Exclusion(path, "cache", 1) for path in exclusions],
        gaps=tuple(Gap(path, GapReason.BROKEN, "", ("test.lamp",)) for path in gaps),
        ref=draw(st.sampled_from(["main", "main", "main", "other"])),
        dirty=draw(st.sampled_from([False, False, None, True])),
        complete=draw(st.sampled_from([True, True, False])),
        files=draw(st.sampled_from([3, 100, 1000])),
        root=draw(st.sampled_from(["", "", "", "sub"])),
        patterns=draw(st.sampled_from([(), ("src/",)])),
        parameters=setting,
    )


def _histories() -> st.SearchStrategy[list[Pushed]]:
    return st.integers(1, 5).flatmap(
        lambda length: st.tuples(*(_pushes(day) for day in range(1, length + 1))).map(list)
    )


@settings(max_examples=40)
@given(_histories())
def test_transitions_partition_the_known_and_the_new(history: list[Pushed]) -> None:
    server = Server()
    for push in history:
        before = dict(server.known)
        done = server.receive(push)
        names = [item.fingerprint for item in done.transitions]
        assert len(names) == len(set(names))
        opened = {item.fingerprint for item in done.transitions if item.kind is Kind.OPENED}
        assert set(names) - opened == set(before)
        assert opened.isdisjoint(before)
        assert sum(done.counts().values()) == len(names)
        for item in done.transitions:
            assert (item.kept is not None) == (item.kind is Kind.KEPT)
            shown = item.kind in (Kind.OPENED, Kind.REOPENED, Kind.SEEN)
            assert (item.finding is not None) == shown


@settings(max_examples=40)
@given(_histories())
def test_the_same_snapshot_twice_changes_nothing(history: list[Pushed]) -> None:
    server = Server()
    for push in history:
        server.receive(push)
        known, register = dict(server.known), server.register
        server.receive(push)
        assert (server.known, server.register) == (known, register)


@settings(max_examples=40)
@given(_histories())
def test_an_older_arrival_moves_nothing(history: list[Pushed]) -> None:
    in_order, late = (Server(Register(PROJECT_ID, "main", root="")) for _ in range(2))
    for push in history:
        in_order.receive(push)
    newest = max(range(len(history)), key=lambda at: history[at].snapshot.collected_at)
    late.receive(history[newest])
    known = dict(late.known)
    moved = late.register.newest == history[newest].snapshot.collected_at
    for push in history[:newest]:
        done = late.receive(push)
        if moved:
            assert done.standing is Standing.APART
            assert late.known == known
    if moved:
        assert in_order.register.newest == late.register.newest


@settings(max_examples=60)
@given(_histories())
def test_nothing_closes_without_a_verdict_of_its_own_check(history: list[Pushed]) -> None:
    server = Server()
    for push in history:
        done = server.receive(push)
        (outcome,) = push.assessment.outcomes
        for item in done.transitions:
            if item.kind not in (Kind.FIXED, Kind.SUPERSEDED):
                continue
            assert done.standing is Standing.MOVES
            if server.known[item.fingerprint].check == "test.lamp":
                judged = outcome.outcome in (OutcomeState.PASSED, OutcomeState.FAILED)
                nothing = outcome.reason is UnknownReason.EMPTY_POPULATION
                assert judged or (nothing and not outcome.population.size)


@settings(max_examples=40)
@given(_histories(), _facts())
def test_what_a_snapshot_shows_is_open_after_it(history: list[Pushed], facts: list[Fact]) -> None:
    server = Server()
    for push in history:
        server.receive(push)
    last = pushed(facts, 20, root=server.register.root or "")
    server.receive(last)
    shown = {finding.fingerprint for finding in last.assessment.findings}
    still = {name for name, item in server.known.items() if item.state.value == "open"}
    assert shown <= still
