"""Requirements files: ``requirements*.txt``, ``*.in`` and constraints.

Out of scope: following ``-r`` (the other file is inspected for itself).

Source: pip documentation, "Requirements File Format".
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

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
from muniment.engine.infra.requirement import read_requirement
from muniment.engine.parsing.plain_data import read_text

_LIMIT = 8 * 1024 * 1024
_COMMENT = re.compile(r"(?:^|\s)#.*")
_HASH = re.compile(r"--hash(?:=|\s)\s*\S+")
_OPTION_TAIL = re.compile(r"\s--[a-z].*")
_VALUED = {
    "-i": "index",
    "--index-url": "index",
    "--pypi-url": "index",
    "--extra-index-url": "extra",
    "-f": "links",
    "--find-links": "links",
    "--trusted-host": "trusted",
    "-c": "constraint",
    "--constraint": "constraint",
    "-r": "include",
    "--requirement": "include",
    "-e": "editable",
    "--editable": "editable",
}
_DEVELOPMENT = re.compile(
    r"(?:^|[-_./])(?:dev|develop|development|tests?|testing|docs?|lint|ci)(?=[-_./])"
)
_DEFAULT_INDEX = frozenset({"pypi.org", "pypi.python.org"})


def read_requirements(file: SourceFile) -> Iterator[FactBody | Gap]:
    """Yield what a requirements file declares, then the manifest itself.

    Raises:
        UnreadableError: Too large, or not text.
    """
    text = read_text(file.read(_LIMIT))
    group = Group.DEVELOPMENT if _DEVELOPMENT.search(file.path.lower()) else Group.MAIN
    declared: list[DependencyDeclared] = []
    addresses: list[Address] = []
    constraints: list[str] = []
    several = trusted = no_index = False
    unread = 0
    for number, line in _logical_lines(text):
        role, value = _option(line)
        refuse_too_many(len(declared) + unread)
        if role == "requirement":
            found = _requirement(value, group, number)
            if found is None:
                unread += 1
            else:
                declared.append(found)
        elif role == "editable":
            found = read_requirement(value, group=group, line=number)
            declared.append(found or DependencyDeclared("", Ecosystem.PYPI, "", Pin.PATH))
        elif role == "constraint":
            folder = posixpath.dirname(file.path)
            constraints.append(posixpath.normpath(posixpath.join(folder, value)))
        elif role == "trusted":
            trusted = True
        elif role == "no-index":
            no_index = True
        elif role in {"index", "extra", "links"}:
            address = read_address(value)
            # A folder of wheels is no address, and nobody else can put a package into it.
            if address is not None and address.scheme != "file":
                several = several or role != "index"
                if address.host not in _DEFAULT_INDEX or address.insecure:
                    addresses.append(address)
    yield from declared
    hashable = [item for item in declared if item.pin is not Pin.PATH]
    hashes = bool(hashable) and all(item.hashed for item in hashable)
    kind = "requirements-in" if file.name.endswith(".in") else "requirements"
    if "constraint" in file.name.lower():
        kind = "constraints"
    yield DependencyManifest(
        manifest=kind,
        ecosystem=Ecosystem.PYPI,
        lock=hashes and kind == "requirements",
        hashes=hashes,
        count=len(declared),
        indexes=tuple(dict.fromkeys(addresses)),
        extra_index=several and not no_index,
        trusted_host=trusted,
        constrained_by=tuple(constraints),
        unread=unread,
    )
    if unread:
        yield Gap(
            file.path,
            GapReason.BROKEN,
            f"{unread} lines are no requirements",
            (DependencyDeclared.KIND, DependencyManifest.KIND),
        )


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with its continuations, without comments, and its first line's number."""
    parts: list[str] = []
    start = 1
    for number, raw in enumerate(text.splitlines(), start=1):
        if not parts:
            start = number
        if raw.endswith("\\") and not raw.lstrip().startswith("#"):
            parts.append(raw[:-1])
            continue
        parts.append(raw)
        line = _COMMENT.sub("", " ".join(parts)).strip()
        parts = []
        if line:
            yield start, line
    rest = _COMMENT.sub("", " ".join(parts)).strip()
    if rest:
        yield start, rest


def _option(line: str) -> tuple[str, str]:
    """Return what a line is and its value."""
    if not line.startswith("-"):
        return "requirement", line
    # "-rother.txt" and "--index-url=..." are as good as the spaced forms.
    short = line[:2] if not line.startswith("--") else ""
    if short in _VALUED:
        return _VALUED[short], line[2:].lstrip(" =").strip("\"'")
    name, _, value = line.replace("=", " ", 1).partition(" ")
    if name == "--no-index":
        return "no-index", ""
    return _VALUED.get(name, "other"), value.strip().strip("\"'")


def _requirement(line: str, group: Group, number: int) -> DependencyDeclared | None:
    hashed = _HASH.search(line) is not None
    bare = _OPTION_TAIL.sub("", _HASH.sub("", line)) if " --" in line else line
    return read_requirement(bare, group=group, line=number, hashed=hashed)
