"""What answers become: records of the registers, marked as made by the guided path.

Nothing is recorded that nobody chose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.context.registers import (
    CLIMATE,
    ISSUES,
    OBLIGATIONS,
    PARTIES,
    PROFILE,
)
from muniment.web.apps.guide import offers
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.models import Kept, Origin
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.services import keeping
from muniment.web.apps.scope.registers import ITEMS, TEXT


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
    return _ticked(ISSUES, principal, offers.ISSUES, given, {"kind": "internal"})


def parties(principal: Principal, given: dict[str, Any]) -> list[str]:
    """Record interested parties."""
    return _ticked(PARTIES, principal, offers.PARTIES, given, {"kind": "other"})


def obligations(principal: Principal, given: dict[str, Any]) -> list[str]:
    """Record obligations."""
    return _ticked(OBLIGATIONS, principal, offers.OBLIGATIONS, given, {"kind": "contract"})


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
    made = _ticked(ITEMS, principal, offers.ENVIRONMENTS, given, environment)
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
    row = register.model._default_manager.filter(archived_at=None).first()
    if row is None:
        values = {name: value for name, value in plain.items() if value not in ("", None)}
        return keeping.create(register, principal, values, Origin.GUIDE).reference
    return keeping.change(register, principal, row.reference, row.row_version, plain).reference


def _ticked(
    register: Register,
    principal: Principal,
    offered: Sequence[offers.Offer],
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
