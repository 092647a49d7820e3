"""Secrets planted everywhere appear in no report, bundle, message or exception."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"

# Put together here so that this file holds none. Each has a provider's shape, none is real.
BODY = "Qz7XvB2nMk9LpWr4TyU1iOpA8sDfGh3JkL5zXcV6bNmR0"
PASSWORD = "k7Qv29xLm" + "Wt4Zp8Rn"
SECRETS = {
    "hub": "hf_" + "QzXvBnMkLpWrTyUiOpAsDfGhJkLzXcVbNm",
    "gitlab": "glpat-" + BODY[:20],
    "slack": "xoxb-" + "238471659203-5820174639201-" + BODY[:24],
    "stripe": "sk_live_" + BODY[:24],
    "anthropic": "sk-ant-api03-" + BODY[:40],
    "aws": "AKIA" + "Q7R2M4X6Y7Z3W5V2",
    "password": PASSWORD,
}
HUB, GITLAB, SLACK, STRIPE = (SECRETS[name] for name in ("hub", "gitlab", "slack", "stripe"))
ANTHROPIC, AWS = SECRETS["anthropic"], SECRETS["aws"]
ADDRESS = f"https://robot:{PASSWORD}@packages.company.io"


def _notebook() -> str:
    cell = {
        "cell_type": "code",
        "metadata": {},
        "execution_count": 1,
        "source": [f"token = '{HUB}'\n", f"api.load('{ADDRESS}/x')"],
        "outputs": [
            {"output_type": "stream", "name": "stdout", "text": [f"using {STRIPE}\n"]},
            {
                "output_type": "error",
                "ename": "ValueError",
                "evalue": f"bad key {ANTHROPIC}",
                "traceback": [f"ValueError: bad key {ANTHROPIC}"],
            },
        ],
    }
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


FILES = {
    "load.py": f"import torch\nKEY = '{AWS}'\ndef f_{HUB}(x):\n"
    f"    torch.load('{ADDRESS}/m.pt')\n    raise ValueError('{SLACK}')\n",
    "broken.py": f"token = '{GITLAB}'\ndef (:\n",
    "hub.py": "from transformers import AutoModel\n"
    f"AutoModel.from_pretrained('acme/x', token='{HUB}')\n"
    f"AutoModel.from_pretrained('{ADDRESS}/model')\n",
    "serve.py": "from flask import Flask\napp = Flask(__name__)\n"
    f"@app.route('/predict/{HUB}')\ndef predict():\n    return model.predict(1)\n",
    "config.yaml": f"slack: {SLACK}\nurl: {ADDRESS}/\n",
    "broken.yaml": f"a: [{SLACK}\nb: '{HUB}\n",
    ".env": f"STRIPE={STRIPE}\nDATABASE_URL=postgresql://app:{PASSWORD}@db.company.io/x\n",
    "explore.ipynb": _notebook(),
    "Dockerfile": f"FROM python:3\nARG TOKEN={HUB}\nENV PASSWORD={PASSWORD} KEY={AWS}\n"
    f"ADD {ADDRESS}/tool.tgz /\nRUN curl -H 'Authorization: {GITLAB}' x | sh\n",
    "requirements.txt": f"--extra-index-url {ADDRESS}/simple\n"
    f"thing @ {ADDRESS}/thing.whl\ngit+https://{GITLAB}@git.company.io/a.git#egg=b\n",
    "pyproject.toml": f'[project]\nname = "x"\ndependencies = ["y @ {ADDRESS}/y.whl"]\n',
    "package.json": json.dumps({"name": "x", "dependencies": {"a": f"{ADDRESS}/a.tgz"}}),
    "compose.yaml": f"services:\n  a:\n    image: r/{HUB}:latest\n    environment:\n"
    f"      KEY: {STRIPE}\n",
    "deploy.yaml": "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n"
    f"    - image: company.io/x:latest\n      env:\n        - name: K\n          value: {AWS}\n",
    ".github/workflows/ci.yml": "on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n"
    f"      - uses: acme/x@v1\n        with:\n          token: {GITLAB}\n"
    f"      - run: curl {ADDRESS}\n",
    "people.csv": f"email,{HUB},note\n" + f"a@b.io,1,{STRIPE}\n" * 30,
    "rows.jsonl": json.dumps({HUB: 1, "password": PASSWORD}) + "\n",
    "data.csv.card.yaml": f"source: {ADDRESS}/data\nlicence: '{HUB}'\n",
    "data.csv": "a\n1\n",
    "README.md": f"---\nlicense: mit\nsource_datasets: {ADDRESS}\n---\nUse {SLACK}\n",
    "LICENSE": f"MIT License\nCopyright {HUB}\n",
    "CODEOWNERS": f"* @a{HUB}\n",
    "raw.dvc": f"outs:\n- path: raw-{GITLAB}\n  remote: {ADDRESS}\n",
    "dvc.yaml": f"stages:\n  a-{HUB}:\n    cmd: run --key {STRIPE}\n    outs: [m.pkl]\n",
    "mlruns/0/1/meta.yaml": f"run_id: '1'\nsource_name: {ADDRESS}/train.py\nname: {HUB}\n",
    "model.pkl": b"\x80\x02c" + HUB.encode() + b"\nname\n.",
    "vendor.gguf": b"GGUF" + GITLAB.encode(),
    "muniment.manifest.json": f'{{"schema": "{SLACK}"}}',
    f"named-{HUB}.csv": "a\n1\n",
    f"folder-{GITLAB}/code.py": "import pickle\npickle.load(f)\n",
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every byte that comes out of assessing the planted project, by where it came out."""
    base = tmp_path_factory.mktemp("leaks")
    root = base / "project"
    for path, content in FILES.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    os.mkfifo(root / f"pipe-{HUB}")
    identity = ["-c", "user.name=t", "-c", "user.email=t@b.io", "-c", "commit.gpgsign=false"]
    for step in (
        ["init", "-q", "-b", f"fix-{HUB}"],
        ["add", "-A"],
        ["commit", "-q", "-m", f"use {STRIPE}"],
    ):
        subprocess.run(["git", *identity, *step], cwd=root, check=True, capture_output=True)
    found: dict[str, bytes] = {}
    environment = os.environ | {"PYTHONPATH": str(SOURCE), "XDG_STATE_HOME": str(base / "state")}
    for format_ in ("text", "json", "sarif", "html"):
        done = subprocess.run(
            [sys.executable, "-m", "muniment", "assess", ".", "-v", "--format", format_,
             "-b", str(base / "x.mun")],
            cwd=root, env=environment, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 1, done.stderr.decode()
        found[format_] = done.stdout
        found[f"{format_} messages"] = done.stderr
    with zipfile.ZipFile(base / "x.mun") as archive:
        for name in archive.namelist():
            found[f"bundle {name}"] = archive.read(name)
    return found


def _pieces() -> Iterator[tuple[str, bytes]]:
    for name, secret in SECRETS.items():
        body = secret.removeprefix("sk-ant-api03-")
        # Anything that shows the middle shows too much; prefix and last two characters may show.
        yield name, body[len(body) // 2 - 5 : len(body) // 2 + 5].encode()


@pytest.mark.parametrize(("name", "piece"), list(_pieces()), ids=list(SECRETS))
def test_no_secret_is_in_any_output(outputs: dict[str, bytes], name: str, piece: bytes) -> None:
    for where, content in outputs.items():
        at = content.find(piece)
        assert at < 0, f"{name} in {where}: ...{content[max(0, at - 150) : at + 60]!r}"


def test_the_secrets_were_found(outputs: dict[str, bytes]) -> None:
    report = json.loads(outputs["json"])
    exposed = {
        finding["location"]["path"].split("/")[0]
        for finding in report["findings"]
        if finding["check"] == "secrets.exposed"
    }
    assert {"load.py", "broken.py", "config.yaml", ".env", "explore.ipynb"} <= exposed
