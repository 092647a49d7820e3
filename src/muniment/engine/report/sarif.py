"""The findings as SARIF 2.1.0, for code hosts and editors.

One rule for each rule that found something and one for each check that found nothing, so that a
reader sees what ran. A waiver in a file is a suppression under review, never an accepted one. What
could not be read is a notification, and the run is then not successful.

Source: OASIS SARIF Version 2.1.0, sections 3.13 (log), 3.14 (run), 3.20 (invocation), 3.27
(result), 3.35 (suppression), 3.49 (rule), 3.58 (notification); RFC 3986 section 4.2 (relative
references).
"""

from __future__ import annotations

import json
from typing import TypeAlias
from urllib.parse import quote

from muniment.core.severity import Severity
from muniment.core.visible import visible
from muniment.engine.checks.fact import Gap
from muniment.engine.checks.outcome import Finding, Location, Outcome, OutcomeState, WaiverRequest
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.sarif_words import (
    FINGERPRINT,
    LEVELS,
    RANKS,
    ROOT,
    SCHEMA,
    SECURITY,
    escaped,
    fenced,
    plain,
    uri,
)
from muniment.engine.report.wording import (
    GAP_WORDS,
    finding_place,
    outcome_reason,
    population_text,
    visible_lines,
)

MOST_NOTIFICATIONS = 1_000

_Object: TypeAlias = "dict[str, object]"


def render(assessment: Assessment) -> bytes:
    """Return the log: UTF-8 JSON, two spaces of indentation, a newline at the end."""
    rules = _rules(assessment)
    index = {identity: position for position, identity in enumerate(rules)}
    run: _Object = {
        "tool": {
            "driver": {
                "name": visible(assessment.tool.name),
                "version": visible(assessment.tool.version),
                "rules": list(rules.values()),
                "properties": {"catalogue": visible(assessment.tool.catalogue)},
            }
        },
        "automationDetails": {"id": _automation(assessment)},
        "invocations": [_invocation(assessment)],
        "originalUriBaseIds": {
            ROOT: {"description": {"text": "The folder that was assessed."}},
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index[finding.rule]) for finding in assessment.findings],
        "properties": {
            "ref": visible(assessment.project.ref),
            "commit": visible(assessment.project.commit),
            "dirty": assessment.project.dirty,
        },
    }
    log: _Object = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, ensure_ascii=False, indent=2) + "\n").encode()


def _automation(assessment: Assessment) -> str:
    # The part before the last slash names the series of runs; the last part is this run's own.
    project = assessment.project
    series = quote(visible(project.id or project.name) or "project", safe="")
    return f"muniment/{series}/{quote(assessment.collected_at, safe=':')}"


def _rules(assessment: Assessment) -> dict[str, _Object]:
    """Return, by id, one rule for each rule with a result, and one for each check without."""
    questions = {evidence.check: evidence.question for evidence in assessment.evidence}
    outcomes = {outcome.check: outcome for outcome in assessment.outcomes}
    first: dict[str, Finding] = {}
    for finding in assessment.findings:
        held = first.setdefault(finding.rule, finding)
        if finding.severity.rank > held.severity.rank:
            first[finding.rule] = finding
    silent = set(outcomes) - {finding.check for finding in first.values()}
    rules = {
        rule: _rule(finding, outcomes.get(finding.check), questions.get(finding.check, ""))
        for rule, finding in first.items()
    }
    for check in outcomes:
        if check in silent and check not in rules:
            rules[check] = _silent_rule(outcomes[check], questions.get(check, ""))
    return rules


def _rule(finding: Finding, outcome: Outcome | None, question: str) -> _Object:
    title = visible(outcome.title) if outcome is not None and outcome.title else finding.rule
    remedy = "\n".join(visible_lines(finding.remediation)).strip()
    question = visible(question) or title
    return {
        "id": visible(finding.rule),
        "shortDescription": {"text": _one_line(finding.message) or title},
        "fullDescription": {"text": f"{title}. {question}"},
        "help": {
            "text": remedy or f"See the documentation of {visible(finding.check)}.",
            "markdown": f"**{plain(title)}**\n\n{fenced(remedy)}"
            if remedy
            else f"**{plain(title)}**",
        },
        "defaultConfiguration": {
            "level": LEVELS[finding.severity],
            "rank": RANKS[finding.severity],
        },
        "properties": {
            "precision": "high",
            "problem.severity": {"error": "error", "warning": "warning"}.get(
                LEVELS[finding.severity], "recommendation"
            ),
            "security-severity": SECURITY[finding.severity],
            "tags": _tags(finding.check, finding.controls, finding.threats),
        },
    }


def _silent_rule(outcome: Outcome, question: str) -> _Object:
    said = population_text(outcome.population)
    return {
        "id": visible(outcome.check),
        "shortDescription": {"text": _one_line(outcome.title) or visible(outcome.check)},
        "fullDescription": {
            "text": _one_line(question) or visible(outcome.title) or "No question."
        },
        "help": {"text": f"{outcome.outcome.value}: {said} ({visible(outcome.subjects)})."},
        "properties": {"tags": _tags(outcome.check, outcome.controls, outcome.threats)},
    }


def _tags(check: str, controls: tuple[str, ...], threats: tuple[str, ...]) -> list[str]:
    tags = ["security", visible(check), *map(visible, controls), *map(visible, threats)]
    return list(dict.fromkeys(tags))


def _result(finding: Finding, rule: int) -> _Object:
    result: _Object = {
        "ruleId": visible(finding.rule),
        "ruleIndex": rule,
        # A level other than none goes with kind fail; none goes with a kind that is no failure.
        "kind": "fail" if finding.severity is not Severity.INFO else "informational",
        "level": LEVELS[finding.severity],
        "rank": RANKS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(finding.location)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "properties": {
            "severity": finding.severity.value,
            "security-severity": SECURITY[finding.severity],
            "asset": visible(finding.asset),
            "controls": [visible(control) for control in finding.controls],
            "threats": [visible(threat) for threat in finding.threats],
        },
    }
    if finding.waiver is not None:
        result["suppressions"] = [_suppression(finding.waiver)]
    return result


def _message(finding: Finding) -> str:
    text = escaped(finding.message) or visible(finding.rule)
    # A physical location can name neither a notebook's cell nor the project as a whole.
    if finding.location.cell is not None or not finding.location.path:
        text += f" ({escaped(finding_place(finding))})"
    return text


def _suppression(waiver: WaiverRequest) -> _Object:
    return {
        "kind": "external",
        "status": "underReview",
        "justification": visible(waiver.reason),
        "properties": {
            "requester": visible(waiver.requester),
            "approver": visible(waiver.approver),
            "expires": visible(waiver.expires),
            "inForce": waiver.in_force,
        },
    }


def _location(location: Location) -> _Object:
    place: _Object = {
        "artifactLocation": {"uri": uri(location.path), "uriBaseId": ROOT},
    }
    # In a notebook a line counts within its cell, not within the file: no region then.
    if location.line is not None and location.line > 0 and location.cell is None:
        place["region"] = {"startLine": location.line}
    out: _Object = {"physicalLocation": place}
    logical: list[_Object] = []
    if location.cell is not None:
        logical.append({"name": f"cell {location.cell + 1}", "kind": "cell"})
    if location.function:
        name = visible(location.function)
        logical.append(
            {
                "name": name.rpartition(".")[2] or name,
                "fullyQualifiedName": name,
                "kind": "function",
            }
        )
    if logical:
        out["logicalLocations"] = logical
    return out


def _invocation(assessment: Assessment) -> _Object:
    gaps = assessment.snapshot.gaps
    notes = [_gap_note(gap) for gap in gaps[:MOST_NOTIFICATIONS]]
    if len(gaps) > MOST_NOTIFICATIONS:
        rest = len(gaps) - MOST_NOTIFICATIONS
        notes.append(_note("gap", "warning", f"{rest:,} more gaps; the JSON report holds each."))
    if not assessment.snapshot.complete:
        notes.append(_note("incomplete", "error", "The collection was cut short."))
    for outcome in assessment.outcomes:
        if outcome.outcome is OutcomeState.ERROR:
            detail = outcome_reason(outcome) or "no detail"
            notes.append(_note("check-error", "error", f"{visible(outcome.check)}: {detail}"))
        elif outcome.population.unknown:
            said = f"{population_text(outcome.population)} ({visible(outcome.subjects)})"
            notes.append(_note("unjudged", "warning", f"{visible(outcome.check)}: {said}"))
    return {
        "executionSuccessful": not assessment.incomplete(),
        "startTimeUtc": assessment.collected_at,
        "endTimeUtc": assessment.evaluated_at,
        "toolExecutionNotifications": notes,
    }


def _gap_note(gap: Gap) -> _Object:
    place = visible(gap.path) or "the project"
    note = _note("gap", "warning", f"{place}: {GAP_WORDS[gap.reason]}; {visible(gap.detail)}")
    location = {"artifactLocation": {"uri": uri(gap.path), "uriBaseId": ROOT}}
    return {**note, "locations": [{"physicalLocation": location}]}


def _note(kind: str, level: str, text: str) -> _Object:
    return {
        "descriptor": {"id": f"muniment/{kind}"},
        "level": level,
        "message": {"text": escaped(text)},
    }


def _one_line(text: str) -> str:
    return visible(text).strip()
