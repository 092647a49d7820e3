"""The HTML report in a real browser: accessible, quiet, and whole at every width.

Needs Chromium (Debian: ``apt-get install chromium``); ``MUNIMENT_CHROMIUM`` names another one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.engine.report.edges import ALL

from muniment.engine.report import html
from muniment.engine.report.assessment import Assessment

CHROMIUM = os.environ.get("MUNIMENT_CHROMIUM") or shutil.which("chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

pytestmark = [
    pytest.mark.skipif(
        CHROMIUM is None,
        reason="no Chromium: apt-get install chromium, or set MUNIMENT_CHROMIUM to its path",
    ),
    pytest.mark.enable_socket,
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    files = {}
    made = {name: ALL[name]() for name in ("realistic", "hostile")}
    made["short"] = _shortened(made["realistic"])
    made["empty"] = _shortened(ALL["empty"]())
    for name, assessment in made.items():
        files[name] = folder / f"{name}.html"
        files[name].write_bytes(html.render(assessment))
    return files


def _shortened(assessment: Assessment) -> Assessment:
    """Return an assessment with every kind of row and few of each: axe looks at each cell."""
    rows = {(row.state, row.necessity): row for row in assessment.soa}
    items = {(item.state, item.blocking, item.basis): item for item in assessment.readiness}
    groups = {finding.rule: finding for finding in assessment.findings}
    return replace(
        assessment,
        soa=tuple(rows.values()),
        readiness=tuple(items.values()),
        findings=tuple(groups.values()),
    )


def _opened(browser: Any, file: Path, scheme: str, width: int) -> tuple[Any, list[str]]:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    page.on("request", lambda request: heard.append(request.url))
    page.goto(file.as_uri())
    return page, heard


@pytest.mark.parametrize(
    ("name", "scheme"), [("short", "light"), ("short", "dark"), ("empty", "dark")]
)
def test_axe_finds_nothing(browser: Any, pages: dict[str, Path], name: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page, _ = _opened(browser, pages[name], scheme, 1280)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    results = Axe().run(page, options=AXE)
    found = results.response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []
    assert results.response["passes"]
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["realistic", "hostile"])
def test_no_request_no_message_and_no_sideways_scroll(
    browser: Any, pages: dict[str, Path], name: str, width: int
) -> None:
    page, heard = _opened(browser, pages[name], "light", width)
    assert heard == [pages[name].as_uri()]
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width
    page.context.close()


def test_the_policy_lets_the_style_through(browser: Any, pages: dict[str, Path]) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.goto(pages["realistic"].as_uri())
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(20, 23, 26)"
    assert heard == []
    context.close()


def test_paper_shows_what_the_screen_folds_away(browser: Any, pages: dict[str, Path]) -> None:
    page, _ = _opened(browser, pages["realistic"], "dark", 1280)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('nav')).display") == "none"
    hidden = page.evaluate(
        "[...document.querySelectorAll('details li, details td')]"
        ".filter(e => e.getBoundingClientRect().height === 0).length"
    )
    assert hidden == 0
    page.context.close()
