"""The OpenAPI document: what ninja draws from the routes, and what it cannot know.

Errors are said once and named by every operation that can answer with them; who may call is said as
security schemes; parameters get an example that looks like the real thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.conf import settings
from ninja.operation import Operation

from muniment.web.api.problems import MEDIA, problem_body
from muniment.web.apps.access.roles import Permission

TAGS: Mapping[str, str] = {
    "projects": "What is assessed: each has a default ref, tokens, and pushes of its own.",
    "snapshots": "Received pushes: which facts, of which ref, when, and what they moved.",
    "outcomes": "What each check found in a snapshot: passed, failed, unknown, excluded.",
    "evidence": "Outcomes as they are kept: question, population, parameters, who vouches.",
    "assets": "Datasets, models, pipelines and other things that pushes have shown.",
    "registers": "What the organisation decides and owns; each register says what it holds.",
    "model-scans": "What scans concluded of model files, by content.",
    "findings": "What is wrong with an asset, until a later collection says otherwise.",
    "decisions": "Waivers and false positives: asked for by one person, decided by another.",
    "controls": "Where the controls of Annex A stand by the evidence of now.",
    "statement": "What people decided about controls, and versions of the statement made of it.",
    "scope": "The scope against what was found, and versions of it.",
    "risks": "The register of risks, and what software proposes for it.",
    "tasks": "What people do, once or again by a rule, and how it was kept.",
    "people": "Everybody who works for the organisation, with an account or without.",
    "appointments": "Who holds which role of the ISMS, from when, and whether they accepted.",
    "roles of the ISMS": "The roles that can be held, and which of them nobody holds.",
    "competence": "What roles ask for, and what shows that their holders have it.",
    "duties": "Duties that one person holds and should not, and what makes up for it.",
    "readiness": "What certification asks for, and what of it is recorded here.",
    "ledger": "The log of every change: entries, proofs, checkpoints.",
}

_MEANINGS: Mapping[int, tuple[str, str]] = {
    400: ("It cannot be done as asked, or cannot be read.", "the approver is not an active person"),
    401: ("Nobody that the server knows.", "the server does not know who asks"),
    403: ("You may see this, and not do it; or you must first prove who you are.", "you may not"),
    404: ("There is no such thing, or none that you may know of.", "there is no such thing here"),
    406: ("The answer is JSON, and nothing else.", "the API answers with JSON"),
    409: (
        "It stands otherwise: decided meanwhile, archived, or the server is read-only.",
        "the project is archived",
    ),
    411: ("The body's length is not given.", "the body's length is not given"),
    412: (
        "Somebody else changed the record: read it again.",
        "somebody else changed this meanwhile",
    ),
    413: ("Larger than the server takes.", "70000000 bytes; at most 67108864 are accepted"),
    415: ("The body is of another kind than it should be.", "the body is not said to be JSON"),
    422: ("Understood, and wrong in a place that is named.", "query.size: at most 200"),
    428: ("A change names the version that it changes.", "a change names the version"),
    429: ("Too many requests; Retry-After says when to come back.", "more than 600 a minute"),
    500: ("A fault of the server's; its log says where.", "something went wrong in Muniment"),
    503: ("Busy; Retry-After says when to come back.", "the database is busy"),
    507: ("The disk is full; nothing was saved.", "the server's disk is full"),
}
"""Status to what it means and how it may read."""

_ALWAYS = (400, 401, 403, 406, 422, 429, 500, 503)
_WRITES = (404, 409, 507)
_VERSION = {
    "in": "header",
    "name": "If-Match",
    "required": True,
    "description": "the row_version that you read, in quotes",
    "schema": {"type": "string", "pattern": '^"[1-9][0-9]{0,8}"$'},
    "example": '"3"',
}
_ETAG = {
    "ETag": {
        "description": "the record's row_version in quotes, for If-Match",
        "schema": {"type": "string", "pattern": '^"[1-9][0-9]{0,8}"$'},
    }
}
_EXAMPLES: Mapping[str, Any] = {
    "activity": "key-management",
    "control": "A.8.28",
    "role": "role-ciso",
    "slug": "parties",
    "index": 0,
    "page": 1,
    "size": 50,
    "check": "code.unsafe-load",
    "kind": "dataset",
    "effective": 2,
    "vcs": "tracked",
    "ref": "main",
    "snapshot": "S-0001",
    "type": "snapshot.received",
    "since": 1,
}
_WORDS: Mapping[str, str] = {
    "activity": "the activity's id, as the list of activities has it",
    "reference": "the record's reference",
    "role": "the role's id, as the list of roles has it",
    "slug": "which register",
    "control": "the control's number in Annex A",
    "index": "number of an entry; the first is 0",
    "since": "size of a checkpoint that this server signed",
    "payload": "true: with the entry's content",
    "project_id": "the project's id, as in muniment.toml",
    "outcome_id": "the outcome's id",
    "evidence_id": "the evidence's id",
    "proposal_id": "the proposal's id",
}
_LETTERS: Mapping[str, str] = {
    "appointments": "AP",
    "assets": "A",
    "compensations": "SD",
    "competence-evidence": "CE",
    "competence-needs": "CN",
    "competence-plans": "CP",
    "model-scans": "M",
    "decisions": "D",
    "findings": "F",
    "people": "ST",
    "projects": "P",
    "registers": "IP",
    "risks": "R",
    "simulations": "SR",
    "snapshots": "S",
    "task-templates": "K",
    "tasks": "T",
    "treatments": "TR",
    "treatment-plans": "TP",
    "soa": "SOA",
    "scope": "SV",
}
_UUID = "01890000-0000-7000-8000-000000000001"
_SAFE = frozenset({"GET", "HEAD"})
_SCHEMES = frozenset({"token", "session", "forgery"})


def extra_of(operation: Operation, permission: Permission | None, conditional: bool) -> Any:
    """Return what an operation's entry says beyond what ninja draws from its function."""
    given: dict[str, Any] = operation.openapi_extra or {}
    responses: dict[Any, Any] = {
        str(status): {"$ref": f"#/components/responses/{_name(status)}"}
        for status in sorted(_statuses(operation, permission, conditional, given))
    }
    for status, model in operation.response_models.items():
        fields = getattr(model, "model_fields", {})
        shape = fields["response"].annotation if "response" in fields else None
        if "row_version" in getattr(shape, "model_fields", {}):
            responses[status] = {"headers": _ETAG}
    parameters = [*given.get("parameters", []), *([_VERSION] if conditional else [])]
    return {
        **given,
        **({"parameters": parameters} if parameters else {}),
        "responses": {**responses, **given.get("responses", {})},
        "security": _security(operation, permission),
    }


def _statuses(
    operation: Operation,
    permission: Permission | None,
    conditional: bool,
    given: Mapping[str, Any],
) -> set[int]:
    found = set(_ALWAYS)
    sources = {model.__ninja_param_source__ for model in operation.models}
    if "path" in sources or permission is None:
        found.add(404)
    if "body" in sources or "requestBody" in given:
        found |= {413, 415}
    if "requestBody" in given:
        found.add(411)
    if not _SAFE.issuperset(operation.methods):
        found.update(_WRITES)
    if conditional:
        found |= {412, 428}
    return found


def _security(operation: Operation, permission: Permission | None) -> list[dict[str, list[str]]]:
    session: dict[str, list[str]] = {"session": []}
    if not _SAFE.issuperset(operation.methods):
        session["forgery"] = []
    if permission is Permission.PUSH:
        return [{"token": []}]
    return [session, {"token": []}] if permission is None else [session]


def complete(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document with everything that the operations refer to."""
    components = document["components"]
    components["schemas"]["Problem"] = _PROBLEM
    components["responses"] = {_name(status): _answer(status) for status in _MEANINGS}
    components["securitySchemes"] = {
        "token": {
            "type": "http",
            "scheme": "bearer",
            "bearerFormat": "mun_...",
            "description": "A project's token, made under Settings, Projects. It pushes.",
        },
        "session": {
            "type": "apiKey",
            "in": "cookie",
            "name": settings.SESSION_COOKIE_NAME,
            "description": "The session of a person who signed in with a second factor.",
        },
        "forgery": {
            "type": "apiKey",
            "in": "header",
            "name": "X-CSRFToken",
            "description": "For a change by session: the value of the cookie "
            f"{settings.CSRF_COOKIE_NAME}.",
        },
    }
    document["tags"] = [{"name": name, "description": text} for name, text in TAGS.items()]
    document["servers"] = [{"url": settings.MUNIMENT.address, "description": "this server"}]
    for path, methods in document["paths"].items():
        for operation in methods.values():
            operation["description"] = " ".join(operation["description"].split())
            operation["security"] = [
                known for known in operation["security"] if _SCHEMES.issuperset(known)
            ]
            for parameter in operation["parameters"]:
                _exemplify(path, parameter)
    return document


def _exemplify(path: str, parameter: dict[str, Any]) -> None:
    name = parameter["name"]
    if name in _WORDS:
        parameter["description"] = _WORDS[name]
    if "example" in parameter or "examples" in parameter:
        return
    if name == "reference":
        parameter["example"] = f"{_LETTERS[path.split('/')[3]]}-0001"
    elif name in _EXAMPLES:
        parameter["example"] = _EXAMPLES[name]
    elif "uuid" in str(parameter["schema"]):
        parameter["example"] = _UUID


def _name(status: int) -> str:
    return HTTPStatus(status).phrase.replace(" ", "").replace("-", "")


def _answer(status: int) -> dict[str, Any]:
    meaning, detail = _MEANINGS[status]
    found: dict[str, Any] = {
        "description": meaning,
        "content": {
            MEDIA: {
                "schema": {"$ref": "#/components/schemas/Problem"},
                "example": problem_body(status, detail, ""),
            }
        },
    }
    if status in (429, 503):
        found["headers"] = {
            "Retry-After": {
                "description": "seconds to wait",
                "required": True,
                "schema": {"type": "integer", "minimum": 1},
            }
        }
    return found


_PROBLEM: dict[str, Any] = {
    "title": "Problem",
    "description": "What happened, and what to do next (RFC 9457).",
    "type": "object",
    "required": ["type", "title", "status", "detail", "hint"],
    "properties": {
        "type": {"type": "string", "const": "about:blank"},
        "title": {"type": "string", "description": "the status in words"},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string", "description": "what happened, one sentence"},
        "hint": {"type": "string", "description": 'what to do next, or ""'},
        "where": {
            "type": "string",
            "description": "of a report that is not what its facts give: the first difference",
        },
        "errors": {
            "type": "array",
            "description": "of a malformed request: at most 20 places",
            "items": {
                "type": "object",
                "required": ["where", "what"],
                "properties": {"where": {"type": "string"}, "what": {"type": "string"}},
            },
        },
        "rows": {
            "type": "array",
            "description": "of an act on several rows: those that a rule stands in the way of",
            "items": {
                "type": "object",
                "required": ["row", "detail", "hint"],
                "properties": {
                    "row": {"type": "string", "description": "its reference"},
                    "detail": {"type": "string"},
                    "hint": {"type": "string"},
                },
            },
        },
    },
}
