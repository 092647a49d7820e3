"""Findings by severity, each rule once, with its places and a remedy to paste."""

from __future__ import annotations

from itertools import groupby

from muniment.engine.checks.outcome import Finding
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.html.limits import Limits
from muniment.engine.report.html.markup import Markup, clip, code, items, pill, preformatted, tag
from muniment.engine.report.summary import FindingGroup, finding_groups, severity_counts
from muniment.engine.report.wording import (
    REMEDY_OF_FIRST,
    counted,
    finding_place,
    is_empty,
    number,
    severity_counts_text,
)


def findings(assessment: Assessment, limits: Limits) -> Markup:
    """Return the section on findings."""
    groups = finding_groups(assessment)
    shown = limits.shown(groups)
    parts = []
    counts = dict(severity_counts(assessment))
    for severity, members in groupby(shown, key=lambda group: group.severity):
        title = (pill(severity.value, severity.value), f" {counted(counts[severity], 'finding')}")
        parts.append(tag("h3", title, id=f"severity-{severity.value}"))
        parts.extend(_group(group, limits) for group in members)
    total = len(assessment.findings)
    if groups:
        said = f"{counted(total, 'finding')}: {severity_counts_text(counts.items())}. "
        said += f"{counted(len(groups), 'kind')}, the worst first; the same rule stands once."
    elif all(is_empty(outcome) for outcome in assessment.outcomes):
        said = "No finding, because nothing was judged."
    else:
        said = "No finding in what was judged. That is no proof of safety."
    return tag(
        "section",
        tag("h2", "Findings"),
        tag("p", said),
        parts,
        limits.rest(groups, "kinds of finding"),
        id="findings",
    )


def _group(group: FindingGroup, limits: Limits) -> Markup:
    first = group.first
    alike = len({finding.message for finding in group.findings}) == 1
    others = f" and {number(len(group.findings) - 1)} more of this kind" if not alike else ""
    ids = ", ".join((*first.controls, *first.threats))
    meta = tag("p", code(group.rule, limits.text), f" · {clip(ids, limits.text)}", class_="meta")
    places = [_place(finding, not alike, limits) for finding in group.findings[: limits.places]]
    left = len(group.findings) - limits.places
    more = tag("p", f"… and {number(left)} more places, all in the JSON report.", class_="rest")
    differ = len({finding.remediation for finding in group.findings}) > 1
    return tag(
        "article",
        tag("h4", clip(first.message, limits.text), tag("span", others, class_="meta")),
        meta,
        items(places, "places"),
        more if left > 0 else None,
        tag("p", REMEDY_OF_FIRST, class_="rest") if differ else None,
        preformatted(first.remediation, limits.text) if first.remediation else None,
        class_=f"finding {group.severity.value}",
    )


def _place(finding: Finding, say_message: bool, limits: Limits) -> Markup:
    parts = [code(finding_place(finding), limits.text)]
    if finding.location.function:
        parts.append(tag("span", " in ", code(finding.location.function, limits.text)))
    if say_message:
        parts.append(tag("span", f": {clip(finding.message, limits.text)}"))
    parts.append(tag("span", f" {finding.fingerprint[:15]}", class_="fingerprint"))
    if (waiver := finding.waiver) is not None:
        state = "until" if waiver.in_force else "not in force, until"
        asked = f"{waiver.requester} asks {waiver.approver}, {state} {waiver.expires}: "
        words = clip(asked + waiver.reason, limits.text)
        parts.append(
            tag("p", pill("waiver asked for", "unknown"), " ", words, class_="waiver"),
        )
    return Markup("".join(parts))
