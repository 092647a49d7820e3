"""Controls in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.controls.models import Cause, Standing, StandingChange
from muniment.web.ui.drawing import Lane, Step, Timeline, timeline

THEMES: Mapping[str, str | Promise] = {
    "organizational": _("Organisational"),
    "people": _("People"),
    "physical": _("Physical"),
    "technological": _("Technological"),
}
STATES: Mapping[str, str | Promise] = {
    "contradicted": _("Contradicted"),
    "partly": _("Partly evidenced"),
    "evidenced": _("Evidenced"),
    "no_evidence": _("No evidence"),
}
NECESSITY: Mapping[str, str | Promise] = {
    "proposed": _("Proposed"),
    "undecided": _("Undecided"),
}
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
    Cause.RISK: _("the register of risks changed"),
    Cause.PROJECT: _("a project was put away or taken back"),
    Cause.TIME: _("evidence ran out, or a decision ended"),
}


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
