"""Python manifests other than requirements files: pyproject.toml, setup.cfg, Pipfile.

Out of scope: dependencies that ``setup.py`` computes; environments of hatch and tox.

Source: PEP 621, PEP 735 (dependency groups), PEP 518 (build-system); the manuals of Poetry
("The pyproject.toml file", "Package sources"), uv ("Managing dependencies", "Package indexes"),
PDM, setuptools ("Configuring setuptools using setup.cfg files") and Pipenv ("Pipfile").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap, GapReason
from muniment.engine.infra.address import Address, read_address
from muniment.engine.infra.dependency_facts import (
    DependencyDeclared,
    DependencyManifest,
    Ecosystem,
    Group,
    Pin,
    refuse_too_many,
)
from muniment.engine.infra.requirement import normalised_name, read_requirement
from muniment.engine.parsing.plain_data import read_text, read_toml

_LIMIT = 1024 * 1024
_QUOTED = re.compile(r"\"([^\"\n]{1,300})\"|'([^'\n]{1,300})'")
_KEY = re.compile(r"\s{0,40}[\"']?([A-Za-z0-9][A-Za-z0-9._-]{0,200})[\"']?\s{0,40}=")
_COMMIT = re.compile(r"[0-9a-fA-F]{40}(?:[0-9a-fA-F]{24})?\Z")
_EXACT = re.compile(r"={0,3}\s{0,4}v?[0-9][A-Za-z0-9.+!-]{0,60}\Z")


@dataclass(slots=True)
class ManifestReading:
    """What is gathered while a manifest is read."""

    path: str
    lines: Mapping[str, int] = field(default_factory=dict)
    declared: list[DependencyDeclared] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    extra_index: bool = False
    trusted_host: bool = False
    unread: int = 0

    def requirement(self, text: object, group: Group) -> None:
        """Take one PEP 508 requirement."""
        found = None
        if isinstance(text, str):
            found = read_requirement(text, group=group, line=self.lines.get(text))
        if found is None:
            self.unread += 1
        else:
            self.declared.append(found)

    def requirements(self, value: object, group: Group) -> None:
        """Take a list of PEP 508 requirements; the tables of PEP 735 in it include other groups."""
        for item in value if isinstance(value, list) else ():
            if not isinstance(item, dict):
                self.requirement(item, group)

    def index(self, url: object) -> None:
        """Take an index other than the default."""
        address = read_address(url) if isinstance(url, str) else None
        if address is not None and (address.host != "pypi.org" or address.insecure):
            self.addresses.append(address)

    def facts(self, manifest: str, manager: str = "") -> Iterator[FactBody | Gap]:
        """Yield everything taken, the manifest itself, and a gap for what was not understood.

        Raises:
            UnreadableError: More entries than any project has (``too_large``).
        """
        refuse_too_many(len(self.declared))
        yield from self.declared
        yield DependencyManifest(
            manifest=manifest,
            ecosystem=Ecosystem.PYPI,
            lock=False,
            hashes=bool(self.declared) and all(item.hashed for item in self.declared),
            count=len(self.declared),
            indexes=tuple(dict.fromkeys(self.addresses)),
            extra_index=self.extra_index,
            trusted_host=self.trusted_host,
            manager=manager,
            unread=self.unread,
        )
        if self.unread:
            yield Gap(
                self.path,
                GapReason.BROKEN,
                f"{self.unread} entries are no requirements",
                (DependencyDeclared.KIND, DependencyManifest.KIND),
            )


def read_pyproject(file: SourceFile) -> Iterator[FactBody | Gap]:
    """Yield what a pyproject.toml declares.

    Raises:
        UnreadableError: Too large, or not TOML.
    """
    data = file.read(_LIMIT)
    document = read_toml(data)
    reading = ManifestReading(file.path, _lines(read_text(data)))
    project = _table(document, "project")
    reading.requirements(project.get("dependencies"), Group.MAIN)
    for extra in _table(project, "optional-dependencies").values():
        reading.requirements(extra, Group.OPTIONAL)
    for group in _table(document, "dependency-groups").values():
        reading.requirements(group, Group.DEVELOPMENT)
    reading.requirements(_table(document, "build-system").get("requires"), Group.BUILD)
    tool = _table(document, "tool")
    for group in _table(_table(tool, "pdm"), "dev-dependencies").values():
        reading.requirements(group, Group.DEVELOPMENT)
    _uv(_table(tool, "uv"), reading)
    manager = "uv" if "uv" in tool else ""
    if "poetry" in tool:
        _poetry(_table(tool, "poetry"), reading)
        manager = "poetry"
    yield from reading.facts("pyproject", manager)


def read_pipfile(file: SourceFile) -> Iterator[FactBody | Gap]:
    """Yield what a Pipfile declares.

    Raises:
        UnreadableError: Too large, or not TOML.
    """
    data = file.read(_LIMIT)
    document = read_toml(data)
    reading = ManifestReading(file.path, _lines(read_text(data)))
    for source in _tables(document.get("source")):
        reading.index(source.get("url"))
        reading.trusted_host = reading.trusted_host or source.get("verify_ssl") is False
    for name, value in _table(document, "packages").items():
        _named(name, value, Group.MAIN, reading)
    for name, value in _table(document, "dev-packages").items():
        _named(name, value, Group.DEVELOPMENT, reading)
    yield from reading.facts("pipfile", "pipenv")


def read_setup_cfg(file: SourceFile) -> Iterator[FactBody | Gap]:
    """Yield what a setup.cfg declares.

    Raises:
        UnreadableError: Too large, or not text.
    """
    reading = ManifestReading(file.path)
    section = key = ""
    for number, line in enumerate(read_text(file.read(_LIMIT)).splitlines(), start=1):
        text = line.strip()
        if not text or text.startswith(("#", ";")):
            continue
        if line[0].isspace():
            value = text
        elif text.startswith("["):
            section, key = text.strip("[]").strip(), ""
            continue
        else:
            key, _, value = (part.strip() for part in text.partition("="))
        group = _setup_cfg_group(section, key)
        if group is None or not value or value.startswith(("file:", "attr:")):
            continue
        found = read_requirement(value, group=group, line=number)
        if found is None:
            reading.unread += 1
        else:
            reading.declared.append(found)
    yield from reading.facts("setup-cfg")


def _setup_cfg_group(section: str, key: str) -> Group | None:
    if section == "options.extras_require":
        return Group.OPTIONAL
    if section != "options":
        return None
    known = {
        "install_requires": Group.MAIN,
        "setup_requires": Group.BUILD,
        "tests_require": Group.DEVELOPMENT,
    }
    return known.get(key)


def _uv(uv: Mapping[str, Any], reading: ManifestReading) -> None:
    reading.requirements(uv.get("dev-dependencies"), Group.DEVELOPMENT)
    for index in _tables(uv.get("index")):
        reading.index(index.get("url"))
    reading.index(uv.get("index-url"))
    for url in uv.get("extra-index-url") or ():
        reading.index(url)
    # uv asks the first index that has a name and no other, unless told to compare them all.
    reading.extra_index = str(uv.get("index-strategy", "")).startswith("unsafe-")
    reading.trusted_host = bool(uv.get("allow-insecure-host"))
    sources = {normalised_name(name): value for name, value in _table(uv, "sources").items()}
    for position, item in enumerate(reading.declared):
        value = sources.get(item.name)
        for choice in _tables(value) if isinstance(value, list) else [value]:
            if isinstance(choice, dict):
                reading.declared[position] = _sourced(item, choice)


def _poetry(poetry: Mapping[str, Any], reading: ManifestReading) -> None:
    groups = [(_table(poetry, "dependencies"), Group.MAIN)]
    groups.append((_table(poetry, "dev-dependencies"), Group.DEVELOPMENT))
    for group in _table(poetry, "group").values():
        if isinstance(group, dict):
            groups.append((_table(group, "dependencies"), Group.DEVELOPMENT))
    for table, kind in groups:
        for name, value in table.items():
            if name != "python":
                _named(name, value, kind, reading)
    answering = 0
    for source in _tables(poetry.get("source")):
        reading.index(source.get("url"))
        priority = str(source.get("priority", "primary")).lower()
        answering += priority in {"primary", "default", "secondary"}
        # A secondary source is asked for every name beside the default one.
        reading.extra_index = reading.extra_index or priority == "secondary"
    reading.extra_index = reading.extra_index or answering > 1


def _named(name: str, value: object, group: Group, reading: ManifestReading) -> None:
    """Take an entry whose key is the name (Poetry, Pipenv)."""
    choices = value if isinstance(value, list) else [value]
    for choice in choices:
        table = choice if isinstance(choice, dict) else {"version": choice}
        version = table.get("version")
        text = version.strip() if isinstance(version, str) else ""
        pin = Pin.EXACT if _EXACT.match(text) else Pin.RANGE
        if text in {"", "*"}:
            pin = Pin.NONE
        item = DependencyDeclared(
            normalised_name(name),
            Ecosystem.PYPI,
            "" if pin is Pin.NONE else text[:100],
            pin,
            group=group,
            conditional="markers" in table or "python" in table or "platform" in table,
            line=reading.lines.get(name),
        )
        reading.declared.append(_sourced(item, table))


def _sourced(item: DependencyDeclared, table: Mapping[str, Any]) -> DependencyDeclared:
    """Return an entry as its source table redirects it, or as it was."""
    git = table.get("git")
    if isinstance(git, str):
        revision = table.get("rev", table.get("ref", ""))
        commit = isinstance(revision, str) and _COMMIT.match(revision) is not None
        return replace(item, specifier="", pin=Pin.VCS, address=read_address(git), commit=commit)
    url = table.get("url", table.get("file"))
    if isinstance(url, str) and (address := read_address(url)) is not None:
        return replace(item, specifier="", pin=Pin.URL, address=address)
    if "path" in table or "workspace" in table or "file" in table:
        return replace(item, specifier="", pin=Pin.PATH)
    return item


def _lines(text: str) -> dict[str, int]:
    """Return the first line of each quoted string and each key."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        for match in _QUOTED.finditer(line):
            found.setdefault(match[1] or match[2], number)
        key = _KEY.match(line)
        if key:
            found.setdefault(key[1], number)
    return found


def _table(parent: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = parent.get(key)
    return value if isinstance(value, dict) else {}


def _tables(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
