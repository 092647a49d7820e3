"""The form that sends a file to be scanned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class ScanForm(forms.Form):
    """A file, and the project whose people may see what comes of it."""

    project = forms.ChoiceField(label=_("Project"))
    file = forms.FileField(label=_("Model file"), allow_empty_file=True, max_length=255)

    def __init__(self, projects: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["project"].choices = list(projects)  # type: ignore[attr-defined]
        if len(projects) == 1:
            self.fields["project"].initial = projects[0][0]
