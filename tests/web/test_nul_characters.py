"""NUL in any address, cookie or form is answered, never a fault: PostgreSQL stores none."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.web.people import anonymous_client, make_person, signed_in_client
from tests.web.routes import Route, routes

from muniment.web.apps.access.policies import takes_file
from muniment.web.apps.access.roles import Role

pytestmark = pytest.mark.usefixtures("db")
_SAMPLES = {
    "str": "A%00",
    "uuid": "01890000-0000-7000-8000-000000000001",
    "UUIDStrConverter": "01890000-0000-7000-8000-000000000001",
}


def address(route: Route) -> str:
    """Return an address of the route, NUL in each argument that takes any text."""
    if "^" in route.pattern:
        return f"/{route.pattern.split('^')[0]}A%00/"
    made = "/" + route.pattern
    for name, kind in route.arguments.items():
        start = made.index("<")
        end = made.index(">", start)
        assert name in made[start:end]
        made = made[:start] + _SAMPLES.get(kind, "7") + made[end + 1 :]
    return made


@pytest.fixture(params=["anonymous", "officer"])
def client(request: pytest.FixtureRequest) -> Client:
    if request.param == "anonymous":
        return anonymous_client()
    return signed_in_client(make_person(Role.ADMINISTRATOR, Role.OFFICER))


# Signing out would end the walk.
PAGES = [route for route in routes() if route.name != "account_logout"]


def test_no_address_makes_a_fault(client: Client) -> None:
    for route in PAGES:
        answer = client.get(f"{address(route)}?q=a%00b&sort=%00&page=%00&x%00=1&next=/%00")
        assert answer.status_code < 500, route


def test_no_form_makes_a_fault(client: Client) -> None:
    for route in PAGES:
        for form in ({"login": "a\0@example.org", "selected": "F-0001\0"}, {"a\0": "b"}):
            answer = client.post(address(route), form)
            # The pages that take a file read no form of somebody who is not signed in.
            match = answer.resolver_match
            if answer.status_code == 302 and match is not None and takes_file(match.func):
                continue
            assert 400 <= answer.status_code < 500, route


def test_an_honest_form_passes() -> None:
    answer = anonymous_client().post("/accounts/login/", {"login": "a@example.org"})
    assert answer.status_code == 200


def test_no_cookie_makes_a_fault(client: Client) -> None:
    # Written out, for newer versions of Python let no client make such a cookie; any other may.
    names = ("sessionid", "csrftoken", "messages", "django_language")
    headers = {"cookie": "; ".join(f'{name}="abc\\000def"' for name in names)}
    assert client.get("/", headers=headers).status_code < 500
    answer = client.post("/accounts/login/", {"login": "a@example.org"}, headers=headers)
    assert "\0" not in answer.wsgi_request.COOKIES["sessionid"]
    assert answer.status_code < 500
