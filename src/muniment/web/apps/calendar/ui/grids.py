"""The calendar of a month, and the control plan of a year. Tables: they print and can be read."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dates import MONTHS_3, WEEKDAYS
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from muniment.engine.calendar.days import first_of_month, last_of_month
from muniment.engine.calendar.keeping import Standing, standing
from muniment.web.apps.access.policies import page
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.apps.calendar import grids, queries
from muniment.web.apps.calendar.ui.tasks import item_titles
from muniment.web.apps.calendar.ui.words import (
    STANDINGS,
    standing_badge,
    standing_tone,
    standing_word,
)
from muniment.web.apps.calendar.ui.work import tabs
from muniment.web.apps.calendar.wording import month_words
from muniment.web.apps.organization.queries import today

SEE = page(Permission.SEE_TASKS)
_ROWS = 50


@SEE
@require_safe
def task_calendar(request: HttpRequest) -> HttpResponse:
    """Show a month as a table: a row for each week, a column for each weekday."""
    principal = principal_of(request)
    day = today()
    at = _month(request.GET.get("month", ""), day)
    mine = request.GET.get("who") == "me"
    found = grids.month(principal, at, mine=mine)
    context = {
        "tabs": tabs("calendar", principal),
        "title": month_words(found.first),
        "weekdays": [str(WEEKDAYS[n]) for n in range(7)],
        "weeks": [[_square(square, day, mine) for square in week] for week in found.weeks],
        "mine": mine,
        "previous": _address(first_of_month(at, -1), mine),
        "next": _address(first_of_month(at, 1), mine),
        "now": _address(None, mine),
        "other": _address(at, not mine),
        "previous_title": month_words(first_of_month(at, -1)),
        "next_title": month_words(first_of_month(at, 1)),
    }
    return render(request, "calendar/calendar.html", context)


@SEE
@require_safe
def task_plan(request: HttpRequest) -> HttpResponse:
    """Show the control plan: templates or controls by months, each cell in colour and in words."""
    principal = principal_of(request)
    day = today()
    by_item = request.GET.get("by") == "controls"
    first = _month(request.GET.get("from", ""), first_of_month(day, -5))
    number = _whole(request.GET.get("page", ""))
    part = slice((number - 1) * _ROWS, number * _ROWS)
    if by_item:
        total, rows = grids.plan_of_items(principal, item_titles(), first, day, part)
    else:
        templates = queries.templates(principal).order_by("title", "pk")
        total = templates.count()
        rows = grids.plan_of_templates(principal, templates[part], first, day)
    pages = max(-(-total // _ROWS), 1)
    context = {
        "tabs": tabs("plan", principal),
        "by_item": by_item,
        "months": [(f"{MONTHS_3[at.month]}", at) for at in grids.months_from(first)],
        "rows": [{"row": row, "cells": [_cell(row, cell) for cell in row.cells]} for row in rows],
        "total": total,
        "legend": [(standing_badge(each), each) for each in STANDINGS],
        "previous": _plan(first_of_month(first, -12), by_item),
        "next": _plan(first_of_month(first, 12), by_item),
        "other": _plan(first, not by_item),
        "earlier": _plan(first, by_item, number - 1) if number > 1 else "",
        "later": _plan(first, by_item, number + 1) if number < pages else "",
        "span": f"{month_words(first)} – {month_words(first_of_month(first, 11))}",
    }
    return render(request, "calendar/plan.html", context)


def _square(square: grids.Square, day: date, mine: bool) -> dict[str, Any]:
    rows = [
        {
            "url": f"/tasks/{task.reference}/",
            "title": task.title,
            "tone": standing_tone(standing(queries.occurrence(task), day)),
            "word": standing_word(standing(queries.occurrence(task), day)),
        }
        for task in square.tasks
    ] + [
        {
            "url": f"/tasks/templates/{each.template.reference}/",
            "title": each.template.title,
            "tone": standing_tone(Standing.PLANNED),
            "word": standing_word(Standing.PLANNED),
        }
        for each in square.planned
    ]
    text = square.day.isoformat()
    narrowed = {"due_from": text, "due_to": text, "state": ""}
    if mine:
        narrowed["who"] = "me"
    return {
        "day": square.day,
        "inside": square.inside,
        "today": square.day == day,
        "rows": rows[: grids.MOST_NAMED],
        "more": max(square.total - grids.MOST_NAMED, 0),
        "url": f"/tasks/?{urlencode(narrowed)}",
    }


def _cell(row: grids.PlanRow, cell: grids.Cell) -> dict[str, Any]:
    if cell.standing is None:
        return {"tone": "", "word": "", "said": "", "url": ""}
    word = standing_word(cell.standing)
    told = ", ".join(
        gettext("%(count)d %(word)s") % {"count": count, "word": standing_word(each).lower()}
        for each, count in sorted(
            cell.counts.items(), key=lambda item: list(Standing).index(item[0])
        )
    )
    narrowed = {
        "q": row.title if not row.key.startswith(("A.", "C.")) else "",
        "due_from": cell.month.isoformat(),
        "due_to": last_of_month(cell.month).isoformat(),
        "state": "",
    }
    only_planned = set(cell.counts) == {Standing.PLANNED}
    return {
        "tone": standing_tone(cell.standing),
        "word": word,
        "count": cell.counts[cell.standing] if cell.total > 1 else 0,
        "total": cell.total,
        "told": told,
        "url": "" if only_planned or not narrowed["q"] else f"/tasks/?{urlencode(narrowed)}",
    }


def _month(text: str, fallback: date) -> date:
    try:
        year, month = text.split("-")
        found = date(int(year), int(month), 1)
    except ValueError:
        return first_of_month(fallback)
    return found if 1990 <= found.year <= 2200 else first_of_month(fallback)


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and 0 < len(text) < 6 and int(text) else 1


def _address(month: date | None, mine: bool) -> str:
    given = {}
    if month is not None:
        given["month"] = f"{month:%Y-%m}"
    if mine:
        given["who"] = "me"
    return f"?{urlencode(given)}"


def _plan(first: date, by_item: bool, number: int = 1) -> str:
    given = {"from": f"{first:%Y-%m}"}
    if by_item:
        given["by"] = "controls"
    if number > 1:
        given["page"] = str(number)
    return f"?{urlencode(given)}"
