"""Attaches waiver requests to findings. A request in a file decides nothing (decision 9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from muniment.core.clock import from_rfc3339
from muniment.engine.checks.outcome import Finding, WaiverRequest


def attach_waivers(
    findings: Iterable[Finding], waivers: Iterable[Mapping[str, str]], evaluated_at: str
) -> tuple[Finding, ...]:
    """Return the findings, with the request made for each.

    A request is in force, for the local exit code alone, until the end of its day and while the
    requester is not the approver.

    Args:
        findings: Findings.
        waivers: ``finding, requester, approver, reason, expires`` as text.
        evaluated_at: When the checks judged, RFC 3339 UTC.
    """
    today = from_rfc3339(evaluated_at).date()
    by_fingerprint = {waiver["finding"]: waiver for waiver in waivers}
    return tuple(
        replace(finding, waiver=_request(by_fingerprint[finding.fingerprint], today))
        if finding.fingerprint in by_fingerprint
        else finding
        for finding in findings
    )


def _request(waiver: Mapping[str, str], today: date) -> WaiverRequest:
    own = waiver["requester"].strip().casefold() == waiver["approver"].strip().casefold()
    return WaiverRequest(
        requester=waiver["requester"],
        approver=waiver["approver"],
        reason=waiver["reason"],
        expires=waiver["expires"],
        in_force=not own and today <= date.fromisoformat(waiver["expires"]),
    )
