"""A register as an app declares it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from muniment.web.apps.access.roles import Permission
from muniment.web.apps.records.models import Kept
from muniment.web.apps.records.registers.fields import Field, Form, Words

Check = Callable[[Mapping[str, Any]], Mapping[str, Words]]
"""From all values of a record, as the model would hold them, to what is wrong with each field."""

Seal = Callable[[Any], Words | None]
"""From a record to the reason why it may not be changed, or None."""


@dataclass(frozen=True, slots=True)
class Register:
    """One register.

    Attributes:
        slug: In addresses: letters and hyphens.
        model: Of its records; its name is the object type in the ledger.
        prefix: Of references, one to three capitals, nobody else's.
        one: "interested party", as it stands in a sentence.
        many: "Interested parties", as a heading.
        about: One or two sentences: what belongs here and what it is for.
        clause: Where the standard asks for it.
        fields: In the order of the form.
        title: The field that names a record.
        group: Heading under which it stands in the overview.
        check: Rules over several fields.
        seal: Records that are closed to changes, an approved version for one.
        see: Who may read it, for every project.
        edit: Who may write it, for every project.
        empty: What to do first, where nothing is in it yet.
        single: One record at most is in use: a profile, a decision.
    """

    slug: str
    model: type[Kept]
    prefix: str
    one: Words
    many: Words
    about: Words
    clause: str
    fields: tuple[Field, ...]
    title: str = "title"
    group: Words = ""
    check: Check = field(default=lambda values: {})
    seal: Seal = field(default=lambda row: None)
    see: Permission = Permission.SEE_REGISTERS
    edit: Permission = Permission.EDIT_REGISTERS
    empty: Words = ""
    single: bool = False

    @property
    def object_type(self) -> str:
        """The name of its records in the ledger."""
        return str(self.model._meta.model_name)

    @property
    def path(self) -> str:
        """Where its list is."""
        return f"/registers/{self.slug}/"

    def address(self, reference: str) -> str:
        """Return where a record's page is."""
        return f"{self.path}{reference}/"

    def field(self, name: str) -> Field:
        """Return a field.

        Raises:
            KeyError: There is none of this name.
        """
        for each in self.fields:
            if each.name == name:
                return each
        raise KeyError(name)

    def name_of(self, row: Kept) -> str:
        """Return what a record is called."""
        return str(getattr(row, self.title))

    @property
    def related(self) -> tuple[str, ...]:
        """Model fields that point at another row, to be read with it."""
        return tuple(each.name for each in self.fields if each.form in (Form.PERSON, Form.RECORD))
