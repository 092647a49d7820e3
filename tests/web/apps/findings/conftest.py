"""A project with one finding, and two people: one asks, one may approve."""

from __future__ import annotations

import pytest
from tests.web.apps.findings.pushes import company, found, person, push

from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.organization.models import Project


@pytest.fixture
def project(db: None) -> Project:
    made = company()
    push(made, [found(made)])
    return made


@pytest.fixture
def rita(project: Project) -> Person:
    return person("rita", Role.MEMBER, None)


@pytest.fixture
def ada(project: Project) -> Person:
    return person("ada")
