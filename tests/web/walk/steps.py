"""What people do on the walk, from the set-up link to a granted waiver, step by step."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.web.commands.homes import COMMAND, ROOT, Running, environment
from tests.web.walk.visitors import Visitor

MARA, JONAS = "mara@example.org", "jonas@example.org"
PICKLE = "models/legacy_encoder.pkl"


def command(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run ``muniment`` with a state folder of its own."""
    given = environment(folder, XDG_STATE_HOME=str(folder / "state"), **more)
    del given["MUNIMENT_HOME"]
    return subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments],
        env=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=folder,
    )


def sample(folder: Path, identity: str) -> Path:
    """Return a copy of the sample project with an id of its own, committed."""
    project = folder / "churn"
    ignored = shutil.ignore_patterns("__pycache__", "muniment.toml")
    shutil.copytree(ROOT / "examples" / "churn", project, ignore=ignored)
    (project / "muniment.toml").write_text(identity + "\n", encoding="utf-8")
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    for step in (["init", "-q", "-b", "main"], ["add", "-A", "-f"], ["commit", "-q", "-m", "x"]):
        subprocess.run(["git", *who, *step], cwd=project, check=True, capture_output=True)
    return project


def arrive(mara: Visitor, link: str) -> list[str]:
    """Set the server up, enrol a passkey, keep the recovery codes."""
    mara.give_passkey()
    mara.set_up(link, "Mara Linde", MARA)
    mara.page.wait_for_url("**/enrol/")
    mara.open("/findings/")
    assert mara.path() == "/enrol/", "nothing opens before there is a second factor"
    codes = mara.enrol_passkey()
    assert len(set(codes)) == 10
    assert mara.path() == "/"
    assert mara.says("To set this server up")
    mara.open(link)
    assert mara.says("this link does not open anything")
    mara.heard = [line for line in mara.heard if "404" not in line]
    return codes


def push_the_sample(mara: Visitor, server: Running, tmp_path: Path) -> None:
    """Add a project and a token, and push an assessment with it."""
    mara.open("/settings/projects/add/")
    mara.page.fill("[name=name]", "churn")
    mara.page.fill("[name=default_ref]", "main")
    mara.press("Add")
    mara.page.wait_for_url("**/settings/projects/P-0001/")
    project = sample(tmp_path, mara.page.locator("#file").inner_text())
    mara.page.fill("form[action$='/tokens/'] [name=name]", "laptop")
    mara.press("Make a token")
    token = mara.page.locator("#secret").inner_text().strip()
    assert token.startswith("mun_")
    mara.open("/settings/projects/P-0001/")
    assert token not in mara.page.content()
    address = f"http://localhost:{server.port}"
    done = command(
        tmp_path,
        *("assess", str(project), "--push", "-o", os.devnull),
        MUNIMENT_URL=address,
        MUNIMENT_TOKEN=token,
    )
    assert done.returncode == 1, done.stderr
    assert "S-0001" in done.stderr
    kept = [path for path in (tmp_path / "state").rglob("*") if path.is_file()]
    assert kept, "the command line keeps what the ledger said"
    assert all(token.encode() not in path.read_bytes() for path in kept)


def look_around(mara: Visitor) -> str:
    """Go from Home to the worst finding and return its reference."""
    mara.open("/")
    assert mara.says("29 open")
    mara.open("/findings/")
    mara.page.fill("#q-findings", "legacy_encoder")
    mara.page.wait_for_url("**/findings/?q=legacy_encoder*")
    mara.page.locator("tbody tr", has_text="runs programs").locator("a").first.click()
    mara.page.wait_for_url("**/findings/F-*/")
    assert mara.says(PICKLE)
    return mara.path().split("/")[2]


def alone(mara: Visitor, finding: str) -> None:
    """While there is one person, nobody can be asked, and the page says so."""
    mara.open(f"/findings/{finding}/")
    mara.press("Ask for a waiver", "link")
    assert mara.says("Record for a later review")
    assert mara.page.locator("[name=approver]").count() == 0


def state_a_control(mara: Visitor) -> list[str]:
    """Add an own control, decide and assert it, and freeze a draft; return pages on the way."""
    seen = []
    mara.open("/controls/")
    mara.press("Add an own control", "link")
    mara.page.fill("[name=control]", "model-cards")
    mara.page.fill("[name=title]", "A model card for each served model")
    mara.press("Add it")
    mara.page.wait_for_url("**/controls/own-model-cards/")
    mara.press("Decide", "link")
    seen.append(mara.page.url)
    mara.page.check("[name=necessity][value=yes]")
    mara.page.fill("[name=words]", "Customers ask what a model learned from.")
    mara.page.select_option("[name=owner]", label="Mara Linde")
    mara.press("Save")
    mara.page.wait_for_url("**/controls/own-model-cards/")
    for link in ("Assert", "Describe"):
        mara.open("/controls/own-model-cards/")
        mara.press(link, "link")
        seen.append(mara.page.url)
    mara.open("/controls/soa/")
    mara.page.fill("[name=words]", "As it stands now.")
    mara.press("Freeze")
    assert mara.says("nobody has decided yet whether they are necessary")
    # The browser notes each answer that refuses; this one was asked for.
    mara.heard[:] = [said for said in mara.heard if "/controls/soa/" not in said]
    mara.page.check("[name=draft]")
    mara.press("Freeze")
    mara.page.wait_for_url("**/controls/soa/versions/SOA-0001/**")
    assert mara.says("Draft, not a Statement of Applicability")
    return [*seen, mara.page.url]


def control_state(visitor: Visitor) -> str:
    """Return what stands beneath the name of the control that the finding speaks against."""
    visitor.open("/controls/A.8.7/")
    return str(visitor.page.locator(".subheading").first.inner_text())


def invite(mara: Visitor) -> str:
    """Invite a second officer who may waive everything; return the link's path."""
    mara.open("/settings/people/")
    assert mara.says("You are the only active person")
    mara.press("Invite", "link")
    mara.page.fill("[name=email]", JONAS)
    mara.page.fill("[name=name]", "Jonas Okoye")
    mara.page.select_option("[name=acceptance_limit]", "critical")
    mara.page.select_option("[name=grants-0-role]", "officer")
    mara.press("Make the link")
    shown = mara.page.locator("pre").first.inner_text()
    return "/" + shown.strip().split("/", 3)[3]


def ask(mara: Visitor, finding: str) -> str:
    """Ask Jonas to waive a finding; return the request's reference."""
    mara.open(f"/findings/{finding}/")
    mara.press("Ask for a waiver", "link")
    mara.page.select_option("[name=approver]", label="Jonas Okoye")
    mara.page.fill("[name=reason]", "Nothing loads it; it goes with the next release.")
    day = datetime.now(UTC).date() + timedelta(days=3)
    mara.page.fill("[name=expires_on]", day.isoformat())
    mara.press("Send the request")
    mara.page.wait_for_url(f"**/findings/{finding}/")
    row = mara.page.locator("tr", has=mara.page.locator("a[href^='/decisions/']")).first
    assert "Jonas Okoye" in row.inner_text()
    return str(row.locator("a[href^='/decisions/']").inner_text())


def cannot_approve(mara: Visitor, decision: str) -> None:
    """Nobody approves what they asked for: there is no form, and one sent all the same fails."""
    mara.open(f"/decisions/{decision}/")
    assert mara.says("Jonas Okoye")
    assert mara.page.locator("form[action$='/answer/']").count() == 0
    token = mara.page.locator("[name=csrfmiddlewaretoken]").first.input_value()
    sent = mara.page.request.post(
        f"/decisions/{decision}/answer/",
        form={"csrfmiddlewaretoken": token, "answer": "grant", "version": "1"},
        headers={"Referer": mara.page.url},
    )
    assert sent.status == 403
    mara.page.reload()
    assert mara.page.locator(".subheading").first.inner_text().endswith("Requested")


def approve(jonas: Visitor, decision: str, code: Callable[[], str]) -> None:
    """Find the request on Home, prove once more who one is, and grant it."""
    jonas.open("/")
    jonas.page.click(f"a[href='/decisions/{decision}/']")
    assert jonas.page.locator("form[action$='/answer/']").count() == 0, "the proof is too old"
    jonas.press("Confirm that it is you", "link")
    assert jonas.says("Is it you?")
    jonas.page.get_by_role("link", name=re.compile("app|code", re.IGNORECASE)).first.click()
    jonas.page.fill("[name=code]", code())
    jonas.press("Confirm")
    jonas.page.wait_for_url(f"**/decisions/{decision}/")
    jonas.page.check("[name=answer][value=grant]")
    jonas.page.fill("form[action$='/answer/'] [name=note]", "Agreed: three days.")
    jonas.press("Decide")
    assert jonas.says("Granted.")


def adopt(mara: Visitor) -> None:
    """Take the first proposed risk into the register."""
    mara.open("/risks/proposals/")
    mara.page.locator("tbody tr").first.locator("a").first.click()
    mara.page.get_by_role("button", name="Adopt", exact=True).wait_for()
    owner = mara.page.locator("select[name=owner]")
    if owner.count():
        owner.select_option(label="Mara Linde")
    mara.press("Adopt")
    mara.page.wait_for_url("**/risks/R-0001/")
