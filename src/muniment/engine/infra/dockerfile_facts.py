"""Facts about how images are built. No value of a variable and no command is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from muniment.engine.checks.fact import FactBody
from muniment.engine.infra.address import Address
from muniment.engine.infra.image_reference import ImageName
from muniment.engine.infra.shell_traits import ShellTrait


class User(Enum):
    """Who a stage runs as."""

    NONE = "none"
    ROOT = "root"
    OTHER = "other"
    UNRESOLVED = "unresolved"


class Value(Enum):
    """What stands behind a variable's name."""

    ABSENT = "absent"
    LITERAL = "literal"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Base:
    """What a stage starts from.

    Attributes:
        name: The image; None for an earlier stage, for ``scratch``, or where it cannot be told.
        stage: Index of the earlier stage, or None.
        scratch: True for the empty image.
        platform: As written, where it is a plain word.
        alias: Name that the stage gives itself, or "".
    """

    name: ImageName | None
    stage: int | None = None
    scratch: bool = False
    platform: str = ""
    alias: str = ""

    @property
    def unresolved(self) -> bool:
        """True when it cannot be told what image this is."""
        return self.name is None and self.stage is None and not self.scratch


@dataclass(frozen=True, slots=True)
class Variable:
    """A name that ENV or ARG sets; never its value.

    Attributes:
        name: The variable's name.
        value: What kind of value is written.
        secret_name: True when such a name usually holds a secret.
        looks_secret: True when a literal value under this name looks like a secret.
    """

    name: str
    value: Value
    secret_name: bool
    looks_secret: bool


@dataclass(frozen=True, slots=True)
class CopySource:
    """One source of COPY or ADD.

    Attributes:
        path: Path in the build context; "" for a remote source or a here-document.
        address: Where a remote source comes from.
        fixed: True when a remote source is bound to its content by a checksum or a commit.
    """

    path: str
    address: Address | None = None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class DockerfileInstruction:
    """One instruction.

    Attributes:
        instruction: Its keyword.
        stage: 0-based index of its stage; -1 before the first FROM.
        final: True when what it does is part of the last stage's image.
        line: 1-based line.
        base: Of FROM.
        variables: Of ENV and ARG.
        sources: Of COPY and ADD from the context or from elsewhere; empty for ``--from``.
        user: Of USER.
        traits: Of RUN.
        insecure: True for RUN with ``--security=insecure``.
    """

    KIND: ClassVar[str] = "dockerfile.instruction"

    instruction: str
    stage: int
    final: bool
    line: int
    base: Base | None = None
    variables: tuple[Variable, ...] = ()
    sources: tuple[CopySource, ...] = ()
    user: User | None = None
    traits: tuple[ShellTrait, ...] = ()
    insecure: bool = False


@dataclass(frozen=True, slots=True)
class DockerfileFile:
    """A Dockerfile as a whole.

    Attributes:
        stages: Number of FROM instructions.
        final_user: Who the last stage runs as, following the stages that it builds on.
        final_base: Image at the root of the last stage's chain; None where it cannot be told.
        has_healthcheck: True when the last stage's chain sets one.
        unresolved: Bases that cannot be told, because a build argument has no default.
    """

    KIND: ClassVar[str] = "dockerfile.file"

    stages: int
    final_user: User
    final_base: ImageName | None
    has_healthcheck: bool
    unresolved: int


@dataclass(frozen=True, slots=True)
class DockerIgnore:
    """What a .dockerignore keeps out of the build context.

    Attributes:
        patterns: Number of patterns.
        deny_all: True when everything is out unless a later pattern lets it in.
        git: True when ``.git`` stays out.
        env: True when ``.env`` stays out.
        data: True when a folder or a format of data stays out.
    """

    KIND: ClassVar[str] = "dockerfile.ignore"

    patterns: int
    deny_all: bool
    git: bool
    env: bool
    data: bool


FACT_KINDS: Mapping[str, type[FactBody]] = {
    body.KIND: body for body in (DockerfileFile, DockerfileInstruction, DockerIgnore)
}
"""Every kind above; a new one is entered here, too."""
