"""Forms of declared registers, made from their fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.core.canonical import JSON
from muniment.web.apps.access.ui.forms import DayInput
from muniment.web.apps.records import queries
from muniment.web.apps.records.importables import REFERENCE, Importable
from muniment.web.apps.records.models import Kept
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.registers.fields import (
    LINE,
    TEXT,
    Field,
    Form,
    controls,
    plain_of,
)
from muniment.web.apps.records.services.keeping import LONGEST_REASON

KEEP = "keep"
_YES = [("", _("Not said")), ("yes", _("Yes")), ("no", _("No"))]
VERSION = "version"


class RecordForm(forms.Form):
    """All fields of a record; ``plain`` gives what was filled in."""

    def __init__(self, register: Register, *args: Any, version: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.register = register
        for each in register.fields:
            self.fields[each.name] = _made(each)
        if version:
            self.fields[VERSION] = forms.IntegerField(
                widget=forms.HiddenInput, min_value=1, initial=version
            )

    @classmethod
    def of(cls, register: Register, row: Kept) -> RecordForm:
        """Return the form as the record stands."""
        return cls(register, initial=initial_of(register, row), version=row.row_version)

    def plain(self) -> dict[str, JSON]:
        """Return the values in their plain form."""
        return {
            each.name: _plain(each, self.cleaned_data.get(each.name))
            for each in self.register.fields
        }

    def complain(self, problems: Mapping[str, str]) -> None:
        """Show what a service found wrong, each beside its field."""
        for name, what in problems.items():
            self.add_error(name if name in self.fields else None, what)


class BulkForm(forms.Form):
    """The fields that several records may get alike; what is not chosen stays."""

    def __init__(self, register: Register, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.register = register
        for each in register.fields:
            if each.bulk:
                self.fields[each.name] = _bulk(each)

    def plain(self) -> dict[str, JSON]:
        """Return what was chosen, in plain form."""
        found: dict[str, JSON] = {}
        for each in self.register.fields:
            if not each.bulk or each.name not in self.data:
                continue
            value = self.cleaned_data.get(each.name)
            if each.form in (Form.LINE, Form.DAY, Form.WHOLE):
                if value not in (None, ""):
                    found[each.name] = _plain(each, value)
            elif value != KEEP:
                found[each.name] = _plain(each, value)
        return found


class ReasonForm(forms.Form):
    """Why a record is archived, or taken back."""

    reason = forms.CharField(label=_("Why"), max_length=LONGEST_REASON)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class FileForm(forms.Form):
    """A file of a table."""

    file = forms.FileField(label=_("CSV or XLSX file"), allow_empty_file=True, max_length=255)


class AttachForm(forms.Form):
    """A file to be kept beside a record."""

    file = forms.FileField(label=_("File"), allow_empty_file=True, max_length=255)
    note = forms.CharField(label=_("What it shows"), max_length=300, required=False)


class MappingForm(forms.Form):
    """For each column of a file, the field that it becomes."""

    def __init__(
        self,
        register: Importable,
        heads: Sequence[str],
        mapping: Mapping[str, str],
        samples: Sequence[str],
        *args: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = [
            ("", _("leave out")),
            (REFERENCE, _key(register)),
            *((each.name, each.label) for each in register.fields),
        ]
        for index, head in enumerate(heads):
            self.fields[f"column-{index}"] = forms.ChoiceField(
                label=head
                or gettext("column %(number)d, without a heading") % {"number": index + 1},
                choices=choices,
                required=False,
                initial=mapping.get(str(index), ""),
                help_text=samples[index] if index < len(samples) else "",
            )

    def mapping(self) -> dict[str, str]:
        """Return column to field, those that are left out not named."""
        return {
            name.removeprefix("column-"): value
            for name, value in self.cleaned_data.items()
            if value
        }


def _key(register: Importable) -> str:
    if register.key_needed:
        return str(register.key)
    return gettext("%(key)s (changes what is there)") % {"key": register.key}


def initial_of(register: Register, row: Kept) -> dict[str, Any]:
    """Return a record's values as its form shows them."""
    return {each.name: _initial(each, getattr(row, each.name)) for each in register.fields}


def shown_of(register: Register, plain: Mapping[str, JSON]) -> dict[str, str]:
    """Return plain values in words, for a comparison."""
    people = dict(queries.people_choices())
    found = {}
    for each in register.fields:
        value = plain.get(each.name)
        words = dict(each.options())
        if isinstance(value, list):
            found[each.name] = ", ".join(words.get(str(item), str(item)) for item in value)
        elif isinstance(value, bool):
            found[each.name] = gettext("yes") if value else gettext("no")
        elif each.form is Form.PERSON:
            found[each.name] = people.get(str(value), "") if value else ""
        else:
            found[each.name] = words.get(str(value), str(value)) if value is not None else ""
    return found


def _initial(each: Field, value: Any) -> Any:
    plain = plain_of(each, value)
    if each.form is Form.YES:
        return "" if plain is None else "yes" if plain else "no"
    if each.form is Form.CONTROLS and isinstance(plain, list):
        return ", ".join(map(str, plain))
    return "" if plain is None else plain


def _made(each: Field) -> forms.Field:
    common: dict[str, Any] = {
        "label": each.label,
        "required": each.required,
        "help_text": each.help,
    }
    match each.form:
        case Form.LINE:
            return forms.CharField(max_length=LINE, **common)
        case Form.TEXT:
            area = forms.Textarea(attrs={"rows": 4})
            return forms.CharField(max_length=TEXT, widget=area, **common)
        case Form.LINK:
            return forms.CharField(max_length=LINE, widget=forms.URLInput, **common)
        case Form.DAY:
            day = DayInput()
            return forms.DateField(widget=day, input_formats=["%Y-%m-%d"], **common)
        case Form.WHOLE:
            return forms.IntegerField(min_value=each.least, max_value=each.most, **common)
        case Form.CONTROLS:
            common["help_text"] = each.help or _("Ids with commas between: A.5.19, A.8.28")
            return _Controls(**common)
        case Form.CHOICES:
            boxes = forms.CheckboxSelectMultiple
            return forms.MultipleChoiceField(choices=each.options(), widget=boxes, **common)
    return forms.ChoiceField(choices=_choices(each, _("Not set")), **common)


def _bulk(each: Field) -> forms.Field:
    if each.form in (Form.LINE, Form.DAY, Form.WHOLE):
        made = _made(each)
        made.required = False
        return made
    choices = [(KEEP, _("as it is")), *_choices(each, _("Not set"))]
    return forms.ChoiceField(label=str(each.label), choices=choices, initial=KEEP, required=False)


def _choices(each: Field, none: Any) -> Iterable[tuple[str, Any]]:
    match each.form:
        case Form.PERSON:
            return [("", _("Nobody")), *queries.people_choices()]
        case Form.YES:
            return list(_YES)
        case Form.RECORD:
            rows = _records(each)
            return [("", none), *rows]
    return [("", none), *each.options()]


def _records(each: Field) -> list[tuple[str, str]]:
    if each.record is None:
        return []
    register = each.record()
    rows = register.model._default_manager.filter(archived_at=None).order_by("reference")[:2000]
    return [(row.reference, f"{row.reference} {register.name_of(row)}") for row in rows]


class _Controls(forms.CharField):
    """Ids of controls, with commas or blanks between."""

    def clean(self, value: Any) -> Any:
        text = str(super().clean(value) or "")
        found = [part.strip() for part in text.replace(";", ",").replace(" ", ",").split(",")]
        wanted = [part if part.startswith("A.") else f"A.{part}" for part in found if part]
        strange = [part for part in wanted if part not in controls()]
        if strange:
            raise forms.ValidationError(
                _("There is no control “%(value)s”."), params={"value": strange[0][:40]}
            )
        return wanted


def _plain(each: Field, value: Any) -> JSON:
    match each.form:
        case Form.YES:
            return {"yes": True, "no": False}.get(str(value))
        case Form.DAY:
            return value.isoformat() if value else None
        case Form.WHOLE:
            return None if value is None else int(value)
    if each.several:
        return list(value or ())
    return str(value) if value else None
