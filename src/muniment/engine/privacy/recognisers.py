"""What a column holds: its name and a sample of its values, weighed together.

Values alone convince only when most of them have a shape with check digits or one that nothing
else has, and enough different ones do: one of every ten order numbers passes Luhn by chance. A
name alone convinces only when the values do not contradict it: a column ``email`` full of digests
holds no addresses, but pseudonyms.

Only counts leave this module, never a value. Out of scope: names of people in running text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from muniment.engine.privacy import values as value
from muniment.engine.privacy.categories import Basis, Category, Tier
from muniment.engine.privacy.column_names import Strength, suggested, words

Test = Callable[[str], bool]

SHARE_ALONE: Final = 60
"""Per cent of filled values that must match where the name says nothing."""
SHARE_NAMED: Final = 30
"""Per cent that must match where the name says so too."""
DISTINCT_ALONE: Final = 5
"""How many different values must match where the name says nothing."""
DISTINCT_INSIDE: Final = 3
"""How many different mail addresses inside running text are no accident."""
_PROBE: Final = 40


@dataclass(frozen=True, slots=True)
class Match:
    """One category that a column looks like.

    Attributes:
        category: What kind of personal data.
        matches: How many of the sampled values fit it.
        of: How many filled values were sampled.
        basis: What the match rests on.
    """

    category: Category
    matches: int
    of: int
    basis: Basis


_BY_VALUE: Final[dict[Category, Test]] = {
    Category.EMAIL: value.email,
    Category.PHONE: value.phone,
    Category.IBAN: value.iban,
    Category.CARD_NUMBER: value.card_number,
    Category.SSN: value.ssn,
    Category.NATIONAL_ID: value.national_id,
    Category.IP_ADDRESS: value.ip_address_alone,
    Category.DEVICE_ID: value.mac_address,
    Category.LOCATION: value.gps_pair,
}
_GENDERS: Final = value.word_set(
    "m f w d x male female man woman other nonbinary non-binary diverse unknown mann frau"
    " mannlich männlich weiblich divers homme femme h hombre mujer masculino femenino feminino"
    " maschio femmina uomo donna 0 1 2 0.0 1.0 2.0"
)
_AGE = re.compile(
    r"(?:[0-9]{1,2}|1[01][0-9]|120)(?:\.[0-9]{1,3})?\Z|[0-9]{1,2} ?(?:[-–] ?[0-9]{1,3}|\+)\Z"
)
_POSTCODE = re.compile(r"[A-Z0-9](?:[A-Z0-9 -]{1,8})[A-Z0-9]\Z", re.I)
_DOCUMENT = re.compile(r"[A-Z0-9][A-Z0-9 -]{4,18}[A-Z0-9]\Z", re.I)
_NUMBER = re.compile(r"[-+]?[0-9]{1,18}(?:\.[0-9]{0,18})?\Z")


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _street(text: str) -> bool:
    return (
        " " in text and len(text) >= 6 and bool(re.search(r"[^\W\d_]{3}", text)) and text[0] != "<"
    )


def _key(text: str) -> bool:
    return not (_NUMBER.match(text) and "." in text.rstrip("0").rstrip("."))


def _anything(text: str) -> bool:
    return True


def _wordy(text: str) -> bool:
    return not _NUMBER.match(text)


_PLAUSIBLE: Final[Mapping[Category, tuple[Test, int]]] = {
    Category.NAME: (value.name_like, 60),
    Category.EMAIL: (value.email, SHARE_NAMED),
    Category.PHONE: (value.phone_national, 60),
    Category.ADDRESS: (_street, 50),
    Category.IBAN: (value.iban, SHARE_NAMED),
    Category.CARD_NUMBER: (value.card_number, SHARE_NAMED),
    Category.SSN: (lambda text: value.ssn(text, plain=True), SHARE_NAMED),
    Category.NATIONAL_ID: (value.national_id_named, SHARE_NAMED),
    Category.PASSPORT: (lambda text: bool(_DOCUMENT.match(text)) and _has_digit(text), 60),
    Category.IP_ADDRESS: (value.ip_address, SHARE_NAMED),
    Category.PERSON_KEY: (_key, 90),
    Category.DEVICE_ID: (lambda text: len(text) >= 5 and _has_digit(text), 60),
    Category.BIRTH_DATE: (value.date_like, 60),
    Category.AGE: (lambda text: bool(_AGE.match(text)), 90),
    Category.GENDER: (lambda text: text.lower() in _GENDERS, 90),
    Category.POSTCODE: (lambda text: bool(_POSTCODE.match(text)) and _has_digit(text), 60),
    Category.LOCATION: (
        lambda text: value.degrees(text) or value.gps_pair(text),
        60,
    ),
    Category.NATIONALITY: (_wordy, 60),
    Category.MARITAL_STATUS: (_anything, 60),
    Category.OCCUPATION: (_wordy, 60),
    Category.EDUCATION: (_anything, 60),
    Category.FREE_TEXT: (lambda text: len(text) >= 20 and text.count(" ") >= 3, 30),
}
_HASHABLE: Final = frozenset(
    {*(each for each in Category if each.tier is Tier.IDENTIFIER), Category.IP_ADDRESS}
)
_VERSIONS: Final = frozenset({"version", "ver", "release", "firmware", "oid", "section", "build"})


def recognise(name: str, values: Sequence[str]) -> tuple[Match, ...]:
    """Return the categories that a column looks like, best founded first.

    Args:
        name: The column's name.
        values: Filled values of a sample, as text; a few hundred.
    """
    cut = [text.strip()[: value.LONGEST + 1] for text in values]
    counts = Counter(text for text in cut if text)
    if not counts:
        return ()
    column = _Column(counts, sum(counts.values()))
    hints = suggested(name)
    found: dict[Category, Match] = {}
    for category, strength in hints.items():
        match = column.named(category, strength)
        if match is not None:
            found[match.category] = match
    tests: Mapping[Category, Test] = _BY_VALUE
    if Category.IP_ADDRESS not in hints and _VERSIONS.intersection(words(name)):
        tests = {key: test for key, test in _BY_VALUE.items() if key is not Category.IP_ADDRESS}
    for category, test in tests.items():
        if category not in found:
            match = column.unnamed(category, test)
            if match is not None:
                found[category] = match
    if Category.EMAIL not in found:
        match = _addresses_inside(values)
        if match is not None:
            found[Category.EMAIL] = match
    return tuple(found.values())


def looks_personal(text: str) -> bool:
    """Return whether a single text, say a column's name, is itself somebody's identifier."""
    stripped = text.strip()
    if value.email_inside(stripped):
        return True
    return any(
        _BY_VALUE[category](stripped)
        for category in (
            Category.PHONE,
            Category.IBAN,
            Category.CARD_NUMBER,
            Category.SSN,
            Category.NATIONAL_ID,
            Category.IP_ADDRESS,
        )
    )


@dataclass(frozen=True, slots=True)
class _Column:
    counts: Counter[str]
    of: int

    def _count(self, test: Test) -> tuple[int, int]:
        """Return how many values pass, and how many different ones."""
        rows = distinct = 0
        for text, times in self.counts.items():
            if len(text) <= value.LONGEST and test(text):
                rows += times
                distinct += 1
        return rows, distinct

    def named(self, category: Category, strength: Strength) -> Match | None:
        if category in _HASHABLE:
            digests, _ = self._count(value.hashed)
            if digests * 100 >= self.of * SHARE_ALONE:
                return Match(Category.HASHED_IDENTIFIER, digests, self.of, Basis.BOTH)
        if category not in _PLAUSIBLE:
            basis = Basis.NAME if strength is Strength.PLAIN else Basis.HINT
            return Match(category, self.of, self.of, basis)
        test, share = _PLAUSIBLE[category]
        rows, distinct = self._count(test)
        if not rows or rows * 100 < self.of * share:
            return None
        if strength is Strength.HINT:
            # A column "name" with few different values holds kinds of thing, not people.
            varied = distinct >= DISTINCT_ALONE and distinct * 2 >= len(self.counts)
            if category is Category.NAME and not (varied and len(self.counts) * 2 >= self.of):
                return None
            return Match(category, rows, self.of, Basis.HINT)
        return Match(category, rows, self.of, Basis.BOTH)

    def unnamed(self, category: Category, test: Test) -> Match | None:
        # Most columns are none of these; the first values show it at little cost.
        if len(self.counts) < DISTINCT_ALONE:
            return None
        probe = list(self.counts)[:_PROBE]
        if sum(test(text) for text in probe) * 4 < len(probe):
            return None
        rows, distinct = self._count(test)
        if distinct < DISTINCT_ALONE or rows * 100 < self.of * SHARE_ALONE:
            return None
        return Match(category, rows, self.of, Basis.VALUES)


def _addresses_inside(values: Sequence[str]) -> Match | None:
    rows, distinct = 0, set()
    for text in values:
        address = value.email_inside(text[:4096]) if "@" in text else ""
        if address:
            rows += 1
            distinct.add(address.lower())
    if len(distinct) < DISTINCT_INSIDE:
        return None
    return Match(Category.EMAIL, rows, len(values), Basis.VALUES)
