"""Says under which rule a name falls, from the lists and from what the file does with it."""

from __future__ import annotations

from dataclasses import dataclass

from muniment.core.severity import Severity
from muniment.engine.artifacts.import_rules import Standing, import_rules
from muniment.engine.artifacts.model_file import How as OldHow
from muniment.engine.artifacts.observed import UNRESOLVED, Import, Use


@dataclass(frozen=True, slots=True)
class Ruled:
    """The rule that speaks of a name.

    Attributes:
        rule: Its id.
        reason: Completes "it ..." where the rule's message asks for one.
        severity: Takes the place of the rule's own where the lists say so.
    """

    rule: str
    reason: str = ""
    severity: Severity | None = None


def ruled(each: Import) -> Ruled | None:
    """Return the rule that a name falls under, or None where there is nothing to say."""
    if UNRESOLVED in (each.module, each.name):
        return Ruled("name.unresolvable")
    how = OldHow(each.how.value) if each.how.value != "target" else OldHow.TYPE
    ruling = import_rules().ruling(each.module, each.name, how)
    if ruling.standing is Standing.DENIED:
        critical = ruling.severity is Severity.CRITICAL
        return Ruled("name.known-gadget" if critical else "name.reaches-out", ruling.reason)
    if Use.CHANGED in each.uses:
        return Ruled("name.changed")
    if ruling.standing is Standing.ALLOWED:
        return None
    if "." in each.name:
        return Ruled("name.dotted-path")
    return Ruled("name.unknown-call" if Use.CALLED in each.uses else "name.unknown-class")
