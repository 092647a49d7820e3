from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.engine.readiness.outcomes import SPECS

from muniment.core.severity import Severity
from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.standard import AspectKind
from muniment.engine.checks.outcome import OutcomeState
from muniment.engine.checks.spec import CheckSpec, ControlAspect, Supports
from muniment.engine.readiness.soa import draft_soa
from muniment.engine.readiness.standing import (
    Assertion,
    ControlStanding,
    LiveFinding,
    NewestOutcome,
    ProjectOutcomes,
    Side,
    changes,
    control_standings,
)
from muniment.engine.report.assessment import ControlState

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=30)


def _outcome(spec: CheckSpec, state: OutcomeState = OutcomeState.PASSED) -> NewestOutcome:
    failed = 1 if state is OutcomeState.FAILED else 0
    if state is OutcomeState.UNKNOWN:
        return NewestOutcome(spec.id, spec.version, state, 0, 0, empty=True)
    return NewestOutcome(
        spec.id,
        spec.version,
        state,
        3 - failed,
        failed,
        evidence=f"ev-{spec.id}",
        reference="E-0001",
        expires_at=LATER,
    )


def _project(name: str, *outcomes: NewestOutcome) -> ProjectOutcomes:
    return ProjectOutcomes(f"id-{name}", name, outcomes)


ALL = _project("one", *map(_outcome, SPECS))


def _standings(
    *projects: ProjectOutcomes,
    findings: tuple = (),
    assertions: tuple = (),
    now: datetime = NOW,
    specs: tuple = SPECS,
) -> dict[str, ControlStanding]:
    found = control_standings(catalogue(), specs, projects, findings, assertions, now)
    return {item.control: item for item in found}


def test_there_are_93_in_catalogue_order_whatever_is_known() -> None:
    for projects in ((), (_project("none"),), (ALL,)):
        assert list(_standings(*projects)) == list(catalogue().controls)


def test_nothing_known_is_no_evidence() -> None:
    for item in _standings().values():
        assert item.state is ControlState.NO_EVIDENCE
        assert item.projects_speaking == "0 of 0 projects"
        aspects = catalogue().control(item.control).aspects
        assert [point.aspect for point in item.points] == [aspect.id for aspect in aspects]


def test_one_project_stands_as_its_draft_says() -> None:
    from tests.engine.readiness.outcomes import outcome

    draft = draft_soa(
        catalogue(), SPECS, [outcome(spec, OutcomeState.PASSED) for spec in SPECS], [], []
    )
    standings = _standings(ALL)
    for row in draft:
        item = standings[row.control]
        assert item.state is row.state
        assert [p.text for p in item.on(Side.FOR)] == [p.text for p in row.for_]
        assert [p.aspect for p in item.on(Side.UNCOVERED)] == [p.aspect for p in row.uncovered]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_removing_one_proof_moves_exactly_that_item(spec: CheckSpec) -> None:
    rest = _project("one", *(item for item in ALL.outcomes if item.check != spec.id))
    moved = changes(_standings(ALL).values(), _standings(rest).values())
    assert {item.control for item in moved} == {part.control for part in spec.controls}
    for item in moved:
        assert {point.check for point in item.went if point.side is Side.FOR} == {spec.id}
        assert all(point.side is Side.UNCOVERED for point in item.came)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_a_stale_check_weakens_its_controls_by_itself(spec: CheckSpec) -> None:
    old = [
        replace(item, expires_at=NOW) if item.check == spec.id else item for item in ALL.outcomes
    ]
    before, after = _standings(ALL), _standings(_project("one", *old))
    moved = changes(before.values(), after.values())
    assert {item.control for item in moved} == {part.control for part in spec.controls}
    for item in moved:
        standing = after[item.control]
        stale = [point for point in standing.on(Side.STALE) if point.check == spec.id]
        assert stale
        assert all("stale since 2026-03-01" in point.text for point in stale)
        assert all(point.evidence == f"ev-{spec.id}" for point in stale)
        assert all(point.check != spec.id for point in standing.on(Side.FOR))


def test_time_alone_makes_everything_stale() -> None:
    for item in _standings(ALL, now=LATER).values():
        assert item.state is ControlState.NO_EVIDENCE
        assert item.speaking == 0
        assert not item.on(Side.FOR)
    just_before = _standings(ALL, now=LATER - timedelta(seconds=1))
    assert changes(_standings(ALL).values(), just_before.values()) == ()


def test_how_many_projects_speak() -> None:
    spec = SPECS[0]
    projects = (
        _project("passes", _outcome(spec)),
        _project("fails", _outcome(spec, OutcomeState.FAILED)),
        _project("has none", _outcome(spec, OutcomeState.UNKNOWN)),
        _project("stale", replace(_outcome(spec), expires_at=NOW)),
        _project("silent"),
    )
    item = _standings(*projects)[spec.controls[0].control]
    assert item.projects_speaking == "2 of 5 projects"
    names = [(point.side, point.project_name) for point in item.points if point.project]
    assert names == [(Side.FOR, "passes"), (Side.FOR, "fails"), (Side.STALE, "stale")]


@pytest.mark.parametrize("severity", [Severity.HIGH, Severity.CRITICAL])
def test_a_waived_finding_does_not_contradict(severity: Severity) -> None:
    spec = SPECS[0]
    for effective, state in ((True, ControlState.CONTRADICTED), (False, ControlState.PARTLY)):
        found = (LiveFinding("id-one", spec.id, severity, effective),)
        for part in spec.controls:
            item = _standings(ALL, findings=found)[part.control]
            assert item.state is state
            assert bool(item.on(Side.AGAINST)) is effective


def test_a_finding_speaks_however_old_or_unjudged_its_check_is() -> None:
    spec = SPECS[0]
    found = (LiveFinding("id-one", spec.id, Severity.HIGH),)
    for outcomes in ((), (replace(_outcome(spec, OutcomeState.FAILED), expires_at=NOW),)):
        item = _standings(_project("one", *outcomes), findings=found)[spec.controls[0].control]
        assert item.state is ControlState.CONTRADICTED
        assert "1 open finding, the worst high" in item.on(Side.AGAINST)[0].text


def test_a_finding_of_a_project_that_is_not_asked_about_does_not_speak() -> None:
    found = (LiveFinding("id-other", SPECS[0].id, Severity.HIGH),)
    assert changes(_standings(ALL).values(), _standings(ALL, findings=found).values()) == ()


WHOLE = tuple(
    replace(
        SPECS[0], id=f"test.n{n}", controls=(ControlAspect("A.5.7", aspect.id, Supports.WHOLE),)
    )
    for n, aspect in enumerate(catalogue().control("A.5.7").aspects)
    if aspect.kind is AspectKind.AUTOMATED
)
HUMAN = tuple(
    Assertion("A.5.7", aspect.id, "Ada Example", LATER, "A-0001")
    for aspect in catalogue().control("A.5.7").aspects
    if aspect.kind is AspectKind.HUMAN
)


def _whole(*projects: ProjectOutcomes, assertions: tuple = HUMAN, now: datetime = NOW) -> str:
    found = _standings(*projects, specs=WHOLE, assertions=assertions, now=now)
    return found["A.5.7"].state.value


def test_evidenced_wants_every_aspect_and_every_assertion() -> None:
    full = _project("one", *map(_outcome, WHOLE))
    assert _whole(full) == "evidenced"
    for left in range(len(WHOLE)):
        assert _whole(_project("one", *(full.outcomes[:left] + full.outcomes[left + 1 :]))) == (
            "partly"
        )
    for left in range(len(HUMAN)):
        assert _whole(full, assertions=HUMAN[:left] + HUMAN[left + 1 :]) == "partly"


def test_an_assertion_ends() -> None:
    full = _project("one", *(replace(_outcome(s), expires_at=None) for s in WHOLE))
    assert _whole(full) == "evidenced"
    assert _whole(full, now=LATER) == "partly"


def test_nobody_asserts_what_a_check_can_show() -> None:
    claims = tuple(
        Assertion("A.5.7", spec.controls[0].aspect, "Ada Example", LATER) for spec in WHOLE
    )
    assert _whole(_project("one"), assertions=claims) == "no_evidence"


def test_a_project_that_has_something_to_judge_must_pass_too() -> None:
    full = _project("one", *map(_outcome, WHOLE))
    nothing = _project("two", *(_outcome(spec, OutcomeState.UNKNOWN) for spec in WHOLE))
    stale = _project("three", *(replace(_outcome(spec), expires_at=NOW) for spec in WHOLE))
    assert _whole(full, nothing) == "evidenced"
    assert _whole(full, stale) == "partly"


def test_numbers_alone_are_no_change() -> None:
    more = _project("one", *(replace(item, passed=99) for item in ALL.outcomes))
    assert changes(_standings(ALL).values(), _standings(more).values()) == ()


def test_the_first_time_everything_is_news() -> None:
    moved = changes((), _standings(ALL).values())
    assert len(moved) == 93
    assert all(item.before is None for item in moved)
