"""Times as people read them: in their zone, which the title names."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

from muniment.web.clock import now

_NOTHING = format_html('<span class="quiet">{}</span>', "\N{EN DASH}")
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


def moment(value: datetime | None, zone: ZoneInfo) -> SafeString:
    """Return a time to the minute; the title has the second and the zone. None: a dash."""
    if value is None:
        return _NOTHING
    return _element(value, date_format(value.astimezone(zone), "j M Y, H:i"), zone)


def day_of(value: datetime | date | None, zone: ZoneInfo) -> SafeString:
    """Return a day: of a date as it stands, of a time as it falls in the zone. None: a dash."""
    if value is None:
        return _NOTHING
    if isinstance(value, datetime):
        return _element(value, date_format(value.astimezone(zone), "j M Y"), zone)
    return _day(value, get_language())


def age(value: datetime | None, zone: ZoneInfo) -> SafeString:
    """Return how long ago a time was, or how far ahead it is. None: a dash."""
    if value is None:
        return _NOTHING
    return _element(value, since(value, now()), zone)


def since(value: datetime, moment: datetime) -> str:
    """Return the distance from one time to another in its largest whole unit."""
    span = moment - value
    if abs(span) < _MINUTE:
        return gettext("just now")
    amount = _amount(abs(span))
    if span > timedelta():
        return gettext("%(amount)s ago") % {"amount": amount}
    return gettext("in %(amount)s") % {"amount": amount}


def full(value: datetime, zone: ZoneInfo) -> str:
    """Return a time with everything: weekday, second, zone and its distance from UTC."""
    return _full(value, zone, get_language())


# A list shows the same few days and times in hundreds of cells.
@lru_cache(maxsize=2048)
def _full(value: datetime, zone: ZoneInfo, language: str | None) -> str:
    local = value.astimezone(zone)
    return f"{date_format(local, 'l j F Y, H:i:s')} {zone.key} (UTC{_offset(local)})"


@lru_cache(maxsize=2048)
def _day(value: date, language: str | None) -> SafeString:
    shown, full = date_format(value, "j M Y"), date_format(value, "l j F Y")
    return format_html('<time datetime="{}" title="{}">{}</time>', value.isoformat(), full, shown)


def _element(value: datetime, shown: str, zone: ZoneInfo) -> SafeString:
    utc = value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return format_html('<time datetime="{}" title="{}">{}</time>', utc, full(value, zone), shown)


def _amount(span: timedelta) -> str:
    if span < _HOUR:
        count = span // _MINUTE
        return ngettext("%(count)d minute", "%(count)d minutes", count) % {"count": count}
    if span < _DAY:
        count = span // _HOUR
        return ngettext("%(count)d hour", "%(count)d hours", count) % {"count": count}
    days = span // _DAY
    if days < 60:
        return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}
    if days < 730:
        count = days // 30
        return ngettext("%(count)d month", "%(count)d months", count) % {"count": count}
    count = days // 365
    return ngettext("%(count)d year", "%(count)d years", count) % {"count": count}


def _offset(local: datetime) -> str:
    text = local.strftime("%z")
    return f"{text[:3]}:{text[3:5]}"
