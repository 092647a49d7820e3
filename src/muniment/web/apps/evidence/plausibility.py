"""What a bundle may state and no row could hold, or no honest clock could have written.

The replay proves that a report follows from its facts. It does not prove that the facts' frame is
sensible: a manifest may state a branch's name of a megabyte, or be from next year.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import msgspec

from muniment.core.clock import from_rfc3339
from muniment.core.errors import BundleError, MunimentError
from muniment.runs.recompute import Recomputed

FUTURE = timedelta(minutes=5)
"""How far a client's clock may be ahead (decision 3)."""
_INTEGER = 2**31
_BIG = 2**63
_LOCATOR = 2_000
_PARAMETERS = 64 * 1024
"""Bytes of all parameters as JSON: each finding's row repeats those of its check."""
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
"""No clock that was ever set is behind this; further back, calendars and zones come to an end."""
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
"""NUL as JSON writes it: behind an even number of backslashes, for those are backslashes."""


class Implausible(MunimentError):
    """The facts may be what they are; this server does not take them. The web answers 422."""

    status = 422


def check_plausible(recomputed: Recomputed, project: str, received: datetime) -> None:
    """Accept only what can be a snapshot of this project, taken by now.

    Raises:
        Implausible: Of another project, or from the future.
        BundleError: It states what no collection gives.
    """
    collected = recomputed.snapshot
    if collected.project.id != project:
        raise Implausible(
            "the bundle is of another project"
            if collected.project.id
            else "the bundle names no project",
            hint="muniment.toml needs the [project] id that this server shows for the project.",
        )
    ahead = from_rfc3339(collected.collected_at) - received
    if ahead > FUTURE:
        raise Implausible(
            f"it was collected at {collected.collected_at}, which is in the future",
            hint="Set the clock of the machine that collects.",
        )
    if from_rfc3339(collected.collected_at) < EARLIEST:
        raise Implausible(
            f"it was collected at {collected.collected_at}, long before there was Muniment",
            hint="Set the clock of the machine that collects.",
        )
    texts = (
        ("source", collected.source, 40),
        ("project.ref", collected.project.ref, 200),
        ("project.commit", collected.project.commit, 64),
        ("tool.version", collected.tool.version, 40),
        ("tool.catalogue", collected.tool.catalogue, 40),
        ("root", collected.root, _LOCATOR),
    )
    for name, text, most in texts:
        if len(text) > most:
            raise BundleError(f"manifest.json: snapshot.{name} is longer than {most}")
    if not 0 <= collected.coverage.files < _INTEGER:
        raise BundleError("manifest.json: snapshot.coverage.files is no number of files")
    if len(msgspec.json.encode(collected.parameters)) > _PARAMETERS:
        raise BundleError(f"manifest.json: snapshot.parameters is over {_PARAMETERS} bytes")
    _check_rows(recomputed)
    if _NUL.search(msgspec.json.encode((collected, recomputed.assessment))):
        raise BundleError("it holds a text with a NUL character")


def _check_rows(recomputed: Recomputed) -> None:
    assessment = recomputed.assessment
    for asset in assessment.assets:
        if not 0 <= asset.size < _BIG or len(asset.id) > _LOCATOR:
            raise BundleError("it holds an asset that no project has")
    for finding in assessment.findings:
        for number in (finding.location.line, finding.location.cell):
            if number is not None and not 0 <= number < _INTEGER:
                raise BundleError("it holds a finding at a line that no file has")
    for outcome in assessment.outcomes:
        if len(outcome.check) > 80 or len(outcome.version) > 20:
            raise BundleError("it names a check that is none")
