"""What one risk costs, as the risk's own page shows it."""

from __future__ import annotations

from typing import Any

from muniment.web.apps.risks import simulating
from muniment.web.apps.risks.portfolio import Cost
from muniment.web.apps.risks.ui import money_words
from muniment.web.apps.risks.ui.money_drawn import figures_of


def cost_shown(cost: Cost, planned: int, *, treated: bool) -> dict[str, Any]:
    """Return what is known of a risk in money, as its page shows it.

    Args:
        cost: What is known.
        planned: What its live treatments cost a year by the register.
        treated: Whether it has a live treatment.
    """
    found: dict[str, Any] = {"no_tool": not simulating.has_tool()}
    row, drawn = cost.estimate, cost.drawn
    if row is not None:
        numbers = row.numbers.get("treatment")
        found |= {
            "estimate": row,
            "frequency": money_words.frequency_said(row),
            "loss": money_words.loss_said(row, cost.currency),
            "treatment": money_words.treatment_said(row, cost.currency),
            "groundless": numbers is not None and not treated,
            "other_cost": money_words.money(planned, cost.currency)
            if numbers is not None and planned and planned != numbers["cost"]
            else "",
        }
    if drawn is not None:
        money = drawn.simulation.currency
        found |= {
            "drawn": drawn,
            "figures": figures_of(drawn.inherent, drawn.residual),
            "currency": money,
            "standing": money_words.standing(cost.stale),
            "stale": cost.stale.stale,
            "reasons": list(money_words.reasons(cost.stale)),
            "worth": money_words.worth(drawn, money),
            "saving": money_words.money(drawn.saving, money),
            "cost": money_words.money(drawn.cost, money),
            "pays": drawn.benefit >= 0,
        }
    return found | {"waits": cost.waits, "failed": cost.failed}
