"""Requests that schemathesis makes up from the OpenAPI document, and what is wrong with answers.

They are sent to the WSGI application in this process, as one role at a time, with every check of
schemathesis on. So that requests reach more than "there is no such thing", what stands in addresses
is mostly an object of the permission matrix: of the own project, another one's, an archived one's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import schemathesis
import yaml
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema
from schemathesis.transport.wsgi import WSGITransport
from tests.web.apps.evidence.bundles import MEDIA
from tests.web.people import ADDRESS
from tests.web.permission_objects import ROLES, State, World, filled, value_of

from muniment.web.apps.organization.queries import today
from muniment.web.config.api import api

__all__ = ["PHASES", "ROLES", "SHORT", "Requests"]

_FORGERY = "f" * 32
_REFUSALS = ["2xx", "400", "401", "403", "404", "409", "412", "413"]
"""What a well-formed request may be answered with: it may be wrong in what it means (400), and be
about a version that is past (412). 422 is for what is malformed."""
_REJECTIONS = ["400", "401", "403", "404", "405", "406", "411", "413", "415", "422", "428"]
_PEOPLE = frozenset({"owner", "approver", "assignee", "to"})
"""Fields of bodies that name somebody with an account."""
_FITTING = frozenset(
    {
        *("create_appointment", "record_compensation", "create_record", "enter_own_risk"),
        *("assert_control", "assign_control", "decide_control", "describe_own_control"),
        *("change_staff", "change_task_template", "revise_risk_method", "describe_risk"),
        *("show_competence", "plan_competence"),
    }
)
"""Operations whose fields belong together: they are sent as the matrix has them, mostly."""
_MATRIX = Path(__file__).parents[1] / "permission_matrix.yaml"
_ROUTES = yaml.safe_load(_MATRIX.read_text(encoding="utf-8"))["routes"]
PHASES = ("examples", "coverage", "fuzzing", "stateful")
SHORT = ("examples", "fuzzing")


@schemathesis.serializer(MEDIA)
def _as_it_is(context: schemathesis.SerializationContext, value: Any) -> bytes:
    """Send what is made up for a bundle."""
    found = getattr(value, "data", value)
    return found if isinstance(found, bytes) and found else str(value).encode() or b"-"


class Requests:
    """Requests of one role."""

    def __init__(
        self, world: World, role: str, more: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        """Look up what requests may be about.

        Args:
            world: Who and what there is.
            role: Who sends them.
            more: Further values, by ``operation.parameter`` and by the name of a body's field.
        """
        self._document = api.document()
        self._role, self._more = role, more or {}
        self._dictionaries: dict[str, dict[str, list[Any]]] = {}
        self._operations = [
            {"include-operation-id": operation["operationId"], "parameters": found}
            for operation in self._each()
            if (found := self._values(world, operation))
        ]
        self._proof = None if role == "anonymous" else _proof(world, role)
        self.answered: Counter[tuple[str, int]] = Counter()
        """How often each operation answered with each status."""

    def _count(self, event: events.ScenarioFinished) -> None:
        for case, sent in event.recorder.interactions.items():
            if sent.response is not None:
                name = event.recorder.cases[case].value.operation.definition.raw["operationId"]
                self.answered[name, sent.response.status_code] += 1

    def told(self, name: str) -> dict[int, int]:
        """Return how often an operation answered with each status."""
        return {status: n for (one, status), n in self.answered.items() if one == name}

    def _each(self) -> Iterator[dict[str, Any]]:
        for methods in self._document["paths"].values():
            yield from methods.values()

    def _values(self, world: World, operation: dict[str, Any]) -> dict[str, Any]:
        """Return where an operation's parameters come from, and show one as its example."""
        name = operation["operationId"]
        found: dict[str, Any] = {}
        for parameter in operation["parameters"]:
            place, what = parameter["in"], parameter["name"]
            if place == "path":
                made = (value_of(world, f"api:{name}", what, it, self._role) for it in State)
                whole = parameter.get("schema", {}).get("type") == "integer"
                # A number in quotes would itself be one of the requests that are malformed.
                values = [int(value) if whole else value for value in made if value is not None]
                values = [*self._more.get(f"{name}.{what}", ()), *values]
            elif f"{name}.{what}" in self._more:
                values = list(self._more[f"{name}.{what}"])
            elif what == "If-Match":
                values = [f'"{_ROUTES[f"api:{name}"].get("match", 1)}"']
            elif what == "project":
                values = [str(project.id) for project in world.projects.values()]
            else:
                continue
            parameter["example"] = values[0]
            found[f"{place}.{what}"] = self._from(f"{name}-{what}", values)
        people = [str(world.people[who].id) for who in ("officer", "member", "requester")]
        shape = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        body = self._document["components"]["schemas"].get(
            shape.get("schema", {}).get("$ref", "").rpartition("/")[2], {}
        )
        fitting = _ROUTES[f"api:{name}"].get("body", {}) if name in _FITTING else {}
        for what, shown in body.get("properties", {}).items():
            if what in self._more and fitting:
                values = list(self._more[what])
            elif what in _PEOPLE:
                values = people
            elif what == "expires_on":
                values = [(today() + timedelta(days=5)).isoformat()]
            elif what in fitting:
                values = [filled(world, fitting[what])]
            else:
                continue
            shown["examples"] = values[:1]
            if all(isinstance(value, str) or type(value) is int for value in values):
                found[f"body.{what}"] = self._from(f"{name}-{what}", values)
        return found

    def _from(self, name: str, values: list[Any]) -> dict[str, Any]:
        self._dictionaries[name] = {"values": values}
        return {"dictionary": name, "probability": 0.7}

    def failures(self, examples: int, seed: int, phases: tuple[str, ...] = PHASES) -> list[str]:
        """Send them and return what was wrong, each once.

        Args:
            examples: How many requests of each kind to an operation at most.
            seed: The same one makes the same requests.
            phases: Which of schemathesis' ways to make requests.
        """
        config = SchemathesisConfig.from_dict(
            {
                "seed": seed,
                "base-url": ADDRESS,
                "continue-on-failure": True,
                "generation": {"max-examples": examples, "deterministic": True, "no-shrink": True},
                "phases": {name: {"enabled": name in phases} for name in PHASES},
                "checks": {
                    "positive_data_acceptance": {"expected-statuses": _REFUSALS},
                    "negative_data_rejection": {"expected-statuses": _REJECTIONS},
                    "missing_required_header": {"expected-statuses": _REJECTIONS},
                },
                "dictionaries": self._dictionaries,
                "operations": self._operations,
            }
        )
        schema = schemathesis.openapi.from_dict(self._document, config=config)
        schema.app = WSGIHandler()
        if self._proof is not None:
            schema.auth(refresh_interval=None)(self._proof)
        found: dict[str, None] = {}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(WSGITransport, "send", _send)
            for event in from_schema(schema).execute():
                if isinstance(event, events.ScenarioFinished):
                    self._count(event)
                    found.update(dict.fromkeys(_wrong(event)))
                elif isinstance(event, events.NonFatalError):
                    found[f"{event.label}: {event.value!r}"] = None
                elif isinstance(event, events.FatalError):
                    raise event.exception
        return list(found)


_SEND = WSGITransport.send


def _send(transport: WSGITransport, case: schemathesis.Case, **settings: Any) -> Any:
    """Send a case; schemathesis 4.32 repeats one without credentials with a network's settings."""
    network = ("max_redirects", "verify", "cert", "proxies")
    kept = {name: value for name, value in settings.items() if name not in network}
    try:
        return _SEND(transport, case, **kept)
    finally:
        connection.close()  # its threads end without a word


def _wrong(event: events.ScenarioFinished) -> Iterator[str]:
    for case, checks in event.recorder.checks.items():
        for check in checks:
            if check.failure_info is not None:
                failure = check.failure_info.failure
                sent = event.recorder.interactions[case]
                said = sent.response
                yield (
                    f"{event.phase.name} {failure.operation}: {failure.title}\n{failure.message}\n"
                    f"  {sent.request.method} {sent.request.uri} {sent.request.body!r:.300}\n"
                    f"  {said.status_code if said else ''} {said.text[:300] if said else ''}"
                )


def _proof(world: World, role: str) -> type:
    """Return what shows who somebody is, on every request but those meant to go without."""
    cookie = world.clients[role].cookies.get(settings.SESSION_COOKIE_NAME)

    class Proof:
        def get(self, case: schemathesis.Case, context: schemathesis.AuthContext) -> str:
            return cookie.value if cookie else world.secret

        def set(self, case: schemathesis.Case, data: str, context: object) -> None:
            if cookie is None:
                case.headers["Authorization"] = f"Bearer {data}"
                return
            case.cookies[settings.SESSION_COOKIE_NAME] = data
            case.cookies[settings.CSRF_COOKIE_NAME] = _FORGERY
            case.headers["X-CSRFToken"] = _FORGERY

    return Proof
