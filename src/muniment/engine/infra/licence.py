"""Facts about licences, their extractor, and what a project as a whole states.

Source: PEP 639 and PEP 621 (``license``, classifiers); npm, "package.json", ``license``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody
from muniment.engine.checks.formats import Format
from muniment.engine.infra.licence_text import PROPRIETARY, canonical_name, identify_text
from muniment.engine.parsing.plain_data import read_json, read_text, read_toml

_LIMIT = 4 * 1024 * 1024
_CLASSIFIER = "License :: "


@dataclass(frozen=True, slots=True)
class RepositoryLicence:
    """A licence file.

    Attributes:
        spdx: SPDX id by a guess from the text, ``proprietary`` or ``unknown``.
    """

    KIND: ClassVar[str] = "repository.licence"

    spdx: str


@dataclass(frozen=True, slots=True)
class ProjectLicence:
    """What a manifest states.

    Attributes:
        expression: SPDX id or expression, ``proprietary``, or "" where it points to a file.
        source: Where in the manifest: ``license``, ``classifier``, ``private``, ``file``.
    """

    KIND: ClassVar[str] = "project.licence"

    expression: str
    source: str


class LicenceExtractor:
    """Reads licence files, and what manifests state of a licence."""

    name = "licence"
    version = "1.0.0"
    formats = frozenset({Format.LICENCE, Format.PYPROJECT, Format.PACKAGE_JSON, Format.SETUP_CFG})
    emits = (RepositoryLicence.KIND, ProjectLicence.KIND)

    def extract(self, file: SourceFile) -> Iterator[FactBody]:
        """Yield what one file states; nothing where it states none.

        Raises:
            UnreadableError: Too large, or not what its name says.
        """
        if file.format is Format.LICENCE:
            yield RepositoryLicence(identify_text(read_text(file.read(_LIMIT))))
        elif file.format is Format.PYPROJECT:
            yield from _pyproject(read_toml(file.read(_LIMIT)))
        elif file.format is Format.PACKAGE_JSON:
            yield from _package(read_json(file.read(_LIMIT)))
        else:
            for line in read_text(file.read(_LIMIT)).splitlines():
                key, equals, value = line.partition("=")
                if equals and key.strip() in {"license", "licence"} and value.strip():
                    yield from _named(value.strip(), "license")


def _pyproject(document: Mapping[str, Any]) -> Iterator[ProjectLicence]:
    tool = document.get("tool")
    poetry = tool.get("poetry") if isinstance(tool, dict) else None
    for table in (document.get("project"), poetry):
        if not isinstance(table, dict):
            continue
        stated = table.get("license")
        if isinstance(stated, dict):
            if isinstance(stated.get("text"), str):
                yield from _named(stated["text"], "license")
            elif "file" in stated:
                yield ProjectLicence("", "file")
        elif isinstance(stated, str):
            yield from _named(stated, "license")
        if stated is None:
            classifiers = table.get("classifiers")
            for classifier in classifiers if isinstance(classifiers, list) else ():
                if isinstance(classifier, str) and classifier.startswith(_CLASSIFIER):
                    yield from _named(classifier.rpartition(" :: ")[2], "classifier")


def _package(document: object) -> Iterator[ProjectLicence]:
    if not isinstance(document, dict):
        return
    stated = document.get("license")
    if isinstance(stated, dict):
        stated = stated.get("type")
    if isinstance(stated, str) and stated.upper().startswith("SEE LICENSE IN"):
        yield ProjectLicence("", "file")
    elif isinstance(stated, str):
        yield from _named(stated, "license")
    elif document.get("private") is True:
        yield ProjectLicence(PROPRIETARY, "private")


def _named(text: str, source: str) -> Iterator[ProjectLicence]:
    name = canonical_name(text)
    if name:
        yield ProjectLicence(name, source)
