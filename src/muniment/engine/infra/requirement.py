"""One Python requirement, read tolerantly: what it names, how narrowly, and from where.

Out of scope: evaluating markers, comparing versions.

Source: PEP 508 (grammar), PEP 440 (version specifiers), PEP 503 (normalised names),
PEP 610 and pip's "VCS Support" (``vcs+scheme://...@ref#egg=name``).
"""

from __future__ import annotations

import re

from muniment.engine.infra.address import read_address
from muniment.engine.infra.dependency_facts import DependencyDeclared, Ecosystem, Group, Pin

_LONGEST = 4096
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,200}[A-Za-z0-9])?(?![A-Za-z0-9])")
_CLAUSE = re.compile(r"\s*(===|==|~=|!=|<=|>=|<|>)\s*([A-Za-z0-9._*+!-]{1,100})\s*\Z")
_COMMIT = re.compile(r"@([0-9a-f]{40}|[0-9a-f]{64})\Z", re.IGNORECASE)
_FRAGMENT_HASH = re.compile(r"(?:^|&)(?:sha256|sha384|sha512)=[0-9a-f]{64,128}(?:&|\Z)")
_EGG = re.compile(r"(?:^|&)egg=([A-Za-z0-9][A-Za-z0-9._-]{0,200})")
_VCS = ("git+", "hg+", "svn+", "bzr+")
_SEPARATORS = re.compile(r"[-_.]+")


def normalised_name(name: str) -> str:
    """Return a project name in the form that all spellings of it share.

    Source: PEP 503, "Normalized Names".
    """
    return _SEPARATORS.sub("-", name).lower()


def read_requirement(
    text: str, *, group: Group = Group.MAIN, line: int | None = None, hashed: bool = False
) -> DependencyDeclared | None:
    """Return what a requirement names, or None where the text is none.

    Args:
        text: A requirement, a bare address or a path, without options and comments.
        group: What it is for.
        line: Its 1-based line.
        hashed: True when a hash for it stands beside it.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if text.startswith(_VCS) or "://" in text.split(" ", 1)[0].split("[", 1)[0]:
        return _addressed(None, text, group, line, hashed)
    packed = " " not in text and text.endswith((".whl", ".tar.gz", ".zip"))
    if packed or text.startswith((".", "/", "~")):
        return DependencyDeclared(
            "", Ecosystem.PYPI, "", Pin.PATH, hashed=hashed, group=group, line=line
        )
    found = _NAME.match(text)
    if found is None:
        return None
    name = normalised_name(found.group())
    rest = text[found.end() :].lstrip()
    if rest.startswith("["):
        _, closed, rest = rest.partition("]")
        if not closed:
            return None
        rest = rest.lstrip()
    if rest.startswith("@"):
        return _addressed(name, rest[1:].lstrip(), group, line, hashed)
    versions, _, marker = rest.partition(";")
    versions = versions.strip()
    if versions.startswith("(") and versions.endswith(")"):
        versions = versions[1:-1].strip()
    pin = _pin(versions)
    if pin is None:
        return None
    return DependencyDeclared(
        name,
        Ecosystem.PYPI,
        versions,
        pin,
        hashed=hashed,
        group=group,
        conditional=bool(marker.strip()),
        line=line,
    )


def _pin(versions: str) -> Pin | None:
    if not versions:
        return Pin.NONE
    exact = False
    for part in versions.rstrip(",").split(","):
        clause = _CLAUSE.match(part)
        if clause is None:
            return None
        exact = exact or (clause[1] in {"==", "==="} and not clause[2].endswith("*"))
    return Pin.EXACT if exact else Pin.RANGE


def _addressed(
    name: str | None, text: str, group: Group, line: int | None, hashed: bool
) -> DependencyDeclared:
    # PEP 508 wants a blank before the marker of an address, because ";" may stand in a URL.
    location, _, marker = text.partition(" ;")
    location = location.split()[0] if location.split() else ""
    base, _, fragment = location.partition("#")
    if name is None:
        egg = _EGG.search(fragment)
        name = normalised_name(egg[1]) if egg else ""
    address = read_address(location)
    if location.startswith("file:") or address is None:
        pin = Pin.PATH
        address = None
    else:
        pin = Pin.VCS if location.startswith(_VCS) else Pin.URL
    return DependencyDeclared(
        name,
        Ecosystem.PYPI,
        "",
        pin,
        address=address,
        commit=pin is Pin.VCS and _COMMIT.search(base) is not None,
        hashed=hashed or _FRAGMENT_HASH.search(fragment) is not None,
        group=group,
        conditional=bool(marker.strip()),
        line=line,
    )
