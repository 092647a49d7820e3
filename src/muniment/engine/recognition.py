"""Recognises what a file is: by content first, by name second.

Out of scope: whether the content is well formed. A file that looks like a pickle is a pickle here,
and the reader of pickles says whether it is a good one.

Sources: each format's published magic number; the torch, Keras, skops and NumPy zip layouts.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from muniment.engine.checks.formats import Format

ZIP_MEMBERS = 64
"""How many member names of a zip are looked at."""

_MAGIC: tuple[tuple[bytes, Format], ...] = (
    (b"GGUF", Format.GGUF),
    (b"PAR1", Format.PARQUET),
    (b"ARROW1", Format.ARROW),
    (b"FEA1", Format.ARROW),
    (b"\x93NUMPY", Format.NPY),
    (b"CBM1", Format.CATBOOST),
    (b"tree\nversion=", Format.LIGHTGBM),
    (b"version https://git-lfs.github.com/spec/", Format.LFS_POINTER),
    (b"\x89PNG\r\n\x1a\n", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"GIF8", Format.IMAGE),
    (b"II*\x00", Format.IMAGE),
    (b"MM\x00*", Format.IMAGE),
    (b"binf", Format.XGBOOST),
)
_HDF5 = b"\x89HDF\r\n\x1a\n"
_PICKLE = re.compile(rb"\x80[\x02-\x05][\x00-\xff]")
_PICKLE_TEXT = re.compile(
    rb"(?:c[A-Za-z_][\w.]*\r?\n[A-Za-z_][\w.]*\r?\n|\((?:dp?|lp?|i)[0-9A-Za-z_])"
)
_TORCH_LEGACY = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
_COMPRESSED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"\x5d\x00\x00", b"\x78")
_XGBOOST_TEXT = re.compile(rb'\{\s*"learner"\s*:\s*\{')
_XGBOOST_UBJ = re.compile(rb"\{L.{8}learner", re.DOTALL)
_TEXT_CONTROL = bytes(set(range(32)) - {7, 8, 9, 10, 12, 13, 27})

_NAMES: dict[str, Format] = {
    "pyproject.toml": Format.PYPROJECT,
    "setup.cfg": Format.SETUP_CFG,
    "poetry.lock": Format.POETRY_LOCK,
    "uv.lock": Format.UV_LOCK,
    "pylock.toml": Format.PYLOCK,
    "pipfile": Format.PIPFILE,
    "pipfile.lock": Format.PIPFILE_LOCK,
    "environment.yml": Format.CONDA_ENV,
    "environment.yaml": Format.CONDA_ENV,
    "conda.yml": Format.CONDA_ENV,
    "conda.yaml": Format.CONDA_ENV,
    "conda-lock.yml": Format.CONDA_LOCK,
    "package.json": Format.PACKAGE_JSON,
    "package-lock.json": Format.PACKAGE_LOCK,
    "dockerfile": Format.DOCKERFILE,
    "containerfile": Format.DOCKERFILE,
    ".dockerignore": Format.DOCKERIGNORE,
    "compose.yml": Format.COMPOSE,
    "compose.yaml": Format.COMPOSE,
    "docker-compose.yml": Format.COMPOSE,
    "docker-compose.yaml": Format.COMPOSE,
    ".gitlab-ci.yml": Format.GITLAB_CI,
    "azure-pipelines.yml": Format.OTHER_CI,
    "jenkinsfile": Format.OTHER_CI,
    "codeowners": Format.CODEOWNERS,
    "mlmodel": Format.MLMODEL,
    "dvc.yaml": Format.DVC_PIPELINE,
    "dvc.lock": Format.DVC_LOCK,
    "muniment.manifest.json": Format.MANIFEST,
    "saved_model.pb": Format.SAVEDMODEL,
    ".env": Format.DOTENV,
    "makefile": Format.SHELL,
}
_SUFFIXES: dict[str, Format] = {
    ".py": Format.PYTHON,
    ".pyw": Format.PYTHON,
    ".pyi": Format.PYTHON,
    ".ipynb": Format.NOTEBOOK,
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".tab": Format.TSV,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".dockerfile": Format.DOCKERFILE,
    ".dvc": Format.DVC_POINTER,
    ".tf": Format.TERRAFORM,
    ".tfvars": Format.TERRAFORM,
    ".env": Format.DOTENV,
    ".json": Format.JSON,
    ".yaml": Format.YAML,
    ".yml": Format.YAML,
    ".toml": Format.TOML,
    ".ini": Format.INI,
    ".cfg": Format.INI,
    ".conf": Format.INI,
    ".properties": Format.INI,
    ".sh": Format.SHELL,
    ".bash": Format.SHELL,
    ".zsh": Format.SHELL,
}
_PICKLE_SUFFIXES = frozenset({".pkl", ".pickle", ".p", ".sav", ".dill", ".cloudpickle", ".pk"})
_OTHER_SAV = (b"SR\x00", b"$FL2", b"$FL3")
"""IDL and SPSS keep data in files of the suffix that scikit-learn's tutorials give to pickles."""
_TORCH_SUFFIXES = frozenset({".pt", ".pth", ".ckpt", ".bin", ".torch"})
_MODEL_NAME_SUFFIXES: dict[str, Format] = {
    ".pkl": Format.PICKLE,
    ".pickle": Format.PICKLE,
    ".dill": Format.PICKLE,
    ".joblib": Format.JOBLIB,
    ".pt": Format.TORCH_ZIP,
    ".pth": Format.TORCH_ZIP,
    ".ckpt": Format.TORCH_ZIP,
    ".keras": Format.KERAS_ZIP,
    ".onnx": Format.ONNX,
    ".gguf": Format.GGUF,
    ".safetensors": Format.SAFETENSORS,
    ".tflite": Format.TFLITE,
    ".cbm": Format.CATBOOST,
    ".skops": Format.SKOPS,
    ".ubj": Format.XGBOOST,
}
_DATA_NAME_SUFFIXES: dict[str, Format] = {
    ".parquet": Format.PARQUET,
    ".arrow": Format.ARROW,
    ".feather": Format.ARROW,
    ".npy": Format.NPY,
    ".npz": Format.NPZ,
    ".h5": Format.HDF5,
    ".hdf5": Format.HDF5,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to recognise.

    Attributes:
        path: POSIX path relative to the root.
        size: Bytes.
        head: The first bytes, at most 4096.
        open: Opens the content, seekable; called only where the head does not tell.
    """

    path: str
    size: int
    head: bytes
    open: Callable[[], BinaryIO]


def recognise(file: Candidate) -> Format:
    """Return what a file is. Never raises for bad content; an I/O error passes through."""
    name = file.path.rsplit("/", 1)[-1].lower()
    suffix = "." + name.rsplit(".", 1)[-1] if "." in name[1:] else ""
    return (
        _by_magic(file, suffix)
        or _by_name(file.path.lower(), name, suffix, file.head)
        or _by_text(file.head, suffix)
    )


def named_format(path: str) -> Format | None:
    """Return the model or dataset format that a name alone promises, for content that is absent."""
    name = path.rsplit("/", 1)[-1].lower()
    suffix = "." + name.rsplit(".", 1)[-1] if "." in name[1:] else ""
    return (
        _MODEL_NAME_SUFFIXES.get(suffix)
        or _DATA_NAME_SUFFIXES.get(suffix)
        or {".csv": Format.CSV, ".tsv": Format.TSV, ".jsonl": Format.JSONL}.get(suffix)
    )


def _by_magic(file: Candidate, suffix: str) -> Format | None:
    head = file.head
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return found
    if head[4:8] == b"TFL3":
        return Format.TFLITE
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Format.IMAGE
    if head.startswith(_HDF5):
        keras = b"keras" in head or b"model_weights" in head or b"model_config" in head
        return Format.KERAS_HDF5 if keras or suffix == ".keras" else Format.HDF5
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(file, suffix)
    if head.startswith(_TORCH_LEGACY):
        return Format.TORCH_LEGACY
    if _PICKLE.match(head):
        return Format.JOBLIB if suffix == ".joblib" else Format.PICKLE
    if _is_safetensors(head, file.size):
        return Format.SAFETENSORS
    if _XGBOOST_TEXT.match(head) or _XGBOOST_UBJ.match(head):
        return Format.XGBOOST
    if suffix == ".onnx" or _is_onnx(head):
        return Format.ONNX
    return _by_pickle_name(file, suffix)


def _by_pickle_name(file: Candidate, suffix: str) -> Format | None:
    if suffix == ".joblib" or (
        suffix in {".z", ".gz", ".bz2", ".xz", ".lzma"} and ".joblib." in file.path.lower()
    ):
        return Format.JOBLIB
    if suffix in _PICKLE_SUFFIXES and not file.head.startswith(_OTHER_SAV):
        compressed = file.head.startswith(_COMPRESSED)
        return Format.JOBLIB if compressed else Format.PICKLE
    if suffix in {".gz", ".bz2", ".xz", ".lzma", ".z"} and re.search(
        r"\.(?:pkl|pickle)\.\w+$", file.path.lower()
    ):
        return Format.JOBLIB
    if suffix in _TORCH_SUFFIXES and _PICKLE_TEXT.match(file.head):
        return Format.PICKLE
    return None


def _zip(file: Candidate, suffix: str) -> Format:
    named = {
        ".npz": Format.NPZ,
        ".keras": Format.KERAS_ZIP,
        ".skops": Format.SKOPS,
        ".pt": Format.TORCH_ZIP,
        ".pth": Format.TORCH_ZIP,
        ".ckpt": Format.TORCH_ZIP,
    }.get(suffix, Format.BINARY)
    try:
        with file.open() as stream, zipfile.ZipFile(stream) as archive:
            names = archive.namelist()[:ZIP_MEMBERS]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, OSError):
        return named
    tops = {part.split("/", 1)[-1] for part in names}
    if "data.pkl" in tops:
        scripted = any("/code/" in part or part.startswith("code/") for part in names)
        return Format.TORCHSCRIPT if scripted or "constants.pkl" in tops else Format.TORCH_ZIP
    if {"config.json", "metadata.json"} <= set(names) or "model.weights.h5" in names:
        return Format.KERAS_ZIP
    if "schema.json" in names:
        return Format.SKOPS
    if names and all(part.endswith(".npy") for part in names):
        return Format.NPZ
    return named


def _is_safetensors(head: bytes, size: int) -> bool:
    if len(head) < 10 or head[8:9] != b"{":
        return False
    length = int.from_bytes(head[:8], "little")
    return 2 <= length <= size - 8 and head[9:10] in b'"} \n\t\r'


def _is_onnx(head: bytes) -> bool:
    # ModelProto: field 1 ir_version (varint), field 2 producer_name (bytes).
    if len(head) < 12 or head[0] != 0x08 or head[1] > 20 or head[2] != 0x12 or head[3] > 64:
        return False
    return re.fullmatch(rb"[\w.\- ]+", head[4 : 4 + head[3]]) is not None


def _by_name(path: str, name: str, suffix: str, head: bytes) -> Format | None:
    if suffix in {".yml", ".yaml"}:
        if re.search(r"(?:^|/)\.github/workflows/[^/]+$", path):
            return Format.GITHUB_WORKFLOW
        if re.search(r"(?:^|/)\.circleci/", path):
            return Format.OTHER_CI
        if name == "meta.yaml" and re.search(r"(?:^|/)mlruns/", path):
            return Format.MLFLOW_RUN
    if re.search(r"\.card\.(?:md|ya?ml)$", name):
        return Format.CARD
    if name in _NAMES:
        return _NAMES[name]
    if re.fullmatch(r"(?:docker|container)file[.\-][\w.\-]+", name) and suffix not in {
        *_SUFFIXES.keys() - {".dockerfile"},
        ".md",
        ".rst",
        ".txt",
        ".lock",
    }:
        return Format.DOCKERIGNORE if name.endswith(".dockerignore") else Format.DOCKERFILE
    if re.fullmatch(r"(?:[\w.\-]*requirements[\w.\-]*|constraints[\w.\-]*)\.(?:txt|in)", name) or (
        suffix in {".txt", ".in"} and re.search(r"(?:^|/)requirements/[^/]+$", path)
    ):
        return Format.REQUIREMENTS
    if re.fullmatch(r"pylock\.[\w\-]+\.toml", name):
        return Format.PYLOCK
    if re.fullmatch(r"(?:docker-)?compose[.\-][\w.\-]+\.ya?ml", name):
        return Format.COMPOSE
    if re.fullmatch(r"readme(?:\.(?:md|markdown|rst|txt))?", name):
        return Format.README
    if re.fullmatch(r"(?:licen[cs]e|copying|unlicense)(?:[.\-][\w.\-]+)?", name) and suffix not in {
        ".py",
        ".json",
    }:
        return Format.LICENCE
    if re.fullmatch(r"\.env(?:\.[\w\-]+)+", name):
        return Format.DOTENV
    if name == "config.json" and re.search(rb'"(?:model_type|architectures|auto_map)"', head):
        return Format.HF_CONFIG
    return None


def _by_text(head: bytes, suffix: str) -> Format:
    if not _looks_like_text(head):
        # A name that promises code, a model or data is believed, so that its reader can say that
        # the content is broken; believing nothing would hide the file.
        promised = _SUFFIXES.get(suffix)
        if promised in {Format.PYTHON, Format.NOTEBOOK, Format.CSV, Format.TSV, Format.JSONL}:
            return promised
        by_name = _MODEL_NAME_SUFFIXES.get(suffix) or _DATA_NAME_SUFFIXES.get(suffix)
        return by_name or Format.BINARY
    found = _SUFFIXES.get(suffix)
    if found is Format.YAML or (found is None and suffix in {".yml", ".yaml"}):
        return _yaml(head)
    if found is not None:
        return found
    if head.startswith(b"#!"):
        first = head.split(b"\n", 1)[0]
        if b"python" in first:
            return Format.PYTHON
        if re.search(rb"\b(?:ba|z|k|da)?sh\b", first):
            return Format.SHELL
    if not suffix and re.match(rb"(?:\s*#[^\n]*\n|\s*ARG [^\n]*\n)*\s*FROM \S+", head):
        return Format.DOCKERFILE
    return Format.TEXT


def _yaml(head: bytes) -> Format:
    if re.search(rb"(?m)^apiVersion:", head) and re.search(rb"(?m)^kind:", head):
        return Format.KUBERNETES
    return Format.YAML


def _looks_like_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if not head:
        return True
    return len(head.translate(None, _TEXT_CONTROL)) == len(head)
