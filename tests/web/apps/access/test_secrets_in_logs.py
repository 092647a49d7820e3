"""What a person types or is shown once stands in no log, whatever goes wrong."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import StringIO

import pytest
from django.conf import settings
from tests.web.conftest import Ticking
from tests.web.people import (
    PASSWORD,
    SEED,
    anonymous_client,
    code_now,
    give_app,
    make_person,
    make_project,
    make_token,
    signed_in_client,
)

from muniment.web.apps.access.grants import Given
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import HOST_PRINCIPAL
from muniment.web.apps.access.roles import Role
from muniment.web.apps.access.services import factors, people
from muniment.web.apps.access.ui import entrance
from muniment.web.config.redaction import RedactingFormatter

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def log() -> Iterator[StringIO]:
    """Everything that is logged, at any level, as the server's own handler writes it."""
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    form = settings.LOGGING["formatters"]["line"]["format"]
    handler.setFormatter(RedactingFormatter(form))
    names = ["", "axes", "django", "django.request", "django.security", "allauth", "fido2"]
    levels = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(logging.DEBUG)
    logging.getLogger().addHandler(handler)
    yield stream
    logging.getLogger().removeHandler(handler)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def test_no_secret_reaches_the_log(
    log: StringIO, clock: Ticking, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = make_person(Role.ADMINISTRATOR, email="ada@example.org")
    give_app(ada)
    recovery = factors.make_recovery_codes(ada)[0]
    _, token = make_token(make_project())
    person, invitation = people.invite(
        HOST_PRINCIPAL, email="eve@example.org", name="Eve", grants=[Given(Role.MEMBER)]
    )
    clock.forward(minutes=2)
    code = code_now()
    client = anonymous_client()
    client.post("/accounts/login/", {"login": "mistyped-" + PASSWORD, "password": "wrong-secret"})
    client.post("/accounts/login/", {"login": ada.email, "password": "wrong-secret"})
    client.post("/accounts/login/", {"login": ada.email, "password": PASSWORD})
    client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    client.post("/accounts/2fa/authenticate/", {"code": code})
    client.get(f"/invitation/{invitation}/")
    client.get(f"/invitation/{invitation}x/")
    client.get(f"/setup/{invitation}/")
    client.get("/api/v1/nothing", headers={"Authorization": f"Bearer {token}"})

    def fail(*_: object, **__: object) -> Person:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(entrance, "accept_invitation", fail)
    broken = anonymous_client()
    broken.raise_request_exception = False
    form = {"name": "Eve", "password": "never-logged-battery"}
    assert broken.post(f"/invitation/{invitation}/", form).status_code == 500
    admin = signed_in_client(ada)
    link = admin.post(f"/settings/people/{person.id}/invite/").content.decode()
    assert "/invitation/" in link

    text = log.getvalue()
    assert "a fault of ours" in text, "nothing was logged, so nothing was shown"
    for secret in (
        PASSWORD,
        "wrong-secret",
        "never-logged-battery",
        SEED,
        recovery,
        token,
        invitation,
        link.split("/invitation/")[1].split("/")[0],
    ):
        assert secret not in text
    assert f"'{code}'" not in text
