"""Second factors: TOTP seeds are sealed, and passkeys belong to the public address alone."""

from __future__ import annotations

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa import app_settings
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from muniment.web.clock import now
from muniment.web.sealing import seal, unseal

_PURPOSE = "mfa"
_COUNTER = "last_counter"


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Seals what allauth stores, and takes the passkeys' domain from the settings."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This code does not fit, or was used already. Wait for the next one."),
    }

    def encrypt(self, text: str) -> str:
        """Return the text sealed."""
        return seal(text.encode(), _PURPOSE)

    def decrypt(self, encrypted_text: str) -> str:
        """Return the text again."""
        return unseal(encrypted_text, _PURPOSE).decode()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return whom a passkey is for: the public address, never the Host header."""
        return {"id": settings.MUNIMENT.host, "name": "Muniment"}

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Return False: factors are removed by our own service, which keeps the last."""
        return False


def matching_counter(secret: str, code: str) -> int | None:
    """Return the time step that a code belongs to; None where it belongs to none near now.

    One step of tolerance to either side, for clocks that differ and for people who type slowly.

    Source: RFC 6238, section 5.2.
    """
    present = _present_counter()
    for step in range(-app_settings.TOTP_TOLERANCE, app_settings.TOTP_TOLERANCE + 1):
        expected = format_hotp_value(hotp_value(secret, present + step))
        if compare_user_code(actual=code, expected=expected):
            return present + step
    return None


def take_code(factor: Authenticator, code: str) -> bool:
    """Return whether a code is right and unused, and note that it is used now.

    allauth remembers a used code for one step in the cache, while it accepts codes of three: a
    code seen over a shoulder would work again half a minute later. So the newest accepted step is
    kept with the factor, and a code must be newer.

    Source: RFC 6238, section 5.2: a code must not be accepted twice.
    """
    with transaction.atomic():
        row = Authenticator.objects.select_for_update().filter(pk=factor.pk).first()
        if row is None:
            return False
        counter = matching_counter(unseal(row.data["secret"], _PURPOSE).decode(), code)
        last = row.data.get(_COUNTER, -1)
        if last > _present_counter() + app_settings.TOTP_TOLERANCE:
            # The server's clock was ahead and was set right; nobody is to wait until it is there.
            last = -1
        if counter is None or counter <= last:
            return False
        row.data[_COUNTER] = counter
        row.save(update_fields=["data"])
    return True


def first_use(counter: int) -> dict[str, int]:
    """Return what a new factor keeps, so that the code it was enrolled with is used up."""
    return {_COUNTER: counter}


def _present_counter() -> int:
    return int(now().timestamp()) // int(app_settings.TOTP_PERIOD)
