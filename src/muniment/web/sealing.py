"""Seals small secrets that must stand in the database: TOTP seeds, digest keys of projects.

AES-256-GCM with a key from ``keys/sealing``; the purpose is bound in, so one field's text cannot be
moved into another.
"""

from __future__ import annotations

import base64
import os
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from muniment.core.errors import MunimentError
from muniment.web.config.keys import read_or_make

_NONCE = 12
_VERSION = "s1:"


class SealError(MunimentError):
    """A sealed value does not open: another key, another purpose, or it was changed."""


@lru_cache(maxsize=1)
def _cipher(home: Path) -> AESGCM:
    return AESGCM(read_or_make(home, "sealing"))


def seal(secret: bytes, purpose: str) -> str:
    """Return the secret as text that only this server opens.

    Args:
        secret: The secret.
        purpose: For example ``totp``; the same is needed to open.
    """
    nonce = os.urandom(_NONCE)
    sealed = nonce + _cipher(settings.MUNIMENT.home).encrypt(nonce, secret, purpose.encode())
    return _VERSION + base64.urlsafe_b64encode(sealed).decode()


def unseal(text: str, purpose: str) -> bytes:
    """Return the secret that ``seal`` was given.

    Raises:
        SealError: It does not open.
    """
    try:
        raw = base64.urlsafe_b64decode(text.removeprefix(_VERSION))
        return _cipher(settings.MUNIMENT.home).decrypt(raw[:_NONCE], raw[_NONCE:], purpose.encode())
    except (ValueError, InvalidTag) as error:
        raise SealError(
            "a sealed value does not open",
            hint="Is keys/sealing the one this database was used with?",
        ) from error
