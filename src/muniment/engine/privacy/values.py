"""What one value is, told from its shape and its check digits.

Every recogniser is a function of the stripped text, at most ``LONGEST`` characters, to a boolean.
Values that documentation and tests use (example.com, 555-0100, 4242 4242 ...) are not personal.
Patterns are free of nested repetition, so that no value costs more than its length.

Source: RFC 5321 section 4.5.3.1 and RFC 2606 (mail addresses, reserved domains), ITU-T E.164,
ISO 13616-1 (IBAN), ISO/IEC 7812-1 (card numbers), RFC 6890 (special IP addresses), NANP rules for
telephone numbers, Social Security Administration rules for numbers.
"""

from __future__ import annotations

import ipaddress
import re
from typing import Final

from muniment.engine.privacy.national import ALONE, WITH_NAME, luhn

LONGEST: Final = 200


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


_EMAIL = re.compile(
    r"[A-Za-z0-9_%+'-][A-Za-z0-9._%+'-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\Z"
)
_EMAIL_INSIDE = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9_%+][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9.-]{1,180}"
)
_RESERVED_HOSTS: Final = (".example", ".test", ".invalid", ".localhost", ".local", ".internal")
_ROLES: Final = word_set(
    "info support contact sales admin hello office noreply no-reply donotreply do-not-reply"
    " webmaster postmaster abuse security privacy press help billing service team git"
)


def email(text: str) -> bool:
    """Return whether it is a mail address of a person: no reserved domain, no role's mailbox."""
    if not _EMAIL.match(text) or ".." in text:
        return False
    mailbox, _, host = text.lower().rpartition("@")
    if mailbox.partition("+")[0] in _ROLES:
        return False
    if re.search(r"(?:^|\.)example\.(?:com|net|org)\Z", host) or host.endswith(_RESERVED_HOSTS):
        return False
    # image@2x.png: a file name has this shape too.
    return host.rpartition(".")[2] not in {"png", "jpg", "jpeg", "gif", "svg", "webp"}


def email_inside(text: str) -> str:
    """Return the first mail address of a person inside a longer text, or an empty string."""
    if "@" not in text:
        return ""
    for match in _EMAIL_INSIDE.finditer(text):
        found = match.group().rstrip(".-")
        if email(found):
            return found
    return ""


_E164 = re.compile(r"(?:\+|00)[1-9][0-9 ().\-/]{6,24}\Z")
_NANP = re.compile(
    r"(?:\+?1[ .-]?)?(?:\(([2-9][0-9]{2})\) ?|([2-9][0-9]{2})[.-])([2-9][0-9]{2})[ .-]([0-9]{4})\Z"
)
_NATIONAL = re.compile(r"[0-9(][0-9 ().\-/]{5,24}\Z")


def phone(text: str) -> bool:
    """Return whether it is a telephone number in international form, or in American form."""
    match = _NANP.match(text)
    if match:
        area, exchange = match.group(1) or match.group(2), match.group(3)
        if area[1:] == "11" or exchange[1:] == "11":
            return False
        # 555-0100 to 555-0199 belong to nobody.
        return not (exchange == "555" and match.group(4).startswith("01"))
    if not _E164.match(text) or not text.startswith("+"):
        return False
    return 8 <= sum(character.isdigit() for character in text) <= 15


def phone_national(text: str) -> bool:
    """Return whether it could be a telephone number as written at home; wants a name beside it."""
    if phone(text):
        return True
    if not _NATIONAL.match(text) and not _E164.match(text):
        return False
    digits = [character for character in text if character.isdigit()]
    return 7 <= len(digits) <= 15 and len(set(digits)) > 2


_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\Z")
_IBAN_LENGTHS: Final = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28,
    "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23,
    "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20, "LV": 21,
    "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15,
    "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SE": 24,
    "SI": 19, "SK": 24, "SM": 27, "TN": 24, "TR": 26, "UA": 29, "VG": 24, "XK": 20,
}  # fmt: skip


def iban(text: str) -> bool:
    """Return whether it is an IBAN: its country's length, and 1 modulo 97."""
    text = text.replace(" ", "").upper()
    if not _IBAN.match(text) or _IBAN_LENGTHS.get(text[:2]) != len(text):
        return False
    return int("".join(str(int(character, 36)) for character in text[4:] + text[:4])) % 97 == 1


_CARD = re.compile(r"[0-9]{4}(?:[ -]?[0-9]{2,6}){2,4}\Z")
_TEST_CARDS: Final = word_set(
    "4242424242424242 4111111111111111 4012888888881881 5555555555554444 5105105105105100"
    " 378282246310005 371449635398431 6011111111111117 3530111333300000 30569309025904"
)


def card_number(text: str) -> bool:
    """Return whether it is a payment card number: a scheme's prefix and length, and Luhn."""
    if not _CARD.match(text):
        return False
    digits = text.replace(" ", "").replace("-", "")
    if digits in _TEST_CARDS or len(set(digits)) == 1:
        return False
    return _scheme_has(digits) and luhn(digits)


def _scheme_has(digits: str) -> bool:
    length, two, four = len(digits), int(digits[:2]), int(digits[:4])
    if digits[0] == "4":
        return length in (13, 16, 19)
    if 51 <= two <= 55 or 2221 <= four <= 2720:
        return length == 16
    if two in (34, 37):
        return length == 15
    if two in (36, 38) or 3000 <= four <= 3059:
        return length == 14
    if 3528 <= four <= 3589 or four == 6011 or two in (62, 65) or 6440 <= four <= 6499:
        return 16 <= length <= 19
    return two in (50, 56, 57, 58, 63, 67) and 13 <= length <= 19


_SSN = re.compile(r"([0-9]{3})-([0-9]{2})-([0-9]{4})\Z")
_SSN_PLAIN = re.compile(r"([0-9]{3})([0-9]{2})([0-9]{4})\Z")


def ssn(text: str, *, plain: bool = False) -> bool:
    """Return whether it is a US social security number; ``plain`` allows one without hyphens."""
    match = _SSN.match(text) or (_SSN_PLAIN.match(text) if plain else None)
    if match is None or text in ("078-05-1120", "219-09-9999"):
        return False
    area, group, serial = match.groups()
    return area not in ("000", "666") and area < "900" and group != "00" and serial != "0000"


_ID_SHAPE = re.compile(r"[0-9A-Za-z][0-9A-Za-z .+/-]{8,24}\Z")


def _compact(text: str) -> str:
    return re.sub(r"[ ./-]", "", text).upper()


def national_id(text: str) -> bool:
    """Return whether it is a national id that only a person's number can be."""
    if not _ID_SHAPE.match(text) or not any(character.isdigit() for character in text):
        return False
    compact = _compact(text)
    return any(recogniser(compact) for recogniser in ALONE)


def national_id_named(text: str) -> bool:
    """Return whether it is a national id, given that its column's name says so."""
    if not _ID_SHAPE.match(text):
        return False
    compact = _compact(text)
    return any(recogniser(compact) for recogniser in (*ALONE, *WITH_NAME))


def ip_address(text: str) -> bool:
    """Return whether it is an address that the Internet routes: not private, not reserved."""
    if not 7 <= len(text) <= 45 or not (text.count(".") == 3 or text.count(":") >= 2):
        return False
    try:
        return ipaddress.ip_address(text).is_global
    except ValueError:
        return False


def ip_address_alone(text: str) -> bool:
    """Return whether it is such an address and no version number: 2.0.1.3 is shaped like one."""
    return ip_address(text) and (":" in text or any(len(part) == 3 for part in text.split(".")))


_MAC = re.compile(r"(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\Z")


def mac_address(text: str) -> bool:
    """Return whether it is the address of a network card, none of the special ones."""
    return bool(_MAC.match(text)) and len(set(text) - {":", "-"}) > 1


_PAIR = re.compile(
    r"[(\[]?(-?[0-9]{1,2}\.[0-9]{4,12})[,; ] {0,2}(-?[0-9]{1,3}\.[0-9]{4,12})[)\]]?\Z"
)


def gps_pair(text: str) -> bool:
    """Return whether it is latitude and longitude to some ten metres."""
    match = _PAIR.match(text)
    return match is not None and abs(float(match[1])) <= 90 and abs(float(match[2])) <= 180


_DEGREES = re.compile(r"-?[0-9]{1,3}\.[0-9]{3,18}\Z")


def degrees(text: str) -> bool:
    """Return whether it is a latitude or longitude to some hundred metres."""
    return bool(_DEGREES.match(text)) and abs(float(text)) <= 180


_HASH = re.compile(r"(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{128})\Z", re.I)
_YEAR: Final = r"(?:1[89][0-9]{2}|20[0-9]{2})"
_DATE = re.compile(
    rf"(?:{_YEAR}[-/.]?[0-9]{{1,2}}[-/.]?[0-9]{{1,2}}|[0-9]{{1,2}}[-/. ][0-9]{{1,2}}[-/. ]{_YEAR}"
    rf"|{_YEAR})(?:[T ].{{0,20}})?\Z"
)
_CAPITAL_WORDS = re.compile(r"[^\W\d_][^\d_@#<>{}=]*\Z")


def hashed(text: str) -> bool:
    """Return whether it has the shape of a digest in hexadecimal."""
    return bool(_HASH.match(text)) and len(set(text)) > 4


def date_like(text: str) -> bool:
    """Return whether it is a date or a year between 1800 and 2099, in a usual notation."""
    return bool(_DATE.match(text))


def name_like(text: str) -> bool:
    """Return whether it could be a person's name: one to seven words that start with a capital."""
    if not 2 <= len(text) <= 80 or not text[0].isupper():
        return False
    return bool(_CAPITAL_WORDS.match(text)) and len(text.split()) <= 7
