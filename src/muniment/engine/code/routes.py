"""Routes of web services: where they hang, what handles them, and what guards them.

A route is read from the syntax that registers it. What a gateway in front of the service does
cannot be seen here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from muniment.engine.code.asking import asks_inside, identifiers
from muniment.engine.code.demos import launch_of, streamlit_page
from muniment.engine.code.evidence import Evidence, says_authentication
from muniment.engine.code.facts import CodeMount, CodeRoute
from muniment.engine.code.module import SERVING_PACKAGES, Module
from muniment.engine.code.pathnames import masked
from muniment.engine.code.scope import Decorated, Scope
from muniment.engine.code.wordlist import words

_CONSTRUCTORS = {
    "fastapi.FastAPI": "fastapi",
    "fastapi.APIRouter": "fastapi",
    "fastapi.routing.APIRouter": "fastapi",
    "flask.Flask": "flask",
    "flask.Blueprint": "flask",
    "flask_restx.Namespace": "flask",
    "flask_restx.Api": "flask",
    "flask_restful.Api": "flask",
    "quart.Quart": "quart",
    "quart.Blueprint": "quart",
    "sanic.Sanic": "sanic",
    "sanic.Blueprint": "sanic",
    "aiohttp.web.Application": "aiohttp",
    "aiohttp.web.RouteTableDef": "aiohttp",
    "bottle.Bottle": "bottle",
    "starlette.applications.Starlette": "starlette",
    "robyn.Robyn": "robyn",
    "connexion.FlaskApp": "flask",
    "tornado.web.Application": "tornado",
    "bentoml.Service": "bentoml",
}
_METHODS = words("get post put delete patch head options")
_DECORATORS = _METHODS | {"route", "api_route", "websocket", "websocket_route"}
_GUARDS = words("before_request before_app_request middleware before_serving on_request")
_DJANGO = words("django.urls.path django.urls.re_path django.conf.urls.url django.conf.urls.path")
_GRADIO = words("gradio.Interface gradio.ChatInterface")
_GRADIO_EVENTS = words("click submit change input upload then success select stop release stream")
_ADDERS = words(
    "add_api_route add_url_rule add_route add_resource add_view add_api_websocket_route"
)
_INCLUDERS = words("include_router register_blueprint blueprint add_namespace include_routers")


class _Found(NamedTuple):
    path: str
    methods: tuple[str, ...]
    router: str
    framework: str


class Routes:
    """Reads the routes of one module."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._resolver = module.resolver
        self._guards: dict[str, str] = {}
        self._frameworks: dict[str, str] = {}
        self._handled: set[str] = set()
        self._evidence = Evidence(module)
        self._demo = launch_of(module)

    def read(self) -> Iterator[CodeRoute | CodeMount]:
        """Yield routes, then the authentication that this module puts on routers."""
        if not self._may_serve():
            return
        self._find_apps()
        mounts = list(self._find_guards())
        for decorated in self._module.tree.decorated:
            yield from self._decorated(decorated)
        for scope in self._module.tree.scopes:
            for call, cell in scope.calls:
                yield from self._registered(call, scope, cell)
        yield from self._classes()
        yield from self._views()
        yield from streamlit_page(self._module)
        for router, evidence in sorted(self._guards.items()):
            yield CodeMount(masked(self._resolver.own(router)), evidence, 1)
        yield from mounts
        for scope in self._module.tree.scopes:
            if scope.parent is self._module.tree.module and scope.name not in self._handled:
                evidence = self._evidence.of_body(scope)
                if evidence:
                    yield CodeMount(self._resolver.own(scope.name), masked(evidence), 1)

    def _may_serve(self) -> bool:
        if self._module.serving:
            return True
        if any(
            isinstance(decorator, ast.Call)
            and isinstance(decorator.func, ast.Attribute)
            and decorator.func.attr in _DECORATORS
            and _text(decorator.args[:1]).startswith("/")
            for one in self._module.tree.decorated
            for decorator in one.node.decorator_list
        ):
            return True
        # Django's settings name what guards every view, and import nothing.
        names = self._module.tree.module.names
        return "MIDDLEWARE" in names or "REST_FRAMEWORK" in names

    def _find_apps(self) -> None:
        for scope in self._module.tree.scopes:
            for name, bindings in scope.names.items():
                for _, payload in bindings:
                    if isinstance(payload, tuple):
                        payload = payload[0]
                    if isinstance(payload, ast.Call):
                        for callee in self._resolver.dotted(payload.func, scope):
                            if callee in _CONSTRUCTORS:
                                self._frameworks[name] = _CONSTRUCTORS[callee]
                                self._guard(name, self._of_arguments(payload, scope))

    def _of_arguments(self, call: ast.Call, scope: Scope) -> str:
        """Return the authentication among an app's or router's own arguments, or ""."""
        nodes = [
            keyword.value
            for keyword in call.keywords
            if keyword.arg in ("dependencies", "middleware", "middlewares", "on_request", "guards")
        ]
        return self._evidence.of_names(nodes, scope)

    def _guard(self, router: str, evidence: str) -> None:
        if evidence:
            self._guards.setdefault(router, evidence)

    def _find_guards(self) -> Iterator[CodeMount]:
        """Note what guards whole apps and routers, and yield it for those of other files."""
        for scope, node, _ in self._module.tree.decorated:
            for decorator in node.decorator_list:
                target = decorator.func if isinstance(decorator, ast.Call) else decorator
                if isinstance(target, ast.Attribute) and target.attr in _GUARDS:
                    found = node.name if says_authentication(node.name) else ""
                    found = found or self._evidence.of_function(scope)
                    self._guard(_base(target.value), found)
        included: list[tuple[str, ast.Call, Scope]] = []
        for scope in self._module.tree.scopes:
            for call, _ in scope.calls:
                func = call.func
                if not isinstance(func, ast.Attribute):
                    continue
                if func.attr in ("add_middleware", "before_request", "wrap") and call.args:
                    self._guard(_base(func.value), self._of_guard(call.args[0], scope))
                elif func.attr in _INCLUDERS and call.args:
                    included.append((_base(func.value), call, scope))
        for app, call, scope in included:
            evidence = self._of_arguments(call, scope) or self._guards.get(app, "")
            if not evidence:
                continue
            target = call.args[0]
            if isinstance(target, ast.Name) and target.id in self._frameworks:
                self._guard(target.id, evidence)
            for name in self._resolver.dotted(target, scope):
                yield CodeMount(masked(name), evidence, call.lineno)
        yield from self._django_settings()

    def _of_guard(self, node: ast.expr, scope: Scope) -> str:
        found = self._evidence.of_names([node], scope)
        if found:
            return found
        local = self._evidence.local(node, scope)
        return self._evidence.of_function(local) if local is not None else ""

    def _django_settings(self) -> Iterator[CodeMount]:
        names = self._module.tree.module.names
        for setting in ("MIDDLEWARE", "REST_FRAMEWORK"):
            for _, payload in names.get(setting, ()):
                if not isinstance(payload, ast.expr):
                    continue
                for one in ast.walk(payload):
                    if isinstance(one, ast.Constant) and isinstance(one.value, str):
                        last = one.value.rpartition(".")[2]
                        if last == "LoginRequiredMiddleware" or last.startswith("IsA"):
                            yield CodeMount("django:*", last, one.lineno)

    def _decorated(self, decorated: Decorated) -> Iterator[CodeRoute]:
        scope, node, cell = decorated
        for decorator in node.decorator_list:
            found = self._of_decorator(decorator, node.name, scope.parent or scope)
            if found is not None:
                yield self._route(found, scope, decorator, node.lineno, cell)

    def _of_decorator(self, decorator: ast.expr, name: str, scope: Scope) -> _Found | None:
        call = decorator if isinstance(decorator, ast.Call) else None
        target = call.func if call is not None else decorator
        for callee in self._resolver.dotted(target, scope):
            if callee == "bentoml.api":
                return _Found(f"/{name}", ("POST",), "", "bentoml")
            if callee == "ray.serve.deployment":
                return _Found("/", (), "", "ray-serve")
            root, _, last = callee.rpartition(".")
            if call is not None and root == "litestar" and last in _METHODS:
                return _Found(_path_of(call), (last.upper(),), "", "litestar")
        if call is None or not isinstance(target, ast.Attribute):
            return None
        if target.attr not in _DECORATORS and target.attr != "api":
            return None
        router = _base(target.value)
        framework = self._frameworks.get(router, "")
        if target.attr == "api":
            return _Found(f"/{name}", ("POST",), "", framework) if framework == "bentoml" else None
        path = _path_of(call)
        if not framework and not path.startswith("/"):
            return None
        return _Found(
            path,
            _methods_of(call, target.attr),
            self._router(target.value, router, scope),
            framework or self._framework(),
        )

    def _router(self, node: ast.expr, name: str, scope: Scope) -> str:
        if name in self._frameworks:
            return self._resolver.own(name)
        return next(iter(self._resolver.dotted(node, scope)), "")

    def _framework(self) -> str:
        imports = self._module.imports
        return next((one for one in sorted(SERVING_PACKAGES) if one in imports), "")

    def _registered(
        self, call: ast.Call, scope: Scope, cell: int | None
    ) -> Iterator[CodeRoute | CodeMount]:
        """Yield the route that a call registers, where it does."""
        func = call.func
        last = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
        handler: ast.expr | None = None
        found: _Found | None = None
        if isinstance(func, ast.Attribute) and last in _ADDERS:
            router = _base(func.value)
            framework = self._frameworks.get(router) or self._framework()
            handler = _keyword(call, "endpoint", "view_func", "handler") or _second(call)
            path = _text(call.args) or _path_of(call)
            if last == "add_resource" and call.args:
                handler = call.args[0]
            found = _Found(path, _methods_of(call, ""), self._resolver.own(router), framework)
        elif isinstance(func, ast.Attribute) and last in {f"add_{one}" for one in _METHODS}:
            found = _Found(_path_of(call), (last[4:].upper(),), "", "aiohttp")
            found = found._replace(router=self._resolver.own(_base(func.value)))
            handler = _second(call)
        elif (
            isinstance(func, ast.Attribute)
            and last in _GRADIO_EVENTS
            and "gradio" in self._module.imports
        ):
            found = _Found("", (), "", "gradio")
            handler = _keyword(call, "fn") or (call.args[0] if call.args else None)
        elif last in ("path", "re_path", "url", "Route", "Interface", "ChatInterface") or (
            last in _METHODS and isinstance(func, ast.Attribute)
        ):
            for callee in self._resolver.dotted(func, scope):
                if callee in _DJANGO:
                    found, handler = _Found(_path_of(call), (), "", "django"), _second(call)
                elif callee == "starlette.routing.Route":
                    found = _Found(_path_of(call), _methods_of(call, ""), "", "starlette")
                    handler = _keyword(call, "endpoint") or _second(call)
                elif callee in _GRADIO:
                    found = _Found("/", (), "", "gradio")
                    handler = _keyword(call, "fn") or (call.args[0] if call.args else None)
                elif callee.rpartition(".")[0] == "aiohttp.web":
                    found = _Found(_path_of(call), (last.upper(),), "", "aiohttp")
                    handler = _second(call)
        if found is None or handler is None:
            return
        yield from self._handler(found, handler, call, scope, cell)

    def _handler(
        self, found: _Found, handler: ast.expr, call: ast.Call, scope: Scope, cell: int | None
    ) -> Iterator[CodeRoute | CodeMount]:
        evidence = ""
        # A view may be wrapped (``login_required(view)``) or made (``View.as_view()``).
        for _ in range(4):
            if not isinstance(handler, ast.Call):
                break
            if isinstance(handler.func, ast.Attribute) and handler.func.attr == "as_view":
                handler = handler.func.value
            elif handler.args:
                evidence = next(filter(says_authentication, identifiers(handler.func)), evidence)
                handler = handler.args[0]
            else:
                break
        if found.framework == "gradio":
            evidence = self._demo.evidence
        local = self._evidence.local(handler, scope)
        if local is not None:
            yield self._route(found, local, call, call.lineno, cell, evidence)
            return
        names = self._resolver.dotted(handler, scope)
        if not names and not isinstance(handler, ast.Lambda):
            return
        if names and evidence:
            # The view stands in another file, where nothing shows this wrapping.
            yield CodeMount(masked(names[0]), evidence, call.lineno)
        yield self._fact(
            found,
            masked(names[0]) if names else "lambda",
            evidence or self._evidence.of_dependencies([call], scope),
            isinstance(handler, ast.Lambda) and asks_inside(handler),
            call.lineno,
            cell,
            # A Django view is asked about where it stands, as its own fact.
            calls=names[:4] if found.framework != "django" else (),
        )

    def _route(
        self,
        found: _Found,
        handler: Scope,
        registration: ast.expr,
        line: int,
        cell: int | None,
        evidence: str = "",
    ) -> CodeRoute:
        self._handled.add(handler.name)
        evidence = evidence or self._evidence.of_function(handler)
        if not evidence:
            evidence = self._evidence.of_dependencies([registration], handler.parent or handler)
        reaches, calls = self._evidence.reach(handler)
        return self._fact(
            found,
            self._resolver.own(handler.name).lstrip("."),
            evidence,
            reaches,
            line,
            cell,
            self._evidence.guards(handler, registration),
            calls,
        )

    def _fact(
        self,
        found: _Found,
        handler: str,
        evidence: str,
        reaches: bool,
        line: int,
        cell: int | None,
        guards: tuple[str, ...] = (),
        calls: tuple[str, ...] = (),
    ) -> CodeRoute:
        own = self._resolver.own("")
        name = found.router[len(own) :] if found.router.startswith(own) else ""
        evidence = evidence or self._guards.get(name, "")
        return CodeRoute(
            framework=found.framework,
            path=masked(found.path),
            methods=found.methods,
            handler=handler,
            router=masked(found.router),
            guards=tuple(map(masked, guards)),
            authentication_seen=bool(evidence),
            evidence=masked(evidence),
            reaches_predict=reaches,
            calls=tuple(map(masked, calls)),
            line=line,
            cell=cell,
            public=found.framework == "gradio" and self._demo.public,
        )

    def _classes(self) -> Iterator[CodeRoute]:
        """Yield Tornado handlers: classes that an application's table may name elsewhere."""
        if "tornado" not in self._module.imports:
            return
        for scope in self._module.tree.scopes:
            node = scope.node
            if isinstance(node, ast.ClassDef) and scope.name not in self._handled:
                bases = {name for base in node.bases for name in identifiers(base)}
                if any(base.endswith("RequestHandler") for base in bases):
                    methods = tuple(sorted(m.upper() for m in _METHODS if m in scope.names))
                    found = _Found("", methods, "", "tornado")
                    evidence = self._of_methods(scope)
                    self._handled.add(scope.name)
                    yield self._route(found, scope, _NOTHING, node.lineno, scope.cell, evidence)

    def _of_methods(self, scope: Scope) -> str:
        for name in (*_METHODS, "prepare"):
            for _, payload in scope.names.get(name, ()):
                if isinstance(payload, Scope):
                    found = self._evidence.of_function(payload)
                    if found:
                        return found
        return ""

    def _views(self) -> Iterator[CodeRoute]:
        """Yield Django views that ask a model: their URLs stand in another file."""
        if self._module.imports.isdisjoint({"django", "rest_framework"}):
            return
        for scope in self._module.tree.scopes:
            node = scope.node
            if node is None or scope.parent is not self._module.tree.module:
                continue
            if scope.name in self._handled:
                continue
            if isinstance(node, ast.ClassDef):
                names = {name for base in node.bases for name in identifiers(base)}
                is_view = any(name.endswith(("View", "ViewSet")) for name in names)
            else:
                is_view = bool(node.args.args) and node.args.args[0].arg == "request"
            if is_view and self._evidence.reach(scope)[0]:
                found = _Found("", (), "", "django")
                evidence = self._of_methods(scope) if isinstance(node, ast.ClassDef) else ""
                yield self._route(found, scope, _NOTHING, node.lineno, scope.cell, evidence)


_NOTHING = ast.Constant(None)


def _base(node: ast.expr) -> str:
    """Return the name that an attribute hangs on: ``app`` of ``app.router`` and ``self.app``."""
    while isinstance(node, ast.Attribute):
        if isinstance(node.value, ast.Name) and node.value.id == "self":
            return f"self.{node.attr}"
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _text(nodes: list[ast.expr]) -> str:
    return next(
        (
            node.value
            for node in nodes
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ),
        "",
    )


def _keyword(call: ast.Call, *names: str) -> ast.expr | None:
    return next((one.value for one in call.keywords if one.arg in names), None)


def _second(call: ast.Call) -> ast.expr | None:
    return call.args[1] if len(call.args) > 1 else _keyword(call, "view", "handler")


def _path_of(call: ast.Call) -> str:
    given = _keyword(call, "path", "rule", "route", "uri")
    return _text(call.args[:1]) or (_text([given]) if given is not None else "")


def _methods_of(call: ast.Call, verb: str) -> tuple[str, ...]:
    if verb in _METHODS:
        return (verb.upper(),)
    given = _keyword(call, "methods")
    if isinstance(given, (ast.List, ast.Tuple, ast.Set)):
        return tuple(sorted({_text([one]).upper() for one in given.elts} - {""}))
    return ()
