"""How far the organisation is on the guided path."""

from __future__ import annotations

from django.db import models

from muniment.web.apps.access.models import Person


class Taken(models.Model):
    """A step that somebody took or skipped; no row: it is still ahead. It decides nothing.

    Attributes:
        step: Its key.
        skipped: True: left out for now.
    """

    step = models.CharField(max_length=24, primary_key=True)
    skipped = models.BooleanField(default=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    at = models.DateTimeField()
