"""Where each control stands across projects, from their newest outcomes and open findings.

Evidence that is too old is named as stale and counts for nothing: a control weakens by itself. A
finding counts until it closes, however old. Waived findings and false positives do not count where
a person with the authority said so; that is the caller's to know.

Out of scope: necessity and implementation, which are people's to say.

Source: decisions 10 and 11.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from muniment.core.clock import to_rfc3339
from muniment.core.severity import Severity
from muniment.engine.catalogue import Catalogue
from muniment.engine.catalogue.standard import AspectKind, Control
from muniment.engine.checks.outcome import OutcomeState
from muniment.engine.checks.spec import CheckSpec
from muniment.engine.readiness.voices import (
    Tally,
    Voice,
    control_state,
    uncovered,
    voices_by_control,
)
from muniment.engine.report.assessment import ControlState


@dataclass(frozen=True, slots=True)
class NewestOutcome:
    """The newest outcome of one check on the default ref of one project.

    Attributes:
        check: Check id.
        version: Version that judged.
        state: What came out.
        passed: How many subjects are right.
        failed: How many are wrong.
        unknown: How many could not be judged.
        empty: There was nothing of this kind to judge.
        evidence: Id of the evidence, or "".
        reference: How people name the evidence (``E-0007``), or "".
        expires_at: When it is too old to count; None where there is no evidence.
    """

    check: str
    version: str
    state: OutcomeState
    passed: int
    failed: int
    unknown: int = 0
    empty: bool = False
    evidence: str = ""
    reference: str = ""
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ProjectOutcomes:
    """A project with what its checks last came to, each check at most once."""

    id: str
    name: str
    outcomes: tuple[NewestOutcome, ...] = ()


@dataclass(frozen=True, slots=True)
class LiveFinding:
    """An open finding. ``effective`` is False while it is waived or a false positive."""

    project: str
    check: str
    severity: Severity
    effective: bool = True


@dataclass(frozen=True, slots=True)
class Assertion:
    """A named person's statement that an aspect holds which no check can show.

    Attributes:
        control: Annex A id.
        aspect: Catalogue aspect id, ``human-1`` ...
        person: Name of who says so, for people.
        until: When it ends.
        reference: How people name the record, or "".
    """

    control: str
    aspect: str
    person: str
    until: datetime
    reference: str = ""


class Side(Enum):
    """What a point says of its control."""

    FOR = "for"
    AGAINST = "against"
    STALE = "stale"
    UNCOVERED = "uncovered"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that speaks for or against a control, is stale, or that nothing covers.

    Attributes:
        side: Which of these.
        aspect: Catalogue aspect id.
        text: One line for a person.
        project: Project id, or "" where it is of none.
        project_name: Its name.
        check: Check id, or "".
        evidence: Evidence id, or "".
        reference: How people name that evidence or assertion, or "".
    """

    side: Side
    aspect: str
    text: str
    project: str = ""
    project_name: str = ""
    check: str = ""
    evidence: str = ""
    reference: str = ""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What the point is about, whatever its numbers: side, aspect, check, project."""
        return self.side.value, self.aspect, self.check, self.project


@dataclass(frozen=True, slots=True)
class ControlStanding:
    """Where one control stands.

    Attributes:
        control: Annex A id.
        state: What the evidence says.
        points: For, against, stale, uncovered, in this order.
        speaking: How many projects have fresh evidence that speaks to it.
        projects: Of how many.
    """

    control: str
    state: ControlState
    points: tuple[Point, ...]
    speaking: int
    projects: int

    def on(self, side: Side) -> tuple[Point, ...]:
        """Return the points of one side."""
        return tuple(point for point in self.points if point.side is side)

    @property
    def projects_speaking(self) -> str:
        """For people: "1 of 4 projects"."""
        noun = "project" if self.projects == 1 else "projects"
        return f"{self.speaking} of {self.projects} {noun}"


@dataclass(frozen=True, slots=True)
class StandingChange:
    """What moved in one control. ``before`` is None where nothing was known."""

    control: str
    before: ControlState | None
    after: ControlState
    came: tuple[Point, ...]
    went: tuple[Point, ...]


def control_standings(
    catalogue: Catalogue,
    specs: Iterable[CheckSpec],
    projects: Sequence[ProjectOutcomes],
    findings: Iterable[LiveFinding],
    assertions: Iterable[Assertion],
    now: datetime,
) -> tuple[ControlStanding, ...]:
    """Return where each Annex A control stands, in catalogue order.

    Args:
        catalogue: The standard.
        specs: The checks here.
        projects: What they last came to in each project.
        findings: Open findings; those that are not effective are passed over.
        assertions: What named persons vouch for; those that ended, and those of an aspect that a
            check can show, are passed over.
        now: The present moment, in UTC.
    """
    names = {project.id: project.name for project in projects}
    voices = voices_by_control(
        specs,
        (_tally(project.id, item, now) for project in projects for item in project.outcomes),
        (
            (item.project, item.check, item.severity)
            for item in findings
            if item.effective and item.project in names
        ),
    )
    said: dict[str, list[Assertion]] = {}
    for assertion in assertions:
        if assertion.until > now:
            said.setdefault(assertion.control, []).append(assertion)
    return tuple(
        _standing(control, voices.get(control.id, ()), said.get(control.id, ()), names)
        for control in catalogue.controls.values()
    )


def changes(
    before: Iterable[ControlStanding], after: Iterable[ControlStanding]
) -> tuple[StandingChange, ...]:
    """Return the controls whose state moved, or of which a point came or went.

    Numbers alone, 41 of 43 instead of 40, move nothing.
    """
    known = {item.control: item for item in before}
    found = []
    for item in after:
        old = known.get(item.control)
        had = {point.key: point for point in old.points} if old else {}
        has = {point.key: point for point in item.points}
        came = tuple(point for key, point in has.items() if key not in had)
        went = tuple(point for key, point in had.items() if key not in has)
        if old is None or old.state is not item.state or came or went:
            found.append(
                StandingChange(item.control, old.state if old else None, item.state, came, went)
            )
    return tuple(found)


def _tally(project: str, item: NewestOutcome, now: datetime) -> Tally:
    stale = item.expires_at is not None and item.expires_at <= now
    return Tally(
        check=item.check,
        state=item.state,
        asked=item.passed + item.failed + item.unknown,
        passed=item.passed,
        failed=item.failed,
        empty=item.empty,
        evidence=item.evidence,
        project=project,
        stale_since=to_rfc3339(item.expires_at) if stale and item.expires_at else "",
        reference=item.reference,
    )


def _standing(
    control: Control,
    voices: Sequence[Voice],
    assertions: Sequence[Assertion],
    names: Mapping[str, str],
) -> ControlStanding:
    human = {aspect.id for aspect in control.aspects if aspect.kind is AspectKind.HUMAN}
    vouched = [item for item in assertions if item.aspect in human]
    asserted = {item.aspect for item in vouched}
    fresh = {
        voice.tally.project
        for voice in voices
        if not voice.tally.stale_since and voice.tally.passed + voice.tally.failed > 0
    }
    points = (
        *(_point(Side.FOR, voice, voice.text_for, names) for voice in voices if voice.speaks_for),
        *(_asserted(item) for item in vouched),
        *(
            _point(Side.AGAINST, voice, voice.text_against, names)
            for voice in voices
            if voice.speaks_against
        ),
        *(_point(Side.STALE, voice, _stale(voice), names) for voice in voices if voice.stale),
        *(
            Point(Side.UNCOVERED, aspect.id, aspect.text)
            for aspect in uncovered(control, voices, asserted)
        ),
    )
    return ControlStanding(
        control=control.id,
        state=control_state(control, voices, asserted),
        points=points,
        speaking=len(fresh),
        projects=len(names),
    )


def _stale(voice: Voice) -> str:
    return f"{voice.text}, stale since {voice.tally.stale_since[:10]}"


def _point(side: Side, voice: Voice, text: str, names: Mapping[str, str]) -> Point:
    tally = voice.tally
    return Point(
        side=side,
        aspect=voice.aspect,
        text=text,
        project=tally.project,
        project_name=names.get(tally.project, ""),
        check=voice.spec.id,
        evidence=tally.evidence,
        reference=tally.reference,
    )


def _asserted(item: Assertion) -> Point:
    text = f"{item.person} vouches for it until {to_rfc3339(item.until)[:10]}"
    return Point(Side.FOR, item.aspect, text, reference=item.reference)
