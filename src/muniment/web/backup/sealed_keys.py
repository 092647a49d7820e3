"""The server's keys under a passphrase: scrypt, then AES-256-GCM, both of ``cryptography``.

The parameters are fixed: a file that asks for others, and so for any amount of memory, is refused.

Source: RFC 7914 (scrypt), NIST SP 800-38D (GCM).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from muniment.core.errors import UsageError
from muniment.web.backup.archive import BackupError

SCHEMA = "muniment.sealed-keys/1"
LEAST_LETTERS = 12
_N, _R, _P = 2**17, 8, 1
_SALT, _NONCE = 32, 12
_KEY_BYTES = 64 * 1024
_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}")


class _Sealed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    schema: str
    salt: bytes
    nonce: bytes
    text: bytes


def read_keys(folder: Path) -> dict[str, bytes]:
    """Return the server's keys by name; nothing but plain files of sensible names and sizes."""
    found = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if _NAME.fullmatch(path.name) and stat.S_ISREG(path.lstat().st_mode):
            found[path.name] = path.read_bytes()[:_KEY_BYTES]
    return found


def fingerprint(name: str, key: bytes) -> str:
    """Return by what a key can be told from another; it does not help to guess 32 random bytes."""
    return hashlib.sha256(b"muniment key\0" + name.encode() + b"\0" + key).hexdigest()[:16]


def seal_keys(keys: Mapping[str, bytes], passphrase: str) -> bytes:
    """Return the keys as a file that the passphrase opens.

    Raises:
        UsageError: The passphrase is too short.
    """
    if len(passphrase) < LEAST_LETTERS:
        raise UsageError(f"a passphrase for keys has at least {LEAST_LETTERS} letters")
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    plain = json.dumps({name: key.hex() for name, key in keys.items()}).encode()
    text = AESGCM(_derive(passphrase, salt)).encrypt(nonce, plain, SCHEMA.encode())
    return msgspec.json.encode(_Sealed(SCHEMA, salt, nonce, text))


def open_keys(sealed: bytes, passphrase: str) -> dict[str, bytes]:
    """Return the keys that ``seal_keys`` was given.

    Raises:
        BackupError: The passphrase is another, or the file was changed.
    """
    try:
        found = msgspec.json.decode(sealed, type=_Sealed)
        if found.schema != SCHEMA or len(found.salt) != _SALT or len(found.nonce) != _NONCE:
            raise BackupError("the backup's keys are sealed in a way that this version lacks")
        cipher = AESGCM(_derive(passphrase, found.salt))
        plain = cipher.decrypt(found.nonce, found.text, SCHEMA.encode())
        keys = msgspec.json.decode(plain, type=dict[str, str])
        opened = {name: bytes.fromhex(key) for name, key in keys.items()}
    except (InvalidTag, msgspec.MsgspecError, ValueError) as error:
        raise BackupError(
            "the backup's keys do not open", hint="Is it the passphrase they were sealed with?"
        ) from error
    if not all(_NAME.fullmatch(name) for name in opened):
        raise BackupError("a key in the backup has a name that none may have")
    return opened


def _derive(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=_N, r=_R, p=_P).derive(passphrase.encode())
