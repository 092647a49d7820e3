"""The class of an asset: at least that of its data, until somebody else decides otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.web.apps.assets.sightings import at, push
from tests.web.conftest import Ticking
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.engine.lineage.inheritance import Thing, inherited
from muniment.web.apps.access.principals import (
    HOST_PRINCIPAL,
    Conflict,
    Denied,
    FreshProofNeeded,
    NotFound,
    Principal,
)
from muniment.web.apps.access.roles import Role
from muniment.web.apps.assets import classing, identity
from muniment.web.apps.assets.classing import Wish, answer, request_class, revoke, withdraw
from muniment.web.apps.assets.linking import add_link, remove_link
from muniment.web.apps.assets.models import Asset, ClassDecision, Link
from muniment.web.apps.assets.services import Edit, edit_asset, edit_assets
from muniment.web.apps.assets.vocabulary import DATA_KINDS
from muniment.web.apps.ledger.queries import history
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.queries import today

pytestmark = pytest.mark.usefixtures("db")

WORLD = {
    "data/raw.csv": "raw",
    "data/train.csv": "train",
    "models/base.pt": "base",
    "models/churn.pt": "churn",
    "src/train.py": "code",
}
LINKS = {
    "data/train.csv": [("derived_from", "data/raw.csv")],
    "src/train.py": [("reads", "data/train.csv")],
    "models/base.pt": [("written_by", "src/train.py")],
    "models/churn.pt": [("derived_from", "models/base.pt")],
}


@pytest.fixture
def project() -> Project:
    made = make_project()
    push(made, WORLD, LINKS)
    return made


@pytest.fixture
def asker(project: Project) -> Principal:
    return principal(make_person())


@pytest.fixture
def decider(project: Project) -> Principal:
    return principal(make_person())


def classify(who: Principal, path: str, level: int) -> None:
    row = at(path)
    edit_asset(who, row.reference, row.row_version, Edit(confidentiality=level))


def effective(path: str) -> int:
    return at(path).effective


def wish(level: int = 2, days: int = 30) -> Wish:
    return Wish(level, "Only aggregates are learned.", today() + timedelta(days=days))


def ask(who: Principal, path: str, level: int = 2, days: int = 30) -> ClassDecision:
    row = at(path)
    return request_class(who, row.reference, row.row_version, wish(level, days))


def grant(who: Principal, asked: ClassDecision) -> ClassDecision:
    asked.refresh_from_db()
    return answer(who, asked.pk, asked.row_version, grant=True, note="I looked at it.")


def test_a_model_has_the_class_of_all_data_behind_it(asker: Principal) -> None:
    classify(asker, "data/raw.csv", 4)
    assert [effective(path) for path in WORLD] == [4, 4, 4, 4, 0]
    classify(asker, "data/raw.csv", 1)
    classify(asker, "data/train.csv", 3)
    assert [effective(path) for path in WORLD] == [1, 3, 3, 3, 0]
    touched = [row for row in history(at("models/churn.pt").pk) if row.change == "class"]
    assert len(touched) == 3, "each change of its data stands in its history"


def test_the_page_shows_the_way_from_the_data_that_causes_it(asker: Principal) -> None:
    classify(asker, "data/raw.csv", 4)
    model = at("models/churn.pt")
    client = signed_in_client(make_person())
    page = client.get(f"/assets/{model.reference}/class/").content.decode()
    way = [at(path).reference for path in ("data/raw.csv", "data/train.csv", "src/train.py")]
    assert "Restricted" in page
    spots = [page.index(f">{reference}<") for reference in way]
    assert spots == sorted(spots)
    page = client.get(f"/assets/{model.reference}/").content.decode()
    assert f"because of {way[0]}" in page


def test_no_edit_sets_a_class_below_the_data(asker: Principal) -> None:
    classify(asker, "data/raw.csv", 3)
    model, other = at("models/churn.pt"), at("models/base.pt")
    for level in (1, 2):
        with pytest.raises(UsageError, match="class Confidential"):
            classify(asker, "models/churn.pt", level)
        with pytest.raises(UsageError):
            edit_assets(asker, [other.reference, model.reference], Edit(confidentiality=level))
    edit_asset(asker, model.reference, model.row_version, Edit(confidentiality=4))
    model = at("models/churn.pt")
    edit_asset(asker, model.reference, model.row_version, Edit(confidentiality=0))
    assert effective("models/churn.pt") == 3


def test_a_lower_class_takes_a_second_person(asker: Principal, decider: Principal) -> None:
    classify(asker, "data/raw.csv", 4)
    asked = ask(asker, "models/base.pt")
    assert effective("models/base.pt") == 4
    with pytest.raises(Denied, match="request of their own"):
        grant(asker, asked)
    with pytest.raises(Denied):
        grant(HOST_PRINCIPAL, asked)
    member = principal(make_person(Role.MEMBER, project=at("models/base.pt").project))
    with pytest.raises(Denied):
        grant(member, asked)
    with pytest.raises(FreshProofNeeded):
        grant(replace(decider, proved_at=None), asked)
    grant(decider, asked)
    # What came of it in turn follows from the decision, and the data keeps its own class.
    assert [effective(path) for path in WORLD] == [4, 4, 2, 2, 0]
    (newest, *_) = history(at("models/base.pt").pk)
    assert (newest.type, newest.actor) == ("class.granted", decider.id)


def test_one_person_alone_is_told_so_and_decides_nothing(asker: Principal) -> None:
    classify(asker, "data/raw.csv", 4)
    asked = ask(asker, "models/churn.pt")
    assert classing.deciders(asked) == []
    with pytest.raises(Denied) as refused:
        grant(asker, asked)
    assert "invite an officer" in refused.value.hint


def test_a_request_that_makes_no_sense_is_refused(asker: Principal) -> None:
    classify(asker, "data/raw.csv", 3)
    for level, days in ((3, 30), (4, 30), (5, 30), (2, -1), (2, 400)):
        with pytest.raises(UsageError):
            ask(asker, "models/churn.pt", level, days)
    with pytest.raises(UsageError):
        ask(asker, "data/raw.csv")
    with pytest.raises(UsageError):
        ask(asker, "src/train.py")
    ask(asker, "models/churn.pt")
    with pytest.raises(Conflict, match="waits already"):
        ask(asker, "models/churn.pt", 1)
    with pytest.raises(Conflict):
        request_class(asker, at("models/base.pt").reference, 9, wish())
    auditor = principal(make_person(Role.AUDITOR))
    with pytest.raises(Denied):
        ask(auditor, "models/base.pt")
    stranger = principal(make_person(Role.OFFICER, project=make_project("other")))
    with pytest.raises(NotFound):
        ask(stranger, "models/base.pt")


@pytest.mark.parametrize("how", ["content", "class", "link", "own content", "gone link"])
def test_it_ends_when_data_or_lineage_change(
    asker: Principal, decider: Principal, project: Project, how: str
) -> None:
    classify(asker, "data/raw.csv", 4)
    asked = ask(asker, "models/base.pt")
    grant(decider, asked)
    if how == "content":
        push(project, {**WORLD, "data/raw.csv": "raw 2"}, LINKS, hour=1)
    elif how == "class":
        classify(asker, "data/train.csv", 4)
    elif how == "link":
        push(
            project,
            {**WORLD, "data/more.csv": "m"},
            {**LINKS, "data/train.csv": [("derived_from", "data/more.csv")]},
            hour=1,
        )
        classify(asker, "data/more.csv", 4)
    elif how == "own content":
        push(project, {**WORLD, "models/base.pt": "base 2"}, LINKS, hour=1)
    else:
        push(
            project, WORLD, {**LINKS, "models/base.pt": [("derived_from", "data/raw.csv")]}, hour=1
        )
    asked.refresh_from_db()
    assert (asked.state, asked.ended_reason) == ("ended", "changed")
    assert effective("models/base.pt") == 4
    assert effective("models/churn.pt") == 4
    assert next(row.change for row in history(asked.pk)) == "ended"


def test_it_holds_through_pushes_that_change_nothing_of_it(
    asker: Principal, decider: Principal, project: Project
) -> None:
    classify(asker, "data/raw.csv", 4)
    asked = ask(asker, "models/base.pt")
    grant(decider, asked)
    push(project, {**WORLD, "src/train.py": "code 2", "data/else.csv": "e"}, LINKS, hour=1)
    push(project, {**WORLD, "models/churn.pt": "churn 2"}, LINKS, hour=2)
    asked.refresh_from_db()
    assert asked.state == "granted"
    assert effective("models/churn.pt") == 2


def test_who_decides_has_read_what_is_decided(
    asker: Principal, decider: Principal, project: Project
) -> None:
    classify(asker, "data/raw.csv", 3)
    asked = ask(asker, "models/base.pt")
    push(project, {**WORLD, "data/raw.csv": "raw 2"}, LINKS, hour=1)
    with pytest.raises(Conflict):
        answer(decider, asked.pk, 1, grant=True, note="")
    grant(decider, asked)
    assert effective("models/base.pt") == 2


def test_a_decision_below_another_ends_when_that_one_does(
    asker: Principal, decider: Principal
) -> None:
    classify(asker, "data/raw.csv", 4)
    first = ask(asker, "models/base.pt", 2)
    grant(decider, first)
    second = ask(asker, "models/churn.pt", 1)
    grant(decider, second)
    assert effective("models/churn.pt") == 1
    first.refresh_from_db()
    revoke(decider, first.pk, first.row_version, "It learned more than that.")
    second.refresh_from_db()
    assert (second.state, second.ended_reason) == ("ended", "changed")
    assert effective("models/churn.pt") == 4


def test_a_request_that_is_not_needed_any_more_is_not_granted(
    asker: Principal, decider: Principal
) -> None:
    classify(asker, "data/raw.csv", 4)
    asked = ask(asker, "models/churn.pt", 2)
    grant(decider, ask(asker, "models/base.pt", 2))
    with pytest.raises(UsageError, match="no longer keeps it"):
        grant(decider, asked)


def test_it_ends_with_its_day(asker: Principal, decider: Principal, clock: Ticking) -> None:
    classify(asker, "data/raw.csv", 4)
    grant(decider, ask(asker, "models/base.pt", days=2))
    waiting = ask(asker, "data/train.csv", days=2)
    clock.forward(days=2)
    assert classing.expire() == 0
    clock.forward(days=1)
    assert classing.expire() == 2
    assert classing.expire() == 0
    waiting.refresh_from_db()
    assert (waiting.state, waiting.ended_reason) == ("ended", "expired")
    assert effective("models/churn.pt") == 4


def test_who_asked_takes_back_and_nobody_else(asker: Principal, decider: Principal) -> None:
    classify(asker, "data/raw.csv", 4)
    asked = ask(asker, "models/base.pt")
    with pytest.raises(Denied):
        withdraw(decider, asked.pk, asked.row_version)
    withdraw(asker, asked.pk, asked.row_version)
    with pytest.raises(Denied, match="no longer waiting"):
        grant(decider, asked)
    again = ask(asker, "models/base.pt")
    answer(decider, again.pk, again.row_version, grant=False, note="No.")
    assert effective("models/base.pt") == 4


def test_a_merge_lowers_nothing_and_ends_what_was_decided(
    asker: Principal, decider: Principal
) -> None:
    classify(asker, "data/raw.csv", 4)
    asked = ask(asker, "models/base.pt", 1)
    grant(decider, asked)
    base, churn = at("models/base.pt"), at("models/churn.pt")
    identity.merge(asker, churn.reference, churn.row_version, base.reference, "one model")
    asked.refresh_from_db()
    assert asked.state == "ended"
    assert effective("models/churn.pt") == 4


def test_pages_ask_and_answer(project: Project) -> None:
    first, second = make_person(), make_person()
    classify(principal(first), "data/raw.csv", 4)
    model = at("models/base.pt")
    asks, answers = signed_in_client(first), signed_in_client(second)
    form = {
        "wanted": "2",
        "reason": "Aggregates.",
        "version": model.row_version,
        "expires_on": (today() + timedelta(days=9)).isoformat(),
    }
    late = {**form, "expires_on": "2020-01-01"}
    assert asks.post(f"/assets/{model.reference}/class/request/", late).status_code == 400
    assert asks.post(f"/assets/{model.reference}/class/request/", form).status_code == 302
    row = ClassDecision.objects.get()
    page = asks.get(f"/assets/{model.reference}/class/").content.decode()
    assert "nobody decides about a request of their own" in page
    assert str(second) in page
    yes = {"answer": "grant", "note": "fine", "version": row.row_version}
    assert asks.post(f"/assets/classes/{row.pk}/answer/", yes).status_code == 403
    assert answers.post(f"/assets/classes/{row.pk}/answer/", yes).status_code == 302
    row.refresh_from_db()
    gone = {"reason": "No longer.", "version": row.row_version}
    assert answers.post(f"/assets/classes/{row.pk}/revoke/", gone).status_code == 302
    assert effective("models/base.pt") == 4
    page = asks.get(f"/assets/{model.reference}/class/").content.decode()
    assert "somebody ended it" in page


NAMES = ["data/a.csv", "data/b.csv", "models/c.pt", "models/d.pt", "src/e.py"]
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("class"), st.sampled_from(NAMES), st.integers(0, 4)),
        st.tuples(st.just("link"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
        st.tuples(st.just("cut"), st.integers(0, 5), st.just(0)),
        st.tuples(st.just("push"), st.lists(st.sampled_from(NAMES), max_size=5), st.just(0)),
    ),
    min_size=3,
    max_size=10,
)


@given(steps=STEPS)
@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_whatever_happens_what_is_kept_is_what_the_graph_says(
    steps: list[tuple[str, object, object]],
) -> None:
    """The column is kept step by step; computed afresh from everything, it is the same."""
    project, who = make_project(), principal(make_person())
    push(project, dict.fromkeys(NAMES, "x"))
    rows = {name: Asset.objects.get(project=project, path=name) for name in NAMES}
    links: list[tuple[str, str, object]] = []
    hour = 1
    for word, first, second in steps:
        if word == "class":
            row = Asset.objects.get(pk=rows[str(first)].pk)
            try:
                edit_asset(
                    who, row.reference, row.row_version, Edit(confidentiality=int(str(second)))
                )
            except UsageError:
                assert int(str(second)) < row.inherited
        elif word == "link" and first != second:
            near, far = rows[str(first)], rows[str(second)]
            try:
                made = add_link(who, near.reference, "derived_from", far.reference, "so")
            except Conflict:
                assert Link.objects.filter(source=near, target=far).exists()
            else:
                links.append((near.path, far.path, made.pk))
        elif word == "cut" and links:
            near_path, _, key = links.pop(int(str(first)) % len(links))
            remove_link(who, rows[near_path].reference, int(str(key)), "not so")
        elif word == "push" and isinstance(first, list):
            hour += 1
            push(
                project,
                dict.fromkeys(NAMES, str(hour)),
                {name: [("derived_from", NAMES[0])] for name in first if name != NAMES[0]},
                hour=hour,
            )
        _agrees(project)


def _agrees(project: Project) -> None:
    rows = list(Asset.objects.filter(project=project))
    found = inherited(
        {row.pk: Thing(row.confidentiality or 0, row.kind in DATA_KINDS) for row in rows},
        list(
            Link.objects.filter(project=project, upstream__isnull=False).values_list(
                "upstream", "downstream"
            )
        ),
    )
    for row in rows:
        assert row.inherited == found[row.pk].level
        if row.kind in ("dataset", "model"):
            assert row.effective == max(row.confidentiality or 0, row.inherited)
