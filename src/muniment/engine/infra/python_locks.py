"""Lock files of Python tools: Poetry, uv, PDM, Pipenv and pylock.

Source: PEP 751 (pylock.toml); the files that Poetry 2, uv 0.8 (lock version 1), PDM 2 and
Pipenv 2024 write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody
from muniment.engine.infra.address import Address, read_address
from muniment.engine.infra.dependency_facts import (
    DependencyDeclared,
    DependencyManifest,
    Ecosystem,
    Group,
    Pin,
    refuse_too_many,
)
from muniment.engine.infra.requirement import normalised_name
from muniment.engine.parsing.plain_data import read_json, read_toml

LOCK_LIMIT = 16 * 1024 * 1024
_COMMIT = re.compile(r"[0-9a-fA-F]{40}(?:[0-9a-fA-F]{24})?\Z")


def is_commit(text: object) -> bool:
    """True when a text is a full Git commit hash."""
    return isinstance(text, str) and _COMMIT.match(text) is not None


def lock_facts(
    manifest: str,
    ecosystem: Ecosystem,
    entries: list[DependencyDeclared],
    addresses: list[Address],
    *,
    trusted_host: bool = False,
) -> Iterator[FactBody]:
    """Yield the entries of a lock, then the lock itself.

    A path is part of the project and a commit names its content, so neither needs a hash.

    Raises:
        UnreadableError: More entries than any project has (``too_large``).
    """
    refuse_too_many(len(entries))
    yield from entries
    hashable = [item for item in entries if item.pin is not Pin.PATH and not item.commit]
    yield DependencyManifest(
        manifest=manifest,
        ecosystem=ecosystem,
        lock=True,
        # A lock of nothing, or of paths and commits only, leaves nothing without a hash.
        hashes=all(item.hashed for item in hashable),
        count=len(entries),
        indexes=tuple(dict.fromkeys(addresses)),
        trusted_host=trusted_host,
    )


def read_poetry_lock(file: SourceFile) -> Iterator[FactBody]:
    """Yield what a poetry.lock or pdm.lock holds.

    Raises:
        UnreadableError: Too large, not TOML, or not such a lock.
    """
    document = read_toml(file.read(LOCK_LIMIT), LOCK_LIMIT)
    older = document.get("metadata")
    files = older.get("files") if isinstance(older, dict) else None
    entries: list[DependencyDeclared] = []
    addresses: list[Address] = []
    for package in _packages(document, "package"):
        name = str(package.get("name", ""))
        listed = package.get("files")
        if not listed and isinstance(files, dict):
            listed = files.get(name)
        source = package.get("source")
        source = source if isinstance(source, dict) else {}
        kind = source.get("type")
        url = source.get("url", package.get("git"))
        address = read_address(url) if isinstance(url, str) else None
        commit = is_commit(source.get("resolved_reference", package.get("revision")))
        pin = Pin.EXACT
        if kind == "git" or "git" in package:
            pin = Pin.VCS
        elif kind == "url":
            pin = Pin.URL
        elif kind in {"directory", "file"} or "path" in package:
            pin = Pin.PATH
        elif address is not None:
            addresses.append(address)
        entries.append(
            _entry(name, package.get("version"), pin, address, commit, _all_hashed(listed))
        )
    yield from lock_facts("poetry-lock", Ecosystem.PYPI, entries, addresses)


def read_uv_lock(file: SourceFile) -> Iterator[FactBody]:
    """Yield what a uv.lock holds.

    Raises:
        UnreadableError: Too large, not TOML, or not such a lock.
    """
    document = read_toml(file.read(LOCK_LIMIT), LOCK_LIMIT)
    entries: list[DependencyDeclared] = []
    addresses: list[Address] = []
    for package in _packages(document, "package"):
        source = package.get("source")
        source = source if isinstance(source, dict) else {}
        artefacts = [package.get("sdist"), *_list(package.get("wheels"))]
        hashed = _all_hashed([item for item in artefacts if item is not None])
        pin, address, commit = Pin.PATH, None, False
        if isinstance(source.get("registry"), str):
            pin = Pin.EXACT
            addresses.extend(_other_index(source["registry"]))
        elif isinstance(source.get("git"), str):
            pin, address = Pin.VCS, read_address(source["git"])
            commit = is_commit(source["git"].rpartition("#")[2])
        elif isinstance(source.get("url"), str):
            pin, address = Pin.URL, read_address(source["url"])
        entries.append(
            _entry(package.get("name"), package.get("version"), pin, address, commit, hashed)
        )
    yield from lock_facts("uv-lock", Ecosystem.PYPI, entries, addresses)


def read_pylock(file: SourceFile) -> Iterator[FactBody]:
    """Yield what a pylock.toml holds.

    Raises:
        UnreadableError: Too large, not TOML, or not such a lock.
    """
    document = read_toml(file.read(LOCK_LIMIT), LOCK_LIMIT)
    entries: list[DependencyDeclared] = []
    addresses: list[Address] = []
    for package in _packages(document, "packages"):
        artefacts = [package.get("sdist"), package.get("archive"), *_list(package.get("wheels"))]
        hashed = _all_hashed([item for item in artefacts if item is not None])
        vcs, archive = package.get("vcs"), package.get("archive")
        pin, address, commit = Pin.EXACT, None, False
        if isinstance(vcs, dict):
            pin, address = Pin.VCS, read_address(str(vcs.get("url", "")))
            commit = is_commit(vcs.get("commit-id"))
        elif isinstance(archive, dict):
            pin, address = Pin.URL, read_address(str(archive.get("url", "")))
            if address is None:
                pin = Pin.PATH
        elif "directory" in package:
            pin = Pin.PATH
        addresses.extend(_other_index(package.get("index")))
        entries.append(
            _entry(package.get("name"), package.get("version"), pin, address, commit, hashed)
        )
    yield from lock_facts("pylock", Ecosystem.PYPI, entries, addresses)


def read_pipfile_lock(file: SourceFile) -> Iterator[FactBody]:
    """Yield what a Pipfile.lock holds.

    Raises:
        UnreadableError: Too large, not JSON, or not such a lock.
    """
    document = read_json(file.read(LOCK_LIMIT), LOCK_LIMIT)
    if not isinstance(document, dict):
        raise UnreadableError("broken", "a Pipfile.lock whose top is no object")
    entries: list[DependencyDeclared] = []
    addresses: list[Address] = []
    trusted = False
    meta = document.get("_meta")
    for source in _list(meta.get("sources")) if isinstance(meta, dict) else ():
        if isinstance(source, dict):
            trusted = trusted or source.get("verify_ssl") is False
            addresses.extend(_other_index(source.get("url")))
    for section, packages in document.items():
        if section == "_meta" or not isinstance(packages, dict):
            continue
        group = Group.MAIN if section == "default" else Group.DEVELOPMENT
        for name, package in packages.items():
            table = package if isinstance(package, dict) else {}
            pin, address, commit = Pin.EXACT, None, False
            if isinstance(table.get("git"), str):
                pin, address = Pin.VCS, read_address(table["git"])
                commit = is_commit(table.get("ref"))
            elif isinstance(table.get("file"), str) and read_address(table["file"]):
                pin, address = Pin.URL, read_address(table["file"])
            elif "path" in table or "file" in table:
                pin = Pin.PATH
            elif "version" not in table:
                pin = Pin.NONE
            version = str(table.get("version", "")).removeprefix("==")
            hashed = bool(table.get("hashes"))
            entries.append(_entry(name, version, pin, address, commit, hashed, group))
    yield from lock_facts("pipfile-lock", Ecosystem.PYPI, entries, addresses, trusted_host=trusted)


def _packages(document: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    packages = document.get(key, [])
    if not isinstance(packages, list) or not all(isinstance(item, dict) for item in packages):
        raise UnreadableError("broken", f"a lock whose '{key}' is no list of tables")
    return packages


def _entry(
    name: object,
    version: object,
    pin: Pin,
    address: Address | None,
    commit: bool,
    hashed: bool,
    group: Group = Group.MAIN,
) -> DependencyDeclared:
    return DependencyDeclared(
        normalised_name(str(name or ""))[:200],
        Ecosystem.PYPI,
        str(version or "")[:100] if pin is Pin.EXACT else "",
        pin,
        address=address,
        commit=commit,
        hashed=hashed,
        group=group,
    )


def _other_index(url: object) -> Iterator[Address]:
    """Yield where an index stands, unless that is PyPI over a secure connection."""
    index = read_address(url) if isinstance(url, str) else None
    if index is not None and (index.host != "pypi.org" or index.insecure):
        yield index


def _all_hashed(files: object) -> bool:
    """True when there are files and each carries a hash."""
    listed = _list(files)
    return bool(listed) and all(
        isinstance(item, dict) and bool(item.get("hash") or item.get("hashes")) for item in listed
    )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
