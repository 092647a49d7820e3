"""Words of a statement as every file of it puts them, so that the formats never disagree.

Out of scope: pages, which are translated; layout.
"""

from __future__ import annotations

from collections.abc import Mapping

from muniment.engine.report.wording import moment_text
from muniment.engine.soa.rows import Implementation, Necessity, Reason, ReasonKind, Row, Seen
from muniment.engine.soa.rules import Difference, difference_of
from muniment.engine.soa.statement import Presented

TITLE = "Statement of Applicability"
DRAFT = "Draft, not a Statement of Applicability"
STANDARD = "ISO/IEC 27001:2022, Annex A"

NECESSITY: Mapping[Necessity, str] = {
    Necessity.YES: "yes",
    Necessity.NO: "no",
    Necessity.UNDECIDED: "undecided",
}
IMPLEMENTATION: Mapping[Implementation, str] = {
    Implementation.UNSAID: "nothing said",
    Implementation.NOT_STARTED: "not started",
    Implementation.PLANNED: "planned",
    Implementation.PARTLY: "partly",
    Implementation.IMPLEMENTED: "implemented",
}
STATES: Mapping[str, str] = {
    "evidenced": "evidenced",
    "partly": "partly evidenced",
    "contradicted": "contradicted",
    "no_evidence": "no evidence",
}
THEMES: Mapping[str, str] = {
    "organizational": "Organisational",
    "people": "People",
    "physical": "Physical",
    "technological": "Technological",
    "own": "Own controls",
}
KINDS: Mapping[ReasonKind, str] = {
    ReasonKind.RISK: "treats risk",
    ReasonKind.OBLIGATION: "obligation",
    ReasonKind.CONTRACT: "contract",
    ReasonKind.WORDS: "",
}
DIFFERENCES: Mapping[Difference, str] = {
    Difference.CONTRADICTED: "said to be in place; a grave finding speaks against it",
    Difference.UNSUPPORTED: "said to be implemented; nothing fresh speaks for it",
    Difference.AHEAD: "evidence shows more than is said",
    Difference.EXCLUDED_BUT_SEEN: "excluded; evidence says that it works",
}
ATTRIBUTES: Mapping[str, str] = {
    "control_type": "Control type",
    "security_properties": "Security properties",
    "cybersecurity_concepts": "Cybersecurity concepts",
    "operational_capabilities": "Operational capabilities",
    "security_domains": "Security domains",
}
IN_SHORT: Mapping[Implementation, str] = {
    Implementation.UNSAID: "not in place",
    Implementation.NOT_STARTED: "not in place",
    Implementation.PLANNED: "planned",
    Implementation.PARTLY: "in part",
    Implementation.IMPLEMENTED: "in place",
}
_DECIDED: Mapping[str, str] = {
    "": "not decided about",
    "draft": "frozen as a draft",
    "waiting": "not approved: waits for top management",
    "approved": "approved by top management",
    "rejected": "rejected by top management",
    "superseded": "superseded",
}


def heading(presented: Presented) -> str:
    """Return what stands over it: a draft never bears the title."""
    statement = presented.statement
    if statement.is_draft:
        return f"{DRAFT}: {statement.reference}" if statement.reference else DRAFT
    return f"{TITLE} {statement.reference}"


def status(presented: Presented) -> str:
    """Return what became of it, in one line."""
    decided = presented.decided
    said = _DECIDED["draft" if presented.statement.is_draft else decided.state]
    if presented.statement.is_draft:
        return said if presented.statement.reference else "computed live; nothing is frozen"
    if decided.by and decided.on:
        said = f"{said}, {decided.on}, {decided.by}"
    return f"{said} by {decided.superseded_by}" if decided.superseded_by else said


def watermark(presented: Presented) -> str:
    """Return what stands across each page; "" for a version in force."""
    if presented.statement.is_draft:
        return DRAFT
    return {
        "approved": "",
        "superseded": "Superseded",
        "rejected": "Rejected, not a Statement of Applicability",
    }.get(presented.decided.state, "Not approved")


def reason(one: Reason) -> str:
    """Return a reason for inclusion in one line."""
    named = " ".join(part for part in (KINDS[one.kind], one.reference) if part)
    return f"{named}: {one.title}" if named and one.title else named or one.title


def seen_in_short(seen: Seen) -> str:
    """Return the numbers behind a computed state; they say of how many."""
    noun = "project" if seen.projects == 1 else "projects"
    return (
        f"{seen.speaks_for} for, {seen.against} against, {seen.stale} too old, "
        f"{seen.uncovered} not covered; {seen.speaking} of {seen.projects} {noun}"
    )


def difference(row: Row) -> str:
    """Return where assertion and evidence differ, or ""."""
    found = difference_of(row)
    return DIFFERENCES[found] if found else ""


def figures(presented: Presented) -> list[tuple[str, str]]:
    """Return what is counted, each number with its population."""
    found = presented.statement.figures
    own = found.total - found.annex_a
    return [
        ("Controls", f"{found.total}: {found.annex_a} of Annex A, {own} own"),
        (
            "Necessary",
            ", ".join(
                f"{found.necessity[one.value]} of {found.total} {NECESSITY[one]}"
                for one in Necessity
            ),
        ),
        (
            "Implementation, as owners assert",
            ", ".join(
                f"{count} of {found.necessary} {IMPLEMENTATION[one]}"
                for one in Implementation
                if (count := found.implementation[one.value])
            )
            or "no control is necessary yet",
        ),
        (
            "Evidence, as computed",
            ", ".join(
                f"{count} of {found.necessary} {word}"
                for value, word in STATES.items()
                if (count := found.states[value])
            )
            or "no control is necessary yet",
        ),
        ("Assertion and evidence differ", f"in {found.differing} of {found.total}"),
        ("Something is missing", f"in {found.lacking} of {found.total}"),
    ]


def facts(presented: Presented) -> list[tuple[str, str]]:
    """Return where it comes from and what became of it."""
    statement = presented.statement
    found = [
        ("Organisation", statement.organization_name),
        ("Standard", STANDARD),
        ("Status", status(presented)),
        ("As of", moment_text(statement.as_of)),
        ("Frozen by", presented.name(statement.author)),
        ("What was said to it", statement.words),
        ("Decision", presented.decided.words),
        ("Catalogue", statement.catalogue),
        ("Digest", presented.digest),
    ]
    return [(name, value) for name, value in found if value]
