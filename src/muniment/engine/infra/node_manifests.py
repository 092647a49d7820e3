"""Node manifests and locks: package.json, package-lock.json, pnpm-lock.yaml, yarn.lock.

Source: npm documentation, "package.json" and "package-lock.json"; pnpm's lock file version 9;
the files that Yarn 1 and Yarn 4 write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
from muniment.engine.infra.python_locks import LOCK_LIMIT, is_commit, lock_facts
from muniment.engine.parsing.plain_data import read_json, read_text
from muniment.engine.parsing.yaml_document import YamlLimits, YamlMapping, read_yaml_mapping

_LOCK_LIMITS = YamlLimits(size=LOCK_LIMIT, nodes=1_000_000)
_EXACT = re.compile(r"[v=]?\s?[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}(?:[-+][A-Za-z0-9.+-]{1,80})?\Z")
_SHORTHAND = re.compile(r"(?:github:|gitlab:|bitbucket:|gist:)?[\w.-]{1,100}/[\w.-]{1,100}(?:#|\Z)")
_GROUPS = {
    "dependencies": Group.MAIN,
    "optionalDependencies": Group.OPTIONAL,
    "devDependencies": Group.DEVELOPMENT,
}
_HOSTS = {"github": "github.com", "gitlab": "gitlab.com", "bitbucket": "bitbucket.org"}
_YARN_ENTRY = re.compile(r"\"?((?:@[^@\s\"/]{1,100}/)?[^@\s\",]{1,200})@")


def read_package_json(file: SourceFile) -> Iterator[FactBody]:
    """Yield what a package.json declares.

    Raises:
        UnreadableError: Too large, or not such JSON.
    """
    document = read_json(file.read(4 * 1024 * 1024))
    if not isinstance(document, dict):
        raise UnreadableError("broken", "a package.json whose top is no object")
    declared = []
    for section, group in _GROUPS.items():
        table = document.get(section)
        for name, version in table.items() if isinstance(table, dict) else ():
            declared.append(_declared(name, str(version), group))
    refuse_too_many(len(declared))
    yield from declared
    manager = str(document.get("packageManager", "")).partition("@")[0]
    yield DependencyManifest(
        manifest="package-json",
        ecosystem=Ecosystem.NPM,
        lock=False,
        hashes=False,
        count=len(declared),
        manager=manager if manager in {"npm", "pnpm", "yarn", "bun"} else "",
    )


def read_package_lock(file: SourceFile) -> Iterator[FactBody]:
    """Yield what a package-lock.json of version 1, 2 or 3 holds.

    Raises:
        UnreadableError: Too large, or not such JSON.
    """
    document = read_json(file.read(LOCK_LIMIT), LOCK_LIMIT)
    if not isinstance(document, dict):
        raise UnreadableError("broken", "a package-lock.json whose top is no object")
    entries: list[DependencyDeclared] = []
    addresses: list[Address] = []
    packages = document.get("packages")
    if isinstance(packages, dict):
        for place, package in packages.items():
            name = place.rpartition("node_modules/")[2]
            if isinstance(package, dict) and "node_modules/" in place:
                entries.append(_locked(name, package, addresses))
    else:
        waiting: list[Any] = [document.get("dependencies")]
        while waiting:
            table = waiting.pop()
            for name, package in table.items() if isinstance(table, dict) else ():
                if isinstance(package, dict):
                    entries.append(_locked(name, package, addresses))
                    waiting.append(package.get("dependencies"))
    yield from lock_facts("package-lock", Ecosystem.NPM, entries, addresses)


def read_pnpm_lock(file: SourceFile) -> Iterator[FactBody]:
    """Yield what a pnpm-lock.yaml holds.

    Raises:
        UnreadableError: Too large, or not such YAML.
    """
    root = read_yaml_mapping(file.read(LOCK_LIMIT), _LOCK_LIMITS)
    entries = []
    packages = root.mapping("packages")
    for key, value in packages.entries if packages is not None else ():
        name, _, version = key.text.lstrip("/").partition("(")[0].rpartition("@")
        resolution = value.mapping("resolution") if isinstance(value, YamlMapping) else None
        hashed = resolution is not None and bool(resolution.text("integrity"))
        commit = resolution is not None and is_commit(resolution.text("commit"))
        pin = Pin.VCS if commit else Pin.EXACT
        entries.append(
            DependencyDeclared(
                name[:200],
                Ecosystem.NPM,
                "" if commit else version[:100],
                pin,
                commit=commit,
                hashed=hashed,
                line=key.line,
            )
        )
    yield from lock_facts("pnpm-lock", Ecosystem.NPM, entries, [])


def read_yarn_lock(file: SourceFile) -> Iterator[FactBody]:
    """Yield what a yarn.lock holds; its lines are read as such, since Yarn 1 wrote no YAML.

    Raises:
        UnreadableError: Too large, or not text.
    """
    entries: list[DependencyDeclared] = []
    name, line, version, hashed, local = "", 0, "", False, False

    def close() -> None:
        if name:
            pin = Pin.PATH if local else Pin.EXACT
            entries.append(
                DependencyDeclared(name, Ecosystem.NPM, version, pin, hashed=hashed, line=line)
            )

    for number, raw in enumerate(read_text(file.read(LOCK_LIMIT)).splitlines(), start=1):
        if raw and not raw[0].isspace() and not raw.startswith(("#", "__metadata")):
            close()
            found = _YARN_ENTRY.match(raw)
            name, line, version, hashed = found[1] if found else "", number, "", False
            local = "@workspace:" in raw or "@link:" in raw or "@file:" in raw
        elif raw.startswith("  ") and raw[2:3] != " ":
            key, _, value = raw.strip().replace(": ", " ", 1).partition(" ")
            if key == "version":
                version = value.strip('"')[:100]
            elif key in {"integrity", "checksum"}:
                hashed = bool(value)
    close()
    yield from lock_facts("yarn-lock", Ecosystem.NPM, entries, [])


def _declared(name: str, version: str, group: Group) -> DependencyDeclared:
    text = version.strip()
    if text.startswith("npm:"):
        text = text.rpartition("@")[2]
    address = read_address(text)
    commit = is_commit(text.rpartition("#")[2])
    specifier = ""
    if text.startswith(("file:", "link:", "portal:", "workspace:", "./", "../")):
        pin = Pin.PATH
    elif text.startswith(("git", "ssh:")) and address is not None:
        pin = Pin.VCS
    elif address is not None:
        pin = Pin.VCS if text.partition("#")[0].endswith(".git") else Pin.URL
    elif _SHORTHAND.match(text):
        host = text.partition(":")[0] if text.startswith(("gitlab:", "bitbucket:")) else "github"
        pin, address = Pin.VCS, Address("https", _HOSTS[host])
    elif text in {"", "*", "x", "latest"}:
        pin = Pin.NONE
    else:
        pin, specifier = (Pin.EXACT if _EXACT.match(text) else Pin.RANGE), text[:100]
    return DependencyDeclared(
        name[:200], Ecosystem.NPM, specifier, pin, address=address, commit=commit, group=group
    )


def _locked(name: str, package: dict[str, Any], addresses: list[Address]) -> DependencyDeclared:
    resolved = package.get("resolved")
    resolved = resolved if isinstance(resolved, str) else ""
    version = str(package.get("version", ""))
    address = read_address(resolved)
    pin, commit = Pin.EXACT, False
    if package.get("link") or resolved.startswith("file:") or version.startswith("file:"):
        pin = Pin.PATH
    elif resolved.startswith(("git", "ssh:")) or version.startswith("git"):
        pin, address = Pin.VCS, address or read_address(version)
        commit = is_commit((resolved or version).rpartition("#")[2])
    elif address is not None:
        if address.host != "registry.npmjs.org" or address.insecure:
            addresses.append(address)
        address = None
    # What a package bundles comes inside its parent's archive and has no hash of its own.
    hashed = bool(package.get("integrity") or package.get("inBundle") or package.get("bundled"))
    development = bool(package.get("dev") or package.get("devOptional"))
    return DependencyDeclared(
        name[:200],
        Ecosystem.NPM,
        version[:100] if pin is Pin.EXACT else "",
        pin,
        address=address,
        commit=commit,
        hashed=hashed,
        group=Group.DEVELOPMENT if development else Group.MAIN,
    )
