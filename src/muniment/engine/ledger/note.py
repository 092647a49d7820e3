"""Signed notes: a text that people can read, and the signatures under it.

Only Ed25519 (type 0x01) is verified. A signature by a key that the verifier does not know is
ignored, whatever its type; a signature that claims a known key and does not hold refuses the note.

Source: C2SP signed-note v1.0.0 (c2sp.org/signed-note); RFC 8032 for Ed25519. The texts of
verifier and signing keys are those of Go's golang.org/x/mod/sumdb/note.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from muniment.core.errors import LedgerError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

MAX_NOTE_BYTES = 64 * 1024
MAX_SIGNATURES = 64
KEY_BYTES = 32

_ED25519 = b"\x01"
_PRIVATE = "PRIVATE+KEY+"
_DASH = "— "


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A named public key.

    Attributes:
        name: Who signs with it, for example ``ledger.example.com/acme``; no space, no plus.
        public: The Ed25519 public key, 32 bytes.
    """

    name: str
    public: bytes

    def __post_init__(self) -> None:
        _check_name(self.name)
        if len(self.public) != KEY_BYTES:
            raise LedgerError(f"public key of {len(self.public)} bytes instead of {KEY_BYTES}")

    @property
    def key_id(self) -> bytes:
        """Four bytes that, with the name, say which key signed."""
        text = self.name.encode() + b"\n" + _ED25519 + self.public
        return hashlib.sha256(text).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{_encode(_ED25519 + self.public)}"

    @classmethod
    def parse(cls, text: str) -> VerifierKey:
        """Return the key that a text ``name+id+key`` states.

        Raises:
            LedgerError: Another form, another type of key, or an id that is not this key's.
        """
        parts = text.split("+", 2)
        if len(parts) != 3:
            raise LedgerError("a verifier key is written name+id+key")
        name, key_id, encoded = parts
        raw = _decode(encoded, "verifier key")
        if raw[:1] != _ED25519:
            raise LedgerError("only Ed25519 verifier keys (type 1) are read")
        key = cls(name, raw[1:])
        if key.key_id.hex() != key_id:
            raise LedgerError("the verifier key's id does not belong to its name and key")
        return key

    def verifies(self, text: str, signature: bytes) -> bool:
        """Return True when the signature is this key's over the text."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text.encode())
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A named private key. Its seed never appears in ``repr``.

    Attributes:
        name: As in ``VerifierKey``.
        seed: The Ed25519 seed, 32 secret bytes.
    """

    name: str
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _check_name(self.name)
        if len(self.seed) != KEY_BYTES:
            raise LedgerError(f"signing key of {len(self.seed)} bytes instead of {KEY_BYTES}")

    def verifier(self) -> VerifierKey:
        """Return the public half."""
        return VerifierKey(self.name, self._private().public_key().public_bytes_raw())

    def secret_text(self) -> str:
        """Return the key as text, for a file that only its owner can read."""
        key_id = self.verifier().key_id.hex()
        return f"{_PRIVATE}{self.name}+{key_id}+{_encode(_ED25519 + self.seed)}"

    @classmethod
    def parse(cls, text: str) -> SigningKey:
        """Return the key that ``secret_text`` wrote.

        Raises:
            LedgerError: Another form. The message holds nothing of the text.
        """
        parts = text.removeprefix(_PRIVATE).split("+", 2)
        if not text.startswith(_PRIVATE) or len(parts) != 3:
            raise LedgerError("not a signing key")
        name, key_id, encoded = parts
        raw = _decode(encoded, "signing key")
        if raw[:1] != _ED25519:
            raise LedgerError("only Ed25519 signing keys (type 1) are read")
        key = cls(name, raw[1:])
        if key.verifier().key_id.hex() != key_id:
            raise LedgerError("the signing key's id does not belong to its name and key")
        return key

    def sign(self, text: str) -> Signature:
        """Return this key's signature over a note's text."""
        value = self._private().sign(text.encode())
        return Signature(self.name, self.verifier().key_id, value)

    def _private(self) -> Ed25519PrivateKey:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.seed)


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line of a note."""

    name: str
    key_id: bytes
    value: bytes


@dataclass(frozen=True, slots=True)
class Note:
    """A text with signatures. Nothing in it is true until ``signers`` says who signed it.

    Attributes:
        text: Ends with a newline.
        signatures: At least one, in the order they stand.
    """

    text: str
    signatures: tuple[Signature, ...]

    def __post_init__(self) -> None:
        if not self.text.endswith("\n") or _has_control(self.text):
            raise LedgerError("a note's text ends with a newline and has no control characters")
        if not 0 < len(self.signatures) <= MAX_SIGNATURES:
            raise LedgerError(f"a note has 1 to {MAX_SIGNATURES} signatures")

    def __str__(self) -> str:
        lines = (
            f"{_DASH}{signature.name} {_encode(signature.key_id + signature.value)}\n"
            for signature in self.signatures
        )
        return f"{self.text}\n{''.join(lines)}"

    @classmethod
    def parse(cls, data: bytes) -> Note:
        """Return the note that some bytes are.

        Raises:
            LedgerError: Not a note: encoding, control characters, no signature, or too large.
        """
        if len(data) > MAX_NOTE_BYTES:
            raise LedgerError(f"note of {len(data)} bytes; at most {MAX_NOTE_BYTES}")
        try:
            whole = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise LedgerError("a note is UTF-8 text") from error
        if _has_control(whole):
            raise LedgerError("a note has no control characters")
        text, blank, lines = whole.rpartition("\n\n")
        if not blank or not lines.endswith("\n"):
            raise LedgerError("a note ends with a blank line and signature lines")
        signatures = tuple(_parse_signature(line) for line in lines[:-1].split("\n"))
        return cls(text + "\n", signatures)

    def signers(self, keys: Iterable[VerifierKey]) -> tuple[VerifierKey, ...]:
        """Return which of the known keys signed this note; possibly none.

        Raises:
            LedgerError: A signature that names a known key does not hold.
        """
        known = {(key.name, key.key_id): key for key in keys}
        found: dict[VerifierKey, None] = {}
        for signature in self.signatures:
            key = known.get((signature.name, signature.key_id))
            if key is None:
                continue
            if not key.verifies(self.text, signature.value):
                raise LedgerError(f"the signature by {key.name} does not hold")
            found[key] = None
        return tuple(found)


def _parse_signature(line: str) -> Signature:
    name, space, encoded = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH) or not space:
        raise LedgerError("a signature line is a dash, a name and the signature")
    _check_name(name)
    raw = _decode(encoded, "signature")
    if len(raw) <= 4:
        raise LedgerError("a signature has more than 4 bytes")
    return Signature(name, raw[:4], raw[4:])


def _check_name(name: str) -> None:
    if not name or "+" in name or any(char.isspace() for char in name) or _has_control(name):
        raise LedgerError("a key's name is not empty and has no space and no plus sign")


def _has_control(text: str) -> bool:
    return any(char < " " and char != "\n" for char in text)


def _encode(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _decode(text: str, what: str) -> bytes:
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise LedgerError(f"{what}: not base64") from error
    if _encode(raw) != text:  # one value, one text: no spare bits, no missing padding
        raise LedgerError(f"{what}: not base64 in its one form")
    return raw
