"""The sections of the text report, cut into rows of one or two lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from muniment.core.severity import Severity
from muniment.core.visible import visible
from muniment.engine.checks.outcome import Outcome, OutcomeState
from muniment.engine.report.assessment import Assessment, ControlState
from muniment.engine.report.columns import fit, fit_end, pad, width, wrap, wrap_command
from muniment.engine.report.next_steps import COMMANDS, next_steps
from muniment.engine.report.summary import (
    FindingGroup,
    asset_counts,
    control_counts,
    errors,
    finding_groups,
    outcome_counts,
    outcomes_worst_first,
    severity_counts,
    unjudged,
    waiver_requests,
)
from muniment.engine.report.wording import (
    CONTROL_WORDS,
    GAP_WORDS,
    NOTHING_SEEN,
    OUTCOME_WORDS,
    UNNAMED,
    counted,
    finding_place,
    incomplete_text,
    is_empty,
    kinds_text,
    moment_text,
    number,
    outcome_reason,
    passed_text,
    severity_counts_text,
    size_text,
)

COLUMNS = 80
MOST = 60
"""No page shows more rows of one section."""

_HOW_LINES = 3
"""Lines for how to do one step, where it is said in words."""

_NAME = 34
"""Columns for a check's id."""

_BOLD, _DIM, _RED, _YELLOW, _GREEN, _MAGENTA = "1", "2", "31", "33", "32", "35"
_SEVERITY_COLOURS = {
    Severity.CRITICAL: "1;35",
    Severity.HIGH: _RED,
    Severity.MEDIUM: _YELLOW,
    Severity.LOW: _DIM,
    Severity.INFO: _DIM,
}
_OUTCOME_COLOURS = {
    OutcomeState.FAILED: _RED,
    OutcomeState.ERROR: _MAGENTA,
    OutcomeState.UNKNOWN: _YELLOW,
    OutcomeState.PASSED: _GREEN,
    OutcomeState.NOT_APPLICABLE: _DIM,
}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report.

    Attributes:
        title: Its first line.
        rows: What it has to say, the most important first; each row one or more lines. Of a long
            list, the first ``MOST`` rows are enough.
        total: How many rows there would be in all.
        more: What to write where rows are left out; ``{}`` stands for how many.
        least: How many rows it shows however little room there is.
        weight: How many rows it may add in each turn.
    """

    title: str
    rows: tuple[tuple[str, ...], ...]
    more: str = ""
    least: int = 1
    weight: int = 1
    total: int = 0

    def lines(self, count: int) -> list[str]:
        """Return the section with so many of its rows, and how many it leaves out."""
        out = [fit(self.title, COLUMNS)]
        for row in self.rows[:count]:
            out.extend(line.rstrip() for line in row)
        left = max(self.total, len(self.rows)) - count
        if left > 0 and self.more:
            out.append(fit("  " + self.more.replace("{}", number(left), 1), COLUMNS))
        return out


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour and text else text


def header(assessment: Assessment, colour: bool) -> list[str]:
    """Return who, what and when, and in plain words whether the look was whole."""
    project, coverage = assessment.project, assessment.snapshot.coverage
    tool = fit(f"{visible(assessment.tool.name)} {visible(assessment.tool.version)}", 30)
    name = fit(visible(project.name) or UNNAMED, COLUMNS - width(tool) - 15)
    title = f"Assessment of {name}"
    lines = [_paint(title, _BOLD, colour) + " " * (COLUMNS - width(title) - width(tool)) + tool]
    if project.commit:
        state = ", with uncommitted changes" if project.dirty else ""
        where = f"{fit(visible(project.ref) or 'detached', 36)} at {visible(project.commit)[:12]}"
        lines.append(fit(f"{where}{state}", COLUMNS))
    else:
        lines.append("Not under version control.")
    lines.append(fit(f"Collected {moment_text(assessment.collected_at)}.", COLUMNS))
    left_out = sum(exclusion.files for exclusion in coverage.exclusions)
    seen = f"Seen: {counted(coverage.files, 'file')}, {size_text(coverage.bytes)}."
    if coverage.exclusions:
        places = counted(len(coverage.exclusions), "place")
        seen += f" Left out: {places} with {counted(left_out, 'file')}."
    lines.append(fit(seen, COLUMNS))
    lacking = incomplete_text(assessment.snapshot, unjudged(assessment), errors(assessment))
    if assessment.incomplete():
        first, *rest = wrap(f"INCOMPLETE: {lacking}.", COLUMNS, 2)
        lines += [_paint(first, _YELLOW, colour), *(_paint(line, _YELLOW, colour) for line in rest)]
    return lines


def sections(assessment: Assessment, colour: bool) -> list[Section]:
    """Return everything between the header and what to do next, leaving out what is empty."""
    found = [
        _assets(assessment),
        _findings(assessment, colour),
        _outcomes(assessment, colour),
        _controls(assessment, colour),
        _risks(assessment),
        _gaps(assessment),
        _waivers(assessment),
    ]
    return [section for section in found if section is not None]


def _assets(assessment: Assessment) -> Section:
    if not assessment.assets:
        return Section("What is here", (("  No dataset, model, pipeline or service was seen.",),))
    text = f"{counted(len(assessment.assets), 'asset')}: {kinds_text(asset_counts(assessment))}."
    return Section("What is here", (tuple("  " + s for s in wrap(text, COLUMNS - 2, 2)),))


def _findings(assessment: Assessment, colour: bool) -> Section:
    counts = severity_counts_text(severity_counts(assessment))
    if not assessment.findings:
        judged = any(not is_empty(outcome) for outcome in assessment.outcomes)
        text = (
            "  None, in what was judged. That is no proof of safety."
            if judged
            else "  None, because nothing was judged."
        )
        return Section("Findings: 0", ((text,),))
    groups = finding_groups(assessment)
    rows = tuple(_finding_row(group, colour) for group in groups[:MOST])
    return Section(
        f"Findings: {number(len(assessment.findings))} ({counts}), worst first",
        rows,
        "... and {} more kinds; to see them all, add: --format html -o report.html",
        least=3,
        weight=2,
        total=len(groups),
    )


def _finding_row(group: FindingGroup, colour: bool) -> tuple[str, ...]:
    others = len(group.findings) - 1
    times = f" ({number(others + 1)} in all)" if others else ""
    word = pad(group.severity.value.upper(), 8)
    places: list[str] = []
    for finding in group.findings:
        if (place := finding_place(finding)) not in places:
            places.append(place)
        if len(places) == 2:
            break
    room = COLUMNS - 12 - width(times)
    where = ", ".join(fit_end(place, room if len(places) == 1 else room // 2) for place in places)
    head = "  " + _paint(word, _SEVERITY_COLOURS[group.severity], colour) + "  "
    message = visible(group.first.message)
    if group.waived:
        message = f"({number(group.waived)} asked to be waived) {message}"
    said = wrap(message, COLUMNS - 12, 2)
    return (f"{head}{fit(where, room)}{times}", *(f"            {line}" for line in said))


def _outcomes(assessment: Assessment, colour: bool) -> Section | None:
    if not assessment.outcomes:
        return None
    outcomes = outcomes_worst_first(assessment)
    states = ", ".join(f"{number(count)} {word}" for word, count in outcome_counts(assessment))
    judged = [outcome for outcome in outcomes if not is_empty(outcome)]
    rows: list[tuple[str, ...]] = [(_outcome_row(outcome, colour),) for outcome in judged]
    empty = [visible(outcome.check) for outcome in outcomes if is_empty(outcome)]
    if empty:
        words = wrap(f"{NOTHING_SEEN}: {', '.join(empty)}", COLUMNS - 11, 8)
        # One row for all of them: they say nothing against the project and nothing for it.
        first, *rest = (_paint(line, _DIM, colour) for line in words)
        rows.append((f"  {pad('-', 8)} {first}", *(f"           {line}" for line in rest)))
    return Section(
        f"Checks: {number(len(outcomes))} ({states})",
        tuple(rows[:MOST]),
        "... and {} more, none of them worse than these",
        least=3,
        weight=3,
        total=len(rows),
    )


def _outcome_row(outcome: Outcome, colour: bool) -> str:
    name = fit(visible(outcome.check), _NAME)
    word = pad(OUTCOME_WORDS[outcome.outcome], 8)
    words = passed_text(outcome.population)
    if outcome.outcome in (OutcomeState.ERROR, OutcomeState.UNKNOWN):
        reason = outcome_reason(outcome)
        words = f"{words}: {reason}" if outcome.population.size and reason else reason or words
    painted = _paint(word, _OUTCOME_COLOURS[outcome.outcome], colour)
    return f"  {painted} {pad(name, _NAME)} {_fit_list(words, COLUMNS - 12 - _NAME)}"


def _fit_list(words: str, columns: int) -> str:
    """Return a list cut between its parts: a number that is cut says something else."""
    while width(words) > columns and ", " in words.removesuffix(", …"):
        words = words.removesuffix(", …").rpartition(", ")[0] + ", …"
    return fit(words, columns)


def _controls(assessment: Assessment, colour: bool) -> Section | None:
    if not assessment.soa:
        return None
    counts = dict(control_counts(assessment))
    said = f"Annex A draft, {number(len(assessment.soa))} controls: " + ", ".join(
        f"{number(counts[state])} {CONTROL_WORDS[state]}"
        for state in (ControlState.EVIDENCED, ControlState.PARTLY, ControlState.CONTRADICTED)
    )
    without = f"{number(counts[ControlState.NO_EVIDENCE])} without evidence here."
    against = [row.control for row in assessment.soa if row.state is ControlState.CONTRADICTED]
    rows: list[tuple[str, ...]] = []
    if against:
        without += f" Contradicted: {visible(', '.join(against[:40]))}"
    rows.append((fit(f"  {without}", COLUMNS),))
    return Section(fit(said, COLUMNS), tuple(rows))


def _risks(assessment: Assessment) -> Section | None:
    if not assessment.risks:
        return None
    rows = []
    for risk in assessment.risks[:MOST]:
        words = f"{visible(risk.title)} ({visible(risk.asset).replace('_', ' ')})"
        tested = "" if risk.tested else ", untested"
        score = f"likelihood {risk.likelihood} x impact {risk.impact}{tested}"
        line = f"  {risk.level:>2}  {pad(words, COLUMNS - 8 - width(score))}  {score}"
        rows.append((fit(line, COLUMNS),))
    return Section(
        "Risks proposed, none adopted",
        tuple(rows),
        "... and {} more in the HTML and JSON reports",
        total=len(assessment.risks),
    )


def _gaps(assessment: Assessment) -> Section | None:
    gaps = assessment.snapshot.gaps
    if not gaps:
        return None
    rows = []
    for gap in gaps[:MOST]:
        reason = GAP_WORDS[gap.reason]
        path = fit_end(visible(gap.path) or "the project", COLUMNS - 4 - 22)
        rows.append((fit(f"  {path}: {reason}; {visible(gap.detail)}", COLUMNS),))
    return Section(
        f"Not seen: {counted(len(gaps), 'gap')}; unknown, not safe",
        tuple(rows),
        "... and {} more in the HTML and JSON reports",
        total=len(gaps),
    )


def _waivers(assessment: Assessment) -> Section | None:
    asked = waiver_requests(assessment)
    if not asked:
        return None
    rows = []
    for finding in asked[:MOST]:
        if (waiver := finding.waiver) is None:
            continue
        state = "until" if waiver.in_force else "not in force, until"
        who = f"{visible(waiver.requester)} asks {visible(waiver.approver)}"
        place = fit_end(finding_place(finding), 30)
        text = f"  {place}: {who}, {state} {visible(waiver.expires)}: {visible(waiver.reason)}"
        rows.append((fit(text, COLUMNS),))
    title = f"Waivers asked for: {number(len(asked))}; a request in a file accepts nothing"
    more = "... and {} more in the HTML and JSON reports"
    return Section(title, tuple(rows), more, total=len(asked))


def _how(how: str) -> list[str]:
    """Return how to do a step: a command whole, words cut after a sentence, never in code."""
    columns = COLUMNS - 5
    if how.startswith(COMMANDS):
        return wrap_command(how, columns)
    lines = wrap(how, columns, _HOW_LINES)
    if not lines[-1].endswith("…") or how.endswith("…"):
        return lines
    for end in reversed([match.start() for match in re.finditer(r"(?<=[.;]) ", how)]):
        shorter = wrap(f"{how[:end]} …", columns, _HOW_LINES)
        whole = shorter[-1].endswith((". …", "; …")) and how.count("`", 0, end) % 2 == 0
        if whole and len(shorter) >= _HOW_LINES - 1:
            return shorter
    return lines


def steps(assessment: Assessment, colour: bool, path: str) -> Section:
    """Return what to do next, the last thing that is read."""
    rows = []
    for index, step in enumerate(next_steps(assessment, path), start=1):
        how = [_paint(line, _BOLD, colour) for line in _how(step.how)]
        rows.append((fit(f"  {index}. {step.what}", COLUMNS), *(f"     {line}" for line in how)))
    return Section("What to do next", tuple(rows), "", least=5)
