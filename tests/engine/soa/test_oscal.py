"""The plan is valid OSCAL, and its ids are stable."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.engine.soa.statements import NAMES, STATEMENTS, bare, realistic, whole

from muniment.engine.soa.oscal import OSCAL_VERSION, render
from muniment.engine.soa.rows import Implementation, Necessity
from muniment.engine.soa.statement import Decided, Presented, Standing, Statement

trestle = pytest.importorskip("trestle.oscal")
from trestle.oscal.catalog import Catalog  # noqa: E402
from trestle.oscal.profile import Profile  # noqa: E402
from trestle.oscal.ssp import SystemSecurityPlan  # noqa: E402

APPROVED = Decided("approved", "Carla Chief", "2026-11-24", "Go.")


def _plan(presented: Presented) -> dict[str, Any]:
    plan: dict[str, Any] = json.loads(render(presented))["system-security-plan"]
    SystemSecurityPlan(**plan)
    return plan


def _inside(resources: list[dict[str, Any]]) -> dict[str, Any]:
    (resource,) = resources
    found: dict[str, Any] = json.loads(base64.b64decode(resource["base64"]["value"]))
    return found


def test_it_is_of_the_version_that_trestle_checks() -> None:
    assert trestle.OSCAL_VERSION == OSCAL_VERSION


@pytest.mark.parametrize("standing", Standing)
def test_a_statement_is_a_valid_plan(standing: Standing) -> None:
    plan = _plan(Presented(realistic(standing), NAMES, APPROVED, "sha256:x"))
    wanted = plan["control-implementation"]["implemented-requirements"]
    assert len(wanted) == 94
    title = "Statement of Applicability SOA-0001"
    draft = "Draft, not a Statement of Applicability: SOA-0001"
    assert plan["metadata"]["title"] == (title if standing is Standing.VERSION else draft)


def test_the_profile_and_its_catalogue_travel_inside_and_hold_every_control() -> None:
    plan = _plan(Presented(realistic(), NAMES, APPROVED))
    resource = plan["back-matter"]["resources"]
    assert plan["import-profile"]["href"] == f"#{resource[0]['uuid']}"
    profile = _inside(resource)["profile"]
    Profile(**profile)
    inner = profile["back-matter"]["resources"]
    assert profile["imports"][0]["href"] == f"#{inner[0]['uuid']}"
    catalogue = _inside(inner)["catalog"]
    Catalog(**catalogue)
    known = {control["id"] for control in catalogue["controls"]}
    asked = plan["control-implementation"]["implemented-requirements"]
    assert {one["control-id"] for one in asked} == known
    assert {"a.5.1", "own-model-cards"} <= known


def test_each_decision_is_said_in_its_own_words() -> None:
    rows = (
        replace(bare("A.5.1"), necessity=Necessity.NO, exclusion="Nothing of the kind exists."),
        replace(bare("A.5.2"), necessity=Necessity.YES, implementation=Implementation.NOT_STARTED),
        replace(bare("A.5.3"), necessity=Necessity.YES, implementation=Implementation.PARTLY),
    )
    plan = _plan(Presented(whole(*rows)))
    found = {
        one["control-id"]: one for one in plan["control-implementation"]["implemented-requirements"]
    }

    def state(control: str) -> Any:
        return found[control]["by-components"][0].get("implementation-status", {}).get("state")

    assert (state("a.5.1"), state("a.5.2"), state("a.5.3")) == ("not-applicable", None, "partial")
    assert found["a.5.1"]["remarks"] == "Excluded: Nothing of the kind exists."
    props = {prop["name"]: prop["value"] for prop in found["a.5.2"]["props"]}
    assert props["implementation-asserted"] == "not_started"
    assert state("a.5.4") is None


def test_ids_are_stable_and_the_documents_changes_with_its_content() -> None:
    one = _plan(Presented(realistic(), NAMES, APPROVED))
    again = _plan(Presented(realistic(), {}, APPROVED))
    assert one["uuid"] == again["uuid"]
    other = _plan(Presented(replace(realistic(), words="Second."), NAMES, APPROVED))
    assert one["uuid"] != other["uuid"]

    def ids(plan: dict[str, Any]) -> list[tuple[str, str]]:
        asked = plan["control-implementation"]["implemented-requirements"]
        return [(each["uuid"], each["by-components"][0]["uuid"]) for each in asked]

    assert ids(one) == ids(other)
    assert len({each for pair in ids(one) for each in pair}) == 2 * 94
    elsewhere = _plan(Presented(replace(realistic(), organization="another")))
    assert not set(ids(one)) & set(ids(elsewhere))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(STATEMENTS.filter(lambda one: one.rows))
def test_whatever_people_write_it_stays_valid(statement: Statement) -> None:
    _plan(Presented(statement, NAMES))
