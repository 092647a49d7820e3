"""What of other people's work is shipped is what the list says, and nothing in pages is inline."""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path

import pytest

import muniment.web

WEB = Path(muniment.web.__file__).parent
VENDOR = WEB / "ui/static/vendor"
OWN = WEB / "ui/static/muniment"
TEMPLATES = sorted(WEB.rglob("templates/**/*.html"))


@pytest.fixture(scope="module")
def described() -> dict:
    return tomllib.loads((VENDOR / "vendor.toml").read_text("utf-8"))


def test_every_file_has_the_digest_that_the_list_gives_it(described: dict) -> None:
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.iterdir()
        if path.name != "vendor.toml"
    }
    assert found == described["digests"]


def test_every_package_brings_its_licence(described: dict) -> None:
    notice = (WEB.parents[2] / "NOTICE").read_text("utf-8")
    for package in described["package"]:
        files = [file["path"] for file in package["file"]]
        assert any(name.endswith("LICENSE.txt") for name in files)
        assert package["name"] in notice


@pytest.mark.parametrize("path", [*VENDOR.glob("*.css"), *OWN.glob("*.css")], ids=str)
def test_a_style_sheet_asks_for_files_beside_it_only(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "@import" not in text
    assert "sourceMappingURL" not in text
    for address in re.findall(r"url\(([^)]*)\)", text):
        name = address.strip("\"'")
        assert (path.parent / name).is_file(), name


def test_every_icon_that_is_named_exists() -> None:
    sheet = set(re.findall(r'<symbol id="([^"]+)"', (VENDOR / "icons.svg").read_text("utf-8")))
    named = set()
    for path in TEMPLATES:
        named |= set(re.findall(r'{% icon "([^"]+)"', path.read_text("utf-8")))
    source = (WEB / "ui/components/badges.py").read_text("utf-8")
    named |= set(re.findall(r'^    "\w+": "([a-z-]+)",$', source, re.MULTILINE))
    frame = (WEB / "ui/frame.py").read_text("utf-8")
    named |= set(re.findall(r'_Group\(\s*_\("\w+"\), "([a-z-]+)"', frame))
    assert {"circle-check", "home", "file-certificate", "menu-2"} <= named
    assert named <= sheet


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_script_or_style_inline(path: Path) -> None:
    text = re.sub(r"{% comment %}.*?{% endcomment %}", "", path.read_text("utf-8"), flags=re.DOTALL)
    assert not re.search(r"<[a-z][^>]*\s(style|on[a-z]+|hx-on[^=]*)\s*=", text)
    assert not re.search(r"<style|javascript:|<script(?![^>]*\ssrc=)", text)
    assert "|safe" not in text
    assert "autoescape off" not in text


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_messages_wear_classes_that_are_readable_in_both_themes(path: Path) -> None:
    """Tabler's own ``alert`` gives amber letters on cream; axe measures ``message``."""
    text = path.read_text("utf-8")
    assert not re.search(r'class="(?:[^"]* )?alert[ "]', text)
