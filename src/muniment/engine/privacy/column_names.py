"""What a column's name suggests, in several languages.

A name is cut into words (``customerEmail`` becomes ``customer email``) and looked up in three
lists. *Plain* words mean one thing wherever they stand. *Owned* words mean it only alone, with a
unit, or after a word for a person: ``age`` and ``patient_age`` do, ``house_age`` does not. *Hints*
have common other meanings (``race`` of cars, ``name`` of a product) and count only beside other
columns about people.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import Final

from muniment.engine.privacy.categories import Category
from muniment.engine.privacy.vocabulary import HINTS, OWNED, PEOPLE, PLAIN, UNITS


class Strength(Enum):
    """How far a name can be believed by itself."""

    PLAIN = "plain"
    HINT = "hint"


_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


def words(name: str) -> tuple[str, ...]:
    """Return a column name's words in lower case, without accents; at most 12 of them."""
    folded = unicodedata.normalize("NFKD", name[:120].replace("ß", "ss"))
    plain = "".join(character for character in folded if not unicodedata.combining(character))
    return tuple(word.lower() for word in _WORD.findall(plain))[:12]


def _table(lists: dict[Category, str]) -> dict[tuple[str, ...], Category]:
    found: dict[tuple[str, ...], Category] = {}
    for category, phrases in lists.items():
        for phrase in phrases.split("|"):
            # Letters and digits are separate words, in the lists as in the names.
            found[words(phrase)] = category
    return found


_PLAIN_PHRASES = _table(PLAIN)
_OWNED_PHRASES = _table(OWNED)
_HINT_PHRASES = _table(HINTS)
_LONGEST: Final = max(map(len, _PLAIN_PHRASES))


def suggested(name: str) -> dict[Category, Strength]:
    """Return what a column's name suggests, with how far it can be believed."""
    parts = words(name.rpartition(".")[2]) or words(name)
    if not parts:
        return {}
    whole = words(name)
    found: dict[Category, Strength] = {}
    for length in range(min(_LONGEST, len(parts)), 0, -1):
        for start in range(len(parts) - length + 1):
            category = _PLAIN_PHRASES.get(parts[start : start + length])
            if category is not None:
                found.setdefault(category, Strength.PLAIN)
    owned = _owned(parts, whole)
    if owned is not None:
        found.setdefault(owned, Strength.PLAIN)
    hinted = _HINT_PHRASES.get(_bare(parts))
    if hinted is not None and not found:
        personal = any(word in PEOPLE for word in whole[: -len(_bare(parts))])
        found[hinted] = Strength.PLAIN if personal else Strength.HINT
    return found


def _bare(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without units at the end and people in front."""
    end = len(parts)
    while end > 1 and parts[end - 1] in UNITS:
        end -= 1
    start = 0
    while start < end - 1 and parts[start] in PEOPLE:
        start += 1
    return parts[start:end]


def _owned(parts: tuple[str, ...], whole: tuple[str, ...]) -> Category | None:
    bare = _bare(parts)
    category = _OWNED_PHRASES.get(bare)
    if category is not None:
        return category
    # device.ip or session.client_ip: the last word decides for addresses on the network.
    return Category.IP_ADDRESS if whole[-1] == "ip" else None
