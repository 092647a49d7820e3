"""One walk for all tests here: a server on which two people have worked."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.web.browsers import chromium
from tests.web.commands.homes import Running, running
from tests.web.walk import steps
from tests.web.walk.visitors import App, Visitor, visitor

# Its servers have a database of their own, so a run on PostgreSQL would only walk a second time.
collect_ignore_glob = ["test_*.py"] if os.environ.get("TEST_DATABASE_URL") else []

LATER = str(Path(__file__).with_name("later_server.py"))


@dataclass
class Walked:
    """A server after the walk, both people in their browsers, and what they hold.

    Attributes:
        server: The server.
        address: Where it is.
        folder: For files of the tests.
        mara: First person, administrator and officer, with a passkey.
        jonas: Second person, officer, with an authenticator app.
        codes: Mara's recovery codes.
        app: Jonas's app.
        finding: Reference of the finding that was waived.
        decision: Reference of the decision.
        before: States of the finding's control before the waiver.
    """

    server: Running
    address: str
    folder: Path
    mara: Visitor
    jonas: Visitor
    codes: list[str]
    app: App
    finding: str
    decision: str
    before: str


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    with chromium() as launched:
        yield launched


@pytest.fixture(scope="package")
def walked(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walked]:
    """Walk from the set-up link to a waiver that the second person granted."""
    folder = tmp_path_factory.mktemp("walk")
    with running(folder / "var", (LATER,)) as server:
        address = f"http://localhost:{server.port}"
        with visitor(browser, address) as mara, visitor(browser, address) as jonas:
            yield walk(server, address, folder, mara, jonas)


def walk(server: Running, address: str, folder: Path, mara: Visitor, jonas: Visitor) -> Walked:
    ahead = 0.0

    def now() -> float:
        return time.time() + ahead

    link = re.search(rf"{address}(/setup/[\w-]+/)", server.said())
    assert link is not None
    codes = steps.arrive(mara, link[1])
    steps.push_the_sample(mara, server, folder)
    finding = steps.look_around(mara)
    steps.alone(mara, finding)
    before = steps.control_state(mara)
    jonas.join(steps.invite(mara))
    app, _ = jonas.enrol_app(now)
    jonas.page.wait_for_url(f"{address}/")
    decision = steps.ask(mara, finding)
    steps.cannot_approve(mara, decision)
    ahead = 400.0
    (server.home / "ahead").write_text(str(ahead), encoding="ascii")
    steps.approve(jonas, decision, app.code)
    steps.adopt(mara)
    return Walked(server, address, folder, mara, jonas, codes, app, finding, decision, before)
