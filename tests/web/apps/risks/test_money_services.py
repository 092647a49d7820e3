"""Estimates in money, what is drawn from them, and when that no longer says what holds."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from tests.web.apps.risks.company import People, company, risk_of
from tests.web.conftest import Ticking
from tests.web.people import make_person, make_project, principal

from muniment.core.errors import MissingExtra, SimulationError, UsageError
from muniment.engine.risk.simulation.scenario_file import parse_scenarios
from muniment.web.apps.access.archived import Archived
from muniment.web.apps.access.principals import HOST_PRINCIPAL, Conflict, Denied, NotFound
from muniment.web.apps.access.roles import Role
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.risks import estimating, portfolio, services, simulating, tolerating
from muniment.web.apps.risks.models import Estimate, Risk, SimulatedRisk, Simulation
from muniment.web.apps.risks.services import Judgement

pytestmark = pytest.mark.usefixtures("db")

LEAK = {
    "frequency": {"rate": 0.4},
    "loss": {"low": 20_000, "high": 900_000},
    "treatment": {"frequency": 0.5, "loss": 0.8, "cost": 15_000},
}
OUTAGE = {"frequency": {"low": 0.1, "high": 2}, "loss": {"min": 0, "mode": 4_000, "max": 90_000}}
OTHER = "T-model-inversion"


@pytest.fixture
def people(db: None) -> People:
    return company()


def _enter(people: People, risk: Risk, numbers: Any = LEAK) -> Estimate:
    return estimating.enter(principal(people.ada), risk.pk, numbers, "As in 2025.")


def _portfolio(people: People, **more: Any) -> Simulation:
    return simulating.simulate_portfolio(principal(people.ada), None, **more)


def _stale(row: Simulation) -> portfolio.Staleness:
    return portfolio.staleness(row, portfolio.currency(), tolerating.lines())


def test_the_same_numbers_give_the_figures_of_the_command(people: People) -> None:
    risk = risk_of(people)
    row = _enter(people, risk)
    text = (
        f'[[scenario]]\nid = "{risk.reference}"\nfrequency = {{ rate = 0.4 }}\n'
        "loss = { low = 20000, high = 900000 }\n"
        "treatment = { frequency = 0.5, loss = 0.8, cost = 15000 }\n"
    )
    assert (row.scenario(risk.reference),) == parse_scenarios(text.encode(), "x.toml")
    entry = Entry.objects.latest("index")
    assert (entry.type, entry.object) == ("estimate.entered", row.pk)
    told = history(risk.pk, 5)[0]
    assert (told.change, told.sentence) == (
        "estimate",
        f"An estimate in money of {risk.reference} was entered",
    )


def test_an_estimate_is_changed_taken_back_and_written_again(people: People) -> None:
    risk = risk_of(people)
    row = _enter(people, risk)
    with pytest.raises(Conflict, match="has an estimate already"):
        _enter(people, risk)
    owner = principal(people.owner)
    row = estimating.change(owner, risk.pk, OUTAGE, "Seen twice.", 1)
    assert (row.by, row.row_version, "treatment" in row.numbers) == (people.owner, 2, False)
    payload = history(row.pk, 1)[0].payload or {}
    assert payload["before"]["frequency.rate"] == "0.4"
    assert payload["after"]["loss.max"] == "90000"
    with pytest.raises(Conflict):
        estimating.change(owner, risk.pk, LEAK, "Late.", 1)
    with pytest.raises(UsageError, match="say why"):
        estimating.withdraw(owner, risk.pk, " ", 2)
    estimating.withdraw(owner, risk.pk, "It was a guess.", 2)
    with pytest.raises(Conflict, match="already"):
        estimating.withdraw(owner, risk.pk, "Again.", 3)
    with pytest.raises(UsageError, match="no estimate"):
        simulating.simulate_risk(owner, risk.pk)
    estimating.change(owner, risk.pk, LEAK, "Better.", 3)
    assert simulating.simulate_risk(owner, risk.pk).state == "done"


@pytest.mark.parametrize(
    ("numbers", "key", "words"),
    [
        ({**LEAK, "frequency": {"low": 2, "high": 1}}, "frequency.low", "low below high"),
        ({**LEAK, "frequency": {"low": 1}}, "frequency", "frequency lacks high"),
        ({**LEAK, "frequency": {"rate": -1}}, "frequency.rate", "0 to 10,000"),
        ({**LEAK, "frequency": {"rate": 9999.5}}, "years", "a lower frequency"),
        ({**LEAK, "frequency": {"rate": float("nan")}}, "frequency.rate", "not a number"),
        ({**LEAK, "loss": {"low": 0, "high": 1}}, "loss.low", "more than 0"),
        ({**LEAK, "loss": {"low": 1, "high": 2e15}}, "loss.high", "at most"),
        ({**LEAK, "loss": {"min": 1, "mode": 9, "max": 5}}, "loss.mode", "a value from min"),
        ({**LEAK, "loss": {"low": 1, "max": 5}}, "loss", "do not go together"),
        ({**LEAK, "treatment": {"loss": 11}}, "treatment.loss", "0 to 10"),
        ({**LEAK, "treatment": {"costs": 11}}, "treatment.costs", "unknown key"),
        ({"loss": LEAK["loss"]}, "", "has no frequency"),
    ],
)
def test_what_cannot_be_simulated_is_refused_in_the_engines_words(
    people: People, numbers: Any, key: str, words: str
) -> None:
    risk = risk_of(people)
    with pytest.raises(SimulationError) as caught:
        _enter(people, risk, numbers)
    assert caught.value.key == key
    assert words in caught.value.message
    assert not Estimate.objects.exists()


def test_an_estimate_says_where_it_comes_from(people: People) -> None:
    risk = risk_of(people)
    for basis in ("  ", "x" * (estimating.LONGEST_BASIS + 1)):
        with pytest.raises(UsageError, match="come from"):
            estimating.enter(principal(people.ada), risk.pk, LEAK, basis)


def test_who_may_edit_the_risk_says_what_it_costs(people: People) -> None:
    risk = risk_of(people)
    _enter(people, risk)
    lead = make_person(Role.OFFICER, project=people.project)
    stranger = make_person(Role.MEMBER, project=make_project("other"))
    for person in (
        make_person(Role.MEMBER, project=people.project),
        make_person(Role.ADMINISTRATOR),
        make_person(Role.AUDITOR),
    ):
        for act in (
            lambda who: estimating.change(who, risk.pk, OUTAGE, "Mine.", 1),
            lambda who: estimating.withdraw(who, risk.pk, "Mine.", 1),
            lambda who: simulating.simulate_risk(who, risk.pk),
            lambda who: simulating.simulate_portfolio(who, None),
            lambda who: simulating.simulate_portfolio(who, people.project.pk),
        ):
            with pytest.raises(Denied):
                act(principal(person))
    with pytest.raises(NotFound):
        estimating.change(principal(stranger), risk.pk, OUTAGE, "Mine.", 1)
    with pytest.raises(Denied):
        simulating.simulate_portfolio(principal(lead), None)
    assert simulating.simulate_portfolio(principal(lead), people.project.pk).state == "done"
    assert Estimate.objects.get().row_version == 1


def test_one_risk_has_the_same_figures_alone_and_in_the_portfolio(people: People) -> None:
    risk, other = risk_of(people), risk_of(people, threat=OTHER)
    _enter(people, risk)
    _enter(people, other, OUTAGE)
    alone = simulating.simulate_risk(principal(people.owner), risk.pk)
    whole, again = _portfolio(people), _portfolio(people)
    assert (whole.years, whole.seed, whole.left_out) == (100_000, 1, 0)
    assert whole.inherent == again.inherent
    assert whole.residual == again.residual
    assert alone.inherent is not None
    one = SimulatedRisk.objects.get(simulation=whole, risk=risk)
    assert {name: alone.inherent[name] for name in portfolio.FIGURES} == one.inherent
    # By hand, as docs/simulation.md has it: 105,000 without, 42,000 with the treatment.
    assert one.mean == pytest.approx(105_000, rel=0.05)
    assert one.benefit == pytest.approx(48_000, rel=0.05)
    assert one.benefit == one.saving - 15_000
    assert _portfolio(people, seed=2).inherent != whole.inherent


def test_a_result_keeps_what_it_came_from_and_stands_in_the_log(people: People) -> None:
    risk = risk_of(people)
    risk_of(people, threat=OTHER)
    _enter(people, risk)
    row = Simulation.objects.get(pk=_portfolio(people, seed=7).pk)
    assert [each["id"] for each in row.scenarios] == [risk.reference]
    assert row.scenarios[0]["frequency"] == {"rate": 0.4}
    assert (row.seed, row.left_out, row.random) == (7, 1, "PCG64")
    assert all((row.version, row.numpy, row.method, row.inputs))
    assert row.inherent is not None
    assert len(row.inherent["curve"]) > 20
    entry = Entry.objects.latest("index")
    assert (entry.type, entry.object) == ("simulation.done", row.pk)
    payload = history(row.pk, 1)[0].payload or {}
    assert (payload["seed"], payload["inputs"]) == (7, row.inputs)
    assert payload["result"]["numpy"] == row.numpy


def _judged(people: People, risk: Risk) -> None:
    said = Judgement(people.owner.pk, 5, 5, "Worse.")
    services.judge(principal(people.ada), risk.pk, said, risk.row_version)


def test_a_result_is_stale_as_soon_as_something_in_it_changed(people: People) -> None:
    risk, other = risk_of(people), risk_of(people, threat=OTHER)
    _enter(people, risk)
    _enter(people, other, OUTAGE)
    row = _portfolio(people)
    assert not _stale(row).stale
    # What is no input makes nothing stale: neither other words nor another level.
    estimating.change(principal(people.ada), risk.pk, LEAK, "Other words.", 1)
    _judged(people, risk)
    risk_of(people, threat="T-rug-pull")
    assert not _stale(row).stale
    dearer = {**LEAK, "treatment": {**LEAK["treatment"], "cost": 15_001}}
    estimating.change(principal(people.ada), risk.pk, dearer, "Dearer.", 2)
    assert _stale(row).changed == (risk.reference,)
    estimating.change(principal(people.ada), risk.pk, LEAK, "Not dearer.", 3)
    assert not _stale(row).stale
    other.refresh_from_db()
    services.archive(principal(people.ada), other.pk, "Sold.", other.row_version)
    assert _stale(row).gone == (other.reference,)
    assert not _stale(_portfolio(people)).stale
    third = Risk.objects.get(threat="T-rug-pull")
    _enter(people, third)
    assert _stale(row).added == (third.reference,)


def test_a_risk_alone_is_stale_when_its_own_estimate_changed(people: People) -> None:
    risk, other = risk_of(people), risk_of(people, threat=OTHER)
    _enter(people, risk)
    row = simulating.simulate_risk(principal(people.ada), risk.pk)
    _enter(people, other)
    assert not _stale(row).stale
    assert not portfolio.cost_of(risk).stale.stale
    estimating.change(principal(people.ada), risk.pk, OUTAGE, "New.", 1)
    assert _stale(row).changed == (risk.reference,)
    assert portfolio.cost_of(risk).stale.changed == (risk.reference,)
    estimating.withdraw(principal(people.ada), risk.pk, "Nothing in it.", 2)
    assert _stale(row).gone == (risk.reference,)


def test_another_currency_or_tolerance_is_another_question(people: People) -> None:
    risk = risk_of(people)
    _enter(people, risk)
    row = _portfolio(people)
    ada = principal(people.ada)
    estimating.set_currency(ada, "chf", 0)
    assert _stale(row).currency
    row = _portfolio(people)
    assert row.currency == "CHF"
    tolerating.propose(ada, [(200_000, 0.1), (1_000_000, 0.01)], "The bank.", 0)
    assert _stale(row).tolerance
    row = _portfolio(people)
    assert row.at == [200_000, 1_000_000]
    assert row.inherent is not None
    assert {200_000, 1_000_000} <= {point[0] for point in row.inherent["curve"]}
    assert not _stale(row).stale
    # Another chance at the same amounts asks nothing new of the drawing.
    tolerating.propose(ada, [(200_000, 0.2), (1_000_000, 0.01)], "The board.", 1)
    assert not _stale(row).stale
    for wrong, version in (("EURO", 1), ("", 1), ("USD", 0)):
        with pytest.raises((UsageError, Conflict)):
            estimating.set_currency(ada, wrong, version)
    with pytest.raises(Denied):
        estimating.set_currency(principal(people.owner), "USD", 1)


def test_without_numpy_nothing_is_drawn_and_no_figure_is_kept(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    risk = risk_of(people)
    _enter(people, risk)
    monkeypatch.setitem(sys.modules, "numpy", None)
    for ask in (
        lambda: simulating.simulate_risk(principal(people.ada), risk.pk),
        lambda: _portfolio(people),
    ):
        with pytest.raises(MissingExtra) as caught:
            ask()
        assert "muniment[risk]" in caught.value.hint
    assert not Simulation.objects.exists()


def _many(people: People) -> Risk:
    risk = risk_of(people)
    _enter(people, risk, {**LEAK, "frequency": {"rate": 200}})
    return risk


def test_what_takes_long_waits_for_the_queue_and_is_drawn_once(people: People) -> None:
    _many(people)
    row, same = _portfolio(people), _portfolio(people)
    assert row.state == "waiting"
    assert same.pk == row.pk
    assert Entry.objects.latest("index").type == "simulation.asked"
    for _ in range(2):
        simulating.simulate_later.func(str(row.pk))
    row.refresh_from_db()
    assert (row.state, row.rows.count()) == ("done", 1)
    assert Entry.objects.filter(type="simulation.done").count() == 1
    assert not _stale(row).stale


def test_a_drawing_that_fails_says_why(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    _many(people)
    row = _portfolio(people)
    monkeypatch.setitem(sys.modules, "numpy", None)
    simulating.simulate_later.func(str(row.pk))
    row.refresh_from_db()
    assert row.state == "failed"
    assert "pip install 'muniment[risk]'" in row.why
    assert (row.inherent, row.rows.count()) == (None, 0)
    assert Entry.objects.latest("index").type == "simulation.failed"


def test_an_archived_project_is_out_of_the_portfolio(people: People) -> None:
    from muniment.web.apps.access.services.projects import archive_project

    risk = risk_of(people)
    _enter(people, risk)
    row = _portfolio(people)
    archive_project(HOST_PRINCIPAL, people.project.pk, expected_version=1)
    assert _stale(row).gone == (risk.reference,)
    with pytest.raises(Archived):
        estimating.change(principal(people.ada), risk.pk, OUTAGE, "Late.", 1)
    with pytest.raises(Archived):
        simulating.simulate_risk(principal(people.ada), risk.pk)
    with pytest.raises(Archived):
        simulating.simulate_portfolio(principal(people.ada), people.project.pk)
    with pytest.raises(UsageError, match="no risk has an estimate"):
        _portfolio(people)


def test_a_tolerance_is_approved_by_somebody_else_at_the_top(
    people: People, clock: Ticking
) -> None:
    ada, boss = principal(people.ada), principal(people.boss)
    with pytest.raises(SimulationError, match="no more often"):
        tolerating.propose(ada, [(1, 0.1), (2, 0.2)], "So.", 0)
    with pytest.raises(SimulationError):
        tolerating.propose(ada, [], "So.", 0)
    with pytest.raises(Denied):
        tolerating.propose(principal(people.owner), [(1, 0.1)], "So.", 0)
    row = tolerating.propose(ada, [(1, 0.1)], "So.", 0)
    with pytest.raises(tolerating.OwnTolerance) as caught:
        tolerating.approve(ada, 1, 1)
    assert "Boss" in caught.value.hint
    with pytest.raises(Denied):
        tolerating.approve(principal(make_person(Role.OFFICER)), 1, 1)
    row = tolerating.approve(boss, 1, row.row_version)
    assert tolerating.lines() == tolerating.Lines(row, None)
    with pytest.raises(Conflict):
        tolerating.approve(boss, 1, row.row_version)
    second = tolerating.propose(boss, [(2, 0.1)], "Anew.", 0)
    # Whoever wrote in it approves it no more, even where somebody else wrote last.
    second = tolerating.propose(ada, [(3, 0.1)], "Anew.", 1)
    with pytest.raises(tolerating.OwnTolerance):
        tolerating.approve(boss, 2, second.row_version)
    other = make_person(Role.OFFICER, limit="critical")
    second = tolerating.approve(principal(other), 2, second.row_version)
    assert tolerating.lines() == tolerating.Lines(second, None)
