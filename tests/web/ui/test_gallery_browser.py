"""The parts in a real browser: accessible in both themes, at every width, without script too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.web.browsers import AXE, NEEDED, chromium
from tests.web.ui import gallery

FEW = "list/?severity=critical&colour=red"
PAGES = {
    1280: ("gallery/", FEW, "nothing/", "missing/", "refused/", "sign-in/"),
    390: ("gallery/", FEW),
}

pytestmark = NEEDED


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as launched:
        yield launched


@pytest.fixture
def address(browser: Any, db: None) -> Iterator[str]:
    gallery.fill(60)
    with gallery.served() as served:
        yield served


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_breaks_the_policy(
    browser: Any, address: str, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    for width, names in PAGES.items():
        context = browser.new_context(viewport={"width": width, "height": 850}, color_scheme=scheme)
        page = context.new_page()
        heard: list[str] = []
        page.on("console", lambda message, heard=heard: heard.append(message.text))
        for name in names:
            page.goto(f"{address}/{name}")
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
            found = Axe().run(page, options=AXE).response
            assert found["passes"]
            assert [
                (name, width, one["id"], one["nodes"][0]["html"][:160])
                for one in found["violations"]
            ] == []
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = false })")
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert [text for text in heard if "Content Security Policy" in text] == []
        context.close()


def test_a_list_follows_what_is_typed_and_the_address_follows_it(
    browser: Any, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}/list/")
    page.fill("#q-gallery", "docker")
    page.wait_for_url("**/list/?q=docker")
    assert page.locator("tbody tr").count() == 10
    page.click("text=Severity >> nth=0")
    page.check("input[value=high]")
    page.wait_for_url("**/list/?q=docker&severity=high")
    page.click("thead a:has-text('Last seen')")
    page.wait_for_url("**/list/?q=docker&severity=high&sort=time")
    assert page.locator("th[aria-sort=ascending]").inner_text() == "Last seen"
    page.click("text=Severity >> nth=0")
    page.check("input[value=low]")
    page.wait_for_url("**severity=low&sort=time")
    shown = page.locator("tbody tr").count()
    page.reload()
    assert page.locator("tbody tr").count() == shown
    page.click(".chip:has-text('docker')")
    assert "docker" not in page.url
    page.go_back()
    assert page.locator("#q-gallery").input_value() == "docker"
    page.close()


def test_rows_are_ticked_together(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/list/")
    assert not page.locator(".bulk").is_visible()
    page.check("[data-select-all]")
    assert page.locator("[data-selected-count]").inner_text() == "25"
    page.uncheck("input[name=selected] >> nth=0")
    assert page.locator("[data-selected-count]").inner_text() == "24"
    page.close()


def test_without_script_everything_is_still_there(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/list/")
    page.fill("#q-gallery", "docker")
    page.click("button:has-text('Apply')")
    assert "q=docker" in page.url
    assert page.locator("tbody tr").count() == 10
    page.click("thead a:has-text('Last seen')")
    assert page.locator("th[aria-sort]").count() == 1
    page.check("input[name=selected] >> nth=0")
    assert page.locator(".bulk button").is_visible()
    assert not page.locator("[data-copy]").first.is_visible()
    page.click(".topbar-person")
    assert page.locator("#person-menu >> text=Sign out").is_visible()
    context.close()


def test_the_theme_stays_and_comes_with_the_page(browser: Any, address: str) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{address}/gallery/")
        first = page.evaluate(ground)
        other = "dark" if scheme == "light" else "light"
        page.click(".topbar-person")
        page.click(f"[data-theme-choice={other}]")
        changed = page.evaluate(ground)
        assert changed != first
        page.goto(f"{address}/list/")
        assert page.locator("html").get_attribute("data-bs-theme") == other
        assert page.evaluate(ground) == changed
        page.click(".topbar-person")
        page.click("[data-theme-choice='']")
        assert page.evaluate(ground) == first
        context.close()


def test_a_phone_opens_the_rail_and_the_keyboard_closes_it(browser: Any, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/list/")
    assert not page.locator("#rail").is_visible()
    page.click(".rail-button")
    assert page.locator("#rail >> text=Findings").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#rail").is_visible()
    context.close()


def test_the_keyboard_reaches_content_first_and_each_thing_of_a_drawing(
    browser: Any, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}/gallery/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    assert page.locator(".drawing a.node").count() == 6
    page.locator(".drawing a.node >> nth=0").focus()
    assert page.evaluate("document.activeElement.getAttribute('href')") == "/assets/A-0001/"
    page.close()


def test_paper_is_light_and_has_no_buttons(browser: Any, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}/list/")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    ink = page.evaluate("getComputedStyle(document.querySelector('tbody td.wide')).color")
    assert ink == "rgb(29, 37, 48)"
    for hidden in ("#rail", ".list-bar", ".pager"):
        assert not page.locator(hidden).is_visible()
    context.close()
