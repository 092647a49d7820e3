"""Facts about build pipelines. No command and no expression's value is kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar


class CiSystem(Enum):
    """Whose pipelines these are."""

    GITHUB = "github"
    GITLAB = "gitlab"


class TokenLevel(Enum):
    """What the pipeline's own token may do."""

    UNSET = "unset"
    NONE = "none"
    READ = "read"
    SCOPED = "scoped"
    WRITE_ALL = "write-all"


class RefKind(Enum):
    """How the code that a step uses is named."""

    COMMIT = "commit"
    TAG = "tag"
    BRANCH = "branch"
    DIGEST = "digest"
    LOCAL = "local"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Permissions:
    """What a token may do.

    Attributes:
        level: The level as a whole.
        scopes: ``scope:access`` for each scope named, sorted.
    """

    level: TokenLevel
    scopes: tuple[str, ...] = ()

    @property
    def writes(self) -> bool:
        """True when something may be written; where nothing is said, the older default may."""
        if self.level in {TokenLevel.WRITE_ALL, TokenLevel.UNSET}:
            return True
        return any(scope.endswith(":write") for scope in self.scopes)


@dataclass(frozen=True, slots=True)
class CiWorkflow:
    """A pipeline file.

    Attributes:
        system: Whose.
        triggers: Events that start it, sorted; empty where the system has other rules.
        permissions: Of the workflow as a whole.
        jobs: Number of jobs.
        jobs_without_permissions: Number of jobs that state none of their own.
        permissions_line: 1-based line of the permissions, else of the jobs.
    """

    KIND: ClassVar[str] = "ci.workflow"

    system: CiSystem
    triggers: tuple[str, ...]
    permissions: Permissions
    jobs: int
    jobs_without_permissions: int
    permissions_line: int | None = None


@dataclass(frozen=True, slots=True)
class CiStep:
    """A step, a reusable workflow that a job calls, or an included file.

    Attributes:
        job: Job's key; "" for an include.
        line: 1-based line.
        uses: What it uses, without the ref; "" for a command.
        ref: The ref, where it is a plain word.
        ref_kind: How the ref names it.
        runs: True for a command.
        checkout_of_head: True when it fetches the code that a stranger proposes.
        permissions: Of the job's token.
        secrets: Named secrets that it can read, the pipeline's own token left out.
        inherits_secrets: True when all secrets are handed on.
        interpolates: Contexts a stranger writes that are pasted into its script, sorted.
    """

    KIND: ClassVar[str] = "ci.step"

    job: str
    line: int
    uses: str = ""
    ref: str = ""
    ref_kind: RefKind = RefKind.UNKNOWN
    runs: bool = False
    checkout_of_head: bool = False
    permissions: Permissions = Permissions(TokenLevel.UNSET)
    secrets: int = 0
    inherits_secrets: bool = False
    interpolates: tuple[str, ...] = ()
