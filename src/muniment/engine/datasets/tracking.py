"""Facts that experiment trackers and data version control leave in a project.

Paths are relative to the project's root, in POSIX form, wherever the file names a place inside
the project; addresses lose user names, passwords and query strings.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import ClassVar, Final
from urllib.parse import urlsplit, urlunsplit

_LENGTH: Final = 400


@dataclass(frozen=True, slots=True)
class DvcStage:
    """One stage of a DVC pipeline.

    Attributes:
        name: Its name.
        command_program: The program that its command runs, without arguments.
        dependencies: Paths it reads.
        outputs: Paths it writes.
    """

    KIND: ClassVar[str] = "dvc.stage"

    name: str
    command_program: str
    dependencies: tuple[str, ...]
    outputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MlflowRun:
    """What one file says of an MLflow run; several facts with one ``run_id`` add up.

    Attributes:
        run_id: The run.
        source_name: The script or notebook that ran.
        git_commit: Commit it ran from, "" where it is not recorded.
        datasets: Names of the datasets it logged.
        artifacts: Where its artifacts stand.
    """

    KIND: ClassVar[str] = "mlflow.run"

    run_id: str
    source_name: str
    git_commit: str
    datasets: tuple[str, ...]
    artifacts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DvcPointer:
    """A file or folder whose content DVC pins.

    Attributes:
        output: Path of the content.
        md5: MD5 of the content, with ``.dir`` for a folder; "" where none is recorded.
        size: Bytes, 0 where none are recorded.
    """

    KIND: ClassVar[str] = "dvc.pointer"

    output: str
    md5: str
    size: int


@dataclass(frozen=True, slots=True)
class LfsPointer:
    """A file whose content Git LFS keeps elsewhere.

    Attributes:
        oid: Digest of the content, ``sha256:<hex>``.
        size: Bytes of the content.
    """

    KIND: ClassVar[str] = "lfs.pointer"

    oid: str
    size: int


@dataclass(frozen=True, slots=True)
class MlmodelFile:
    """An ``MLmodel`` file: how MLflow would load the model beside it.

    Attributes:
        flavors: Names of its flavours.
        loader_modules: Modules that loading imports.
        carries_code: True when it brings Python code of its own (``code:``).
        run_id: The run that made it, "" where it is not recorded.
        model_uuid: Its identifier.
        python_version: Python it was made with.
        mlflow_version: MLflow it was made with.
    """

    KIND: ClassVar[str] = "mlmodel.file"

    flavors: tuple[str, ...]
    loader_modules: tuple[str, ...]
    carries_code: bool
    run_id: str
    model_uuid: str
    python_version: str
    mlflow_version: str


@dataclass(frozen=True, slots=True)
class HfConfig:
    """A ``config.json`` of the transformers library.

    Attributes:
        model_type: For example ``bert``.
        architectures: Classes that the weights are for.
        auto_map: Code that ``trust_remote_code=True`` would run, ``<file>.<class>`` or
            ``<repository>--<file>.<class>``.
        name_or_path: The model it was made from.
        transformers_version: Version that wrote it.
    """

    KIND: ClassVar[str] = "hf.config"

    model_type: str
    architectures: tuple[str, ...]
    auto_map: tuple[str, ...]
    name_or_path: str
    transformers_version: str


def project_path(base: str, named: str) -> str:
    """Return a path that a file names, relative to the project's root.

    A path that leads out of the project, an absolute one and an address stay as they are, without
    user names and query strings.

    Args:
        base: Folder that the named path is relative to; "" for the root.
        named: The path as the file has it.
    """
    if "://" in named:
        return clean_address(named)
    named = named.replace("\\", "/")
    if named.startswith("/") or re.match(r"[A-Za-z]:/", named):
        return named[:_LENGTH]
    joined = posixpath.normpath(posixpath.join(base, named))
    return "" if joined == "." else joined[:_LENGTH]


def clean_address(address: str) -> str:
    """Return an address without user name, password, query and fragment."""
    try:
        parts = urlsplit(address)
        host = parts.netloc.rpartition("@")[2]
        return urlunsplit((parts.scheme, host, parts.path, "", ""))[:_LENGTH]
    except ValueError:
        return ""


def short(value: object) -> str:
    """Return a scalar of somebody else's file as one short line; "" for anything else."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return " ".join(str(value).split())[:_LENGTH]
