"""Judges the facts of a bundle again, by the checks that are here in the version it names."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import msgspec

from muniment.core.errors import BundleError
from muniment.engine import builtin
from muniment.engine.assembly import assemble
from muniment.engine.catalogue import catalogue
from muniment.engine.checks.bundle import Bundle
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.json_report import to_json
from muniment.runs.report_difference import compare_reports

_NO_VALUES = (ValueError, LookupError, TypeError, ArithmeticError, msgspec.MsgspecError)


@dataclass(frozen=True, slots=True)
class VersionDifference:
    """A check whose version here differs from the bundle's; ``here`` is "" where it is lacking."""

    check: str
    bundle: str
    here: str


@dataclass(frozen=True, slots=True)
class JudgedAgain:
    """What the facts give.

    Attributes:
        assessment: Computed here, by the checks whose version is the bundle's.
        versions: The others.
        catalogue: "" when the catalogue is the same, else the version here.
    """

    assessment: Assessment
    versions: tuple[VersionDifference, ...]
    catalogue: str


def judge_again(bundle: Bundle) -> JudgedAgain:
    """Return what the facts of a bundle give, once its own report says the same.

    Raises:
        BundleError: It holds values that no assessment gives.
        ReplayMismatch: The report is not what the facts give; names the first difference.
    """
    here = {check.spec.id: check for check in builtin.checks()}
    stated = bundle.snapshot.checks
    versions = tuple(
        VersionDifference(check, version, here[check].spec.version if check in here else "")
        for check, version in stated.items()
        if check not in here or here[check].spec.version != version
    )
    differing = {item.check for item in versions}
    same = [here[check] for check in stated if check not in differing]
    for check in same:
        known = {item.name for item in dataclasses.fields(check.spec.parameters)}
        for name in bundle.snapshot.parameters.get(check.spec.id, {}):
            if name not in known:
                raise BundleError(f"manifest.json: {check.spec.id} has no parameter {name!r}")
    try:
        assessment = assemble(bundle.snapshot, bundle.facts, same, catalogue())
        computed = to_json(assessment)
    except _NO_VALUES as error:
        # The right types, but a date that is none, a waiver without its keys and the like.
        raise BundleError(
            f"it holds values that no assessment gives ({type(error).__name__})",
            hint="The bundle was not written by Muniment.",
        ) from error
    version = catalogue().version
    other = "" if version == bundle.snapshot.tool.catalogue else version
    compare_reports(bundle.report, computed, differing, other_catalogue=bool(other))
    return JudgedAgain(assessment, versions, other)
