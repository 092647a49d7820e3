from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.engine.report.assessments import clean, empty, realistic
from tests.engine.report.edges import ALL, huge
from tests.engine.report.generated import ASSESSMENTS, DRAWN

from muniment.engine.checks.judgement import UnknownReason
from muniment.engine.checks.outcome import OutcomeState
from muniment.engine.report import text
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.columns import width
from muniment.engine.report.summary import finding_groups

GOLDEN = Path(__file__).parent / "golden"
ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("name", ["realistic", "clean", "empty", "hostile"])
def test_golden(name: str, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / f"{name}.txt", text.render(ALL[name]()))


def _fits(report: str) -> None:
    lines = report.split("\n")
    assert lines.pop() == ""
    assert len(lines) <= 60
    assert max(map(width, lines)) <= 80
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize("name", ALL)
def test_fits_a_page_at_any_size(name: str) -> None:
    _fits(text.render(ALL[name]()))


@settings(max_examples=40, deadline=None, phases=DRAWN, suppress_health_check=list(HealthCheck))
@given(ASSESSMENTS)
def test_fits_a_page_whatever_it_says(assessment: Assessment) -> None:
    _fits(text.render(assessment))


@pytest.mark.parametrize("name", ALL)
def test_colour_adds_codes_and_changes_no_word(name: str) -> None:
    assessment = ALL[name]()
    plain, coloured = text.render(assessment), text.render(assessment, colour=True)
    assert "\x1b" not in plain
    assert ANSI.search(coloured)
    assert ANSI.sub("", coloured) == plain


def test_ends_with_what_to_do_next() -> None:
    last = text.render(realistic()).split("\n\n")[-1].splitlines()
    assert last[0] == "What to do next"
    assert sum(line.startswith("  ") and line[2].isdigit() for line in last) == 5
    assert last[1].startswith("  1. src/train.py:12")


def test_same_rule_in_many_files_is_one_line() -> None:
    one = text.render(realistic())
    assert "(2 in all)" in one
    assert " ".join(one.split()).count("torch.load without weights_only=True runs") == 1
    assert "(3 in all)" in one


def test_what_is_cut_is_counted_and_says_where_the_rest_is() -> None:
    report = text.render(huge(2_000))
    shown = len(re.findall(r"^  (?:CRITICAL|HIGH|MEDIUM|LOW|INFO) ", report, re.MULTILINE))
    left = len(finding_groups(huge(2_000))) - shown
    assert left > 0
    assert (
        f"... and {left:,} more kinds; to see them all, add: --format html -o report.html" in report
    )


def test_commands_are_never_cut() -> None:
    path = "/srv/" + "/".join(["a-rather-long-name-of-a-folder"] * 2)
    report = text.render(clean(), path=path)
    assert f"     muniment assess \\\n       {path} \\\n       --format html" in report


def test_one_asset_is_one_asset() -> None:
    report = text.render(replace(clean(), assets=clean().assets[:1]))
    assert re.search(r"^  1 asset: 1 [a-z ]+\.$", report, re.MULTILINE)


def test_unknown_is_never_shown_as_good() -> None:
    base = clean()
    outcomes = tuple(
        replace(o, outcome=OutcomeState.UNKNOWN, reason=UnknownReason.STALE) for o in base.outcomes
    )
    report = text.render(replace(base, outcomes=outcomes), colour=True)
    green = "\x1b[32m"
    assert "facts too old" in report
    assert green not in report
    assert green in text.render(base, colour=True)


def test_nothing_seen_is_grey_and_neither_passed_nor_unknown() -> None:
    report = text.render(empty())
    assert report.count("nothing of this kind seen") == 1
    squeezed = " ".join(report.split())
    assert all(outcome.check in squeezed for outcome in empty().outcomes)
    assert "Checks: 15 (15 saw nothing)" in report
    assert "INCOMPLETE" not in report
    assert "because nothing was judged" in report


def test_gaps_make_it_incomplete() -> None:
    report = text.render(realistic())
    assert "INCOMPLETE: 3 things could not be read; 5 subjects could not be judged." in report
    cut = replace(clean(), snapshot=replace(clean().snapshot, complete=False))
    assert "INCOMPLETE: the collection was cut short." in text.render(cut)


def test_waivers_are_printed_and_counted() -> None:
    report = text.render(realistic())
    assert "Waivers asked for: 2; a request in a file accepts nothing" in report
    assert "Mara Lind asks Tomas Reuter" in report
    assert "not in force" in report


def test_no_lone_percent() -> None:
    for name in ("realistic", "clean", "empty"):
        assert "%" not in text.render(ALL[name]())


def test_a_folder_with_a_hostile_name_stays_one_argument() -> None:
    report = text.render(empty(), path="my data; rm -rf $HOME")
    assert "muniment assess 'my data; rm -rf $HOME'" in report
