"""SHA-256 digests, written ``sha256:<64 hex digits>``."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NewType

Digest = NewType("Digest", str)


def digest_bytes(data: bytes) -> Digest:
    """Return the digest of some bytes."""
    return Digest("sha256:" + hashlib.sha256(data).hexdigest())


def digest_chunks(chunks: Iterable[bytes]) -> Digest:
    """Return the digest of a stream given as chunks, holding one chunk at a time."""
    state = hashlib.sha256()
    for chunk in chunks:
        state.update(chunk)
    return Digest("sha256:" + state.hexdigest())
