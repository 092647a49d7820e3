"""What to do next: at most five steps, the most valuable first, each with something to type.

Software proposes; nothing here accepts, closes or decides anything.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from muniment.core.severity import Severity
from muniment.core.visible import visible
from muniment.engine.checks.fact import GapReason
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.summary import (
    FindingGroup,
    errors,
    finding_groups,
    waiver_requests,
)
from muniment.engine.report.wording import counted, finding_place, visible_lines

MOST = 5
COMMANDS = ("muniment ", "git ", "dvc ")
"""How a step begins that is a command and nothing else."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do.

    Attributes:
        what: What to do, one line.
        how: What to type or edit, one line; never empty.
        why: What it brings, one line.
    """

    what: str
    how: str
    why: str


def next_steps(assessment: Assessment, path: str = ".") -> tuple[NextStep, ...]:
    """Return what to do next.

    Findings of high severity and worse come first, at most three; then what keeps the assessment
    from being complete; then what makes it count: an id, a commit, a bundle.

    Args:
        assessment: What was found.
        path: The folder as the person named it, for the commands.
    """
    target = shlex.quote(visible(path))
    groups = [
        group
        for group in finding_groups(assessment)
        if group.waived < len(group.findings) and group.severity.at_least(Severity.LOW)
    ]
    grave = [group for group in groups if group.severity.at_least(Severity.HIGH)]
    # Where nothing is grave, one lighter finding still goes before the paperwork.
    steps = [_fix(group) for group in _one_a_check(grave)[:3] or groups[:1]]
    steps += _see_more(assessment, target)
    steps += _make_it_count(assessment, target)
    return tuple(steps[:MOST])


def _one_a_check(groups: list[FindingGroup]) -> list[FindingGroup]:
    """Return the groups with one of each check first: the same remedy twice says nothing new."""
    first = {group.first.check: group for group in reversed(groups)}
    return sorted(groups, key=lambda group: first[group.first.check] is not group)


def _fix(group: FindingGroup) -> NextStep:
    finding = group.first
    first, *rest = [
        line.strip() for line in visible_lines(finding.remediation) if line.strip()
    ] or [f"See {visible(finding.check)} in the report."]
    place = finding_place(finding) if finding.location.path else "what holds for the whole project"
    if len(group.findings) > 1:
        place += f" and {len(group.findings) - 1:,} more"
    why = f"{group.severity.value}: {visible(finding.message)}"
    if rest and first.endswith(":"):
        # Words first, then lines to paste: the words say what, the first line says how.
        return NextStep(f"{place}: {first[0].lower()}{first[1:-1]}", rest[0], why)
    return NextStep(f"Fix {place}", first, why)


def _see_more(assessment: Assessment, target: str) -> Iterator[NextStep]:
    gaps = assessment.snapshot.gaps
    if not assessment.snapshot.complete:
        yield NextStep(
            "Assess again to the end",
            f"muniment assess {target}",
            "The collection was cut short: nothing can be closed by it.",
        )
    absent = [gap for gap in gaps if gap.reason is GapReason.BYTES_ABSENT]
    if absent:
        dvc = absent[0].path.endswith(".dvc")
        name = "DVC" if dvc else "Git LFS"
        command = f"dvc{_at('--cd', target)} pull" if dvc else f"git{_at('-C', target)} lfs pull"
        yield NextStep(
            f"Fetch {counted(len(absent), 'file')} whose content is elsewhere",
            f"{command} && muniment assess {target}",
            f"{name} pointers cannot be judged.",
        )
    other = [gap for gap in gaps if gap.reason is not GapReason.BYTES_ABSENT]
    if other:
        yield NextStep(
            f"Make {counted(len(other), 'thing')} readable, or exclude by name with a reason",
            f"muniment.toml: [[exclude]] path = {_toml(other[0].path or '.')}, reason = ...",
            "What was not read is not safe; it is unknown.",
        )
    failed = errors(assessment)
    if failed:
        yield NextStep(
            f"Find out why {counted(failed, 'check')} ended in an error",
            f"muniment assess {target} --format json -o report.json",
            "The outcome of each names the fault in its detail.",
        )


def _make_it_count(assessment: Assessment, target: str) -> Iterator[NextStep]:
    project = assessment.project
    if not project.id:
        yield NextStep(
            "Give the project an identity",
            "muniment init" if target == "." else f"muniment init {target}",
            "Without an id, findings cannot be followed from one day to the next.",
        )
    asked = waiver_requests(assessment)
    if asked and asked[0].waiver is not None:
        approver = visible(asked[0].waiver.approver) or "the approver"
        yield NextStep(
            f"Put {counted(len(asked), 'waiver request')} before {approver}",
            f"muniment assess {target} -b assessment.mun",
            "A waiver in a file is a request; only its approver can grant it.",
        )
    if project.dirty:
        yield NextStep(
            "Commit, then assess again",
            f"git{_at('-C', target)} commit -a && muniment assess {target}",
            "An assessment of uncommitted changes closes no finding.",
        )
    yield NextStep(
        "Read the draft for the 93 controls with their owners",
        f"muniment assess {target} --format html -o report.html",
        "Which controls are necessary is for people to decide.",
    )
    yield NextStep(
        "Keep the facts, so that anyone can compute this report again",
        f"muniment assess {target} -b assessment.mun",
        "Whoever has the bundle needs nothing else: muniment replay assessment.mun",
    )


def _at(option: str, target: str) -> str:
    """Return the option by which a command works in another folder; none for the current one."""
    return "" if target == "." else f" {option} {target}"


def _toml(path: str) -> str:
    """Return a path as a TOML string that means the very path and hides nothing in it."""
    written = path.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_toml_letter(letter) for letter in written) + '"'


def _toml_letter(letter: str) -> str:
    if visible(letter) == letter:
        return letter
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else f"\\U{ord(letter):08x}"
