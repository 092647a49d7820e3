"""The registers of this app."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.context.models import Climate, ContextIssue, Obligation, Party, Profile
from muniment.web.apps.records.registers import Field, Form, Register, keep
from muniment.web.apps.records.registers.fields import Words

GROUP = _("Organisation and context")

ISSUE_KINDS = [("external", _("External")), ("internal", _("Internal"))]
AREAS = [
    ("law", _("Law and regulation")),
    ("market", _("Market and competition")),
    ("technology", _("Technology")),
    ("threats", _("Threats and attackers")),
    ("society", _("Society and climate")),
    ("supply", _("Suppliers and cloud")),
    ("people", _("People and skills")),
    ("culture", _("Culture and ways of working")),
    ("money", _("Money and growth")),
    ("systems", _("Systems and data")),
]
PARTY_KINDS = [
    ("customer", _("Customer")),
    ("user", _("User or data subject")),
    ("staff", _("Staff")),
    ("owner", _("Owner or investor")),
    ("supplier", _("Supplier or cloud provider")),
    ("partner", _("Partner")),
    ("authority", _("Authority")),
    ("insurer", _("Insurer")),
    ("community", _("Community or research")),
    ("other", _("Other")),
]
ADDRESSED = [
    ("all", _("All of it")),
    ("part", _("A part")),
    ("none", _("None of it")),
]
OBLIGATION_KINDS = [
    ("law", _("Law")),
    ("contract", _("Contract")),
    ("licence", _("Licence of data, model or software")),
    ("standard", _("Standard or scheme")),
    ("promise", _("Own public promise")),
]


def _later(values: Mapping[str, Any]) -> Mapping[str, Words]:
    begins, ends = values["from_on"], values["until_on"]
    if begins and ends and ends < begins:
        return {"until_on": _("it ends before it begins")}
    return {}


def _climate(values: Mapping[str, Any]) -> Mapping[str, Words]:
    if values["relevant"] is None:
        return {"relevant": _("decide: yes or no")}
    if values["relevant"] and not values["consequences"]:
        return {"consequences": _("say what follows from it for the ISMS")}
    return {}


def _addressed(values: Mapping[str, Any]) -> Mapping[str, Words]:
    if values["addressed"] in ("all", "part") and not values["needs"]:
        return {"needs": _("say what they need, if it is addressed")}
    return {}


_OWNER = Field(
    "owner", _("Owner"), Form.PERSON, bulk=True, column=True, filter=True,
    help=_("Who keeps this true."),
)  # fmt: skip
_REVIEW = Field(
    "review_by", _("Look again by"), Form.DAY, bulk=True, column=True,
    help=_("When it is to be read again."),
)  # fmt: skip

PROFILE = keep(
    Register(
        slug="profile",
        model=Profile,
        prefix="PR",
        one=_("profile"),
        many=_("Profile"),
        about=_("What the organisation is, what it sells, and what its models learn from."),
        clause="4.1",
        group=GROUP,
        single=True,
        fields=(
            Field("title", _("Name"), Form.LINE, required=True, help=_("As it stands in the register of companies.")),
            Field("legal_form", _("Legal form"), Form.LINE),
            Field("seat", _("Seat"), Form.LINE),
            Field("sector", _("Sector"), Form.LINE),
            Field("sells", _("What it sells"), Form.TEXT, help=_("Products and services, in the words of its customers.")),
            Field("learns_from", _("What its models learn from"), Form.TEXT, help=_("Kinds of data, whose they are, and under which terms.")),
            Field("people", _("People"), Form.WHOLE, help=_("Everybody who works there, contractors included."), least=1, most=1_000_000),
            Field("sites", _("Sites and remote work"), Form.TEXT),
            Field("website", _("Website"), Form.LINK),
            Field("certify_by", _("Certificate wanted by"), Form.DAY),
            Field("contact", _("Contact"), Form.PERSON),
        ),
    )
)  # fmt: skip

ISSUES = keep(
    Register(
        slug="issues",
        model=ContextIssue,
        prefix="CI",
        one=_("issue"),
        many=_("Issues, external and internal"),
        about=_("What outside and inside bears on information security here, and what is done about it."),
        clause="4.1",
        group=GROUP,
        empty=_("Begin with three of each kind: what could make protecting data and models harder, and what helps."),
        fields=(
            Field("title", _("Issue"), Form.LINE, required=True, column=True, search=True),
            Field("kind", _("Kind"), Form.CHOICE, required=True, choices=ISSUE_KINDS, column=True, filter=True, bulk=True),
            Field("area", _("Area"), Form.CHOICE, choices=AREAS, column=True, filter=True, bulk=True),
            Field("effect", _("What it does to us"), Form.TEXT, search=True),
            Field("answer", _("What we do about it"), Form.TEXT, search=True),
            _OWNER,
            _REVIEW,
        ),
    )
)  # fmt: skip

CLIMATE = keep(
    Register(
        slug="climate",
        model=Climate,
        prefix="CC",
        one=_("decision on climate change"),
        many=_("Climate change"),
        about=_("Whether climate change is relevant to the ISMS: a decision with reasons, either way."),
        clause="4.1, 4.2 (Amd 1:2024)",
        group=GROUP,
        single=True,
        check=_climate,
        fields=(
            Field("title", _("Decision in one line"), Form.LINE, required=True),
            Field("relevant", _("Is it relevant?"), Form.YES),
            Field("why", _("Why"), Form.TEXT, required=True, help=_("Think of heat and floods at data centres, energy for training, and customers who ask.")),
            Field("consequences", _("What follows for the ISMS"), Form.TEXT),
            Field("parties", _("Which parties ask for it"), Form.TEXT),
            Field("decided_by", _("Decided by"), Form.PERSON),
            Field("decided_on", _("Decided on"), Form.DAY),
            _REVIEW,
        ),
    )
)  # fmt: skip

PARTIES = keep(
    Register(
        slug="parties",
        model=Party,
        prefix="IP",
        one=_("interested party"),
        many=_("Interested parties"),
        about=_("Who relies on the organisation or sets it rules, what they need, and which of it the ISMS addresses."),
        clause="4.2",
        group=GROUP,
        check=_addressed,
        empty=_("Customers, staff, people whose data is used, cloud providers, authorities: begin with these."),
        fields=(
            Field("title", _("Party"), Form.LINE, required=True, column=True, search=True),
            Field("kind", _("Kind"), Form.CHOICE, required=True, choices=PARTY_KINDS, column=True, filter=True, bulk=True),
            Field("needs", _("What they need"), Form.TEXT, search=True),
            Field("addressed", _("Addressed by the ISMS"), Form.CHOICE, choices=ADDRESSED, column=True, filter=True, bulk=True),
            Field("how", _("How"), Form.TEXT, search=True),
            Field("climate", _("Has to do with climate change"), Form.YES, filter=True, bulk=True),
            _OWNER,
            _REVIEW,
        ),
    )
)  # fmt: skip

OBLIGATIONS = keep(
    Register(
        slug="obligations",
        model=Obligation,
        prefix="OB",
        one=_("obligation"),
        many=_("Obligations"),
        about=_("Laws, contracts and licences that bind, and the controls that meet them."),
        clause="4.2, A.5.31",
        group=GROUP,
        check=_later,
        empty=_("Begin with data protection law, the largest customer contract, and the licences of your training data."),
        fields=(
            Field("title", _("Obligation"), Form.LINE, required=True, column=True, search=True),
            Field("kind", _("Kind"), Form.CHOICE, required=True, choices=OBLIGATION_KINDS, column=True, filter=True, bulk=True),
            Field("source", _("Where it stands"), Form.LINE, search=True, help=_("An article, a clause of a contract.")),
            Field("jurisdiction", _("Where it holds"), Form.LINE, column=True),
            Field("party", _("Who asks for it"), Form.RECORD, record=lambda: PARTIES, column=True),
            Field("asks", _("What it asks for"), Form.TEXT, search=True),
            Field("controls", _("Controls that meet it"), Form.CONTROLS, column=True),
            Field("how", _("How they meet it"), Form.TEXT),
            _OWNER,
            Field("from_on", _("In force from"), Form.DAY),
            Field("until_on", _("Until"), Form.DAY),
            Field("link", _("Text of it"), Form.LINK),
            _REVIEW,
        ),
    )
)  # fmt: skip
