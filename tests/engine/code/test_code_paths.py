"""Paths that code reads and writes, and how expressions come to them."""

from __future__ import annotations

import pytest
from tests.engine.code.memory import of

from muniment.engine.code.facts import CodePath, Operation, Role
from muniment.engine.code.pathnames import is_local_path, masked, posix_path, says_path, suffix_of


def paths(source: str, path: str = "scripts/train.py") -> list[tuple[str, str]]:
    return [(fact.operation.value, fact.path) for fact in of(CodePath, source, path)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import pandas as pd\npd.read_csv('data/a.csv')", [("read", "data/a.csv")]),
        ("import pandas as pd\npd.read_csv(filepath_or_buffer='a.csv')", [("read", "a.csv")]),
        ("df.to_parquet('out/b.parquet')", [("write", "out/b.parquet")]),
        ("import numpy as np\nnp.save('x.npy', x)", [("write", "x.npy")]),
        ("import joblib\njoblib.dump(m, 'm.joblib')", [("write", "m.joblib")]),
        ("import torch\ntorch.save(m.state_dict(), f='m.pt')", [("write", "m.pt")]),
        ("import pickle\nwith open('m.pkl', 'wb') as f: pickle.dump(m, f)", [("write", "m.pkl")]),
        ("import pickle\npickle.dump(m, open('m.pkl', mode='wb'))", [("write", "m.pkl")]),
        ("from pathlib import Path\nPath('a/b.txt').write_text(x)", [("write", "a/b.txt")]),
        ("from pathlib import Path\nwith Path('a', 'b.pkl').open('rb') as f: pass",
         [("read", "a/b.pkl")]),
        ("model.save('m.keras')\nfigure.save('plot.png')", [("write", "m.keras")]),
        ("model.save_pretrained('out/model')", [("write", "out/model")]),
        ("spark.read.option('h', 1).parquet('s3://b/x')", [("read", "s3://b/x")]),
        ("df.write.mode('overwrite').csv('out')", [("write", "out")]),
        ("import shutil\nshutil.copy('a.csv', 'b.csv')", [("read", "a.csv"), ("write", "b.csv")]),
        ("from sklearn.datasets import load_iris\nload_iris()",
         [("read", "package:sklearn.datasets.load_iris")]),
        ("import torchvision\ntorchvision.datasets.MNIST('.')",
         [("read", "package:torchvision.datasets.MNIST")]),
        ("from datasets import load_dataset\nload_dataset('imdb')", [("read", "hub:imdb")]),
        ("from datasets import load_dataset\nload_dataset('csv', data_files='a.csv')",
         [("read", "a.csv")]),
    ],
)  # fmt: skip
def test_functions_that_touch_files(source: str, expected: list[tuple[str, str]]) -> None:
    assert paths(source) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("'data/a.csv'", ["data/a.csv"]),
        ("'./data//x/../a.csv'", ["data/a.csv"]),
        ("'data\\\\a.csv'", ["data/a.csv"]),
        ("P", ["data/a.csv"]),
        ("DIR / 'a.csv'", ["data/a.csv"]),
        ("DIR.joinpath('sub', 'a.csv')", ["data/sub/a.csv"]),
        ("str(DIR / 'a.csv')", ["data/a.csv"]),
        ("(DIR / 'a').with_suffix('.csv')", ["data/a.csv"]),
        ("os.path.join('data', NAME + '.csv')", ["data/a.csv"]),
        ("f'data/{NAME}.csv'", ["data/a.csv"]),
        ("f'{DIR}/{NAME}_{2}.csv'", ["data/a_2.csv"]),
        ("'a.csv' if big else 'b.csv'", ["a.csv", "b.csv"]),
        ("CONFIG['path']", ["conf.csv"]),
        ("Settings.path", ["settings.csv"]),
        ("args.data", ["option.csv"]),
        ("os.environ.get('DATA', 'env.csv')", ["env.csv"]),
        ("os.getenv('DATA') or 'env.csv'", ["env.csv"]),
        ("Path(__file__).parent / 'a.csv'", ["scripts/a.csv"]),
        ("Path(__file__).resolve().parents[1] / 'data' / 'a.csv'", ["data/a.csv"]),
        ("os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'a.csv')", ["a.csv"]),
        ("'https://u:p@host/a.csv?token=x'", ["https://host/a.csv"]),
        ("f'data/{unknown}.csv'", ["data/*.csv"]),
        ("os.path.join('data', unknown, 'x.csv')", ["data/*/x.csv"]),
        ("f'{unknown}/x.csv'", []),
        ("f'data/{unknown}'", []),
        ("unknown", []),
        ("sys.argv[1]", []),
        ("'data/' + unknown", []),
        ("Path(__file__).parents[9] / 'a.csv'", []),
        ("TWICE", ["one.csv", "two.csv"]),
        ("'a' * 3", []),
        ("b'a.csv'", []),
    ],
)
def test_expressions_that_hold_paths(expression: str, expected: list[str]) -> None:
    source = f"""
import argparse, os, sys
import pandas as pd
from pathlib import Path
P = 'data/a.csv'
NAME = 'a'
DIR = Path('data')
CONFIG = {{'path': 'conf.csv'}}
TWICE = 'one.csv'
TWICE = 'two.csv'
class Settings:
    path = 'settings.csv'
parser = argparse.ArgumentParser()
parser.add_argument('-d', '--data', default='option.csv')
args = parser.parse_args()
pd.read_csv({expression})
"""
    assert [path for _, path in paths(source)] == expected


@pytest.mark.parametrize(
    "source",
    [
        "def save(p='m.joblib'): joblib.dump(m, p)",
        "def save(m, p): joblib.dump(m, p)\nsave(m, 'm.joblib')",
        "def save(m, p): joblib.dump(m, p)\nsave(m, p='m.joblib')",
        (
            "class T:\n    def __init__(self): self.p = 'm.joblib'\n"
            "    def save(self): joblib.dump(m, self.p)"
        ),
        (
            "class T:\n    def save(self, p): joblib.dump(m, p)\n"
            "    def go(self): self.save('m.joblib')"
        ),
        "for n in ['m', 'm']:\n    joblib.dump(m, f'{n}.joblib')",
    ],
)
def test_paths_are_followed_through_the_module(source: str) -> None:
    assert ("write", "m.joblib") in paths(f"import joblib\n{source}")


def test_a_path_built_from_the_file_is_anchored() -> None:
    (fact,) = of(CodePath, "open(__file__ + '.csv')", "a/b.py")
    assert (fact.anchored, fact.path) == (True, "a/b.py.csv")
    (other,) = of(CodePath, "open('x.csv')", "a/b.py")
    assert not other.anchored


def test_roles_come_from_the_function_or_the_suffix() -> None:
    facts = of(CodePath, "import pandas as p\np.read_json('a')\nopen('m.onnx')\nopen('x.md')")
    assert [fact.role for fact in facts] == [Role.DATASET, Role.MODEL, Role.UNKNOWN]


def test_an_unknown_mode_is_not_guessed() -> None:
    assert of(CodePath, "open('x.csv', mode)") == []
    assert of(CodePath, "open('x.csv', 'r+')")[0].operation is Operation.WRITE


def test_following_names_in_a_circle_ends() -> None:
    circle = "a = b\nb = a\nopen(a)\ndef f(p): open(p); f(p + 'x')\nf('y')\n"
    assert [path for _, path in paths(circle)] == ["y"]


def test_many_ways_to_one_name_stay_cheap() -> None:
    lines = ["v0 = 'a' if x else 'b'"]
    lines += [f"v{n} = f'{{v{n - 1}}}{{v{n - 1}}}{{v{n - 1}}}'" for n in range(1, 40)]
    assert paths("\n".join([*lines, "open(v39)", "open(v2)"]))


@pytest.mark.parametrize(
    ("name", "local"),
    [
        ("bert-base-uncased", False),
        ("mistralai/Mistral-7B-v0.1", False),
        ("./x", True),
        ("/opt/x", True),
        ("a/b/c", True),
        ("models/bert", True),
        ("C:\\x", True),
        ("weights.pt", True),
        ("https://huggingface.co/x", False),
    ],
)
def test_hub_ids_and_paths_are_told_apart(name: str, local: bool) -> None:
    assert is_local_path(name) is local


def test_names_as_facts_hold_them() -> None:
    assert posix_path("file:///a/b") == "/a/b"
    assert posix_path("") == "."
    assert suffix_of("a/b.CSV.gz") == ".csv"
    assert len(masked("x" * 10_000)) == 200
    assert masked("a\x00\nb") == "a\ufffd\ufffdb"
    assert says_path("output_dir")
    assert not says_path("model_name_or_path")
    assert not says_path("model_id")
