"""What asks for another look at risks: new models and datasets, suppliers, incidents (S-6, S-19).

What a push sees for the first time asks by itself, in the push's transaction; so does a model, a
dataset or a supplier that a person enters. ``something_happened`` is the service for later apps,
such as a register of incidents.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.calendar.services import agree
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.risks import asks, policies
from muniment.web.apps.risks.dues import LOOK_FOR_NEW
from muniment.web.apps.risks.models import Ask, AskKind, Risk
from muniment.web.clock import now

LONGEST_REASON = 1000


def ask_for_new_assets(project: UUID, moment: datetime, touched: list[Touch]) -> int:
    """Ask for a look where a push saw models or datasets for the first time; return how many asks.

    The project is asked once for each kind, however many are new; and so is each risk in the
    register that strikes the kind. At most seven statements.

    Args:
        project: Whose.
        moment: When the snapshot was collected: what is new was first seen then.
        touched: What the snapshot did to assets, in it; what is asked is appended.
    """
    fresh = {
        touch.object for touch in touched if touch.object_type == "asset" and touch.change == "new"
    }
    if not fresh:
        return 0
    rows = Asset.objects.filter(
        project_id=project, kind__in=list(asks.ABOUT_KINDS), first_seen_at=moment
    ).order_by("reference")
    found: dict[str, list[Asset]] = {}
    for row in rows:
        if row.pk in fresh:
            found.setdefault(row.kind, []).append(row)
    return new_assets(project, found, touched)


def new_assets(
    project: UUID | None, found: Mapping[str, Sequence[Asset]], touched: list[Touch]
) -> int:
    """Ask for a look because of assets that are new, by kind; inside the caller's transaction.

    Args:
        project: Whose assets; None: the organisation's. What all projects share asks about the
            risks of all.
        found: Kind to what is new of it.
        touched: What is asked is appended.
    """
    where = Q(project=project) if project else Q()
    wanted = list[asks.Wanted]()
    for kind, rows in found.items():
        if kind not in asks.ABOUT_KINDS or not rows:
            continue
        reason = _new(kind, rows)
        subject, about = rows[0].reference, asks.ABOUT_KINDS[kind]
        wanted.append(asks.Wanted(None, project, about, reason, subject))
        wanted += [
            asks.Wanted(risk, risk.project_id, about, reason, subject)
            for risk in struck(where, frozenset({kind}))
        ]
    touched.extend(asks.ask_all(wanted))
    return len(wanted)


def struck(where: Q, kinds: frozenset[str]) -> list[Risk]:
    """Return risks in the register that strike some kinds of asset, locked. One statement."""
    library = [
        threat.id for threat in catalogue().threats.values() if kinds & set(threat.asset_kinds)
    ]
    rows = Risk.objects.select_for_update(of=("self",)).filter(where, archived_at=None)
    return list(rows.filter(Q(asset_kind__in=kinds) | Q(threat__in=library)).order_by("reference"))


def something_happened(
    actor: UUID,
    kind: AskKind,
    *,
    reason: str,
    subject: str = "",
    project: UUID | None = None,
    asset_kinds: Collection[str] = (),
    threats: Collection[str] = (),
    risks: Collection[UUID] = (),
) -> list[Touch]:
    """Ask for a look at risks, from another app's service, inside its transaction and its entry.

    Args:
        actor: Who or what caused it; the caller's entry names them.
        kind: What asks: a supplier, an incident, a model or dataset that somebody registered.
        reason: Why, the end of a sentence: "supplier V-0003 is new".
        subject: Reference of what asks.
        project: Whose risks; None: everywhere, and the organisation is asked.
        asset_kinds: Risks that strike these.
        threats: Risks of these threats.
        risks: These risks.

    Returns:
        What was touched, for the caller's own entry. With no risk to look at, the project, or the
        organisation, is asked: nothing falls through.
    """
    where = Q(project=project) if project else Q()
    chosen = (
        {risk.pk: risk for risk in struck(where, frozenset(asset_kinds))} if asset_kinds else {}
    )
    if threats or risks:
        rows = Risk.objects.select_for_update(of=("self",)).filter(
            where, Q(threat__in=list(threats)) | Q(pk__in=list(risks)), archived_at=None
        )
        chosen |= {risk.pk: risk for risk in rows.order_by("reference")}
    said = reason.strip()[:LONGEST_REASON]
    wanted = [asks.Wanted(risk, risk.project_id, kind, said, subject) for risk in chosen.values()]
    if not wanted:
        wanted = [asks.Wanted(None, project, kind, said, subject)]
    return asks.ask_all(wanted)


def answer_ask(principal: Principal, ask_id: UUID, said: str, expected_version: int) -> Ask:
    """Say that a project was looked at and why nothing more is to be done.

    An ask about a risk is answered by judging the risk.

    Raises:
        NotFound: No such ask, or none that the principal may see.
        Denied: The principal may not edit risks there.
        Conflict: It was answered, or asked anew, meanwhile.
        UsageError: It is about a risk, or no words were given.
    """
    with transaction.atomic():
        row = (
            Ask.objects.select_for_update(of=("self",))
            .select_related("project")
            .filter(pk=ask_id)
            .first()
        )
        if row is None:
            raise NotFound("nothing of this kind is asked")
        policies.require_editing(principal, row.project_id)
        require_in_use(row.project)
        policies.expect(row, expected_version)
        if row.risk_id is not None:
            raise UsageError(
                "this asks for a look at a risk", hint="Judge the risk anew: that answers it."
            )
        if row.answered_at is not None:
            raise UsageError("this is answered already")
        if not said.strip():
            raise UsageError("say what was looked at, and why nothing more is to be done")
        row.answered_at, row.answered_by_id = now(), principal.id
        row.answer = said.strip()[:LONGEST_REASON]
        row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {"kind": row.kind, "subject": row.subject, "note": row.answer}
        touched = agree(LOOK_FOR_NEW, [row.pk], actor=principal.id)
        record(Change("ask.answered", principal.id, "ask", row.pk, payload, touched))
    return row


def _new(kind: str, rows: Sequence[Asset]) -> str:
    first, word = rows[0].reference, asks.ABOUT_KINDS[kind].value
    if len(rows) == 1:
        return f"{first} is a new {word}"
    return f"{len(rows)} new {word}s were seen, the first is {first}"
