"""The parts of the catalogue: one YAML file each, and the form it has once compiled."""

from __future__ import annotations

import pkgutil
from enum import Enum
from typing import Protocol, TypeVar

from muniment.core.errors import CatalogueError

Shape = TypeVar("Shape")


class Part(Enum):
    """One part. Its value is the stem of its file."""

    ATLAS = "atlas"
    CERTIFICATION = "certification"
    CLOUD = "cloud_responsibility"
    DOCUMENTS = "documents"
    INCIDENTS = "incident_playbooks"
    KPIS = "kpis"
    MAPPINGS = "mappings"
    REQUIREMENTS = "requirements"
    ROLES = "roles"
    STANDARD = "iso27001-2022"
    THREATS = "threats"
    TRAINING = "training"
    VENDORS = "vendors"
    VOCABULARY = "vocab"

    @property
    def file(self) -> str:
        """Name of its YAML file."""
        return f"{self.value}.yaml"

    @property
    def compiled(self) -> str:
        """Name of its compiled file."""
        return f"{self.value}.json"


class PartSource(Protocol):
    """Where parts come from."""

    def version(self) -> str:
        """Return the catalogue's version, with a digest of its content."""
        ...

    def read(self, part: Part, shape: type[Shape]) -> Shape:
        """Return a part in its typed form.

        Raises:
            CatalogueError: The part is not there or has not that form.
        """
        ...


class CompiledParts:
    """The parts as the package carries them: compact JSON, made from the YAML and committed.

    References were checked when the files were made and are not checked again.
    """

    def version(self) -> str:
        """Return the catalogue's version, with a digest of its content."""
        return _data("version.txt").decode("ascii").strip()

    def read(self, part: Part, shape: type[Shape]) -> Shape:
        """Return a part in its typed form.

        Raises:
            CatalogueError: The installation lacks the file, or the file was changed.
        """
        import msgspec

        try:
            return msgspec.json.decode(_data(part.compiled), type=shape)
        except msgspec.DecodeError as error:
            raise CatalogueError(part.compiled, "", f"broken: {error}") from error


def _data(name: str) -> bytes:
    # pkgutil works from a zip file too and costs a fraction of importlib.resources.
    try:
        data = pkgutil.get_data(__package__, f"data/compiled/{name}")
    except OSError as error:
        raise CatalogueError(name, "", "missing from this installation") from error
    if data is None:
        raise CatalogueError(name, "", "this installation cannot read its own files")
    return data
