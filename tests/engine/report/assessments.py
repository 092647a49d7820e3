"""Assessments for the writers to render: a realistic one, and the edges around it."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from muniment.core.digest import digest_bytes
from muniment.core.ids import Locator
from muniment.core.severity import Severity
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
    Asset,
    Assessment,
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
TITLES = json.loads((Path(__file__).parents[2] / "data" / "catalogue_titles.json").read_text())


@dataclass(frozen=True)
class _Kind:
    """What a check of the sample says of itself."""

    title: str
    question: str
    subjects: str
    severity: Severity
    controls: tuple[str, ...]
    threats: tuple[str, ...]
    aspect: str
    remediation: str


C, H, M, L, INFO = (
    Severity.CRITICAL,
    Severity.HIGH,
    Severity.MEDIUM,
    Severity.LOW,
    Severity.INFO,
)

KINDS = {
    "model.file-imports": _Kind(
        "Model files load without running code",
        "Does any model file import or call something outside the allow-list when it is loaded?",
        "model files",
        C,
        ("A.5.21", "A.8.7"),
        ("T-malicious-model-file",),
        "chk-model-scan",
        "Save the weights alone, in a format that cannot run code:\n"
        "    from safetensors.torch import save_file\n"
        '    save_file(model.state_dict(), "model.safetensors")',
    ),
    "code.unsafe-load": _Kind(
        "Model code loads files safely",
        "Does any source file load a file in a way that runs code from it?",
        "source files",
        H,
        ("A.8.28",),
        ("T-malicious-model-file",),
        "chk-sast",
        "torch.load(path, weights_only=True)",
    ),
    "secrets.exposed": _Kind(
        "No secret stands in code, notebooks or configuration",
        "Does any file hold something that looks like a live secret?",
        "text files",
        C,
        ("A.5.17", "A.8.12", "A.8.28"),
        ("T-credential-leak",),
        "chk-secret-scan",
        "Revoke the key where it was issued, then read it from the environment:\n"
        '    key = os.environ["SERVICE_KEY"]',
    ),
    "dependencies.pinned": _Kind(
        "Dependencies are pinned and locked",
        "Is every dependency pinned by a lock with hashes?",
        "dependency manifests",
        M,
        ("A.5.21", "A.8.28"),
        ("T-malicious-package",),
        "chk-dep-pin",
        "uv pip compile --generate-hashes requirements.in -o requirements.txt",
    ),
    "model.lineage": _Kind(
        "Each model says what it was trained on",
        "Does each model name the dataset and the code it came from?",
        "models",
        M,
        ("A.8.25",),
        ("T-shadow-model",),
        "chk-model-lineage",
        "Write models/churn.card.md with trained_on: data/customers.csv",
    ),
    "dataset.provenance": _Kind(
        "Each dataset has a card with source and lawful basis",
        "Does each dataset state source, licence, lawful basis and class?",
        "datasets",
        M,
        ("A.5.32",),
        ("T-licence-breach",),
        "chk-dataset-provenance",
        "Write data/customers.card.yaml with source, licence, lawful_basis and classification",
    ),
    "dataset.manifest": _Kind(
        "Datasets equal their manifest",
        "Is each dataset's content what its manifest says?",
        "datasets",
        H,
        ("A.8.25",),
        ("T-data-poisoning",),
        "chk-dataset-hash",
        "muniment manifest write data/",
    ),
    "dataset.personal-data": _Kind(
        "Personal data is classified as such",
        "Do columns or samples look personal in data that is not classified so?",
        "datasets",
        H,
        ("A.5.34", "A.8.11"),
        ("T-storage-access",),
        "chk-pii-scan",
        "Set classification: personal in the card, or drop the column before it is stored",
    ),
    "container.dockerfile": _Kind(
        "Images are built with care",
        "Does any Dockerfile run as root, start from a moving base or hold a secret?",
        "Dockerfiles",
        M,
        ("A.8.9",),
        ("T-registry-compromise",),
        "chk-container-scan",
        "FROM python:3.11-slim@sha256:... and USER 10001",
    ),
    "ci.workflow": _Kind(
        "Build pipelines run only what was reviewed",
        "Does any workflow run unpinned actions or give foreign code a token?",
        "workflows",
        H,
        ("A.8.25",),
        ("T-ci-compromise",),
        "chk-pipeline-provenance",
        "uses: actions/checkout@<40 hex digits>  # v4",
    ),
    "repository.weights-or-data-tracked": _Kind(
        "Weights and data are not in git",
        "Does git track model or data files?",
        "models and datasets",
        L,
        ("A.8.10",),
        ("T-model-theft-storage",),
        "chk-retention",
        "git rm --cached models/churn.joblib && dvc add models/churn.joblib",
    ),
    "repository.separation": _Kind(
        "Nobody alone owns training and release",
        "Do CODEOWNERS split training and release paths between people?",
        "projects",
        M,
        ("A.5.3",),
        ("T-insider-malicious",),
        "chk-sod",
        "Add two owners for /train and /deploy to .github/CODEOWNERS",
    ),
    "service.authentication": _Kind(
        "Prediction routes ask who calls",
        "Does each route that reaches a prediction check the caller?",
        "routes",
        M,
        ("A.8.5",),
        ("T-api-unauth",),
        "chk-sso",
        "@app.post('/predict', dependencies=[Depends(require_token)])",
    ),
    "model.mutable-reference": _Kind(
        "Served models are named by digest or version",
        "Is each served model named by something that cannot move?",
        "model references",
        M,
        ("A.8.32",),
        ("T-model-tamper",),
        "chk-model-rollback",
        'mlflow.pyfunc.load_model("models:/churn/7")',
    ),
    "licence.stated": _Kind(
        "A licence is stated",
        "Is a licence stated, the same in project and model card? A person must read it.",
        "projects",
        INFO,
        ("A.5.32",),
        ("T-licence-breach",),
        "chk-licence",
        'license = "Apache-2.0" in pyproject.toml',
    ),
}

# check, rule, severity, path, line, cell, function, message
PROBLEMS = (
    ("secrets.exposed", "provider-key", C, "src/train.py", 12, None, "", "A live-looking AWS access key (AKIA...7Q) stands in the code; whoever reads the repository can use it."),
    ("secrets.exposed", "provider-key", C, "notebooks/explore.ipynb", 4, 2, "", "A Hugging Face token (hf_...xK) stands in a cell's output."),
    ("model.file-imports", "calls-system", C, "models/legacy.pkl", None, None, "", "Loading this file calls posix.system: it runs a command on the machine that loads it."),
    ("code.unsafe-load", "pickle-load", H, "src/serve.py", 31, None, "load_model", "pickle.load runs whatever the file says; the path comes from a request."),
    ("code.unsafe-load", "torch-load", H, "src/train.py", 88, None, "resume", "torch.load without weights_only=True runs code from the checkpoint."),
    ("code.unsafe-load", "torch-load", H, "src/evaluate.py", 17, None, "main", "torch.load without weights_only=True runs code from the checkpoint."),
    ("code.unsafe-load", "torch-load", H, "notebooks/explore.ipynb", 2, 6, "", "torch.load without weights_only=True runs code from the checkpoint."),
    ("code.unsafe-load", "trust-remote-code", H, "src/embed.py", 9, None, "encoder", "trust_remote_code=True runs code from the hub on this machine."),
    ("code.unsafe-load", "unpinned-revision", M, "src/embed.py", 9, None, "encoder", "from_pretrained without a revision takes whatever the hub holds that day."),
    ("code.unsafe-load", "unpinned-revision", M, "src/train.py", 20, None, "", "load_dataset without a revision takes whatever the hub holds that day."),
    ("code.unsafe-load", "yaml-load", M, "src/config.py", 5, None, "read", "yaml.load without a safe loader builds arbitrary objects."),
    ("dataset.personal-data", "unclassified", H, "data/customers.csv", None, None, "", "Columns email, birth_date and phone look personal; the card gives no class."),
    ("dataset.personal-data", "unclassified", H, "data/raw/support_tickets.jsonl", None, None, "", "Samples hold names and e-mail addresses; there is no card."),
    ("ci.workflow", "target-checkout", H, ".github/workflows/label.yml", 18, None, "", "pull_request_target checks out the head of a fork with a token that can write."),
    *(("ci.workflow", "unpinned-action", M, f".github/workflows/{name}.yml", line, None, "", "An action is named by a tag, which its owner can move.") for name, line in (("test", 11), ("test", 14), ("release", 9), ("release", 22), ("label", 12))),
    ("container.dockerfile", "runs-as-root", M, "Dockerfile", 14, None, "", "The image runs as root."),
    ("container.dockerfile", "unpinned-base", M, "Dockerfile", 1, None, "", "The base image is named by a tag, which can move."),
    ("container.dockerfile", "unpinned-base", M, "deploy/Dockerfile.gpu", 1, None, "", "The base image is named by a tag, which can move."),
    ("container.dockerfile", "whole-context", L, "Dockerfile", 8, None, "", "COPY . takes data and keys along where .dockerignore does not name them."),
    *(("dependencies.pinned", "unpinned", M, "requirements.txt", line, None, "", "A dependency has no exact version and no hash.") for line in (1, 2, 5, 6, 9, 14, 15, 21, 22)),
    ("dependencies.pinned", "extra-index", H, "requirements.txt", 11, None, "", "An extra index lets a public package take the place of a private one."),
    ("model.lineage", "unknown-origin", M, "models/legacy.pkl", None, None, "", "Nothing says which data and code this model came from."),
    ("model.lineage", "unknown-origin", M, "models/segment.onnx", None, None, "", "Nothing says which data and code this model came from."),
    ("dataset.provenance", "no-card", M, "data/raw/support_tickets.jsonl", None, None, "", "No card says where this data comes from and on what basis it is held."),
    ("repository.weights-or-data-tracked", "tracked-model", L, "models/churn.joblib", None, None, "", "Git tracks a model of 48.2 MB."),
    ("repository.weights-or-data-tracked", "tracked-data", L, "data/customers.csv", None, None, "", "Git tracks a dataset of 12.9 MB."),
    ("model.lineage", "unknown-origin", M, "models/encoder", None, None, "", "Nothing says which data and code this model came from."),
    ("licence.stated", "not-stated", INFO, "", None, None, "", "No licence is stated; a person should decide and write it down."),
)  # fmt: skip

WAIVED = {
    ("src/evaluate.py", 17): WaiverRequest(
        "Mara Lind", "Tomas Reuter", "Only run by hand on our own checkpoints", "2027-01-31", True
    ),
    ("models/churn.joblib", None): WaiverRequest(
        "Mara Lind", "Tomas Reuter", "Moves to DVC with the next release", "2026-10-31", False
    ),
}

# check -> (size, unknown, excluded) around the number of failed files
SIZES = {
    "model.file-imports": (4, 1, 0),
    "code.unsafe-load": (43, 1, 2),
    "secrets.exposed": (118, 0, 3),
    "dependencies.pinned": (2, 0, 0),
    "model.lineage": (4, 0, 0),
    "dataset.provenance": (3, 0, 0),
    "dataset.manifest": (3, 2, 0),
    "dataset.personal-data": (3, 1, 0),
    "container.dockerfile": (2, 0, 0),
    "ci.workflow": (3, 0, 0),
    "repository.weights-or-data-tracked": (7, 0, 1),
    "repository.separation": (1, 0, 0),
    "service.authentication": (3, 0, 0),
    "model.mutable-reference": (2, 0, 0),
    "licence.stated": (1, 0, 0),
}

# kind, path, format, vcs, size, lineage
ASSETS = (
    ("container_image", "Dockerfile", "dockerfile", "tracked", 412, ()),
    ("container_image", "deploy/Dockerfile.gpu", "dockerfile", "tracked", 388, ()),
    ("dataset", "data/customers.csv", "csv", "tracked", 12_900_412, ()),
    ("dataset", "data/raw/support_tickets.jsonl", "jsonl", "ignored", 88_120_004, ()),
    ("dataset", "data/features.parquet", "parquet", "ignored", 4_411_008, (LineageLink("derived_from", "data/customers.csv", "src/features.py:22 read_csv"),)),
    ("inference_service", "src/serve.py", "python", "tracked", 4_121, (LineageLink("reads", "models/churn.joblib", "src/serve.py:31 pickle.load"),)),
    ("model", "models/churn.joblib", "joblib", "tracked", 48_200_117, (LineageLink("written_by", "src/train.py", "src/train.py:141 joblib.dump"), LineageLink("derived_from", "data/features.parquet", "src/train.py:38 read_parquet"))),
    ("model", "models/legacy.pkl", "pickle", "untracked", 1_204, ()),
    ("model", "models/segment.onnx", "onnx", "ignored", 9_004_221, ()),
    ("model", "models/encoder", "safetensors", "ignored", 438_000_000, ()),
    ("source_code", "", "python", "tracked", 301_118, ()),
    ("training_pipeline", "src/train.py", "python", "tracked", 6_204, (LineageLink("reads", "data/features.parquet", "src/train.py:38 read_parquet"), LineageLink("writes", "models/churn.joblib", "src/train.py:141 joblib.dump"))),
)  # fmt: skip

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
    severity: Severity,
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
        severity=severity,
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
    size, unknown, left_out = (0, 0, 0) if empty else SIZES[check]
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
    for control, title, theme, aspects in TITLES["controls"]:
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
            SoaPoint(aspect, "no fresh evidence of this kind")
            for aspect in aspects
            if aspect not in covered
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
                title,
                theme,
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
    for n, (id_, title, mandatory) in enumerate(TITLES["clauses"]):
        state = (
            ReadinessState.PARTLY_RECORDED
            if recorded and n % 9 == 4
            else ReadinessState.NOT_RECORDED
        )
        items.append(
            ReadinessItem(
                id_,
                "clause",
                title,
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
            id_,
            "document",
            title,
            basis,
            ReadinessState.NOT_RECORDED,
            basis == "mandatory_clause",
            "not recorded in Muniment",
        )
        for id_, title, basis in TITLES["documents"]
    ]
    return tuple(items)


def _risks(findings: tuple[Finding, ...]) -> tuple[RiskProposal, ...]:
    table = (
        ("T-malicious-model-file", "Malicious model file", "model", 5, 5, True),
        ("T-credential-leak", "Leaked secret in code or notebook", "source_code", 5, 4, True),
        ("T-storage-access", "Unauthorised access to stored data", "dataset", 3, 5, True),
        ("T-ci-compromise", "Build or training pipeline compromise", "training_pipeline", 4, 4, True),
        ("T-malicious-package", "Malicious or confused package", "dependency", 4, 4, True),
        ("T-data-poisoning", "Training data poisoning", "dataset", 3, 5, True),
        ("T-api-unauth", "Inference API without proper authorisation", "inference_service", 3, 4, True),
        ("T-evasion", "Adversarial input evasion", "model", 3, 3, False),
        ("T-membership-inference", "Membership inference", "model", 2, 4, False),
    )  # fmt: skip
    proposals = []
    for threat, title, asset, likelihood, impact, tested in table:
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
                assets=tuple(locator(a[1]) for a in ASSETS if a[0] == asset),
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
        sorted((finding(*problem) for problem in PROBLEMS), key=lambda f: -f.severity.rank)
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
                lineage=lineage,
            )
            for kind, path, format_, vcs, size, lineage in ASSETS
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
        if not SIZES[check][1]
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


PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE findings; --",
    "</style><script>alert(2)</script>",
    "<!--",
    "]]>",
    "javascript:alert(1)",
    "{{7*7}} ${7*7} #{7*7} %(x)s {0}",
    '#read("/etc/hostname") $x$ *b* _i_ `r` @l <l> // /* \\',
    "invoice\u202egpj.exe",
    "zero\u200bwidth\ufeff\u2066\u2069",
    "\x1b[31mred\x1b[0m\x07\x00\x85",
    "line one\nline two\r\n\tthree\u2028four\u2029",
    "a" + "\u0301" * 60,
    "データ/モデル.pkl",
    "مرحبا/שלום.csv",
    "🧪" * 30,
    "%2e%2e/%FF",
    "x" * 5_000,
    "a:b/c d?e#f&g.py",
    "",
)


def hostile() -> Assessment:
    """Every free text of the assessment is a payload. Nothing here is ever run or loaded."""
    whole = realistic()
    texts = iter(PAYLOADS * 400)

    def text() -> str:
        return next(texts)

    findings = tuple(
        replace(
            one,
            location=Location(text(), one.location.line, one.location.cell, text()),
            message=text(),
            remediation=text(),
            asset=text(),
            waiver=None if n % 4 else WaiverRequest(text(), text(), text(), text(), bool(n % 8)),
        )
        for n, one in enumerate(whole.findings)
    )
    return replace(
        whole,
        project=Project(PROJECT, PAYLOADS[0], text(), text(), text(), text(), True),
        snapshot=SnapshotSummary(
            text(),
            True,
            replace(
                whole.snapshot.coverage,
                exclusions=tuple(Exclusion(text(), text(), 1) for _ in range(25)),
                formats={payload: 1 for payload in PAYLOADS},
            ),
            tuple(Gap(text(), reason, text(), (text(),)) for reason in GapReason),
        ),
        assets=tuple(
            replace(
                one,
                id=text(),
                kind=text() if n > 9 else one.kind,
                name=text(),
                path=text(),
                format=text(),
                lineage=(LineageLink(text(), text(), text()),),
            )
            for n, one in enumerate(whole.assets)
        ),
        outcomes=tuple(
            replace(one, title=text(), subjects=text(), detail=text()) for one in whole.outcomes
        ),
        evidence=tuple(
            replace(one, question=text(), vouched_by=text(), parameters={text(): text()})
            for one in whole.evidence
        ),
        findings=findings,
        risks=tuple(
            replace(one, title=text(), asset=text(), reasons=(text(),), assets=(text(),))
            for one in whole.risks
        ),
        soa=tuple(
            replace(
                one,
                title=text(),
                reasons=(text(),),
                for_=(SoaPoint(text(), text()),),
                against=(SoaPoint(text(), text()),),
                uncovered=(SoaPoint(text(), text()),),
            )
            for one in whole.soa
        ),
        readiness=tuple(replace(one, title=text(), reason=text()) for one in whole.readiness),
    )


def huge(scale: int = 20_000) -> Assessment:
    """A project with so many findings and assets that no page can hold them."""
    whole = realistic()
    findings = tuple(
        replace(
            whole.findings[n % len(whole.findings)],
            fingerprint=f"v1:{n:064x}",
            rule=f"{whole.findings[n % len(whole.findings)].rule}-{n % 97}",
            location=Location(f"src/{'deep/' * 12}module_{n}.py", n, None, "train"),
            waiver=None,
        )
        for n in range(scale)
    )
    return replace(
        whole,
        findings=tuple(sorted(findings, key=lambda f: -f.severity.rank)),
        assets=tuple(
            replace(whole.assets[n % 12], id=locator(f"a/{n}"), path=f"a/{n}")
            for n in range(scale // 2)
        ),
        snapshot=replace(
            whole.snapshot,
            gaps=tuple(
                Gap(f"data/part-{n}.bin", GapReason.UNSUPPORTED, "an unknown format", ())
                for n in range(scale // 4)
            ),
        ),
        outcomes=tuple(
            replace(whole.outcomes[n % 15], check=f"plugin.check-{n:03}") for n in range(300)
        ),
        risks=tuple(replace(whole.risks[n % 9], id=f"r-{n}") for n in range(1000)),
    )


ALL = {
    "realistic": realistic,
    "clean": clean,
    "empty": empty,
    "hostile": hostile,
    "huge": huge,
}
