from __future__ import annotations

from dataclasses import replace

import pytest
from tests.engine.checks.examples import lamp
from tests.engine.findings.lamps import DARK, LIT, Server, pushed, with_dark_hall

from muniment.core.severity import Severity
from muniment.engine.checks.snapshot import Exclusion
from muniment.engine.findings.coverage import (
    FEWER_FILES,
    NEW_EXCLUSION,
    VERSION,
    baseline_of,
    coverage_findings,
)
from muniment.engine.findings.transitions import Kept, Kind, Reconciliation, Standing


def _server(files: int = 1000, **frame: object) -> Server:
    server = Server()
    server.receive(pushed(LIT, 1, files=files, **frame))  # type: ignore[arg-type]
    assert server.known == {}
    return server


def _rules(done: Reconciliation) -> list[tuple[str, Kind, Severity | None]]:
    return [
        (item.finding.rule, item.kind, item.finding.severity)
        for item in done.transitions
        if item.finding is not None and item.finding.check == "coverage"
    ]


@pytest.mark.parametrize(
    ("before", "now", "severity"),
    [
        (1000, 1200, None),
        (1000, 900, None),
        (1000, 899, Severity.LOW),
        (1000, 500, Severity.LOW),
        (1000, 499, Severity.MEDIUM),
        (1000, 0, Severity.MEDIUM),
        (100, 80, None),
        (100, 79, Severity.LOW),
        (20, 0, None),
        (0, 0, None),
    ],
)
def test_fewer_files(before: int, now: int, severity: Severity | None) -> None:
    done = _server(before).receive(pushed(LIT, 2, files=now))
    expected = [] if severity is None else [(FEWER_FILES, Kind.OPENED, severity)]
    assert _rules(done) == expected


def test_it_stays_until_the_count_recovers() -> None:
    server = _server(1000)
    server.receive(pushed(LIT, 2, files=700))
    assert _rules(server.receive(pushed(LIT, 3, files=700))) == [
        (FEWER_FILES, Kind.SEEN, Severity.LOW)
    ]
    assert server.receive(pushed(LIT, 4, files=950)).counts()[Kind.FIXED] == 1
    assert [item.version for item in server.known.values()] == [VERSION]


def test_it_ends_when_a_person_accepts() -> None:
    server = _server(1000)
    push = pushed(LIT, 2, files=700)
    server.receive(push)
    accepted = baseline_of(push.snapshot)
    assert coverage_findings(accepted, push.snapshot, ()) == ()

    server.register = replace(server.register, baseline=accepted)
    assert server.receive(pushed(LIT, 3, files=690)).counts()[Kind.FIXED] == 1


def test_small_losses_add_up() -> None:
    server = _server(1000)
    opened = [
        bool(_rules(server.receive(pushed(LIT, day, files=1000 - 40 * day)))) for day in (2, 3)
    ]
    assert opened == [False, True]


def test_a_collection_cut_short_or_a_dirty_tree_is_not_compared() -> None:
    server = _server(1000)
    for frame in ({"complete": False}, {"dirty": True}):
        done = server.receive(pushed(LIT, 2 + len(frame), files=10, **frame))  # type: ignore[arg-type]
        assert done.standing is not Standing.MOVES
        assert _rules(done) == []
        assert server.register.baseline is not None
        assert server.register.baseline.files == 1000
        server = _server(1000)


def test_an_open_one_is_kept_by_a_dirty_tree() -> None:
    server = _server(1000)
    server.receive(pushed(LIT, 2, files=10))
    (item,) = server.receive(pushed(LIT, 3, files=1000, dirty=True)).transitions
    assert (item.kind, item.kept) == (Kind.KEPT, Kept.DIRTY)


def test_a_new_pattern_is_said_and_the_old_one_not() -> None:
    server = _server(patterns=("third/",))
    assert _rules(server.receive(pushed(LIT, 2, files=1000, patterns=("third/",)))) == []
    done = server.receive(pushed(LIT, 3, files=1000, patterns=("third/", "src/")))
    assert _rules(done) == [(NEW_EXCLUSION, Kind.OPENED, Severity.LOW)]
    done = server.receive(pushed(LIT, 4, files=1000, patterns=("third/", "src/")))
    assert _rules(done) == [(NEW_EXCLUSION, Kind.SEEN, Severity.LOW)]
    done = server.receive(pushed(LIT, 5, files=1000, patterns=("third/",)))
    assert done.counts()[Kind.FIXED] == 1


def test_a_pattern_taken_back_is_news_when_it_returns() -> None:
    server = _server(patterns=("third/",))
    server.receive(pushed(LIT, 2, files=1000))
    done = server.receive(pushed(LIT, 3, files=1000, patterns=("third/",)))
    assert _rules(done) == [(NEW_EXCLUSION, Kind.OPENED, Severity.LOW)]


def test_a_pattern_over_an_open_finding_is_worse_and_closes_nothing() -> None:
    server = with_dark_hall()
    done = server.receive(pushed(LIT[1:], 2, patterns=("src/",)))
    assert _rules(done) == [(NEW_EXCLUSION, Kind.OPENED, Severity.MEDIUM)]
    (text,) = (i.finding.message for i in done.transitions if i.finding is not None)
    assert "1 open finding stands there" in text
    assert server.states()["src/hall"] == "open"


def test_a_cache_mark_over_an_open_finding_is_said() -> None:
    server = with_dark_hall()
    cache = (Exclusion("src", "cache", 2),)
    done = server.receive(pushed(LIT[1:], 2, exclusions=cache))
    assert _rules(done) == [(NEW_EXCLUSION, Kind.OPENED, Severity.MEDIUM)]
    done = server.receive(pushed(LIT[1:], 3, exclusions=cache))
    assert _rules(done) == [(NEW_EXCLUSION, Kind.SEEN, Severity.MEDIUM)]
    server.receive(pushed(LIT, 4))
    assert set(server.states().values()) == {"fixed"}


def test_a_cache_elsewhere_is_no_news() -> None:
    server = with_dark_hall()
    cache = (Exclusion("cellar/__pycache__", "byte code cache", 40),)
    assert _rules(server.receive(pushed(DARK, 2, exclusions=cache))) == []


def test_the_first_snapshot_has_nothing_to_be_compared_with() -> None:
    done = Server().receive(pushed((lamp("a"),), 1, patterns=("src/",)))
    assert done.transitions == ()


def test_a_client_that_starts_to_name_its_patterns_is_no_news() -> None:
    server = _server(unnamed=None)
    assert server.register.baseline is not None
    assert server.register.baseline.patterns is None
    assert _rules(server.receive(pushed(LIT, 2, files=1000, patterns=("third/",)))) == []
    done = server.receive(pushed(LIT, 3, files=1000, patterns=("third/", "src/")))
    assert len(_rules(done)) == 1


def test_many_new_patterns_are_few_findings() -> None:
    patterns = tuple(f"p{number}/" for number in range(500))
    assert len(_rules(_server().receive(pushed(LIT, 2, files=1000, patterns=patterns)))) == 101
