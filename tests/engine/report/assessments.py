"""Assessments for the writers to render: a realistic one, and the edges around it."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from muniment.core.digest import digest_bytes
from muniment.core.ids import Locator
from muniment.core.severity import Severity
from muniment.engine.catalogue import catalogue
from muniment.engine.catalogue.documents import Basis
from muniment.engine.checks.fact import Gap, GapReason
from muniment.engine.checks.fingerprint import fingerprint
from muniment.engine.checks.judgement import UnknownReason
from muniment.engine.checks.outcome import (
    Evidence,
    Excluded,
    Finding,
    Location,
    Outcome,
    OutcomeState,
    Population,
    Undetermined,
    WaiverRequest,
)
from muniment.engine.checks.snapshot import Coverage, Exclusion, Project, Tool
from muniment.engine.report.assessment import (
    SCHEMA,
    Assessment,
    Asset,
    ControlState,
    LineageLink,
    Necessity,
    ReadinessItem,
    ReadinessState,
    RiskProposal,
    SnapshotSummary,
    SoaPoint,
    SoaRow,
)

PROJECT = "0192f3a1-7c4e-7b1d-9a55-3c1f0e2d4b6a"
COLLECTED = "2026-11-20T09:30:00Z"
EVALUATED = "2026-11-20T09:30:07Z"
EXPIRES = "2026-12-20T09:30:00Z"
DATA = Path(__file__).parents[2] / "data"
SAMPLE = json.loads((DATA / "sample_assessment.json").read_text())


@dataclass(frozen=True)
class _Kind:
    """What a check of the sample says of itself."""

    title: str
    question: str
    subjects: str
    severity: str
    controls: tuple[str, ...]
    threats: tuple[str, ...]
    aspect: str
    remediation: str


KINDS = {
    check: _Kind(**{**kind, "controls": tuple(kind["controls"]), "threats": tuple(kind["threats"])})
    for check, kind in SAMPLE["kinds"].items()
}

WAIVED = {
    ("src/evaluate.py", 17): WaiverRequest(
        "Mara Lind", "Tomas Reuter", "Only run by hand on our own checkpoints", "2027-01-31", True
    ),
    ("models/churn.joblib", None): WaiverRequest(
        "Mara Lind", "Tomas Reuter", "Moves to DVC with the next release", "2026-10-31", False
    ),
}

GAPS = (
    Gap(
        "models/encoder/model.safetensors",
        GapReason.BYTES_ABSENT,
        "Git LFS pointer, 438 MB",
        ("model.file",),
    ),
    Gap(
        "notebooks/old/first-try.ipynb", GapReason.BROKEN, "not JSON at byte 4,096", ("code.call",)
    ),
    Gap("data/raw/huge.csv", GapReason.TOO_LARGE, "a line of more than 16 MB", ("table.columns",)),
)


def locator(path: str) -> str:
    return f"{PROJECT}/{path}"


def finding(
    check: str,
    rule: str,
    severity: str,
    path: str,
    line: int | None,
    cell: int | None,
    function: str,
    message: str,
) -> Finding:
    kind = KINDS[check]
    return Finding(
        fingerprint=fingerprint(
            f"{check}/{rule}", Locator(locator(path)), function, message, line or 0
        ),
        check=check,
        rule=f"{check}/{rule}",
        severity=Severity(severity),
        asset=locator(path),
        location=Location(path, line, cell, function),
        message=message,
        remediation=kind.remediation,
        controls=kind.controls,
        threats=kind.threats,
        waiver=WAIVED.get((path, line)),
    )


def _outcome(check: str, failed: int, empty: bool = False) -> tuple[Outcome, Evidence | None]:
    kind = KINDS[check]
    size, unknown, left_out = (0, 0, 0) if empty else SAMPLE["sizes"][check]
    excluded = tuple(
        Excluded(f"tests/data/{check}-{n}.py", "a fixture that nothing loads")
        for n in range(left_out)
    )
    undetermined = tuple(
        Undetermined(
            GAPS[n % len(GAPS)].path, UnknownReason.PARTIAL, "its content was not read whole"
        )
        for n in range(unknown)
    )
    population = Population(size, size - failed - unknown - left_out, failed, unknown, excluded)
    reason = None
    if empty:
        state, reason = OutcomeState.UNKNOWN, UnknownReason.EMPTY_POPULATION
    elif failed:
        state = OutcomeState.FAILED
    elif unknown:
        state, reason = OutcomeState.UNKNOWN, UnknownReason.PARTIAL
    else:
        state = OutcomeState.PASSED
    evidence = None
    if not empty:
        evidence = Evidence(
            id="ev-" + digest_bytes(check.encode())[7:23],
            check=check,
            version="1.0.0",
            question=kind.question,
            outcome=state,
            population=population,
            collected_at=COLLECTED,
            parameters={},
            fact_kinds=("code.call", "file.seen"),
            facts=size * 7,
            facts_digest=digest_bytes(b"facts of " + check.encode()),
            vouched_by="mara@workstation-4",
            replay="muniment replay assessment.mun",
            expires_at=EXPIRES,
        )
    outcome = Outcome(
        check=check,
        version="1.0.0",
        title=kind.title,
        subjects=kind.subjects,
        outcome=state,
        reason=reason,
        detail="",
        population=population,
        undetermined=undetermined,
        controls=kind.controls,
        threats=kind.threats,
        evidence=() if evidence is None else (evidence.id,),
    )
    return outcome, evidence


def _soa(outcomes: tuple[Outcome, ...], findings: tuple[Finding, ...]) -> tuple[SoaRow, ...]:
    serious = defaultdict(list)
    for one in findings:
        if one.severity.at_least(Severity.HIGH) and one.waiver is None:
            for control in one.controls:
                serious[control].append(one)
    rows = []
    for row in catalogue().controls.values():
        control = row.id
        speaking = [o for o in outcomes if control in o.controls and o.population.size]
        for_ = tuple(
            SoaPoint(
                KINDS[o.check].aspect,
                f"{o.title}: {o.population.passed} of {o.population.size} {o.subjects}",
                o.check,
                o.evidence[0],
            )
            for o in speaking
            if o.population.passed
        )
        against = tuple(
            SoaPoint(KINDS[f.check].aspect, f"{f.severity.value}: {f.message}", f.check)
            for f in serious[control][:3]
        )
        covered = {point.aspect for point in for_}
        uncovered = tuple(
            SoaPoint(aspect.id, "no fresh evidence of this kind")
            for aspect in row.aspects
            if aspect.id not in covered
        )
        state = (
            ControlState.CONTRADICTED
            if against
            else ControlState.PARTLY
            if for_
            else ControlState.NO_EVIDENCE
        )
        if control == "A.5.9" and outcomes:
            state = ControlState.EVIDENCED
            for_ = (SoaPoint("chk-asset-discovery", "12 assets seen and listed"),)
            uncovered = ()
        proposed = bool(speaking)
        rows.append(
            SoaRow(
                control,
                row.title,
                row.theme.value,
                Necessity.PROPOSED if proposed else Necessity.UNDECIDED,
                ("treats a proposed risk: T-malicious-model-file",) if proposed else (),
                state,
                for_,
                against,
                uncovered,
            )
        )
    return tuple(rows)


def _readiness(recorded: bool) -> tuple[ReadinessItem, ...]:
    items = []
    for n, clause in enumerate(catalogue().clauses.values()):
        mandatory = clause.documented_information_mandatory
        state = (
            ReadinessState.PARTLY_RECORDED
            if recorded and n % 9 == 4
            else ReadinessState.NOT_RECORDED
        )
        items.append(
            ReadinessItem(
                clause.id,
                "clause",
                clause.title,
                "mandatory_clause" if mandatory else "clause",
                state,
                mandatory,
                "the risk proposals of this assessment"
                if state is ReadinessState.PARTLY_RECORDED
                else "not recorded in Muniment",
            )
        )
    items += [
        ReadinessItem(
            document.id,
            "document",
            document.title,
            document.basis.value,
            ReadinessState.NOT_RECORDED,
            document.basis is Basis.MANDATORY_CLAUSE,
            "not recorded in Muniment",
        )
        for document in catalogue().documents.values()
    ]
    return tuple(items)


def _risks(findings: tuple[Finding, ...]) -> tuple[RiskProposal, ...]:
    proposals = []
    for threat, title, asset, likelihood, impact, tested in SAMPLE["risks"]:
        behind = tuple(f.fingerprint for f in findings if threat in f.threats)
        reasons = (f"the catalogue's starting point is likelihood 3, impact {impact}",)
        if behind and likelihood > 3:
            reasons += (f"raised to {likelihood}: {len(behind)} open findings speak to it",)
        if not tested:
            reasons += ("no check has tested this yet",)
        proposals.append(
            RiskProposal(
                id=f"{threat}:{asset}",
                threat=threat,
                title=title,
                asset=asset,
                assets=tuple(locator(a[1]) for a in SAMPLE["assets"] if a[0] == asset),
                likelihood=likelihood,
                impact=impact,
                level=likelihood * impact,
                method="muniment-5x5/1",
                tested=tested,
                reasons=reasons,
                findings=behind,
                controls=("A.5.21", "A.8.28", "A.8.32"),
            )
        )
    return tuple(sorted(proposals, key=lambda risk: -risk.level))


def realistic() -> Assessment:
    """A small ML project with the usual weaknesses: 40 findings, 12 assets, 3 gaps."""
    findings = tuple(
        sorted(
            (finding(*problem) for problem in SAMPLE["problems"]), key=lambda f: -f.severity.rank
        )
    )
    failed: dict[str, set[str]] = defaultdict(set)
    for one in findings:
        failed[one.check].add(one.location.path)
    judged = [
        _outcome(check, len(failed[check]), empty=check == "service.authentication")
        for check in KINDS
    ]
    outcomes = tuple(outcome for outcome, _ in judged)
    return Assessment(
        schema=SCHEMA,
        tool=Tool("muniment", "0.1.0", "2026.1"),
        project=Project(
            PROJECT,
            "churn",
            "Mara Lind",
            "production",
            "main",
            "3f9c1d70a2b84e5d6c7f8091a2b3c4d5e6f70812",
            True,
        ),
        collected_at=COLLECTED,
        evaluated_at=EVALUATED,
        snapshot=SnapshotSummary(
            source="folder",
            complete=True,
            coverage=Coverage(
                files=412,
                bytes=600_912_333,
                fact_kinds=("code.call", "file.seen", "secret.candidate"),
                facts={"code.call": 2_841, "file.seen": 412, "secret.candidate": 2},
                formats={"python": 43, "notebook": 3, "csv": 2, "joblib": 1, "pickle": 1},
                extractors={"python": "1.0.0", "notebook": "1.0.0"},
                exclusions=(
                    Exclusion(".git", "version control", 1_204),
                    Exclusion(".venv", "virtual environment", 18_440),
                    Exclusion("tests/data", "fixtures (muniment.toml)", 31),
                ),
            ),
            gaps=GAPS,
        ),
        assets=tuple(
            Asset(
                id=locator(path),
                kind=kind,
                name=path.rsplit("/", 1)[-1] or "churn",
                path=path,
                format=format_,
                vcs=vcs,
                size=size,
                digest=digest_bytes(path.encode()) if size < 50_000_000 else None,
                lineage=tuple(LineageLink(*link) for link in lineage),
            )
            for kind, path, format_, vcs, size, lineage in SAMPLE["assets"]
        ),
        outcomes=outcomes,
        evidence=tuple(evidence for _, evidence in judged if evidence is not None),
        findings=findings,
        risks=_risks(findings),
        soa=_soa(outcomes, findings),
        readiness=_readiness(True),
    )


def clean() -> Assessment:
    """A project in which every check that had something to judge passed."""
    whole = realistic()
    judged = [
        _outcome(check, 0, empty=check.startswith("dataset."))
        for check in KINDS
        if not SAMPLE["sizes"][check][1]
    ]
    outcomes = tuple(outcome for outcome, _ in judged)
    return replace(
        whole,
        project=replace(whole.project, dirty=False),
        snapshot=replace(whole.snapshot, gaps=()),
        findings=(),
        outcomes=outcomes,
        evidence=tuple(evidence for _, evidence in judged if evidence is not None),
        risks=(),
        soa=_soa(outcomes, ()),
    )


def empty() -> Assessment:
    """A folder with nothing in it, under no version control, with no muniment.toml."""
    outcomes = tuple(_outcome(check, 0, empty=True)[0] for check in KINDS)
    return Assessment(
        schema=SCHEMA,
        tool=Tool("muniment", "0.1.0", "2026.1"),
        project=Project("", "", "", "", "", "", None),
        collected_at=COLLECTED,
        evaluated_at=EVALUATED,
        snapshot=SnapshotSummary("folder", True, Coverage(0, 0, (), {}, {}, {}, ()), ()),
        assets=(),
        outcomes=outcomes,
        evidence=(),
        findings=(),
        risks=(),
        soa=_soa((), ()),
        readiness=_readiness(False),
    )
