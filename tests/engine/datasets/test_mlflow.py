import pytest
from tests.engine.datasets.extracted import extracted

from muniment.engine.checks.formats import Format
from muniment.engine.datasets.huggingface import HfConfigExtractor
from muniment.engine.datasets.mlflow import MlflowRunExtractor, MlmodelExtractor
from muniment.engine.datasets.tracking import HfConfig, MlflowRun, MlmodelFile

RUN = "0123456789abcdef0123456789abcdef"
META = f"""
artifact_uri: file:///home/anna/churn/mlruns/0/{RUN}/artifacts
lifecycle_stage: active
run_id: {RUN}
source_name: /home/anna/churn/train.py
source_version: 4d7a214614ab2935c943f9e0ff69d22eadbb8f32
status: 3
user_id: anna
"""


def run_facts(path, text):
    return extracted(MlflowRunExtractor(), path, text.encode(), Format.MLFLOW_RUN)


def test_a_run():
    assert run_facts(f"mlruns/0/{RUN}/meta.yaml", META) == [
        MlflowRun(
            RUN,
            "train.py",
            "4d7a214614ab2935c943f9e0ff69d22eadbb8f32",
            (),
            (f"mlruns/0/{RUN}/artifacts",),
        )
    ]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("tags/mlflow.source.name", "src/train.py", MlflowRun(RUN, "src/train.py", "", (), ())),
        ("tags/mlflow.source.git.commit", "4d7a214\n", MlflowRun(RUN, "", "4d7a214", (), ())),
        (
            "inputs/f00/meta.yaml",
            "source_id: 0a1b\nsource_type: DATASET\ndestination_type: RUN\n",
            MlflowRun(RUN, "", "", ("0a1b",), ()),
        ),
    ],
)
def test_files_of_a_run_add_up(path, text, expected):
    assert run_facts(f"mlruns/0/{RUN}/{path}", text) == [expected]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("mlruns/0/meta.yaml", "experiment_id: '0'\nname: Default\n"),
        (f"mlruns/0/{RUN}/tags/mlflow.user", "anna"),
        (f"mlruns/0/{RUN}/params/api_key", "s3cr3t"),
        (f"mlruns/0/{RUN}/tags/mlflow.source.git.commit", "none"),
    ],
)
def test_other_files_say_nothing(path, text):
    assert run_facts(path, text) == []


def test_a_remote_store_keeps_no_credentials():
    (run,) = run_facts("m/meta.yaml", f"run_id: {RUN}\nartifact_uri: s3://k:s3cr3t@b/p?sig=1\n")
    assert run.artifacts == ("s3://b/p",)


def test_mlmodel():
    text = f"""
flavors:
  python_function:
    loader_module: mlflow.sklearn
    python_version: 3.11.4
    code: code
  sklearn: {{pickled_model: model.pkl, serialization_format: cloudpickle, code: null}}
mlflow_version: 2.9.2
model_uuid: 0f3c
run_id: {RUN}
"""
    assert extracted(MlmodelExtractor(), "m/MLmodel", text.encode(), Format.MLMODEL) == [
        MlmodelFile(
            ("python_function", "sklearn"),
            ("mlflow.sklearn",),
            True,
            RUN,
            "0f3c",
            "3.11.4",
            "2.9.2",
        )
    ]


def test_remote_code_of_a_transformers_model():
    text = b"""{"model_type": "chatglm", "architectures": ["ChatGLM", 7],
    "_name_or_path": "/home/anna/models/glm", "transformers_version": "4.44.0",
    "auto_map": {"AutoModel": "modeling.ChatGLM", "AutoTokenizer": ["a--tok.Slow", null]},
    "custom_pipelines": {"x": {"impl": "pipe.Run", "pt": []}}}"""
    assert extracted(HfConfigExtractor(), "config.json", text, Format.HF_CONFIG) == [
        HfConfig(
            "chatglm",
            ("ChatGLM",),
            ("a--tok.Slow", "modeling.ChatGLM", "pipe.Run"),
            "glm",
            "4.44.0",
        )
    ]


def test_a_plain_transformers_model_names_no_code():
    text = b'{"model_type": "bert", "_name_or_path": "google-bert/bert-base-uncased"}'
    (config,) = extracted(HfConfigExtractor(), "config.json", text, Format.HF_CONFIG)
    assert (config.auto_map, config.name_or_path) == ((), "google-bert/bert-base-uncased")
