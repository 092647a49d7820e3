"""Risks from a table: the register that a company kept in a spreadsheet, with its treatments.

Each row goes through the services of a person's page, so it has entries of its own in the ledger:
the risk, what it would be without anything done, what is done about it, what remains. When a file
is checked the same happens, row by row, and is taken back. In a row of a risk that is there an
empty cell changes nothing: files from elsewhere are full of blanks.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.engine.catalogue import catalogue
from muniment.engine.risk.treatment import TreatmentOption
from muniment.web.apps.access.principals import Denied, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets.vocabulary import kind_word
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.records.importables import Became, Importable, Pass, Source, importable
from muniment.web.apps.records.named_projects import NamedProjects
from muniment.web.apps.records.registers.fields import Field, Form
from muniment.web.apps.records.services.keeping import Unfitting
from muniment.web.apps.risks import policies, services, treating
from muniment.web.apps.risks.assessing import Assessment, assess
from muniment.web.apps.risks.describing import Words, describe, enter_own
from muniment.web.apps.risks.models import Risk, Stage
from muniment.web.apps.risks.queries import asset_kinds
from muniment.web.apps.risks.services import Judgement
from muniment.web.apps.risks.ui.words import OPTIONS

MOST: Final = 1000
"""Rows of one file."""
_STEP = _("a whole number from 1 to 5")
_CURRENT = ("likelihood", "impact")
_STAGES = {
    Stage.INHERENT: ("inherent_likelihood", "inherent_impact"),
    Stage.RESIDUAL: ("residual_likelihood", "residual_impact"),
}
_TREATED = ("option", "treatment", "controls", "due_on")


def _kinds() -> list[tuple[str, str]]:
    return [(kind, kind_word(kind)) for kind in asset_kinds()]


def _options() -> list[tuple[str, str]]:
    return [(option, str(word)) for option, word in OPTIONS.items()]


_FIELDS = (
    Field("title", _("What could happen"), Form.LINE, _("or the library's name of a threat")),
    Field("project", _("Project"), Form.LINE, _("name of a project; empty: the organisation's")),
    Field("asset_kind", _("Asset"), Form.CHOICE, choices=_kinds),
    Field("scenario", _("Scenario"), Form.TEXT, _("what would happen, in more words")),
    Field("vulnerability", _("Cause"), Form.TEXT, _("what lets it happen")),
    Field("owner", _("Owner"), Form.PERSON),
    Field("likelihood", _("Likelihood"), Form.WHOLE, _STEP),
    Field("impact", _("Impact"), Form.WHOLE, _STEP),
    Field("note", _("Note"), Form.TEXT, _("why these numbers")),
    Field("inherent_likelihood", _("Inherent likelihood"), Form.WHOLE, _STEP),
    Field("inherent_impact", _("Inherent impact"), Form.WHOLE, _STEP),
    Field("option", _("Option"), Form.CHOICE, choices=_options),
    Field("treatment", _("Treatment"), Form.TEXT, _("what is done about it")),
    Field("controls", _("Controls"), Form.CONTROLS),
    Field("due_on", _("Until"), Form.DAY),
    Field("residual_likelihood", _("Residual likelihood"), Form.WHOLE, _STEP),
    Field("residual_impact", _("Residual impact"), Form.WHOLE, _STEP),
)
_HEADINGS = {
    "reference": ("risk id", "id", "no.", "ref", "ref."),
    "title": ("risk title", "title", "threat", "risk description", "risiko"),
    "scenario": ("description", "risk scenario", "szenario"),
    "vulnerability": ("vulnerability", "causes", "root cause", "schwachstelle"),
    "owner": ("risk owner", "responsible", "verantwortlich"),
    "likelihood": ("probability", "current likelihood", "eintrittswahrscheinlichkeit"),
    "impact": ("current impact", "severity", "consequence", "auswirkung"),
    "note": ("rationale", "comment", "notes", "justification", "begründung"),
    "option": ("treatment option", "risk treatment", "response", "strategy"),
    "treatment": ("treatment plan", "action", "measures", "mitigation", "maßnahme"),
    "controls": ("annex a controls", "control", "iso controls"),
    "due_on": ("due date", "due", "deadline", "target date"),
    "residual_likelihood": ("residual probability", "target likelihood"),
    "residual_impact": ("residual severity", "target impact"),
}
"""How these columns are called elsewhere."""


def _require(principal: Principal) -> None:
    if not principal.allows(Permission.EDIT_RISKS):
        raise Denied(gettext("you may not enter risks"), hint=gettext("Security officers may."))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row, its numbers known to be there or not there at all.

    Attributes:
        plain: Its values.
        current: Likelihood and impact; None where the row says neither.
        stages: Likewise the inherent and the residual one, of those that it says.
    """

    plain: dict[str, JSON]
    current: tuple[int, int] | None
    stages: dict[Stage, tuple[int, int]]

    def text(self, name: str) -> str:
        return str(self.plain.get(name) or "")

    def says(self, *names: str) -> bool:
        return any(self.plain.get(name) not in (None, "", []) for name in names)


class _Reading:
    """Rows of a file on their way into the register of risks."""

    def __init__(self, asked: Pass) -> None:
        self._principal, self._writing = asked.principal, asked.writing
        self._projects = NamedProjects(asked.principal, Permission.SEE_RISKS)
        rows = Risk.objects.select_related("project", "owner")
        self._there = asked.there(rows.filter(archived_at=None))
        self._threats = {
            name: threat.id
            for threat in catalogue().threats.values()
            for name in (threat.id.casefold(), threat.name.casefold())
        }
        self._rows = 0

    def take(self, reference: str, plain: dict[str, JSON]) -> Became:
        self._rows += 1
        if self._rows > MOST:
            raise UsageError(gettext("a file has at most %(most)d risks") % {"most": MOST})
        row = _read(plain)
        with nullcontext() if self._writing else _taken_back():
            if not reference:
                self._enter(row)
                return Became.FRESH
            risk = self._there.get(reference)
            if risk is None or not policies.allows(
                self._principal, Permission.SEE_RISKS, risk.project_id
            ):
                raise NotFound(gettext("there is no such risk; leave it empty for a new one"))
            return Became.CHANGED if self._change(risk, row) else Became.SAME

    def write(self, principal: Principal, source: Source) -> None:
        record(Change("risk.imported", principal.id, "import", source.id, source.payload))

    def _enter(self, row: _Row) -> None:
        missing = [name for name in ("title", "owner") if not row.says(name)]
        if missing or row.current is None:
            missing += _CURRENT if row.current is None else ()
            raise Unfitting(dict.fromkeys(missing, gettext("this is needed")))
        judgement = Judgement(UUID(row.text("owner")), *row.current, row.text("note"))
        project = self._projects.find(row.plain.get("project"))
        words = Words(row.text("title"), row.text("scenario"), row.text("vulnerability"))
        threat = self._threats.get(row.text("title").casefold())
        if threat is not None:
            risk = services.enter(self._principal, project, threat, judgement)
            if row.says("scenario", "vulnerability"):
                risk = describe(self._principal, risk.pk, words, risk.row_version)
        elif not row.says("asset_kind"):
            raise Unfitting({"asset_kind": gettext("a scenario of your own needs this")})
        else:
            kind = row.text("asset_kind")
            risk = enter_own(self._principal, project, "", kind, words, judgement)
        self._stage(risk.pk, Stage.INHERENT, row)
        self._treat(risk.pk, row)
        self._stage(risk.pk, Stage.RESIDUAL, row)

    def _change(self, risk: Risk, row: _Row) -> bool:
        if row.says("project") and self._projects.find(row.plain["project"]) != risk.project_id:
            raise UsageError(gettext("a risk stays in its project; enter another there"))
        if row.says("asset_kind") and row.text("asset_kind") != risk.asset_kind:
            raise UsageError(gettext("a risk stays with its kind of asset; enter another"))
        if row.says(*_TREATED):
            raise UsageError(
                gettext("treatments of a risk that is there are changed on its page"),
                hint=gettext("Leave their columns out, or empty in this row."),
            )
        before = risk.row_version
        judged = (
            UUID(row.text("owner")) if row.says("owner") else risk.owner_id,
            *(row.current or (risk.likelihood, risk.impact)),
            row.text("note") if row.says("note") else risk.note,
        )
        version = risk.row_version
        if judged != (risk.owner_id, risk.likelihood, risk.impact, risk.note):
            judgement = Judgement(*judged)
            version = services.judge(self._principal, risk.pk, judgement, version).row_version
        words = Words(
            row.text("title") or risk.title,
            row.text("scenario") or risk.scenario,
            row.text("vulnerability") or risk.vulnerability,
            *_linked(risk),
        )
        own = words.title if risk.threat.startswith("own-") else risk.title
        said = (own, words.scenario, words.vulnerability)
        if said != (risk.title, risk.scenario, risk.vulnerability):
            version = describe(self._principal, risk.pk, words, version).row_version
        for stage, wanted in row.stages.items():
            if wanted != _place(risk, stage):
                self._stage(risk.pk, stage, row)
                version += 1
        return version != before

    def _stage(self, risk: UUID, stage: Stage, row: _Row) -> None:
        if stage not in row.stages:
            return
        version = Risk.objects.values_list("row_version", flat=True).get(pk=risk)
        why = row.text("note") or gettext("as the imported register has it")
        assess(self._principal, Assessment(risk, stage, *row.stages[stage], why, version))

    def _treat(self, risk: UUID, row: _Row) -> None:
        if not row.says(*_TREATED):
            return
        if not row.says("option"):
            raise Unfitting({"option": gettext("a treatment needs this")})
        controls = row.plain.get("controls")
        plan = treating.Plan(
            TreatmentOption(row.text("option")),
            row.text("treatment"),
            tuple(map(str, controls)) if isinstance(controls, list) else (),
            UUID(row.text("owner")),
            date.fromisoformat(row.text("due_on")) if row.says("due_on") else None,
        )
        treating.add(self._principal, risk, plan)


@contextmanager
def _taken_back() -> Iterator[None]:
    """Open a transaction of which nothing stays."""
    with transaction.atomic():
        try:
            yield
        finally:
            transaction.set_rollback(True)


def _read(plain: dict[str, JSON]) -> _Row:
    """Return a row with its numbers.

    Raises:
        Unfitting: A number is none from 1 to 5, or one of two is missing.
    """
    problems: dict[str, str] = {}

    def both(names: tuple[str, str]) -> tuple[int, int] | None:
        values = [plain.get(name) for name in names]
        if values == [None, None]:
            return None
        for name, value in zip(names, values, strict=True):
            if not isinstance(value, int) or not 1 <= value <= 5:
                problems[name] = str(_STEP)
        return (values[0], values[1])  # type: ignore[return-value]

    current = both(_CURRENT)
    stages = {stage: both(names) for stage, names in _STAGES.items()}
    if problems:
        raise Unfitting(problems)
    return _Row(plain, current, {stage: said for stage, said in stages.items() if said})


def _place(risk: Risk, stage: Stage) -> tuple[int | None, int | None]:
    if stage is Stage.INHERENT:
        return risk.inherent_likelihood, risk.inherent_impact
    return risk.residual_likelihood, risk.residual_impact


def _linked(risk: Risk) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the assets and findings that a risk names, which a description would put anew."""
    assets = risk.asset_links.values_list("asset__reference", flat=True)
    causes = risk.finding_links.values_list("finding__reference", flat=True)
    return tuple(assets), tuple(causes)


RISKS = importable(
    Importable(
        slug="risks",
        many=_("Risks"),
        path="/risks/",
        fields=_FIELDS,
        require=_require,
        reading=_Reading,
        title="",
        key=_("Risk"),
        headings=_HEADINGS,
    )
)
