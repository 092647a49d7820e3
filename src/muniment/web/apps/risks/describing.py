"""Writes scenarios: own ones, the words of a risk, and what it strikes and is caused by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from django.db import transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks import policies
from muniment.web.apps.risks.models import Risk, RiskAsset, RiskFinding
from muniment.web.apps.risks.queries import asset_kinds
from muniment.web.apps.risks.services import Judgement, expect, load, require_in_register, take_in

OWN: Final = "own-"
LONGEST_TITLE: Final = 200
LONGEST_WORDS: Final = 4000
MOST_LINKS: Final = 200
_ID = re.compile(r"own-[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID: Final = 40


@dataclass(frozen=True, slots=True)
class Words:
    """What a scenario says.

    Attributes:
        title: In a few words; a risk of the library keeps the library's.
        scenario: What would happen.
        vulnerability: What lets it happen: the cause.
        assets: References of assets that it strikes.
        findings: References of findings that are its causes.
    """

    title: str = ""
    scenario: str = ""
    vulnerability: str = ""
    assets: tuple[str, ...] = field(default=())
    findings: tuple[str, ...] = field(default=())


def enter_own(
    principal: Principal,
    project_id: UUID | None,
    own_id: str,
    asset_kind: str,
    words: Words,
    judgement: Judgement,
) -> Risk:
    """Enter a scenario of the company's own.

    Args:
        principal: Who enters it.
        project_id: Whose risk it is; None: the organisation's as a whole.
        own_id: Its id, ``own-...``; "" to make one of the title.
        asset_kind: What kind of asset it strikes.
        words: What it says.
        judgement: What the person makes of it.

    Raises:
        NotFound: No such project, asset or finding, or none that the principal may see.
        Denied: The principal may not enter risks there.
        Conflict: A risk with this id is in the register of the project.
        UsageError: The id, the words, the numbers or the owner do not allow it.
    """
    with transaction.atomic():
        project = None
        if project_id is not None:
            project = Project.objects.filter(pk=project_id).first()
            if project is None:
                raise NotFound("there is no such project")
        policies.require_editing(principal, project_id)
        _check(words, own=True)
        if asset_kind not in asset_kinds():
            raise UsageError("there is no such kind of asset")

        def linked(risk: Risk) -> dict[str, JSON]:
            return {"title": words.title.strip(), **_link(risk, words)}

        return take_in(
            principal,
            project,
            judgement,
            proposal=None,
            linked=linked,
            threat=_own_id(own_id, words.title),
            title=words.title.strip(),
            asset_kind=asset_kind,
            controls=[],
            method="",
            scenario=words.scenario.strip(),
            vulnerability=words.vulnerability.strip(),
        )


def describe(principal: Principal, risk_id: UUID, words: Words, expected_version: int) -> Risk:
    """Write a risk's words, assets and causes anew.

    Raises:
        NotFound: No such risk, asset or finding, or none that the principal may see.
        Denied: The principal may neither edit risks there nor owns this one.
        Archived: The risk has left the register, or its project is archived.
        Conflict: Somebody else changed it meanwhile.
        UsageError: The words are too long, or a scenario of one's own has no title.
    """
    with transaction.atomic():
        risk = load(risk_id)
        policies.require_judging(principal, risk.project_id, risk.owner_id)
        require_in_register(risk)
        expect(risk, expected_version)
        own = risk.threat.startswith(OWN)
        _check(words, own=own)
        before: dict[str, JSON] = {
            "title": risk.title,
            "scenario": risk.scenario,
            "vulnerability": risk.vulnerability,
        }
        if own:
            risk.title = words.title.strip()
        risk.scenario, risk.vulnerability = words.scenario.strip(), words.vulnerability.strip()
        said = _link(risk, words)
        risk.row_version += 1
        risk.save()
        payload: dict[str, JSON] = {
            "reference": risk.reference,
            "before": before,
            "after": {
                "title": risk.title,
                "scenario": risk.scenario,
                "vulnerability": risk.vulnerability,
            },
            **said,
        }
        record(Change("risk.described", principal.id, "risk", risk.pk, payload))
    return risk


def _link(risk: Risk, words: Words) -> dict[str, JSON]:
    """Put a risk's links in place of those it has, and return what they are."""
    assets = _found(
        Asset.objects.filter(reference__in=words.assets, **_within(risk)).values_list(
            "reference", "pk"
        ),
        words.assets,
        "asset",
    )
    findings = _found(
        Finding.objects.filter(reference__in=words.findings, **_within(risk)).values_list(
            "reference", "pk"
        ),
        words.findings,
        "finding",
    )
    RiskAsset.objects.filter(risk=risk).delete()
    RiskFinding.objects.filter(risk=risk).delete()
    RiskAsset.objects.bulk_create(RiskAsset(risk=risk, asset_id=key) for key in assets.values())
    RiskFinding.objects.bulk_create(
        RiskFinding(risk=risk, finding_id=key) for key in findings.values()
    )
    return {"assets": sorted(assets), "findings": sorted(findings)}


def _within(risk: Risk) -> dict[str, UUID]:
    """Return the condition of what a risk may name: of its project; the organisation's, of any."""
    return {"project_id": risk.project_id} if risk.project_id else {}


def _found(rows: Iterable[tuple[str, UUID]], wanted: Sequence[str], what: str) -> dict[str, UUID]:
    if len(wanted) > MOST_LINKS:
        raise UsageError(f"more than {MOST_LINKS} of one kind", hint="Name the most important.")
    found = dict(rows)
    missing = sorted(set(wanted) - set(found))
    if missing:
        raise UsageError(
            f"no {what} {missing[0]} in the risk's project",
            hint="A risk names what belongs to its own project.",
        )
    return found


def _check(words: Words, *, own: bool) -> None:
    if own and not words.title.strip():
        raise UsageError("say in a few words what could happen")
    if len(words.title) > LONGEST_TITLE:
        raise UsageError(f"the title has more than {LONGEST_TITLE} characters")
    for said in (words.scenario, words.vulnerability):
        if len(said) > LONGEST_WORDS:
            raise UsageError(f"more than {LONGEST_WORDS} characters")


def _own_id(given: str, title: str) -> str:
    if given:
        if not _ID.fullmatch(given) or len(given) > _LONGEST_ID:
            raise UsageError(
                "not an id of one's own",
                hint="It begins with own-, then small letters, digits and hyphens; 40 at most.",
            )
        return given
    words = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    return (OWN + (words or "scenario"))[:_LONGEST_ID].rstrip("-")
