"""Plain words for this app's entries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "control.decided": _("{control}: necessary {necessity}"),
        "control.assigned": _("{control} was given an owner or a procedure"),
        "control.asserted": _("{control}: its owner says {implementation}"),
        "control.added": _("The own control {control} was added: {title}"),
        "control.described": _("The own control {control} was described anew"),
        "control.archived": _("The own control {control} was put away: {reason}"),
        "control.taken-back": _("The own control {control} was taken back into use"),
        "controls.decided": _(
            "{count} controls were decided at once, necessary {necessity}: {named}"
        ),
        "controls.assigned": _(
            "{count} controls were given an owner or a procedure at once: {named}"
        ),
        "controls.asserted": _("{count} controls were asserted at once, {implementation}: {named}"),
        "controls.imported": _(
            "{file} was imported: {edited} controls changed, {recorded} own ones added"
        ),
        "controls.rows-opened": _("A newer catalogue brought {count} controls: {named}"),
        "soaversion.frozen": _("Statement of Applicability {reference} was frozen, to be approved"),
        "soaversion.drafted": _(
            "{reference} was frozen as a draft of the Statement of Applicability"
        ),
        "soaversion.approved": _("Statement of Applicability {reference} was approved"),
        "soaversion.rejected": _("Statement of Applicability {reference} was rejected"),
        "controls.standing-changed": _("As time passed, controls came into another state: {named}"),
        "file.recorded": _("The digest of a file was recorded: {name}"),
    }
)

TOUCHED: Final[Mapping[str, Promise]] = {
    "decided": _("Decided together with other controls"),
    "assigned": _("Given an owner or a procedure, together with other controls"),
    "asserted": _("Asserted by its owner, together with other controls"),
    "superseded": _("Superseded by a newer version"),
}
"""What became of a record that an entry touched."""
