"""Assesses a project folder: collect facts, run checks, assemble the report, write the bundle."""

from __future__ import annotations

import dataclasses
import functools
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from muniment import __version__
from muniment.connectors.columnar_apart import ColumnarApart
from muniment.connectors.folder.connector import FolderConnector, FolderOptions, go_on
from muniment.connectors.folder.walk import shown_path
from muniment.core.clock import Clock, SystemClock, to_rfc3339
from muniment.core.errors import ConfigError, UsageError
from muniment.engine import builtin
from muniment.engine.assembly import assemble
from muniment.engine.catalogue import catalogue
from muniment.engine.checks.bundle import write_bundle
from muniment.engine.checks.fact import Gap, GapReason
from muniment.engine.checks.facts import EncodedFact, Facts
from muniment.engine.checks.snapshot import Project, Snapshot, Tool
from muniment.engine.checks.spec import Check
from muniment.engine.config import FILE_NAME, Config, Exclude
from muniment.engine.globs import compile_glob
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.json_report import to_json
from muniment.engine.secrets import mask_name
from muniment.runs.project import folder_name, read_config
from muniment.runs.regular_files import require_folder
from muniment.runs.state import digest_key
from muniment.runs.whole_file import write_whole

_BATCH = 256


@dataclass(frozen=True, slots=True)
class AssessOptions:
    """What to assess and how.

    Attributes:
        root: Project folder.
        excludes: Globs given on the command line.
        jobs: Worker processes, at least 1.
        bundle: Where to write the bundle, or None.
        clock: Tells the time.
        on_file: Called after each file with the number so far.
        digest_key: Key of secrets' digests, 32 bytes: the project's, from its server. None takes
            the one in the user's state folder.
        stop: Asked after each file, and now and then while workers are busy: True ends the
            collection.
    """

    root: Path
    excludes: tuple[str, ...] = ()
    jobs: int = 1
    bundle: Path | None = None
    clock: Clock = field(default_factory=SystemClock)
    on_file: Callable[[int], None] | None = None
    digest_key: bytes | None = field(default=None, repr=False)
    stop: Callable[[], bool] = go_on


@dataclass(frozen=True, slots=True)
class Assessed:
    """The assessment and one-line warnings for the person."""

    assessment: Assessment
    warnings: tuple[str, ...]


def assess(options: AssessOptions) -> Assessed:
    """Assess a folder. Where the collection is stopped, what was done so far is judged.

    Raises:
        UsageError: The folder is not one, or the bundle cannot be written.
        ConfigError: ``muniment.toml`` is malformed.
    """
    require_folder(options.root, "Name a project folder: muniment assess .")
    config = read_config(options.root)
    checks = builtin.checks()
    warnings = list(config.warnings)
    parameters = _parameters(config, checks, warnings)
    with Facts() as facts:
        snapshot = _collect(options, config, checks, parameters, facts)
        assessment = assemble(snapshot, facts, checks, catalogue())
        warnings += _stray_waivers(config, assessment)
        if options.bundle is not None:
            report = to_json(assessment)
            write_whole(
                options.bundle, lambda stream: write_bundle(stream, snapshot, facts, report)
            )
    return Assessed(assessment, tuple(warnings))


def _collect(
    options: AssessOptions,
    config: Config,
    checks: Sequence[Check],
    parameters: Mapping[str, Mapping[str, object]],
    facts: Facts,
) -> Snapshot:
    started = options.clock.now()
    key = digest_key() if options.digest_key is None else options.digest_key
    make = functools.partial(builtin.make_extractors, key, started, columnar=ColumnarApart)
    asked = tuple(Exclude(_glob(glob), "left out on the command line") for glob in options.excludes)
    excludes = (*config.excludes, *asked)
    connector = FolderConnector(
        options.root,
        FolderOptions(make, excludes, options.jobs, options.on_file, options.stop),
    )
    gaps: list[Gap] = []
    waiting: list[EncodedFact] = []
    for item in connector.collect():
        if isinstance(item, Gap):
            gaps.append(item)
            continue
        waiting.append(item)
        if len(waiting) >= _BATCH:
            facts.add_encoded(waiting)
            waiting.clear()
    if connector.stopped:
        gaps.append(Gap("", GapReason.INTERRUPTED, "stopped by a person; the rest was not read"))
    facts.add_encoded(waiting)
    facts.add_encoded(builtin.configured_facts(config))
    if connector.git.refusal:
        gaps.append(Gap("", GapReason.UNREADABLE, connector.git.refusal, ("vcs",)))
    return Snapshot(
        tool=Tool("muniment", __version__, catalogue().version),
        project=_project(options.root, config, connector),
        source=connector.name,
        collected_at=to_rfc3339(started),
        evaluated_at=to_rfc3339(options.clock.now()),
        complete=not connector.stopped,
        coverage=connector.coverage(facts.counts()),
        gaps=tuple(sorted(gaps, key=lambda gap: (gap.path, gap.reason.value, gap.detail))),
        checks={check.spec.id: check.spec.version for check in checks},
        parameters=parameters,
        waivers=tuple(msgspec.to_builtins(waiver) for waiver in config.waivers),
        vouched_by=_vouched_by(),
        root=shown_path(connector.git.prefix),
        patterns=tuple(dict.fromkeys(mask_name(item.path) for item in excludes)),
        unnamed=connector.unnamed(),
    )


def _glob(pattern: str) -> str:
    try:
        compile_glob(pattern)
    except ValueError as error:
        raise UsageError(
            f"--exclude {pattern}: {error}", hint="For example: 'data/*.csv'"
        ) from error
    return pattern


def _project(root: Path, config: Config, connector: FolderConnector) -> Project:
    head = connector.git.head
    return Project(
        id=config.id,
        name=mask_name(config.name or folder_name(root) or "project"),
        owner=config.owner,
        environment=config.environment,
        ref=mask_name(head.ref) if head else "",
        commit=head.commit if head else "",
        dirty=head.dirty if head else None,
    )


def _parameters(
    config: Config, checks: Sequence[Check], warnings: list[str]
) -> Mapping[str, Mapping[str, object]]:
    specs = {check.spec.id: check.spec for check in checks}
    accepted: dict[str, Mapping[str, object]] = {}
    for check, values in config.parameters.items():
        if check not in specs:
            warnings.append(f"{FILE_NAME}: unknown check '{check}'; see: muniment checks")
            continue
        known = [item.name for item in dataclasses.fields(specs[check].parameters)]
        good: dict[str, object] = {}
        for name, value in values.items():
            line = config.lines.get(f"{check}/{name}")
            if name not in known:
                choice = ", ".join(known) or "it takes none"
                warnings.append(
                    f"{FILE_NAME}:{line}: unknown parameter '{name}' of {check}; known: {choice}"
                )
                continue
            good[name] = value
            try:
                msgspec.convert(dict(good), specs[check].parameters)
            except msgspec.ValidationError as error:
                reason = str(error).split(" - at ")[0]
                raise ConfigError(
                    FILE_NAME, line, f"{check} {name}: {reason}", "a value of that type"
                ) from error
        accepted[check] = good
    return accepted


def _stray_waivers(config: Config, assessment: Assessment) -> list[str]:
    present = {finding.fingerprint for finding in assessment.findings}
    return [
        f"{FILE_NAME}: a waiver names {waiver.finding[:15]}..., which no longer occurs; remove it"
        for waiver in config.waivers
        if waiver.finding not in present
    ]


def _vouched_by() -> str:
    for variable, name in (("GITHUB_ACTIONS", "GitHub Actions"), ("GITLAB_CI", "GitLab CI")):
        if os.environ.get(variable):
            return f"a run that says it is {name}, not verified"
    return "a local run, not verified"
