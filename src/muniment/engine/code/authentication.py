"""The check ``service.authentication``: routes that ask a model ask first who is calling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from muniment.core.severity import Severity
from muniment.engine.checks.facts import Facts, once_per_facts
from muniment.engine.checks.judgement import Judgement, Problem, Subject, judged
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters
from muniment.engine.code.facts import CodeModelUse, CodeModule, CodeMount, CodeRoute
from muniment.engine.fixtures import is_test

_ID = "service.authentication"
_GRADIO = (
    "demo.launch(auth=check_user), where check_user(name, password) compares with"
    " secrets.compare_digest, and share=False."
)


class _Named(NamedTuple):
    subject: Subject
    route: CodeRoute


class ServiceAuthentication:
    """Asks every route that reaches a model whether authentication was seen."""

    spec = CheckSpec(
        id=_ID,
        version="1.0.0",
        title="Routes that reach a model authenticate their callers",
        question="Is some authentication seen in the code on each route that asks a model?",
        kind="chk-rate-limit",
        subjects="routes that reach a model",
        needs=(CodeModule.KIND, CodeRoute.KIND, CodeMount.KIND, CodeModelUse.KIND),
        severity=Severity.MEDIUM,
        severity_reason=(
            "Anyone who reaches the route can query the model, copy it or run up its cost; but a"
            " gateway in front may hold the authentication, which code alone does not show. High"
            " for a demo whose own code asks for a public link: no gateway stands before that."
        ),
        controls=(ControlAspect("A.8.26", "chk-rate-limit"),),
        threats=("T-api-unauth", "T-model-extraction", "T-membership-inference"),
        remediation=(
            "FastAPI: `app = FastAPI(dependencies=[Depends(verify_key)])`, where `verify_key`"
            " compares the `X-API-Key` header by `secrets.compare_digest`. Flask: a function under"
            " `@app.before_request` that calls `abort(401)`. Where a gateway authenticates, ask for"
            " a waiver that names it."
        ),
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield each route that reaches a model, outside test code."""
        for named in _routes(facts):
            yield named.subject

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return whether authentication was seen on a route, in its file or where it hangs."""
        mounted = _service(facts).guards
        return judged(
            _problem(named.route)
            for named in _routes(facts, subject.path)
            if named.subject == subject
            and not named.route.authentication_seen
            and not any(_guards(router, named.route) for router in mounted)
        )


class _Service(NamedTuple):
    """What holds across files: what authenticates, and what asks a model by its last name."""

    guards: tuple[str, ...]
    uses: Mapping[str, Sequence[str]]


@once_per_facts
def _service(facts: Facts) -> _Service:
    uses: dict[str, list[str]] = {}
    for seen in facts.of(CodeModelUse):
        uses.setdefault(_last(seen.body.function), []).append(seen.body.function)
    guards = {seen.body.router for seen in facts.of(CodeMount) if seen.body.evidence}
    return _Service(tuple(sorted(guards)), uses)


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _routes(facts: Facts, path: str | None = None) -> Iterator[_Named]:
    seen = facts.of(CodeRoute) if path is None else facts.at(CodeRoute, path)
    uses = _service(facts).uses
    for one in seen:
        route = one.body
        if not is_test(one.path) and (
            route.reaches_predict
            or any(_same(name, use) for name in route.calls for use in uses.get(_last(name), ()))
        ):
            yield _Named(Subject(one.path, _name(route)), route)


def _name(route: CodeRoute) -> str:
    methods = ",".join(route.methods)
    return f"{methods} {route.path or route.handler}".strip()


def _guards(router: str, route: CodeRoute) -> bool:
    """True where authentication put on a router elsewhere covers a route."""
    if router == "django:*":
        # A view that says AllowAny takes itself out of what the settings ask of every view.
        return route.framework == "django" and not any("AllowAny" in one for one in route.guards)
    return any(_same(router, name) for name in (route.router, route.handler, *route.guards))


def _same(one: str, other: str) -> bool:
    """True where two dotted names mean the same thing; one may lack the leading packages."""
    one, other = one.lstrip("."), other.lstrip(".")
    if not one or not other:
        return False
    # A bare name is too little to say that two files mean the same router.
    if "." not in one or "." not in other:
        return one == other
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def _problem(route: CodeRoute) -> Problem:
    shown = " ".join(part for part in ("/".join(route.methods), route.path) if part)
    return Problem(
        rule=f"{_ID}/no-authentication",
        severity=Severity.HIGH if route.public else Severity.MEDIUM,
        message=f"{shown or route.handler} reaches a model, and this code shows no authentication"
        + (
            ", while share=True puts it on a public address that anybody can find."
            if route.public
            else " on it. A gateway in front of the service may hold it; that cannot be seen here."
        ),
        anchor=f"{route.framework}: {shown or route.handler}",
        line=route.line,
        cell=route.cell,
        function=route.handler,
        remediation=_GRADIO if route.framework == "gradio" else "",
    )
