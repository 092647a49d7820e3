"""One way to cheat, one test, each with the honest twin that closes."""

from __future__ import annotations

import pytest
from tests.engine.checks.examples import lamp
from tests.engine.findings.lamps import (
    DARK,
    LIT,
    OtherLampCheck,
    Pushed,
    Server,
    pushed,
    with_dark_hall,
)

from muniment.engine.checks.fact import Gap, GapReason
from muniment.engine.checks.snapshot import Exclusion
from muniment.engine.findings.transitions import WHY, Kept, Kind, Standing

REST = LIT[1:]
"""The hall gives no fact any more."""

ASIDE = (Exclusion("src", "not ours", 2),)


def _kept(push: Pushed, server: Server | None = None) -> Kept | None:
    """Return why the finding stayed, or None where it closed."""
    server = server or with_dark_hall()
    done = server.receive(push)
    (item,) = (item for item in done.transitions if item.fingerprint in _dark(server))
    assert (item.kept is None) == (item.kind is Kind.FIXED)
    state = server.known[item.fingerprint].state.value
    assert state == ("open" if item.kept else "fixed")
    return item.kept


def _dark(server: Server) -> set[str]:
    return {
        item.fingerprint
        for item in server.known.values()
        if (item.check, item.path) == ("test.lamp", "src/hall")
    }


def test_mended_closes() -> None:
    assert _kept(pushed(LIT, 2)) is None


def test_deleted_closes() -> None:
    assert _kept(pushed(REST, 2)) is None


@pytest.mark.parametrize("path", ["src", "src/hall"])
def test_left_out_by_name(path: str) -> None:
    assert _kept(pushed(REST, 2, exclusions=(Exclusion(path, "cache", 1),))) is Kept.EXCLUDED


@pytest.mark.parametrize("path", ["src/stairs", "sr", "src/hal", "cellar"])
def test_left_out_beside_it_closes(path: str) -> None:
    assert _kept(pushed(REST, 2, exclusions=(Exclusion(path, "cache", 1),))) is None


@pytest.mark.parametrize("pattern", ["src/", "hall", "/src/h*", "**/hall"])
def test_left_out_by_a_pattern_that_names_nothing(pattern: str) -> None:
    # More exclusions than are named: the pattern alone says so.
    unnamed = (Exclusion("", "mine (further ones, not named)", 9),)
    assert _kept(pushed(REST, 2, exclusions=unnamed, patterns=(pattern,))) is Kept.EXCLUDED


@pytest.mark.parametrize("pattern", ["source/", "*.csv", "/hall"])
def test_a_pattern_of_other_files_closes(pattern: str) -> None:
    unnamed = (Exclusion("", "mine (further ones, not named)", 9),)
    assert _kept(pushed(REST, 2, exclusions=unnamed, patterns=(pattern,))) is None


def test_more_left_out_than_is_named() -> None:
    assert _kept(pushed(REST, 2, unnamed=("src",))) is Kept.EXCLUDED
    assert _kept(pushed(REST, 2, unnamed=("",))) is Kept.EXCLUDED


def test_more_left_out_elsewhere_closes() -> None:
    assert _kept(pushed(REST, 2, unnamed=("srcs", "data"))) is None


def test_an_older_bundle_that_does_not_name_all_closes_nothing() -> None:
    unnamed = (Exclusion("", "cache (further ones, not named)", 9),)
    assert _kept(pushed(REST, 2, exclusions=unnamed, unnamed=None)) is Kept.EXCLUDED


def test_an_older_bundle_that_names_all_closes() -> None:
    assert _kept(
        pushed(REST, 2, exclusions=(Exclusion(".git", "git store", 9),), unnamed=None)
    ) is (None)


def test_a_sub_folder_moves_nothing() -> None:
    server = with_dark_hall()
    push = pushed((lamp("stairs"), lamp("hall", lit=False)), 2, root="src")
    assert _kept(push, server) is Kept.OTHER_ROOT
    assert set(server.states()) == {"src/hall"}


def test_the_same_sub_folder_closes() -> None:
    assert _kept(pushed(LIT, 2, root="src"), with_dark_hall(root="src")) is None


def test_another_branch_moves_nothing() -> None:
    assert _kept(pushed(LIT, 2, ref="quick-fix")) is Kept.OTHER_REF


def test_another_branch_opens_nothing() -> None:
    server = Server()
    done = server.receive(pushed(DARK, 1, ref="quick-fix"))
    assert done.standing is Standing.APART
    assert done.transitions == ()
    assert server.register.newest == ""


def test_a_dirty_tree_closes_nothing() -> None:
    assert _kept(pushed(LIT, 2, dirty=True)) is Kept.DIRTY


def test_a_dirty_tree_opens() -> None:
    server = Server()
    assert server.receive(pushed(DARK, 1, dirty=True)).standing is Standing.ADDS
    assert server.states() == {"src/hall": "open"}


def test_a_tree_without_version_control_closes() -> None:
    assert _kept(pushed(LIT, 2, dirty=None)) is None


def test_a_collection_cut_short_closes_nothing() -> None:
    assert _kept(pushed(LIT, 2, complete=False)) is Kept.INCOMPLETE


def test_an_older_snapshot_moves_nothing() -> None:
    server = with_dark_hall()
    server.receive(pushed(DARK, 5))
    assert _kept(pushed(LIT, 4), server) is Kept.OLDER


def test_a_snapshot_of_the_same_moment_moves_nothing() -> None:
    assert _kept(pushed(LIT, 1)) is Kept.OLDER


def test_a_gap_on_the_file() -> None:
    for path in ("src/hall", "src", ""):
        gap = Gap(path, GapReason.BROKEN, "cannot be parsed", ("test.lamp",))
        dark = (lamp("cellar", lit=False),)
        assert _kept(pushed((*REST[:1], *dark), 2, gaps=(gap,))) is Kept.GAP


@pytest.mark.parametrize(
    "gap",
    [
        Gap("src/stairs", GapReason.BROKEN, "cannot be parsed", ("test.lamp",)),
        Gap("src/hall", GapReason.BROKEN, "a table in it", ("table.columns",)),
        Gap("", GapReason.UNREADABLE, "git is not installed", ("vcs",)),
    ],
)
def test_a_gap_elsewhere_closes_where_the_check_judged(gap: Gap) -> None:
    dark = (lamp("cellar", lit=False),)
    assert _kept(pushed((*REST[:1], *dark), 2, gaps=(gap,))) is None


def test_a_check_that_came_to_no_result() -> None:
    gap = Gap("src/stairs", GapReason.BROKEN, "cannot be parsed", ("test.lamp",))
    assert _kept(pushed(LIT, 2, gaps=(gap,))) is Kept.NOT_JUDGED
    assert _kept(pushed((*LIT, lamp("x", mood="crash")), 2)) is Kept.NOT_JUDGED


def test_the_last_of_its_kind_was_deleted() -> None:
    assert _kept(pushed((), 2)) is None


def test_all_that_is_left_was_set_aside_by_the_check() -> None:
    assert _kept(pushed((lamp("x", mood="skip"),), 2)) is Kept.NOTHING_TO_JUDGE


def test_the_last_of_its_kind_is_behind_an_exclusion() -> None:
    hidden = Exclusion("src", "vendored", 1)
    assert _kept(pushed((), 2, exclusions=(hidden,))) is Kept.EXCLUDED


def test_the_last_of_its_kind_cannot_be_read() -> None:
    gap = Gap("src/hall", GapReason.BROKEN, "cannot be parsed", ("test.lamp",))
    assert _kept(pushed((), 2, gaps=(gap,))) is not None


def test_a_check_that_was_not_run() -> None:
    assert _kept(pushed(LIT, 2, checks=())) is Kept.CHECK_NOT_RUN


def test_a_check_in_a_version_that_is_not_here() -> None:
    push = pushed(LIT, 2, checks=(), unknown=("test.lamp",))
    assert _kept(push) is Kept.CHECK_UNKNOWN_HERE


def test_laxer_parameters() -> None:
    laxer = {"test.lamp": {"darkness_allowed": True}}
    assert _kept(pushed(DARK, 2, parameters=laxer)) is Kept.LAXER


def test_the_parameters_it_was_opened_with_close() -> None:
    same = {"test.lamp": {"darkness_allowed": False}}
    assert _kept(pushed(LIT, 2, parameters=same)) is None


def test_another_project_moves_nothing() -> None:
    other = "018f3c1e-0000-7000-8000-000000000002"
    assert _kept(pushed(LIT, 2, project_id=other)) is Kept.OTHER_PROJECT


def test_another_source_moves_nothing() -> None:
    assert _kept(pushed(LIT, 2, source="bucket")) is Kept.OTHER_SOURCE


@pytest.mark.parametrize(
    ("version", "state"), [("1.0.1", "fixed"), ("1.1.0", "superseded"), ("2.0.0", "superseded")]
)
def test_gone_with_another_version_is_superseded(version: str, state: str) -> None:
    server = with_dark_hall()
    server.receive(pushed(LIT, 2, checks=(OtherLampCheck(version),)))
    assert server.states() == {"src/hall": state}


def test_seen_by_another_version_stays_and_says_so() -> None:
    server = with_dark_hall()
    (item,) = server.receive(pushed(DARK, 2, checks=(OtherLampCheck("2.0.0"),))).transitions
    assert (item.kind, item.changes) == (Kind.SEEN, ("version",))
    server.receive(pushed(LIT, 3, checks=(OtherLampCheck("2.0.0"),)))
    assert server.states() == {"src/hall": "fixed"}


def test_it_may_come_back() -> None:
    server = with_dark_hall()
    server.receive(pushed(LIT, 2))
    moved = (lamp("src/hall", lit=False, line=7), *LIT[1:])
    (item,) = server.receive(pushed(moved, 3)).transitions
    assert (item.kind, item.changes) == (Kind.REOPENED, ("line",))
    assert server.states() == {"src/hall": "open"}


def test_kept_findings_keep_the_parameters_they_were_judged_with() -> None:
    # Twice with laxer ones must not make them the measure.
    server = with_dark_hall()
    laxer = {"test.lamp": {"darkness_allowed": True}}
    for day in (2, 3):
        assert _kept(pushed(DARK, day, parameters=laxer), server) is Kept.LAXER


def test_every_reason_reads_as_the_end_of_a_sentence() -> None:
    assert set(WHY) == set(Kept)
    assert len(set(WHY.values())) == len(Kept)
    done = with_dark_hall().weigh(pushed(LIT, 2, ref="x"))
    assert done.reason == "Nothing was changed: the snapshot is not of the default branch."
