"""How the controls stand that treatments of risks name: the answer to the risks' port."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from muniment.web.apps.controls.models import Standing
from muniment.web.apps.risks.control_states import Shown, answers_control_states
from muniment.web.clock import now


@answers_control_states
def standings_of(controls: Collection[str]) -> Mapping[str, Shown]:
    """Return the state of each as it is now; what has lapsed by itself counts as lapsed."""
    moment = now()
    return {
        row.control: Shown(
            row.control,
            row.title,
            row.lapses_into if row.lapses_at is not None and row.lapses_at <= moment else row.state,
        )
        for row in Standing.objects.filter(control__in=list(controls))
    }
