"""Facts that experiment trackers and data versioning leave beside the code: DVC and MLflow.

Out of scope: reading the files; the extractors stand beside this module.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class DvcStage:
    """One stage of a DVC pipeline, as ``dvc.yaml`` or ``dvc.lock`` states it.

    Attributes:
        name: Name of the stage.
        command_program: Program of its command, for example ``python``; never its arguments.
        dependencies: POSIX paths that it reads, relative to the project's root.
        outputs: POSIX paths that it writes, relative to the project's root.
    """

    KIND: ClassVar[str] = "dvc.stage"

    name: str
    command_program: str
    dependencies: tuple[str, ...]
    outputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MlflowRun:
    """One MLflow run, as its folder states it.

    Attributes:
        run_id: Id of the run, 32 hexadecimal digits.
        source_name: POSIX path of the script that ran, relative to the root where it is inside.
        git_commit: Commit that it ran from, or "".
        datasets: Datasets that it logged as inputs, by source or name.
        artifacts: POSIX paths of what it wrote, relative to the project's root.
    """

    KIND: ClassVar[str] = "mlflow.run"

    run_id: str
    source_name: str
    git_commit: str
    datasets: tuple[str, ...]
    artifacts: tuple[str, ...]
