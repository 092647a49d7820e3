"""States of this app in words and colours, and its row of tabs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from muniment.core.visible import visible
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.appointments import policies
from muniment.web.apps.appointments.competence import Met
from muniment.web.apps.appointments.duties import Standing
from muniment.web.apps.appointments.models import Appointment, Staff
from muniment.web.apps.appointments.presence import has_left, holds_on
from muniment.web.apps.appointments.vocabulary import Answer, Engagement, Proof, State, Way
from muniment.web.ui.components import badges
from muniment.web.ui.components.rows import Tab

Words = Mapping[str, tuple[str, str | Promise]]

PRESENCE: Words = {
    "here": ("good", pgettext_lazy("staff", "Here")),
    "coming": ("note", pgettext_lazy("staff", "To come")),
    "left": ("grey", pgettext_lazy("staff", "Left")),
    "archived": ("grey", _("Archived")),
    "erased": ("grey", _("Erased")),
}
ENGAGEMENTS: Mapping[str, str | Promise] = {
    Engagement.EMPLOYEE.value: _("Employee"),
    Engagement.CONTRACTOR.value: _("Contractor"),
    Engagement.OUTSIDE.value: _("From outside"),
}
STATES: Mapping[str, str | Promise] = {
    State.UNCONFIRMED.value: _("Waits for a second person"),
    State.OFFERED.value: _("Not accepted yet"),
    State.ACCEPTED.value: _("Accepted"),
    State.REFUSED.value: _("Declined"),
    State.WITHDRAWN.value: _("Withdrawn"),
    State.ENDED.value: _("Ended"),
}
PROOFS: Mapping[str, str | Promise] = {
    Proof.CERTIFICATE.value: _("Certificate"),
    Proof.TRAINING.value: _("Training"),
    Proof.EDUCATION.value: _("Education"),
    Proof.EXPERIENCE.value: _("Experience"),
}
WAYS: Mapping[str, str | Promise] = {
    Way.SECOND_PERSON.value: _("A second person looks each time"),
    Way.OUTSIDE_REVIEWER.value: _("Somebody from outside reviews"),
    Way.SAMPLE.value: _("A sample is taken afterwards"),
}
_MET: Mapping[Met, tuple[str, str | Promise]] = {
    Met.MET: ("good", _("Shown")),
    Met.UNASSESSED: ("note", _("Not judged yet")),
    Met.EXPIRED: ("warn", _("Ran out")),
    Met.GAP: ("bad", _("Gap")),
}
_CLASHES: Mapping[Standing, tuple[str, str | Promise]] = {
    Standing.OPEN: ("bad", _("Nothing makes up for it")),
    Standing.SECOND_LEFT: ("bad", _("Who looks has left")),
    Standing.OVERDUE: ("bad", _("Review overdue")),
    Standing.OUTGROWN: ("warn", _("Team is no longer small")),
    Standing.COMPENSATED: ("good", _("Compensated")),
}


def presence_badge(word: str) -> SafeString:
    """Return the badge of ``presence.standing``."""
    tone, said = PRESENCE[word]
    return badges.tag(said, tone)


def met_badge(value: Met) -> SafeString:
    """Return the badge of a need's state."""
    tone, said = _MET[value]
    return badges.tag(said, tone)


def met_word(value: Met) -> str:
    """Return what people call a need's state."""
    return str(_MET[value][1])


def clash_badge(value: Standing) -> SafeString:
    """Return the badge of a clash's standing."""
    tone, said = _CLASHES[value]
    return badges.tag(said, tone)


def state_badge(row: Appointment, day: date) -> SafeString:
    """Return the badge of an appointment: its state, and whether it holds today."""
    if row.state == State.ACCEPTED:
        if has_left(row.staff, day):
            return badges.tag(gettext("Lapsed: left"), "bad")
        if row.until_on is not None and row.until_on < day:
            return badges.tag(gettext("Lapsed: last day over"), "bad")
        if not holds_on(row, day):
            return badges.tag(gettext("Accepted, begins later"), "note")
        if row.answer == Answer.VOUCHED:
            return badges.tag(gettext("In force, on paper"), "warn")
        return badges.tag(gettext("In force"), "good")
    tones = {State.UNCONFIRMED.value: "warn", State.OFFERED.value: "note", "refused": "bad"}
    return badges.tag(STATES[row.state], tones.get(row.state, "grey"))


def staff_url(staff: Staff) -> str:
    """Return the address of somebody's page."""
    return reverse("staff", args=[staff.reference])


def staff_link(staff: Staff, principal: Principal | None = None) -> SafeString:
    """Return a name, as a link for who may open it; without a principal always a link."""
    shown = visible(str(staff))
    if principal is not None and not policies.may_see(principal, staff.account_id):
        return format_html("{}", shown)
    return format_html('<a href="{}">{}</a>', staff_url(staff), shown)


def role_link(role: str, title: str) -> SafeString:
    """Return a role's title as a link."""
    return format_html('<a href="{}">{}</a>', reverse("isms_role", args=[role]), visible(title))


def tabs(active: str, principal: Principal) -> list[Tab]:
    """Return the pages of this app that somebody may see as a row of tabs."""
    every = [
        ("overview", gettext("Overview"), "/people/", True),
        ("register", gettext("Register"), "/people/register/", False),
        ("roles", gettext("Roles"), "/people/roles/", True),
        ("raci", gettext("Who does what"), "/people/raci/", True),
        ("appointments", gettext("Appointments"), "/people/appointments/", False),
        ("competence", gettext("Competence"), "/people/competence/", False),
        ("conflicts", gettext("Conflicts"), "/people/conflicts/", False),
    ]
    all_seen = policies.sees_all(principal)
    return [Tab(label, url, name == active) for name, label, url, free in every if free or all_seen]
