"""Credentials without a known issuer: a telling name, an assignment, a value that looks random.

Silent on purpose: values with spaces (labels, translations, pass phrases), words, dotted paths,
URLs, hashes, UUIDs, template and environment references, and values of letters alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from muniment.engine.secrets.facts import Shape
from muniment.engine.secrets.texture import (
    character_classes,
    entropy_millibits,
    is_hash_or_id,
    is_stand_in,
    is_wordlike,
    plain_letters,
    words,
)

KEYWORDS: Final = (
    "passw",
    "passphrase",
    "pwd",
    "_pass",
    '"pass"',
    "secret",
    "token",
    "credential",
    "pepper",
    "api_key",
    "apikey",
    "api-key",
    "access_key",
    "accesskey",
    "private_key",
    "privatekey",
    "auth_key",
    "encryption_key",
    "encryptionkey",
    "signing_key",
    "hmac_key",
    "account_key",
    "accountkey",
    "master_key",
    "service_key",
    "pseudonym",
)

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_QUALIFIERS = words(
    "prod production dev live staging stage test testing value string str default text env raw old "
    "new main primary secondary base hex plain v bytes"
)
_PASSWORDS = words("password passwd passwort pwd pass passphrase")
_SECRETS = words("secret secrets token apikey accesskey credential credentials pepper")
_KEYS = words(
    "api access secret private auth encryption signing hmac account master service pseudonym "
    "pseudonymisation pseudonymization crypto aes jwt session webhook deploy subscription"
)
# A public half, a digest, and cursors that servers call tokens.
_HARMLESS = words(
    "public pub publishable hash hashed sha digest checksum md next page continuation cursor "
    "pagination cancellation pad eos bos unk sep cls mask stop special placeholder label hint "
    "field name type error message regex pattern class lock"
)
_MINIFIED = 4000
_ASSIGN = re.compile(
    r"(?P<rest>[\w.\-]{0,40})(?P<close>\\?[\"'])?\]?[ \t]{0,8}"
    r"(?P<op>:[ \t]{0,4}[A-Za-z_][\w\[\]|. ]{0,30}=(?!=)|={1,3}|:=|=>|:|,|>)[ \t]{0,8}"
    r"(?:[rbfuRBFU]{0,2}\\?(?P<quote>[\"'`])(?P<quoted>[^\"'`\r\n]{6,500}?)\\?(?P=quote)"
    # Possessive: of what such a run leaves out, a part can only end before an ampersand.
    r"|(?P<bare>[^\s\"'`<>()\[\]{},;|\\]{6,500}+(?=[\s,;<\"'`\\]|\Z)"
    r"|[^\s\"'`<>()\[\]{},;|\\]{6,500}(?=&)))"
)
_ENV_LINE = re.compile(
    r"(?P<rest>[\w\-]{0,40})[ \t]{1,4}[\"']?"
    r"(?P<bare>[^\s\"'`<>()\[\]{},;|\\]{6,500}+)(?=[\s\"']|\Z)"
)
_BEFORE_ENV = re.compile(r"(?i)(?:^|\s)(?:env|arg|setenv|set)[ \t]{1,4}\Z")
_TOKEN_TEXT = re.compile(r"[A-Za-z0-9_\-+/=.~:!@#%^&*$]+\Z")
_HEX = re.compile(r"(?i)[0-9a-f]+\Z")
_REFERENCE = re.compile(r"[$<{%*]|.*(?:\*\*\*|environ|getenv)")
_PATTERN_MARKS = frozenset("()[]{}<>\\|")


@dataclass(frozen=True, slots=True)
class Style:
    """How values are written in a kind of file.

    Attributes:
        bare: Values may stand without quotes; where they may not, an unquoted word is a variable.
        generic: Look for credentials without a known issuer at all; off in lock files.
        suspicious: Take weak and default values too, all but references to a value elsewhere. For
            masking, where a mask too many costs nothing.
    """

    bare: bool = True
    generic: bool = True
    suspicious: bool = False


@dataclass(frozen=True, slots=True)
class Assigned:
    """A value that looks like a credential, by its place in the text.

    Attributes:
        start: Where the value starts.
        end: Where it ends.
        shape: Password or high entropy.
        name: The name that it is assigned to.
    """

    start: int
    end: int
    shape: Shape
    name: str = field(repr=False)


def assigned_secrets(text: str, lowered: str, style: Style) -> Iterator[Assigned]:
    """Yield the credible values that are assigned to telling names.

    Args:
        text: The text.
        lowered: The same in lower case, of the same length.
        style: How values are written here.
    """
    seen: set[int] = set()
    for keyword in KEYWORDS:
        at = lowered.find(keyword)
        while at >= 0:
            found = _at_name(text, at, at + len(keyword.rstrip('"')), style)
            if found is not None and found.start not in seen:
                seen.add(found.start)
                yield found
            at = lowered.find(keyword, at + len(keyword))


def _at_name(text: str, start: int, stop: int, style: Style) -> Assigned | None:
    match = _ASSIGN.match(text, stop)
    while start and stop - start < 80 and (text[start - 1].isalnum() or text[start - 1] in "_-."):
        start -= 1
    if match is None:
        match = _ENV_LINE.match(text, stop)
        option = text.startswith("--", start)
        if match is None or not (option or _BEFORE_ENV.search(text[max(0, start - 10) : start])):
            return None
        in_code = False
        group = "bare"
        comma = False
    else:
        comma = match["op"] == ","
        group = "quoted" if match["quoted"] is not None else "bare"
        in_code = group == "bare" and not style.bare
        if comma and (match["close"] is None or group == "bare"):
            return None
        # In a URN (arn:...:secret:name) the word is a part of a longer name.
        if match["op"] == ":" and text[start - 1 : start] == ":":
            return None
        if match["op"] == ">" and text[start - 1 : start] != "<":
            return None
    name = text[start:stop].strip("\"'.-") + match["rest"]
    # Two strings in a row are a setter's arguments only where the first can be a variable's name.
    if comma and not name.isidentifier():
        return None
    family = _family(name)
    # Asked before the value is judged, which costs a hundred times as much.
    if family is None or _is_minified(text, start):
        return None
    value = match[group]
    if group == "bare":
        value = _first_of_pairs(value)
    shape = _credible(value, family, in_code=in_code)
    if shape is None and style.suspicious and (family == "password" or "=" in match[0]):
        shape = None if _REFERENCE.match(value) else Shape.PASSWORD
    if shape is None:
        return None
    return Assigned(match.start(group), match.start(group) + len(value), shape, name)


def _first_of_pairs(value: str) -> str:
    """Return the first value of ``a&name=b&name=c``: each pair of a query is judged by itself.

    Judged whole, a line of such pairs would be gone through once for every pair in it.
    """
    cut = value.find("&")
    return value[:cut] if cut >= 6 and value.find("=", cut) > 0 else value


def _family(name: str) -> str | None:
    parts = [part.lower() for part in _WORD.findall(name)]
    while parts and (parts[-1] in _QUALIFIERS or parts[-1].isdigit()):
        parts.pop()
    if not parts or _HARMLESS.intersection(parts):
        return None
    if parts[-1] in _PASSWORDS or parts[-1].endswith(("password", "passwd")):
        return "password"
    if parts[-1] in _SECRETS or parts[-1].endswith(("secret", "token", "apikey")):
        return "secret"
    if parts[-1] == "key" and len(parts) > 1 and parts[-2] in _KEYS:
        return "secret"
    return None


def _credible(value: str, family: str, *, in_code: bool) -> Shape | None:
    if any(c.isspace() for c in value) or "://" in value or is_hash_or_id(value):
        return None
    if is_stand_in(value) or _PATTERN_MARKS.intersection(value):
        return None
    wordlike = is_wordlike(value)
    if _is_random(value) and not wordlike:
        return Shape.HIGH_ENTROPY
    if in_code or (family == "secret" and "token" in plain_letters(value)):
        return None
    classes = character_classes(value)
    digit = any(c.isdigit() for c in value)
    symbol = any(not c.isalnum() and c not in "_-./:" for c in value)
    if family == "password" and len(value) >= 8:
        strong = (classes >= 3 and symbol) or (classes >= 2 and digit and not wordlike)
        return Shape.PASSWORD if strong else None
    return Shape.PASSWORD if len(value) >= 12 and classes == 4 else None


def _is_random(value: str) -> bool:
    if len(value) < 16 or not _TOKEN_TEXT.match(value):
        return False
    if not any(c.isdigit() for c in value) or not any(c.isalpha() for c in value):
        return False
    return entropy_millibits(value) >= (2900 if _HEX.match(value) else 3300)


def _is_minified(text: str, at: int) -> bool:
    """Tell whether a position stands in a line so long that no person wrote it."""
    before = text.rfind("\n", max(0, at - _MINIFIED), at)
    after = text.find("\n", at, at + _MINIFIED)
    return before < 0 <= at - _MINIFIED and after < 0 and at + _MINIFIED <= len(text)
