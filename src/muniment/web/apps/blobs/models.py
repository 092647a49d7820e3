"""Which files there are. The bytes stand in the data folder, named by their digest."""

from __future__ import annotations

from django.db import models


class Blob(models.Model):
    """One stored file: ``sha256:`` and 64 hex digits, and its size in bytes."""

    digest = models.CharField(max_length=71, primary_key=True)
    size = models.PositiveBigIntegerField()
    created_at = models.DateTimeField()
