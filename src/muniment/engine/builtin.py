"""The built-in extractors, fact kinds and checks: one static list of each.

Plug-ins register by entry point later; nothing is loaded by scanning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from muniment.engine.artifacts.extractor import ModelFileExtractor
from muniment.engine.artifacts.file_imports import FileImports
from muniment.engine.artifacts.model_file import ModelFile
from muniment.engine.checks.asset import AssetSeen
from muniment.engine.checks.extractor import Extractor
from muniment.engine.checks.fact import Fact, FactBody
from muniment.engine.checks.facts import EncodedFact, encode
from muniment.engine.checks.spec import Check
from muniment.engine.code import facts as code_facts
from muniment.engine.code.authentication import ServiceAuthentication
from muniment.engine.code.extract import CodeExtractor
from muniment.engine.code.model_lineage import ModelLineage
from muniment.engine.code.unsafe_load import UnsafeLoad
from muniment.engine.config import FILE_NAME, Config
from muniment.engine.datasets import tracking
from muniment.engine.datasets.arrays import ArrayExtractor, ArrayHeader, Hdf5Extractor
from muniment.engine.datasets.card import Card, CardExtractor, card_from_mapping
from muniment.engine.datasets.columnar import ColumnarExtractor, ColumnarReader
from muniment.engine.datasets.delimited import DelimitedExtractor
from muniment.engine.datasets.dvc import (
    DvcPipelineExtractor,
    DvcPointerExtractor,
    LfsPointerExtractor,
)
from muniment.engine.datasets.huggingface import HfConfigExtractor
from muniment.engine.datasets.json_lines import JsonLinesExtractor
from muniment.engine.datasets.manifest import DatasetManifest
from muniment.engine.datasets.manifest_check import DatasetManifestIntegrity
from muniment.engine.datasets.mlflow import MlflowRunExtractor, MlmodelExtractor
from muniment.engine.datasets.personal_data_check import DatasetPersonalData
from muniment.engine.datasets.provenance_check import DatasetProvenance
from muniment.engine.datasets.table import TableColumns
from muniment.engine.infra import dockerfile_facts
from muniment.engine.infra.ci_facts import CiStep, CiWorkflow
from muniment.engine.infra.ci_workflow import CiWorkflowCheck
from muniment.engine.infra.codeowners import Codeowners, CodeownersExtractor
from muniment.engine.infra.container_dockerfile import ContainerDockerfile
from muniment.engine.infra.dependencies import DependencyExtractor
from muniment.engine.infra.dependencies_pinned import DependenciesPinned
from muniment.engine.infra.dependency_facts import DependencyDeclared, DependencyManifest
from muniment.engine.infra.deployment_images import DeploymentImageExtractor
from muniment.engine.infra.dockerfile import DockerfileExtractor, DockerIgnoreExtractor
from muniment.engine.infra.github_workflow import GithubWorkflowExtractor
from muniment.engine.infra.gitlab_ci import GitlabCiExtractor
from muniment.engine.infra.image_reference import ContainerImageReference
from muniment.engine.infra.licence import LicenceExtractor, ProjectLicence, RepositoryLicence
from muniment.engine.infra.licence_stated import LicenceStated
from muniment.engine.infra.mutable_reference import MutableReference
from muniment.engine.infra.repository_separation import RepositorySeparation
from muniment.engine.infra.repository_tracked import WeightsOrDataTracked
from muniment.engine.secrets import (
    SecretCandidate,
    SecretExtractor,
    SecretScan,
    SecretsExposed,
)

_BODIES: tuple[type[FactBody], ...] = (
    ArrayHeader,
    AssetSeen,
    Card,
    CiStep,
    CiWorkflow,
    Codeowners,
    ContainerImageReference,
    DatasetManifest,
    DependencyDeclared,
    DependencyManifest,
    ModelFile,
    ProjectLicence,
    RepositoryLicence,
    SecretCandidate,
    SecretScan,
    TableColumns,
)

FACT_KINDS: Mapping[str, type[FactBody]] = {
    **code_facts.FACT_KINDS,
    **dockerfile_facts.FACT_KINDS,
    **tracking.FACT_KINDS,
    **{body.KIND: body for body in _BODIES},
}
"""Fact kind to body class."""


def make_extractors(
    secret_key: bytes,
    now: datetime | None = None,
    columnar: Callable[[], ColumnarReader] | None = None,
) -> Sequence[Extractor]:
    """Return fresh extractors.

    Args:
        secret_key: Key of the digests by which two sightings of a secret are told to be the same.
        now: When the collection began, to tell that a token has expired; None never says so.
        columnar: Makes what reads Parquet and Arrow files; without it each of them is a gap.
    """
    return (
        ArrayExtractor(),
        CardExtractor(),
        CodeExtractor(),
        CodeownersExtractor(),
        ColumnarExtractor(None if columnar is None else columnar()),
        DelimitedExtractor(),
        DependencyExtractor(),
        DeploymentImageExtractor(),
        DockerIgnoreExtractor(),
        DockerfileExtractor(),
        DvcPipelineExtractor(),
        DvcPointerExtractor(),
        GithubWorkflowExtractor(),
        GitlabCiExtractor(),
        Hdf5Extractor(),
        HfConfigExtractor(),
        JsonLinesExtractor(),
        LicenceExtractor(),
        LfsPointerExtractor(),
        MlflowRunExtractor(),
        MlmodelExtractor(),
        ModelFileExtractor(),
        SecretExtractor(secret_key, now=now),
    )


def configured_facts(config: Config) -> Iterable[EncodedFact]:
    """Yield the facts that ``muniment.toml`` itself states: the cards of its datasets."""
    for table in config.datasets:
        stated = {key: value for key, value in table.items() if key != "path"}
        card = card_from_mapping(table["path"], stated)
        if card is not None:
            yield encode(Fact(FILE_NAME, None, card))


def checks() -> Sequence[Check]:
    """Return the built-in checks, in the order of the report."""
    return (
        FileImports(),
        UnsafeLoad(),
        SecretsExposed(),
        DependenciesPinned(),
        ModelLineage(),
        DatasetProvenance(),
        DatasetManifestIntegrity(),
        DatasetPersonalData(),
        ContainerDockerfile(),
        CiWorkflowCheck(),
        WeightsOrDataTracked(),
        RepositorySeparation(),
        ServiceAuthentication(),
        MutableReference(),
        LicenceStated(),
    )
