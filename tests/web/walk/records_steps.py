"""Steps that leave records of the registers, a task and a version of the scope behind."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.web.walk.visitors import Visitor

_SAVE = "main .form-actions .btn-primary"


def keep_records(mara: Visitor) -> list[str]:
    """Record a party, word and freeze the scope, ask for a task; return pages of the task."""
    mara.open("/registers/parties/new/")
    mara.page.fill("[name=title]", "Customers")
    mara.page.select_option("[name=kind]", "customer")
    mara.page.click(_SAVE)
    mara.page.wait_for_url("**/registers/parties/IP-*/")
    mara.open("/registers/scope-wording/new/")
    mara.page.fill("[name=title]", "Scope of the ISMS")
    mara.page.fill("[name=certificate]", "Operation of churn models.")
    mara.page.click(_SAVE)
    mara.page.wait_for_url("**/registers/scope-wording/SW-*/")
    mara.open("/registers/scope/new/")
    mara.page.fill("[name=title]", "Production")
    mara.page.select_option("[name=kind]", "environment")
    mara.page.select_option("[name=place]", "inside")
    mara.page.click(_SAVE)
    mara.page.wait_for_url("**/registers/scope/SC-*/")
    mara.open("/scope/")
    mara.page.fill("[name=words]", "The first")
    mara.press("Freeze")
    mara.page.wait_for_url("**/scope/versions/SV-*/")
    mara.open("/tasks/ask/")
    mara.page.fill("[name=title]", "Call the labelling supplier")
    day = datetime.now(UTC) + timedelta(days=60)
    mara.page.fill("[name=due_on]", day.date().isoformat())
    mara.page.select_option("[name=assignee]", index=1)
    mara.page.click(_SAVE)
    mara.page.wait_for_url("**/tasks/T-*/")
    return [mara.page.url, f"{mara.page.url}edit/"]
