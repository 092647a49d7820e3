"""Plain words for this app's entries. No names in them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "staff.entered": _("{reference} was entered into the register of people"),
        "staff.changed": _("What is recorded of {reference} was changed"),
        "people.changed": _("What is recorded of {count} people was changed together"),
        "people.archived": _("{count} people were put away together: {reason}"),
        "people.imported": _(
            "A table of people was imported: {recorded} entered, {edited} changed"
        ),
        "staff.linked": _("{reference} and an account were found to be the same person"),
        "staff.archived": _("{reference} was put away: {reason}"),
        "staff.erased": _("Who {reference} was, was erased: {reason}"),
        "appointment.offered": _("{staff} was appointed: {title}; not accepted yet"),
        "appointment.self_offered": _(
            "{staff} appointed themself: {title}; a second person must confirm it"
        ),
        "appointment.confirmed": _("A second person confirmed that {staff} is appointed: {title}"),
        "appointment.accepted": _("{staff} accepted the appointment: {title}"),
        "appointment.vouched": _("{staff} accepted on paper, which somebody vouches for: {title}"),
        "appointment.refused": _("{staff} declined the appointment: {title}: {reason}"),
        "appointment.withdrawn": _("The appointment of {staff} was withdrawn: {title}: {reason}"),
        "appointment.ended": _("The appointment of {staff} was ended: {title}: {reason}"),
        "appointments.closed": _(
            "{ended} appointments were ended and {withdrawn} withdrawn together: {reason}"
        ),
        "appointment.laid_down": _("{staff} laid down the role: {title}: {reason}"),
        "compensation.recorded": _(
            "What makes up for two duties of {staff} was recorded ({conflict}), to be reviewed by"
            " {review_on}"
        ),
        "compensation.reviewed": _(
            "What makes up for two duties of {staff} was reviewed ({conflict}): {found}"
        ),
        "compensation.ended": _(
            "What made up for two duties of {staff} was ended ({conflict}): {reason}"
        ),
        "need.added": _("A competence that a role needs was added: {title}"),
        "need.archived": _("A competence is needed no longer: {title}: {reason}"),
        "competence.shown": _("Competence of {staff} was recorded and judged: {title}"),
        "competence.claimed": _("{staff} showed competence that nobody has judged yet: {title}"),
        "competence.assessed": _("Competence that {staff} showed was judged: {title}"),
        "competence.archived": _("Evidence of competence was put away: {title}: {reason}"),
        "plan.made": _("{staff} is to learn by {due_on}: {what}"),
        "plan.done": _("A plan for competence was done: {note}"),
        "plan.dropped": _("A plan for competence was dropped: {note}"),
        "role.added": _("The company's own role was added: {title}"),
        "role.made_mandatory": _("The company cannot do without a holder of: {title}: {reason}"),
        "role.made_optional": _("The company can do without a holder of: {title}: {reason}"),
        "role.archived": _("The company's own role was dropped: {title}: {reason}"),
        "activity.added": _("The company's own activity was added: {title}"),
        "activity.changed": _("Who does what was changed for: {title}"),
        "activity.reverted": _("The company went back to the catalogue for: {title}: {reason}"),
        "activity.dropped": _("The company's own activity was dropped: {title}: {reason}"),
    }
)
