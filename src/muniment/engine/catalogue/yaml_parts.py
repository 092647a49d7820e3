"""Parts read from the YAML in which people write them, with every mistake named.

This is the maintainers' path and the tests'; a running program reads the compiled form. Out of
scope here: whether parts agree with each other (see ``references`` and ``consistency``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

import msgspec

from muniment.core.canonical import canonical_json
from muniment.core.digest import digest_bytes
from muniment.core.errors import CatalogueError
from muniment.engine.catalogue.atlas import Atlas
from muniment.engine.catalogue.catalogue import Catalogue
from muniment.engine.catalogue.certification import Certification
from muniment.engine.catalogue.cloud import CloudMatrix
from muniment.engine.catalogue.consistency import check_consistency
from muniment.engine.catalogue.documents import DocumentSet
from muniment.engine.catalogue.frozen import thaw
from muniment.engine.catalogue.incidents import IncidentSet
from muniment.engine.catalogue.kpis import KpiSet
from muniment.engine.catalogue.mappings import MappingSet
from muniment.engine.catalogue.parts import Part
from muniment.engine.catalogue.plain_yaml import parse_yaml
from muniment.engine.catalogue.references import check_references
from muniment.engine.catalogue.requirements import RequirementSet
from muniment.engine.catalogue.roles import RoleSet
from muniment.engine.catalogue.standard import Standard
from muniment.engine.catalogue.threats import ThreatLibrary
from muniment.engine.catalogue.training import TrainingSet
from muniment.engine.catalogue.vendors import VendorSet
from muniment.engine.catalogue.vocabulary import Vocabulary

Shape = TypeVar("Shape")

VERSION_FILE = "VERSION"

SHAPES: Mapping[Part, type[Any]] = {
    Part.ATLAS: Atlas,
    Part.CERTIFICATION: Certification,
    Part.CLOUD: CloudMatrix,
    Part.DOCUMENTS: DocumentSet,
    Part.INCIDENTS: IncidentSet,
    Part.KPIS: KpiSet,
    Part.MAPPINGS: MappingSet,
    Part.REQUIREMENTS: RequirementSet,
    Part.ROLES: RoleSet,
    Part.STANDARD: Standard,
    Part.THREATS: ThreatLibrary,
    Part.TRAINING: TrainingSet,
    Part.VENDORS: VendorSet,
    Part.VOCABULARY: Vocabulary,
}

_MAX_BYTES = 4 * 1024 * 1024
_VERSION = re.compile(r"\d{4}\.\d{1,2}\.\d{1,4}")
_STEP = re.compile(r"\[(\d+)\]|\.(\w+)")


class YamlParts:
    """Parts from YAML texts, by file name, ``VERSION`` among them."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._raw: dict[Part, Any] = {}

    def version(self) -> str:
        """Return the declared version, a plus sign and 12 hex digits of the content's digest.

        The digest is over the compiled parts: a comment in the YAML does not change it.

        Raises:
            CatalogueError: A part is broken, or the version is not ``year.month.number``.
        """
        declared = self._bytes(VERSION_FILE).decode("ascii", "replace").strip()
        if not _VERSION.fullmatch(declared):
            raise CatalogueError(VERSION_FILE, "", "expected year.month.number, such as 2026.11.1")
        digests = {part.value: digest_bytes(self.compile(part)) for part in Part}
        content = digest_bytes(canonical_json(digests)).removeprefix("sha256:")
        return f"{declared}+{content[:12]}"

    def compile(self, part: Part) -> bytes:
        """Return a part as compact JSON.

        Raises:
            CatalogueError: The part is broken.
        """
        return msgspec.json.encode(self.read(part, SHAPES[part]), enc_hook=thaw)

    def read(self, part: Part, shape: type[Shape]) -> Shape:
        """Return a part in its typed form.

        Raises:
            CatalogueError: The file is missing, is not plain YAML, lacks a field, or has one that
                the form does not know.
        """
        if part not in self._raw:
            self._raw[part] = parse_yaml(part.file, self._bytes(part.file))
        raw = self._raw[part]
        try:
            value = msgspec.convert(raw, type=shape)
        except msgspec.ValidationError as error:
            message, _, path = str(error).partition(" - at `")
            raise CatalogueError(part.file, _entry_at(raw, path), message) from error
        schema = f"{part.value.removesuffix('-2022')}/1"
        if raw["schema"] != schema:
            raise CatalogueError(part.file, "", f"schema is {raw['schema']}, expected {schema}")
        _refuse_unknown(part.file, raw, msgspec.to_builtins(value, enc_hook=thaw), "")
        return value

    def _bytes(self, name: str) -> bytes:
        try:
            data = self._files[name]
        except KeyError:
            raise CatalogueError(name, "", "missing") from None
        if len(data) > _MAX_BYTES:
            raise CatalogueError(name, "", f"larger than {_MAX_BYTES} bytes")
        return data


def load_yaml(folder: Traversable) -> Catalogue:
    """Return the catalogue in a folder of YAML files, wholly checked.

    Args:
        folder: Where the files and ``VERSION`` lie: a path, or package resources.

    Raises:
        CatalogueError: Names the file and the entry at fault: a form that does not fit, an id
            that stands twice, a reference to nothing, parts that contradict each other.
    """
    return load_files(read_folder(folder))


def load_files(files: Mapping[str, bytes]) -> Catalogue:
    """Return the catalogue in some YAML texts, by file name, wholly checked.

    Raises:
        CatalogueError: As ``load_yaml``.
    """
    loaded = Catalogue(YamlParts(files))
    check(loaded)
    return loaded


def check(catalogue: Catalogue) -> None:
    """Raise unless ids are unique, references lead somewhere and the parts agree.

    Raises:
        CatalogueError: Names the file and the entry at fault.
    """
    check_references(catalogue)
    check_consistency(catalogue)


def read_folder(folder: Traversable) -> dict[str, bytes]:
    """Return the catalogue's files in a folder, by name; those that are missing are left out."""
    names = (VERSION_FILE, *(part.file for part in Part))
    return {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}


def _refuse_unknown(file: str, raw: Any, kept: Any, entry: str) -> None:
    """Raise when the typed form dropped a key that the YAML has."""
    if isinstance(raw, dict):
        entry = str(raw.get("id", entry))
        for key, value in raw.items():
            if key not in kept:
                raise CatalogueError(file, entry, f"field {key} is not known here")
            _refuse_unknown(file, value, kept[key], entry)
    elif isinstance(raw, list):
        for value, kept_value in zip(raw, kept, strict=True):
            _refuse_unknown(file, value, kept_value, entry)


def _entry_at(raw: Any, path: str) -> str:
    """Return the id of the innermost entry on a path such as ``$.annex_a[3].title``."""
    entry = ""
    for index, key in _STEP.findall(path):
        if isinstance(raw, list) and index:
            raw = raw[int(index)]
        elif isinstance(raw, dict) and key in raw:
            raw = raw[key]
        else:
            break
        if isinstance(raw, dict):
            name = raw.get("id") or raw.get("iso") or raw.get("control") or raw.get("activity")
            entry = str(name or entry)
    return entry
