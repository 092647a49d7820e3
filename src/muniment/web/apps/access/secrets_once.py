"""Secrets that are shown once: made at random, kept as a digest."""

from __future__ import annotations

import hashlib
import secrets

_BYTES = 32
TOKEN_PREFIX = "mun_"  # noqa: S105 - public
"""What every token begins with, so that scanners of secrets recognise one."""


def new_secret(prefix: str = "") -> str:
    """Return a fresh secret of 256 random bits, as 43 characters of base64url after the prefix."""
    return prefix + secrets.token_urlsafe(_BYTES)


def digest_of(secret: str) -> str:
    """Return the SHA-256 by which a secret is looked up, hexadecimal.

    A secret of 256 random bits cannot be guessed, so no slow hash is needed; and because the
    database compares digests, the time it takes says nothing about the secret.
    """
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
