"""Writes what risks cost, as people believe: estimates, and the currency of their amounts.

An estimate is judged by the engine's own reader of scenarios, so a page, the API and a file say
the same of the same mistake. What is entered here can be simulated.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from uuid import UUID

from django.db import IntegrityError, transaction

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.risk.simulation.inputs import Inputs, digest_of
from muniment.engine.risk.simulation.scenario_table import read_scenario, table_of
from muniment.engine.risk.simulation.scenarios import Scenario
from muniment.web.apps.access.principals import Denied, Kind, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.ledger.services import Change, Touch, record
from muniment.web.apps.risks import policies
from muniment.web.apps.risks.models import Estimate, MoneySettings, Risk
from muniment.web.apps.risks.services import load, require_in_register
from muniment.web.clock import now

LONGEST_BASIS: Final = 2000
_CURRENCY = re.compile(r"[A-Z]{3}")

Numbers = Mapping[str, Mapping[str, float]]
"""``frequency``, ``loss`` and, where there is one, ``treatment``, each a table of numbers."""


def enter(principal: Principal, risk_id: UUID, numbers: Numbers, basis: str) -> Estimate:
    """Enter what a risk costs.

    Args:
        principal: Who enters it.
        risk_id: Of which risk.
        numbers: As ``engine.risk.simulation.scenario_table`` reads them, without the id.
        basis: Where they come from, in a sentence.

    Raises:
        NotFound: No such risk, or none that the principal may see.
        Denied: The principal may neither edit risks there nor owns this one.
        Archived: The risk has left the register, or its project is archived.
        Conflict: It has an estimate.
        SimulationError: The numbers cannot be simulated; its ``key`` says which.
        UsageError: Nobody says where they come from.
    """
    with transaction.atomic():
        risk = _writable(principal, risk_id)
        scenario = _checked(risk, numbers, basis)
        try:
            with transaction.atomic():
                row = Estimate.objects.create(
                    risk=risk,
                    numbers=_numbers(scenario),
                    digest=digest_of(scenario),
                    basis=basis.strip(),
                    by_id=principal.id,
                    written_at=now(),
                )
        except IntegrityError as error:
            raise policies.StandsOtherwise(
                "this risk has an estimate already", hint="Look at what it says, then change it."
            ) from error
        _record("estimate.entered", principal, risk, row, {"after": _told(row)})
    return row


def change(
    principal: Principal, risk_id: UUID, numbers: Numbers, basis: str, expected_version: int
) -> Estimate:
    """Write an estimate anew, also one that was taken back. What was drawn from it is then stale.

    Raises:
        NotFound, Denied, Archived, SimulationError, UsageError: As for ``enter``; NotFound, too,
            where the risk has no estimate.
        Conflict: Somebody else changed it meanwhile.
    """
    with transaction.atomic():
        risk = _writable(principal, risk_id)
        row = _load(risk, expected_version)
        scenario = _checked(risk, numbers, basis)
        before = _told(row)
        row.numbers, row.digest = _numbers(scenario), digest_of(scenario)
        row.basis, row.by_id, row.written_at = basis.strip(), principal.id, now()
        row.withdrawn_at = None
        row.row_version += 1
        row.save()
        said: dict[str, JSON] = {"before": before, "after": _told(row)}
        _record("estimate.changed", principal, risk, row, said)
    return row


def withdraw(principal: Principal, risk_id: UUID, reason: str, expected_version: int) -> Estimate:
    """Take an estimate back: it counts no more, and stays readable.

    Raises:
        NotFound, Denied, Archived, Conflict: As for ``change``.
        UsageError: No reason was given.
    """
    with transaction.atomic():
        risk = _writable(principal, risk_id)
        row = _load(risk, expected_version)
        said = reason.strip()
        if not said:
            raise UsageError("say why the estimate is taken back")
        if row.withdrawn_at is not None:
            raise policies.StandsOtherwise("this estimate was taken back already")
        row.withdrawn_at = now()
        row.row_version += 1
        row.save()
        _record("estimate.withdrawn", principal, risk, row, {"reason": said[:LONGEST_BASIS]})
    return row


def set_currency(principal: Principal, currency: str, expected_version: int) -> MoneySettings:
    """Say in which currency all amounts of risks are. Nothing is converted.

    Args:
        principal: Who says so.
        currency: Three letters, ``EUR``.
        expected_version: The version that the person read; 0: nobody had said it.

    Raises:
        Denied: The principal may not edit risks of every project.
        Conflict: Somebody else said it meanwhile.
        UsageError: It is not three letters.
    """
    with transaction.atomic():
        principal.require_everywhere(Permission.EDIT_RISKS)
        said = currency.strip().upper()
        if not _CURRENCY.fullmatch(said):
            raise UsageError("a currency is three letters", hint="EUR, CHF, GBP, USD.")
        row = MoneySettings.objects.select_for_update().first()
        before = row.currency if row else ""
        if (row.row_version if row else 0) != expected_version:
            raise policies.StandsOtherwise(
                "somebody else set the currency meanwhile", hint="Look at what it is now."
            )
        if row is None:
            row = MoneySettings(currency=said)
        else:
            row.currency = said
            row.row_version += 1
        row.save()
        payload: dict[str, JSON] = {"before": {"currency": before}, "currency": said}
        record(Change("money.currency", principal.id, "moneysettings", row.pk, payload))
    return row


def _writable(principal: Principal, risk_id: UUID) -> Risk:
    risk = load(risk_id)
    policies.require_judging(principal, risk.project_id, risk.owner_id)
    if principal.kind is not Kind.PERSON:
        raise Denied("only a person says what a risk costs")
    require_in_register(risk)
    return risk


def _load(risk: Risk, expected_version: int) -> Estimate:
    row = Estimate.objects.select_for_update().filter(risk=risk).first()
    if row is None:
        raise NotFound("this risk has no estimate")
    policies.expect(row, expected_version)
    return row


def _checked(risk: Risk, numbers: Numbers, basis: str) -> Scenario:
    table = {key: dict(inner) for key, inner in numbers.items()}
    scenario = read_scenario({"id": risk.reference, **table})
    # Alone it can be drawn; whether all together can is seen when they are.
    Inputs((scenario,))
    if not basis.strip():
        raise UsageError("say where the numbers come from")
    if len(basis) > LONGEST_BASIS:
        raise UsageError(f"where they come from has more than {LONGEST_BASIS} characters")
    return scenario


def _numbers(scenario: Scenario) -> dict[str, JSON]:
    return {key: value for key, value in table_of(scenario).items() if key != "id"}  # type: ignore[misc]


def _told(row: Estimate) -> dict[str, JSON]:
    """Return an estimate for the ledger, whose JSON has no fractions."""
    found: dict[str, JSON] = {
        f"{key}.{name}": repr(float(value)).removesuffix(".0")
        for key, inner in row.numbers.items()
        for name, value in inner.items()
    }
    return {**found, "basis": row.basis}


def _record(
    word: str, principal: Principal, risk: Risk, row: Estimate, said: dict[str, JSON]
) -> None:
    payload: dict[str, JSON] = {"risk": risk.reference, "digest": row.digest, **said}
    touched = [Touch("risk", risk.pk, "estimate")]
    record(Change(word, principal.id, "estimate", row.pk, payload, touched))
