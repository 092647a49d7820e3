from __future__ import annotations

import io
import pickle
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.checks.formats import Format
from muniment.engine.recognition import Candidate, named_format, recognise


def _recognise(path: str, content: bytes) -> Format:
    return recognise(Candidate(path, len(content), content[:4096], lambda: io.BytesIO(content)))


def _zip(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    return stream.getvalue()


SAFETENSORS = (2).to_bytes(8, "little") + b"{}"
LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        # Content beats name
        ("notes.txt", pickle.dumps([1, 2]), Format.PICKLE),
        ("weights.dat", b"GGUF\x03\x00\x00\x00", Format.GGUF),
        ("model.bin", _zip("archive/data.pkl", "archive/version"), Format.TORCH_ZIP),
        ("model.bin", _zip("m/data.pkl", "m/code/__torch__.py"), Format.TORCHSCRIPT),
        ("model.zip", _zip("config.json", "metadata.json", "model.weights.h5"), Format.KERAS_ZIP),
        ("model.zip", _zip("schema.json"), Format.SKOPS),
        ("a.zip", _zip("x.npy", "y.npy"), Format.NPZ),
        ("a.zip", _zip("readme.txt"), Format.BINARY),
        ("model.xyz", SAFETENSORS, Format.SAFETENSORS),
        ("a.b", b"\x93NUMPY\x01\x00", Format.NPY),
        ("a.b", b"PAR1....", Format.PARQUET),
        ("a.b", b"\x89HDF\r\n\x1a\n" + b"\0" * 50, Format.HDF5),
        ("a.b", b"\x89HDF\r\n\x1a\n" + b"\0" * 50 + b"keras_version", Format.KERAS_HDF5),
        ("a.b", b"\x1c\0\0\0TFL3", Format.TFLITE),
        ("a.b", b"tree\nversion=v4\n", Format.LIGHTGBM),
        ("a.b", b"CBM1", Format.CATBOOST),
        ("m.json", b'{"learner":{"attributes":{}}}', Format.XGBOOST),
        ("data/train.csv", LFS, Format.LFS_POINTER),
        ("x.onnx", b"\x08\x07\x12\x07pytorch", Format.ONNX),
        ("x", b"\x08\x07\x12\x07pytorch\x1a", Format.ONNX),
        ("m.joblib", pickle.dumps({}), Format.JOBLIB),
        ("m.pkl.gz", b"\x1f\x8b\x08", Format.JOBLIB),
        # Name where content does not tell
        ("train.py", b"import torch\n", Format.PYTHON),
        ("train.py", b"\x00\x01\x02", Format.PYTHON),
        ("run", b"#!/usr/bin/env python3\n", Format.PYTHON),
        ("run", b"#!/bin/sh\n", Format.SHELL),
        ("a.ipynb", b"{}", Format.NOTEBOOK),
        ("a.csv", b"a,b\n1,2\n", Format.CSV),
        ("a.parquet", b"\0\0\0not parquet", Format.PARQUET),
        ("requirements-dev.txt", b"x\n", Format.REQUIREMENTS),
        ("requirements/base.in", b"x\n", Format.REQUIREMENTS),
        ("notes/requirements_of_users.md", b"x\n", Format.TEXT),
        ("Dockerfile.gpu", b"FROM x\n", Format.DOCKERFILE),
        ("dockerfile.py", b"import re\n", Format.PYTHON),
        ("Dockerfile-notes.md", b"# notes\n", Format.TEXT),
        ("image", b"# c\nFROM python:3\n", Format.DOCKERFILE),
        (".github/workflows/ci.yml", b"on: push\n", Format.GITHUB_WORKFLOW),
        ("docs/.github-workflows.yml", b"on: push\n", Format.YAML),
        ("k8s/app.yaml", b"apiVersion: v1\nkind: Pod\n", Format.KUBERNETES),
        ("mlruns/0/abc/meta.yaml", b"run_id: abc\n", Format.MLFLOW_RUN),
        ("other/meta.yaml", b"run_id: abc\n", Format.YAML),
        ("data/a.csv.card.yaml", b"source: x\n", Format.CARD),
        ("README.md", b"# hi\n", Format.README),
        ("LICENSE", b"MIT\n", Format.LICENCE),
        ("license.py", b"x = 1\n", Format.PYTHON),
        (".env.production", b"A=1\n", Format.DOTENV),
        ("m/config.json", b'{"model_type": "bert"}', Format.HF_CONFIG),
        ("m/config.json", b'{"debug": true}', Format.JSON),
        ("data.csv.dvc", b"outs:\n", Format.DVC_POINTER),
        ("empty", b"", Format.TEXT),
        ("blob", b"\x00\x01\x02\x03", Format.BINARY),
    ],
)
def test_recognition(path: str, content: bytes, expected: Format) -> None:
    assert _recognise(path, content) is expected


@given(st.text(st.characters(codec="ascii", exclude_characters="\0"), min_size=1), st.binary())
def test_anything_gets_a_format(path: str, content: bytes) -> None:
    assert isinstance(_recognise(path, content), Format)


@given(st.binary())
def test_a_hostile_zip_does_no_harm(tail: bytes) -> None:
    assert isinstance(_recognise("m.pt", b"PK\x03\x04" + tail), Format)


def test_absent_content_is_named_by_its_name() -> None:
    assert named_format("models/m.safetensors") is Format.SAFETENSORS
    assert named_format("data/a.csv") is Format.CSV
    assert named_format("data/raw") is None
