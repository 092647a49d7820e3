# ruff: noqa: E501  (a program under test stands on one line)
"""``model.mutable-reference``: what serving code loads, and whether the name fixes it."""

from __future__ import annotations

import pytest
from tests.engine.code.memory import facts_of, of
from tests.engine.projects import facts_of as project_facts

from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import Problem, Subject, Verdict
from muniment.engine.checks.spec import NoParameters
from muniment.engine.code.facts import CodeReference, ReferenceKind
from muniment.engine.infra.mutable_reference import MutableReference

COMMIT = "0123456789abcdef0123456789abcdef01234567"
SERVE = "from fastapi import FastAPI\nimport joblib, mlflow, torch, onnxruntime as ort\n"


def judged(files: dict[str, str]) -> list[tuple[Subject, Verdict, list[Problem]]]:
    facts = facts_of(files)
    check = MutableReference()
    found = []
    for subject in check.subjects(facts):
        judgement = check.judge(subject, facts, NoParameters())
        found.append((subject, judgement.verdict, list(judgement.problems)))
    return found


@pytest.mark.parametrize(
    ("call", "rule"),
    [
        ("joblib.load('models/m.joblib')", "by-path low"),
        ("ort.InferenceSession('m.onnx')", "by-path low"),
        ("torch.load(path, weights_only=True)", "by-path low"),
        ("AutoModel.from_pretrained('org/m')", "moving-revision medium"),
        ("AutoModel.from_pretrained('org/m', revision='v1')", "moving-revision medium"),
        ("AutoModel.from_pretrained(name)", "by-unseen-name low"),
        ("mlflow.pyfunc.load_model('models:/churn/Production')", "moving-alias medium"),
        ("mlflow.pyfunc.load_model('models:/churn@champion')", "moving-alias medium"),
        ("mlflow.pyfunc.load_model('s3://bucket/model')", "by-address medium"),
        ("torch.hub.load('o/r:main', 'm')", "moving-revision medium"),
        ("torch.hub.load_state_dict_from_url('https://h/m.pt')", "by-address medium"),
    ],
)
def test_a_name_that_can_change_its_content_is_reported(call: str, rule: str) -> None:
    ((_, verdict, (problem,)),) = judged({"app.py": f"{SERVE}model = {call}"})
    assert verdict is Verdict.FAILED
    assert f"{problem.rule.partition('/')[2]} {problem.severity.value}" == rule


@pytest.mark.parametrize(
    "call",
    [
        f"AutoModel.from_pretrained('org/m', revision='{COMMIT}')",
        f"AutoModel.from_pretrained(name, revision='{COMMIT}')",
        "mlflow.pyfunc.load_model('models:/churn/7')",
        "mlflow.pyfunc.load_model('runs:/" + "a" * 32 + "/model')",
        f"torch.hub.load('o/r:{COMMIT}', 'm')",
        f"joblib.load('models/{'b' * 64}.joblib')",
        "torch.hub.load_state_dict_from_url('https://h/m.pt', check_hash=True)",
    ],
)
def test_a_name_that_fixes_its_content_passes(call: str) -> None:
    ((_, verdict, _),) = judged({"app.py": f"{SERVE}model = {call}"})
    assert verdict is Verdict.PASSED


def test_a_digest_compared_in_the_same_function_passes() -> None:
    source = f"""{SERVE}import hashlib
def load(path):
    if hashlib.sha256(open(path, 'rb').read()).hexdigest() != APPROVED: raise ValueError
    return joblib.load(path)
def other(path): return joblib.load('models/b.joblib')
"""
    found = {subject.name: verdict for subject, verdict, _ in judged({"app.py": source})}
    assert found == {
        "load: joblib.load(?)": Verdict.PASSED,
        "other: joblib.load(models/b.joblib)": Verdict.FAILED,
    }


def test_code_that_does_not_serve_is_not_asked() -> None:
    assert judged({"train.py": "import joblib\njoblib.load('m.joblib')"}) == []
    assert judged({"tests/test_app.py": f"{SERVE}joblib.load('m.joblib')"}) == []


def test_datasets_are_no_models() -> None:
    source = f"{SERVE}from datasets import load_dataset\nload_dataset('imdb')"
    assert judged({"app.py": source}) == []


def test_a_module_that_serving_code_imports_serves_too() -> None:
    loading = "import joblib\ndef load_model(): return joblib.load('m.joblib')"
    files = {
        "svc/app.py": f"{SERVE}from .loading import load_model",
        "svc/loading.py": loading,
        "svc/batch.py": loading,
    }
    assert [subject.path for subject, _, _ in judged(files)] == ["svc/loading.py"]


def test_a_wrapper_is_judged_where_it_is_called() -> None:
    files = {
        "hub.py": "def get_model(name, rev='main'):\n"
        "    return AutoModel.from_pretrained(name, revision=rev)",
        "app.py": f"{SERVE}from hub import get_model\nget_model('o/a')\nget_model('o/b', '{COMMIT}')",
    }
    found = {subject: verdict for subject, verdict, _ in judged(files)}
    assert found == {
        Subject("app.py", "*.from_pretrained(o/a)"): Verdict.FAILED,
        Subject("app.py", "*.from_pretrained(o/b)"): Verdict.PASSED,
    }


@pytest.mark.parametrize(
    ("call", "kind", "reference", "revision"),
    [
        ("A.from_pretrained('o/m', revision='v1')", ReferenceKind.HUB, "o/m", "v1"),
        ("A.from_pretrained('./m')", ReferenceKind.PATH, "m", ""),
        ("A.from_pretrained(model_dir)", ReferenceKind.PATH, "", ""),
        ("A.from_pretrained(model_id)", ReferenceKind.UNKNOWN, "", ""),
        ("A.from_pretrained(*a)", ReferenceKind.UNKNOWN, "", ""),
        ("torch.hub.load('o/r:v2', 'm')", ReferenceKind.HUB, "o/r:v2", "v2"),
        ("mlflow.sklearn.load_model('models:/a/1')", ReferenceKind.MLFLOW, "models:/a/1", ""),
        ("joblib.load(open('a/../m.pkl', 'rb'))", ReferenceKind.PATH, "m.pkl", ""),
    ],
)
def test_reference_facts(call: str, kind: ReferenceKind, reference: str, revision: str) -> None:
    (fact,) = of(CodeReference, SERVE + call)
    assert (fact.reference_kind, fact.reference, fact.revision) == (kind, reference, revision)
    assert fact.serving


COMPOSE = "services:\n  api:\n    image: {0}\n    ports: ['8000:8000']\n"
DEPLOYMENT = (
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: api}}\nspec:\n  template:\n"
    "    spec:\n      containers:\n        - name: serve\n          image: {0}\n"
    "          ports: [{{containerPort: 80}}]\n"
)
DIGEST = "sha256:" + "ab" * 32


def images(files: dict[str, str]) -> dict[tuple[str, str], list[str]]:
    facts = Facts(project_facts(files))
    check = MutableReference()
    return {
        (subject.path, subject.name): [
            f"{problem.rule.partition('/')[2]} {problem.severity.value}"
            for problem in check.judge(subject, facts, NoParameters()).problems
        ]
        for subject in check.subjects(facts)
    }


@pytest.mark.parametrize(
    ("path", "text"), [("docker-compose.yaml", COMPOSE), ("deploy/api.yaml", DEPLOYMENT)]
)
@pytest.mark.parametrize(
    ("image", "found"),
    [
        ("acme/churn", ["image-moving medium"]),
        ("acme/churn:latest", ["image-moving medium"]),
        ("host:5000/acme/churn:1.4.2", ["image-by-tag low"]),
        (f"acme/churn@{DIGEST}", []),
        (f"acme/churn:latest@{DIGEST}", []),
    ],
)
def test_an_image_that_serves_is_named_by_digest(
    path: str, text: str, image: str, found: list[str]
) -> None:
    ((_, problems),) = images({path: text.format(image)}).items()
    assert problems == found


def test_a_tag_that_is_put_in_later_is_low() -> None:
    found = images({"docker-compose.yml": COMPOSE.format("acme/churn:${TAG}")})
    assert list(found.values()) == [["image-unseen low"]]
    found = images({"docker-compose.yml": COMPOSE.format("acme/churn:${TAG:-latest}")})
    assert list(found.values()) == [["image-moving medium"]]


def test_what_stands_beside_a_service_or_does_not_serve_is_not_asked() -> None:
    beside = COMPOSE.format("postgres:16") + "  cache:\n    image: redis\n    ports: ['6379']\n"
    job = DEPLOYMENT.format("acme/train:latest").replace("kind: Deployment", "kind: Job")
    worker = "services:\n  train:\n    image: acme/train:latest\n"
    built = "services:\n  api:\n    build: .\n    image: churn\n    ports: ['80:80']\n"
    for files in (
        {"docker-compose.yml": beside},
        {"job.yaml": job},
        {"docker-compose.yml": worker},
        {"docker-compose.yml": built},
        {"tests/docker-compose.yml": COMPOSE.format("acme/churn:latest")},
    ):
        assert images(files) == {}
