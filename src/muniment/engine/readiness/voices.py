"""What checks say about one control: the rule by which its state follows, for one project or many.

- ``contradicted``: an open high or critical finding of a check that speaks to the control.
- ``evidenced``: every aspect the catalogue lists, human ones included, is carried as a whole: in
  each project where there was something to judge, a fresh passing outcome, and in one at least.
- ``partly``: something fresh speaks for it, not everything.
- ``no_evidence``: nothing speaks for it.

Source: decisions 10 and 11.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from muniment.core.severity import Severity
from muniment.engine.catalogue.standard import Aspect, Control
from muniment.engine.checks.outcome import OutcomeState
from muniment.engine.checks.spec import CheckSpec, Supports
from muniment.engine.report.assessment import ControlState


@dataclass(frozen=True, slots=True)
class Tally:
    """What one check came to in one project.

    Attributes:
        check: Check id.
        state: Its outcome.
        asked: Of how many subjects, those that the question does not concern aside.
        passed: How many are right.
        failed: How many are wrong.
        empty: There was nothing to judge.
        evidence: Id of the evidence, or "".
        project: Which project, or "" where there is but one.
        stale_since: When the evidence became too old, RFC 3339 UTC; "" while it is fresh.
        reference: How people name the evidence, or "".
    """

    check: str
    state: OutcomeState
    asked: int
    passed: int
    failed: int
    empty: bool = False
    evidence: str = ""
    project: str = ""
    stale_since: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """One check that speaks to one aspect of one control, in one project.

    Attributes:
        aspect: Catalogue aspect id.
        supports: How far a passing outcome carries it.
        spec: The check.
        tally: What it came to.
        worst: Severity of the worst open finding, or None.
        findings: How many open findings.
    """

    aspect: str
    supports: Supports
    spec: CheckSpec
    tally: Tally
    worst: Severity | None
    findings: int

    @property
    def speaks_for(self) -> bool:
        """Something passed, and not too long ago."""
        return self.tally.passed > 0 and not self.tally.stale_since

    @property
    def speaks_against(self) -> bool:
        """A finding is open, however old what found it is."""
        return self.findings > 0

    @property
    def stale(self) -> bool:
        """It judged something, too long ago to count."""
        return bool(self.tally.stale_since) and self.tally.passed + self.tally.failed > 0

    @property
    def text(self) -> str:
        """What passed of how many."""
        tally = self.tally
        return f"{self.spec.title}: {tally.passed} of {tally.asked} {self.spec.subjects}"

    @property
    def text_for(self) -> str:
        """The same, and whether it carries the aspect as a whole."""
        extent = "" if self.supports is Supports.WHOLE else " (carries the aspect in part)"
        return f"{self.text}{extent}"

    @property
    def text_against(self) -> str:
        """What fails of how many, and the findings."""
        tally = self.tally
        noun = "1 open finding" if self.findings == 1 else f"{self.findings} open findings"
        worst = f", the worst {self.worst.value}" if self.worst else ""
        fails = ""
        if tally.state is OutcomeState.FAILED:
            fails = f"fails for {tally.failed} of {tally.asked} {self.spec.subjects}; "
        return f"{self.spec.title}: {fails}{noun}{worst}"


def voices_by_control(
    specs: Iterable[CheckSpec],
    tallies: Iterable[Tally],
    findings: Iterable[tuple[str, str, Severity]],
) -> Mapping[str, Sequence[Voice]]:
    """Return Annex A id to what speaks to it, in the order of the checks, then of the tallies.

    Args:
        specs: The checks.
        tallies: What each came to, at most once a project.
        findings: Project, check and severity of each open finding.
    """
    by_check: dict[str, dict[str, Tally]] = {}
    for tally in tallies:
        by_check.setdefault(tally.check, {})[tally.project] = tally
    open_: dict[tuple[str, str], list[Severity]] = {}
    for project, check, severity in findings:
        open_.setdefault((project, check), []).append(severity)
        # A finding speaks even where its check was not run again.
        nothing = Tally(check, OutcomeState.UNKNOWN, 0, 0, 0, project=project)
        by_check.setdefault(check, {}).setdefault(project, nothing)
    voices: dict[str, list[Voice]] = {}
    for spec in specs:
        for project, tally in by_check.get(spec.id, {}).items():
            severities = open_.get((project, spec.id), [])
            worst = max(severities, key=lambda severity: severity.rank, default=None)
            for part in spec.controls:
                voices.setdefault(part.control, []).append(
                    Voice(part.aspect, part.supports, spec, tally, worst, len(severities))
                )
    return voices


def control_state(
    control: Control, voices: Sequence[Voice], asserted: Collection[str] = ()
) -> ControlState:
    """Return what the evidence says about a control.

    Args:
        control: The control.
        voices: What speaks to it.
        asserted: Aspects that a named person vouches for, and that no check can show.
    """
    if any(voice.worst and voice.worst.at_least(Severity.HIGH) for voice in voices):
        return ControlState.CONTRADICTED
    if all(aspect.id in asserted or _whole(aspect, voices) for aspect in control.aspects):
        return ControlState.EVIDENCED
    if asserted or any(voice.speaks_for for voice in voices):
        return ControlState.PARTLY
    return ControlState.NO_EVIDENCE


def uncovered(
    control: Control, voices: Iterable[Voice], asserted: Collection[str] = ()
) -> tuple[Aspect, ...]:
    """Return the aspects of which nothing fresh speaks, for or against."""
    heard = {voice.aspect for voice in voices if voice.speaks_for or voice.speaks_against}
    return tuple(
        aspect for aspect in control.aspects if aspect.id not in heard and aspect.id not in asserted
    )


def _whole(aspect: Aspect, voices: Iterable[Voice]) -> bool:
    """Return whether each project that had something to judge passes, and one at least."""
    carried: dict[str, bool] = {}
    for voice in voices:
        tally = voice.tally
        if voice.aspect != aspect.id or voice.supports is not Supports.WHOLE or tally.empty:
            continue
        passes = tally.state is OutcomeState.PASSED and not tally.stale_since
        carried[tally.project] = carried.get(tally.project, False) or passes
    return bool(carried) and all(carried.values())
