"""Pages of declared registers, as people use them."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.web.people import make_person, principal, signed_in_client

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.context.models import Obligation, Party
from muniment.web.apps.context.registers import OBLIGATIONS, PARTIES
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.records.models import Attachment, Comment, Import, Mention, SavedView
from muniment.web.apps.records.registers.book import book
from muniment.web.apps.records.services import keeping, talking
from muniment.web.apps.records.subjects import subject_of
from muniment.web.apps.records.tasks import mentions

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def ada(db: None) -> Person:
    return make_person(name="Ada Lovelace")


@pytest.fixture
def client(ada: Person) -> Client:
    return signed_in_client(ada)


def _text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content[:500]
    return " ".join(answer.content.decode().split())


def _party(ada: Person, **more: object) -> Party:
    made = keeping.create(
        PARTIES, principal(ada), {"title": "Customers", "kind": "customer", **more}
    )
    assert isinstance(made, Party)
    return made


def test_the_overview_counts_what_is_in_use(client: Client, ada: Person) -> None:
    _party(ada)
    text = _text(client, "/registers/")
    assert "Interested parties" in text
    assert re.search(r"parties/\">Interested parties</a>.*?<td class=\"end\">1</td>", text)


@pytest.mark.parametrize("slug", ["parties", "issues", "obligations", "profile", "climate"])
def test_every_register_has_a_list_and_a_form(client: Client, slug: str) -> None:
    assert "Nothing is recorded yet." in _text(client, f"/registers/{slug}/")
    assert "Save" in _text(client, f"/registers/{slug}/new/")
    assert slug in book()


def test_a_record_is_made_changed_and_archived_by_forms(client: Client) -> None:
    sent = {"title": "Customers", "kind": "customer", "climate": "no", "review_by": "2027-01-31"}
    answer = client.post("/registers/parties/new/", sent)
    assert answer.headers["Location"] == "/registers/parties/IP-0001/"
    text = _text(client, "/registers/parties/IP-0001/")
    assert "IP-0001 was recorded: Customers" in text
    sent |= {"title": "Clients", "version": "1"}
    assert client.post("/registers/parties/IP-0001/edit/", sent).status_code == 302
    text = _text(client, "/registers/parties/IP-0001/")
    assert "Party: Customers → Clients" in text
    sent = {"reason": "They left.", "version": "2"}
    assert client.post("/registers/parties/IP-0001/archive/", sent).status_code == 302
    assert "They left." in _text(client, "/registers/parties/IP-0001/")
    assert "IP-0001" not in _text(client, "/registers/parties/")
    assert "IP-0001" in _text(client, "/registers/parties/?state=archived")
    sent = {"reason": "They came back.", "version": "3"}
    assert client.post("/registers/parties/IP-0001/restore/", sent).status_code == 302
    assert "IP-0001" in _text(client, "/registers/parties/")


def test_what_does_not_fit_stands_beside_its_field_and_the_rest_stays(client: Client) -> None:
    answer = client.post(
        "/registers/parties/new/", {"title": "Acme", "kind": "customer", "addressed": "all"}
    )
    assert answer.status_code == 400
    text = answer.content.decode()
    assert "say what they need, if it is addressed" in text
    assert 'value="Acme"' in text
    assert not Party.objects.exists()


def test_a_conflict_shows_both_versions(client: Client, ada: Person) -> None:
    row = _party(ada)
    keeping.change(PARTIES, principal(ada), row.reference, 1, {"title": "Clients"})
    answer = client.post(
        f"/registers/parties/{row.reference}/edit/",
        {"title": "Users", "kind": "customer", "version": "1"},
    )
    assert answer.status_code == 409
    text = " ".join(answer.content.decode().split())
    assert "Clients" in text
    assert "<strong>Users</strong>" in text
    assert 'name="version" value="2"' in text
    again = client.post(
        f"/registers/parties/{row.reference}/edit/",
        {"title": "Users", "kind": "customer", "version": "2"},
    )
    assert again.status_code == 302


def test_ticked_rows_are_changed_alike(client: Client, ada: Person) -> None:
    for title in "abc":
        _party(ada, title=title)
    sent = {
        "selected": ["IP-0001", "IP-0003"],
        "owner": str(ada.pk),
        "kind": "keep",
        "climate": "keep",
        "addressed": "keep",
    }
    assert client.post("/registers/parties/bulk/", sent).status_code == 302
    assert set(Party.objects.filter(owner=ada).values_list("title", flat=True)) == {"a", "c"}
    nothing = {"selected": ["IP-0001"], "owner": "keep", "kind": "keep"}
    assert client.post("/registers/parties/bulk/", nothing).status_code == 400


def test_lists_search_filter_and_link(client: Client, ada: Person) -> None:
    party = _party(ada, title="Acme Corp", owner=str(ada.pk))
    _party(ada, title="Staff", kind="staff")
    keeping.create(
        OBLIGATIONS, principal(ada),
        {"title": "Contract", "kind": "contract", "party": party.reference, "controls": ["A.5.31"]},
    )  # fmt: skip
    assert "IP-0002" not in _text(client, "/registers/parties/?q=acme")
    assert "IP-0001" not in _text(client, "/registers/parties/?kind=staff")
    assert "IP-0002" not in _text(client, f"/registers/parties/?owner={ada.pk}")
    text = _text(client, "/registers/obligations/OB-0001/")
    assert 'href="/registers/parties/IP-0001/"' in text
    assert 'href="/controls/A.5.31/"' in text
    back = _text(client, "/registers/parties/IP-0001/")
    assert 'href="/registers/obligations/OB-0001/"' in back


def test_obligations_take_controls_as_people_write_them(client: Client) -> None:
    sent = {"title": "Law", "kind": "law", "controls": "5.31, A.8.24 8.10"}
    assert client.post("/registers/obligations/new/", sent).status_code == 302
    assert Obligation.objects.get().controls == ["A.5.31", "A.8.24", "A.8.10"]
    answer = client.post("/registers/obligations/new/", {**sent, "controls": "A.9.99"})
    assert "There is no control “A.9.99”." in answer.content.decode()


def test_the_profile_is_one_page(client: Client) -> None:
    client.post("/registers/profile/new/", {"title": "Acme"})
    answer = client.get("/registers/profile/")
    assert answer.headers["Location"] == "/registers/profile/PR-0001/"
    assert client.post("/registers/profile/new/", {"title": "Other"}).status_code == 409


def test_a_comment_tells_who_is_named_until_they_look(client: Client, ada: Person) -> None:
    row = _party(ada)
    bob = make_person(name="Bob Stone")
    client.post(f"/beside/party/{row.pk}/say/", {"text": "@Bob Stone, please read\nline two"})
    assert Mention.objects.get().person == bob
    assert mentions(principal(bob)) == ["Ada Lovelace named you in a comment"]
    text = signed_in_client(bob).get(f"/registers/parties/{row.reference}/").content.decode()
    assert "@Bob Stone, please read\nline two" in text
    assert mentions(principal(bob)) == []
    entry = Entry.objects.get(type="comment.said")
    assert b"please read" not in bytes(entry.payload.payload)


def test_only_its_author_withdraws_a_comment(client: Client, ada: Person) -> None:
    row = _party(ada)
    client.post(f"/beside/party/{row.pk}/say/", {"text": "nonsense"})
    said = Comment.objects.get()
    member = make_person(Role.MEMBER)
    assert signed_in_client(member).post(f"/beside/comments/{said.pk}/withdraw/").status_code == 403
    assert client.post(f"/beside/comments/{said.pk}/withdraw/").status_code == 302
    said.refresh_from_db()
    assert said.text == ""
    assert "nonsense" not in _text(client, f"/registers/parties/{row.reference}/")


def test_a_file_is_kept_by_its_digest_and_never_shown(client: Client, ada: Person) -> None:
    row = _party(ada)
    page = b"<script>alert(1)</script>"
    sent = {"file": SimpleUploadedFile("../../x.html", page, "text/html"), "note": "a page"}
    assert client.post(f"/beside/party/{row.pk}/attach/", sent).status_code == 302
    kept = Attachment.objects.get()
    assert (kept.name, kept.kind, kept.size) == ("x.html", "text", len(page))
    answer = client.get(f"/beside/party/{row.pk}/files/{kept.pk}/")
    assert b"".join(answer.streaming_content) == page  # type: ignore[attr-defined]
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert Entry.objects.latest("index").type == "attachment.read"
    where = f"/beside/party/{row.pk}/files/{kept.pk}/withdraw/"
    assert client.post(where, {"reason": ""}).status_code == 400
    assert client.post(where, {"reason": "wrong file"}).status_code == 302
    assert client.get(f"/beside/party/{row.pk}/files/{kept.pk}/").status_code == 404


def test_a_file_needs_the_token_against_forged_requests(ada: Person) -> None:
    row = _party(ada)
    strict = signed_in_client(ada, csrf=True)
    sent = {"file": SimpleUploadedFile("x.txt", b"x")}
    assert strict.post(f"/beside/party/{row.pk}/attach/", sent).status_code == 403
    assert strict.post("/registers/parties/import/", sent).status_code == 403
    assert not Attachment.objects.exists()


def test_nothing_is_said_beside_what_is_archived_or_not_there(client: Client, ada: Person) -> None:
    row = _party(ada)
    keeping.archive(PARTIES, principal(ada), row.reference, 1, "left")
    assert client.post(f"/beside/party/{row.pk}/say/", {"text": "x"}).status_code == 409
    assert client.post(f"/beside/party/{uuid4()}/say/", {"text": "x"}).status_code == 404
    assert client.post(f"/beside/person/{ada.pk}/say/", {"text": "x"}).status_code == 404


def test_an_auditor_reads_and_writes_nothing(ada: Person) -> None:
    row = _party(ada)
    reader = signed_in_client(make_person(Role.AUDITOR))
    text = _text(reader, f"/registers/parties/{row.reference}/")
    assert "Say it" not in text
    assert "/edit/" not in text
    assert reader.post(f"/beside/party/{row.pk}/say/", {"text": "x"}).status_code == 403


def test_a_list_is_saved_and_found_again(client: Client, ada: Person) -> None:
    _party(ada)
    sent = {"path": "/registers/parties/", "query": "?kind=customer", "title": "Only customers"}
    answer = client.post("/views/save/", sent)
    assert answer.headers["Location"] == "/registers/parties/?kind=customer"
    assert 'href="/registers/parties/?kind=customer"' in _text(client, "/registers/parties/")
    other = signed_in_client(make_person())
    assert "Only customers" not in _text(other, "/registers/parties/")
    client.post("/views/save/", {**sent, "shared": "yes"})
    assert SavedView.objects.count() == 1
    assert "Only customers" in _text(other, "/registers/parties/")
    member = signed_in_client(make_person(Role.MEMBER))
    assert member.post("/views/save/", {**sent, "shared": "yes"}).status_code == 403
    assert member.post("/views/save/", {**sent, "path": "//evil.example/"}).status_code == 400
    key = SavedView.objects.get().pk
    assert other.post(f"/views/{key}/forget/").status_code == 404
    assert client.post(f"/views/{key}/forget/").status_code == 302


def test_an_import_walks_through_its_pages(client: Client, ada: Person) -> None:
    from muniment.web.apps.tasks.worker import Worker

    file = SimpleUploadedFile("p.csv", b"Party,Kind,Colour\nAcme,customer,red\n", "text/csv")
    answer = client.post("/registers/parties/import/", {"file": file})
    where = answer.headers["Location"]
    text = _text(client, where)
    assert "for example: red" in text
    assert client.post(where, {"column-0": "title", "column-1": "title"}).status_code == 400
    sent = {"column-0": "title", "column-1": "kind", "column-2": ""}
    assert client.post(where, sent).status_code == 302
    part = client.get(where, headers={"HX-Request": "true"}).content.decode()
    assert 'hx-trigger="every 1s"' in part
    while Worker("test").step():
        pass
    text = _text(client, where)
    assert "1 new, 0 change what is there" in text
    assert client.post(where, {"act": "write"}).status_code == 302
    while Worker("test").step():
        pass
    assert "All of it is in the register." in _text(client, where)
    assert Party.objects.get().title == "Acme"
    assert signed_in_client(make_person()).get(where).status_code == 404


def test_a_file_that_is_no_table_is_refused_with_words(client: Client) -> None:
    file = SimpleUploadedFile("p.xlsx", b"PK\x03\x04 nothing", "x")
    answer = client.post("/registers/parties/import/", {"file": file})
    assert answer.status_code == 400
    assert "no workbook" in answer.content.decode()
    assert not Import.objects.exists()


def test_the_template_has_the_headings_that_are_known(client: Client, ada: Person) -> None:
    import io

    from muniment.web.apps.records.services import importing
    from muniment.web.apps.records.services.tabling import importable_from

    answer = client.get("/registers/parties/import/?template=xlsx")
    register = importable_from(PARTIES)
    row = importing.begin(register, principal(ada), io.BytesIO(answer.content), "t.xlsx")
    assert set(row.mapping.values()) == {"reference", *(each.name for each in PARTIES.fields)}


def test_names_are_found_after_an_at_sign_and_nowhere_else(ada: Person) -> None:
    make_person(name="Ada")
    for text, names in (
        ("@Ada Lovelace: hello", {"Ada Lovelace", "Ada"}),
        ("@ada, hello", {"Ada"}),
        ("Ada Lovelace", set()),
        ("@Adalbert", set()),
        (f"@{ada.email}", {"Ada Lovelace"}),
    ):
        assert {person.name for person in talking.mentioned(text)} == names, text


def test_the_subject_of_a_register_is_its_record(ada: Person) -> None:
    row = _party(ada)
    found = subject_of(principal(ada), "party", row.pk)
    assert (found.reference, found.url) == (row.reference, f"/registers/parties/{row.reference}/")
