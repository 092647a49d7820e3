"""Controls from a table: the Statement of Applicability that a company kept in a spreadsheet.

An empty cell leaves things as they are, and so do "-" and "n/a" where words are wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON
from muniment.engine.soa import reading
from muniment.engine.soa.rows import OWN
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.controls import policies
from muniment.web.apps.controls.models import CompanyControl
from muniment.web.apps.controls.stating import Said, Stating
from muniment.web.apps.records.importables import Became, Importable, Pass, Source, importable
from muniment.web.apps.records.registers.fields import Field, Form
from muniment.web.apps.records.services.keeping import Unfitting
from muniment.web.apps.records.typed import Untyped

Meaning = TypeVar("Meaning")

_FIELDS = (
    Field("title", _("Title"), Form.LINE, _("Of an own control; those of Annex A keep theirs.")),
    Field("necessity", _("Necessary"), Form.LINE, _("Applicable, excluded or undecided.")),
    Field("justification", _("Justification"), Form.TEXT, _("Why it is necessary, or why not.")),
    Field("exclusion", _("Reason for exclusion"), Form.TEXT, _("Where it has its own column.")),
    Field("owner", _("Owner"), Form.PERSON),
    Field("procedure", _("Procedure"), Form.LINE, _("Name or address of the document.")),
    Field(
        "implementation",
        _("Implementation"),
        Form.LINE,
        _("Implemented, partly, planned, not started, or per cent. Its owner alone says so."),
    ),
    Field("how", _("How"), Form.TEXT, _("In words; where there are none, the procedure's name.")),
    Field("on", _("As of"), Form.DAY, _("What the implementation tells of; empty: today.")),
)
_HEADINGS = {
    "reference": (
        *("control", "control id", "control no", "control no.", "control number", "id", "no."),
        *("annex a", "annex a control", "annex a reference", "iso 27001 control", "ref", "ref."),
        *("clause", "maßnahme", "nr."),
    ),
    "title": ("control title", "control name", "name", "titel"),
    "necessity": (
        *("applicable", "applicability", "applicable (y/n)", "applicable (yes/no)", "included"),
        *("necessary (y/n)", "in scope", "anwendbar", "anwendbarkeit"),
    ),
    "justification": (
        *("justification for inclusion", "justification for inclusion/exclusion", "reason"),
        *("justification for inclusion / exclusion", "justification for inclusion or exclusion"),
        *("reason for inclusion", "reasons for inclusion", "rationale", "begründung"),
    ),
    "exclusion": (
        *("justification for exclusion", "exclusion", "exclusion reason", "reasons for exclusion"),
        *("exclusion justification", "begründung für ausschluss"),
    ),
    "owner": ("control owner", "responsible", "responsible person", "verantwortlich"),
    "procedure": ("policy", "policy / procedure", "policy/procedure", "document", "dokument"),
    "implementation": (
        *("implementation status", "status", "implemented", "asserted", "umsetzung"),
        *("implementation state", "umsetzungsstand"),
    ),
    "how": (
        *("implementation description", "implementation details", "how it is implemented"),
        *("description of implementation", "implementation notes"),
    ),
    "on": ("asserted for", "status date", "stand"),
}
"""How these columns are called elsewhere."""


class _Reading:
    """Rows of a file on their way to the controls."""

    def __init__(self, asked: Pass) -> None:
        rows = CompanyControl.objects.select_related("standing", "owner")
        self._there = asked.there(rows.prefetch_related("reasons"), key="control")
        self._stating = Stating(asked.principal, self._there.values(), asked.known.people)

    def take(self, reference: str, plain: dict[str, JSON]) -> Became:
        said = _said(plain)
        row = self._there.get(reference)
        if row is not None:
            return Became.CHANGED if self._stating.change(row, said) else Became.SAME
        if not reference.startswith(OWN):
            raise NotFound(f"the catalogue of this server has no control {reference}")
        self._stating.add(reference, said)
        return Became.FRESH

    def write(self, principal: Principal, source: Source) -> None:
        self._stating.save(("import", source.id), source.payload)


def _said(plain: dict[str, JSON]) -> Said:
    """Return what a row says.

    Raises:
        Unfitting: Some wordings are not known.
    """
    texts = {name: str(value or "") for name, value in plain.items()}
    problems: dict[str, str] = {}

    def read(name: str, how: Callable[[str], Meaning | None]) -> Meaning | None:
        try:
            return how(texts.get(name, ""))
        except reading.Unread as error:
            problems[name] = str(error)
            return None

    necessity = read("necessity", reading.necessity_of)
    implementation = read("implementation", reading.implementation_of)
    if problems:
        raise Unfitting(problems)
    words = {
        name: reading.said(texts.get(name, ""))
        for name in ("justification", "exclusion", "procedure", "how", "title")
    }
    return Said(
        necessity=necessity,
        implementation=implementation,
        owner=UUID(texts["owner"]) if texts.get("owner") else None,
        on=date.fromisoformat(texts["on"]) if texts.get("on") else None,
        **words,
    )


def _named(text: str) -> str:
    try:
        return reading.control_of(text)
    except reading.Unread as error:
        raise Untyped(str(error)) from error


CONTROLS = importable(
    Importable(
        slug="controls",
        many=_("Controls"),
        path="/controls/",
        fields=_FIELDS,
        require=policies.require_deciding,
        reading=_Reading,
        title="",
        key=_("Control"),
        key_help=_("A.5.1 or 5.1; own-model-cards for one of the company's own, which is added"),
        key_needed=True,
        named=_named,
        key_is_text=True,
        headings=_HEADINGS,
    )
)
