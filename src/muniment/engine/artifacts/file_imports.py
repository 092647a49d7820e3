"""Check ``model.file-imports``: what a model file would bring in or run on loading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from muniment.core.severity import Severity
from muniment.engine.artifacts.judge import findings
from muniment.engine.artifacts.model_file import ModelFile
from muniment.engine.artifacts.report import ScanFinding
from muniment.engine.artifacts.rules.advice import DO_NOT_LOAD
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.facts import Facts, once_per_facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import (
    Judgement,
    Problem,
    Subject,
    UnknownReason,
    judged,
    unknown,
)
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters

_ID = "model.file-imports"
_ARRAYS = frozenset({Format.NPY, Format.NPZ})
_ROOT_THREATS = ("T-malicious-model-file", "T-public-dataset-poison")


class FileImports:
    """Judges every model file, and every array that holds objects."""

    spec = CheckSpec(
        id=_ID,
        version="2.0.0",
        title="Model files bring in nothing that runs",
        question="Does any model file import or call more than what rebuilding a model needs?",
        kind="chk-model-scan",
        subjects="model files",
        needs=(ModelFile.KIND,),
        severity=Severity.CRITICAL,
        severity_reason="Loading the file runs what it names, as the person who loads it.",
        controls=(
            ControlAspect("A.5.21", "chk-model-scan"),
            ControlAspect("A.8.7", "chk-model-scan"),
            ControlAspect("A.8.30", "chk-model-scan"),
        ),
        threats=("T-malicious-model-file",),
        remediation=DO_NOT_LOAD,
        parameters=NoParameters,
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield each file that was read as a model."""
        for path in facts.paths(ModelFile):
            yield Subject(path)

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return what the lists say of the names that one file brings in."""
        seen = facts.at(ModelFile, subject.path)
        problems = [problem for each in seen for problem in _problems(each.body, facts)]
        if not problems and not all(each.body.complete for each in seen):
            return unknown(UnknownReason.PARTIAL, "a part of the file could not be read")
        return judged(problems)


def _problems(body: ModelFile, facts: Facts) -> Iterator[Problem]:
    for each in findings(body.imports, body.signs, truncated=body.truncated):
        # Low is odd and harmless: it stands in the scan's report, and is no work for anybody.
        if each.severity.at_least(Severity.MEDIUM):
            yield Problem(
                rule=f"{_ID}/{each.rule}",
                severity=each.severity,
                message=_message(each, facts),
                anchor=_anchor(each),
                remediation=each.remediation,
                threats=_ROOT_THREATS if body.format in _ARRAYS else (),
            )


def _message(each: ScanFinding, facts: Facts) -> str:
    place = f" (in {each.location.member})" if each.location.member else ""
    if each.rule == "name.unknown-class":
        module = each.operand.partition(":")[0]
        if module.partition(".")[0] in {"__main__", *_own_packages(facts)}:
            return (
                f"Loading it imports {each.operand}{place}, from this project's own code, which "
                "must be there, unchanged, to load it."
            )
    return each.message + place


def _anchor(each: ScanFinding) -> str:
    """Return what tells a finding from others of its rule and stays when the file is saved anew."""
    place = each.location
    return " ".join(part for part in (place.member, place.path, each.operand) if part) or each.rule


@once_per_facts
def _own_packages(facts: Facts) -> frozenset[str]:
    """Return the names under which the project's own sources can be imported."""
    names: set[str] = set()
    for seen in facts.of(AssetSeen):
        if seen.body.kind is AssetKind.SOURCE_CODE:
            parts = PurePosixPath(seen.path).parts
            parts = parts[1:] if parts[:1] == ("src",) and len(parts) > 1 else parts
            names.update(part.removesuffix(".py") for part in parts[:1])
    return frozenset(names)
