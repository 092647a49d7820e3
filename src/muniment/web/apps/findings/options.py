"""What the lists of findings can be narrowed by: checks and controls, as this server knows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from muniment.core.severity import Severity
from muniment.engine.builtin import checks
from muniment.engine.catalogue import catalogue
from muniment.engine.findings import coverage


@lru_cache(maxsize=1)
def titles() -> Mapping[str, str]:
    """Return check ids with the checks' titles."""
    found = {check.spec.id: check.spec.title for check in checks()}
    return found | {coverage.CHECK: "What is looked at stays the same"}


@lru_cache(maxsize=1)
def checks_by_control() -> Mapping[str, Sequence[str]]:
    """Return Annex A ids with the checks that speak to them, in the catalogue's order."""
    spoken: dict[str, list[str]] = {}
    for check in checks():
        for control in dict.fromkeys(aspect.control for aspect in check.spec.controls):
            spoken.setdefault(control, []).append(check.spec.id)
    return {name: tuple(spoken[name]) for name in catalogue().controls if name in spoken}


def control_title(control: str) -> str:
    """Return a control's short title; "" for one that is not in the catalogue."""
    found = catalogue().controls.get(control)
    return found.title if found else ""


def threat_title(threat: str) -> str:
    """Return a threat's name; its id for one that is not in the catalogue."""
    found = catalogue().threats.get(threat)
    return found.name if found else threat


WORST_FIRST = tuple(sorted(Severity, key=lambda item: -item.rank))
