"""What people write for how often something comes: "quarterly", "every 2 weeks"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from muniment.engine.calendar.easy import Easy, easy_rule
from muniment.engine.calendar.rules import Frequency, Rule, RuleError, anchored, parse

_WORDS: Final[Mapping[str, tuple[Frequency, int]]] = {
    "daily": (Frequency.DAILY, 1),
    "weekly": (Frequency.WEEKLY, 1),
    "fortnightly": (Frequency.WEEKLY, 2),
    "monthly": (Frequency.MONTHLY, 1),
    "bimonthly": (Frequency.MONTHLY, 2),
    "quarterly": (Frequency.MONTHLY, 3),
    "half-yearly": (Frequency.MONTHLY, 6),
    "semiannually": (Frequency.MONTHLY, 6),
    "semi-annually": (Frequency.MONTHLY, 6),
    "yearly": (Frequency.YEARLY, 1),
    "annually": (Frequency.YEARLY, 1),
    "annual": (Frequency.YEARLY, 1),
    "biennially": (Frequency.YEARLY, 2),
}
_UNITS: Final[Mapping[str, Frequency]] = {
    "day": Frequency.DAILY,
    "week": Frequency.WEEKLY,
    "month": Frequency.MONTHLY,
    "year": Frequency.YEARLY,
}
_COUNTED = "one two three four five six seven eight nine ten eleven twelve"
_NUMBERS: Final[Mapping[str, int]] = {
    word: number for number, word in enumerate(_COUNTED.split(), 1)
}
_EVERY = re.compile(r"every (?:(\d{1,3}|[a-z]+) )?(day|week|month|year)s?\Z", re.ASCII)


def spoken_rule(text: str, start: date) -> Rule:
    """Return the rule that some words, or RFC 5545, say of something that begins on a day.

    Raises:
        RuleError: They are not understood, or the rule is none that is accepted here.
    """
    said = " ".join(text.casefold().split())
    if said in _WORDS:
        return easy_rule(Easy(*_WORDS[said]), start)
    if found := _EVERY.match(said):
        count = found[1] or "1"
        number = int(count) if count.isdigit() else _NUMBERS.get(count, 0)
        if number:
            return easy_rule(Easy(_UNITS[found[2]], number), start)
    if "freq=" in said:
        return anchored(parse(text), start)
    raise RuleError(
        f"“{text[:40]}” does not say how often",
        hint="For example monthly, quarterly, yearly, every 6 weeks; or a rule of RFC 5545.",
    )
