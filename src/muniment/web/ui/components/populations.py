"""What a question was asked of, in numbers that add up. Never a lone percent (design, rule 1)."""

from __future__ import annotations

from collections.abc import Sized
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext


@dataclass(frozen=True, slots=True)
class Counts:
    """A population: ``passed + failed + unknown + excluded = size``."""

    size: int
    passed: int
    failed: int
    unknown: int
    excluded: int


def counts(value: Any) -> Counts:
    """Return the numbers of anything that has them as attributes; ``excluded`` may be a list."""
    excluded = value.excluded
    return Counts(
        value.size,
        value.passed,
        value.failed,
        value.unknown,
        len(excluded) if isinstance(excluded, Sized) else excluded,
    )


def words(value: Counts) -> str:
    """Return a population in words, for example ``41 of 43, 1 failed, 1 unknown``."""
    if value.size == 0:
        return gettext("none of this kind seen")
    parts = [gettext("%(passed)d of %(size)d") % {"passed": value.passed, "size": value.size}]
    if value.failed:
        parts.append(gettext("%(count)d failed") % {"count": value.failed})
    if value.unknown:
        parts.append(gettext("%(count)d unknown") % {"count": value.unknown})
    if value.excluded:
        parts.append(gettext("%(count)d excluded") % {"count": value.excluded})
    return ", ".join(parts)


def population(value: Any, *, drawn: bool = False) -> SafeString:
    """Return a population in words; ``drawn`` adds a bar that repeats them."""
    found = counts(value)
    if not drawn or not found.size:
        return format_html("<span>{}</span>", words(found))
    parts = (
        ("good", found.passed),
        ("bad", found.failed),
        ("unknown", found.unknown),
        ("ground", found.excluded),
    )
    return format_html(
        '<span class="population"><span>{}</span>{}</span>', words(found), _bar(parts, found.size)
    )


def bar(value: float, maximum: float, tone: str = "note") -> SafeString:
    """Return a bar filled to ``value`` of ``maximum``. Say the numbers in words beside it."""
    whole = max(maximum, 0)
    return _bar(((tone, min(max(value, 0), whole)),), whole)


def _bar(parts: tuple[tuple[str, float], ...], whole: float) -> SafeString:
    rows, start = [], 0.0
    for tone, amount in parts:
        width = 100 * amount / whole if whole else 0
        if width:
            rows.append((tone, f"{start:.2f}", f"{width:.2f}"))
        start += width
    return format_html(
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="fill-ground" width="100" height="8"/>{}</svg>',
        format_html_join("", '<rect class="fill-{}" x="{}" width="{}" height="8"/>', rows),
    )
