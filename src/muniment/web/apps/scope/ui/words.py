"""Words of the scope's states: a tone for the colour, a name, and what it means."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.engine.scope.gaps import State


@dataclass(frozen=True, slots=True)
class Word:
    """How a state is shown."""

    key: str
    meaning: str | Promise


STATES = {
    State.GAP: Word("scope_gap", _("found, and in no line of the scope")),
    State.UNDECIDED: Word("undecided", _("listed, and neither inside nor outside yet")),
    State.UNCOVERED: Word("scope_uncovered", _("inside, and no collector looks at it")),
    State.COVERED: Word("scope_covered", _("inside, and found or looked at")),
    State.LISTED: Word("scope_listed", _("inside; nothing finds these by itself")),
    State.OUTSIDE: Word("scope_outside", _("outside, with a reason")),
}
