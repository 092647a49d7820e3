"""Each built-in check under the common contract: a small project that is right, one that is not."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from tests.engine.contract import CheckContract
from tests.engine.projects import facts_of

from muniment.engine.artifacts.file_imports import FileImports
from muniment.engine.checks.fact import Fact
from muniment.engine.code.authentication import ServiceAuthentication
from muniment.engine.code.model_lineage import ModelLineage
from muniment.engine.code.unsafe_load import UnsafeLoad
from muniment.engine.datasets.manifest import ManifestEntry, build, render
from muniment.engine.datasets.manifest_check import DatasetManifestIntegrity
from muniment.engine.datasets.personal_data_check import DatasetPersonalData
from muniment.engine.datasets.provenance_check import DatasetProvenance
from muniment.engine.infra.ci_workflow import CiWorkflowCheck
from muniment.engine.infra.container_dockerfile import ContainerDockerfile
from muniment.engine.infra.dependencies_pinned import DependenciesPinned
from muniment.engine.infra.licence_stated import LicenceStated
from muniment.engine.infra.mutable_reference import MutableReference
from muniment.engine.infra.repository_separation import RepositorySeparation
from muniment.engine.infra.repository_tracked import WeightsOrDataTracked
from muniment.engine.secrets import SecretsExposed

ROOT = Path(__file__).parents[2]
Files = Mapping[str, str | bytes]

CARD = (
    "source: measured by us\nlicence: internal\nlawful_basis: contract\n"
    "collected: 2026-01-01\nclassification: {0}\npersonal_data: {1}\n"
)
TABLE = "width,height\n" + "".join(f"{n},{n * 2}\n" for n in range(1, 40))
PEOPLE = "full_name,birth_date,height\n" + "".join(
    f"Ada Berg{chr(97 + n % 26)},19{50 + n}-03-{n % 28 + 1:02},{n}\n" for n in range(1, 40)
)
COMMIT = "08c6903cd8c0fde910a37f88322edcfb5dd907a8"
IMAGE = "python:3.12-slim@sha256:" + hashlib.sha256(b"an image").hexdigest()
SERVICE = (
    "from flask import Flask, request\n{0}\napp = Flask(__name__)\n{1}\n"
    "@app.route('/predict', methods=['POST'])\n{2}def predict():\n"
    "    return model.predict(request.json)\n"
)


class _Project(CheckContract):
    right: ClassVar[Files]
    wrong: ClassVar[Files]

    tracked: ClassVar[bool] = False

    def good(self) -> Sequence[Fact]:
        return facts_of(self.right, tracked=self.tracked)

    def bad(self) -> Sequence[Fact]:
        return facts_of(self.wrong, tracked=self.tracked)


class TestModelFileImports(_Project):
    check = FileImports()
    right: ClassVar[Files] = {"m.pkl": pickle.dumps({"a": [1, 2]})}
    wrong: ClassVar[Files] = {"m.pkl": b"\x80\x02cposix\ngetcwd\n)R."}


class TestUnsafeLoad(_Project):
    check = UnsafeLoad()
    right: ClassVar[Files] = {"a.py": "import torch\ntorch.load('m.pt', weights_only=True)\n"}
    wrong: ClassVar[Files] = {"a.py": "import pickle\nm = pickle.load(open('m.pkl', 'rb'))\n"}


class TestSecretsExposed(_Project):
    check = SecretsExposed()
    right: ClassVar[Files] = {"a.py": "import os\ntoken = os.environ['TOKEN']\n"}
    wrong: ClassVar[Files] = {"a.ini": "[db]\npassword = k7Qv-29xLmWt" + "4Zp8Rn\n"}


class TestDependenciesPinned(_Project):
    check = DependenciesPinned()
    right: ClassVar[Files] = {
        "requirements.txt": "numpy==2.0.0 --hash=sha256:" + "a1" * 32 + "\n",
    }
    wrong: ClassVar[Files] = {"requirements.txt": "numpy\n"}


class TestModelLineage(_Project):
    check = ModelLineage()
    right: ClassVar[Files] = {
        "train.py": "import joblib, pandas as pd\ndata = pd.read_csv('d.csv')\n"
        "joblib.dump(fit(data), 'm.joblib')\n",
        "d.csv": TABLE,
        "m.joblib": pickle.dumps({"a": 1}),
    }
    wrong: ClassVar[Files] = {"m.joblib": pickle.dumps({"a": 1})}


class TestDatasetProvenance(_Project):
    check = DatasetProvenance()
    right: ClassVar[Files] = {"d.csv": TABLE, "d.csv.card.yaml": CARD.format("internal", "no")}
    wrong: ClassVar[Files] = {"d.csv": TABLE}


def _manifest(*files: tuple[str, str]) -> bytes:
    return render(
        build(
            (
                ManifestEntry(
                    path, len(text), "sha256:" + hashlib.sha256(text.encode()).hexdigest()
                )
                for path, text in files
            ),
            "a test",
        )
    )


class TestDatasetManifest(_Project):
    check = DatasetManifestIntegrity()
    right: ClassVar[Files] = {
        "data/d.csv": TABLE,
        "data/muniment.manifest.json": _manifest(("d.csv", TABLE)),
    }
    wrong: ClassVar[Files] = {
        "data/d.csv": TABLE,
        "data/muniment.manifest.json": _manifest(("d.csv", TABLE.replace("2", "3"))),
    }


class TestDatasetPersonalData(_Project):
    check = DatasetPersonalData()
    right: ClassVar[Files] = {"d.csv": PEOPLE, "d.csv.card.yaml": CARD.format("personal", "yes")}
    wrong: ClassVar[Files] = {"d.csv": PEOPLE}


class TestContainerDockerfile(_Project):
    check = ContainerDockerfile()
    right: ClassVar[Files] = {
        "Dockerfile": f"FROM {IMAGE}\nCOPY src /app\nUSER 1000\nCMD ['python']\n"
    }
    wrong: ClassVar[Files] = {"Dockerfile": "FROM python:latest\nCOPY . .\n"}


class TestCiWorkflow(_Project):
    check = CiWorkflowCheck()
    right: ClassVar[Files] = {
        ".github/workflows/ci.yml": "on: push\npermissions:\n  contents: read\njobs:\n  a:\n"
        f"    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@{COMMIT}\n"
    }
    wrong: ClassVar[Files] = {
        ".github/workflows/ci.yml": "on: push\npermissions: write-all\njobs:\n  a:\n"
        "    runs-on: ubuntu-latest\n    steps:\n      - uses: acme/thing@v1\n"
    }


class TestWeightsOrDataTracked(_Project):
    check = WeightsOrDataTracked()
    tracked = True
    right: ClassVar[Files] = {"m.pkl": pickle.dumps({"a": 1})}
    wrong: ClassVar[Files] = {"m.pkl": pickle.dumps(bytes(200_000))}


TRAIN = "import joblib, pandas as pd\njoblib.dump(fit(pd.read_csv('d.csv')), 'm.joblib')\n"
RELEASE = {
    "train.py": TRAIN,
    "d.csv": TABLE,
    "m.joblib": pickle.dumps({"a": 1}),
    ".github/workflows/release.yml": "on: push\npermissions: {}\njobs: {}\n",
}


class TestRepositorySeparation(_Project):
    check = RepositorySeparation()
    right: ClassVar[Files] = {
        **RELEASE,
        "CODEOWNERS": "* @ada\ntrain.py @bo @cem\n.github/ @dana @eli\n",
    }
    wrong: ClassVar[Files] = {**RELEASE, "CODEOWNERS": "* @ada\n"}


class TestLicenceStated(_Project):
    check = LicenceStated()
    right: ClassVar[Files] = {"LICENSE": (ROOT / "LICENSE").read_bytes()}
    wrong: ClassVar[Files] = {"a.py": "x = 1\n"}


class TestServiceAuthentication(_Project):
    check = ServiceAuthentication()
    right: ClassVar[Files] = {
        "app.py": SERVICE.format("from flask_login import login_required", "", "@login_required\n")
    }
    wrong: ClassVar[Files] = {"app.py": SERVICE.format("", "", "")}


class TestMutableReference(_Project):
    check = MutableReference()
    right: ClassVar[Files] = {
        "app.py": "import mlflow\nfrom flask import Flask\napp = Flask(__name__)\n"
        "model = mlflow.pyfunc.load_model('models:/churn/3')\n"
    }
    wrong: ClassVar[Files] = {
        "app.py": "import mlflow\nfrom flask import Flask\napp = Flask(__name__)\n"
        "model = mlflow.pyfunc.load_model('models:/churn/Production')\n"
    }
