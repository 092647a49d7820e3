"""iCalendar text: lines as RFC 5545 wants them, whatever a title holds."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.calendar.ical import Event, calendar_text, escaped, folded

MOMENT = datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC)


def _unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


@given(st.lists(st.tuples(st.text(max_size=200), st.dates()), max_size=4))
def test_every_line_is_short_and_no_title_adds_one(given_: list[tuple[str, date]]) -> None:
    days = [(title, day) for title, day in given_ if day < date.max]
    events = [Event(f"{n}@x", day, title) for n, (title, day) in enumerate(days)]
    text = calendar_text("Work", events, MOMENT)
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.encode().decode().split("\r\n"))
    lines = _unfolded(text)
    assert sum(line == "BEGIN:VEVENT" for line in lines) == len(events)
    assert sum(line.startswith("SUMMARY:") for line in lines) == len(events)
    assert not any(line.startswith(("ATTENDEE", "DESCRIPTION", "URL")) for line in lines)


@given(st.text(max_size=400))
def test_folding_loses_nothing(text: str) -> None:
    line = escaped(text)
    parts = list(folded(line))
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line


def test_a_day_is_a_whole_day() -> None:
    text = calendar_text("Work", [Event("a@x", date(2027, 12, 31), "Review; risks, all")], MOMENT)
    assert "DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n" in text
    assert "SUMMARY:Review\\; risks\\, all\r\n" in text
    assert "DTSTAMP:20270102T030405Z" in text
