"""Facts that experiment trackers and data version control leave in a project.

Paths are relative to the project's root, in POSIX form, wherever the file names a place inside
the project; addresses lose user names, passwords and query strings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from muniment.engine.checks.fact import FactBody


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


FACT_KINDS: Mapping[str, type[FactBody]] = {
    body.KIND: body for body in (DvcPointer, DvcStage, HfConfig, LfsPointer, MlflowRun, MlmodelFile)
}
"""Every kind above; a new one is entered here, too."""
