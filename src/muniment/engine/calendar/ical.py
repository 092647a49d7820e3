"""Writes iCalendar text of whole days with titles: nothing else leaves by a feed (decision 19).

Source: RFC 5545, sections 3.1 (lines of 75 octets), 3.3.11 (text) and 3.6.1 (events).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_LINE_OCTETS = 75
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Event:
    """One day in a calendar.

    Attributes:
        uid: Stays the same for the same thing, so that a calendar moves it instead of doubling it.
        day: Which.
        title: What.
    """

    uid: str
    day: date
    title: str


def calendar_text(name: str, events: Iterable[Event], moment: datetime) -> str:
    """Return a calendar as text with CRLF at the end of each line.

    Args:
        name: What calendar programs call it.
        events: Its days.
        moment: When it was made, aware.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Muniment//Calendar//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
    ]
    stamp = moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for event in events:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{escaped(event.uid)}",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{escaped(event.title)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(part + "\r\n" for line in lines for part in folded(line))


def escaped(text: str) -> str:
    """Return a text as a value: separators escaped, line ends kept as such, nothing unprintable."""
    found = text[:_LONGEST].replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    found = "\\n".join(found.splitlines())
    return "".join(letter for letter in found if letter.isprintable())


def folded(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 octets, none of which cuts a character in two."""
    part, size = "", 0
    for letter in line:
        octets = len(letter.encode("utf-8", "replace"))
        if size + octets > _LINE_OCTETS:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + octets
    yield part
