"""A statement as an OSCAL system security plan, JSON.

A plan and not a component definition (ADR 9): a plan speaks of one boundary, has a place for
what is excluded, and says per control how far it is. The profile that it imports travels inside:
a catalogue of ids and short titles, since no text of the standard is ours to give.

UUIDs are of version 5, made from the organisation and what they stand for: a control keeps its own
from version to version; the document's changes with its content.

Source: NIST OSCAL 1.2, system security plan model.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from uuid import UUID, uuid5

from muniment.core.canonical import JSON
from muniment.core.visible import visible
from muniment.engine.soa import wording
from muniment.engine.soa.rows import Implementation, Necessity, Row
from muniment.engine.soa.rules import difference_of
from muniment.engine.soa.statement import Presented, data_of

OSCAL_VERSION = "1.2.1"
NAMESPACE = "urn:muniment:soa"
"""Of our own properties. A name, not an address: nothing is fetched."""
MOST_LETTERS = 4000
_ANYWHERE = UUID("9f6a1c1e-53ad-5b0c-9c0f-0c4b5b0d6a11")

_STATES: Mapping[Implementation, str] = {
    Implementation.PLANNED: "planned",
    Implementation.PARTLY: "partial",
    Implementation.IMPLEMENTED: "implemented",
}
"""What OSCAL has no word for, "not started" and "nothing said", is left out there; our own property
says it."""
_OWNER, _APPROVER, _AUTHOR = "control-owner", "top-management", "prepared-by"

Object = dict[str, JSON]


def render(presented: Presented) -> bytes:
    """Return the plan. Equal statements give equal bytes."""
    return (
        json.dumps({"system-security-plan": _plan(presented)}, ensure_ascii=False, indent=2) + "\n"
    ).encode()


def control_id(control: str) -> str:
    """Return a control's id as OSCAL's tokens are: ``a.5.1``; own ones keep theirs."""
    return control.lower()


class _Ids:
    """UUIDs of one organisation."""

    def __init__(self, organization: str) -> None:
        self._space = uuid5(_ANYWHERE, organization)

    def of(self, what: str) -> str:
        return str(uuid5(self._space, what))


def _plan(presented: Presented) -> Object:
    statement = presented.statement
    ids = _Ids(statement.organization)
    digest = hashlib.sha256(data_of(statement)).hexdigest()
    decided = repr(presented.decided)
    return {
        "uuid": ids.of(f"plan/{digest}/{hashlib.sha256(decided.encode()).hexdigest()}"),
        "metadata": _metadata(presented, ids),
        "import-profile": {"href": f"#{ids.of('profile')}"},
        "system-characteristics": {
            "system-ids": [
                {"identifier-type": "http://ietf.org/rfc/rfc4122", "id": ids.of("system")}
            ],
            "system-name": f"ISMS of {_line(statement.organization_name) or 'the organisation'}",
            "description": "What the information security management system covers.",
            "system-information": {
                "information-types": [
                    {
                        "uuid": ids.of("information"),
                        "title": "Information within the scope",
                        "description": "As the register of assets has it; no level is implied.",
                    }
                ]
            },
            "status": {"state": "operational"},
            "authorization-boundary": {
                "description": "The scope of the information security management system."
            },
        },
        "system-implementation": {
            "users": [
                {
                    "uuid": ids.of("users"),
                    "title": "People of the organisation",
                    "role-ids": [_OWNER],
                }
            ],
            "components": [
                {
                    "uuid": ids.of("component"),
                    "type": "this-system",
                    "title": "The management system as a whole",
                    "description": "Everything within the scope.",
                    "status": {"state": "operational"},
                }
            ],
        },
        "control-implementation": {
            "description": wording.heading(presented),
            "implemented-requirements": [_requirement(row, ids) for row in statement.rows],
        },
        "back-matter": {"resources": _resources(presented, ids)},
    }


def _metadata(presented: Presented, ids: _Ids) -> Object:
    statement, decided = presented.statement, presented.decided
    owners = sorted({row.owner for row in statement.rows if row.owner})
    people = {person: _party(person, presented.name(person), ids) for person in owners}
    if statement.author:
        people[statement.author] = _party(statement.author, presented.name(statement.author), ids)
    organization = ids.of("organization")
    parties: list[JSON] = [
        {
            "uuid": organization,
            "type": "organization",
            "name": _line(statement.organization_name) or "The organisation",
        },
        *people.values(),
    ]
    responsible: list[JSON] = []
    if statement.author:
        responsible.append(
            {"role-id": _AUTHOR, "party-uuids": [ids.of(f"person/{statement.author}")]}
        )
    if decided.by and decided.state in ("approved", "superseded"):
        approver = ids.of(f"approver/{decided.by}")
        parties.append({"uuid": approver, "type": "person", "name": _line(decided.by)})
        responsible.append({"role-id": _APPROVER, "party-uuids": [approver]})
    props = [
        _prop("status", wording.status(presented)),
        _prop("catalogue", statement.catalogue),
        _prop("marking", wording.watermark(presented)),
        _prop("digest", presented.digest),
    ]
    found: Object = {
        "title": wording.heading(presented),
        "last-modified": statement.as_of,
        "version": statement.reference or "draft",
        "oscal-version": OSCAL_VERSION,
        "props": [one for one in props if one["value"]],
        "roles": [
            {"id": _OWNER, "title": "Owner of a control"},
            {"id": _AUTHOR, "title": "Who froze the statement"},
            {"id": _APPROVER, "title": "Top management"},
        ],
        "parties": parties,
    }
    if responsible:
        found["responsible-parties"] = responsible
    if statement.words.strip():
        found["remarks"] = _text(statement.words)
    return found


def _party(person: str, name: str, ids: _Ids) -> Object:
    return {"uuid": ids.of(f"person/{person}"), "type": "person", "name": _line(name) or "somebody"}


def _requirement(row: Row, ids: _Ids) -> Object:
    props = [
        _prop("necessity", row.necessity.value),
        _prop("implementation-asserted", row.implementation.value),
        _prop("evidence-state", row.seen.state),
        _prop("evidence-in-short", wording.seen_in_short(row.seen)),
        _prop("theme", row.theme),
    ]
    if (difference := difference_of(row)) is not None:
        props.append(_prop("difference", difference.value))
    props += [_prop("reason-for-inclusion", wording.reason(one)) for one in row.reasons]
    found: Object = {
        "uuid": ids.of(f"requirement/{row.control}"),
        "control-id": control_id(row.control),
        "props": [one for one in props if one["value"]],
    }
    if row.owner:
        found["responsible-roles"] = [
            {"role-id": _OWNER, "party-uuids": [ids.of(f"person/{row.owner}")]}
        ]
    found["by-components"] = [_by_component(row, ids)]
    if row.necessity is Necessity.NO and row.exclusion.strip():
        found["remarks"] = _text(f"Excluded: {row.exclusion}")
    return found


def _by_component(row: Row, ids: _Ids) -> Object:
    excluded = row.necessity is Necessity.NO
    said = "Not necessary." if excluded else row.implementation_words.strip()
    found: Object = {
        "component-uuid": ids.of("component"),
        "uuid": ids.of(f"by-component/{row.control}"),
        "description": _text(said or "Nothing is said yet."),
    }
    state = "not-applicable" if excluded else _STATES.get(row.implementation, "")
    if state:
        found["implementation-status"] = {"state": state}
    props = []
    if row.procedure:
        props.append(_prop("procedure", row.procedure))
    if row.implementation_on:
        props.append(_prop("asserted-for", row.implementation_on))
    props += [_proof(proof.evidence, proof.text, proof.until) for proof in row.proofs]
    if said_in_full := [one for one in props if one["value"]]:
        found["props"] = said_in_full
    return found


def _proof(evidence: str, text: str, until: str) -> Object:
    found = _prop("evidence", evidence)
    said = f"{text}; fresh until {until}" if until else text
    if said.strip():
        found["remarks"] = _text(said)
    return found


def _resources(presented: Presented, ids: _Ids) -> list[JSON]:
    """Return the profile that is imported and the catalogue that it imports, both inside."""
    rows = presented.statement.rows
    head: Object = {
        "last-modified": presented.statement.as_of,
        "version": presented.statement.catalogue or "unknown",
        "oscal-version": OSCAL_VERSION,
    }
    catalogue: Object = {
        "catalog": {
            "uuid": ids.of(f"catalog/{presented.statement.catalogue}"),
            "metadata": {"title": "Annex A by id and short title, and own controls", **head},
            "controls": [
                {
                    "id": control_id(row.control),
                    "title": _line(row.title) or row.control,
                    "props": [{"name": "label", "value": row.control}],
                }
                for row in rows
            ],
        }
    }
    profile: Object = {
        "profile": {
            "uuid": ids.of(f"profile/{presented.statement.catalogue}"),
            "metadata": {"title": "All controls of the statement", **head},
            "imports": [{"href": f"#{ids.of('catalog')}", "include-all": {}}],
            "back-matter": {
                "resources": [_resource(ids.of("catalog"), "Catalogue", "catalog.json", catalogue)]
            },
        }
    }
    return [_resource(ids.of("profile"), "Profile", "profile.json", profile)]


def _resource(identity: str, title: str, filename: str, content: Object) -> Object:
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    return {
        "uuid": identity,
        "title": title,
        "base64": {
            "filename": filename,
            "media-type": "application/oscal+json",
            "value": base64.b64encode(data).decode(),
        },
    }


def _prop(name: str, value: str) -> Object:
    return {"name": name, "ns": NAMESPACE, "value": _line(value)}


def _line(text: str) -> str:
    """Return a text as OSCAL's strings are: one line, nothing blank at its ends."""
    return visible(text)[:MOST_LETTERS].strip()


def _text(text: str) -> str:
    """Return a text as OSCAL's markup is: never blank."""
    lines: Sequence[str] = [visible(line) for line in text.splitlines()]
    return "\n".join(lines)[:MOST_LETTERS].strip() or "-"
