"""The sample project has exactly the weaknesses that its page documents."""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from muniment.core.clock import FixedClock
from muniment.engine.report import text
from muniment.engine.report.assessment import Assessment
from muniment.runs.assess import AssessOptions, assess

SAMPLE = Path(__file__).parents[1] / "examples" / "churn"
ROW = re.compile(r"^\| `([\w./-]+)` \| `([^`]+)` \| (\w+) \| .+ \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample in a repository of its own, everything committed."""
    root = tmp_path_factory.mktemp("sample") / "churn"
    shutil.copytree(SAMPLE, root, ignore=shutil.ignore_patterns("__pycache__"))
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    for step in (["init", "-q", "-b", "main"], ["add", "-A", "-f"], ["commit", "-q", "-m", "x"]):
        subprocess.run(["git", *identity, *step], cwd=root, check=True, capture_output=True)
    return root


@pytest.fixture(scope="module")
def assessment(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Assessment:
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
    clock = FixedClock(datetime(2026, 3, 1, tzinfo=UTC))
    done = assess(AssessOptions(project, clock=clock))
    patch.undo()
    assert done.warnings == ()
    return done.assessment


def test_exactly_the_documented_weaknesses_are_found(assessment: Assessment) -> None:
    page = (SAMPLE / "WEAKNESSES.md").read_text(encoding="utf-8")
    documented = Counter(ROW.findall(page))
    assert len(documented) > 20
    found: Counter[tuple[str, str, str]] = Counter()
    for finding in assessment.findings:
        place = finding.location
        where = place.path or "."
        if place.cell is not None:
            where += f" cell {place.cell + 1}"
        elif place.line is not None:
            where += f":{place.line}"
        found[finding.rule, where, finding.severity.value] += 1
    assert found == documented


def test_the_inventory_is_the_folder_both_ways(assessment: Assessment) -> None:
    assert {(asset.kind, asset.path) for asset in assessment.assets} == {
        ("container_image", "Dockerfile"),
        ("container_image", "deploy/service.yaml"),
        ("dataset", "data/customers.csv"),
        ("dataset", "data/features.csv"),
        ("dependency", "requirements.txt"),
        ("inference_service", "src/churn/serve.py"),
        ("model", "models/churn.joblib"),
        ("model", "models/legacy_encoder.pkl"),
        ("source_code", ""),
        ("source_code", "notebooks/explore.ipynb"),
        ("training_pipeline", ".github/workflows/train.yml"),
        ("training_pipeline", "src/churn/train.py"),
    }


def test_the_readme_shows_what_is_printed(assessment: Assessment) -> None:
    readme = (SAMPLE.parents[1] / "README.md").read_text(encoding="utf-8")
    excerpt = readme.split("$ muniment assess examples/churn\n")[1].split("```")[0]
    printed = text.render(assessment, path="examples/churn").splitlines()
    shown = excerpt[excerpt.index("What is here") :].splitlines()
    assert len(shown) > 15
    assert [line for line in shown if line != "  ..." and line not in printed] == []


def test_nothing_in_the_sample_is_out_of_reach(assessment: Assessment) -> None:
    assert assessment.snapshot.gaps == ()
    assert not assessment.incomplete()


def test_lineage_leads_from_customers_to_the_service(assessment: Assessment) -> None:
    links = {
        (asset.path, link.relation, link.target)
        for asset in assessment.assets
        for link in asset.lineage
    }
    assert ("data/features.csv", "derived_from", "data/customers.csv") in links
    assert ("models/churn.joblib", "derived_from", "data/features.csv") in links
    assert ("models/churn.joblib", "written_by", "src/churn/train.py") in links
    assert ("models/churn.joblib", "served_by", "src/churn/serve.py") in links


def test_the_honest_twins_stay_silent(assessment: Assessment) -> None:
    places = {(finding.check, finding.location.path) for finding in assessment.findings}
    assert ("dataset.provenance", "data/features.csv") not in places
    assert ("dataset.personal-data", "data/features.csv") not in places
    assert ("model.file-imports", "models/churn.joblib") not in places
    unsafe = [f for f in assessment.findings if f.location.path == "src/churn/storage.py"]
    assert {finding.location.function for finding in unsafe} == {"load_any"}
    assert not [f for f in assessment.findings if f.location.function == "admin_predict"]


def test_the_scripts_really_make_the_data_and_the_model(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("sklearn", reason="scikit-learn is not installed")
    copy = tmp_path / "copy"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns(".git", "models", "*.csv"))
    (copy / "models").mkdir()
    monkeypatch.chdir(copy)
    runpy.run_path("src/churn/prepare.py", run_name="__main__")
    runpy.run_path("src/churn/train.py", run_name="__main__")
    assert (copy / "models/churn.joblib").stat().st_size > 100_000
    assert (copy / "data/features.csv").read_text() == (project / "data/features.csv").read_text()
