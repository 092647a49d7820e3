"""The page on which ticked rows of a list are changed together: one form, and the rows beside it.

A list posts its ticked rows (``Listing.select = "ticket"``) and a button that says which act. The
page shows them as they are now, with a box each, so that one which a rule stops can be left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext

from muniment.core.errors import MunimentError, UsageError
from muniment.web.apps.access.principals import Conflict, Denied, NotFound, Principal
from muniment.web.apps.access.together import Refused, Wanted
from muniment.web.apps.access.ui.forms import PlainForm
from muniment.web.apps.access.ui.own import principal_of
from muniment.web.ui.listing import selected
from muniment.web.ui.pages import status_of


@dataclass(frozen=True, slots=True)
class Row:
    """One ticked row as the page shows it.

    Attributes:
        reference: Its short name.
        version: The version that is shown.
        url: Its page.
        title: What it is about.
        said: Label and value of what the acts are about, as it is now.
    """

    reference: str
    version: int
    url: str
    title: str
    said: Sequence[tuple[str | Promise, object]]

    @property
    def ticket(self) -> str:
        """It and its version, for the form."""
        return f"{self.reference}:{self.version}"


class ActForm(PlainForm):
    """What an act needs to know, the same for all rows."""

    def act(self) -> Any:
        """Return what is asked for, as the register's ``change_many`` takes it."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done to several rows.

    Attributes:
        title: What the page is called.
        button: What the button says.
        form: Makes the form of what was sent, or an empty one.
        note: A sentence on what follows from it; "" for none.
        danger: True where it takes something away.
    """

    title: str | Promise
    button: str | Promise
    form: Callable[[Any], ActForm]
    note: str | Promise = ""
    danger: bool = False


def respond(
    request: HttpRequest,
    acts: Mapping[str, Act],
    rows_of: Callable[[Principal, Sequence[str]], Sequence[Row]],
    change_many: Callable[[Principal, Sequence[Wanted], Any], Sequence[object]],
    *,
    back: str,
    register: str,
    done: Callable[[int], str],
) -> HttpResponse:
    """Show the ticked rows with the form of the act, or do what it says.

    Args:
        request: Posted by a list, or by the page itself.
        acts: By the value of the button that was pressed.
        rows_of: Returns those of some rows that the person may see.
        change_many: Does an act to all rows or to none; returns those that became others.
        back: The list's name in the addresses.
        register: What the list is called.
        done: Says how many rows became others.

    Raises:
        NotFound: None is ticked, or one is not there.
        UsageError: No such act.
    """
    act = acts.get(request.POST.get("act", ""))
    if act is None:
        raise UsageError(
            gettext("nothing was chosen to do"), hint=gettext("Press one of the list's buttons.")
        )
    principal = principal_of(request)
    wanted = ticked(request)
    rows = rows_of(principal, [one.reference for one in wanted])
    sending = request.POST.get("send") == "yes"
    form = act.form(request.POST if sending else None)
    if sending and not wanted:
        raise UsageError(gettext("no row is ticked"), hint=gettext("Tick at least one."))
    if not rows or len(rows) != len({one.reference for one in wanted}):
        raise NotFound(
            gettext("no row is ticked, or one of them is not there"),
            hint=gettext("Tick rows in the list first."),
        )
    problems: Mapping[str, MunimentError] = {}
    status = 200 if not form.errors else 400
    if form.is_valid():
        try:
            changed = change_many(principal, wanted, form.act())
        except Refused as error:
            form.refuse(error)
            problems, status = error.rows, error.status
        except (UsageError, Conflict, Denied) as error:
            form.refuse(error)
            status = getattr(error, "status", None) or status_of(error)
        else:
            messages.success(request, done(len(changed)))
            return redirect(back)
    context = {
        "act": act,
        "chosen": request.POST["act"],
        "rows": [(row, problems.get(row.reference)) for row in rows],
        "form": form,
        "back": back,
        "register": register,
    }
    return render(request, "muniment/together.html", context, status=status)


def day_said(day: date | None) -> str:
    """Return a day as a row says it, "" for none."""
    return date_format(day, "j M Y") if day else ""


def ticked(request: HttpRequest) -> list[Wanted]:
    """Return the rows that were ticked, each once, with the version that was shown."""
    return [*{one.reference: one for one in map(_wanted, selected(request))}.values()]


def _wanted(ticket: str) -> Wanted:
    reference, _colon, version = ticket.rpartition(":")
    whole = version.isascii() and version.isdigit() and len(version) < 10
    return Wanted(reference, int(version) if whole else 0)
