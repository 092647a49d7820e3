"""A real browser for tests of pages: Debian's Chromium, driven by Playwright.

``MUNIMENT_CHROMIUM`` names another one. Where there is none the tests are skipped, and the run's
last lines say how to get it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CHROMIUM = os.environ.get("MUNIMENT_CHROMIUM") or shutil.which("chromium")
HOW = "no Chromium: apt-get install chromium, or set MUNIMENT_CHROMIUM to its path"
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
NEEDED = [pytest.mark.skipif(CHROMIUM is None, reason=HOW), pytest.mark.enable_socket]


@contextmanager
def chromium() -> Iterator[Any]:
    """Run a browser until the block ends."""
    from playwright.sync_api import sync_playwright

    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright's loop runs in this thread; Django would take it for asynchronous code.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        try:
            yield launched
        finally:
            launched.close()
