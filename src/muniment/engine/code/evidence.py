"""Evidence of authentication in the syntax of a service, and what its handlers reach.

What is seen is that authentication is *present*, not that it is right: a decorator's name is
believed.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from muniment.engine.code.asking import NODES, asks_model, identifiers
from muniment.engine.code.module import Module, may_be_own
from muniment.engine.code.scope import Binding, FunctionNode, Scope, parameters_of
from muniment.engine.code.wordlist import words

_PART = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_AUTH = words(
    "auth authenticate authenticated authenticates authentication authenticator authorise"
    " authorised authorize authorized authorization authorisation authorizer login logged jwt"
    " apikey oauth oauth2 bearer permission permissions credential credentials hmac token"
    " signature protected principal keycloak cognito okta oidc saml iap mtls"
)
_NOT_AUTH = words(
    "csrf tokenizer tokenizers tokenize no without skip anonymous allow any exempt"
    " unauthenticated cors"
)
_AUTH_PAIRS = frozenset(
    {("api", "key"), ("current", "user"), ("signed", "in"), ("sign", "in"), ("access", "key")}
)
_VERBS = words(
    "verify check require requires required validate authenticate authorize ensure"
    " decode assert enforce guard authorise introspect"
)
_HEADERS = words(
    "authorization x-api-key api-key x-auth-token x-access-token x-authorization apikey x-token"
    " proxy-authorization x-goog-iap-jwt-assertion x-amzn-oidc-data x-forwarded-access-token"
    " x-signature x-hub-signature-256"
)
_DEPENDS = frozenset({"Depends", "Security"})
_REFUSALS = frozenset({401, 403})
_EXPANDED = 200
_REACHED = 32
_ELSEWHERE = 16
_DECLARED = 8


@lru_cache(maxsize=4096)
def says_authentication(name: str) -> bool:
    """True for an identifier that speaks of authentication: ``login_required``, ``HTTPBearer``."""
    parts = [part.lower() for part in _PART.findall(name)]
    if not _NOT_AUTH.isdisjoint(parts):
        return False
    if not _AUTH.isdisjoint(parts):
        return True
    pairs = set(itertools.pairwise(parts))
    return not _AUTH_PAIRS.isdisjoint(pairs)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    return itertools.islice(ast.iter_child_nodes(node), NODES)


def _few(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and some of what is in it: enough for a name's value, whatever its size."""
    stack = [node]
    for _ in range(_EXPANDED):
        if not stack:
            return
        one = stack.pop()
        yield one
        stack.extend(itertools.islice(ast.iter_child_nodes(one), _EXPANDED))


class Evidence:
    """Looks for authentication and for models in the functions of one module."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._resolver = module.resolver
        self._scopes = {scope.name: scope for scope in module.tree.scopes if scope.node}
        self._bodies: dict[str, str] = {}
        self._uses: dict[str, _Uses] = {}
        self._inside: dict[str, list[Scope]] = {}
        for scope in module.tree.scopes:
            at = scope.parent
            while at is not None and at.node is not None:
                self._inside.setdefault(at.name, []).append(scope)
                at = at.parent

    def local(self, node: ast.expr, scope: Scope) -> Scope | None:
        """Return the function or class of this module that an expression names, or None."""
        own = self._resolver.own("")
        for name in self._resolver.dotted(node, scope):
            if name.startswith(own):
                found = self._scopes.get(name[len(own) :])
                if found is not None:
                    return found
        return None

    def guards(self, handler: Scope, registration: ast.expr) -> tuple[str, ...]:
        """Return the dotted names of a handler's decorators and of what its routes depend on."""
        node, outer = handler.node, handler.parent or handler
        if node is None:
            return ()
        named = [one.func if isinstance(one, ast.Call) else one for one in node.decorator_list]
        for how, payload in handler.names.get("permission_classes", ()):
            if how is Binding.VALUE and isinstance(payload, (ast.List, ast.Tuple)):
                named += payload.elts[:_DECLARED]
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call) and _called(decorator) == "permission_classes":
                for given in decorator.args[:1]:
                    if isinstance(given, (ast.List, ast.Tuple)):
                        named += given.elts[:_DECLARED]
        roots: list[ast.AST] = [registration]
        if not isinstance(node, ast.ClassDef):
            roots.append(node.args)
        for root in roots:
            for one in self._expanded(root, outer):
                if isinstance(one, ast.Call) and one.args and _called(one) in _DEPENDS:
                    named.append(one.args[0])
        found = {name for one in named for name in self._resolver.dotted(one, outer)}
        return tuple(sorted(found))[:16]

    def of_names(self, nodes: Iterable[ast.expr], scope: Scope) -> str:
        """Return the first name in expressions that speaks of authentication, or ""."""
        for node in nodes:
            for name in identifiers(node):
                if says_authentication(name):
                    return name
        return self.of_dependencies(nodes, scope)

    def of_dependencies(self, nodes: Iterable[ast.expr], scope: Scope) -> str:
        """Return the authentication that ``Depends`` or ``Security`` brings in, or ""."""
        for node in nodes:
            for one in self._expanded(node, scope):
                if not isinstance(one, ast.Call):
                    continue
                name = _called(one)
                if name == "Security":
                    return "Security"
                if name == "Depends" and (one.args or one.keywords):
                    dependency = one.args[0] if one.args else one.keywords[0].value
                    found = self._of_dependency(dependency, scope)
                    if found:
                        return found
        return ""

    def _expanded(self, node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
        """Yield a node's descendants, with a name bound once replaced by what it is bound to."""
        stack: list[ast.AST] = [node]
        for _ in range(NODES):
            if not stack:
                return
            one = stack.pop()
            yield one
            if isinstance(one, ast.Name):
                single = self._resolver.single(one.id, scope)
                if single is not None and single[0] is not node:
                    yield from _few(single[0])
            stack.extend(_children(one))

    def _of_dependency(self, node: ast.expr, scope: Scope) -> str:
        for name in identifiers(node):
            if says_authentication(name):
                return name
        for one in _few(node):
            if isinstance(one, ast.Name):
                single = self._resolver.single(one.id, scope)
                if single is not None:
                    found = next(filter(says_authentication, identifiers(single[0], _EXPANDED)), "")
                    if found:
                        return found
        function = self.local(node, scope)
        return self.of_body(function) if function is not None else ""

    def of_function(self, scope: Scope, *, deep: bool = True) -> str:
        """Return evidence in a handler: decorators, parameters, body and what it calls here."""
        node = scope.node
        if node is None:
            return ""
        outer = scope.parent or scope
        found = next(
            (
                name
                for decorator in node.decorator_list
                for name in _decorator_names(decorator)
                if says_authentication(name)
            ),
            "",
        )
        if not found and isinstance(node, ast.ClassDef):
            found = self._of_class(node, scope)
        if not found and not isinstance(node, ast.ClassDef):
            found = self._of_parameters(node, outer)
        found = found or self.of_body(scope)
        for decorator in node.decorator_list:
            if found:
                break
            target = decorator.func if isinstance(decorator, ast.Call) else decorator
            local = self.local(target, outer)
            found = self.of_body(local) if local is not None else ""
        if not found and deep:
            for call, _ in self._calls_in(scope):
                called = self.local(call.func, scope)
                if called is not None and called is not scope:
                    found = self.of_body(called)
                    if found:
                        break
        return found

    def _of_class(self, node: ast.ClassDef, scope: Scope) -> str:
        for base in node.bases:
            found = next(filter(says_authentication, identifiers(base)), "")
            if found:
                return found
        for name in ("permission_classes", "authentication_classes", "decorators"):
            for how, payload in scope.names.get(name, ()):
                if how is Binding.VALUE and isinstance(payload, ast.expr):
                    for said in identifiers(payload):
                        if says_authentication(said) or said.startswith("IsA"):
                            return said
        return ""

    def _of_parameters(self, node: FunctionNode, outer: Scope) -> str:
        arguments = node.args
        annotated = [
            one.annotation
            for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
            if one.annotation is not None
        ]
        for name, default in parameters_of(node):
            if default is None or not isinstance(default, ast.Call):
                continue
            if "Header" in identifiers(default.func) and says_authentication(name):
                return name
        for one in (*arguments.args, *arguments.kwonlyargs):
            if (
                one.annotation is not None
                and says_authentication(one.arg)
                and ("Header" in identifiers(one.annotation))
            ):
                return one.arg
        defaults = [default for _, default in parameters_of(node) if default is not None]
        return self.of_dependencies([*defaults, *annotated], outer)

    def of_body(self, scope: Scope) -> str:
        """Return evidence in a body: a header read, a refusal with 401 or 403, a verifying call."""
        found = self._bodies.get(scope.name)
        if found is None:
            found = self._bodies[scope.name] = _in_body(scope)
        return found

    def _calls_in(self, scope: Scope) -> Iterator[tuple[ast.Call, Scope]]:
        for one in (scope, *self._inside.get(scope.name, ())):
            for call, _ in one.calls:
                yield call, one

    def uses(self, scope: Scope) -> _Uses:
        """Return whether a function itself asks a model, and what else it calls."""
        found = self._uses.get(scope.name)
        if found is not None:
            return found
        asks = False
        local: dict[str, Scope] = {}
        elsewhere: dict[str, None] = {}
        for call, at in self._calls_in(scope):
            asks = asks or asks_model(call)
            # A function handed to another (a thread pool, a queue) counts as called.
            for node in (call.func, *call.args[:3]):
                if not isinstance(node, (ast.Name, ast.Attribute)):
                    continue
                called = self.local(node, at)
                if called is not None:
                    local[called.name] = called
                elif node is call.func and len(elsewhere) < _ELSEWHERE:
                    names = self._resolver.dotted(node, at)
                    elsewhere.update(dict.fromkeys(filter(may_be_own, names)))
        found = self._uses[scope.name] = _Uses(asks, tuple(local.values()), tuple(elsewhere))
        return found

    def reach(self, handler: Scope) -> tuple[bool, tuple[str, ...]]:
        """Return whether a handler reaches a model here, and what it calls in other files."""
        reached, names = False, set[str]()
        seen, todo = {handler.name}, [handler]
        while todo and len(seen) <= _REACHED:
            uses = self.uses(todo.pop())
            reached = reached or uses.asks
            names.update(uses.elsewhere)
            fresh = [one for one in uses.local if one.name not in seen]
            seen.update(one.name for one in fresh)
            todo.extend(fresh)
        return reached, tuple(sorted(names))[:_ELSEWHERE]


class _Uses(NamedTuple):
    asks: bool
    local: tuple[Scope, ...]
    elsewhere: tuple[str, ...]


def _in_body(scope: Scope) -> str:
    node = scope.node
    if node is None:
        return ""
    stack: list[ast.AST] = list(node.body)
    for _ in range(4 * NODES):
        if not stack:
            break
        one = stack.pop()
        if isinstance(one, ast.Constant):
            if isinstance(one.value, str) and one.value.lower() in _HEADERS:
                return one.value[:40]
        elif isinstance(one, ast.Call):
            found = _verifies(one)
            if found:
                return found
        elif isinstance(one, ast.Return) and isinstance(one.value, ast.Tuple):
            if any(_refusal(part) for part in one.value.elts):
                return "refusal with 401 or 403"
        elif isinstance(one, ast.Attribute) and one.attr in (
            "HTTP_401_UNAUTHORIZED",
            "HTTP_403_FORBIDDEN",
            "UNAUTHORIZED",
            "FORBIDDEN",
            "HTTPUnauthorized",
            "is_authenticated",
        ):
            return one.attr
        stack.extend(_children(one))
    return ""


def _decorator_names(decorator: ast.expr) -> Iterator[str]:
    """Yield the names of a decorator itself; of its arguments only those of dependencies."""
    if isinstance(decorator, ast.Call):
        yield from identifiers(decorator.func)
        for argument in decorator.args:
            if not isinstance(argument, ast.Constant):
                yield from identifiers(argument)
        for keyword in decorator.keywords:
            if keyword.arg in ("dependencies", "permission_classes", "guards", "auth", "before"):
                yield from identifiers(keyword.value)
    else:
        yield from identifiers(decorator)


def _called(call: ast.Call) -> str:
    """Return the last part of what is called, or ""."""
    func = call.func
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _refusal(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value in _REFUSALS and node.value is not True


def _verifies(call: ast.Call) -> str:
    func, name = call.func, _called(call)
    if any(map(_refusal, call.args[:2])) or any(
        keyword.arg in ("status_code", "status", "code") and _refusal(keyword.value)
        for keyword in call.keywords
    ):
        return "refusal with 401 or 403"
    if name == "compare_digest":
        return name
    parts = {part.lower() for part in _PART.findall(name)}
    if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name):
        parts |= {part.lower() for part in _PART.findall(func.value.id)}
    verifying = not _VERBS.isdisjoint(parts) or "get_current_user" in name
    return name if verifying and says_authentication("_".join(sorted(parts))) else ""
