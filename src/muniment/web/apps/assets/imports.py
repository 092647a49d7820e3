"""Assets from a table: entered or changed under the rules of ``services``, in few steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON
from muniment.core.errors import UsageError
from muniment.web.apps.access.principals import Denied, NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.assets.fields import FIELDS, Edit
from muniment.web.apps.assets.many import Entering
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.services import Entry
from muniment.web.apps.assets.vocabulary import (
    Confidentiality,
    ExportRule,
    Kind,
    Need,
    PersonalData,
    Unit,
)
from muniment.web.apps.records.importables import Became, Importable, Pass, Source, importable
from muniment.web.apps.records.named_projects import NamedProjects
from muniment.web.apps.records.registers.fields import Field, Form

_LEVELS = ("confidentiality", "integrity", "availability")
_EMPTY: Final[dict[str, Any]] = {
    "personal_data": PersonalData.UNKNOWN.value,
    "trade_secret": False,
    "retention_count": 0,
    "other_readers": (),
    **dict.fromkeys(_LEVELS, 0),
}
"""What a cell without anything in it says of a field; of the others: nothing."""


def _words(choices: Any) -> Callable[[], list[tuple[str, str]]]:
    return lambda: [(str(value), str(label)) for value, label in choices.choices if value != ""]


_FIELDS = (
    Field("name", _("Name"), Form.LINE, required=True),
    Field("kind", _("Kind"), Form.CHOICE, choices=_words(Kind), required=True),
    Field("project", _("Project"), Form.LINE, _("name of a project; empty: the organisation's")),
    Field("place", _("Place"), Form.LINE, _("a path in the project, or an address")),
    Field("description", _("Description"), Form.TEXT),
    Field("owner", _("Owner"), Form.PERSON),
    Field("custodian", _("Custodian"), Form.PERSON),
    Field("confidentiality", _("Class"), Form.CHOICE, choices=_words(Confidentiality)),
    Field("integrity", _("Integrity"), Form.CHOICE, choices=_words(Need)),
    Field("availability", _("Availability"), Form.CHOICE, choices=_words(Need)),
    Field("environment", _("Environment"), Form.LINE),
    Field("location", _("Location"), Form.LINE),
    Field("personal_data", _("Personal data"), Form.CHOICE, choices=_words(PersonalData)),
    Field("retention_count", _("Kept for"), Form.WHOLE),
    Field("retention_unit", _("Days, months or years"), Form.CHOICE, choices=_words(Unit)),
    Field("retention_basis", _("Kept because of"), Form.LINE),
    Field("trade_secret", _("Trade secret"), Form.YES),
    Field("export_rule", _("Export"), Form.CHOICE, choices=_words(ExportRule)),
    Field("other_readers", _("Others who may read it"), Form.TEXT, _("names with ; between")),
)


def _require(principal: Principal) -> None:
    if not principal.allows(Permission.EDIT_ASSETS):
        raise Denied(
            gettext("you may not enter assets"),
            hint=gettext("Access roles are given by an administrator, under Settings, People."),
        )


class _Reading:
    """Rows of a file on their way into the register of assets."""

    def __init__(self, asked: Pass) -> None:
        self._entering = Entering(asked.principal, frozenset(asked.known.people))
        self._projects = NamedProjects(asked.principal, Permission.SEE_ASSETS)
        self._there = asked.there(Asset.objects.select_related("project"))

    def take(self, reference: str, plain: dict[str, JSON]) -> Became:
        if reference:
            return self._change(reference, plain)
        about: dict[str, JSON] = {name: value for name, value in plain.items() if value is not None}
        self._entering.enter(
            Entry(
                str(about.pop("kind", "")),
                str(about.pop("name", "")),
                self._projects.find(plain.get("project")),
                str(about.pop("place", "")),
                _edit(about),
            )
        )
        return Became.FRESH

    def write(self, principal: Principal, source: Source) -> None:
        self._entering.save("asset.imported", ("import", source.id), source.payload)

    def _change(self, reference: str, plain: dict[str, JSON]) -> Became:
        row = self._there.get(reference)
        if row is None:
            raise NotFound(gettext("there is no such asset; leave it empty for a new one"))
        # Before anything is said of the asset: whoever may not see it hears that there is none.
        self._entering.require(row)
        if plain.get("kind") and plain["kind"] != row.kind:
            raise UsageError(gettext("an asset keeps its kind; archive it, and enter another"))
        if plain.get("project") and self._projects.find(plain.get("project")) != row.project_id:
            raise UsageError(gettext("an asset stays in its project; move it on its page"))
        if plain.get("place") and plain["place"] not in (row.path, row.locator):
            raise UsageError(gettext("an asset stays at its place; move it on its page"))
        return Became.CHANGED if self._entering.change(row, _edit(plain)) else Became.SAME


def _edit(plain: Mapping[str, JSON]) -> Edit:
    given: dict[str, Any] = {}
    for name, value in plain.items():
        if name not in FIELDS:
            continue
        if value is None:
            given[name] = _EMPTY.get(name, "")
        elif name in _LEVELS:
            given[name] = int(str(value))
        elif name == "other_readers":
            given[name] = [part.strip() for part in str(value).split(";")]
        else:
            given[name] = value
    return Edit(**given)


ASSETS = importable(
    Importable(
        slug="assets",
        many=_("Assets"),
        path="/assets/",
        fields=_FIELDS,
        require=_require,
        reading=_Reading,
        title="",
        key=_("Asset"),
    )
)
