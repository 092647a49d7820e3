from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from urllib.parse import unquote_to_bytes, urljoin, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from tests.engine.report.assessments import DATA, clean, empty, realistic
from tests.engine.report.edges import ALL, huge
from tests.engine.report.generated import ASSESSMENTS, DRAWN

from muniment.core.ids import path_text
from muniment.core.severity import Severity
from muniment.engine.checks.outcome import Location, OutcomeState
from muniment.engine.report import sarif
from muniment.engine.report.assessment import Assessment

SCHEMA = Draft4Validator(json.loads((DATA / "sarif-2.1.0-rtm.5.json").read_text()))


def run_of(assessment: Assessment) -> dict[str, Any]:
    log = json.loads(sarif.render(assessment))
    assert log["version"] == "2.1.0"
    assert len(log["runs"]) == 1
    run: dict[str, Any] = log["runs"][0]
    return run


@pytest.mark.parametrize("name", [name for name in ALL if name != "huge"])
def test_meets_the_official_schema(name: str) -> None:
    SCHEMA.validate(json.loads(sarif.render(ALL[name]())))


def test_meets_the_official_schema_when_large() -> None:
    SCHEMA.validate(json.loads(sarif.render(huge(400))))


@settings(max_examples=15, deadline=None, phases=DRAWN, suppress_health_check=list(HealthCheck))
@given(ASSESSMENTS)
def test_meets_the_official_schema_whatever_it_says(assessment: Assessment) -> None:
    times = replace(
        assessment, collected_at="2026-11-20T09:30:00Z", evaluated_at="2026-11-20T09:30:00Z"
    )
    SCHEMA.validate(json.loads(sarif.render(times)))


def test_same_bytes_for_the_same_assessment() -> None:
    assert sarif.render(realistic()) == sarif.render(realistic())
    assert sarif.render(realistic()).endswith(b"}\n")


def test_results_point_to_their_rule_and_carry_the_fingerprint() -> None:
    whole = realistic()
    run = run_of(whole)
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert len(run["results"]) == len(whole.findings)
    for result, finding in zip(run["results"], whole.findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.rule
        assert result["partialFingerprints"] == {"munimentFingerprint/v1": finding.fingerprint}


def test_every_check_has_a_rule_even_without_a_result() -> None:
    ids = {rule["id"] for rule in run_of(clean())["tool"]["driver"]["rules"]}
    assert ids == {outcome.check for outcome in clean().outcomes}
    for rule in run_of(realistic())["tool"]["driver"]["rules"]:
        assert rule["help"]["text"]
        assert rule["fullDescription"]["text"]


@pytest.mark.parametrize(
    ("severity", "level", "kind", "low", "high"),
    [
        (Severity.CRITICAL, "error", "fail", 9.0, 10.0),
        (Severity.HIGH, "error", "fail", 7.0, 8.9),
        (Severity.MEDIUM, "warning", "fail", 4.0, 6.9),
        (Severity.LOW, "note", "fail", 0.1, 3.9),
        (Severity.INFO, "none", "informational", 0.1, 3.9),
    ],
)
def test_levels(severity: Severity, level: str, kind: str, low: float, high: float) -> None:
    whole = realistic()
    one = replace(whole, findings=(replace(whole.findings[0], severity=severity),))
    run = run_of(one)
    result = run["results"][0]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (result["level"], result["kind"]) == (level, kind)
    assert low <= float(rule["properties"]["security-severity"]) <= high
    assert rule["defaultConfiguration"]["level"] == level


def test_a_waiver_in_a_file_is_under_review_and_never_accepted() -> None:
    run = run_of(realistic())
    suppressed = [result for result in run["results"] if "suppressions" in result]
    assert len(suppressed) == 2
    for result in suppressed:
        (suppression,) = result["suppressions"]
        assert suppression["kind"] == "external"
        assert suppression["status"] == "underReview"
        assert suppression["justification"]


def test_a_notebook_finding_names_its_cell_and_claims_no_line_of_the_file() -> None:
    results = run_of(realistic())["results"]
    (result,) = [r for r in results if "explore.ipynb cell 3" in r["message"]["text"]]
    (location,) = result["locations"]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"][0] == {"name": "cell 3", "kind": "cell"}
    other = results[0]["locations"][0]["physicalLocation"]
    assert other["artifactLocation"] == {"uri": "src/train.py", "uriBaseId": "SRCROOT"}
    assert other["region"] == {"startLine": 12}


@given(st.binary(min_size=1, max_size=30).filter(lambda raw: b"\0" not in raw))
def test_uris_are_relative_and_give_the_path_back(raw: bytes) -> None:
    path = path_text(raw)
    whole = realistic()
    moved = replace(whole.findings[0], location=Location(path, None, None, ""))
    run = run_of(replace(whole, findings=(moved,)))
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii()
    parts = urlsplit(uri)
    assert (parts.scheme, parts.query, parts.fragment) == ("", "", "")
    assert unquote_to_bytes(uri) == unquote_to_bytes(path.encode())


def test_a_colon_in_the_first_segment_is_no_scheme() -> None:
    whole = realistic()
    moved = replace(whole.findings[0], location=Location("javascript:alert(1)", 1, None, ""))
    run = run_of(replace(whole, findings=(moved,)))
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert urljoin("file:///srv/x/", uri) == "file:///srv/x/" + uri


def test_gaps_make_the_run_unsuccessful_and_are_told() -> None:
    run = run_of(realistic())
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    texts = [note["message"]["text"] for note in invocation["toolExecutionNotifications"]]
    assert "data/raw/huge.csv: too large; a line of more than 16 MB" in texts
    assert run_of(clean())["invocations"][0]["executionSuccessful"] is True
    assert run_of(empty())["invocations"][0]["executionSuccessful"] is True


def test_an_error_in_a_check_is_an_error_of_the_run() -> None:
    base = clean()
    outcome = replace(base.outcomes[0], outcome=OutcomeState.ERROR, detail="KeyError at line 3")
    (invocation,) = run_of(replace(base, outcomes=(outcome,)))["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    assert note["level"] == "error"
    assert "KeyError at line 3" in note["message"]["text"]


def test_many_gaps_are_cut_and_counted() -> None:
    (invocation,) = run_of(huge(8_000))["invocations"]
    notes = invocation["toolExecutionNotifications"]
    assert any("1,000 more gaps" in note["message"]["text"] for note in notes)
    assert len(notes) < 1_500


def test_a_message_is_no_link_and_no_placeholder() -> None:
    whole = realistic()
    hostile = replace(whole.findings[0], message="[click](http://evil.test) {0} weights[0] {a}")
    text = run_of(replace(whole, findings=(hostile,)))["results"][0]["message"]["text"]
    assert text == "\\[click\\](http://evil.test) {{0}} weights\\[0\\] {a}"


def test_a_remedy_cannot_leave_its_code_block() -> None:
    whole = realistic()
    hostile = replace(whole.findings[0], remediation="```\n# not code\n````")
    run = run_of(replace(whole, findings=(hostile,)))
    markdown = run["tool"]["driver"]["rules"][0]["help"]["markdown"]
    assert markdown.endswith("\n`````")
    assert markdown.count("`````") == 2
