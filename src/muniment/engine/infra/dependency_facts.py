"""Facts about what a project installs, and from where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from muniment.core.errors import UnreadableError
from muniment.engine.infra.address import Address

_MOST_ENTRIES = 50_000


def refuse_too_many(entries: int) -> None:
    """Return where a file names no more dependencies than a project can have.

    Raises:
        UnreadableError: It names more (``too_large``).
    """
    if entries > _MOST_ENTRIES:
        raise UnreadableError("too_large", f"more than {_MOST_ENTRIES} dependencies")


class Ecosystem(Enum):
    """Whose names these are."""

    PYPI = "pypi"
    CONDA = "conda"
    NPM = "npm"


class Pin(Enum):
    """How narrowly a dependency is named."""

    EXACT = "exact"
    RANGE = "range"
    NONE = "none"
    URL = "url"
    VCS = "vcs"
    PATH = "path"


class Group(Enum):
    """What a dependency is for, as far as its manifest says."""

    MAIN = "main"
    OPTIONAL = "optional"
    DEVELOPMENT = "development"
    BUILD = "build"


@dataclass(frozen=True, slots=True)
class DependencyManifest:
    """A file that names dependencies.

    Attributes:
        manifest: Kind of file, for example ``requirements`` or ``uv-lock``.
        ecosystem: Whose names it holds.
        lock: True for a lock file's format; a requirements file is one when all is hashed.
        hashes: True when there are entries and each that can carry a hash carries one.
        indexes: Where packages come from, without credentials; those of the default are left out.
        extra_index: True when one name may be answered by more than one index or link page.
        trusted_host: True when certificate checks are switched off for some host.
        count: Entries.
        constrained_by: POSIX paths of constraint files that it names, relative to the root.
        manager: Tool that the file names for its lock (``pnpm``), or "".
        unread: Lines that could not be understood.
    """

    KIND: ClassVar[str] = "dependency.manifest"

    manifest: str
    ecosystem: Ecosystem
    lock: bool
    hashes: bool
    count: int
    indexes: tuple[Address, ...] = ()
    extra_index: bool = False
    trusted_host: bool = False
    constrained_by: tuple[str, ...] = ()
    manager: str = ""
    unread: int = 0


@dataclass(frozen=True, slots=True)
class DependencyDeclared:
    """One dependency as a manifest or lock names it.

    Attributes:
        name: Normalised name; of a bare address without a name, "".
        ecosystem: Whose name it is.
        specifier: Version part as written; "" for an address.
        pin: How narrowly it is named.
        address: Where a ``url`` or ``vcs`` comes from.
        commit: True when a ``vcs`` names a full commit hash.
        hashed: True when the entry carries a hash of what is installed.
        group: What it is for.
        conditional: True when a marker limits it to some machines.
        line: 1-based line, or None where the format keeps none.
    """

    KIND: ClassVar[str] = "dependency.declared"

    name: str
    ecosystem: Ecosystem
    specifier: str
    pin: Pin
    address: Address | None = None
    commit: bool = False
    hashed: bool = False
    group: Group = Group.MAIN
    conditional: bool = False
    line: int | None = None
