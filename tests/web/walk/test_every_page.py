"""Every page of the server, found by its links: accessible, in both themes, wide and narrow."""

from __future__ import annotations

from pprint import pformat
from typing import Any

import pytest
from tests.web.browsers import NEEDED
from tests.web.commands.homes import running
from tests.web.routes import routes
from tests.web.walk.conftest import Walked
from tests.web.walk.pages import discover, faults, kind_of
from tests.web.walk.steps import MARA
from tests.web.walk.visitors import Visitor, visitor

pytestmark = [*NEEDED, pytest.mark.timeout(300)]


def look(seen: Visitor, addresses: list[str]) -> dict[str, list[str]]:
    """Return what is wrong, by address."""
    wrong = {}
    for address in addresses:
        seen.open(address)
        found = faults(seen.page)
        if found:
            wrong[address] = found
    return wrong


def test_every_page_after_the_walk(walked: Walked) -> None:
    mara = walked.mara
    kinds = discover(mara.context, f"{walked.address}/")
    wrong = look(mara, [found[0] for found in kinds.values() if found])
    assert wrong == {}, pformat(wrong, width=200)
