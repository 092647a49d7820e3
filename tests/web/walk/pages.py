"""Finds every page by its links, as somebody who clicks would, and looks at one of each kind."""

from __future__ import annotations

import re
from collections import deque
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from django.urls import Resolver404, resolve
from tests.web.browsers import AXE
from tests.web.walk.keyboard import keyboard_faults

WIDE, NARROW = 1280, 390
_OF_KIND = 2
_RUN = """async options => {
  const found = await axe.run(document, { ...options, resultTypes: ["violations"] });
  return found.violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 160)}`);
}"""
_OPEN = """document.querySelectorAll("details:not(.pick)").forEach(d => { d.open = true })"""
_MENU = """open => {
  const pick = document.querySelector("details.pick");
  if (pick === null) return false;
  pick.open = open;
  document.querySelectorAll("main *").forEach(e => {
    if (!pick.contains(e) && !e.contains(pick)) e.style.visibility = open ? "hidden" : "";
  });
  return true;
}"""
"""Opens the first menu and hides what it lies over, on purpose, or puts all back."""
_CONTRAST = {"runOnly": ["color-contrast"]}
_OF_WIDTH = {"runOnly": ["color-contrast", "scrollable-region-focusable", "target-size"]}
"""What axe sees otherwise on a narrow screen; the rest is the same document."""
_UNREACHABLE = """() => {
  const kinds = ["a[href]", "button", "input", "select", "textarea", "summary"];
  return [...document.querySelectorAll(kinds.map(kind => `main ${kind}`).join())]
    .filter(e => e.checkVisibility() && !e.disabled && e.type !== "hidden" && e.tabIndex < 0)
    .map(e => e.outerHTML.slice(0, 120));
}"""
_RAW = re.compile(
    r"(?<!\$)\{\{|\{%|&\w+;|object at 0x|%\(\w+\)s|^(?:None|True|False|nan)$", re.MULTILINE
)
"""What a template shows when a value, a translation or an escape went wrong."""


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and given.get("href"):
            self.found.append(str(given["href"]))


def kind_of(path: str) -> str | None:
    """Return the name of the route that answers at a path; None where none does."""
    try:
        return resolve(path).url_name
    except Resolver404:
        return None


def discover(context: Any, start: str) -> dict[str, list[str]]:
    """Follow links from a page and return, for each name of a route, a few addresses of pages.

    Args:
        context: A browser's context in which somebody is signed in.
        start: Address of the first page.
    """
    kinds: dict[str, list[str]] = {}
    queue, seen = deque([start]), {start}
    while queue:
        address = queue.popleft()
        name = kind_of(urlsplit(address).path)
        assert name is not None, f"a page links to {address}, where nothing answers"
        known = kinds.setdefault(name, [])
        if len(known) >= _OF_KIND:
            continue
        answer = context.request.get(address)
        assert answer.status == 200, f"{address} answers {answer.status}"
        disposition = answer.headers.get("content-disposition", "")
        if "text/html" not in answer.headers["content-type"] or "attachment" in disposition:
            known.append("")  # A file: it has no look.
            continue
        known.append(address)
        links = _Links()
        links.feed(answer.text())
        for link in links.found:
            there = urljoin(address, link).partition("#")[0]
            if there.startswith(start) and there not in seen:
                seen.add(there)
                queue.append(there)
    return {name: [one for one in found if one] for name, found in kinds.items()}


def faults(page: Any) -> list[str]:
    """Return what is wrong with the page shown: in both themes, wide and narrow, by keyboard."""
    found: list[str] = []
    page.set_viewport_size({"width": WIDE, "height": 850})
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.evaluate(AXE_SCRIPT)
    page.evaluate(_OPEN)
    found += page.evaluate(_RUN, AXE)
    found += [f"no tab stop: {one}" for one in page.evaluate(_UNREACHABLE)]
    found += [f"keyboard: {one}" for one in keyboard_faults(page)]
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {one}" for one in page.evaluate(_RUN, _CONTRAST)]
    if page.evaluate(_MENU, True):
        found += [f"dark menu: {one}" for one in page.evaluate(_RUN, _CONTRAST)]
        page.emulate_media(color_scheme="light")
        found += [f"menu: {one}" for one in page.evaluate(_RUN, _OF_WIDTH)]
        found += [f"menu: no tab stop: {one}" for one in page.evaluate(_UNREACHABLE)]
        page.evaluate(_MENU, False)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": NARROW, "height": 850})
    found += [f"narrow: {one}" for one in page.evaluate(_RUN, _OF_WIDTH)]
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = false })")
    if page.locator(".table-stacks").count():
        # Where the screen is narrow, only lists have other stops.
        found += [f"narrow keyboard: {one}" for one in keyboard_faults(page)]
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > NARROW:
        found.append(f"narrow: {wide} px wide")
    text = page.locator("body").inner_text()
    found += [f"raw text: {one}" for one in _RAW.findall(text)]
    if page.locator("h1").count() != 1:
        found.append("not one h1")
    return found
