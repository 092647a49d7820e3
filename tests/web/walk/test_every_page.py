"""Every page of the server, found by its links: accessible, in both themes, wide and narrow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from pprint import pformat
from typing import Any

import pytest
import yaml
from tests.web.browsers import NEEDED
from tests.web.commands.homes import Running, running
from tests.web.walk import steps
from tests.web.walk.conftest import Walked
from tests.web.walk.money_steps import say_what_a_risk_costs
from tests.web.walk.pages import discover, faults
from tests.web.walk.people_steps import keep_people
from tests.web.walk.records_steps import keep_records
from tests.web.walk.treatment_steps import (
    agree_on_a_method,
    bring_in,
    plan_what_comes_again,
    put_away,
    treat_a_risk,
)
from tests.web.walk.visitors import PASSWORD, Visitor, visitor

pytestmark = [*NEEDED, pytest.mark.timeout(600)]

MATRIX = Path(__file__).parents[1] / "permission_matrix.yaml"
NO_LINK = {
    # Opened by a secret, or looked at below on the way to an account.
    *("set_up", "join", "choose_password", "account_login", "enrol_codes", "download_codes"),
    "calendar_feed",
    # Reached by what a person does, not by a link; looked at below.
    *("account_logout", "enrol", "mfa_authenticate", "mfa_reauthenticate_webauthn"),
    *("ledger_verification", "risk_enter", "account_reauthenticate", "mfa_reauthenticate"),
    # Of an own control and of one that one owns; looked at below. Once a version waits.
    *("control_describe", "control_assert", "soa_approve"),
    # Once there is a report, a signed entry, somebody who has left.
    *("control_report", "ledger_entry_proof", "person_erase"),
    # Of one task among many; looked at below, and its proof is a file.
    *("task_edit", "task_proof"),
    # Of a file that was sent, and of a record that was archived; looked at below.
    *("import_page", "record_restore", "record_erase"),
    *("import_assets_page", "import_controls_page", "import_people_page", "import_risks_page"),
    "import_task_templates_page",
    # A part of a page, which the walk asks for.
    "task_template_preview",
    # What scripts and machines ask for.
    *("mfa_login_webauthn", "healthz"),
}
"""Names of pages that no other page links to, and why that is as it should be."""

LISTS = (
    *("/assets/", "/findings/", "/decisions/", "/risks/", "/risks/proposals/"),
    *("/evidence/", "/projects/", "/settings/projects/", "/settings/tokens/"),
    "/people/appointments/",
)
"""Lists that are empty on a new server."""


def wrong(seen: Visitor, addresses: Iterable[str]) -> dict[str, list[str]]:
    """Return what is wrong with pages, by address."""
    found = {}
    for address in addresses:
        seen.open(address)
        if said := faults(seen.page):
            found[address] = said
    return found


def pages_of(matrix: dict[str, Any]) -> set[str]:
    """Return the names of routes that show something to an administrator or an officer."""
    columns = matrix["columns"]
    wanted = [columns.index("administrator"), columns.index("officer")]

    def shown(answers: Any) -> bool:
        if isinstance(answers, dict):
            return any(shown(each) for each in answers.values())
        words = str(answers).split()
        return any(words[at] == "200" for at in wanted)

    return {
        name
        for name, row in matrix["routes"].items()
        if not name.startswith("api:") and "get" in row and shown(row["get"])
    }


def test_every_page_after_the_walk(walked: Walked) -> None:
    mara = walked.mara
    mara.open("/ledger/")
    mara.press("Verify now")
    mara.page.wait_for_url("**/ledger/verify/*/")
    acted = [mara.page.url]
    mara.open("/risks/proposals/")
    mara.press("Show the threats")
    mara.page.wait_for_url("**/risks/enter/?*")
    acted.append(mara.page.url)
    acted += steps.state_a_control(mara)
    acted += keep_records(mara)
    agree_on_a_method(mara, walked.jonas, walked.app.code)
    treat_a_risk(mara)
    say_what_a_risk_costs(mara)
    acted += plan_what_comes_again(mara)
    acted += bring_in(mara)
    acted += put_away(mara)
    # It asks once more who she is, so no later page does: those are looked at by their addresses.
    keep_people(mara)
    again = ("/accounts/reauthenticate/", "/accounts/2fa/reauthenticate/")
    acted += [f"{walked.address}{path}?next=/me/" for path in again]
    kinds = discover(mara.context, f"{walked.address}/")
    found = wrong(mara, acted + [addresses[0] for addresses in kinds.values() if addresses])
    assert found == {}, pformat(found, width=200)
    unlinked = pages_of(yaml.safe_load(MATRIX.read_text(encoding="utf-8"))) - set(kinds)
    assert unlinked <= NO_LINK, f"no link leads to {sorted(unlinked - NO_LINK)}"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server that nobody has set up."""
    with running(tmp_path_factory.mktemp("empty") / "var") as server:
        yield server


def test_pages_on_the_way_in_and_of_an_empty_server(browser: Any, empty: Running) -> None:
    address = f"http://localhost:{empty.port}"
    link = re.search(rf"{address}(/setup/[\w-]+/)", empty.said())
    assert link is not None
    found: dict[str, list[str]] = {}

    def look() -> None:
        if said := faults(mara.page):
            found[mara.path()] = said
        mara.page.set_viewport_size({"width": 1280, "height": 850})

    with visitor(browser, address) as mara:
        mara.give_passkey()
        found |= wrong(mara, [link[1], "/accounts/login/", "/nothing/"])
        mara.set_up(link[1], "Mara Linde", steps.MARA)
        found |= wrong(mara, ["/enrol/", "/enrol/passkey/", "/enrol/app/"])
        mara.open("/enrol/passkey/")
        mara.press("Make a passkey")
        mara.page.wait_for_url("**/enrol/codes/")
        look()
        mara.press("I have kept them")
        mara.page.wait_for_url(f"{address}/")
        assert mara.page.get_by_role("link", name="Add a project").count() == 1
        for path in LISTS:
            mara.open(path)
            assert mara.page.locator(".empty-text").first.inner_text(), f"{path}: what to do next"
        found |= wrong(mara, ["/", *LISTS, "/controls/", "/controls/A.8.7/", "/ledger/"])
        mara.open("/settings/projects/add/")
        mara.page.fill("[name=name]", "churn")
        mara.press("Add")
        mara.page.fill("form[action$='/tokens/'] [name=name]", "laptop")
        mara.press("Make a token")
        mara.page.wait_for_selector("#secret")
        look()
        invitation = steps.invite(mara)
        look()
        mara.page.click(".topbar-person")
        look()
        mara.open("/accounts/logout/")
        look()
        mara.press("Sign out")
        found |= wrong(mara, [invitation])
        mara.open("/accounts/login/")
        mara.page.fill("[name=login]", steps.MARA)
        mara.page.fill("[name=password]", PASSWORD)
        mara.press("Sign in")
        mara.page.wait_for_url("**/accounts/2fa/authenticate/")
        look()
        assert [line for line in mara.heard if "404" not in line] == []
    assert found == {}, pformat(found, width=200)
