"""Risks of the company that is measured: adopted, entered, assessed, treated, planned, accepted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.web.people import principal

from muniment.engine.risk.acceptance import RowState
from muniment.engine.risk.matrix import Band
from muniment.engine.risk.method import STARTER, TOP_MANAGEMENT
from muniment.engine.risk.treatment import TreatmentOption
from muniment.web.apps.access.models import Person
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.organization.queries import today
from muniment.web.apps.risks import (
    accepting,
    assessing,
    drafting,
    estimating,
    freezing,
    simulating,
    tolerating,
    treating,
)
from muniment.web.apps.risks import services as risks
from muniment.web.apps.risks.assessing import Assessment
from muniment.web.apps.risks.describing import Words, enter_own
from muniment.web.apps.risks.models import PlanRow, Proposal, Risk, Stage
from muniment.web.apps.risks.queries import asset_kinds

_WORDS = ("churn", "fraud", "ranking", "vision", "speech", "pricing", "search", "safety")
_CONTROLS = ("A.8.28", "A.8.8", "A.5.23", "A.8.24", "A.5.19")
_OPTIONS = (TreatmentOption.MODIFY, TreatmentOption.MODIFY, TreatmentOption.SHARE)
_AT_ONCE = 500
_ESTIMATED = 40
_TREATED = 4
"""One risk in so many has a treatment; one in so many of the treated waits to be accepted."""


def method(officer: Person, second: Person) -> None:
    """Bring a risk method into force."""
    said = replace(STARTER, limits={TOP_MANAGEMENT: Band.VERY_HIGH}, appetite="Low, no more.")
    row = drafting.begin(principal(second))
    row = drafting.revise(principal(second), row.number, said, "The first.", row.row_version)
    row = drafting.submit(principal(second), row.number, row.row_version)
    drafting.approve(principal(officer), row.number, row.row_version)


def adopt(officer: Person, second: Person, count: int) -> None:
    """Adopt what is proposed, and enter scenarios of the company's own, so many in all."""
    who = principal(second)
    proposals = list(Proposal.objects.order_by("pk")[:count])
    for number, proposal in enumerate(proposals):
        owner = (officer if number % 3 else second).pk
        said = risks.Judgement(owner, proposal.likelihood, proposal.impact, "As proposed.")
        risks.adopt(who, proposal.pk, said, proposal.row_version)
    struck = Asset.objects.filter(kind__in=asset_kinds()).order_by("pk")
    assets = list(struck.values_list("reference", "project", "kind")[::7])
    causes = dict(Finding.objects.order_by("pk").values_list("project", "reference"))
    for number in range(count - len(proposals)):
        reference, project, kind = assets[number * 13 % len(assets)]
        word = _WORDS[number % len(_WORDS)]
        words = Words(
            f"Somebody spoils {word} {number:04}",
            f"What is learned for {word} is no longer what people think. " * 3,
            "Anybody may write there.",
            (reference,),
            (causes[project],) if project in causes else (),
        )
        owner = (officer if number % 3 else second).pk
        said = risks.Judgement(owner, 1 + number % 5, 1 + number // 5 % 5, "As we see it.")
        enter_own(who, project, "", kind, words, said)


def treat(officer: Person, second: Person) -> None:
    """Assess every risk, treat some, freeze a plan of all, and accept some of it."""
    who = principal(second)
    rows = list(Risk.objects.order_by("pk"))
    for start in range(0, len(rows), _AT_ONCE):
        assessing.assess_many(
            who,
            [
                Assessment(row.pk, Stage.INHERENT, 5, row.impact, "Untreated.", row.row_version)
                for row in rows[start : start + _AT_ONCE]
            ],
        )
    day = today()
    treated = rows[::_TREATED]
    for number, row in enumerate(treated):
        plan = treating.Plan(
            _OPTIONS[number % len(_OPTIONS)],
            "Mend it, and show that it is mended.",
            (_CONTROLS[number % len(_CONTROLS)],),
            row.owner_id,
            day + timedelta(days=number % 300),
            1000 + number,
        )
        treating.add(who, row.pk, plan)
    lower = list(Risk.objects.filter(pk__in=[row.pk for row in treated], likelihood__gt=1))
    for start in range(0, len(lower), _AT_ONCE):
        assessing.assess_many(
            who,
            [
                Assessment(row.pk, Stage.RESIDUAL, 1, row.impact, "Once mended.", row.row_version)
                for row in lower[start : start + _AT_ONCE]
            ],
        )
    # Nobody accepts what they assessed or planned themself: another one makes the plan.
    freezing.freeze(who, None, "")
    waits = PlanRow.objects.filter(
        owner=officer, state=RowState.WAITING.value, defects=[], band__lte=Band.MODERATE.rank
    )
    versions = list(waits.order_by("pk").values_list("pk", "row_version"))
    chosen = [pair for number, pair in enumerate(versions) if number % _TREATED]
    for start in range(0, len(chosen), _AT_ONCE):
        part = dict(chosen[start : start + _AT_ONCE])
        accepting.accept_many(principal(officer), part, until=None, said="We can live with it.")


def cost(officer: Person, second: Person) -> None:
    """Estimate some risks in money, say what is borne, and simulate them alone and together."""
    who = principal(second)
    estimating.set_currency(who, "EUR", 0)
    points = [(200_000.0, 0.1), (2_000_000.0, 0.01)]
    row = tolerating.propose(who, points, "What is in the bank.", 0)
    tolerating.approve(principal(officer), row.number, row.row_version)
    found = list(Risk.objects.filter(archived_at=None).order_by("pk")[:_ESTIMATED])
    for number, risk in enumerate(found[:-_TREATED]):
        numbers = {
            "frequency": {"low": 0.02, "high": 0.2 + number % 7 / 10},
            "loss": {"low": 2_000.0 * (1 + number % 5), "high": 90_000.0 * (1 + number % 9)},
            "treatment": {"frequency": 0.5, "cost": 1_000.0 * (number % 12)},
        }
        estimating.enter(who, risk.pk, numbers, "What the insurer asked.")
    simulating.simulate_risk(who, found[0].pk)
    simulating.simulate_portfolio(who, None)
