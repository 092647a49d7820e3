"""Rules and days for laws: any that is accepted, through the same door as people's."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from muniment.engine.calendar.easy import Anchor, Easy, easy_rule
from muniment.engine.calendar.rules import MOST_INTERVAL, Frequency, Rule, RuleError, parse

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
_WEEKDAYS = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
_ORDINALS = st.sampled_from(["", "", "1", "2", "4", "-1", "-3", "5"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Return a text that may be a rule."""
    parts = [f"FREQ={draw(st.sampled_from(Frequency)).value}"]
    if draw(st.booleans()):
        parts.append(f"INTERVAL={draw(st.integers(0, 14))}")
    numbers = st.lists(st.integers(-29, 31), min_size=1, max_size=5)
    for name, values in (
        ("BYMONTH", st.lists(st.integers(1, 12), min_size=1, max_size=4)),
        ("BYMONTHDAY", numbers),
        ("BYSETPOS", st.lists(st.integers(-5, 5), min_size=1, max_size=1)),
    ):
        if draw(st.integers(0, 2)) == 0:
            parts.append(f"{name}={','.join(map(str, draw(values)))}")
    if draw(st.booleans()):
        days = draw(st.lists(st.tuples(_ORDINALS, _WEEKDAYS), min_size=1, max_size=5))
        parts.append(f"BYDAY={','.join(a + b for a, b in days)}")
    if draw(st.integers(0, 3)) == 0:
        parts.append(f"COUNT={draw(st.integers(1, 60))}")
    elif draw(st.integers(0, 3)) == 0:
        parts.append(f"UNTIL={draw(DAYS):%Y%m%d}")
    return ";".join(parts)


def accepted(text: str) -> bool:
    """True for a text that is a rule here."""
    try:
        parse(text)
    except RuleError:
        return False
    return True


@st.composite
def easy(draw: st.DrawFn) -> Easy:
    """Return three choices."""
    frequency = draw(st.sampled_from(Frequency))
    interval = draw(st.integers(1, MOST_INTERVAL[frequency]))
    return Easy(frequency, interval, draw(st.sampled_from(Anchor)))


def _easy_rules() -> st.SearchStrategy[Rule]:
    return st.builds(easy_rule, easy(), DAYS)


RULES = st.one_of(texts().filter(accepted).map(parse), _easy_rules())
