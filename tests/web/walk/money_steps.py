"""What people do about the money of risks on the walk: an estimate, and simulations."""

from __future__ import annotations

from tests.web.walk.visitors import Visitor


def say_what_a_risk_costs(mara: Visitor) -> None:
    """Estimate a risk, simulate it, and then all of them."""
    mara.open("/risks/R-0001/estimate/")
    mara.page.fill("[name=frequency_low]", "0.1")
    mara.page.fill("[name=frequency_high]", "2")
    mara.page.fill("[name=loss_low]", "20000")
    mara.page.fill("[name=loss_high]", "900000")
    mara.page.fill("[name=basis]", "Two cases in ten years, and what the insurer asked.")
    mara.press("Save and simulate")
    mara.page.wait_for_url("**/risks/R-0001/**")
    mara.open("/risks/money/")
    mara.page.get_by_role("button", name="Simulate").first.click()
    mara.page.get_by_text("All together").wait_for()
