"""Where controls stand after pushes, decisions and the passing of time."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.web.apps.evidence.bundles import FILES, MORNING, SAFE, collect, post
from tests.web.conftest import Ticking
from tests.web.people import make_person, make_project, make_token, principal

from muniment.web.apps.access.roles import Role
from muniment.web.apps.controls.models import Standing, StandingChange
from muniment.web.apps.controls.services import follow_time

pytestmark = pytest.mark.usefixtures("db")

def test_x(tmp_path: Path) -> None:
    project = make_project()
    _, secret = make_token(project)
    assert Standing.objects.count() == 93
    reply = post(project.id, secret, collect(tmp_path, project.id))
    assert reply.status_code == 201, reply.content
    print(reply.json())
    for row in Standing.objects.exclude(state="no_evidence"): print(row.control, row.state, row.points["for"][:1], row.points["against"], row.lapses_at, row.lapses_into, row.operated_since, row.turns_at, row.reason_count)
    print(StandingChange.objects.count())
