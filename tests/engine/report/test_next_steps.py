from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from tests.engine.report.assessments import clean, empty, realistic
from tests.engine.report.edges import ALL

from muniment.core.severity import Severity
from muniment.engine.checks.fact import Gap, GapReason
from muniment.engine.checks.outcome import OutcomeState, WaiverRequest
from muniment.engine.report.next_steps import next_steps
from muniment.engine.report.wording import visible


@pytest.mark.parametrize("name", ALL)
def test_one_to_five_steps_each_with_something_to_type(name: str) -> None:
    steps = next_steps(ALL[name]())
    assert 1 <= len(steps) <= 5
    for step in steps:
        assert step.what
        assert step.how
        assert step.why
        assert "\n" not in step.what + step.how + step.why


def test_the_worst_comes_first_and_no_check_twice() -> None:
    steps = next_steps(realistic())
    assert [step.why.split(":")[0] for step in steps[:3]] == ["critical", "critical", "high"]
    assert len({step.how for step in steps}) == len(steps)


def test_words_then_lines_to_paste_are_told_apart() -> None:
    first = next_steps(realistic())[0]
    assert first.what.startswith("src/train.py:12 and 1 more: revoke the key")
    assert first.how == 'key = os.environ["SERVICE_KEY"]'


def test_light_findings_leave_room_for_the_rest() -> None:
    whole = realistic()
    light = tuple(f for f in whole.findings if f.severity is Severity.MEDIUM)
    steps = next_steps(replace(whole, findings=light))
    assert steps[0].why.startswith("medium")
    assert steps[1].how == "git lfs pull && muniment assess ."


def test_findings_asked_to_be_waived_are_not_pressed() -> None:
    whole = realistic()
    waiver = WaiverRequest("a", "Tomas Reuter", "c", "2099-01-01", True)
    waived = tuple(replace(f, waiver=waiver) for f in whole.findings)
    steps = next_steps(replace(whole, findings=waived))
    assert not any(step.what.startswith("Fix") for step in steps)
    assert any("waiver requests before Tomas Reuter" in step.what for step in steps)
    # A request that ended presses again.
    ended = tuple(replace(f, waiver=replace(waiver, in_force=False)) for f in whole.findings)
    assert next_steps(replace(whole, findings=ended))[0].why.startswith("critical")


def test_pointers_name_the_tool_that_fetches_them() -> None:
    base = clean()
    gap = Gap("data/a.csv.dvc", GapReason.BYTES_ABSENT, "pointer")
    steps = next_steps(replace(base, snapshot=replace(base.snapshot, gaps=(gap,))))
    assert steps[0].how == "dvc pull && muniment assess ."


def test_a_cut_collection_and_errors_come_before_paperwork() -> None:
    base = clean()
    outcomes = (replace(base.outcomes[0], outcome=OutcomeState.ERROR), *base.outcomes[1:])
    cut = replace(base, outcomes=outcomes, snapshot=replace(base.snapshot, complete=False))
    whats = [step.what for step in next_steps(cut, "sub dir")]
    assert whats[0] == "Assess again to the end"
    assert whats[1] == "Find out why 1 check ended in an error"
    assert next_steps(cut, "sub dir")[0].how == "muniment assess 'sub dir'"


def test_a_project_without_an_id_is_told_to_get_one() -> None:
    assert next_steps(empty())[0].how == "muniment init"


def test_uncommitted_changes_are_named() -> None:
    base = clean()
    dirty = replace(base, project=replace(base.project, dirty=True))
    assert any("git commit" in step.how for step in next_steps(dirty))
    assert not any("git commit" in step.how for step in next_steps(base))


@pytest.mark.parametrize(
    "path", ['a "b" \\ c.csv', "invoice\u202egpj.exe", "tab\there", "データ.csv", "\U000e0041"]
)
def test_an_exclusion_to_paste_means_the_very_path(path: str) -> None:
    base = clean()
    gap = Gap(path, GapReason.BROKEN, "")
    step = next_steps(replace(base, snapshot=replace(base.snapshot, gaps=(gap,))))[0]
    line = step.how.removeprefix("muniment.toml: [[exclude]] ").partition(", reason")[0]
    assert tomllib.loads(line) == {"path": path}
    assert visible(line) == line


def test_commands_name_the_folder_that_was_assessed() -> None:
    nameless = replace(empty(), project=replace(empty().project, id=""))
    assert any(step.how == "muniment init" for step in next_steps(nameless))
    steps = next_steps(nameless, "../my project")
    assert any(step.how == "muniment init '../my project'" for step in steps)
    changed = replace(clean(), project=replace(clean().project, dirty=True))
    how = "git -C models commit -a && muniment assess models"
    assert any(step.how == how for step in next_steps(changed, "models"))
