"""The child of ``recompute``: reads a bundle from its standard input, answers on its output."""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import hashlib
import operator
import os
import re
import resource
import sqlite3
import sys
from typing import BinaryIO, Final

import msgspec

from muniment.core.errors import BundleError, BundleTooLarge, BundleUnsupported, ReplayMismatch
from muniment.engine import builtin
from muniment.engine.checks.bundle import read_bundle
from muniment.engine.checks.judgement import UnknownReason
from muniment.engine.checks.outcome import Outcome, OutcomeState, Population
from muniment.engine.checks.snapshot import Snapshot
from muniment.engine.checks.spec import CheckSpec
from muniment.runs.judged_again import JudgedAgain, VersionDifference, judge_again
from muniment.runs.recompute import (
    NO_ROOM,
    NO_SPACE,
    SMALLER,
    Answer,
    Recomputed,
    RecomputeLimits,
    Refusal,
)

_CHECK: Final = re.compile(r"[a-z]+(?:[.-][a-z0-9]+){1,8}")
_VERSION: Final = re.compile(r"[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}")
_CHECK_LENGTH: Final = 80
_NAME_LENGTHS: Final = {
    "tool.version": 40,
    "tool.catalogue": 40,
    "source": 40,
    "project.ref": 255,
    "project.commit": 64,
}
"""Characters that a register, a page or a URL has room for; git names no longer branch."""
_MIB: Final = 1024 * 1024


def main(words: str) -> None:
    """Answer on standard output.

    Args:
        words: The limits, as JSON.
    """
    limits = msgspec.json.decode(words, type=RecomputeLimits)
    _bind(limits)
    with os.fdopen(os.dup(0), "rb") as stream:
        answer = _answer(stream, limits)
    try:
        with os.fdopen(os.dup(1), "wb") as output:
            output.write(answer)
    except OSError as error:
        # Nothing more can be said than by the exit code: there is no room for words.
        sys.exit(NO_SPACE if error.errno == errno.ENOSPC else NO_ROOM)


def _bind(limits: RecomputeLimits) -> None:
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.cpu),
        (resource.RLIMIT_FSIZE, limits.disk),
        (resource.RLIMIT_CORE, 0),
    ):
        # Past the hard limit of CPU time comes a signal that does not say why: a second later.
        hard = most + 1 if what == resource.RLIMIT_CPU else most
        # Not every system has each of them; the parent still bounds the time.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(what, (most, hard))


def _answer(stream: BinaryIO, limits: RecomputeLimits) -> bytes:
    try:
        return msgspec.json.encode(Answer(recomputed=_recompute(stream, limits)))
    except Exception as error:
        refusal = _refusal(error, limits)
    return msgspec.json.encode(Answer(refusal=refusal))


def _refusal(error: Exception, limits: RecomputeLimits) -> Refusal:
    match error:
        case ReplayMismatch():
            return Refusal("mismatch", error.message, error.hint, error.where)
        case BundleTooLarge():
            return Refusal("too_large", error.message, error.hint)
        case BundleUnsupported():
            return Refusal("unsupported", error.message, error.hint)
        case BundleError():
            return Refusal("bundle", error.message, error.hint)
        case MemoryError():
            memory = limits.memory // _MIB
            text = f"recomputing it takes more than {memory} MiB of memory"
            return Refusal("too_large", text, SMALLER)
        case sqlite3.Error() | OSError() if _disk_full(error):
            return Refusal("disk", "no space is left for temporary files")
        case sqlite3.Error():
            # Past its share of the disk: a store that could write has no other reason to fail.
            return Refusal("too_large", "its facts take too much space", SMALLER)
    # Type, module and line only: the text of an exception may hold what was read (decision 2).
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = ""
    if trace is not None:
        place = f" in {trace.tb_frame.f_globals.get('__name__', '?')} line {trace.tb_lineno}"
    text = f"it holds values that no assessment gives ({type(error).__name__}{place})"
    return Refusal("bundle", text, "The bundle was not written by Muniment.")


def _disk_full(error: Exception) -> bool:
    if isinstance(error, OSError):
        return error.errno == errno.ENOSPC
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL


def _recompute(stream: BinaryIO, limits: RecomputeLimits) -> Recomputed:
    state = hashlib.sha256()
    size = 0
    while chunk := stream.read(_MIB):
        state.update(chunk)
        size += len(chunk)
    bundle = read_bundle(stream, builtin.FACT_KINDS, limits.bundle)
    with bundle.facts:
        _check_names(bundle.snapshot, limits)
        facts = sum(bundle.facts.counts().values())
        judged = judge_again(bundle)
    return Recomputed(
        digest=f"sha256:{state.hexdigest()}",
        size=size,
        facts=facts,
        snapshot=bundle.snapshot,
        assessment=dataclasses.replace(
            judged.assessment, outcomes=_with_unknown(judged, bundle.snapshot)
        ),
        unknown_checks=judged.versions,
        catalogue=judged.catalogue,
    )


def _check_names(snapshot: Snapshot, limits: RecomputeLimits) -> None:
    """Refuse what would stand in registers, pages and URLs, and that no client of ours writes."""
    if len(snapshot.checks) > limits.checks:
        raise BundleTooLarge(f"{len(snapshot.checks)} checks; at most {limits.checks} are accepted")
    if len(snapshot.patterns) > limits.patterns:
        raise BundleTooLarge(
            f"{len(snapshot.patterns)} patterns; at most {limits.patterns} are accepted"
        )
    for name, most in _NAME_LENGTHS.items():
        if len(operator.attrgetter(name)(snapshot)) > most:
            raise BundleError(
                f"manifest.json: snapshot.{name} has more than {most} characters",
                hint="The bundle was not written by Muniment.",
            )
    for check, version in snapshot.checks.items():
        known = len(check) <= _CHECK_LENGTH and _CHECK.fullmatch(check)
        if not known or not _VERSION.fullmatch(version):
            raise BundleError(
                f"manifest.json: {check[:50]!r} {version[:50]!r} is no check and version",
                hint="The bundle was not written by Muniment.",
            )


def _with_unknown(judged: JudgedAgain, snapshot: Snapshot) -> tuple[Outcome, ...]:
    specs = {check.spec.id: check.spec for check in builtin.checks()}
    outcomes = {outcome.check: outcome for outcome in judged.assessment.outcomes}
    for item in judged.versions:
        outcomes[item.check] = _unknown(item, specs.get(item.check))
    return tuple(outcomes[check] for check in snapshot.checks)


def _unknown(item: VersionDifference, spec: CheckSpec | None) -> Outcome:
    here = f"version {item.here} is here" if item.here else "this check is not here"
    return Outcome(
        check=item.check,
        version=item.bundle,
        title=spec.title if spec else item.check,
        subjects=spec.subjects if spec else "subjects",
        outcome=OutcomeState.UNKNOWN,
        reason=UnknownReason.UNSUPPORTED,
        detail=f"judged by version {item.bundle}; {here}",
        population=Population(0, 0, 0, 0),
        undetermined=(),
        controls=tuple(dict.fromkeys(part.control for part in spec.controls)) if spec else (),
        threats=spec.threats if spec else (),
        evidence=(),
    )
