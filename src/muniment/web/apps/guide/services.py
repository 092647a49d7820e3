"""Taking and skipping steps."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.context.registers import PROFILE
from muniment.web.apps.guide.models import Taken
from muniment.web.apps.guide.steps import STEPS, Step, step_of
from muniment.web.apps.records.services.keeping import require_edit
from muniment.web.clock import now


def take(principal: Principal, key: str, given: dict[str, Any]) -> list[str]:
    """Record a step's answers and return the references of what was recorded or changed.

    Raises:
        NotFound: There is no such step.
        Denied: The principal may not write the registers.
        Unfitting: An answer does not fit.
    """
    require_edit(PROFILE, principal)
    step = _known(key)
    with transaction.atomic():
        made = step.record(principal, given) if step.record is not None else []
        _note(principal, key, skipped=False)
    return made


def skip(principal: Principal, key: str) -> None:
    """Leave a step out for now.

    Raises:
        NotFound: There is no such step.
        Denied: The principal may not write the registers.
    """
    require_edit(PROFILE, principal)
    _known(key)
    with transaction.atomic():
        if not Taken.objects.filter(pk=key, skipped=False).exists():
            _note(principal, key, skipped=True)


def progress() -> list[tuple[Step, str]]:
    """Return each step with ``taken``, ``skipped`` or ``ahead``. One statement."""
    rows = {row.step: row for row in Taken.objects.all()}
    return [
        (
            step,
            "ahead" if step.key not in rows else "skipped" if rows[step.key].skipped else "taken",
        )
        for step in STEPS
    ]


def seen() -> int:
    """Return how many steps were taken or skipped. One statement."""
    return Taken.objects.count()


def next_step(after: str = "") -> Step | None:
    """Return the first step ahead, after a step where there is one; None at the end."""
    keys = [step.key for step in STEPS]
    ahead = [step for step, state in progress() if state == "ahead"]
    place = keys.index(after) if after in keys else -1
    later = [step for step in ahead if keys.index(step.key) > place]
    return next(iter(later or ahead), None)


def _known(key: str) -> Step:
    step = step_of(key)
    if step is None:
        raise NotFound("there is no such step")
    return step


def _note(principal: Principal, key: str, *, skipped: bool) -> None:
    Taken.objects.update_or_create(
        step=key, defaults={"skipped": skipped, "person_id": principal.id, "at": now()}
    )
