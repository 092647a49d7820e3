"""What answers become: records of the registers, marked as made by the guided path.

Titles here are usual answers that a person ticks; nothing is recorded that nobody chose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.context.registers import (
    CLIMATE,
    ISSUES as ISSUE_REGISTER,
    OBLIGATIONS as OBLIGATION_REGISTER,
    PARTIES as PARTY_REGISTER,
    PROFILE,
)
from muniment.web.apps.records.models import Kept, Origin
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.services import keeping
from muniment.web.apps.scope.registers import ITEMS, TEXT
from muniment.web.apps.organization.queries import today


@dataclass(frozen=True, slots=True)
class Offer:
    """A usual answer.

    Attributes:
        key: In the form.
        title: What the record is called.
        values: Its other fields.
    """

    key: str
    title: str
    values: Mapping[str, JSON]


def _issue(key: str, title: str, kind: str, area: str) -> Offer:
    return Offer(key, title, {"kind": kind, "area": area})


ISSUES = (
    _issue("regulation", "Rules on AI and data protection tighten", "external", "law"),
    _issue("questionnaires", "Customers ask for proof of security before they buy", "external", "market"),
    _issue("theft", "Models and training data are worth stealing", "external", "threats"),
    _issue("cloud", "We depend on one cloud provider", "external", "supply"),
    _issue("components", "We build on models and libraries of others", "external", "supply"),
    _issue("growth", "We grow faster than our processes", "internal", "culture"),
    _issue("skills", "Few people know both machine learning and security", "internal", "people"),
    _issue("speed", "We ship models often", "internal", "culture"),
    _issue("remote", "Most of us work remotely", "internal", "systems"),
    _issue("data", "We hold personal data of customers' users", "internal", "systems"),
)  # fmt: skip
PARTIES = (
    Offer("customers", "Customers", {"kind": "customer", "needs": "Their data stays theirs, and is protected."}),
    Offer("subjects", "People whose data is used", {"kind": "user", "needs": "Lawful use, and erasure where they ask."}),
    Offer("staff", "Staff", {"kind": "staff", "needs": "Clear rules, and protection of their own data."}),
    Offer("owners", "Owners and investors", {"kind": "owner", "needs": "The value of models and data is protected."}),
    Offer("cloud", "Cloud providers", {"kind": "supplier", "needs": "Use within their terms."}),
    Offer("authority", "Data protection authority", {"kind": "authority", "needs": "Records, and notice of breaches in time."}),
    Offer("insurer", "Insurer", {"kind": "insurer", "needs": "The measures that the policy names."}),
    Offer("partners", "Partners who provide data", {"kind": "partner", "needs": "Use within what was agreed."}),
)  # fmt: skip
OBLIGATIONS = (
    Offer("gdpr", "General Data Protection Regulation", {"kind": "law", "jurisdiction": "European Union", "controls": ["A.5.34"]}),
    Offer("ai-act", "AI Act", {"kind": "law", "jurisdiction": "European Union"}),
    Offer("nis2", "NIS 2 and its national law", {"kind": "law", "jurisdiction": "European Union"}),
    Offer("contracts", "Security clauses of customers' contracts", {"kind": "contract", "controls": ["A.5.31"]}),
    Offer("processing", "Data processing agreements", {"kind": "contract", "controls": ["A.5.34"]}),
    Offer("licences", "Licences of training data and models", {"kind": "licence", "controls": ["A.5.32"]}),
    Offer("software", "Licences of software", {"kind": "licence", "controls": ["A.5.32"]}),
    Offer("promises", "What our website promises about security", {"kind": "promise"}),
)  # fmt: skip
ENVIRONMENTS = tuple(
    Offer(key, title, {"kind": "environment", "identifier": key, "purpose": key, "place": "inside"})
    for key, title in (
        ("production", "Production"),
        ("training", "Training of models"),
        ("staging", "Staging"),
        ("development", "Development"),
    )
)


def company(principal: Principal, given: dict[str, Any]) -> list[str]:
    """Record or change the profile."""
    return [_only(PROFILE, principal, given)]


def sells(principal: Principal, given: dict[str, Any]) -> list[str]:
    """Say in the profile what is sold."""
    return [_only(PROFILE, principal, {"title": _name(), **given})]


def certificate(principal: Principal, given: dict[str, Any]) -> list[str]:
    """Say in the profile when the certificate is wanted."""
    day = given["certify_by"].isoformat()
    return [_only(PROFILE, principal, {"title": _name(), "certify_by": day})]


def issues(principal: Principal, given: dict[str, Any]) -> list[str]:
    """Record issues; one's own are taken as internal, to be set right in the register."""
    return _ticked(ISSUE_REGISTER, principal, ISSUES, given, {"kind": "internal"})


def parties(principal: Principal, given: dict[str, Any]) -> list[str]:
    """Record interested parties."""
    return _ticked(PARTY_REGISTER, principal, PARTIES, given, {"kind": "other"})


def obligations(principal: Principal, given: dict[str, Any]) -> list[str]:
    """Record obligations."""
    return _ticked(OBLIGATION_REGISTER, principal, OBLIGATIONS, given, {"kind": "contract"})


def climate(principal: Principal, given: dict[str, Any]) -> list[str]:
    """Record the decision on climate change."""
    relevant = given["relevant"] == "yes"
    plain: dict[str, JSON] = {
        "title": "Climate change is relevant" if relevant else "Climate change is not relevant",
        "relevant": relevant,
        "why": given["why"],
        "consequences": given["consequences"],
        "decided_by": str(principal.id),
        "decided_on": today().isoformat(),
    }
    return [_only(CLIMATE, principal, plain)]


def scope(principal: Principal, given: dict[str, Any]) -> list[str]:
    """Record environments and accounts as lines of the scope."""
    environment: dict[str, JSON] = {"kind": "environment", "place": "undecided"}
    made = _ticked(ITEMS, principal, ENVIRONMENTS, given, environment)
    account: dict[str, JSON] = {"kind": "account", "place": "inside"}
    lines = {"own": given["clouds"], "ticked": []}
    return made + _ticked(ITEMS, principal, (), lines, account, identified=True)


def wording(principal: Principal, given: dict[str, Any]) -> list[str]:
    """Record how the scope is worded."""
    plain: dict[str, JSON] = {"title": "Scope of the ISMS", "certificate": given["certificate"]}
    return [_only(TEXT, principal, plain)]


def proposed_wording() -> str:
    """Return a wording made from what is recorded, for a person to change."""
    text = TEXT.model._default_manager.filter(archived_at=None).first()
    if text is not None:
        return str(text.certificate)  # type: ignore[attr-defined]
    profile: Any = _profile()
    if profile is None:
        return ""
    sold = " ".join(profile.sells.split()).rstrip(".")
    parts = [f"The information security management system of {profile.title}"]
    if profile.seat:
        parts.append(f", {profile.seat},")
    parts.append(" covers the development, training and operation of")
    parts.append(f" {sold[0].lower()}{sold[1:]}" if sold else " its machine learning products")
    return "".join(parts) + ", in accordance with the Statement of Applicability in force."


def _profile() -> Kept | None:
    found: Kept | None = PROFILE.model._default_manager.filter(archived_at=None).first()
    return found


def _name() -> str:
    found = _profile()
    return PROFILE.name_of(found) if found is not None else "Our organisation"


def initial(key: str) -> dict[str, Any]:
    """Return what is recorded already, so that a step taken again begins there."""
    found: Any = _profile()
    if key == "wording":
        return {"certificate": proposed_wording()}
    if found is None or key not in ("company", "sells", "date"):
        return {}
    return {name: getattr(found, name) for name in (each.name for each in PROFILE.fields)}


def _only(register: Register, principal: Principal, plain: Mapping[str, Any]) -> str:
    """Record the one record of a register, or change what is given of it."""
    values = {name: value for name, value in plain.items() if value not in ("", None)}
    row = register.model._default_manager.filter(archived_at=None).first()
    if row is None:
        return keeping.create(register, principal, values, Origin.GUIDE).reference
    if set(values) > {"title"}:
        keep = {name: value for name, value in values.items() if name != "title" or len(plain) > 2}
        values = keep
    return keeping.change(register, principal, row.reference, row.row_version, values).reference


def _ticked(
    register: Register,
    principal: Principal,
    offered: Sequence[Offer],
    given: Mapping[str, Any],
    own: Mapping[str, JSON],
    *,
    identified: bool = False,
) -> list[str]:
    """Record what was ticked or written, each once: what has the same name stays as it is."""
    wanted = [(offer.title, offer.values) for offer in offered if offer.key in given["ticked"]]
    for line in given["own"].splitlines():
        title = " ".join(line.split())[:200]
        if title:
            wanted.append((title, {**own, "identifier": title} if identified else own))
    there = {
        str(name).casefold()
        for name in register.model._default_manager.filter(archived_at=None).values_list(
            register.title, flat=True
        )
    }
    made = []
    with transaction.atomic():
        for title, values in wanted:
            if title.casefold() in there:
                continue
            there.add(title.casefold())
            plain: dict[str, JSON] = {"title": title, **values}
            made.append(keeping.create(register, principal, plain, Origin.GUIDE).reference)
    return made
