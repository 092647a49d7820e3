"""What a file can be recognised as. The names are stable: they stand in facts and reports."""

from __future__ import annotations

from enum import Enum


class Format(Enum):
    """A file's format, after looking at its content and then at its name."""

    # Model files
    PICKLE = "pickle"
    JOBLIB = "joblib"
    TORCH_ZIP = "torch-zip"
    TORCH_LEGACY = "torch-legacy"
    TORCHSCRIPT = "torchscript"
    KERAS_ZIP = "keras-zip"
    KERAS_HDF5 = "keras-hdf5"
    SAVEDMODEL = "savedmodel"
    ONNX = "onnx"
    GGUF = "gguf"
    SAFETENSORS = "safetensors"
    TFLITE = "tflite"
    XGBOOST = "xgboost"
    LIGHTGBM = "lightgbm"
    CATBOOST = "catboost"
    SKOPS = "skops"
    # Arrays and tables
    NPY = "npy"
    NPZ = "npz"
    HDF5 = "hdf5"
    CSV = "csv"
    TSV = "tsv"
    PARQUET = "parquet"
    ARROW = "arrow"
    JSONL = "jsonl"
    IMAGE = "image"
    # Code
    PYTHON = "python"
    NOTEBOOK = "notebook"
    # Dependencies
    REQUIREMENTS = "requirements"
    PYPROJECT = "pyproject"
    SETUP_CFG = "setup-cfg"
    POETRY_LOCK = "poetry-lock"
    UV_LOCK = "uv-lock"
    PYLOCK = "pylock"
    PIPFILE = "pipfile"
    PIPFILE_LOCK = "pipfile-lock"
    CONDA_ENV = "conda-environment"
    CONDA_LOCK = "conda-lock"
    PACKAGE_JSON = "package-json"
    PACKAGE_LOCK = "package-lock"
    # Infrastructure and pipelines
    DOCKERFILE = "dockerfile"
    DOCKERIGNORE = "dockerignore"
    COMPOSE = "compose"
    KUBERNETES = "kubernetes"
    TERRAFORM = "terraform"
    GITHUB_WORKFLOW = "github-workflow"
    GITLAB_CI = "gitlab-ci"
    OTHER_CI = "other-ci"
    CODEOWNERS = "codeowners"
    # Machine learning metadata
    MLFLOW_RUN = "mlflow-run"
    MLFLOW_PARAM = "mlflow-param"
    MLMODEL = "mlmodel"
    HF_CONFIG = "hf-config"
    CARD = "card"
    README = "readme"
    DVC_POINTER = "dvc-pointer"
    DVC_PIPELINE = "dvc-pipeline"
    DVC_LOCK = "dvc-lock"
    LFS_POINTER = "lfs-pointer"
    MANIFEST = "muniment-manifest"
    LICENCE = "licence"
    # The rest
    DOTENV = "dotenv"
    JSON = "json"
    YAML = "yaml"
    TOML = "toml"
    INI = "ini"
    SHELL = "shell"
    TEXT = "text"
    BINARY = "binary"


MODEL_FORMATS = frozenset(
    {
        Format.PICKLE,
        Format.JOBLIB,
        Format.TORCH_ZIP,
        Format.TORCH_LEGACY,
        Format.TORCHSCRIPT,
        Format.KERAS_ZIP,
        Format.KERAS_HDF5,
        Format.SAVEDMODEL,
        Format.ONNX,
        Format.GGUF,
        Format.SAFETENSORS,
        Format.TFLITE,
        Format.XGBOOST,
        Format.LIGHTGBM,
        Format.CATBOOST,
        Format.SKOPS,
    }
)
"""Formats that hold a trained model. A NumPy array or a plain HDF5 file is a dataset by default."""

DATASET_FORMATS = frozenset(
    {
        Format.NPY,
        Format.NPZ,
        Format.HDF5,
        Format.CSV,
        Format.TSV,
        Format.PARQUET,
        Format.ARROW,
        Format.JSONL,
    }
)

BINARY_FORMATS = (
    MODEL_FORMATS - {Format.LIGHTGBM}
    | {Format.NPY, Format.NPZ, Format.HDF5, Format.PARQUET, Format.ARROW, Format.IMAGE}
    | {Format.BINARY}
)
"""Formats whose bytes are not text; an XGBoost JSON model counts: nobody writes it by hand."""

TEXT_FORMATS = frozenset(Format) - BINARY_FORMATS
