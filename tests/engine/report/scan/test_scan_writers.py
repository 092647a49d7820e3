"""The four reports of a scan: each meets its schema, and hides nothing that was found."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from importlib import resources
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft7Validator, Draft202012Validator
from referencing import Registry, Resource
from tests.engine.report.assessments import DATA

from muniment.core.severity import Severity
from muniment.engine.artifacts.report import FileScan, Location, ScanFinding, ScanTally, Verdict
from muniment.engine.artifacts.rules.table import all_rules
from muniment.engine.report.scan import cyclonedx, json_report, sarif, text

RULES = [rule.id for rule in all_rules()]
SCAN = Draft202012Validator(
    json.loads(
        resources.files("muniment.engine.report.scan")
        .joinpath("muniment.scan-1.schema.json")
        .read_text()
    )
)
SARIF = Draft4Validator(json.loads((DATA / "sarif-2.1.0-rtm.5.json").read_text()))
_PARTS = {
    name: json.loads((DATA / f"{name}.SNAPSHOT.schema.json").read_text())
    for name in ("bom-1.6", "jsf-0.82", "spdx")
}
_BASE = _PARTS["bom-1.6"]["$id"].rpartition("/")[0]
BOM = Draft7Validator(
    _PARTS["bom-1.6"],
    registry=Registry().with_resources(
        (f"{_BASE}/{name}{end}", Resource.from_contents(part))
        for name, part in _PARTS.items()
        for end in (".schema.json", ".SNAPSHOT.schema.json")
    ),
)

TEXTS = st.text(max_size=12)
FINDINGS = st.builds(
    ScanFinding,
    st.sampled_from(RULES),
    st.sampled_from(Severity),
    TEXTS,
    st.builds(Location, TEXTS, st.integers(0, 2**40), TEXTS),
    TEXTS,
    TEXTS,
    st.tuples(st.sampled_from(["CVE-2025-1716", "CWE-502"])),
)


def file(*findings: ScanFinding, **other: Any) -> FileScan:
    given: dict[str, Any] = {
        "path": "models/churn.pkl",
        "size": 1234,
        "formats": ("pickle",),
        "verdict": Verdict.MALICIOUS if findings else Verdict.CLEAN,
        "digest": "sha256:" + "0" * 64,
        "findings": findings,
        "limits": (),
        "complete": True,
    }
    return FileScan(**given | other)


FILES = st.builds(
    file,
    path=TEXTS,
    formats=st.tuples(TEXTS),
    verdict=st.sampled_from(Verdict),
    findings=st.lists(FINDINGS, max_size=3).map(tuple),
    limits=st.lists(TEXTS, max_size=2).map(tuple),
    complete=st.booleans(),
)
BAD = ScanFinding(
    "name.known-gadget",
    Severity.CRITICAL,
    "Loading this file calls os:system, which runs programs.",
    Location("data.pkl", 12, ""),
    "os:system",
    "Do not load this file.",
    ("CWE-502",),
)


def written(render: Callable[..., Iterator[bytes]], files: Iterable[FileScan], *more: Any) -> bytes:
    tally = ScanTally()

    def counted() -> Iterator[FileScan]:
        for each in files:
            tally.add(each)
            yield each

    return b"".join(render(counted(), tally, *more))


@settings(deadline=None)
@given(st.lists(FILES, max_size=3))
def test_json_meets_its_schema_whatever_it_says(files: list[FileScan]) -> None:
    report = json.loads(written(json_report.render, files, "1.2.3"))
    SCAN.validate(report)
    assert [each["path"] for each in report["files"]] == [each.path for each in files]
    assert report["summary"]["files"] == len(files)


@settings(deadline=None, max_examples=40)
@given(st.lists(FILES, max_size=3))
def test_sarif_meets_the_official_schema_whatever_it_says(files: list[FileScan]) -> None:
    log = json.loads(written(sarif.render, files, "1.2.3"))
    SARIF.validate(log)
    (run,) = log["runs"]
    assert len(run["results"]) == sum(len(each.findings) for each in files)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


@settings(deadline=None, max_examples=25)
@given(st.lists(FILES, max_size=3))
def test_cyclonedx_meets_the_official_schema_whatever_it_says(files: list[FileScan]) -> None:
    bill = json.loads(written(cyclonedx.render, files, "1.2.3"))
    BOM.validate(bill)
    models = [each for each in files if each.verdict is not Verdict.NOT_A_MODEL]
    assert len(bill["components"]) == len(models)


def test_cyclonedx_lists_models_with_digest_and_verdict() -> None:
    bill = json.loads(written(cyclonedx.render, [file(BAD)], "1.2.3"))
    (component,) = bill["components"]
    assert component["type"] == "machine-learning-model"
    assert component["hashes"] == [{"alg": "SHA-256", "content": "0" * 64}]
    held = {each["name"]: each["value"] for each in component["properties"]}
    assert held["muniment:scan:verdict"] == "malicious"
    assert held["muniment:scan:finding"] == "critical name.known-gadget os:system"


def test_text_names_what_is_wrong_and_what_to_do() -> None:
    tally = ScanTally()
    clean = file(path="ok.pkl")
    for each in (clean, file(BAD)):
        tally.add(each)
    shown = b"".join(text.render([clean, file(BAD)], tally, colour=False, every=False)).decode()
    assert "MALICIOUS  models/churn.pkl" in shown
    assert "critical  name.known-gadget  at data.pkl, byte 12" in shown
    assert "Next: Do not load this file." in shown
    assert "ok.pkl" not in shown
    assert "2 model files: 1 malicious, 0 to review, 0 inconclusive, 1 clean." in shown


def test_text_says_why_a_file_is_inconclusive() -> None:
    broken = file(verdict=Verdict.INCONCLUSIVE, limits=("the file ends early",), complete=False)
    shown = _text(broken)
    assert "Could not be read: the file ends early" in shown


def _text(*files: FileScan, **how: bool) -> str:
    tally = ScanTally()
    for each in files:
        tally.add(each)
    return b"".join(
        text.render(files, tally, colour=how.get("colour", False), every=how.get("every", False))
    ).decode()


@pytest.mark.parametrize("path", ["\x1b[2J.pkl", "a\nb.pkl", "\u202egpj.pkl"])
def test_names_cannot_act_on_a_terminal(path: str) -> None:
    shown = _text(file(BAD, path=path))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert path not in shown


def test_an_early_end_is_said_in_every_report() -> None:
    tally = ScanTally(stopped="somebody asked to")
    assert "Stopped early" in b"".join(text.render([], tally, colour=False, every=False)).decode()
    report = json.loads(b"".join(json_report.render([], tally, "1")))
    assert report["summary"]["complete"] is False
    log = json.loads(b"".join(sarif.render([], tally, "1")))
    assert log["runs"][0]["invocations"][0]["executionSuccessful"] is False
