"""Conda environments and their locks.

Source: conda documentation, "Managing environments" and "Package match specifications";
conda-lock's unified lock file, version 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap, GapReason
from muniment.engine.infra.address import Address, read_address
from muniment.engine.infra.dependency_facts import (
    DependencyDeclared,
    DependencyManifest,
    Ecosystem,
    Group,
    Pin,
)
from muniment.engine.infra.python_locks import LOCK_LIMIT, lock_facts
from muniment.engine.infra.requirement import read_requirement
from muniment.engine.parsing.plain_data import read_text
from muniment.engine.parsing.yaml_document import (
    YamlLimits,
    YamlMapping,
    YamlScalar,
    read_yaml_mapping,
)

_LOCK_LIMITS = YamlLimits(size=LOCK_LIMIT, nodes=2_000_000)
_SPEC = re.compile(r"(?:[^\s:]{1,200}::)?([A-Za-z0-9_][A-Za-z0-9_.-]{0,200})\s{0,8}(.{0,300})\Z")
_EXPLICIT_NAME = re.compile(r"/([A-Za-z0-9_.-]{1,200})-([^-/]{1,60})-[^-/]{1,80}\Z")
_PACKED = (".conda", ".tar.bz2")


def read_conda_environment(file: SourceFile) -> Iterator[FactBody | Gap]:
    """Yield what an environment.yml declares, its pip part included.

    Raises:
        UnreadableError: Too large, or not such YAML.
    """
    root = read_yaml_mapping(file.read(1024 * 1024))
    declared: list[DependencyDeclared] = []
    addresses: list[Address] = []
    unread = 0
    several = trusted = False
    for item in root.sequence("dependencies"):
        if isinstance(item, YamlScalar):
            found = _match_spec(item)
            declared.extend(() if found is None else (found,))
            unread += found is None
        elif isinstance(item, YamlMapping):
            for line in item.sequence("pip"):
                if not isinstance(line, YamlScalar):
                    continue
                option, _, value = line.text.strip().replace("=", " ", 1).partition(" ")
                if option in {"--extra-index-url", "-f", "--find-links", "-i", "--index-url"}:
                    address = read_address(value.strip())
                    addresses.extend(() if address is None else (address,))
                    several = several or (
                        address is not None and option not in {"-i", "--index-url"}
                    )
                elif option == "--trusted-host":
                    trusted = True
                elif not option.startswith("-"):
                    pip = read_requirement(line.text, line=line.line)
                    declared.extend(() if pip is None else (pip,))
                    unread += pip is None
    for channel in root.sequence("channels"):
        address = read_address(channel.text) if isinstance(channel, YamlScalar) else None
        addresses.extend(() if address is None else (address,))
    yield from declared
    yield DependencyManifest(
        manifest="conda-environment",
        ecosystem=Ecosystem.CONDA,
        lock=False,
        hashes=False,
        count=len(declared),
        indexes=tuple(dict.fromkeys(addresses)),
        extra_index=several,
        trusted_host=trusted,
        unread=unread,
    )
    if unread:
        yield Gap(
            file.path,
            GapReason.BROKEN,
            f"{unread} entries are no package specifications",
            (DependencyDeclared.KIND, DependencyManifest.KIND),
        )


def read_conda_lock(file: SourceFile) -> Iterator[FactBody]:
    """Yield what a conda-lock.yml or an explicit list of packages holds.

    Raises:
        UnreadableError: Too large, or neither of the two.
    """
    data = file.read(LOCK_LIMIT)
    entries: dict[tuple[str, str, Ecosystem], DependencyDeclared] = {}
    if b"@EXPLICIT" in data[:4096]:
        found = _explicit(read_text(data))
    else:
        found = _unified(read_yaml_mapping(data, _LOCK_LIMITS))
    for item in found:
        # One entry per platform stands in the file; it counts as hashed when each of them is.
        key = (item.name, item.specifier, item.ecosystem)
        known = entries.get(key)
        hashed = item.hashed and (known is None or known.hashed)
        entries[key] = replace(item, hashed=hashed)
    yield from lock_facts("conda-lock", Ecosystem.CONDA, list(entries.values()), [])


def _match_spec(item: YamlScalar) -> DependencyDeclared | None:
    found = _SPEC.match(item.text.strip())
    if found is None:
        return None
    version = found[2].strip()
    if not version or version in {"*", "=*"}:
        pin = Pin.NONE
    elif "," in version or "|" in version or "*" in version or version[0] in "<>!~":
        pin = Pin.RANGE
    elif version.startswith("=="):
        pin = Pin.EXACT
    else:
        # "numpy=1.26" is any 1.26; with a build ("numpy=1.26.4=py311_0") it is one file.
        pin = Pin.EXACT if version.lstrip("=").count("=") == 1 else Pin.RANGE
    return DependencyDeclared(
        found[1].lower(), Ecosystem.CONDA, version, pin, group=Group.MAIN, line=item.line
    )


def _unified(root: YamlMapping) -> Iterator[DependencyDeclared]:
    if "package" not in root:
        raise UnreadableError("broken", "a conda lock without packages")
    for package in root.sequence("package"):
        if isinstance(package, YamlMapping):
            digests = package.mapping("hash")
            yield DependencyDeclared(
                package.text("name").lower()[:200],
                Ecosystem.PYPI if package.text("manager") == "pip" else Ecosystem.CONDA,
                package.text("version")[:100],
                Pin.EXACT,
                hashed=digests is not None and bool(digests.text("sha256") or digests.text("md5")),
                line=package.line,
            )


def _explicit(text: str) -> Iterator[DependencyDeclared]:
    for number, line in enumerate(text.splitlines(), start=1):
        location, _, fragment = line.strip().partition("#")
        for suffix in _PACKED:
            found = _EXPLICIT_NAME.search(location.removesuffix(suffix)[-400:])
            if location.endswith(suffix) and found:
                yield DependencyDeclared(
                    found[1].lower(),
                    Ecosystem.CONDA,
                    found[2],
                    Pin.EXACT,
                    hashed=bool(fragment.strip()),
                    line=number,
                )
