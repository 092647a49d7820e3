"""Plain words for this app's entries. No names in them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "staff.entered": _("{reference} was entered into the register of people"),
        "staff.changed": _("What is recorded of {reference} was changed"),
        "staff.imported": _("{count} people were imported, {first} to {last}"),
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
        "appointment.laid_down": _("{staff} laid down the role: {title}: {reason}"),
    }
)
