"""Controls in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from muniment.engine.soa.rules import Difference
from muniment.web.apps.controls.models import Cause, Standing, StandingChange
from muniment.web.ui.components import badges
from muniment.web.ui.drawing import Lane, Step, Timeline, timeline

THEMES: Mapping[str, str | Promise] = {
    "organizational": _("Organisational"),
    "people": _("People"),
    "physical": _("Physical"),
    "technological": _("Technological"),
    "own": _("Own controls"),
}
STATES: Mapping[str, str | Promise] = {
    "contradicted": _("Contradicted"),
    "partly": _("Partly evidenced"),
    "evidenced": _("Evidenced"),
    "no_evidence": _("No evidence"),
}
NECESSITY: Mapping[str, str | Promise] = {
    "yes": _("Necessary"),
    "no": _("Not necessary"),
    "undecided": _("Undecided"),
}
_NECESSITY_TONES = {"yes": "good", "no": "grey", "undecided": "unknown"}
IMPLEMENTATION: Mapping[str, str | Promise] = {
    "implemented": pgettext_lazy("control", "Implemented"),
    "partly": pgettext_lazy("control", "Partly"),
    "planned": pgettext_lazy("control", "Planned"),
    "not_started": pgettext_lazy("control", "Not started"),
    "unsaid": pgettext_lazy("control", "Nothing said"),
}
_IMPLEMENTATION_TONES = {
    "implemented": "good",
    "partly": "warn",
    "planned": "note",
    "not_started": "bad",
    "unsaid": "unknown",
}
DIFFERENCES: Mapping[Difference, str | Promise] = {
    Difference.CONTRADICTED: _(
        "Said to be in place, in part at least; a grave finding speaks against it"
    ),
    Difference.UNSUPPORTED: _("Said to be implemented; nothing fresh speaks for it"),
    Difference.AHEAD: _("Evidence shows more than is said"),
    Difference.EXCLUDED_BUT_SEEN: _("Excluded; evidence says that it works"),
}
_DIFFERENCE_WORDS: Mapping[Difference, str | Promise] = {
    Difference.CONTRADICTED: _("Said otherwise"),
    Difference.UNSUPPORTED: _("Unsupported"),
    Difference.AHEAD: _("More than said"),
    Difference.EXCLUDED_BUT_SEEN: _("Seen, yet excluded"),
}
_DIFFERENCE_TONES = {
    Difference.CONTRADICTED: "bad",
    Difference.UNSUPPORTED: "warn",
    Difference.AHEAD: "note",
    Difference.EXCLUDED_BUT_SEEN: "warn",
}
VERSIONS: Mapping[str, tuple[str, str | Promise]] = {
    "draft": ("grey", _("Draft")),
    "waiting": ("note", _("Waits for approval")),
    "approved": ("good", _("Approved")),
    "rejected": ("bad", _("Rejected")),
    "superseded": ("grey", _("Superseded")),
}
REASONS: Mapping[str, str | Promise] = {
    "risk": _("Treats the risk"),
    "obligation": _("Obligation"),
    "contract": _("Contract"),
    "words": _("In own words"),
}
ATTRIBUTES: Mapping[str, str | Promise] = {
    "control_type": _("Control type"),
    "security_properties": _("Security property"),
    "cybersecurity_concepts": _("Cybersecurity concept"),
    "operational_capabilities": _("Operational capability"),
    "security_domains": _("Security domain"),
}
MEASURES: Mapping[str, str | Promise] = {
    "state": _("Evidence, as computed"),
    "necessity": _("Necessity, as decided"),
    "implementation": _("Implementation, as asserted"),
}
FIELDS: Mapping[str, str | Promise] = {
    "title": _("Title"),
    "theme": _("Theme"),
    "description": _("Description"),
    "references": _("Follows"),
    "attributes": _("Attributes"),
    "necessity": _("Necessary"),
    "reasons": _("Reasons for inclusion"),
    "exclusion": _("Reason for exclusion"),
    "shareable": _("Words may be shared"),
    "implementation": _("Implementation, as asserted"),
    "implementation_words": _("How"),
    "implementation_on": _("Asserted for"),
    "words": _("How"),
    "on": _("Asserted for"),
    "owner": _("Owner"),
    "procedure": _("Procedure"),
    "seen": _("Evidence, as computed"),
    "checkable": _("A check can speak to it"),
    "proofs": _("Evidence"),
    "as_of": _("As of"),
    "author": _("Author"),
    "catalogue": _("Catalogue"),
    "organization_name": _("Organisation"),
    "organization": _("Organisation"),
    "reference": _("Reference"),
    "standing": _("Kind"),
}
"""What the fields of a control and of a statement are called."""
SIDES: Mapping[str, str | Promise] = {
    "for": _("Speaks for it"),
    "against": _("Speaks against it"),
    "stale": _("Too old to count"),
    "uncovered": _("Not covered"),
}
_RULES: Mapping[str, str | Promise] = {
    "contradicted": _(
        "A high or critical finding is open, of a check that speaks to this control. A waiver in"
        " force, or the fix seen by a newer snapshot, ends that."
    ),
    "evidenced": _(
        "Fresh passing evidence covers every aspect that the catalogue lists, those that only a"
        " person can show included."
    ),
    "partly": _(
        "Something fresh speaks for it, and nothing grave against it; not every aspect is covered."
        " Evidence from files alone never shows more."
    ),
    "no_evidence": _(
        "Nothing fresh speaks for it. That says nothing about whether it is in place, only that"
        " Muniment has seen nothing."
    ),
}
_CAUSES: Mapping[str, str | Promise] = {
    Cause.PUSH: _("a snapshot arrived"),
    Cause.DECISION: _("a decision about findings came into force or ended"),
    Cause.RISK: _("the register of risks, or of obligations, changed"),
    Cause.PROJECT: _("a project was put away or taken back"),
    Cause.TIME: _("evidence ran out, or a decision ended"),
}


def necessity(value: str, *, proposed: bool = False) -> SafeString:
    """Return the badge of a decision; beside an undecided one whether software proposes it."""
    shown = badges.tag(str(NECESSITY[value]), _NECESSITY_TONES[value])
    if value == "undecided" and proposed:
        return format_html("{} {}", shown, badges.state("proposed"))
    return shown


def implementation(value: str) -> SafeString:
    """Return the badge of what an owner asserts."""
    return badges.tag(str(IMPLEMENTATION[value]), _IMPLEMENTATION_TONES[value])


def attribute_value(value: str) -> str:
    """Return a value of an attribute as people read it; the catalogue has underscores."""
    return value.replace("_", " ")


def differing(found: Difference | None) -> SafeString | str:
    """Return the badge of a difference; "" for none."""
    if found is None:
        return ""
    return badges.tag(str(_DIFFERENCE_WORDS[found]), _DIFFERENCE_TONES[found])


def measured(measure: str, value: str) -> tuple[str, str]:
    """Return the tone and the word of a value of a measure."""
    if measure == "state":
        return badges.state_tone(value), str(STATES[value])
    if measure == "necessity":
        return _NECESSITY_TONES[value], str(NECESSITY[value])
    return _IMPLEMENTATION_TONES[value], str(IMPLEMENTATION[value])


def version_badge(state: str) -> SafeString:
    """Return the badge of what became of a version."""
    tone, word = VERSIONS[state]
    return badges.tag(str(word), tone)


def rule(state: str) -> str:
    """Return why a control stands in a state: the rule, in words."""
    return str(_RULES[state])


def speaking(row: Standing) -> str:
    """Return how many projects have fresh evidence: ``1 of 4 projects``."""
    return ngettext(
        "%(speaking)d of %(total)d project", "%(speaking)d of %(total)d projects", row.projects
    ) % {"speaking": row.speaking, "total": row.projects}


def operation(row: Standing, runs: int, moment: datetime) -> str:
    """Return what may be said of a control's operation; one collection shows none."""
    if row.operated_since is None:
        return gettext("Not supported now, so nothing can be said of its operation.")
    if runs < 2:
        return gettext(
            "One collection carries it so far: that shows design, not operation. Collect again."
        )
    days = (moment - row.operated_since).days
    collected = ngettext("%(runs)d collection", "%(runs)d collections", runs) % {"runs": runs}
    if days < 1:
        return gettext(
            "Carried by %(collected)s, all within a day: too short to show operation."
        ) % {"collected": collected}
    within = ngettext("%(days)d day", "%(days)d days", days) % {"days": days}
    return gettext("Carried by %(collected)s within %(within)s, without a break.") % {
        "collected": collected,
        "within": within,
    }


def drawing(lines: Sequence[StandingChange], name: str, months: int, end: datetime) -> Timeline:
    """Return the states of a control over some months up to now."""
    steps = list[Step]()
    for line in lines:
        if steps and steps[-1].state == line.state:
            continue
        steps.append(Step(line.at, line.state, why(line), snapshot_url(line)))
    start = end - timedelta(days=round(months * 30.4375))
    return timeline([Lane(name, steps)], start, end)


def why(line: StandingChange) -> str:
    """Return what moved a control, in one line."""
    said = gettext("%(cause)s; %(for)d for, %(against)d against") % {
        "cause": _CAUSES[line.cause],
        "for": line.for_count,
        "against": line.against_count,
    }
    return f"{line.reference}: {said}" if line.reference else said


def snapshot_url(line: StandingChange) -> str:
    """Return the address of the snapshot that moved a control, or ""."""
    return f"/snapshots/{line.reference}/" if line.reference else ""
