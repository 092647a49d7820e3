"""What somebody does in the register of people: enter, appoint, compensate, show competence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from tests.web.walk.visitors import Visitor


def keep_people(mara: Visitor) -> None:
    """Leave one of each record of this register behind, as pages of others link to them."""
    day = (datetime.now(UTC) + timedelta(days=60)).date().isoformat()
    mara.open("/people/register/add/")
    mara.page.fill("[name=name]", "Rudi Rig")
    mara.press("Enter")
    mara.page.wait_for_url("**/people/register/ST-*/")
    staff = mara.path()
    _appoint(mara, "Data scientist")
    mara.page.wait_for_url("**/people/appointments/AP-*/")
    mara.open("/people/competence/needs/add/")
    mara.page.select_option("[name=role]", label="Data scientist")
    mara.page.fill("[name=title]", "Reads Rust")
    mara.press("Add")
    mara.page.wait_for_url("**/people/competence/")
    mara.page.locator("a[href*='/plan/']").first.click()
    mara.page.fill("[name=what]", "A course")
    mara.page.select_option("[name=who]", index=1)
    mara.page.fill("[name=due_on]", day)
    mara.press("Plan it")
    mara.page.wait_for_url("**/people/competence/")
    mara.open(f"{staff}competence/")
    mara.page.select_option("[name=need]", index=1)
    mara.page.fill("[name=title]", "Secure coding, two days")
    mara.page.set_input_files("[name=file]", _paper("course.pdf"))
    mara.press("Record")
    mara.page.wait_for_url("**/people/competence/evidence/CE-*/")
    _appoint(mara, "Release approver")
    assert mara.says("one person must not hold both duties")
    # The browser notes each answer that refuses; this one was asked for.
    mara.heard[:] = [said for said in mara.heard if "/people/appointments/add/" not in said]
    mara.press("Record what makes up for it", "link")

    def record() -> None:
        mara.page.select_option("[name=way]", "sample")
        mara.page.fill("[name=what]", "Ten releases a quarter, by the board.")
        mara.page.fill("[name=review_on]", day)
        mara.press("Record")

    _proven(mara, record)
    mara.page.wait_for_url("**/people/conflicts/SD-*/")
    _appoint(mara, "Release approver")
    mara.page.wait_for_url("**/people/appointments/AP-*/")

    def vouch() -> None:
        mara.page.set_input_files("form[action$='/vouch/'] [name=file]", _paper("letter.pdf"))
        mara.press("Vouch for it")

    _proven(mara, vouch)
    mara.says("Accepted on paper: weaker")


def _appoint(mara: Visitor, role: str) -> None:
    mara.open("/people/appointments/add/")
    mara.page.select_option("[name=role]", label=role)
    rudi = mara.page.locator("[name=staff] option", has_text="Rudi Rig").get_attribute("value")
    mara.page.select_option("[name=staff]", rudi)
    mara.press("Appoint")


def _proven(mara: Visitor, act: Callable[[], None]) -> None:
    """Do something that asks first to prove once more who one is, where that is long ago."""
    there = mara.page.url
    act()
    mara.page.wait_for_load_state()
    if "reauthenticate" in mara.page.url:
        mara.open("/accounts/2fa/webauthn/reauthenticate/?next=/people/")
        mara.press("Use your passkey")
        mara.page.wait_for_url(lambda url: "reauthenticate" not in url)
        mara.open(there)
        act()


def _paper(name: str) -> dict[str, object]:
    return {"name": name, "mimeType": "application/pdf", "buffer": b"%PDF-1.7 signed"}
