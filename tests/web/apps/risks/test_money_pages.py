"""Pages and API of what risks cost: what is entered, what is shown, and what when it is missing."""

from __future__ import annotations

import re
import sys
from typing import Any

import pytest
from django.test import Client
from tests.web.apps.risks.company import THREAT, People, company, risk_of, treat
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.engine.risk.simulation.inputs import Inputs
from muniment.engine.risk.simulation.scenario_file import parse_scenarios
from muniment.engine.risk.simulation.simulate import simulate
from muniment.web.apps.access.roles import Role
from muniment.web.apps.risks import estimating, services, simulating
from muniment.web.apps.risks.models import Estimate, LossTolerance, MoneySettings, Simulation

pytestmark = pytest.mark.usefixtures("db")

FORM = {
    "version": "0",
    "frequency_form": "rate",
    "frequency_rate": "0.4",
    "loss_form": "interval",
    "loss_low": "20000",
    "loss_high": "900000",
    "treated": "yes",
    "treatment_frequency": "0.5",
    "treatment_loss": "0.8",
    "treatment_cost": "15000",
    "basis": "Two incidents in 2025.",
}
NUMBERS = {
    "frequency": {"rate": 0.4},
    "loss": {"low": 20_000, "high": 900_000},
    "treatment": {"frequency": 0.5, "loss": 0.8, "cost": 15_000},
}
OTHER = "T-model-inversion"


@pytest.fixture
def people(db: None) -> People:
    return company()


@pytest.fixture
def ada(people: People) -> Client:
    return signed_in_client(people.ada)


def _text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content[:500]
    return " ".join(answer.content.decode().split())


def _panel(client: Client, reference: str) -> str:
    found = re.search(
        r'<section class="card" id="money">.*?</section>', _text(client, f"/risks/{reference}/")
    )
    assert found
    return found[0]


def _simulated(people: People) -> None:
    risk = risk_of(people)
    estimating.enter(principal(people.ada), risk.pk, NUMBERS, "Seen.")
    simulating.simulate_portfolio(principal(people.ada), None)


def test_an_officer_who_never_did_it_gets_from_nothing_to_figures(
    people: People, ada: Client
) -> None:
    assert "Adopt one that is proposed" in _text(ada, "/risks/money/")
    risk = risk_of(people)
    page = _text(ada, "/risks/money/")
    assert "Take the gravest risks first" in page
    assert f"/risks/{risk.reference}/estimate/" in page
    assert "Estimate it in money" in _panel(ada, risk.reference)
    page = _text(ada, f"/risks/{risk.reference}/estimate/")
    for words in ("How often does it happen?", "An example", "3, possible", "Save and simulate"):
        assert words in page
    answer = ada.post(f"/risks/{risk.reference}/estimate/", {**FORM, "act": "simulate"})
    assert answer["Location"] == f"/risks/{risk.reference}/#money"
    panel = _panel(ada, risk.reference)
    for words in (
        "Says what holds",
        "1 year in 20 is over",
        "0.4 times a year on average",
        "20,000 to 900,000 (90 % sure)",
        "Two incidents in 2025.",
        "Pays: +",
        "SR-0001",
    ):
        assert words in panel, words
    page = _text(ada, "/risks/money/")
    assert "1 of 1 risks in the register have an estimate" in page
    assert "Nothing is simulated yet." in page
    assert ada.post("/risks/money/run/", {"project": ""}).status_code == 302
    page = _text(ada, "/risks/money/")
    for words in ("<polyline", "The same as a table", "No tolerance", "They pay", risk.title):
        assert words in page, words


@pytest.mark.parametrize(
    ("changed", "field", "words"),
    [
        ({"frequency_rate": ""}, "frequency_rate", "This field is required."),
        ({"frequency_rate": "-1"}, "frequency_rate", "0 to 10,000, events a year"),
        ({"frequency_rate": "9999.5"}, "frequency_rate", "a lower frequency"),
        ({"frequency_rate": "often"}, "frequency_rate", "Enter a number."),
        ({"frequency_rate": "nan"}, "frequency_rate", "Enter a number."),
        (
            {"frequency_form": "interval", "frequency_low": "2", "frequency_high": "1"},
            "frequency_low",
            "low below high: you are 90 % sure",
        ),
        ({"loss_low": "0"}, "loss_low", "more than 0, and at most"),
        ({"loss_high": "1e300"}, "loss_high", "at most"),
        (
            {"loss_form": "pert", "loss_min": "1", "loss_mode": "9", "loss_max": "5"},
            "loss_mode",
            "a value from min to max",
        ),
        ({"treatment_loss": "11"}, "treatment_loss", "0 to 10, a factor"),
        ({"treatment_cost": "-5"}, "treatment_cost", "money a year"),
        ({"basis": " "}, "basis", "This field is required."),
    ],
)
def test_a_wrong_number_is_named_beside_its_field(
    people: People, ada: Client, changed: dict[str, str], field: str, words: str
) -> None:
    risk = risk_of(people)
    answer = ada.post(f"/risks/{risk.reference}/estimate/", {**FORM, **changed})
    page = answer.content.decode()
    errors = re.search(rf'id="id_{field}_errors">(.*?)</ul>', page, re.S)
    assert errors
    assert words in errors[1]
    assert page.count('class="field-error"') == 1
    assert not Estimate.objects.exists()


def test_numbers_of_a_form_that_was_not_chosen_are_left_out(people: People, ada: Client) -> None:
    risk = risk_of(people)
    sent = {**FORM, "treated": "no", "frequency_low": "x", "frequency_high": "7", "loss_max": "3"}
    assert ada.post(f"/risks/{risk.reference}/estimate/", sent).status_code == 302
    assert Estimate.objects.get().numbers == {
        "frequency": {"rate": 0.4},
        "loss": {"low": 20_000, "high": 900_000},
    }


def test_an_estimate_changes_under_the_eyes_of_another(people: People, ada: Client) -> None:
    risk = risk_of(people)
    address = f"/risks/{risk.reference}/estimate/"
    assert ada.post(address, FORM).status_code == 302
    assert ada.post(address, FORM).status_code == 409
    page = ada.get(address).content.decode()
    assert re.search(r'name="frequency_rate" value="0.4"', page)
    assert re.search(r'name="loss_high" value="900000"', page)
    assert re.search(r'value="rate"[^>]*checked', page)
    owner = signed_in_client(people.owner)
    assert owner.post(address, {**FORM, "version": "1", "loss_low": "30000"}).status_code == 302
    assert "20000" in _text(ada, address)  # what it was, in the history
    late = ada.post(address, {**FORM, "version": "1"})
    assert late.status_code == 409
    assert b"Somebody else changed this meanwhile" in late.content
    gone = {"reason": "A guess.", "version": "2"}
    assert ada.post(f"{address}withdraw/", gone).status_code == 302
    assert "Estimate it in money" in _panel(ada, risk.reference)
    assert "was taken back and does not count" in _text(ada, address)


def test_stale_figures_say_so_and_why(people: People, ada: Client) -> None:
    _simulated(people)
    page = _text(ada, "/risks/money/")
    assert "Stale" not in page
    dearer = {**NUMBERS, "loss": {"low": 1, "high": 9}}
    estimating.change(principal(people.ada), Estimate.objects.get().risk_id, dearer, "No.", 1)
    other = risk_of(people, threat=OTHER)
    estimating.enter(principal(people.ada), other.pk, NUMBERS, "Seen.")
    for page in (_text(ada, "/risks/money/"), _text(ada, "/risks/money/runs/SR-0001/")):
        assert "Stale: these figures no longer say what holds." in page
        assert "Another estimate: R-0001." in page
        assert "An estimate that was not there: R-0002." in page
    assert "Another estimate: R-0001." in _panel(ada, "R-0001")
    ada.post("/risks/money/run/", {"project": ""})
    assert "Stale" not in _text(ada, "/risks/money/")
    services.archive(principal(people.ada), other.pk, "Sold.", other.row_version)
    assert "No longer counted: R-0002." in _text(ada, "/risks/money/")


def test_the_curve_is_held_against_a_line_that_somebody_else_approves(
    people: People, ada: Client
) -> None:
    _simulated(people)
    assert "Nobody has said it yet." in _text(ada, "/risks/money/tolerance/")
    form = {
        "version": "0",
        "why": "The bank.",
        "loss_0": "100000",
        "years_0": "1000",
        "loss_1": "50000000",
        "years_1": "2000",
        "years_2": "100",
    }
    assert ada.post("/risks/money/tolerance/", {**form, "years_0": ""}).status_code == 200
    rising = ada.post("/risks/money/tolerance/", {**form, "years_1": "10"})
    assert rising.status_code == 400
    assert b"no more often than a smaller one" in rising.content
    assert ada.post("/risks/money/tolerance/", {**form, "years_0": "0.5"}).status_code == 200
    assert ada.post("/risks/money/tolerance/", form).status_code == 302
    page = _text(ada, "/risks/money/tolerance/")
    assert "Not by you: you wrote in it." in page
    assert "These could approve it: Boss." in page
    assert ada.post("/risks/money/tolerance/1/approve/", {"version": "1"}).status_code == 403
    ada.post("/risks/money/run/", {"project": ""})
    page = _text(ada, "/risks/money/")
    assert "The tolerance is proposed; nobody has approved it." in page
    assert "At 1 of the 2 amounts" in page
    assert "EUR" not in page
    boss = signed_in_client(people.boss)
    assert "Approve, bring into force" in _text(boss, "/risks/money/tolerance/")
    assert boss.post("/risks/money/tolerance/1/approve/", {"version": "1"}).status_code == 302
    page = _text(ada, "/risks/money/")
    assert "nobody has approved it" not in page
    assert LossTolerance.objects.get().approved_by == people.boss
    assert (
        ada.post("/risks/money/currency/", {"currency": "eur", "version": "0"}).status_code == 302
    )
    assert MoneySettings.objects.get().currency == "EUR"
    page = _text(ada, "/risks/money/")
    assert "Amounts are in another currency." in page
    ada.post("/risks/money/run/", {"project": ""})
    page = _text(ada, "/risks/money/")
    assert "EUR" in page
    assert "No tolerance" in page
    assert "In another currency" in _text(ada, "/risks/money/tolerance/")


def test_without_numpy_the_tool_is_missing_and_no_figure_is_zero(
    people: People, ada: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    risk = risk_of(people)
    monkeypatch.setitem(sys.modules, "numpy", None)
    answer = ada.post(
        f"/risks/{risk.reference}/estimate/", {**FORM, "act": "simulate"}, follow=True
    )
    page = " ".join(answer.content.decode().split())
    assert Estimate.objects.count() == 1
    assert "needs the optional part &#x27;risk&#x27;, which is not installed" in page
    ada.post("/risks/money/run/", {"project": ""})
    for shown in (_panel(ada, risk.reference), _text(ada, "/risks/money/")):
        assert "The tool for this is missing." in shown
        assert "pip install" in shown
        assert "muniment[risk]" in shown
        assert "On average" not in shown
        assert not re.search(r'class="end">(\w{3}\s)?0<', shown)
        assert ">Simulate<" not in shown
    assert not Simulation.objects.exists()
    api = ada.post(
        f"/api/v1/risks/{risk.reference}/simulation", {}, content_type="application/json"
    )
    assert api.status_code in (400, 422)
    assert b"muniment[risk]" in api.content


def test_without_numpy_what_was_simulated_before_is_still_shown(
    people: People, ada: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    _simulated(people)
    monkeypatch.setitem(sys.modules, "numpy", None)
    page = _text(ada, "/risks/money/")
    assert "The tool for this is missing." in page
    assert "<polyline" in page


def test_what_waits_says_so_and_what_failed_why(
    people: People, ada: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    risk = risk_of(people)
    often = {**NUMBERS, "frequency": {"rate": 200}}
    estimating.enter(principal(people.ada), risk.pk, often, "Often.")
    ada.post("/risks/money/run/", {"project": ""})
    ada.post(f"/risks/{risk.reference}/simulate/")
    whole, alone = Simulation.objects.order_by("reference")
    assert "is being simulated" in _text(ada, "/risks/money/")
    assert "It is being simulated." in _panel(ada, risk.reference)
    assert "It is being simulated." in _text(ada, f"/risks/money/runs/{whole.reference}/")
    simulating.simulate_later.func(str(alone.pk))
    assert "Says what holds" in _panel(ada, risk.reference)
    monkeypatch.setitem(sys.modules, "numpy", None)
    simulating.simulate_later.func(str(whole.pk))
    monkeypatch.undo()
    page = _text(ada, "/risks/money/")
    assert f"{whole.reference} failed: nothing was simulated." in page
    assert "muniment[risk]" in page


def test_a_result_names_what_it_came_from_and_is_computed_again_elsewhere(
    people: People, ada: Client
) -> None:
    _simulated(people)
    row = Simulation.objects.get()
    page = _text(ada, "/risks/money/runs/SR-0001/")
    for words in ("100,000", f"NumPy {row.numpy}", "PCG64", "low 20,000, high 900,000"):
        assert words in page, words
    raw = ada.get("/risks/money/runs/SR-0001/file/").content
    again = simulate(Inputs(parse_scenarios(raw, "x.toml"), row.years, row.seed))
    assert row.inherent is not None
    assert again.portfolio.inherent.p95 == row.inherent["p95"]
    assert "SR-0001" in _text(ada, "/risks/money/runs/")


def test_who_sees_one_project_sees_its_money_and_no_more(people: People) -> None:
    risk = risk_of(people)
    other = make_project("other")
    lead = make_person(Role.OFFICER, project=other)
    estimating.enter(principal(people.ada), risk.pk, NUMBERS, "Seen.")
    said = services.Judgement(lead.pk, 3, 4, "")
    theirs = services.enter(principal(people.ada), other.pk, THREAT, said)
    estimating.enter(principal(lead), theirs.pk, NUMBERS, "Seen.")
    for project in (None, people.project.pk, other.pk):
        simulating.simulate_portfolio(principal(people.ada), project)
    member = signed_in_client(people.owner)
    assert member.get("/risks/money/")["Location"] == "/risks/money/of/P-0001/"
    page = _text(member, "/risks/money/of/P-0001/")
    assert "1 of 1 risks" in page
    assert ">Simulate" not in page
    assert member.get("/risks/money/of/P-0002/").status_code == 404
    seen = {
        ref: member.get(f"/risks/money/runs/{ref}/").status_code
        for ref in ("SR-0001", "SR-0002", "SR-0003")
    }
    assert seen == {"SR-0001": 404, "SR-0002": 200, "SR-0003": 404}
    listed = _text(member, "/risks/money/runs/")
    assert "SR-0002" in listed
    assert "SR-0001" not in listed


def test_an_estimate_stands_beside_what_the_register_says_of_treatment(
    people: People, ada: Client
) -> None:
    risk = risk_of(people)
    estimating.enter(principal(people.ada), risk.pk, NUMBERS, "Seen.")
    assert "none is in the register that would do it" in _panel(ada, risk.reference)
    treat(people, risk)
    assert "none is in the register" not in _panel(ada, risk.reference)


def test_the_api_takes_and_gives_the_same(people: People, ada: Client) -> None:
    risk = risk_of(people)
    own = f"/api/v1/risks/{risk.reference}/estimate"

    def send(method: str, path: str, body: Any, **headers: str) -> Any:
        return getattr(ada, method)(path, body, content_type="application/json", headers=headers)

    assert ada.get(own).status_code == 404
    body = {**NUMBERS, "basis": "Seen."}
    made = send("post", own, body)
    assert (made.status_code, made["ETag"]) == (201, '"1"')
    assert send("post", own, body).status_code == 409
    wrong = send("put", own, {**body, "frequency": {"low": 2, "high": 1}}, **{"If-Match": '"1"'})
    assert wrong.status_code == 400
    assert "low below high" in wrong.content.decode()
    assert send("put", own, body).status_code == 428
    assert send("put", own, {**body, "basis": "Better."}, **{"If-Match": '"1"'}).status_code == 200
    assert ada.get(own).json()["basis"] == "Better."
    assert ada.get(own).json()["frequency"] == {"rate": 0.4}
    alone = send("post", f"/api/v1/risks/{risk.reference}/simulation", {})
    assert alone.status_code == 201
    whole = send("post", "/api/v1/simulations", {"seed": 1})
    assert whole.status_code == 201
    found = ada.get(f"/api/v1/simulations/{whole.json()['reference']}").json()
    assert found["risks"][0]["inherent"] == {
        name: value for name, value in alone.json()["inherent"].items() if name != "curve"
    }
    assert found["stale"] is False
    assert len(found["inherent"]["curve"]) > 20
    assert ada.get("/api/v1/simulations").json()["total"] == 2
    gone = send("post", f"{own}/withdrawal", {"reason": "A guess."}, **{"If-Match": '"2"'})
    assert gone.status_code == 200
    again = ada.get(f"/api/v1/simulations/{whole.json()['reference']}").json()
    assert (again["stale"], again["stale_because"]["gone"]) == (True, [risk.reference])
