"""Replays a bundle: computes its report again from its facts, and believes nothing else."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from muniment.core.errors import BundleError, LedgerError, ReplayMismatch, UsageError
from muniment.engine import builtin
from muniment.engine.assembly import assemble
from muniment.engine.catalogue import catalogue
from muniment.engine.checks.bundle import REPORT, Bundle, read_bundle
from muniment.engine.checks.runner import run_checks
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.json_report import from_json, to_json
from muniment.runs.regular_files import open_regular, reason

_CATALOGUE_PARTS = ("risks", "soa", "readiness")
_CHANGED = "The report was changed or comes from other facts. Do not rely on it."
_SLACK = 2
_OTHERS = 64 * 1024 * 1024
_NO_VALUES = (ValueError, LookupError, TypeError, ArithmeticError, msgspec.MsgspecError)


@dataclass(frozen=True, slots=True)
class VersionDifference:
    """A check whose version here differs from the bundle's; ``here`` is "" where it is lacking."""

    check: str
    bundle: str
    here: str


@dataclass(frozen=True, slots=True)
class OutcomeDifference:
    """What a check gives now, where it differs from what the bundle reports."""

    check: str
    bundle: str
    now: str
    findings_bundle: int
    findings_now: int


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay showed.

    Attributes:
        assessment: The bundle's own report.
        identical: True when everything was computed again, byte for byte.
        versions: Checks that could not be computed because their version differs.
        catalogue: "" when the catalogue is the same, else the version here.
        differences: With ``with_current``: what today's checks give instead.
    """

    assessment: Assessment
    identical: bool
    versions: tuple[VersionDifference, ...]
    catalogue: str
    differences: tuple[OutcomeDifference, ...]


def replay(path: Path, *, with_current: bool = False) -> Replayed:
    """Compute a bundle's report again and compare.

    Raises:
        UsageError: The file cannot be opened.
        BundleError: It is not a bundle, or a digest does not hold.
        ReplayMismatch: The report is not what the facts give; names the first difference.
    """
    try:
        stream = open_regular(path.resolve())  # a link that a person names is followed
    except (OSError, RuntimeError, LedgerError) as error:
        raise UsageError(f"{path} cannot be read: {reason(error)}") from error
    with stream:
        bundle = read_bundle(stream, builtin.FACT_KINDS)
    with bundle.facts:
        return _replay(bundle, with_current)


def _replay(bundle: Bundle, with_current: bool) -> Replayed:
    here = {check.spec.id: check for check in builtin.checks()}
    stated = bundle.snapshot.checks
    versions = tuple(
        VersionDifference(check, version, here[check].spec.version if check in here else "")
        for check, version in stated.items()
        if check not in here or here[check].spec.version != version
    )
    other_catalogue = (
        catalogue().version if (catalogue().version != bundle.snapshot.tool.catalogue) else ""
    )
    differing = {item.check for item in versions}
    same = [here[check] for check in stated if check not in differing]
    try:
        computed = to_json(assemble(bundle.snapshot, bundle.facts, same, catalogue()))
    except _NO_VALUES as error:
        # The right types, but a date that is none, a waiver without its keys and the like.
        raise BundleError(
            f"it holds values that no assessment gives ({type(error).__name__})",
            hint="The bundle was not written by Muniment.",
        ) from error
    _compare(bundle.report, computed, differing, bool(other_catalogue))
    assessment = from_json(bundle.report)
    differences = _differences(bundle, assessment) if with_current else ()
    return Replayed(
        assessment, not versions and not other_catalogue, versions, other_catalogue, differences
    )


def _compare(stated: bytes, computed: bytes, without: set[str], other_catalogue: bool) -> None:
    if stated == computed:
        return
    # Before it is parsed: what a bundle states may be of any size, and a tree is far larger.
    most = _SLACK * len(computed) + (_OTHERS if without or other_catalogue else 0)
    if len(stated) > most:
        raise ReplayMismatch(
            "",
            f"{REPORT}: it is {len(stated)} bytes; the facts give {len(computed)}",
            hint=_CHANGED,
        )
    try:
        left, right = json.loads(stated), json.loads(computed)
    except (ValueError, RecursionError) as error:
        raise BundleError(f"{REPORT}: not JSON") from error
    if not isinstance(left, dict):
        raise BundleError(f"{REPORT}: not an object")
    if without or other_catalogue:
        # What other versions judged cannot be computed here, nor what was derived from it.
        for part in ("outcomes", "evidence", "findings"):
            rows = left.get(part, [])
            left[part] = [row for row in rows if row.get("check") not in without]
        for part in _CATALOGUE_PARTS:
            left.pop(part, None)
            right.pop(part, None)
    found = first_difference(left, right)
    if found is not None:
        where, stated_value, computed_value = found
        raise ReplayMismatch(
            where,
            f"{REPORT}: {where} is {_show(stated_value)}; the facts give {_show(computed_value)}",
            hint=_CHANGED,
        )
    if not without and not other_catalogue:
        raise ReplayMismatch("", f"{REPORT}: same values, other bytes than Muniment writes")


_ABSENT = object()


def first_difference(left: Any, right: Any, where: str = "") -> tuple[str, Any, Any] | None:
    """Return the place of the first difference between two JSON values and both values there.

    None when they are equal. Order of keys follows the left value.
    """
    if isinstance(left, dict) and isinstance(right, dict):
        for key in [*left, *(key for key in right if key not in left)]:
            found = first_difference(
                left.get(key, _ABSENT), right.get(key, _ABSENT), f"{where}.{key}".lstrip(".")
            )
            if found is not None:
                return found
        return None
    if isinstance(left, list) and isinstance(right, list):
        for index in range(max(len(left), len(right))):
            found = first_difference(
                left[index] if index < len(left) else _ABSENT,
                right[index] if index < len(right) else _ABSENT,
                f"{where}[{index}]",
            )
            if found is not None:
                return found
        return None
    if type(left) is type(right) and left == right:
        return None
    return where, left, right


def _show(value: Any) -> str:
    if value is _ABSENT:
        return "absent"
    text = json.dumps(value, ensure_ascii=True)
    return text if len(text) <= 80 else text[:77] + "..."


def _differences(bundle: Bundle, stated: Assessment) -> tuple[OutcomeDifference, ...]:
    checks = builtin.checks()
    snapshot = dataclasses.replace(
        bundle.snapshot, checks={check.spec.id: check.spec.version for check in checks}
    )
    before = {outcome.check: outcome.outcome.value for outcome in stated.outcomes}
    counts: dict[str, int] = {}
    for finding in stated.findings:
        counts[finding.check] = counts.get(finding.check, 0) + 1
    return tuple(
        OutcomeDifference(
            result.outcome.check,
            before.get(result.outcome.check, "not run"),
            result.outcome.outcome.value,
            counts.get(result.outcome.check, 0),
            len(result.findings),
        )
        for result in run_checks(checks, bundle.facts, snapshot)
        if before.get(result.outcome.check) != result.outcome.outcome.value
        or counts.get(result.outcome.check, 0) != len(result.findings)
    )
