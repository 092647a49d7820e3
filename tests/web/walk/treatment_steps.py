"""What people do about risks on the walk: a method, a treatment, a plan; and what comes again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from tests.web.walk.visitors import Visitor

from muniment.web.apps.records.importables import others

_SAVE = "main .form-actions .btn-primary"


def in_days(days: int) -> str:
    """Return a day ahead, as a form takes it."""
    return (datetime.now(UTC) + timedelta(days=days)).date().isoformat()


def agree_on_a_method(mara: Visitor, jonas: Visitor, code: Callable[[], str]) -> None:
    """Mara drafts the risk method, Jonas brings it into force, and Mara drafts the next."""
    mara.open("/risks/methods/")
    mara.press("Draft a new version")
    mara.page.wait_for_url("**/risks/methods/1/edit/")
    mara.page.fill("[name=why]", "The first: as the starter method, with limits.")
    mara.page.fill("[name=appetite]", "Low risks we live with.")
    mara.page.click(_SAVE)
    mara.page.wait_for_url("**/risks/methods/1/")
    mara.press("Submit for approval")
    assert mara.says("It waits for approval.")
    jonas.open("/accounts/2fa/reauthenticate/?next=/risks/methods/1/")
    jonas.page.fill("[name=code]", code())
    jonas.press("Confirm")
    jonas.page.wait_for_url("**/risks/methods/1/")
    jonas.press("Approve, bring into force")
    jonas.page.get_by_role("button", name="Approve, bring into force").wait_for(state="detached")
    mara.open("/risks/methods/")
    assert mara.says("Method 1 is in force.")
    mara.press("Draft a new version")
    mara.page.wait_for_url("**/risks/methods/2/edit/")


def treat_a_risk(mara: Visitor) -> None:
    """Enter a treatment, keep a file and say something beside it, and freeze a plan."""
    mara.open("/risks/R-0001/treat/")
    mara.page.select_option("[name=option]", "modify")
    mara.page.fill("[name=description]", "Only formats that run nothing are loaded.")
    mara.page.fill("[name=controls]", "A.8.28")
    mara.page.select_option("[name=owner]", label="Mara Linde")
    mara.page.fill("[name=due_on]", in_days(30))
    mara.page.click(_SAVE)
    mara.page.wait_for_url("**/risks/treatments/TR-*/")
    mara.page.fill("[name=text]", "@Jonas Okoye: look at this.")
    mara.press("Say it")
    mara.page.wait_for_url("**/risks/treatments/TR-*/#said")
    mara.page.set_input_files("[name=file]", _paper("decision.pdf"))
    mara.press("Keep the file")
    assert mara.says("The file is kept.")
    mara.open("/risks/R-0001/residual/")
    mara.page.select_option("[name=likelihood]", "1")
    mara.page.select_option("[name=impact]", "1")
    mara.page.fill("[name=reason]", "Nothing runs when it is loaded.")
    mara.page.click(_SAVE)
    mara.page.wait_for_url("**/risks/R-0001/")
    mara.open("/risks/plans/")
    mara.press("Freeze the plan")
    mara.page.wait_for_url("**/risks/plans/TP-0001/")
    mara.open("/work/")
    assert mara.says("Carry out TR-0001, a treatment of R-0001")


def plan_what_comes_again(mara: Visitor) -> list[str]:
    """Make a template of a task, seeing its days first; prove a task and return its page."""
    mara.open("/tasks/templates/new/")
    mara.page.fill("[name=title]", "Review access to models")
    mara.page.fill("[name=starts_on]", in_days(40))
    mara.page.select_option("[name=assignee]", label="Mara Linde")
    mara.page.fill("[name=rule]", "FREQ=NEVER")
    mara.press("Show the days")
    mara.page.locator("#next-days", has_text="FREQ").wait_for()
    mara.page.fill("[name=rule]", "")
    mara.press("Show the days")
    mara.page.locator("#next-days li, #next-days td").first.wait_for()
    mara.page.click(_SAVE)
    mara.page.wait_for_url("**/tasks/templates/K-*/")
    mara.open("/tasks/ask/")
    mara.page.fill("[name=title]", "Restore the registry from a backup")
    mara.page.fill("[name=due_on]", in_days(5))
    mara.page.select_option("[name=assignee]", label="Mara Linde")
    mara.page.click(_SAVE)
    mara.page.wait_for_url("**/tasks/T-*/")
    mara.page.set_input_files("form[action$='/done/'] [name=file]", _paper("restored.pdf"))
    mara.press("Done")
    assert mara.says("restored.pdf")
    return [mara.page.url]


def bring_in(mara: Visitor) -> list[str]:
    """Send two files of parties, one of which does not fit, and one to each other register.

    Returns:
        The pages of all of them.
    """
    seen = []
    for text in ("Party,Kind\nAuthority,authority\n", "Party,Kind\nSomebody,enemy\n"):
        mara.open("/registers/parties/import/")
        sent = {"name": "parties.csv", "mimeType": "text/csv", "buffer": text.encode()}
        mara.page.set_input_files("[name=file]", sent)
        mara.press("Send")
        mara.page.wait_for_url("**/registers/parties/import/*-*/")
        seen.append(mara.page.url)
    mara.press("Check every row")
    mara.page.get_by_text("What is wrong").first.wait_for()
    for found in others().values():
        mara.open(f"{found.path}import/")
        heads = ";".join(str(each.label) for each in (found.key_field, *found.fields))
        sent = {"name": "table.csv", "mimeType": "text/csv", "buffer": heads.encode()}
        mara.page.set_input_files("[name=file]", sent)
        mara.press("Send")
        mara.page.wait_for_url(f"**{found.path}import/*-*/")
        seen.append(mara.page.url)
    return seen


def put_away(mara: Visitor) -> list[str]:
    """Archive a record; return its page and what may follow: taking it back, erasing its words."""
    mara.open("/registers/parties/new/")
    mara.page.fill("[name=title]", "A former partner")
    mara.page.select_option("[name=kind]", "partner")
    mara.page.click(_SAVE)
    mara.page.wait_for_url("**/registers/parties/IP-*/")
    there = mara.page.url
    mara.press("Archive", "link")
    mara.page.fill("[name=reason]", "The contract ended.")
    mara.press("Archive")
    mara.page.wait_for_url(there)
    return [there, f"{there}restore/", f"{there}erase/"]


def _paper(name: str) -> dict[str, object]:
    return {"name": name, "mimeType": "application/pdf", "buffer": b"%PDF-1.7 signed"}
