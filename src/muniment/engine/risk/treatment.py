"""What a treatment must say, and when a residual risk may stand below the current one.

The law of residual risk: on either axis, residual is below current only where a live treatment that
can lower a risk says how, and the person says why. Retaining lowers nothing; modifying without a
control lowers nothing that anybody could check.

Source: ISO/IEC 27001:2022 6.1.3 a) to c); ISO/IEC 27005:2022 clause 8.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum


class TreatmentOption(Enum):
    """What is done about a risk."""

    MODIFY = "modify"
    RETAIN = "retain"
    AVOID = "avoid"
    SHARE = "share"


class TreatmentState(Enum):
    """How far a person says it is."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


class Standing(Enum):
    """How far it is, as the evidence shows. ``CLAIMED``: a person says done, no evidence does."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    CLAIMED = "claimed"
    EVIDENCED = "evidenced"
    DROPPED = "dropped"


class Defect(Enum):
    """Something wrong with a risk's treatment, for a page and an auditor's rule to show."""

    MODIFY_WITHOUT_CONTROL = "modify_without_control"
    RESIDUAL_BELOW_CURRENT = "residual_below_current"
    NO_TREATMENT = "no_treatment"
    NO_RESIDUAL = "no_residual"
    OTHER_METHOD = "other_method"


@dataclass(frozen=True, slots=True)
class Treated:
    """A treatment, as far as the laws look at it.

    Attributes:
        option: What is done.
        state: How far a person says it is.
        says: Whether it says in words what is done.
        controls: Ids of the controls that do it.
    """

    option: TreatmentOption
    state: TreatmentState
    says: bool
    controls: tuple[str, ...] = ()

    @property
    def live(self) -> bool:
        """True unless it was dropped."""
        return self.state is not TreatmentState.DROPPED

    @property
    def lowers(self) -> bool:
        """True for one that may stand behind a residual below the current risk."""
        if not (self.live and self.says):
            return False
        if self.option is TreatmentOption.MODIFY:
            return bool(self.controls)
        return self.option is not TreatmentOption.RETAIN


Place = tuple[int, int]
"""Likelihood and impact, 1 to 5 each."""


def below(residual: Place, current: Place) -> bool:
    """True where residual is below current on either axis."""
    return residual[0] < current[0] or residual[1] < current[1]


def justified(residual: Place, current: Place, treatments: Iterable[Treated]) -> bool:
    """True where the law of residual risk holds."""
    return not below(residual, current) or any(item.lowers for item in treatments)


def defects(
    current: Place, residual: Place | None, treatments: Iterable[Treated], *, within: bool
) -> tuple[Defect, ...]:
    """Return what is wrong with a risk's treatment, in the order of ``Defect``.

    Args:
        current: Where it stands.
        residual: Where it is to stand; None where nobody has said.
        treatments: All of it, dropped ones included.
        within: Whether the current risk is within the appetite, and so needs no treatment.
    """
    live = [item for item in treatments if item.live]
    found = []
    if any(item.option is TreatmentOption.MODIFY and not item.controls for item in live):
        found.append(Defect.MODIFY_WITHOUT_CONTROL)
    if residual is not None and not justified(residual, current, live):
        found.append(Defect.RESIDUAL_BELOW_CURRENT)
    if not live and not within:
        found.append(Defect.NO_TREATMENT)
    if residual is None and live:
        found.append(Defect.NO_RESIDUAL)
    return tuple(found)


def standing(treated: Treated, evidenced: Mapping[str, bool]) -> Standing:
    """Return how far a treatment is; a tick alone makes nothing done.

    Args:
        treated: The treatment.
        evidenced: Control to whether its state is ``evidenced``; absent: nothing is known of it.
    """
    if treated.state is not TreatmentState.DONE:
        return Standing(treated.state.value)
    if treated.option is TreatmentOption.MODIFY or treated.controls:
        shown = treated.controls and all(evidenced.get(name, False) for name in treated.controls)
        return Standing.EVIDENCED if shown else Standing.CLAIMED
    return Standing.CLAIMED
