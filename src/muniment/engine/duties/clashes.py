"""Says which roles of one person clash, by the catalogue's conflicts of duties.

Only conflicts that appointments keep apart are judged; those of single acts and of systems are
other checks' (see ``KeptApart``). Source: ISO/IEC 27001:2022 A.5.3.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from muniment.engine.catalogue.roles import DutyConflict, KeptApart


@dataclass(frozen=True, slots=True, order=True)
class Clash:
    """Two roles of one person that a conflict of duties keeps apart.

    Attributes:
        conflict: ``sod-...``.
        role_a: The role with the first duty.
        role_b: The role with the second.
        can_be_compensated: False where no compensation will do.
    """

    conflict: str
    role_a: str
    role_b: str
    can_be_compensated: bool = True


def clashes(conflicts: Iterable[DutyConflict], roles: Iterable[str]) -> tuple[Clash, ...]:
    """Return the clashes among roles that one person holds, in order, each once.

    More roles never make fewer clashes, and one role alone makes none.

    Args:
        conflicts: The catalogue's.
        roles: Ids; unknown ones clash with nothing.
    """
    held = sorted(set(roles))
    found = {
        Clash(conflict.id, one, other, one not in conflict.never_compensated)
        for conflict in conflicts
        if conflict.kept_apart_by is KeptApart.APPOINTMENTS
        for one, other in product(held, held)
        if one in conflict.roles_a and other in conflict.roles_b
    }
    return tuple(sorted(found))


def added_by(
    conflicts: Iterable[DutyConflict], held: Iterable[str], role: str
) -> tuple[Clash, ...]:
    """Return the clashes that one more role would add to those that a person has."""
    found, before = list(conflicts), set(held)
    known = set(clashes(found, before))
    return tuple(each for each in clashes(found, before | {role}) if each not in known)
