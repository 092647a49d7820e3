"""People from a table: entered or changed under the rules of ``staffing``, in few steps."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.appointments.everybody import AHEAD, Everybody
from muniment.web.apps.appointments.models import Staff
from muniment.web.apps.appointments.services import staffing
from muniment.web.apps.appointments.services.entering import Entering
from muniment.web.apps.appointments.services.loading import serially
from muniment.web.apps.appointments.services.staffing import Details, Misfit
from muniment.web.apps.appointments.ui.words import ENGAGEMENTS
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records.importables import Became, Importable, Pass, Source, importable
from muniment.web.apps.records.registers import fields
from muniment.web.apps.records.registers.fields import Field, Form
from muniment.web.apps.records.services.keeping import Unfitting

_DAYS = ("starts_on", "ends_on")
_FIELDS = (
    Field(
        "name", _("Name"), Form.LINE, _("text; who has an account keeps its name"), required=True
    ),
    Field("mail", _("E-mail"), Form.LINE, _("an address; who has an account keeps its address")),
    Field("job", _("Job"), Form.LINE),
    Field(
        "engagement",
        _("Works as"),
        Form.CHOICE,
        _("Empty: as before; somebody new is an employee."),
        choices=lambda: [(value, str(word)) for value, word in ENGAGEMENTS.items()],
    ),
    Field("location", _("Place"), Form.LINE),
    Field("remote", _("Remote"), Form.YES),
    Field(
        "manager",
        _("Manager"),
        Form.LINE,
        _(
            "number, e-mail address or full name of somebody in the register, or of another row of"
            " this file"
        ),
    ),
    Field("starts_on", _("First day"), Form.DAY),
    Field("ends_on", _("Last day"), Form.DAY),
)
_HEADINGS = {
    "name": ("full name",),
    "mail": ("e-mail", "email", "email address", "e-mail address", "address"),
    "job": ("job title", "title", "position", "function"),
    "engagement": ("engagement", "type", "employment", "employment type"),
    "location": ("location", "office", "site"),
    "remote": ("works remotely",),
    "manager": ("reports to", "line manager", "supervisor"),
    "starts_on": ("start", "start date", "starts on", "joined", "hire date", "entry date"),
    "ends_on": ("end", "end date", "ends on", "left", "exit date"),
}
"""How these columns are called elsewhere."""


def _require(principal: Principal) -> None:
    principal.require_everywhere(Permission.EDIT_STAFF)


class _Reading:
    """Rows of a file on their way into the register of people."""

    def __init__(self, asked: Pass) -> None:
        if asked.writing:
            serially()
        self._everybody = Everybody(today(), asked.rows)
        self._entering = Entering(asked.principal, self._everybody)
        self._there = asked.there(Staff.objects.select_related("account"))

    def take(self, reference: str, plain: dict[str, JSON]) -> Became:
        row = self._there.get(reference)
        if reference and row is None:
            raise NotFound(gettext("there is nobody of this number; leave it empty for a new one"))
        before = staffing.details_of(row) if row is not None else Details()
        given, problems = self._given(plain)
        if row is not None and row.account is not None:
            problems |= _kept(row.account, given)
        details = replace(before, **given)
        if problems:
            named = row is None or row.account_id is None
            raise Unfitting(staffing.problems_of(details, named=named) | problems)
        try:
            if row is not None:
                return Became.CHANGED if self._entering.change(row, details) else Became.SAME
            self._entering.enter(details, self._everybody.key_of(details.name, details.mail))
        except Misfit as error:
            raise Unfitting(error.problems) from error
        return Became.FRESH

    def write(self, principal: Principal, source: Source) -> None:
        # A file may be called after somebody; its digest names it as well.
        payload = {name: value for name, value in source.payload.items() if name != "file"}
        self._entering.save(("import", source.id), payload)

    def _given(self, plain: dict[str, JSON]) -> tuple[dict[str, Any], dict[str, str]]:
        """Return what a row says of somebody, and which of it means nothing."""
        given: dict[str, Any] = {}
        problems: dict[str, str] = {}
        for name, value in plain.items():
            if name in _DAYS:
                given[name] = fields.day(str(value)) if value else None
            elif name == "remote":
                given[name] = bool(value)
            elif name == "manager":
                try:
                    given[name] = self._everybody.find(str(value or ""))
                except Misfit as error:
                    problems |= error.problems
            elif name != "engagement" or value:
                given[name] = str(value or "")
        return given, problems


def _kept(account: Person, given: dict[str, Any]) -> dict[str, str]:
    """Take out of what is given what an account has, and return what it does not agree to."""
    problems: dict[str, str] = {}
    name = " ".join(str(given.pop("name", "")).split())
    mail = str(given.pop("mail", "")).lower()
    if name not in ("", account.name, str(account)):
        problems["name"] = gettext(
            "this person has an account, and changes their name themself: leave it as it was"
        )
    if mail not in ("", account.email):
        problems["mail"] = gettext(
            "this person has an account, whose address an administrator changes: leave it as it was"
        )
    return problems


PEOPLE = importable(
    Importable(
        slug="people",
        many=_("People"),
        path="/people/register/",
        fields=_FIELDS,
        require=_require,
        reading=_Reading,
        title="",
        unshared=("mail",),
        ahead=AHEAD,
        key=_("No."),
        key_help=_("names somebody who is there and is to change; empty for somebody new"),
        headings=_HEADINGS,
    )
)
