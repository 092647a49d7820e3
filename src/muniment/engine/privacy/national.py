"""National identification numbers with check digits.

``ALONE`` holds those whose structure is so narrow that a column of them can hardly be anything
else: a date and a check digit, a check letter, or two check digits. ``WITH_NAME`` holds those
with one weak check digit, which one of every ten or eleven unrelated numbers passes, or which
other numbers use too (an ISBN-10 has the arithmetic of a British NHS number): they count only
under a column name that says so.

Every function takes the text without spaces, dots, hyphens and slashes, in upper case.

Source: ISO 7064 (MOD 11,10 and MOD 11-2), ISO/IEC 7812-1 annex B (Luhn), and the published rules
of each issuing authority, named at each function.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

Recogniser = Callable[[str], bool]


def luhn(digits: str) -> bool:
    """Return whether a run of decimal digits ends in its Luhn check digit."""
    total = 0
    for place, character in enumerate(reversed(digits)):
        value = ord(character) - 48
        if place % 2:
            value = value * 2 - 9 if value > 4 else value * 2
        total += value
    return total % 10 == 0


def _weighted(text: str, weights: Sequence[int]) -> int:
    return sum((ord(digit) - 48) * weight for digit, weight in zip(text, weights, strict=False))


def _digits(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdigit() and len(set(text)) > 1


def _day(month: str, day: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def german_tax_id(text: str) -> bool:
    """Return whether it is a German Steuer-ID: 11 digits, one repeated among ten, MOD 11,10."""
    if not _digits(text, 11) or text[0] == "0":
        return False
    counts = sorted(text[:10].count(digit) for digit in set(text[:10]))
    if counts[-1] not in (2, 3) or counts.count(counts[-1]) != 1 or counts[-2] != 1:
        return False
    product = 10
    for digit in text[:10]:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return (11 - product) % 10 == int(text[10])


_DNI_LETTERS: Final = "TRWAGMYFPDXBNJZSQVHLCKE"
_DNI = re.compile(r"[0-9XYZ][0-9]{7}[A-Z]\Z")


def spanish_dni(text: str) -> bool:
    """Return whether it is a Spanish DNI or NIE: a letter that is the number modulo 23."""
    if not _DNI.match(text):
        return False
    number = int(text[:8].translate(str.maketrans("XYZ", "012")))
    return text[8] == _DNI_LETTERS[number % 23]


_NIR = re.compile(r"[1278][0-9]{2}(?:0[1-9]|1[0-2]|[2-9][0-9])[0-9][0-9AB][0-9]{8}\Z")


def french_nir(text: str) -> bool:
    """Return whether it is a French NIR (numéro de sécurité sociale): sex, date, key modulo 97."""
    if not _NIR.match(text):
        return False
    body = text[:13].replace("2A", "19").replace("2B", "18")
    return body.isdigit() and 97 - int(body) % 97 == int(text[13:])


_CF = re.compile(r"[A-Z]{6}[0-9L-NP-V]{2}[ABCDEHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]\Z")
_CF_VALUES: Final = (
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21,  # 0 to 9, and A to J
    2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,  # K to Z
)  # fmt: skip
_CF_ODD: Final = {
    character: _CF_VALUES[place if place < 10 else place - 10]
    for place, character in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}


def italian_cf(text: str) -> bool:
    """Return whether it is an Italian codice fiscale: names, birth date, place, check letter."""
    if not _CF.match(text):
        return False
    total = sum(_CF_ODD[character] for character in text[:15:2])
    total += sum(
        int(character) if character.isdigit() else ord(character) - 65 for character in text[1:15:2]
    )
    return text[15] == chr(65 + total % 26)


def polish_pesel(text: str) -> bool:
    """Return whether it is a Polish PESEL: birth date with century in the month, check digit."""
    if not _digits(text, 11) or not _day(f"{int(text[2:4]) % 20:02}", text[4:6]):
        return False
    return -_weighted(text, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)) % 10 == int(text[10])


def swedish_personnummer(text: str) -> bool:
    """Return whether it is a Swedish personnummer: birth date, then Luhn over ten digits."""
    text = text.replace("+", "")
    if len(text) == 12 and text[:2] in ("19", "20"):
        text = text[2:]
    if not _digits(text, 10):
        return False
    day = int(text[4:6])
    return _day(text[2:4], f"{day - 60 if day > 60 else day:02}") and luhn(text)


_HETU = re.compile(r"[0-3][0-9][01][0-9]{3}[A-FU-Y]?[0-9]{3}[0-9A-FHJ-NPR-Y]\Z")


def finnish_hetu(text: str) -> bool:
    """Return whether it is a Finnish henkilötunnus: birth date, check character modulo 31."""
    if not _HETU.match(text) or not _day(text[2:4], text[:2]):
        return False
    return "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(text[:6] + text[-4:-1]) % 31] == text[-1]


def norwegian_id(text: str) -> bool:
    """Return whether it is a Norwegian fødselsnummer: birth date, two check digits modulo 11."""
    if not _digits(text, 11):
        return False
    day = int(text[:2])
    if not _day(text[2:4], f"{day - 40 if day > 40 else day:02}"):
        return False
    return (
        _weighted(text, (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)) % 11 == 0
        and _weighted(text, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0
    )


def belgian_id(text: str) -> bool:
    """Return whether it is a Belgian rijksregisternummer: birth date, key modulo 97."""
    if not _digits(text, 11) or int(text[2:4]) > 12 or int(text[4:6]) > 31:
        return False
    body, key = int(text[:9]), int(text[9:])
    return key in (97 - body % 97, 97 - (2_000_000_000 + body) % 97)


def swiss_ahv(text: str) -> bool:
    """Return whether it is a Swiss AHV number: 756, then an EAN-13 check digit."""
    if not _digits(text, 13) or not text.startswith("756"):
        return False
    return -_weighted(text, (1, 3) * 6) % 10 == int(text[12])


def brazilian_cpf(text: str) -> bool:
    """Return whether it is a Brazilian CPF: two check digits modulo 11."""
    if not _digits(text, 11):
        return False
    first = _weighted(text, range(10, 1, -1)) * 10 % 11 % 10
    second = _weighted(text, range(11, 1, -1)) * 10 % 11 % 10
    return text[9:] == f"{first}{second}"


_CHINESE = re.compile(r"[1-8][0-9]{5}(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]{4}[0-9X]\Z")


def chinese_id(text: str) -> bool:
    """Return whether it is a Chinese resident id: place, birth date, MOD 11-2 (GB 11643)."""
    if not _CHINESE.match(text) or not _day(text[10:12], text[12:14]):
        return False
    weights = [2**place % 11 for place in range(17, 0, -1)]
    return "10X98765432"[_weighted(text, weights) % 11] == text[17]


def korean_rrn(text: str) -> bool:
    """Return whether it is a South Korean resident number issued before October 2020."""
    if not _digits(text, 13) or not _day(text[2:4], text[4:6]) or text[6] not in "12345678":
        return False
    weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
    return (11 - _weighted(text, weights) % 11) % 10 == int(text[12])


def turkish_id(text: str) -> bool:
    """Return whether it is a Turkish T.C. kimlik numarası: two check digits."""
    if not _digits(text, 11) or text[0] == "0":
        return False
    values = [int(digit) for digit in text]
    tenth = (7 * sum(values[0:9:2]) - sum(values[1:8:2])) % 10
    return values[9] == tenth and values[10] == sum(values[:10]) % 10


def south_african_id(text: str) -> bool:
    """Return whether it is a South African id number: birth date, citizenship digit, Luhn."""
    if not _digits(text, 13) or not _day(text[2:4], text[4:6]):
        return False
    return text[10] in "012" and luhn(text)


def dutch_bsn(text: str) -> bool:
    """Return whether it is a Dutch BSN: nine digits that pass the eleven test."""
    return _digits(text, 9) and _weighted(text, (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 0


def british_nhs(text: str) -> bool:
    """Return whether it is a British NHS number: ten digits, check digit modulo 11."""
    return _digits(text, 10) and _weighted(text, range(10, 0, -1)) % 11 == 0


_NINO = re.compile(r"(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]\Z")


def british_nino(text: str) -> bool:
    """Return whether it has the shape of a British National Insurance number (no check digit)."""
    return bool(_NINO.match(text))


def canadian_sin(text: str) -> bool:
    """Return whether it is a Canadian SIN: nine digits with Luhn, not starting with 8."""
    return _digits(text, 9) and text[0] != "8" and luhn(text)


def australian_tfn(text: str) -> bool:
    """Return whether it is an Australian tax file number: nine digits modulo 11."""
    return _digits(text, 9) and _weighted(text, (1, 4, 3, 7, 5, 8, 6, 9, 10)) % 11 == 0


def portuguese_nif(text: str) -> bool:
    """Return whether it is a Portuguese NIF of a person: nine digits starting with 1, 2 or 3."""
    if not _digits(text, 9) or text[0] not in "123":
        return False
    rest = _weighted(text, range(9, 1, -1)) % 11
    return int(text[8]) == (0 if rest < 2 else 11 - rest)


_VERHOEFF_D: Final = (
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
)  # fmt: skip
_VERHOEFF_P: Final = (
    "0123456789", "1576283094", "5803796142", "8916043527",
    "9453126870", "4286573901", "2793806415", "7046913258",
)  # fmt: skip


def indian_aadhaar(text: str) -> bool:
    """Return whether it is an Indian Aadhaar number: twelve digits with Verhoeff's check digit."""
    if not _digits(text, 12) or text[0] in "01":
        return False
    check = 0
    for place, character in enumerate(reversed(text)):
        check = int(_VERHOEFF_D[check][int(_VERHOEFF_P[place % 8][int(character)])])
    return check == 0


def danish_cpr(text: str) -> bool:
    """Return whether it has the shape of a Danish CPR number: birth date (no check digit)."""
    return _digits(text, 10) and _day(text[2:4], text[:2])


ALONE: Final[tuple[Recogniser, ...]] = (
    german_tax_id,
    spanish_dni,
    french_nir,
    italian_cf,
    polish_pesel,
    swedish_personnummer,
    finnish_hetu,
    norwegian_id,
    belgian_id,
    swiss_ahv,
    brazilian_cpf,
    chinese_id,
    korean_rrn,
    turkish_id,
    south_african_id,
)
WITH_NAME: Final[tuple[Recogniser, ...]] = (
    dutch_bsn,
    british_nhs,
    british_nino,
    canadian_sin,
    australian_tfn,
    portuguese_nif,
    indian_aadhaar,
    danish_cpr,
)
