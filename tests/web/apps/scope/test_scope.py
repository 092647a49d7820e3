"""The scope against what was found, and its versions, as people use them."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from tests.web.apps.appointments.appointed import appointed
from tests.web.people import make_person, make_project, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.engine.scope.gaps import State
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import Denied
from muniment.web.apps.access.roles import Role
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.records.services import keeping
from muniment.web.apps.records.versions import Altered, content_of
from muniment.web.apps.scope import queries, versions
from muniment.web.apps.scope.models import ScopeVersion
from muniment.web.apps.scope.registers import ITEMS, TEXT

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada Lovelace")


@pytest.fixture
def chief(db: None) -> Person:
    """Return top management: appointed, accepted, and reading everything."""
    person = make_person(Role.MEMBER, name="Grace Hopper")
    appointed("role-ceo", person)
    return person


def _line(ada: Person, title: str, **more: object) -> str:
    values = {"title": title, "kind": "repository", "place": "inside", **more}
    return keeping.create(ITEMS, principal(ada), values).reference


def _worded(ada: Person) -> None:
    plain = {"title": "Scope", "certificate": "Development and operation of churn models."}
    keeping.create(TEXT, principal(ada), plain)


def _text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.content[:500]
    return " ".join(answer.content.decode().split())


def test_a_project_that_pushes_is_a_gap_until_it_is_listed(ada: Person) -> None:
    make_project("churn")
    (gap,) = queries.matches()
    assert gap.state is State.GAP
    assert gap.line is None
    text = _text(client := signed_in_client(ada), "/scope/")
    assert "Not in the scope" in text
    assert "1 of 1 is open" in _text(client, "/registers/")
    # The link fills the form with what was found.
    form = _text(client, "/registers/scope/new/?title=churn&kind=repository&identifier=churn")
    assert form.count('value="churn"') == 2
    _line(ada, "Churn", identifier="churn")
    (match,) = queries.matches()
    assert match.line is not None
    assert match.state is State.COVERED
    assert "Nothing is open" in _text(client, "/scope/")


def test_what_is_outside_needs_a_reason(ada: Person) -> None:
    with pytest.raises(keeping.Unfitting) as caught:
        _line(ada, "Old wiki", place="outside")
    assert "outside_because" in caught.value.problems
    _line(ada, "Old wiki", place="outside", outside_because="Shut down; read-only archive.")


@pytest.mark.parametrize("missing", ["wording", "lines", "decision"])
def test_nothing_half_is_frozen(ada: Person, missing: str) -> None:
    if missing != "wording":
        _worded(ada)
    if missing != "lines":
        _line(ada, "Churn", place="undecided" if missing == "decision" else "inside")
    with pytest.raises(UsageError):
        versions.freeze(principal(ada), "First scope")
    assert not ScopeVersion.objects.exists()


def test_top_management_approves_and_the_next_version_supersedes(
    ada: Person, chief: Person
) -> None:
    _worded(ada)
    reference = _line(ada, "Churn")
    first = versions.freeze(principal(ada), "First scope")
    client = signed_in_client(chief)
    answer = client.post(
        f"/scope/versions/{first.reference}/decide/",
        {"act": "approve", "version": first.row_version, "words": ""},
        follow=True,
    )
    assert answer.status_code == 200
    current = queries.current()
    assert current is not None
    assert current.pk == first.pk
    assert current.decided_by == chief.pk
    assert not queries.stale(content_of(current))
    keeping.change(ITEMS, principal(ada), reference, 1, {"purpose": "production"})
    assert queries.stale(content_of(current))
    assert "The register has moved since." in _text(client, "/scope/")
    second = versions.freeze(principal(ada), "Purpose added")
    versions.decide(principal(chief), second.reference, 1, "", approve=True)
    first.refresh_from_db()
    assert first.state == "superseded"
    # What was frozen is as it was: the register moved, the version did not.
    frozen = content_of(first)
    assert isinstance(frozen, dict)
    assert "production" not in json.dumps(frozen)
    types = set(Entry.objects.values_list("type", flat=True))
    assert {"scopeversion.frozen", "scopeversion.approved"} <= types


@pytest.mark.parametrize("who", ["author", "officer", "nobody"])
def test_who_may_not_approve_is_told_who_could(ada: Person, who: str) -> None:
    _worded(ada)
    _line(ada, "Churn")
    row = versions.freeze(principal(ada), "First scope")
    if who == "author":
        appointed("role-ceo", ada)
    elif who == "officer":
        appointed("role-ceo", make_person(name="Grace Hopper"))
    asks = ada if who == "author" else make_person(name="Bob Stone")
    with pytest.raises(Denied) as caught:
        versions.decide(principal(asks), row.reference, 1, "", approve=True)
    said = f"{caught.value} {caught.value.hint}"
    assert ("Grace Hopper" in said) == (who == "officer"), said
    row.refresh_from_db()
    assert row.state == "waiting"
    text = _text(signed_in_client(asks), f"/scope/versions/{row.reference}/")
    assert str(caught.value) in text.replace("Nobody", "nobody").replace("Only", "only")


def test_who_steps_down_approves_no_more(ada: Person, chief: Person) -> None:
    from tests.web.apps.appointments.appointed import appointer

    from muniment.web.apps.appointments.models import Appointment
    from muniment.web.apps.appointments.services import ending

    _worded(ada)
    _line(ada, "Churn")
    row = versions.freeze(principal(ada), "First scope")
    held = Appointment.objects.get(staff__account=chief)
    ending.end(principal(appointer()), held.pk, "moved on", held.row_version)
    with pytest.raises(Denied):
        versions.decide(principal(chief), row.reference, 1, "", approve=True)


def test_a_version_whose_file_was_changed_is_not_shown_as_frozen(ada: Person) -> None:
    from muniment.web.apps.blobs.services import path_of

    _worded(ada)
    _line(ada, "Churn")
    row = versions.freeze(principal(ada), "First scope")
    place = path_of(Blob.objects.get(pk=row.blob_id).digest)
    place.chmod(0o600)
    place.write_bytes(place.read_bytes().replace(b"Churn", b"Chore"))
    with pytest.raises(Altered):
        content_of(row)
    answer = signed_in_client(ada).get(f"/scope/versions/{row.reference}/")
    assert answer.status_code >= 400
    assert "Chore" not in answer.content.decode()


def test_a_version_of_many_lines_is_shown_in_pages(
    ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    from muniment.web.apps.scope.ui import views

    monkeypatch.setattr(views, "_ON_A_PAGE", 2)
    _worded(ada)
    lines = [_line(ada, f"Thing {number}") for number in range(5)]
    row = versions.freeze(principal(ada), "All of them")
    client, address = signed_in_client(ada), f"/scope/versions/{row.reference}/"
    shown = [_text(client, f"{address}?page={page}") for page in (1, 2, 3)]
    for number, reference in enumerate(lines):
        assert [reference in text for text in shown].index(True) == number // 2
        assert sum(reference in text for text in shown) == 1
    assert "Page 3 of 3, 5 lines in all" in shown[2]
    for odd in ("0", "-1", "99", "x", "²"):
        assert client.get(address, {"page": odd}).status_code == 200
