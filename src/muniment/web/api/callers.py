"""Who calls the API: a project's token, or a person's own session.

A session opens the API only with a second factor, and for anything that changes something only with
the token against forged requests: a page elsewhere can make a browser send the cookie.
"""

from __future__ import annotations

from django.http import HttpRequest
from ninja.security.base import AuthBase
from ninja.utils import check_csrf

from muniment.web.api.problems import Problem, unauthorized
from muniment.web.api.throttle import THROTTLE
from muniment.web.apps.access.gate import session_principal
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.access.services.tokens import authenticate_token

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})
_SCHEME = "bearer "


def caller_of(request: HttpRequest) -> Principal:
    """Return who sends a request.

    Raises:
        Problem: Nobody that the server knows, or a request that may be forged.
    """
    header = request.headers.get("Authorization", "")
    if header:
        # A request that shows a token is judged by the token alone, whatever cookies it carries.
        if not header.lower().startswith(_SCHEME):
            raise unauthorized()
        principal = authenticate_token(header[len(_SCHEME) :].strip())
        if principal is None:
            raise unauthorized()
        return principal
    if not isinstance(request.user, Person):
        raise unauthorized()
    found = session_principal(request)
    if found is None:
        raise Problem(
            403, "a second factor is needed", "Open the server in a browser, and sign in or enrol."
        )
    if request.method in _SAFE:
        return found
    if request.content_type in _FORMS:
        # The check below would parse a form to look for its token; the API takes none.
        raise Problem(415, "the API takes no forms", "Content-Type: application/json")
    if check_csrf(request) is not None:
        raise Problem(403, "the request may be forged", "Send the header X-CSRFToken, or a token.")
    return found


class Caller(AuthBase):
    """Lets an operation run for callers who hold a permission in some project.

    The operation's service or query asks again, for the project at hand. A name in the address that
    the operation does not know is refused: a filter that is misspelt narrows nothing, and a list
    that looks complete would be another one than was asked for.
    """

    openapi_type = "http"
    openapi_scheme = "bearer"

    def __init__(self, permission: Permission | None, known: frozenset[str]) -> None:
        super().__init__()
        self.permission = permission
        self.known = known

    def __call__(self, request: HttpRequest) -> Principal:
        """Return the caller, who becomes ``request.auth``."""
        principal = caller_of(request)
        THROTTLE.admit(principal.id)
        if self.permission is not None:
            principal.require(self.permission)
        unknown = sorted(set(request.GET) - self.known)
        if unknown:
            raise Problem(
                422,
                f"query.{unknown[0][:80]}: no such parameter",
                f"There are: {', '.join(sorted(self.known)) or 'none'}.",
            )
        request.principal = principal  # type: ignore[attr-defined]
        return principal
