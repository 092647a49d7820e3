"""Forms of controls and statements. What a field says is checked here; what a rule says, later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from muniment.engine.soa.rows import Implementation, Necessity, ReasonKind
from muniment.web.apps.access.models import Person
from muniment.web.apps.access.ui.forms import DayInput, PlainForm
from muniment.web.apps.controls import acts, owning
from muniment.web.apps.controls.acts import Act, Assertion, Assignment, Decision, Necessary
from muniment.web.apps.controls.models import CompanyControl
from muniment.web.apps.controls.sources import LONGEST_WORDS, Given
from muniment.web.apps.controls.ui.words import IMPLEMENTATION
from muniment.web.apps.organization.queries import today
from muniment.web.apps.records import versions

_NOBODY = "nobody"


def _version() -> forms.IntegerField:
    return forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class DecidingForm(PlainForm):
    """Whether a control is necessary, why, who answers for it, and where it is written how."""

    necessity = forms.ChoiceField(
        label=_("Is it necessary?"),
        choices=[
            ("yes", _("Yes, for the reasons below")),
            ("no", _("No, it is excluded for the reason below")),
            ("undecided", _("Not decided yet")),
        ],
        widget=forms.RadioSelect,
        help_text=_(
            "What is needed and not in place is necessary, and not started. Never exclude it."
        ),
    )
    proposed = forms.MultipleChoiceField(
        label=_("What asks for it"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Proposed: risks whose treatment uses it, and obligations that it meets. Tick those"
            " that are a reason for you."
        ),
    )
    risks = forms.CharField(
        label=_("Other risks that it treats"),
        required=False,
        max_length=500,
        help_text=_("By reference, with commas between: R-0003, R-0012."),
    )
    obligations = forms.CharField(
        label=_("Other laws and contracts that ask for it"),
        required=False,
        max_length=500,
        help_text=_("By reference, from the register of obligations: OB-0001."),
    )
    words = forms.CharField(
        label=_("Another reason, in your words"),
        required=False,
        max_length=LONGEST_WORDS,
        widget=_area(2),
    )
    exclusion = forms.CharField(
        label=_("Why it is not necessary"),
        required=False,
        max_length=acts.LONGEST_EXCLUSION,
        widget=_area(3),
        help_text=_("Only for an excluded control: what it is that you do not do, owe or risk."),
    )
    shareable = forms.BooleanField(
        label=_("These words of justification may leave the house"),
        required=False,
    )
    owner = forms.ChoiceField(label=_("Owner"), required=False)
    procedure = forms.CharField(
        label=_("Procedure"),
        required=False,
        max_length=acts.LONGEST_PROCEDURE,
        help_text=_("Address or name of the document that says how it is done."),
    )
    version = _version()

    def __init__(
        self,
        *args: Any,
        owners: Iterable[Person],
        proposed: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choice = cast("forms.ChoiceField", self.fields["owner"])
        choice.choices = [("", _("Nobody yet")), *((str(one.pk), str(one)) for one in owners)]
        if proposed:
            cast("forms.MultipleChoiceField", self.fields["proposed"]).choices = proposed
        else:
            del self.fields["proposed"]

    def decision(self) -> Decision:
        """Return what the person decided."""
        said = self.cleaned_data
        given = [
            *map(_of_reference, said.get("proposed", ())),
            *(Given(ReasonKind.RISK, one.upper()) for one in _listed(said["risks"])),
            *(Given(ReasonKind.OBLIGATION, one.upper()) for one in _listed(said["obligations"])),
        ]
        if said["words"].strip():
            given.append(Given(ReasonKind.WORDS, words=said["words"]))
        return Decision(
            Necessity(said["necessity"]),
            tuple(dict.fromkeys(given)),
            said["exclusion"],
            said["shareable"],
        )

    def assignment(self) -> Assignment:
        """Return who answers for it."""
        said = self.cleaned_data
        owner = UUID(said["owner"]) if said["owner"] else None
        return Assignment(owner, said["procedure"], nobody=owner is None)


def initial_of(row: CompanyControl, proposed: Iterable[str]) -> dict[str, Any]:
    """Return what stands in the form of a control before anybody writes in it."""
    offered = set(proposed)
    linked = [one for one in row.reasons.all() if one.reference]
    others = [one for one in linked if one.reference not in offered]
    risks = [one.reference for one in others if one.kind == ReasonKind.RISK.value]
    obligations = [one.reference for one in others if one.kind != ReasonKind.RISK.value]
    own = [one.title for one in row.reasons.all() if one.kind == ReasonKind.WORDS.value]
    return {
        "necessity": row.necessity,
        "proposed": [one.reference for one in linked if one.reference in offered],
        "risks": ", ".join(risks),
        "obligations": ", ".join(obligations),
        "words": "\n".join(own),
        "exclusion": row.exclusion,
        "shareable": row.shareable,
        "owner": str(row.owner_id or ""),
        "procedure": row.procedure,
        "version": row.row_version,
    }


class AssertingForm(PlainForm):
    """How far a control is in place, as its owner says."""

    implementation = forms.ChoiceField(
        label=_("How far is it in place?"),
        choices=[(key, word) for key, word in IMPLEMENTATION.items() if key != "unsaid"],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("How"),
        required=False,
        max_length=acts.LONGEST_WORDS,
        widget=_area(3),
        help_text=_("What is done, by whom, how often. Needed for all but “not started”."),
    )
    on = forms.DateField(label=_("On which day was it so?"), widget=DayInput())
    version = _version()

    def assertion(self) -> Assertion:
        """Return what the owner asserts."""
        said = self.cleaned_data
        return Assertion(Implementation(said["implementation"]), said["words"], said["on"])


class ManyForm(PlainForm):
    """The same for many controls."""

    act = forms.ChoiceField(
        label=_("What to do"),
        choices=[
            ("proposed", _("Necessary, for what is proposed: risks and obligations of each")),
            ("necessary", _("Necessary, for a reason that holds for all")),
            ("exclude", _("Not necessary, for a reason that holds for all")),
            ("undecided", _("Not decided")),
            ("owner", _("Give them an owner")),
            ("procedure", _("Name the procedure")),
            ("assert", _("Assert how far they are in place (of your own ones)")),
        ],
    )
    words = forms.CharField(
        label=_("Words"),
        required=False,
        max_length=LONGEST_WORDS,
        widget=_area(3),
        help_text=_("The reason, or how it is done. The same rules hold as for one control."),
    )
    owner = forms.ChoiceField(label=_("Owner"), required=False)
    procedure = forms.CharField(
        label=_("Procedure"), required=False, max_length=acts.LONGEST_PROCEDURE
    )
    implementation = forms.ChoiceField(
        label=_("How far in place"),
        required=False,
        choices=[
            ("", _("Choose")),
            *((key, word) for key, word in IMPLEMENTATION.items() if key != "unsaid"),
        ],
    )

    def __init__(self, *args: Any, owners: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = cast("forms.ChoiceField", self.fields["owner"])
        choice.choices = [
            ("", _("Choose")),
            *((str(one.pk), str(one)) for one in owners),
            (_NOBODY, _("Nobody")),
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for the field that the act needs."""
        said = super().clean() or {}
        needed = {"owner": "owner", "assert": "implementation"}.get(said.get("act", ""))
        if needed and not said.get(needed):
            self.add_error(needed, _("This is needed for what you want to do."))
        return said

    def wanted(self) -> Act:
        """Return what is to be done to each."""
        said = self.cleaned_data
        text = said["words"]
        match said["act"]:
            case "proposed":
                return Necessary(proposed=True, words=text)
            case "necessary":
                return Necessary(proposed=False, words=text)
            case "exclude":
                return Decision(Necessity.NO, exclusion=text)
            case "undecided":
                return Decision(Necessity.UNDECIDED)
            case "owner":
                nobody = said["owner"] == _NOBODY
                return Assignment(None if nobody else UUID(said["owner"]), nobody=nobody)
            case "procedure":
                return Assignment(procedure=said["procedure"])
            case _:
                return Assertion(Implementation(said["implementation"]), text, today())


class OwnForm(PlainForm):
    """What an own control is."""

    title = forms.CharField(label=_("Title"), max_length=owning.LONGEST_TITLE)
    description = forms.CharField(
        label=_("What it is"), required=False, max_length=owning.LONGEST_TEXT, widget=_area(4)
    )
    references = forms.CharField(
        label=_("What it follows"),
        required=False,
        max_length=owning.LONGEST_TEXT,
        widget=_area(2),
        help_text=_("A law, a standard, a customer's requirement."),
    )
    version = _version()

    def described(self) -> owning.Description:
        """Return what the person wrote."""
        said = self.cleaned_data
        return owning.Description(said["title"], said["description"], said["references"])


class NewOwnForm(OwnForm):
    """An own control that is new."""

    field_order = ("control", "title", "description", "references")

    control = forms.CharField(
        label=_("Id"),
        max_length=owning.LONGEST_ID,
        help_text=_("Small letters, digits and hyphens; own- is put before it: own-model-cards."),
    )


class PuttingAwayForm(PlainForm):
    """Why an own control is put away."""

    reason = forms.CharField(label=_("Why"), max_length=owning.LONGEST_TEXT, widget=_area(2))
    version = _version()


class FreezingForm(PlainForm):
    """What a version is for."""

    words = forms.CharField(
        label=_("What is this version for?"),
        max_length=versions.LONGEST_WORDS,
        widget=_area(3),
        help_text=_("What changed and why, for who reads it."),
    )
    draft = forms.BooleanField(
        label=_("As a draft, which nobody can approve"),
        required=False,
        help_text=_("To compare with later, or to show as it stands now."),
    )


class DecisionForm(PlainForm):
    """What top management says to a version."""

    answer = forms.ChoiceField(
        label=_("Your decision"),
        choices=[("approve", _("Approve")), ("reject", _("Reject"))],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Words"),
        required=False,
        max_length=versions.LONGEST_WORDS,
        widget=_area(3),
        help_text=_("Needed to reject."),
    )
    version = _version()


def _listed(text: str) -> list[str]:
    return [part for part in re.split(r"[\s,;]+", text) if part]


def _of_reference(reference: str) -> Given:
    kind = ReasonKind.RISK if reference.startswith("R-") else ReasonKind.OBLIGATION
    return Given(kind, reference)
