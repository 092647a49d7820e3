"""From the set-up link to a waived finding that a second person approved, in a real browser.

Servers are real processes, the bundle comes from the real command line, and what is downloaded is
verified by it. Only the clock is put forward, once, so that a proof of identity grows old. The
steps themselves, and much of what they assert, stand in ``steps.py``.
"""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest
from tests.web.browsers import NEEDED
from tests.web.walk.conftest import Walked
from tests.web.walk.steps import JONAS, MARA, command, control_state
from tests.web.walk.visitors import visitor

pytestmark = [*NEEDED, pytest.mark.timeout(300)]


def test_the_finding_its_control_and_the_ledger_say_that_it_is_waived(walked: Walked) -> None:
    mara = walked.mara
    mara.open(f"/findings/{walked.finding}/")
    assert "Waived" in mara.page.locator(".subheading").first.inner_text()
    mara.open("/findings/?state=waived")
    assert mara.page.locator("tbody tr").count() == 1
    assert "Contradicted" in walked.before
    assert "Contradicted" not in control_state(mara)
    mara.open("/ledger/")
    mara.page.locator("tbody tr", has_text="A request was granted").locator("a").first.click()
    assert mara.says("What the commitment binds")
    said = json.loads(mara.page.locator("#payload").inner_text())
    assert said["note"] == "Agreed: three days."
    assert "Jonas" not in json.dumps(said), "the ledger names people by id alone"


def test_proof_and_export_verify_offline(walked: Walked) -> None:
    mara, folder = walked.mara, walked.folder
    mara.open("/ledger/checkpoints/")
    key = mara.page.locator("#key").inner_text().strip()
    assert key in (walked.server.home / "keys" / "ledger.pub").read_text(encoding="ascii")
    mara.open("/snapshots/S-0001/")
    proof = folder / "snapshot.proof.json"
    mara.take(lambda: mara.press("Inclusion proof", "link")).save_as(proof)
    done = command(folder, "verify", str(proof), "--key", key)
    assert done.returncode == 0, done.stdout
    mara.open("/ledger/")
    coming = mara.take(lambda: mara.press("Export"))
    shutil.unpack_archive(coming.path(), folder / "export", "zip")
    (log,) = (folder / "export").iterdir()
    done = command(folder, "verify", str(log), "--key", key)
    assert done.returncode == 0, done.stdout
    changed = proof.read_text(encoding="utf-8").replace("snapshot.received", "snapshot.refused")
    proof.write_text(changed, encoding="utf-8")
    assert command(folder, "verify", str(proof), "--key", key).returncode == 1


def test_without_script_people_sign_in_filter_and_ask(browser: Any, walked: Walked) -> None:
    with visitor(browser, walked.address, java_script_enabled=False) as jonas:
        jonas.sign_in(JONAS, walked.app.code())
        jonas.page.wait_for_url(f"{walked.address}/")
        jonas.press("Findings", "link")
        jonas.page.fill("#q-findings", "Dockerfile")
        jonas.press("Apply")
        assert "q=Dockerfile" in jonas.page.url
        rows = jonas.page.locator("tbody tr")
        assert 0 < rows.count() < 10
        rows.first.locator("a").first.click()
        finding = jonas.page.url.split("/")[4]
        jonas.press("Report as false positive", "link")
        jonas.page.locator("[name=reason]").fill("The image is built for a demonstration only.")
        assert jonas.says("Record for a later review"), "nobody else may approve it"
        jonas.press("Record for a later review")
        jonas.page.wait_for_url(f"**/findings/{finding}/")
        assert jonas.page.locator("tr a[href^='/decisions/D-']").count() == 1


def test_people_sign_in_every_way(walked: Walked) -> None:
    mara, jonas = walked.mara, walked.jonas
    mara.sign_out()
    mara.press("Sign in with a passkey")
    mara.page.wait_for_selector(".topbar-person")
    mara.sign_out()
    mara.sign_in(MARA)
    mara.press("Use your passkey")
    mara.page.wait_for_selector(".topbar-person")
    mara.sign_out()
    mara.sign_in(MARA, walked.codes[0])
    mara.page.wait_for_selector(".topbar-person")
    mara.sign_out()
    mara.sign_in(MARA, walked.codes[0])
    assert mara.path() == "/accounts/2fa/authenticate/", "a recovery code works once"
    mara.page.fill("[name=code]", walked.codes[1])
    mara.press("Sign in")
    mara.page.wait_for_selector(".topbar-person")
    jonas.sign_out()
    jonas.sign_in(JONAS, walked.app.code())
    jonas.page.wait_for_selector(".topbar-person")


def test_no_script_failed_and_nothing_broke_the_policy(walked: Walked) -> None:
    assert walked.mara.heard == []
    assert walked.jonas.heard == []
