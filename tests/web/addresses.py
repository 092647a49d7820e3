"""Addresses of every page that is there, with an object in it that exists, and the ways to ask.

Found in the URL configuration and in the pages themselves, so that a new page is counted and
measured without a word about it anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Model, QuerySet
from django.urls import reverse
from tests.web.imported import slug_of
from tests.web.routes import Route, routes

from muniment.web.apps.access.models import Person, Token
from muniment.web.apps.appointments.models import (
    Appointment,
    Compensation,
    CompetenceEvidence,
    CompetenceNeed,
    CompetencePlan,
    Staff,
)
from muniment.web.apps.assets.models import Asset, ClassDecision, IdentityAct, Link
from muniment.web.apps.calendar.models import Proof, Task, TaskTemplate
from muniment.web.apps.context.models import Party
from muniment.web.apps.controls.models import ControlsReport, SoaVersion
from muniment.web.apps.evidence.models import Evidence, Outcome, Snapshot
from muniment.web.apps.findings.models import Decision, Finding
from muniment.web.apps.ledger.models import Entry, SignedHead, Verification
from muniment.web.apps.organization.models import Project
from muniment.web.apps.records.models import Attachment, Comment, Import, SavedView
from muniment.web.apps.registry.models import ModelScan
from muniment.web.apps.risks.models import (
    Ask,
    PlanRow,
    Proposal,
    Risk,
    RiskMethod,
    Simulation,
    Treatment,
    TreatmentPlan,
)
from muniment.web.apps.scope.models import ScopeVersion

# By the beginning of the pattern, the longest first: which rows an argument names.
_OBJECTS: Mapping[str, type[Model]] = {
    "assets/": Asset,
    "assets/acts/": IdentityAct,
    "assets/classes/": ClassDecision,
    "models/": ModelScan,
    "findings/": Finding,
    "decisions/": Decision,
    "projects/": Project,
    "settings/projects/": Project,
    "settings/people/": Person,
    "snapshots/": Snapshot,
    "evidence/": Evidence,
    "controls/reports/": ControlsReport,
    "controls/soa/versions/": SoaVersion,
    "api/v1/soa/versions": SoaVersion,
    "risks/": Risk,
    "registers/": Party,
    "scope/versions/": ScopeVersion,
    "beside/": Party,
    "beside/comments/": Comment,
    "views/": SavedView,
    "api/v1/registers": Party,
    "api/v1/scope/versions": ScopeVersion,
    "people/register/": Staff,
    "people/appointments/": Appointment,
    "people/competence/evidence/": CompetenceEvidence,
    "people/competence/needs/": CompetenceNeed,
    "people/competence/plans/": CompetencePlan,
    "people/conflicts/": Compensation,
    "api/v1/people": Staff,
    "api/v1/appointments": Appointment,
    "api/v1/compensations": Compensation,
    "api/v1/competence-evidence": CompetenceEvidence,
    "api/v1/competence-needs": CompetenceNeed,
    "api/v1/competence-plans": CompetencePlan,
    "tasks/": Task,
    "tasks/templates/": TaskTemplate,
    "risks/proposals/": Proposal,
    "risks/money/of/": Project,
    "risks/money/runs/": Simulation,
    "risks/asks/": Ask,
    "risks/treatments/": Treatment,
    "risks/plans/": TreatmentPlan,
    "risks/plans/rows/": PlanRow,
    "ledger/": Entry,
    "ledger/checkpoints/": SignedHead,
    "ledger/verify/": Verification,
    "me/methods/": Authenticator,
    "me/sessions/": UserSession,
    "accounts/2fa/webauthn/keys/": Authenticator,
    "api/v1/ledger/entries": Entry,
    "api/v1/projects": Project,
    "api/v1/assets": Asset,
    "api/v1/asset-acts": IdentityAct,
    "api/v1/class-requests": ClassDecision,
    "api/v1/model-scans": ModelScan,
    "api/v1/findings": Finding,
    "api/v1/decisions": Decision,
    "api/v1/snapshots": Snapshot,
    "api/v1/outcomes": Outcome,
    "api/v1/evidence": Evidence,
    "api/v1/risks/proposals": Proposal,
    "api/v1/risks": Risk,
    "api/v1/tasks": Task,
    "api/v1/task-templates": TaskTemplate,
    "api/v1/risk-asks": Ask,
    "api/v1/simulations": Simulation,
    "api/v1/treatments": Treatment,
    "api/v1/treatment-plans": TreatmentPlan,
    "api/v1/treatment-plan-rows": PlanRow,
}
_BY_NAME: Mapping[str, Callable[[], object]] = {
    "control": lambda: "A.8.28",
    "number": lambda: _some(RiskMethod, "number"),
    "form": lambda: "json",
    "stage": lambda: 2,
    "token": lambda: _some(Token, "pk"),
    "role": lambda: "role-ciso",
    "activity": lambda: "key-management",
    "link": lambda: _some(Link, "pk"),
    "link_id": lambda: _some(Link, "pk"),
    "register": lambda: "parties",
    "slug": lambda: "parties",
    "step": lambda: "company",
    "kind": lambda: "party",
    "file": lambda: _some(Attachment, "pk"),
    "proof_id": lambda: _some(Proof, "pk"),
}
_SECRET = frozenset({"set_up", "join", "choose_password", "calendar_feed"})
"""Links that are secret; nobody who is signed in opens them."""


_FILES = {"csv": "CSV, first bytes", "xlsx": "XLSX, whole"}


class Unknown(LookupError):
    """A route has an argument, and nothing here says what it names."""


def addresses() -> Iterator[tuple[Route, str]]:
    """Yield every page with an address of it; left out are pages whose object is not there.

    Raises:
        Unknown: Add the beginning of its pattern to ``_OBJECTS``.
    """
    for route in routes():
        if route.name in _SECRET or "^" in route.pattern:
            continue
        given = {name: _value(route, name) for name in route.arguments}
        if None not in given.values():
            yield route, reverse(route.name, kwargs=given)


def _value(route: Route, name: str) -> object:
    if name in _BY_NAME:
        return _BY_NAME[name]()
    if route.name.startswith("import_") and name == "key":
        return (
            Import.objects.filter(register=slug_of(route.name)).values_list("pk", flat=True).first()
        )
    fitting = [start for start in _OBJECTS if route.pattern.startswith(start)]
    if not fitting:
        raise Unknown(f"what does {name!r} name in {route.pattern}?")
    column = "reference" if name == "reference" else "pk"
    return _some(_OBJECTS[max(fitting, key=len)], column)


def _some(model: type[Model], field_name: str) -> object:
    """Return a row from the middle; None where there is none."""
    rows: QuerySet[Model] = model._default_manager.order_by("pk")
    return rows.values_list(field_name, flat=True)[rows.count() // 2 :][:1].first()


@dataclass
class _Reader(HTMLParser):
    """Reads what a page's list can be asked: its links to itself, and its filters."""

    links: list[str] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    _form: bool = False
    _select: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._form = given.get("method", "get").lower() == "get"
        elif tag == "a" and given.get("href", "").startswith("?"):
            self.links.append(given["href"][1:])
        elif self._form and tag in ("input", "select") and given.get("name"):
            values = self.fields.setdefault(given["name"], [])
            self._select = given["name"] if tag == "select" else ""
            if tag == "input" and given.get("type") in ("checkbox", "radio", "hidden"):
                values.append(given.get("value", ""))
        elif tag == "option" and self._select:
            self.fields[self._select].append(given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = False
        elif tag == "select":
            self._select = ""


def variants(page: str) -> Iterator[tuple[str, str]]:
    """Yield the ways in which a list can be asked, each with a name: "?..." as in the address.

    Every order, every filter with the first of its values, and with all; the last page, the largest
    page, a search for something frequent, for something rare and for nothing there; files.
    """
    reader = _Reader()
    reader.feed(page)
    last = 1
    for link in reader.links:
        given = dict(parse_qsl(link))
        if "sort" in given and len(given) == 1:
            yield f"sort {given['sort']}", f"?{link}"
            turned = given["sort"].removeprefix("-")
            other = turned if given["sort"].startswith("-") else f"-{turned}"
            yield f"sort {other}", f"?{urlencode({'sort': other})}"
        elif "format" in given:
            yield _FILES[given["format"]], f"?{link}"
        last = max(last, int(given.get("page", "1")))
    if last > 1:
        yield "last page", f"?page={last}"
        yield "200 rows", "?size=200"
    for name, values in reader.fields.items():
        if name == "q":
            for what, words in (
                ("search", "fraud"),
                ("search, rare", "000777"),
                ("search, nothing", "zzyzx"),
                ("search, reference", "F-0007"),
            ):
                yield what, f"?{urlencode({'q': words})}"
        elif name not in ("sort", "size", "page", "format", "csrfmiddlewaretoken"):
            yield from _filtered(name, [value for value in dict.fromkeys(values) if value])


def _filtered(name: str, values: list[str]) -> Iterator[tuple[str, str]]:
    if values:
        yield f"filter {name}", f"?{urlencode({name: values[0]})}"
        if len(values) > 1:
            yield f"filter {name}, all", f"?{urlencode([(name, value) for value in values])}"
    elif re.search("_(from|to)$", name):
        yield f"filter {name}", f"?{urlencode({name: '2026-11-01'})}"
    else:
        yield f"filter {name}", f"?{urlencode({name: 'src'})}"
