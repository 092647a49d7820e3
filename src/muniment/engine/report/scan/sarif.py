"""A scan as SARIF 2.1.0, for code hosts and editors.

Results come first and the rules after them, so that no result has to wait for the last file. A file
that could not be read to its end is a notification, and the run is then not successful.

Source: OASIS SARIF Version 2.1.0, sections 3.14 (run), 3.20 (invocation), 3.27 (result), 3.49
(rule), 3.58 (notification).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from muniment.core.visible import visible
from muniment.engine.artifacts.report import FileScan, ScanFinding, ScanTally, Verdict
from muniment.engine.artifacts.rules.table import rule
from muniment.engine.report.sarif_words import (
    FINGERPRINT,
    LEVELS,
    RANKS,
    SCHEMA,
    SECURITY,
    escaped,
    fenced,
    plain,
    uri,
)

_MOST_NOTIFICATIONS = 1_000
_Object: TypeAlias = "dict[str, object]"


def render(files: Iterable[FileScan], tally: ScanTally, version: str) -> Iterator[bytes]:
    """Yield the log: UTF-8 JSON, one line for each result.

    Args:
        files: As they are read.
        tally: Counts them; read after the last.
        version: Muniment's.
    """
    rules: dict[str, int] = {}
    notes: list[_Object] = []
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"results": ['.encode()
    before = "\n"
    for file in files:
        for finding in file.findings:
            index = rules.setdefault(finding.rule, len(rules))
            yield (before + json.dumps(_result(file, finding, index))).encode()
            before = ",\n"
        if not file.complete and len(notes) < _MOST_NOTIFICATIONS:
            notes.append(_note(file))
    if tally.stopped:
        notes.append(_said(f"Stopped early: {tally.stopped}. The rest was not scanned.", "error"))
    driver = {"name": "muniment", "version": version, "rules": [_rule(each) for each in rules]}
    done = not tally.stopped and not tally.verdicts[Verdict.INCONCLUSIVE]
    rest: _Object = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "muniment-scan/"},
        "invocations": [{"executionSuccessful": done, "toolExecutionNotifications": notes}],
        "columnKind": "unicodeCodePoints",
    }
    yield ("\n], " + json.dumps(rest)[1:-1] + "}]}\n").encode()


def _result(file: FileScan, finding: ScanFinding, index: int) -> _Object:
    place = finding.location
    where = f" ({visible(place.member)})" if place.member else ""
    location: _Object = {
        # Code hosts want a line; a model file has none, so the place stands in the properties.
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(file.path)},
            "region": {"startLine": 1},
        }
    }
    if place.member:
        location["logicalLocations"] = [{"fullyQualifiedName": visible(place.member)}]
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "kind": "fail",
        "level": LEVELS[finding.severity],
        "rank": RANKS[finding.severity],
        "message": {"text": escaped(finding.message) + escaped(where)},
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: _fingerprint(file, finding)},
        "properties": {
            "severity": finding.severity.value,
            "security-severity": SECURITY[finding.severity],
            "operand": visible(finding.operand),
            "member": visible(place.member),
            "byteOffset": place.offset,
            "path": visible(place.path),
            "verdict": file.verdict.value,
        },
    }


def _uri(path: str) -> str:
    return uri(path.replace("%", "%25").replace("\\", "%5C"))


def _fingerprint(file: FileScan, finding: ScanFinding) -> str:
    place = finding.location
    parts = [finding.rule, file.path, place.member, place.path, finding.operand]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _rule(rule_id: str) -> _Object:
    its = rule(rule_id)
    level = LEVELS[its.severity]
    return {
        "id": its.id,
        "shortDescription": {"text": its.title},
        "fullDescription": {"text": its.why},
        "help": {
            "text": its.remediation,
            "markdown": f"**{plain(its.title)}**\n\n{plain(its.why)}\n\n{fenced(its.remediation)}",
        },
        "defaultConfiguration": {"level": level, "rank": RANKS[its.severity]},
        "properties": {
            "precision": "high",
            "problem.severity": level if level in ("error", "warning") else "recommendation",
            "security-severity": SECURITY[its.severity],
            "tags": ["security", "model-file", *its.references],
        },
    }


def _note(file: FileScan) -> _Object:
    text = f"{visible(file.path)}: " + "; ".join(map(visible, file.limits))
    location = {"physicalLocation": {"artifactLocation": {"uri": _uri(file.path)}}}
    return {**_said(text, "warning"), "locations": [location]}


def _said(text: str, level: str) -> _Object:
    return {
        "descriptor": {"id": "muniment/inconclusive"},
        "level": level,
        "message": {"text": escaped(text)},
    }
