"""Plain words for this app's entries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "risk.adopted": _(
            "Risk {reference} was adopted at likelihood {likelihood}, impact {impact}"
        ),
        "risk.entered": _(
            "Risk {reference} was entered by hand at likelihood {likelihood}, impact {impact}"
        ),
        "risk.judged": _("Risk {reference} was set to likelihood {likelihood}, impact {impact}"),
        "risk.reviewed": _(
            "Risk {reference} was reviewed: likelihood {likelihood}, impact {impact}"
        ),
        "risk.imported": _("{file} was imported: {recorded} risks entered, {edited} changed"),
        "risk.archived": _("Risk {reference} was taken out of the register: {reason}"),
        "risk.described": _("The words and links of risk {reference} were written anew"),
        "risk.inherent": _(
            "Inherent risk of {reference} was set to likelihood {likelihood}, impact {impact}"
        ),
        "risk.residual": _(
            "Residual risk of {reference} was set to likelihood {likelihood}, impact {impact}"
        ),
        "risks.handed_on": _("{count} risks were given to another owner in one act"),
        "risks.look_asked": _("Another look at {count} risks was asked for, by {due_on}"),
        "risks.archived": _("{count} risks were taken out of the register in one act"),
        "risks.assessed": _("{count} stages of risks were set in one act"),
        "ask.answered": _("A look that was asked for because of {subject} was answered"),
        "treatment.planned": _("Treatment {reference} of {risk} was entered: {option}"),
        "treatment.changed": _("Treatment {reference} of {risk} was written anew"),
        "treatment.advanced": _("Treatment {reference} of {risk} is said to be {state}"),
        "treatments.handed_on": _("{count} treatments were given to somebody else in one act"),
        "treatments.dated": _("{count} treatments are to be carried out by {due_on}: {reason}"),
        "treatments.advanced": _("{count} treatments are said to be {state}"),
        "treatment.dropped": _("Treatment {reference} of {risk} was dropped: {reason}"),
        "method.drafted": _("A draft of risk method {number} was begun"),
        "method.revised": _("The draft of risk method {number} was written anew"),
        "method.submitted": _("Risk method {number} was submitted for approval"),
        "method.returned": _("Risk method {number} went back to its authors: {reason}"),
        "method.approved": _("Risk method {number} was approved and is in force"),
        "plan.frozen": _("Treatment plan {reference} was made, with {rows} rows"),
        "planrow.accepted": _("Residual risk of {reference} was accepted in plan {plan}"),
        "planrow.referred": _("{reference} in plan {plan} was referred to somebody else"),
        "planrow.refused": _("{reference} in plan {plan} was refused"),
        "planrow.withdrawn": _("The acceptance of {reference} in plan {plan} was withdrawn"),
        "estimate.entered": _("An estimate in money of {risk} was entered"),
        "estimate.changed": _("The estimate in money of {risk} was changed"),
        "estimate.withdrawn": _("The estimate in money of {risk} was taken back: {reason}"),
        "money.currency": _("Amounts of risks are in {currency}"),
        "simulation.asked": _("Simulation {reference} was asked for, seed {seed}"),
        "simulation.done": _(
            "Simulation {reference}: {years} years of {scenarios} scenarios, seed {seed}"
        ),
        "simulation.failed": _("Simulation {reference} failed: {why}"),
        "tolerance.proposed": _("Tolerance {number} for losses was proposed"),
        "tolerance.approved": _("Tolerance {number} for losses was approved and is in force"),
        "acceptances.expired": _("{ended} acceptances of residual risk came to their end"),
    }
)

BECAME: Final[Mapping[str, Promise]] = {
    "proposed": _("Proposed: a snapshot gave reason to"),
    "changed": _("Proposed with other numbers or reasons: a newer snapshot arrived"),
    "gone": _("No longer proposed: a newer snapshot gives no reason to"),
    "returned": _("Proposed again: a newer snapshot gives reason to"),
    "adopted": _("Adopted into the register"),
}
"""What became of a proposal that an entry touched."""
