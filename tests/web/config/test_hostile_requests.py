"""Requests that no browser sends: what is hidden in an address, files that no form asks for."""

from __future__ import annotations

import tempfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from tests.web.people import PASSWORD, anonymous_client, make_person, signed_in_client

from muniment.web.apps.access.roles import Role
from muniment.web.config.storable import StorableText

pytestmark = pytest.mark.usefixtures("db")


@pytest.mark.parametrize("query", ["q=a%00b", "q=%0%000", "q=%%0000", "q=%0%0%00000", "q=\0"])
def test_nul_in_an_address_is_gone_however_it_is_nested(query: str) -> None:
    seen: list[str] = []

    def read(request: HttpRequest) -> HttpResponse:
        seen.append(request.GET["q"])
        return HttpResponse()

    request = RequestFactory().get("/findings/")
    request.META["QUERY_STRING"] = query
    StorableText(read)(request)
    assert "\0" not in seen[0]


def test_an_honest_address_stays_as_it_is() -> None:
    seen: list[str] = []

    def read(request: HttpRequest) -> HttpResponse:
        seen.append(request.GET["q"])
        return HttpResponse()

    StorableText(read)(RequestFactory().get("/findings/", {"q": "100%00 sure, 50 %"}))
    assert "50 %" in seen[0]


def test_nested_nul_makes_no_fault_on_any_list() -> None:
    client = signed_in_client(make_person(Role.ADMINISTRATOR, Role.OFFICER))
    for path in ("/findings/", "/assets/", "/ledger/", "/settings/people/", "/risks/"):
        assert client.get(f"{path}?q=a%0%000b&about=%0%000").status_code == 200, path


def test_a_strangers_file_is_never_written_to_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []

    def noted(*args: object, **kwargs: object) -> object:
        made.append(kwargs)
        return tempfile.NamedTemporaryFile(*args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr("django.core.files.temp.NamedTemporaryFile", noted)
    large = SimpleUploadedFile("a.bin", bytes(3 * 1024 * 1024))
    answer = anonymous_client().post("/accounts/login/", {"login": "a@example.org", "file": large})
    assert answer.status_code < 500
    assert made == []


def test_a_form_before_a_file_is_read_as_ever() -> None:
    person = make_person(Role.OFFICER)
    form = {"login": person.email, "password": PASSWORD, "z": SimpleUploadedFile("a.txt", b"a")}
    assert anonymous_client().post("/accounts/login/", form).status_code == 302
