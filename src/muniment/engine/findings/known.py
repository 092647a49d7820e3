"""What the register already holds: the findings, and what the last snapshots looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from muniment.core.severity import Severity


class FindingState(Enum):
    """Where a finding is in its life. A waiver is a record of its own and changes none of these."""

    OPEN = "open"
    FIXED = "fixed"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """A finding as the register holds it.

    Attributes:
        fingerprint: Its name, ``v1:...``.
        check: Check that opened it.
        version: Version of that check when it last saw it.
        state: Open, or how it closed.
        path: POSIX path of the asset, relative to ``root``; "" for the project as a whole.
        severity: As last seen.
        message: As last seen.
        last_seen: ``collected_at`` of the snapshot that last saw it, RFC 3339 UTC.
        line: As last seen.
        cell: As last seen.
        parameters: What that snapshot set for the check; defaults may be left out.
        root: Root of that snapshot.
        source: Connector of that snapshot.
    """

    fingerprint: str
    check: str
    version: str
    state: FindingState
    path: str
    severity: Severity
    message: str
    last_seen: str
    line: int | None = None
    cell: int | None = None
    parameters: Mapping[str, object] = field(default_factory=dict)
    root: str = ""
    source: str = "folder"


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a project's coverage is compared with: what was normal, or what a person accepted.

    Attributes:
        files: Most files looked at since a person last accepted a number.
        patterns: Globs left out that are no news; None where no snapshot said.
        exclusions: Named exclusions that are no news.
    """

    files: int
    patterns: tuple[str, ...] | None
    exclusions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """What decides whether a snapshot moves a project's registers.

    Attributes:
        project: The project's UUID.
        default_ref: The only ref whose snapshots move them.
        source: The connector that is followed.
        root: Folder that is followed, relative to the top of its repository; None while no
            snapshot has moved anything.
        newest: ``collected_at`` of the newest snapshot that moved them, or "".
        baseline: What the coverage is compared with, or None.
    """

    project: str
    default_ref: str
    source: str = "folder"
    root: str | None = None
    newest: str = ""
    baseline: Baseline | None = None
