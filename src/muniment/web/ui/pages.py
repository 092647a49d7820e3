"""Pages that belong to no app: errors, each saying what happened, why, and what to do next."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from muniment.core.errors import MunimentError

_STATUS = {
    "Denied": 403,
    "FreshProofNeeded": 403,
    "NotFound": 404,
    "Conflict": 409,
    "ReadOnly": 409,
    "UsageError": 400,
    "TooLarge": 413,
    "DiskFull": 507,
}
_ABSENT = gettext_lazy(
    "It does not exist, or your access does not reach it. Look for it in its list, or ask an "
    "administrator what you may see."
)


def status_of(error: MunimentError) -> int:
    """Return the HTTP status of an error raised on purpose, by the nearest class that has one."""
    return next(
        (_STATUS[kind.__name__] for kind in type(error).__mro__ if kind.__name__ in _STATUS), 500
    )


def error_page(request: HttpRequest, error: MunimentError) -> HttpResponse:
    """Return the page of an error, or the way to the page that mends it."""
    if type(error).__name__ == "FreshProofNeeded":
        return _prove(request)
    status = status_of(error)
    hint = error.hint or (_ABSENT if status == 404 else "")
    return page(request, status, error.message, str(hint))


def _prove(request: HttpRequest) -> HttpResponse:
    """Send a person to prove who they are, and say what becomes of the form they sent."""
    path = request.get_full_path()
    if request.method not in ("GET", "HEAD"):
        # A form is not sent again by itself: what it asks for is done when its owner says so anew.
        messages.info(
            request,
            _("Please confirm that it is you. Nothing was done yet: press the button again after."),
        )
        path = _came_from(request)
    target = f"{reverse('account_reauthenticate')}?{urlencode({'next': path})}"
    if request.headers.get("HX-Request"):
        return HttpResponse(status=401, headers={"HX-Redirect": target})
    return redirect(target)


def _came_from(request: HttpRequest) -> str:
    """Return the path of the page that a form stood on; Home where it was none of ours."""
    came = urlsplit(request.headers.get("Referer", ""))
    if f"{came.scheme}://{came.netloc}" != settings.MUNIMENT.address or not came.path:
        return "/"
    return came.path + (f"?{came.query}" if came.query else "")


def page(request: HttpRequest, status: int, message: str, hint: str = "") -> HttpResponse:
    """Return an error page, or the part of one that a page already open shows in its place."""
    framed = status < 500 and getattr(request, "principal", None) is not None
    context = {
        "status": status,
        "message": message,
        "hint": hint,
        "framed": framed,
        # After a fault of ours nothing is asked of the database: it may be what is at fault.
        "layout": "muniment/base.html" if framed else "muniment/bare.html",
    }
    part = request.headers.get("HX-Request") == "true"
    template = "muniment/_problem.html" if part else "muniment/error.html"
    return render(request, template, context, status=status)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the page for an address where there is nothing."""
    return page(request, 404, _("There is nothing at this address."), _("Go back to Home."))


def fault(request: HttpRequest) -> HttpResponse:
    """Return the page for a fault of ours; no detail of it."""
    return page(
        request,
        500,
        _("Something went wrong in Muniment."),
        _("Nothing was saved. The server's log says where; please report it."),
    )


def forged_request(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Return the page for a form that did not come from here, or is too old."""
    return page(
        request, 403, _("This form is too old, or came from elsewhere."), _("Reload and try again.")
    )
