"""Second factors: TOTP seeds are sealed, and passkeys belong to the public address alone."""

from __future__ import annotations

from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings

from muniment.web.sealing import seal, unseal

_PURPOSE = "mfa"


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Seals what allauth stores, and takes the passkeys' domain from the settings."""

    def encrypt(self, text: str) -> str:
        """Return the text sealed."""
        return seal(text.encode(), _PURPOSE)

    def decrypt(self, encrypted_text: str) -> str:
        """Return the text again."""
        return unseal(encrypted_text, _PURPOSE).decode()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return whom a passkey is for: the public address, never the Host header."""
        return {"id": settings.MUNIMENT.host, "name": "Muniment"}
