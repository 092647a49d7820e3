"""Scenarios, the three stages, treatments, and the trend they leave behind."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.web.apps.findings.pushes import found
from tests.web.apps.risks.company import THREAT, People, company, ready, residual, risk_of, treat
from tests.web.apps.risks.proposed import arrive, proposed
from tests.web.conftest import Ticking
from tests.web.people import make_person, make_project, principal

from muniment.core.errors import UsageError
from muniment.engine.risk.treatment import (
    Defect,
    Standing,
    TreatmentOption,
    TreatmentState,
    justified,
    standing,
)
from muniment.web.apps.access.principals import (
    SYSTEM_PRINCIPAL,
    Conflict,
    Denied,
    NotFound,
)
from muniment.web.apps.access.roles import Role
from muniment.web.apps.findings.models import Finding
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.risks import assessing, describing, services, treating, waiting
from muniment.web.apps.risks.assessing import Assessment
from muniment.web.apps.risks.contents import contents_of
from muniment.web.apps.risks.describing import Words
from muniment.web.apps.risks.methods import in_force
from muniment.web.apps.risks.models import Ask, Risk, Stage, StageLevel
from muniment.web.apps.risks.services import Judgement, Registered

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def people(db: None) -> People:
    return company()


def _set(
    people: People, risk: Risk, stage: Stage, place: tuple[int, int], why: str = "So."
) -> Risk:
    risk.refresh_from_db()
    return assessing.assess(
        principal(people.ada), Assessment(risk.pk, stage, *place, why, risk.row_version)
    )


def _own(people: People, **more: object) -> Risk:
    words = Words("Cleaner trips over the server", "It falls.", "It stands in the way.")
    given = {
        "project_id": people.project.pk,
        "own_id": "",
        "asset_kind": "model",
        "words": words,
        "judgement": Judgement(people.owner.pk, 2, 2, ""),
        **more,
    }
    return describing.enter_own(principal(people.ada), **given)  # type: ignore[arg-type]


def test_an_own_scenario_has_words_an_id_and_links(people: People) -> None:
    bad = found(people.project)
    arrive(people.project, [proposed(3)], [bad])
    finding = Finding.objects.get()
    risk = _own(people, words=Words("Loss", "What", "Cause", (), (finding.reference,)))
    assert (risk.threat, risk.title, risk.vulnerability) == ("own-loss", "Loss", "Cause")
    assert risk.finding_links.get().finding == finding
    assert Entry.objects.latest("index").type == "risk.entered"
    with pytest.raises(Registered):
        _own(people, own_id="own-loss")
    for wrong in ("T-loss", "own-", "own-A", "own-" + "x" * 40):
        with pytest.raises(UsageError, match="not an id"):
            _own(people, own_id=wrong)
    with pytest.raises(UsageError, match="no finding F-9999"):
        _own(people, own_id="own-x", words=Words("X", findings=("F-9999",)))
    with pytest.raises(UsageError, match="few words"):
        _own(people, words=Words(" "))


def test_links_stay_within_the_risks_project(people: People) -> None:
    other = make_project("other")
    arrive(other, [proposed(3)], [found(other)])
    finding = Finding.objects.get()
    risk = risk_of(people)
    words = Words(findings=(finding.reference,))
    with pytest.raises(UsageError, match="in the risk's project"):
        describing.describe(principal(people.ada), risk.pk, words, risk.row_version)


def test_a_risk_of_the_library_keeps_its_title(people: People) -> None:
    risk = risk_of(people)
    title = risk.title
    words = Words("Mine", "A pickle is loaded.", "Nobody scans.")
    risk = describing.describe(principal(people.owner), risk.pk, words, risk.row_version)
    assert (risk.title, risk.scenario, risk.vulnerability) == (
        title,
        "A pickle is loaded.",
        "Nobody scans.",
    )
    with pytest.raises(Conflict):
        describing.describe(principal(people.ada), risk.pk, words, 1)


def test_each_stage_has_numbers_a_reason_a_day_and_a_person(people: People) -> None:
    risk = risk_of(people)
    _set(people, risk, Stage.INHERENT, (5, 5), "Without anything.")
    treat(people, risk)
    residual(people, risk)
    held = {row.stage: row for row in StageLevel.objects.filter(risk=risk, until=None)}
    assert {
        stage: (row.likelihood, row.impact, row.reason, row.by) for stage, row in held.items()
    } == {
        "inherent": (5, 5, "Without anything.", people.ada),
        "current": (3, 4, "As we see it.", people.ada),
        "residual": (1, 4, "It will be unlikely.", people.ada),
    }
    risk.refresh_from_db()
    assert (risk.inherent_level, risk.level, risk.residual_level) == (25, 12, 4)


def test_software_sets_neither_inherent_nor_residual(people: People) -> None:
    risk = ready(people)
    for stage in (Stage.INHERENT, Stage.RESIDUAL):
        with pytest.raises(Denied, match="only a person"):
            assessing.assess(
                SYSTEM_PRINCIPAL, Assessment(risk.pk, stage, 3, 4, "x", risk.row_version)
            )
    before = (risk.inherent_level, risk.residual_level)
    bad = found(people.project)
    arrive(people.project, [proposed(5, findings=[bad])], [bad])
    risk.refresh_from_db()
    assert (risk.inherent_level, risk.residual_level) == before
    assert risk.proposed_likelihood == 5


@pytest.mark.parametrize("option", list(TreatmentOption))
def test_residual_below_current_stands_on_a_treatment_that_lowers(
    people: People, option: TreatmentOption
) -> None:
    risk = risk_of(people)
    with pytest.raises(UsageError, match="no treatment lowers it"):
        residual(people, risk)
    residual(people, risk, (3, 4))
    treatment = treat(people, risk, option, ())
    if option in (TreatmentOption.RETAIN, TreatmentOption.MODIFY):
        with pytest.raises(UsageError, match="no treatment lowers it"):
            residual(people, risk)
    else:
        assert residual(people, risk).residual_level == 4
        treatment.refresh_from_db()
        treating.drop(principal(people.ada), treatment.pk, "Too dear.", treatment.row_version)
        with pytest.raises(UsageError, match="no treatment lowers it"):
            residual(people, risk, (2, 4))
        assert Ask.objects.get(answered_at=None).kind == "treatment"
        risk.refresh_from_db()
        assert risk.residual_level == 4, "nobody sets it for anybody"


def test_the_law_holds_for_many_at_once_and_none_is_written(people: People) -> None:
    good, bad = ready(people), risk_of(people, threat="T-data-poisoning")
    wanted = [
        Assessment(row.pk, Stage.RESIDUAL, 1, 2, "Better.", row.row_version) for row in (good, bad)
    ]
    with pytest.raises(UsageError, match="R-0002: residual 1 x 2 is below the current 3 x 4"):
        assessing.assess_many(principal(people.ada), wanted)
    good.refresh_from_db()
    assert good.residual_level == 4
    treat(people, bad)
    assessing.assess_many(principal(people.ada), wanted)
    good.refresh_from_db()
    assert good.residual_level == 2


@pytest.mark.parametrize("stage", [Stage.INHERENT, Stage.RESIDUAL])
def test_stages_want_numbers_and_a_reason_and_the_version_read(
    people: People, stage: Stage
) -> None:
    risk = risk_of(people)
    for place, why in (((0, 3), "x"), ((3, 6), "x"), ((3, 4), " ")):
        with pytest.raises(UsageError):
            _set(people, risk, stage, place, why)
    with pytest.raises(Conflict):
        assessing.assess(principal(people.ada), Assessment(risk.pk, stage, 3, 4, "x", 9))
    with pytest.raises(UsageError, match="is judged"):
        _set(people, risk, Stage.CURRENT, (3, 4))


def test_who_may_assess_and_treat(people: People) -> None:
    risk = risk_of(people)
    other = make_project("other")
    plan = treating.Plan(TreatmentOption.AVOID, "Stop it.", (), people.owner.pk)
    for who, error in (
        (make_person(Role.MEMBER, project=people.project), Denied),
        (make_person(Role.AUDITOR), Denied),
        (make_person(Role.ADMINISTRATOR), Denied),
        (make_person(Role.OFFICER, project=other), NotFound),
    ):
        with pytest.raises(error):
            assessing.assess(
                principal(who), Assessment(risk.pk, Stage.INHERENT, 5, 5, "x", risk.row_version)
            )
        with pytest.raises(error):
            treating.add(principal(who), risk.pk, plan)
        with pytest.raises(error):
            describing.describe(principal(who), risk.pk, Words(), risk.row_version)
    treating.add(principal(people.owner), risk.pk, plan)


def test_done_is_for_the_controls_to_show(people: People) -> None:
    risk = risk_of(people)
    bare = treat(people, risk, TreatmentOption.MODIFY, ())
    owner = principal(people.owner)
    with pytest.raises(UsageError, match="names no control"):
        treating.advance(owner, bare.pk, TreatmentState.DONE, "Trust me.", bare.row_version)
    shared = treat(people, risk, TreatmentOption.SHARE, ())
    with pytest.raises(UsageError, match="say what shows"):
        treating.advance(owner, shared.pk, TreatmentState.DONE, "", shared.row_version)
    shared = treating.advance(
        owner, shared.pk, TreatmentState.DONE, "Policy 4711.", shared.row_version
    )
    assert (shared.state, shared.proof) == ("done", "Policy 4711.")
    row = treat(people, risk)
    row = treating.advance(owner, row.pk, TreatmentState.DONE, "", row.row_version)
    assert standing(row.treated, {}) is Standing.CLAIMED
    assert standing(row.treated, {"A.8.28": True}) is Standing.EVIDENCED
    with pytest.raises(UsageError, match="does not become"):
        treating.advance(owner, row.pk, TreatmentState.PLANNED, "", row.row_version)


def test_controls_exist_or_are_the_companys_own(people: People) -> None:
    risk = risk_of(people)
    for wrong in (("A.9.99",), ("own-",), ("A.8.28", "A.8.28"), ("<b>",)):
        with pytest.raises(UsageError):
            treat(people, risk, TreatmentOption.MODIFY, wrong)
    row = treat(people, risk, TreatmentOption.MODIFY, ("own-scan-models", "A.8.28"))
    assert row.controls == ["own-scan-models", "A.8.28"]


def test_a_treatments_owner_says_how_far_it_is_and_no_more(people: People) -> None:
    risk = risk_of(people, owner=people.boss)
    mel = make_person(Role.MEMBER, project=people.project)
    plan = treating.Plan(TreatmentOption.MODIFY, "Scan.", ("A.8.28",), mel.pk)
    row = treating.add(principal(people.ada), risk.pk, plan)
    row = treating.advance(principal(mel), row.pk, TreatmentState.IN_PROGRESS, "", row.row_version)
    with pytest.raises(Denied):
        treating.change(principal(mel), row.pk, plan, row.row_version)
    with pytest.raises(Denied):
        treating.drop(principal(mel), row.pk, "No.", row.row_version)


def test_the_trend_counts_what_stood_at_the_ends_of_months(people: People, clock: Ticking) -> None:
    risk = risk_of(people, (5, 5))
    clock.forward(days=31)
    services.judge(principal(people.ada), risk.pk, Judgement(people.owner.pk, 1, 1, "Better."), 1)
    gone = risk_of(people, (3, 4), "T-data-poisoning")
    clock.forward(days=31)
    services.archive(principal(people.ada), gone.pk, "Over.", gone.row_version)
    months = waiting.trend(None, 4)[Stage.CURRENT]
    assert [month.counts for month in months] == [
        (0, 0, 0, 0),
        (0, 0, 0, 1),
        (1, 0, 1, 0),
        (1, 0, 0, 0),
    ]
    assert waiting.trend(frozenset(), 2)[Stage.CURRENT][-1].total == 0


def test_trend_and_register_agree_today(people: People) -> None:
    ready(people)
    risk_of(people, (5, 5), "T-data-poisoning")
    for stage, prefix in ((Stage.CURRENT, ""), (Stage.RESIDUAL, "residual_")):
        today = waiting.trend(None)[stage][-1]
        for rank, count in enumerate(today.counts, 1):
            assert Risk.objects.filter(**{f"{prefix}band": rank}).count() == count


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_people_do_no_breach_of_the_law_is_silent(
    people: People, data: st.DataObject
) -> None:
    risk = Risk.objects.filter(threat=THREAT, archived_at=None).first() or risk_of(people)
    place = st.tuples(st.integers(1, 5), st.integers(1, 5))
    for act in data.draw(
        st.lists(st.sampled_from(["judge", "residual", "treat", "drop"]), max_size=6)
    ):
        risk.refresh_from_db()
        try:
            if act == "judge":
                said = Judgement(people.owner.pk, *data.draw(place), "x")
                services.judge(principal(people.ada), risk.pk, said, risk.row_version)
            elif act == "residual":
                residual(people, risk, data.draw(place))
            elif act == "treat":
                controls = data.draw(st.sampled_from([(), ("A.8.28",)]))
                treat(people, risk, data.draw(st.sampled_from(TreatmentOption)), controls)
            else:
                live = risk.treatments.exclude(state="dropped").first()
                if live:
                    treating.drop(principal(people.ada), live.pk, "x", live.row_version)
        except UsageError:
            continue
    risk.refresh_from_db()
    if risk.residual_likelihood is None or risk.residual_impact is None:
        return
    (content,) = contents_of([risk])
    holds = justified(
        (risk.residual_likelihood, risk.residual_impact),
        (risk.likelihood, risk.impact),
        [row.treated for row in content.treatments],
    )
    assert holds == (Defect.RESIDUAL_BELOW_CURRENT not in content.defects(in_force()))
