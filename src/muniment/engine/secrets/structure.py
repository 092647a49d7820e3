"""A closer look at a token: checksums, headers, dates, encryption.

Sources: GitHub's token format (prefix, 30 random characters, CRC-32 of them in base 62, padded to
six); RFC 7519 (JWT) sections 4.1.4 and 6; RFC 1421 section 4.6.1.1 (Proc-Type);
openssh PROTOCOL.key (cipher name in an OpenSSH private key).
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib

import msgspec

from muniment.engine.secrets.detector import Reading
from muniment.engine.secrets.facts import Hint, Shape
from muniment.engine.secrets.texture import is_stand_in, is_wordlike

_BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def base62_checksum(match: re.Match[str]) -> Reading:
    """Return whether the last six characters are the checksum of the thirty before them."""
    body = match["s"][len(match["p"]) :]
    number = zlib.crc32(body[:-6].encode("ascii"))
    digits = ""
    while number:
        number, rest = divmod(number, 62)
        digits = _BASE62[rest] + digits
    right = digits.rjust(6, "0") == body[-6:]
    return Reading((Hint.CHECKSUM_OK if right else Hint.CHECKSUM_BAD,))


def openai_structure(match: re.Match[str]) -> Reading | None:
    """Return whether the marker stands inside that OpenAI puts into each key."""
    if is_wordlike(match["s"][len(match["p"]) :]):
        return None
    return Reading((Hint.STRUCTURE_OK,) if "T3BlbkFJ" in match["s"] else ())


def anthropic_structure(match: re.Match[str]) -> Reading | None:
    """Return whether kind, length and ending are those of a key that Anthropic issues."""
    if is_wordlike(match["s"][len(match["p"]) :]):
        return None
    whole = re.fullmatch(r"sk-ant-[a-z]{3,6}\d\d-[A-Za-z0-9_-]{93}AA", match["s"])
    return Reading((Hint.STRUCTURE_OK,) if whole else ())


def test_mode(match: re.Match[str]) -> Reading:
    """Return that this is a key of a provider's test environment."""
    del match
    return Reading((Hint.TEST_KEY,))


def docker_login(match: re.Match[str]) -> Reading | None:
    """Return a reading where the value is ``user:password`` in base64, as Docker stores it."""
    plain = _decode(match["s"])
    user, colon, password = plain.partition(b":")
    if not colon or not user or len(password) < 4 or not plain.isascii():
        return None
    text = password.decode("ascii")
    return Reading() if text.isprintable() and not is_stand_in(text) else None


class _Header(msgspec.Struct):
    alg: str = ""


class _Claims(msgspec.Struct):
    exp: int | float | None = None
    sub: str | int | None = None
    name: str | None = None
    role: str | None = None


def signed_token(match: re.Match[str]) -> Reading | None:
    """Return what a JWT's header and claims say; None where it is no JWT, or a documented one.

    An anonymous role (as Supabase gives to browsers) is public by design: None.
    """
    header, claims, _ = match["s"].split(".", 2)
    try:
        head = msgspec.json.decode(_decode(header), type=_Header)
        body = msgspec.json.decode(_decode(claims), type=_Claims)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if not head.alg or body.role == "anon" or str(body.sub) == "1234567890":
        return None
    hints = (Hint.UNSIGNED,) if head.alg.lower() == "none" else ()
    expires = int(body.exp) if body.exp is not None and 0 < body.exp < 2**40 else None
    return Reading(hints, expires)


_BODY = re.compile(r"(?:\\[nr]|[\s\"'+\\,]|[A-Za-z-]{4,10}: ?[^\n\\]{1,80}(?:\n|\\n))*")
_KEY_TEXT = re.compile(
    r"[A-Za-z0-9+/=]{16,100}(?:(?:\\[nr]|[\s\"'+\\,]){1,12}[A-Za-z0-9+/=]{4,100})*"
)
_PEM_END = re.compile(r"-----END [A-Z ]{4,40}-----")
_PEM_LIMIT = 16_384


def private_key(match: re.Match[str]) -> Reading | None:
    """Return what a PEM block says of itself; None where only its first line stands there."""
    text = match.string[match.end() : match.end() + 400]
    head = _BODY.match(text)
    start = head.end() if head else 0
    body = _KEY_TEXT.match(text, start)
    if body is None:
        return None
    key = re.sub(r"\\[nr]|[^A-Za-z0-9+/=]", "", body[0])
    if len(key) < 32 or len(set(key)) < 12 or is_stand_in(key[:64]):
        return None
    # Where a block has no end in reach, what was seen of it is all that is masked.
    end = _PEM_END.search(match.string, match.end(), match.end() + _PEM_LIMIT)
    return Reading(
        (Hint.ENCRYPTED,) if _is_encrypted(match[0], text[:start], key) else (),
        shape=Shape.PRIVATE_KEY,
        end=end.end() if end else match.end() + body.end(),
    )


def _is_encrypted(first_line: str, headers: str, key: str) -> bool:
    if "ENCRYPTED" in first_line or "ENCRYPTED" in headers:
        return True
    if "OPENSSH" not in first_line:
        return False
    raw = _decode(key[:48])
    size = int.from_bytes(raw[15:19], "big")
    return raw.startswith(b"openssh-key-v1\0") and 0 < size < 64 and raw[19:23] != b"none"


def _decode(text: str) -> bytes:
    """Return base64 or base64url text decoded, b"" where it is neither."""
    plain = text.replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return b""
