"""The registers of this app."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.records.registers import Field, Form, Register, keep
from muniment.web.apps.records.registers.fields import Words
from muniment.web.apps.scope.models import ScopeItem, ScopeText

GROUP = _("Scope")

KINDS = [
    ("environment", _("Environment")),
    ("account", _("Cloud account")),
    ("repository", _("Repository")),
    ("application", _("Application or service")),
    ("integration", _("Integration with a third party")),
    ("location", _("Location or remote work")),
    ("interface", _("Interface with others")),
]
PLACES = [
    ("inside", _("Inside")),
    ("outside", _("Outside")),
    ("undecided", _("Undecided")),
]
PURPOSES = [
    ("development", _("Development")),
    ("staging", _("Staging")),
    ("production", _("Production")),
    ("training", _("Training of models")),
    ("research", _("Research")),
    ("office", _("Office work")),
]


def _decided(values: Mapping[str, Any]) -> Mapping[str, Words]:
    outside, why = values["place"] == "outside", values["outside_because"].strip()
    if outside and not why:
        return {"outside_because": _("say why it is outside; that it is not done yet is no reason")}
    if not outside and why:
        return {"place": _("there is a reason for leaving it out, and it is not outside")}
    return {}


ITEMS = keep(
    Register(
        slug="scope",
        model=ScopeItem,
        prefix="SC",
        one=_("line of the scope"),
        many=_("What the scope lists"),
        about=_("Environments, accounts, repositories, applications, integrations, locations and interfaces: inside, or outside with a reason."),
        clause="4.3",
        group=GROUP,
        check=_decided,
        empty=_("Begin with production and where models are trained; then look at what was found and is not listed."),
        fields=(
            Field("title", _("Name"), Form.LINE, required=True, column=True, search=True),
            Field("kind", _("Kind"), Form.CHOICE, required=True, choices=KINDS, column=True, filter=True, bulk=True),
            Field("identifier", _("Identifier"), Form.LINE, column=True, search=True, help=_("What a collector calls it: an account's number, a repository's address, an environment's name.")),
            Field("place", _("Inside or outside"), Form.CHOICE, required=True, choices=PLACES, column=True, filter=True),
            Field("outside_because", _("Why it is outside"), Form.TEXT, help=_("Left out is not the same as not done yet.")),
            Field("purpose", _("Used for"), Form.CHOICE, choices=PURPOSES, filter=True, bulk=True),
            Field("data", _("Data and access"), Form.TEXT, search=True, help=_("Which data goes there or is exchanged, and who may do what.")),
            Field("dependency", _("What depends on it"), Form.TEXT, search=True),
            Field("watched_by", _("Collector that looks at it"), Form.LINE, help=_("Where that cannot be seen from what was found; empty for none.")),
            Field("owner", _("Owner"), Form.PERSON, column=True, filter=True, bulk=True),
            Field("review_by", _("Look again by"), Form.DAY, bulk=True),
        ),
    )
)  # fmt: skip

TEXT = keep(
    Register(
        slug="scope-wording",
        model=ScopeText,
        prefix="SW",
        one=_("wording of the scope"),
        many=_("Wording of the scope"),
        about=_("How the scope stands on the certificate, and where its boundaries run."),
        clause="4.3",
        group=GROUP,
        single=True,
        fields=(
            Field("title", _("In one line"), Form.LINE, required=True),
            Field("certificate", _("Wording for the certificate"), Form.TEXT, required=True, help=_("What the organisation does, for whom, with which kinds of systems, and from where.")),
            Field("boundaries", _("Boundaries"), Form.TEXT),
            Field("interfaces", _("Interfaces and dependencies"), Form.TEXT, help=_("What others do for the organisation, and where their part begins.")),
            Field("remote_work", _("Locations and remote work"), Form.TEXT),
        ),
    )
)  # fmt: skip
