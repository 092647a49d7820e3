"""Facts with their coverage: what was looked at, what was left out, what could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from muniment.engine.checks.fact import Gap


@dataclass(frozen=True, slots=True)
class Project:
    """The project that was looked at.

    Attributes:
        id: UUID from ``muniment.toml``, or "" for a folder that has none.
        name: Name for people.
        owner: Named owner, or "".
        environment: For example ``production``, or "".
        ref: Branch or tag, or "" without version control.
        commit: Full commit id, or "".
        dirty: True when files differ from the commit; None without version control.
    """

    id: str
    name: str
    owner: str
    environment: str
    ref: str
    commit: str
    dirty: bool | None


@dataclass(frozen=True, slots=True)
class Exclusion:
    """What was left out, and why."""

    path: str
    reason: str
    files: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was looked at.

    Attributes:
        files: Files seen, exclusions not counted.
        bytes: Their size.
        fact_kinds: Kinds of fact that were looked for, whether or not any was found.
        facts: Kind to how many were found.
        formats: Format to how many files were recognised so.
        extractors: Extractor to its version.
        exclusions: What was left out.
    """

    files: int
    bytes: int
    fact_kinds: tuple[str, ...]
    facts: Mapping[str, int]
    formats: Mapping[str, int]
    extractors: Mapping[str, str]
    exclusions: tuple[Exclusion, ...]


@dataclass(frozen=True, slots=True)
class Tool:
    """What wrote the report: name, version, and the version of the catalogue."""

    name: str
    version: str
    catalogue: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Facts' frame: with the facts themselves, everything a report is computed from.

    Attributes:
        tool: What collected.
        project: What was looked at.
        source: Connector name, for example ``folder``.
        collected_at: When the collection began, RFC 3339 UTC.
        evaluated_at: When the checks judged, RFC 3339 UTC.
        complete: False when the collection was cut short.
        coverage: What was looked at.
        gaps: What could not be read.
        checks: Check id to the version that judged.
        parameters: Check id to parameter name to value as text, where they differ from default.
        waivers: Fingerprint to the request made in ``muniment.toml``.
        vouched_by: Who says that these are the facts of this project.
        root: POSIX path of what was looked at, relative to the top of its git repository; "" for
            the top, and without version control. Paths in facts are relative to it.
        patterns: Globs that people asked to leave out, whether or not anything matched them.
        unnamed: Folders below which things were left out that ``coverage.exclusions`` counts but
            does not name, what a pattern matches aside; None in a bundle that does not say.
    """

    tool: Tool
    project: Project
    source: str
    collected_at: str
    evaluated_at: str
    complete: bool
    coverage: Coverage
    gaps: tuple[Gap, ...]
    checks: Mapping[str, str]
    parameters: Mapping[str, Mapping[str, object]]
    waivers: tuple[Mapping[str, str], ...]
    vouched_by: str
    root: str = ""
    patterns: tuple[str, ...] = ()
    unnamed: tuple[str, ...] | None = None
