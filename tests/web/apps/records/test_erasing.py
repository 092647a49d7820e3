"""Erasure of what a record says: here, beside it and in the ledger's payloads; the proofs stay."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from tests.web.apps.appointments.appointed import make_staff, staff_of
from tests.web.apps.calendar.planned import single
from tests.web.apps.risks.company import company, risk_of, treat
from tests.web.conftest import Ticking
from tests.web.people import ADDRESS, make_person, make_project, principal, signed_in_client

from muniment.core.errors import UsageError
from muniment.web.apps.access.history import history_of
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import (
    HOST_PRINCIPAL,
    Conflict,
    Denied,
    FreshProofNeeded,
    NotFound,
    Principal,
)
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services.erasure import erase_person
from muniment.web.apps.access.services.people import deactivate
from muniment.web.apps.appointments.services.erasing import erase_staff
from muniment.web.apps.blobs.models import Blob
from muniment.web.apps.blobs.services import path_of
from muniment.web.apps.blobs.sweeping import sweep
from muniment.web.apps.context.models import Party
from muniment.web.apps.context.registers import PARTIES
from muniment.web.apps.ledger.audit import verify_own
from muniment.web.apps.ledger.models import Entry, Payload
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.models import Attachment, Comment, Kept, Mention
from muniment.web.apps.records.services import erasing, keeping, talking
from muniment.web.apps.records.subjects import subject_of

pytestmark = pytest.mark.usefixtures("db")
SECRET = "Rosa Recht, Gasse 7"


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada Lovelace")


@pytest.fixture
def officer(ada: Person) -> Principal:
    return principal(ada)


def recorded(officer: Principal) -> Party:
    """Return an archived party of whom something is said, and a file kept, that names them."""
    row = keeping.create(PARTIES, officer, {"title": SECRET, "kind": "customer"})
    keeping.change(PARTIES, officer, row.reference, 1, {"needs": f"{SECRET} asks much."})
    subject = subject_of(officer, "party", row.pk)
    talking.say(officer, subject, f"@Ada Lovelace: {SECRET} called.")
    talking.attach(officer, subject, io.BytesIO(SECRET.encode()), f"{SECRET}.txt", SECRET)
    keeping.archive(PARTIES, officer, row.reference, 2, f"{SECRET} left.")
    found = Party.objects.get()
    assert found.row_version == 3
    return found


def everything_said() -> str:
    """Return all that the tables of these apps and the payloads hold, as text."""
    rows = [*Party.objects.values(), *Comment.objects.values(), *Attachment.objects.values()]
    payloads = [bytes(row.payload).decode() for row in Payload.objects.all()]
    return f"{rows} {payloads}"


def test_what_a_record_said_is_gone_everywhere_and_the_log_still_proves(
    officer: Principal,
) -> None:
    row = recorded(officer)
    digest = Attachment.objects.get().digest
    assert SECRET in everything_said()
    entries = Entry.objects.filter(object=row.pk).count()
    erased = erasing.erase(PARTIES, officer, row.reference, 3, "They asked for it.")
    assert SECRET not in everything_said()
    assert not Mention.objects.exists()
    assert (erased.reference, PARTIES.name_of(erased)) == (row.reference, "erased")
    assert erased.archived_at == row.archived_at, "that it was there, and until when, stays"
    told = history_of(row.pk, officer).rows
    assert told[0].what == f"{row.reference} was erased: They asked for it."
    assert len(told) == entries + 1
    assert all("They asked for it." in each.note for each in told[1:])
    assert verify_own().difference is None
    assert not Blob.objects.filter(pk=digest).exists()
    assert path_of(digest).exists()
    sweep(timedelta(0))
    assert not path_of(digest).exists(), "the daily sweep takes what no row names"


def test_a_file_that_stands_beside_another_record_as_well_is_kept(officer: Principal) -> None:
    row = recorded(officer)
    other = keeping.create(PARTIES, officer, {"title": "Other", "kind": "customer"})
    subject = subject_of(officer, "party", other.pk)
    talking.attach(officer, subject, io.BytesIO(SECRET.encode()), "same.txt")
    erasing.erase(PARTIES, officer, row.reference, 3, "They asked for it.")
    kept = Attachment.objects.get(withdrawn_at=None)
    assert (kept.name, Blob.objects.filter(pk=kept.digest).exists()) == ("same.txt", True)


def test_only_what_has_left_the_register_is_erased_and_once(officer: Principal) -> None:
    live = keeping.create(PARTIES, officer, {"title": "Here", "kind": "customer"})
    with pytest.raises(UsageError, match="in the register"):
        erasing.erase(PARTIES, officer, live.reference, 1, "Why not.")
    keeping.archive(PARTIES, officer, live.reference, 1, "Left.")
    for version, reason, wrong in ((1, "Why.", Conflict), (2, " ", UsageError)):
        with pytest.raises(wrong):
            erasing.erase(PARTIES, officer, live.reference, version, reason)
    with pytest.raises(NotFound):
        erasing.erase(PARTIES, officer, "IP-9999", 1, "Why.")
    erasing.erase(PARTIES, officer, live.reference, 2, "They asked.")
    with pytest.raises(UsageError, match="erased already"):
        erasing.erase(PARTIES, officer, live.reference, 3, "Again.")
    with pytest.raises(UsageError, match="were erased"):
        keeping.restore(PARTIES, officer, live.reference, 3, "Back.")


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.MEMBER, Role.AUDITOR])
def test_officers_erase_and_must_have_proved_who_they_are(
    role: Role, officer: Principal, ada: Person
) -> None:
    row = recorded(officer)
    with pytest.raises(Denied):
        erasing.erase(PARTIES, principal(make_person(role)), row.reference, 3, "Why.")
    with pytest.raises(FreshProofNeeded):
        erasing.erase(PARTIES, principal(ada, fresh=False), row.reference, 3, "Why.")
    assert SECRET in everything_said()


def test_the_page_offers_it_for_what_is_archived_alone(officer: Principal, ada: Person) -> None:
    row: Kept = keeping.create(PARTIES, officer, {"title": SECRET, "kind": "customer"})
    client = signed_in_client(ada)
    address = f"{ADDRESS}/registers/parties/{row.reference}/"
    assert "/erase/" not in client.get(address).content.decode()
    keeping.archive(PARTIES, officer, row.reference, 1, "Left.")
    assert f"{row.reference}/erase/" in client.get(address).content.decode()
    assert client.post(f"{address}erase/", {"version": 2}).status_code == 400
    answer = client.post(f"{address}erase/", {"version": 2, "reason": "asked"}, follow=True)
    page = answer.content.decode()
    assert "Its words were erased" in page
    assert SECRET not in page
    assert "/restore/" not in page


def test_comments_beside_somebody_go_when_they_are_erased(officer: Principal) -> None:
    rudi = make_staff("Rudi Rig", ends_on=today() - timedelta(days=1), starts_on=None)
    subject = subject_of(officer, "staff", rudi.pk)
    talking.say(officer, subject, SECRET)
    talking.attach(officer, subject, io.BytesIO(b"%PDF-"), f"{SECRET}.pdf")
    erase_staff(officer, rudi.pk, "They asked.", rudi.row_version)
    assert SECRET not in everything_said()
    assert verify_own().difference is None


def test_comments_beside_somebody_with_an_account_go_with_the_account(officer: Principal) -> None:
    mel = make_person(Role.MEMBER, name="Mel")
    talking.say(officer, subject_of(officer, "staff", staff_of(mel).pk), SECRET)
    deactivate(HOST_PRINCIPAL, mel.pk, expected_version=mel.row_version)
    mel.refresh_from_db()
    erase_person(HOST_PRINCIPAL, mel.pk, expected_version=mel.row_version, reason="They asked.")
    assert SECRET not in everything_said()


def test_people_talk_beside_tasks_treatments_and_each_other(clock: Ticking) -> None:
    people = company()
    row = treat(people, risk_of(people))
    task = single(people.ada, people.owner, project=people.project)
    mine = staff_of(people.owner).reference
    pages = {
        f"/tasks/{task.reference}/talk/": ("task", task.pk),
        f"/risks/treatments/{row.reference}/": ("treatment", row.pk),
        f"/people/register/{mine}/talk/": ("staff", staff_of(people.owner).pk),
    }
    owner = signed_in_client(people.owner)
    for page, (kind, key) in pages.items():
        said = {"text": f"@{people.ada.name} look at this {kind}"}
        answer = owner.post(f"{ADDRESS}/beside/{kind}/{key}/say/", said)
        assert (answer.status_code, answer["Location"]) == (302, f"{page}#said")
        assert f"look at this {kind}" in owner.get(ADDRESS + page).content.decode()
    assert Mention.objects.filter(person=people.ada).count() == len(pages)
    client = signed_in_client(make_person(Role.MEMBER, project=make_project("elsewhere")))
    for kind, key in pages.values():
        answer = client.post(f"{ADDRESS}/beside/{kind}/{key}/say/", {"text": "hm"})
        assert answer.status_code == 404, kind
