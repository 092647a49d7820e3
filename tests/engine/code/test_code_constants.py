"""Lineage through paths that another file keeps: constants, classes, instances, options."""

from __future__ import annotations

import pytest
from tests.engine.code.memory import of
from tests.engine.code.test_code_lineage import data, edges, model, verdict

from muniment.engine.code.facts import CodeConstant
from muniment.engine.code.lineage import Basis

WANTED = [("data/raw/train.csv", "models/m.joblib", "src/train.py", Basis.CODE)]
ASSETS = data("data/raw/train.csv"), model("models/m.joblib")
HEAD = "import os, joblib, pandas as pd\nfrom pathlib import Path\n"
BODY = "df = pd.read_csv({0})\njoblib.dump(fit(df), {1})\n"

PLAIN = "DATA = 'data/raw/train.csv'\nMODEL_PATH = 'models/m.joblib'\n"
FOLDERS = (
    "from pathlib import Path\nROOT = Path(__file__).resolve().parent.parent\n"
    "DATA_DIR = ROOT / 'data'\nRAW = DATA_DIR / 'raw'\nMODELS = ROOT / 'models'\n"
)
SETTINGS = (
    "from pathlib import Path\nfrom pydantic import Field\n"
    "from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n"
    "    data: Path = Path('data/raw/train.csv')\n"
    "    model_path: str = Field(default='models/m.joblib')\n"
)
ENVIRONMENT = (
    "import os\nDATA_DIR = os.getenv('DATA_DIR', 'data')\nFILE = 'train.csv'\nNAME = 'models/m'\n"
)
GETTER = "\ndef get_settings():\n    return Settings()\n"


@pytest.mark.parametrize(
    ("config", "imported", "read", "written"),
    [
        (PLAIN, "from config import DATA, MODEL_PATH", "DATA", "MODEL_PATH"),
        (PLAIN, "import config", "config.DATA", "config.MODEL_PATH"),
        (PLAIN, "import config as c", "c.DATA", "str(c.MODEL_PATH)"),
        (PLAIN, "from src import config", "config.DATA", "config.MODEL_PATH"),
        (PLAIN, "from . import config", "config.DATA", "config.MODEL_PATH"),
        (PLAIN, "from .config import *", "DATA", "MODEL_PATH"),
        (FOLDERS, "from config import RAW, MODELS", "RAW / 'train.csv'", "MODELS / 'm.joblib'"),
        (FOLDERS, "import config", "os.path.join(config.RAW, 'train.csv')",
         "f'{config.MODELS}/m.joblib'"),
        (FOLDERS, "import config", "config.DATA_DIR.joinpath('raw', 'train.csv')",
         "config.RAW.parent.parent / 'models' / 'm.joblib'"),
        (SETTINGS, "from config import Settings\ns = Settings()", "s.data", "s.model_path"),
        (SETTINGS, "from config import Settings", "Settings().data", "Settings.model_path"),
        (SETTINGS + "settings = Settings()", "from config import settings", "settings.data",
         "settings.model_path"),
        (SETTINGS + GETTER, "from config import get_settings\ns = get_settings()", "s.data",
         "s.model_path"),
        ("PATHS = {'raw': {'train': 'data/raw/train.csv'}, 'model': 'models/m.joblib'}",
         "from config import PATHS", "PATHS['raw']['train']", "PATHS['model']"),
        (ENVIRONMENT, "import config", "os.path.join(config.DATA_DIR, 'raw', config.FILE)",
         "config.NAME + '.joblib'"),
    ],
)  # fmt: skip
def test_paths_are_followed_into_the_file_that_keeps_them(
    config: str, imported: str, read: str, written: str
) -> None:
    train = f"{HEAD}{imported}\n{BODY.format(read, written)}"
    files = {"src/config.py": config, "src/train.py": train}
    found = edges(files, *ASSETS)
    if "NAME" in written:
        # A name that says nothing of a path holds none.
        assert found == []
    else:
        assert found == WANTED


INSIDE = {
    "dataclass": (
        "@dataclass\nclass Config:\n    data: str = 'data/raw/train.csv'\n"
        "    out: Path = field(default_factory=lambda: Path('models/m.joblib'))\n"
        "def main(cfg: Config):\n    joblib.dump(fit(pd.read_csv(cfg.data)), cfg.out)\n"
    ),
    "member": (
        "class Config:\n    data = 'data/raw/train.csv'\n    out = 'models/m.joblib'\n"
        "class Job:\n    def __init__(self):\n        self.config = Config()\n"
        "    def run(self):\n"
        "        joblib.dump(fit(pd.read_csv(self.config.data)), self.config.out)\n"
    ),
    "click": (
        "@click.command()\n@click.option('--data', default='data/raw/train.csv')\n"
        "@click.option('-o', '--out', 'target', default='models/m.joblib')\n"
        "def main(data, target):\n    joblib.dump(fit(pd.read_csv(data)), target)\n"
    ),
    "typer": (
        "def main(data: Path = typer.Option('data/raw/train.csv', help='x'),\n"
        "         out: Annotated[Path, typer.Option()] = Path('models/m.joblib')):\n"
        "    joblib.dump(fit(pd.read_csv(data)), out)\n"
    ),
    "argparse": (
        "p = argparse.ArgumentParser()\n"
        "p.add_argument('-d', '--data', default='data/raw/train.csv')\n"
        "p.add_argument('--out', type=Path, default=Path('models') / 'm.joblib')\n"
        "args = p.parse_args()\njoblib.dump(fit(pd.read_csv(args.data)), args.out)\n"
    ),
    "glob": (
        "frames = [pd.read_csv(f) for f in sorted(glob.glob('data/raw/*.csv'))]\n"
        "joblib.dump(fit(frames), 'models/m.joblib')\n"
    ),
    "rglob": (
        "for f in Path('data').rglob('*.csv'):\n    pd.read_csv(f)\n"
        "joblib.dump(m, 'models/m.joblib')\n"
    ),
    "data-files": (
        "d = load_dataset('csv', data_files={'train': 'data/raw/train.csv', 'test': ['x.csv']})\n"
        "joblib.dump(m, 'models/m.joblib')\n"
    ),
}


@pytest.mark.parametrize("train", INSIDE.values(), ids=INSIDE)
def test_paths_are_followed_inside_one_file(train: str) -> None:
    head = HEAD + (
        "import argparse, click, glob, typer\nfrom dataclasses import dataclass, field\n"
        "from datasets import load_dataset\nfrom typing import Annotated\n"
    )
    assert [e for e in edges({"src/train.py": head + train}, *ASSETS) if "x.csv" not in e] == WANTED


def test_options_that_another_file_sets_up_are_followed() -> None:
    options = (
        "import argparse\ndef parse_args():\n    parser = argparse.ArgumentParser()\n"
        "    parser.add_argument('--data', default='data/raw/train.csv')\n"
        "    parser.add_argument('--out', default='models/m.joblib')\n"
        "    return parser.parse_args()\n"
    )
    train = f"{HEAD}from options import parse_args\nargs = parse_args()\n"
    files = {
        "src/options.py": options,
        "src/train.py": train + BODY.format("args.data", "args.out"),
    }
    assert edges(files, *ASSETS) == WANTED


def test_a_package_may_hand_on_what_its_modules_keep_and_constants_may_chain() -> None:
    files = {
        "src/config/__init__.py": "from .paths import DATA, MODEL_PATH\n",
        "src/config/base.py": "DATA_DIR = 'data'\n",
        "src/config/paths.py": "import os\nfrom .base import DATA_DIR\n"
        "DATA = os.path.join(DATA_DIR, 'raw', 'train.csv')\nMODEL_PATH = 'models/m.joblib'\n",
        "src/train.py": f"{HEAD}from config import DATA, MODEL_PATH\n"
        + BODY.format("DATA", "MODEL_PATH"),
    }
    assert edges(files, *ASSETS) == WANTED


def test_of_constants_with_one_name_the_nearest_counts() -> None:
    train = f"{HEAD}from config import DATA, MODEL_PATH\n" + BODY.format("DATA", "MODEL_PATH")
    files = {
        f"{service}/{name}": text.replace("data/", f"{service}/data/")
        for service in ("churn", "fraud")
        for name, text in {"config.py": PLAIN, "train.py": train}.items()
    }
    assets = data("churn/data/raw/train.csv"), data("fraud/data/raw/train.csv")
    models = model("churn/models/m.joblib"), model("fraud/models/m.joblib")
    assert [(source, target) for source, target, _, _ in edges(files, *assets, *models)] == [
        ("churn/data/raw/train.csv", "churn/models/m.joblib"),
        ("fraud/data/raw/train.csv", "fraud/models/m.joblib"),
    ]


@pytest.mark.parametrize(
    "config", ["DATA = choose()", "DATA = cfg['data']", "DATA = 12", "from x import DATA", ""]
)
def test_a_constant_that_cannot_be_told_leaves_the_data_unknown(config: str) -> None:
    train = f"{HEAD}import config\n" + BODY.format("config.DATA", "'models/m.joblib'")
    assert verdict({"config.py": config, "train.py": train}, *ASSETS) == "no-data"


def test_constants_that_lead_to_each_other_end() -> None:
    files = {
        "a.py": "from b import DATA_DIR as B\nDATA_DIR = B / 'x'\n",
        "b.py": "from a import DATA_DIR as A\nDATA_DIR = A / 'y'\n",
        "train.py": f"{HEAD}import a\n" + BODY.format("a.DATA_DIR / 't.csv'", "'models/m.joblib'"),
    }
    assert verdict(files, *ASSETS) == "no-data"


@pytest.mark.parametrize(
    "source",
    [
        "API_KEY = 'abc/def+ghi'",
        "TOKEN_PATH = 'k7Qv29xLmWt4Zp8Rn'",
        "SECRET = 'wJalr/K7MDENG/bPxRfi'",
        "HELP = 'data of the last year'",
        "PATH_HELP = 'where the data\\nstands'",
        "NAME = 'churn'",
        "def f():\n    DATA_DIR = 'data'",
    ],
)
def test_only_paths_become_facts(source: str) -> None:
    assert of(CodeConstant, source) == []


def test_a_module_keeps_no_more_constants_than_its_budget() -> None:
    many = "\n".join(f"DATA_{n} = 'data/{n}.csv'" for n in range(1000))
    assert len(of(CodeConstant, many)) == 200
