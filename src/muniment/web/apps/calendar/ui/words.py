"""Tasks in words and colours. The word always stands there; colour only helps."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from muniment.engine.calendar.easy import Anchor
from muniment.engine.calendar.keeping import Standing
from muniment.engine.calendar.rules import Frequency
from muniment.web.apps.calendar.vocabulary import Fallen, TaskKind
from muniment.web.ui.components import badges

KINDS: Mapping[TaskKind, str | Promise] = {
    TaskKind.REVIEW: pgettext_lazy("task", "Review"),
    TaskKind.CHECK: pgettext_lazy("task", "Check"),
    TaskKind.AUDIT: pgettext_lazy("task", "Audit"),
    TaskKind.TRAINING: pgettext_lazy("task", "Training"),
    TaskKind.SUPPLIER: pgettext_lazy("task", "Supplier"),
    TaskKind.MEETING: pgettext_lazy("task", "Meeting"),
    TaskKind.BACKUP_TEST: pgettext_lazy("task", "Backup test"),
    TaskKind.TREATMENT: pgettext_lazy("task", "Treatment"),
    TaskKind.OTHER: pgettext_lazy("task", "Other"),
}
STANDINGS: Mapping[Standing, tuple[str, str | Promise]] = {
    Standing.OVERDUE: ("bad", pgettext_lazy("task", "Overdue")),
    Standing.DUE: ("note", pgettext_lazy("task", "Due")),
    Standing.DONE: ("good", pgettext_lazy("task", "Done")),
    Standing.LATE: ("warn", pgettext_lazy("task", "Done late")),
    Standing.MISSED: ("bad", pgettext_lazy("task", "Missed")),
    Standing.SKIPPED: ("grey", pgettext_lazy("task", "Skipped")),
    Standing.PLANNED: ("unknown", pgettext_lazy("task", "Planned")),
}
"""Each standing's tone and word, in the order in which lists offer them."""
FALLEN: Mapping[str, str | Promise] = {
    Fallen.TO_DEPUTY.value: _("with the deputy: the assignee cannot work on it any more"),
    Fallen.TO_OFFICERS.value: _("with the officers: nobody it was given to can work on it"),
}
FREQUENCIES: Mapping[Frequency, str | Promise] = {
    Frequency.DAILY: _("days"),
    Frequency.WEEKLY: _("weeks"),
    Frequency.MONTHLY: _("months"),
    Frequency.YEARLY: _("years"),
}
ANCHORS: Mapping[Anchor, str | Promise] = {
    Anchor.DATE: _("on the date of the first day"),
    Anchor.LAST_DAY: _("on the last day of the month"),
    Anchor.FIRST_WORKING_DAY: _("on the first working day of the month"),
    Anchor.LAST_WORKING_DAY: _("on the last working day of the month"),
    Anchor.WEEKDAY: _("on the weekday of the first day: the second Tuesday, say"),
}
WARNINGS: Mapping[str, str | Promise] = {
    "missed": _("Missed: its interval is over and it was not done"),
    "nobody": _("With the officers: nobody it was given to can work on it"),
    "assignee_gone": _("Its assignee cannot work on it any more: name somebody else"),
}


def kind_word(value: str) -> str:
    """Return what people call a kind of task."""
    return str(KINDS[TaskKind(value)])


def standing_word(value: Standing) -> str:
    """Return what people call a standing."""
    return str(STANDINGS[value][1])


def standing_tone(value: Standing) -> str:
    """Return the tone of a standing: one of ``badges.TONES``."""
    return STANDINGS[value][0]


def standing_badge(value: Standing) -> SafeString:
    """Return a standing's badge."""
    return badges.tag(standing_word(value), standing_tone(value))
