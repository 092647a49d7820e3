"""What the walk by keyboard calls a fault."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.browsers import NEEDED
from tests.web.walk.keyboard import keyboard_faults

pytestmark = NEEDED


HONEST = """<a href="#">a</a><button>b</button><button disabled>c</button><input type="date">
<input type="radio" name="x" checked><input type="radio" name="x">
<select><option>1</select><details><summary>d</summary><a href="#">hidden</a></details>"""
TRAP = """<a href="#">a</a><input onkeydown="event.preventDefault()"><b tabindex="0">z</b>"""
BARE = """<style>a { outline: none !important }</style><a href="#">a</a>"""
COVERED = """<p style="position: fixed; inset: 0; z-index: 2"></p><a href="#">a</a>"""
AWAY = """<a href="#" style="position: absolute; left: -9999px">a</a>"""


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (HONEST, ""),
        (TRAP, "not reached: <b"),
        (BARE, "focus is not shown on <a"),
        (COVERED, "is under <p"),
        (AWAY, "is off the screen"),
    ],
)
def test_what_the_tab_key_finds(browser: Any, html: str, said: str) -> None:
    page = browser.new_page()
    page.set_content(html)
    found = keyboard_faults(page)
    assert bool(found) == bool(said), found
    assert said in "".join(found)
    page.close()
