"""Puts routers together under ``/api/v1`` and closes what they leave open."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, wraps
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, re_path
from django.utils.cache import add_never_cache_headers
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI, Router
from ninja.errors import HttpError, ValidationError
from ninja.operation import Operation

from muniment import __version__
from muniment.web.api.callers import caller_of
from muniment.web.api.description import complete
from muniment.web.api.operations import asked_by
from muniment.web.api.problems import MEDIA, Problem, absent, problem_of, response_of
from muniment.web.api.reading import JsonParser, storable_text
from muniment.web.api.throttle import THROTTLE
from muniment.web.apps.access.policies import authenticates
from muniment.web.apps.access.principals import Denied, Kind

NAMESPACE = "api"
_ABOUT = (
    "The records of a Muniment server, by the same services and access rules as its pages. "
    "Errors are problems (RFC 9457); lists come in pages with a total; a change names the version"
    " that it changes. docs/api.md shows each by example. What is added later breaks no caller that"
    " ignores members it does not know; what would break one gets another /api/v2."
)
_ANSWERS = ("application/json", MEDIA, "application/octet-stream", "text/plain", "text/csv")


class Api:
    """The API: its routes, its OpenAPI document, its errors."""

    def __init__(self, routers: Sequence[tuple[str, Router]]) -> None:
        self.ninja = NinjaAPI(
            title="Muniment",
            version=__version__,
            description=_ABOUT,
            urls_namespace=NAMESPACE,
            openapi_url=None,
            docs_url=None,
            parser=JsonParser(),
        )
        for kind in (Exception, Http404, HttpError, ValidationError):
            self.ninja.add_exception_handler(kind, _answer)
        self.ninja.get_openapi_operation_id = _name_of  # type: ignore[method-assign]
        for prefix, router in routers:
            self.ninja.add_router(prefix, router)

    def operations(self) -> Iterator[tuple[str, Operation]]:
        """Yield every operation with its path."""
        for router in self.ninja._get_bound_routers():
            for at, view in router.path_operations.items():
                for operation in view.operations:
                    yield f"{router.prefix}{at}", operation

    @property
    def urls(self) -> tuple[list[URLPattern], str, str]:
        """The routes, for ``path("api/v1/", ...)``.

        Raises:
            ImproperlyConfigured: A route does not say what it asks for.
        """
        for at, operation in self.operations():
            if asked_by(operation) is None:
                raise ImproperlyConfigured(f"{operation.methods} {at} says not what it asks for")
        patterns, name, namespace = self.ninja.urls
        methods = self._methods()
        routes = []
        for item in patterns:
            if isinstance(item, URLPattern) and item.name != "api-root":
                view = _shaped(item.callback)
                # For whoever walks the addresses: what each of them answers to.
                view.muniment_methods = methods[str(item.pattern)]  # type: ignore[attr-defined]
                routes.append(URLPattern(item.pattern, view, item.default_args, item.name))
        routes.append(path("openapi.json", _shaped(self._openapi), name="openapi-json"))
        routes.append(path("", _shaped(_nothing), name="api-root"))
        routes.append(re_path("^.*$", _shaped(_nothing), name="absent"))
        return routes, name, namespace

    def _methods(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for at, operation in self.operations():
            route = at.lstrip("/").replace("{", "<").replace("}", ">")
            found[route] = found.get(route, frozenset()) | set(operation.methods)
        return found

    def _openapi(self, request: HttpRequest) -> HttpResponse:
        """Answer with the description of the API, to people."""
        caller = caller_of(request)
        THROTTLE.admit(caller.id)
        if caller.kind is not Kind.PERSON:
            raise Denied("the API's description is for people who are signed in")
        if request.method != "GET":
            return HttpResponseNotAllowed(["GET"])
        return HttpResponse(self._written, content_type="application/json")

    @cached_property
    def _written(self) -> bytes:
        """The document as it is sent: the routes never change while a process runs."""
        return json.dumps(self.document()).encode()

    def document(self) -> dict[str, Any]:
        """Return the OpenAPI document."""
        return complete(self.ninja.get_openapi_schema())


def _name_of(operation: Operation) -> str:
    return operation.view_func.__name__


def _answer(request: HttpRequest, error: Any) -> HttpResponse:
    return response_of(problem_of(request, error))


def _nothing(request: HttpRequest) -> HttpResponse:
    raise absent()


def _shaped(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Return a view whose every error is a problem, and which authenticates by itself."""

    @authenticates
    @csrf_exempt  # ``callers`` checks it, and only where a cookie is what opens the API
    @wraps(view)
    def shaped(request: HttpRequest, **arguments: Any) -> HttpResponseBase:
        asked = request.method
        try:
            _check(request)
            if asked == "HEAD":
                request.method = "GET"
            response = view(request, **arguments)
        except Exception as error:
            response = _answer(request, error)
        if isinstance(response, HttpResponseNotAllowed):
            response = _not_allowed(response["Allow"].split(", "))
        add_never_cache_headers(response)
        if asked == "HEAD" and isinstance(response, HttpResponse):
            response["Content-Length"] = str(len(response.content))
            response.content = b""
        return response

    return shaped


def _not_allowed(methods: list[str]) -> HttpResponse:
    if "GET" in methods:
        methods.append("HEAD")
    allowed = ", ".join(sorted(methods))
    return response_of(Problem(405, f"only {allowed} here", headers={"Allow": allowed}))


def _check(request: HttpRequest) -> None:
    if not any(request.accepts(media) for media in _ANSWERS):
        raise Problem(406, "the API answers with JSON", "Accept: application/json")
    if not storable_text(request.path) or not all(
        storable_text(name) and storable_text(value)
        for name, values in request.GET.lists()
        for value in values
    ):
        raise Problem(400, "the address holds a character that no record holds")
