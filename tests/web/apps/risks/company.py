"""A small company in which risks are assessed, treated and accepted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tests.web.people import make_person, make_project, principal

from muniment.engine.risk.matrix import Band
from muniment.engine.risk.method import STARTER, TOP_MANAGEMENT, Method
from muniment.engine.risk.treatment import TreatmentOption
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.roles import Role
from muniment.web.apps.organization.models import Project
from muniment.web.apps.risks import assessing, drafting, services, treating
from muniment.web.apps.risks.assessing import Assessment
from muniment.web.apps.risks.models import Risk, RiskMethod, Stage, Treatment
from muniment.web.apps.risks.services import Judgement

THREAT = "T-malicious-model-file"
SOUND = replace(STARTER, limits={TOP_MANAGEMENT: Band.VERY_HIGH}, appetite="Low, and no more.")


@dataclass
class People:
    """Who is there: an officer who assesses, a boss who may accept all, an owner with little."""

    ada: Person
    boss: Person
    owner: Person
    project: Project


def company() -> People:
    """Return a company with one project."""
    project = make_project("churn")
    return People(
        ada=make_person(Role.OFFICER, name="Ada"),
        boss=make_person(Role.OFFICER, name="Boss", limit="critical"),
        owner=make_person(Role.MEMBER, project=project, name="Olaf", limit="medium"),
        project=project,
    )


def approved(people: People, method: Method = SOUND, why: str = "The first one.") -> RiskMethod:
    """Return a method that Ada wrote and the boss approved."""
    row = drafting.begin(principal(people.ada))
    row = drafting.revise(principal(people.ada), row.number, method, why, row.row_version)
    row = drafting.submit(principal(people.ada), row.number, row.row_version)
    return drafting.approve(principal(people.boss), row.number, row.row_version)


def risk_of(
    people: People,
    place: tuple[int, int] = (3, 4),
    threat: str = THREAT,
    owner: Person | None = None,
) -> Risk:
    """Return a risk that Ada entered for an owner."""
    said = Judgement((owner or people.owner).pk, *place, "As we see it.")
    return services.enter(principal(people.ada), people.project.pk, threat, said)


def treat(
    people: People,
    risk: Risk,
    option: TreatmentOption = TreatmentOption.MODIFY,
    controls: tuple[str, ...] = ("A.8.28",),
) -> Treatment:
    """Return a treatment that Ada entered."""
    plan = treating.Plan(option, "Only safe formats are loaded.", controls, people.owner.pk)
    return treating.add(principal(people.ada), risk.pk, plan)


def residual(
    people: People, risk: Risk, place: tuple[int, int] = (1, 4), by: Person | None = None
) -> Risk:
    """Set a risk's residual, as Ada or somebody else."""
    risk.refresh_from_db()
    return assessing.assess(
        principal(by or people.ada),
        Assessment(risk.pk, Stage.RESIDUAL, *place, "It will be unlikely.", risk.row_version),
    )


def ready(people: People, place: tuple[int, int] = (1, 4), threat: str = THREAT) -> Risk:
    """Return a risk that is treated and has a residual: ready for a plan."""
    risk = risk_of(people, threat=threat)
    treat(people, risk)
    return residual(people, risk, place)
