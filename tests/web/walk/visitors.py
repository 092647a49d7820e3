"""Somebody with a browser, a phone and a passkey, and what they do on most walks."""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

PASSWORD = "a walk along the river at nine"
_PATIENCE = 12_000  # milliseconds; machines that run tests are busy
_STEP = 30


class App:
    """An authenticator app: RFC 6238, SHA-1, six digits, steps of 30 seconds.

    Args:
        seed: As the page shows it, base32 with spaces.
        now: Seconds since 1970 by the server's clock.
    """

    def __init__(self, seed: str, now: Callable[[], float] = time.time) -> None:
        self._key = base64.b32decode(seed.replace(" ", ""))
        self._now = now
        self._last = int(now()) // _STEP - 2

    def code(self) -> str:
        """Return a code that was not used before; a server takes the steps beside its own, too."""
        self._last = max(self._last + 1, int(self._now()) // _STEP - 1)
        while self._last > int(self._now()) // _STEP + 1:
            time.sleep(0.2)
        digest = hmac.digest(self._key, struct.pack(">Q", self._last), hashlib.sha1)
        at = digest[-1] & 15
        number = struct.unpack(">I", digest[at : at + 4])[0] & 0x7FFFFFFF
        return f"{number % 10**6:06}"


class Visitor:
    """One person's browser.

    Attributes:
        page: Its one tab.
        heard: Errors of scripts, of the page, and of its security policy.
    """

    def __init__(self, browser: Any, address: str, **options: Any) -> None:
        options.setdefault("viewport", {"width": 1280, "height": 850})
        self.context = browser.new_context(base_url=address, **options)
        self.context.set_default_timeout(_PATIENCE)
        self.page = self.context.new_page()
        self.heard: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.heard.append(str(error)))

    def _hear(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.heard.append(f"{self.page.url}: {message.text}")

    def open(self, path: str) -> None:
        """Open an address of the server."""
        self.page.goto(path)

    def press(self, name: str, role: str = "button") -> None:
        """Press the button, or link, of this name."""
        self.page.get_by_role(role, name=name, exact=True).first.click()

    def says(self, text: str) -> bool:
        """True when the page shows a text, waiting for it."""
        self.page.get_by_text(text).first.wait_for()
        return True

    def path(self) -> str:
        """Return the path shown in the address bar."""
        found: str = self.page.evaluate("location.pathname")
        return found

    def give_passkey(self) -> None:
        """Put a passkey's device into this tab; it verifies its user by itself."""
        self._tab = self.context.new_cdp_session(self.page)
        self._tab.send("WebAuthn.enable")
        self._tab.send(
            "WebAuthn.addVirtualAuthenticator",
            {
                "options": {
                    "protocol": "ctap2",
                    "transport": "internal",
                    "hasResidentKey": True,
                    "hasUserVerification": True,
                    "isUserVerified": True,
                    "automaticPresenceSimulation": True,
                }
            },
        )

    def set_up(self, path: str, name: str, email: str) -> None:
        """Found the organisation by the set-up link."""
        self.open(path)
        self.page.fill("[name=organization]", "Acme Models")
        self.page.fill("[name=name]", name)
        self.page.fill("[name=email]", email)
        self.page.fill("[name=password]", PASSWORD)
        self.press("Set up")

    def join(self, path: str) -> None:
        """Follow an invitation."""
        self.open(path)
        self.page.fill("[name=password]", PASSWORD)
        self.press("Join")

    def enrol_passkey(self) -> list[str]:
        """Enrol a passkey and return the recovery codes."""
        self.open("/enrol/passkey/")
        self.page.fill("[name=name]", "laptop")
        self.press("Make a passkey")
        return self.keep_codes()

    def enrol_app(self, now: Callable[[], float] = time.time) -> tuple[App, list[str]]:
        """Enrol an authenticator app; return it, and the recovery codes."""
        self.open("/enrol/app/")
        app = App(self.page.locator(".seed").inner_text(), now)
        self.page.fill("[name=code]", app.code())
        self.press("Add the app")
        return app, self.keep_codes()

    def keep_codes(self) -> list[str]:
        """Read the recovery codes and say so."""
        self.page.wait_for_url("**/enrol/codes/")
        codes: list[str] = self.page.locator(".codes li").all_inner_texts()
        self.press("I have kept them")
        return codes

    def sign_in(self, email: str, code: str | None = None) -> None:
        """Sign in by password, and by a code where one is given."""
        self.open("/accounts/login/")
        self.page.fill("[name=login]", email)
        self.page.fill("[name=password]", PASSWORD)
        self.press("Sign in")
        if code is not None:
            self.page.fill("[name=code]", code)
            self.press("Sign in")

    def sign_out(self) -> None:
        """Sign out by the menu."""
        self.page.click(".topbar-person")
        self.press("Sign out")
        self.page.wait_for_url("**/accounts/login/")

    def take(self, press: Callable[[], None]) -> Any:
        """Return the file that pressing something downloads."""
        with self.page.expect_download() as coming:
            press()
        return coming.value

    def close(self) -> None:
        """Close the browser's window."""
        self.context.close()


@contextmanager
def visitor(browser: Any, address: str, **options: Any) -> Iterator[Visitor]:
    """Yield somebody with a browser of their own."""
    made = Visitor(browser, address, **options)
    try:
        yield made
    finally:
        made.close()
