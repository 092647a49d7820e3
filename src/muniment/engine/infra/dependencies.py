"""The extractor of dependency manifests and locks.

Out of scope: looking up known flaws, which needs a network or a database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap
from muniment.engine.checks.formats import Format
from muniment.engine.infra.conda_manifests import read_conda_environment, read_conda_lock
from muniment.engine.infra.dependency_facts import DependencyDeclared, DependencyManifest
from muniment.engine.infra.node_manifests import (
    read_package_json,
    read_package_lock,
    read_pnpm_lock,
    read_yarn_lock,
)
from muniment.engine.infra.python_locks import (
    read_pipfile_lock,
    read_poetry_lock,
    read_pylock,
    read_uv_lock,
)
from muniment.engine.infra.python_manifests import (
    read_pipfile,
    read_pyproject,
    read_setup_cfg,
)
from muniment.engine.infra.requirements_file import read_requirements

_Reader = Callable[[SourceFile], Iterator[FactBody | Gap] | Iterator[FactBody]]

_READERS: Final[dict[Format, _Reader]] = {
    Format.REQUIREMENTS: read_requirements,
    Format.PYPROJECT: read_pyproject,
    Format.SETUP_CFG: read_setup_cfg,
    Format.PIPFILE: read_pipfile,
    Format.PIPFILE_LOCK: read_pipfile_lock,
    Format.POETRY_LOCK: read_poetry_lock,
    Format.UV_LOCK: read_uv_lock,
    Format.PYLOCK: read_pylock,
    Format.CONDA_ENV: read_conda_environment,
    Format.CONDA_LOCK: read_conda_lock,
    Format.PACKAGE_JSON: read_package_json,
    Format.PACKAGE_LOCK: read_package_lock,
}
# Locks that have no format of their own; only the name is looked at before they are read.
_BY_NAME: Final[dict[str, _Reader]] = {
    "pnpm-lock.yaml": read_pnpm_lock,
    "yarn.lock": read_yarn_lock,
    "pdm.lock": read_poetry_lock,
}


class DependencyExtractor:
    """Reads manifests and locks."""

    name = "dependencies"
    version = "1.0.0"
    formats = frozenset(_READERS) | {Format.YAML, Format.TEXT, Format.TOML}
    emits = (DependencyManifest.KIND, DependencyDeclared.KIND)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield the dependencies of one file and the file itself.

        Raises:
            UnreadableError: Too large, or not what its name says.
        """
        reader = _READERS.get(file.format) or _BY_NAME.get(file.name)
        if reader is not None:
            yield from reader(file)
