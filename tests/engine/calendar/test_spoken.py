"""How often something comes, as people write it."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.calendar.rules import Frequency, Rule, RuleError
from muniment.engine.calendar.spoken import spoken_rule

START = date(2027, 3, 31)


@pytest.mark.parametrize(
    ("text", "frequency", "interval"),
    [
        ("Quarterly", Frequency.MONTHLY, 3),
        (" half-yearly ", Frequency.MONTHLY, 6),
        ("ANNUALLY", Frequency.YEARLY, 1),
        ("every month", Frequency.MONTHLY, 1),
        ("every 6  weeks", Frequency.WEEKLY, 6),
        ("every two years", Frequency.YEARLY, 2),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5", Frequency.MONTHLY, 2),
    ],
)
def test_usual_words_are_understood(text: str, frequency: Frequency, interval: int) -> None:
    rule = spoken_rule(text, START)
    assert (rule.frequency, rule.interval) == (frequency, interval)


@pytest.mark.parametrize("text", ["", "sometimes", "every blue moon", "every 0 days", "weekly?"])
def test_other_words_are_refused_with_an_example(text: str) -> None:
    with pytest.raises(RuleError) as caught:
        spoken_rule(text, START)
    assert "quarterly" in caught.value.hint or "interval" in caught.value.message.lower()


@given(st.text(max_size=60), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_text_is_a_rule_or_refused(text: str, start: date) -> None:
    with suppress(RuleError):
        assert isinstance(spoken_rule(text, start), Rule)
