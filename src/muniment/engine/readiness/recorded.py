"""Puts what registers say about clause items and documents beside what checks say.

A register adds to an item and takes nothing away: what a passing check said stays in the reason, an
item that a clause makes mandatory stays so, and a register may make one block.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from muniment.engine.report.assessment import ReadinessItem, ReadinessState


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a register says of one item.

    Attributes:
        state: What is recorded, by this register.
        reason: One line.
        blocking: True: it stands in the way of certification, mandatory by a clause or not.
    """

    state: ReadinessState
    reason: str
    blocking: bool = False


def with_registers(
    items: Iterable[ReadinessItem], said: Mapping[str, Recorded]
) -> tuple[ReadinessItem, ...]:
    """Return the items with what registers say of them; others are as they were.

    Args:
        items: As checks alone leave them.
        said: Item id to what a register says.
    """
    return tuple(_joined(item, said[item.id]) if item.id in said else item for item in items)


def _joined(item: ReadinessItem, found: Recorded) -> ReadinessItem:
    state, reason = found.state, found.reason
    if item.state is not ReadinessState.NOT_RECORDED:
        reason = f"{reason}; {item.reason}"
        if state is ReadinessState.NOT_RECORDED:
            state = ReadinessState.PARTLY_RECORDED
    if not found.blocking:
        return replace(item, state=state, reason=reason)
    # Clause items are all mandatory; without this only those that must be documented block.
    basis = "mandatory_clause" if item.kind == "clause" else item.basis
    return replace(item, state=state, reason=reason, basis=basis, blocking=True)
