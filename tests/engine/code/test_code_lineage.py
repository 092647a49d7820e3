"""Lineage: edges from data to models, and ``model.lineage``."""

from __future__ import annotations

import pytest
from tests.engine.code.memory import facts_of

from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact, FactBody
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Subject, Verdict
from muniment.engine.checks.spec import NoParameters
from muniment.engine.code.lineage import Basis, Edge, lineage_edges
from muniment.engine.code.model_lineage import ModelLineage
from muniment.engine.datasets.tracking import DvcStage, MlflowRun

TRAIN = (
    "import pandas as pd, joblib\npd.read_csv('data/a.csv')\njoblib.dump(m, 'models/m.joblib')\n"
)
RUN = "0123456789abcdef0123456789abcdef"


def asset(path: str, kind: AssetKind) -> Fact:
    body = AssetSeen(kind, Format.JOBLIB if kind is AssetKind.MODEL else Format.CSV, 1, 1, Vcs.NONE)
    return Fact(path, None, body)


def model(path: str) -> Fact:
    return asset(path, AssetKind.MODEL)


def data(path: str) -> Fact:
    return asset(path, AssetKind.DATASET)


def said(path: str, body: FactBody) -> Fact:
    return Fact(path, None, body)


def edges(files: dict[str, str], *more: Fact) -> list[tuple[str, str, str, Basis]]:
    return [tuple(edge) for edge in lineage_edges(facts_of(files, *more))]


def verdict(files: dict[str, str], *more: Fact) -> str:
    facts = facts_of(files, *more)
    (subject,) = ModelLineage().subjects(facts)
    judgement = ModelLineage().judge(subject, facts, NoParameters())
    if judgement.verdict is Verdict.PASSED:
        return "passed"
    (problem,) = judgement.problems
    return problem.rule.partition("/")[2]


def test_a_script_that_reads_data_and_writes_a_model_is_its_making() -> None:
    facts = {"train.py": TRAIN}, data("data/a.csv"), model("models/m.joblib")
    assert edges(*facts) == [("data/a.csv", "models/m.joblib", "train.py", Basis.CODE)]
    assert verdict(*facts) == "passed"


@pytest.mark.parametrize(
    ("script", "path", "found"),
    [
        ("train.py", "models/m.joblib", True),
        ("scripts/train.py", "models/m.joblib", True),
        ("a/b/train.py", "a/b/models/m.joblib", True),
        ("a/b/c/train.py", "a/models/m.joblib", True),
        ("a/train.py", "b/models/m.joblib", False),
        ("train.py", "old/models/m.joblib", False),
        ("train.py", "models/m.joblib.bak", False),
    ],
)
def test_a_relative_path_is_looked_for_from_the_root_and_above_the_script(
    script: str, path: str, found: bool
) -> None:
    assert (verdict({script: TRAIN}, model(path)) == "passed") is found


def test_a_path_that_the_code_anchors_is_not_looked_for_elsewhere() -> None:
    source = (
        "import joblib, pandas as pd\nfrom pathlib import Path\npd.read_csv('x.csv')\n"
        "joblib.dump(m, Path(__file__).parent / 'm.joblib')"
    )
    assert verdict({"a/train.py": source}, model("a/m.joblib")) == "passed"
    assert verdict({"a/train.py": source}, model("m.joblib")) == "orphan"


def test_a_model_that_nothing_writes_is_an_orphan() -> None:
    assert verdict({"train.py": TRAIN}, model("other.joblib")) == "orphan"
    assert verdict({"train.py": TRAIN.replace("dump(m, ", "load(")}, model("models/m.joblib")) == (
        "orphan"
    )


def test_a_writer_that_reads_no_data_is_not_enough() -> None:
    source = "import joblib\nopen('notes.txt')\njoblib.dump(m, 'm.joblib')"
    assert verdict({"train.py": source}, model("m.joblib")) == "no-data"
    assert edges({"train.py": source}, model("m.joblib")) == []


def test_reading_another_model_is_not_reading_data() -> None:
    source = "import joblib\njoblib.load('a.joblib')\njoblib.dump(m, 'm.joblib')"
    facts = facts_of({"t.py": source}, model("m.joblib"), model("a.joblib"))
    judgement = ModelLineage().judge(Subject("m.joblib"), facts, NoParameters())
    assert judgement.problems[0].rule == "model.lineage/no-data"


@pytest.mark.parametrize(
    ("read", "source"),
    [
        ("from sklearn.datasets import load_iris\nload_iris()",
         "package:sklearn.datasets.load_iris"),
        ("from datasets import load_dataset\nload_dataset('imdb')", "hub:imdb"),
        ("import pandas as pd\npd.read_parquet('s3://b/x.parquet')", "s3://b/x.parquet"),
        ("import pandas as pd\npd.read_csv('not/here.csv')", "not/here.csv"),
        ("open('data/raw.txt')", "data/raw.txt"),
    ],
)  # fmt: skip
def test_data_may_come_from_elsewhere(read: str, source: str) -> None:
    files = {"train.py": f"{read}\nimport joblib\njoblib.dump(m, 'm.joblib')"}
    found = edges(files, model("m.joblib"), data("data/raw.txt"))
    assert [edge[0] for edge in found] == [source]


def test_reading_may_stand_in_a_module_that_the_writer_imports() -> None:
    files = {
        "pkg/train.py": "from .data import rows\nimport joblib\njoblib.dump(m, 'm.joblib')",
        "pkg/data.py": "import pandas as pd\ndef rows(): return pd.read_csv('a.csv')",
        "pkg/other.py": "import pandas as pd\npd.read_csv('b.csv')",
    }
    found = edges(files, model("m.joblib"))
    assert found == [("a.csv", "m.joblib", "pkg/train.py", Basis.IMPORT)]
    assert verdict(files, model("m.joblib")) == "passed"


def test_a_saved_folder_covers_the_files_in_it() -> None:
    files = {"t.py": "open('a.csv')\nmodel.save_pretrained('out/bert')"}
    found = edges(files, model("out/bert/model.safetensors"), model("out/bertha/x.bin"))
    assert [edge[1] for edge in found] == ["out/bert/model.safetensors"]


def test_a_data_folder_covers_the_files_in_it() -> None:
    files = {
        "t.py": "import pandas as pd\npd.read_parquet('data')\nimport joblib\n"
        "joblib.dump(m, 'm.joblib')"
    }
    found = edges(files, model("m.joblib"), data("data/a.parquet"), data("data/x/b.parquet"))
    assert [edge[0] for edge in found] == ["data/a.parquet", "data/x/b.parquet"]


def test_steps_between_data_have_edges_too() -> None:
    files = {"p.py": "import pandas as pd\npd.read_csv('a.csv').to_csv('b.csv')"}
    assert edges(files, data("a.csv"), data("b.csv")) == [("a.csv", "b.csv", "p.py", Basis.CODE)]


def test_a_stage_names_data_and_model() -> None:
    stage = DvcStage("train", "python", ("train.py", "data/a.csv", "raw"), ("m.joblib",))
    more = said("dvc.yaml", stage), model("m.joblib"), data("data/a.csv")
    assert edges({}, *more) == [
        ("data/a.csv", "m.joblib", "dvc.yaml#train", Basis.DVC),
        ("raw", "m.joblib", "dvc.yaml#train", Basis.DVC),
    ]
    assert verdict({}, *more) == "passed"


def test_a_stage_that_depends_on_code_alone_names_no_data() -> None:
    stage = DvcStage("train", "python", ("train.py", "params.yaml"), ("m.joblib",))
    assert verdict({}, said("dvc.yaml", stage), model("m.joblib")) == "no-data"


def test_a_run_names_its_inputs_or_its_script() -> None:
    path = f"mlruns/0/{RUN}/artifacts/model/model.pkl"
    run = MlflowRun(RUN, "train.py", "", ("data/a.csv",), (f"mlruns/0/{RUN}/artifacts/model",))
    bare = MlflowRun(RUN, "train.py", "", (), (f"mlruns/0/{RUN}/artifacts/model",))
    meta = f"mlruns/0/{RUN}/meta.yaml"
    expected = ("data/a.csv", path, f"{meta}#{RUN}", Basis.MLFLOW)
    assert edges({}, said(meta, run), model(path), data("data/a.csv")) == [expected]
    reading = {"train.py": "import pandas as pd\npd.read_csv('data/a.csv')"}
    found = edges(reading, said(meta, bare), model(path), data("data/a.csv"))
    assert found == [expected]
    assert verdict({}, said(meta, bare), model(path)) == "no-data"


def test_an_edge_is_said_once_and_in_order() -> None:
    facts = facts_of(
        {"b.py": TRAIN + TRAIN, "a.py": TRAIN}, data("data/a.csv"), model("models/m.joblib")
    )
    assert lineage_edges(facts) == (
        Edge("data/a.csv", "models/m.joblib", "a.py", Basis.CODE),
        Edge("data/a.csv", "models/m.joblib", "b.py", Basis.CODE),
    )


def test_a_path_of_a_wrapper_comes_from_its_caller() -> None:
    source = (
        "import joblib, pandas as pd\ndef save(m, p): joblib.dump(m, p)\n"
        "def main(data='data/a.csv'):\n    pd.read_csv(data)\n    save(m, 'm.joblib')\n"
    )
    assert verdict({"t.py": source}, model("m.joblib")) == "passed"
